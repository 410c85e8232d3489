import { addDays, momentOf, timeOf, todayOf } from '../../../shared/dates.ts'
import type { ReadContext, WriteContext } from '../../core/context.ts'
import type { Acak } from './acak.ts'

/** How the history is made: an act of one account, or of one pegawai, at the clock's moment. */
export interface Panggung {
  readonly sekarang: number
  now(): number
  act<T>(akun: string, prosedur: string, work: (ctx: WriteContext) => T): T
  actAs<T>(pegawaiId: number, prosedur: string, work: (ctx: WriteContext) => T): T
  read<T>(work: (ctx: ReadContext) => T): T
  /** The live task of a letter at a step, of one receiver where it has several. */
  taskOf(suratId: number, step: string, address?: { role: string; unit: string }): number | null
  isWorkday(date: string): boolean
}

/** A moment within office hours, some working hours later. */
export function later(panggung: Panggung, acak: Acak, at: number, fewest: number, most: number): number {
  let moment = at + Math.round((fewest + acak.next() * (most - fewest)) * 3_600_000)
  for (;;) {
    const date = todayOf(moment)
    const time = timeOf(moment)
    if (panggung.isWorkday(date) && time >= '07:30' && time < '15:50') return moment
    const nextDay = panggung.isWorkday(date) && time < '07:30' ? date : addDays(date, 1)
    moment = momentOf(nextDay, '07:30') + acak.between(2, 150) * 60_000
  }
}
