import type { ReadContext } from '../../core/context.ts'
import { caseNumber } from './subjek.ts'

export interface CaseRow {
  readonly id: number
  readonly tahun: number
  readonly urut: number
  readonly sisipan: number
  readonly proses: string
  readonly judul: string
  readonly tertutup: number
  readonly dibukaPada: number
  readonly dibukaOleh: string
  readonly batas: number | null
  readonly endedAs: 'selesai' | 'batal' | null
  readonly endedAt: number | null
}

/** SQL: the columns of a `CaseRow` from the view of cases `c`. */
export const CASE = `c.id, c.tahun, c.urut, c.sisipan, c.proses, c.judul, c.tertutup, c.dibuka_pada dibukaPada, c.due_at batas, c.ended_as endedAs, c.ended_at endedAt,
  ifnull((select nama from pegawai where id = c.dibuka_oleh), 'Sistem') dibukaOleh`

/** What lists and pages both say of a case. */
export function summaryOf(ctx: ReadContext, row: CaseRow) {
  return {
    id: row.id,
    nomor: caseNumber(ctx, row),
    proses: row.proses,
    namaProses: ctx.registry.processes[row.proses]?.name ?? row.proses,
    judul: row.judul,
    tertutup: row.tertutup === 1,
    dibukaPada: row.dibukaPada,
    dibukaOleh: row.dibukaOleh,
    batas: row.batas,
    keadaan: row.endedAs ?? ('berjalan' as const),
    berakhirPada: row.endedAt,
  }
}
