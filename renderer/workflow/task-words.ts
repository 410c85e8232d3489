import { addDays, momentOf, todayOf, weekday } from '../../shared/dates.ts'
import type { Tugas } from '../../shared/workflow/alur.contract.ts'
import { officeNow } from '../ui/clock.ts'

export const groupNames = {
  terlambat: 'Terlambat',
  'hari-ini': 'Hari ini',
  besok: 'Besok',
  'minggu-ini': 'Minggu ini',
  nanti: 'Nanti',
  'tanpa-batas': 'Tanpa batas waktu',
} as const
export type TaskGroup = keyof typeof groupNames
export const taskGroups = Object.keys(groupNames) as TaskGroup[]

/** Under which head of the worklist a task stands, by its due time: the week ends on Sunday. */
export function groupOf({ batas }: Pick<Tugas, 'batas'>, now = officeNow()): TaskGroup {
  if (batas === null) return 'tanpa-batas'
  if (batas < now) return 'terlambat'
  const today = todayOf(now)
  const before = (days: number) => batas < momentOf(addDays(today, days))
  if (before(1)) return 'hari-ini'
  if (before(2)) return 'besok'
  return before(8 - (weekday(today) || 7)) ? 'minggu-ini' : 'nanti'
}

const subjectNames: Readonly<Record<string, string>> = { surat_masuk: 'Surat masuk', surat_keluar: 'Surat keluar' }

/** Surat masuk, of the register's own name. */
export function subjectName(subject: string): string {
  return subjectNames[subject] ?? subject.replaceAll('_', ' ')
}

/** 0139 Verifikasi: a task in the fewest words. */
export function taskWords({ nomor, namaPendek }: Pick<Tugas, 'nomor' | 'namaPendek'>): string {
  return [nomor, namaPendek].filter(Boolean).join(' ')
}
