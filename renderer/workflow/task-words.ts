import { addDays } from '../../shared/dates.ts'
import { momentOf, todayOf } from '../../shared/dates.ts'
import type { Tugas } from '../../shared/workflow/alur.contract.ts'
import { officeNow, officeToday } from '../ui/clock.ts'

export type TaskGroup = 'terlambat' | 'hari-ini' | 'nanti'

/** Overdue, due today, later. */
export function groupOf(task: Tugas): TaskGroup {
  if (task.batas !== null && task.batas < officeNow()) return 'terlambat'
  if (task.batas !== null && task.batas < momentOf(addDays(officeToday(), 1))) return 'hari-ini'
  return 'nanti'
}

export const groupNames: Readonly<Record<TaskGroup, string>> = { terlambat: 'Terlambat', 'hari-ini': 'Hari ini', nanti: 'Nanti' }

const subjectNames: Readonly<Record<string, string>> = { surat_masuk: 'Surat masuk', surat_keluar: 'Surat keluar' }

/** Surat masuk, of the register's own name. */
export function subjectName(subject: string): string {
  return subjectNames[subject] ?? subject.replaceAll('_', ' ')
}

/** Whether the task came on the office's today. */
export function isToday(moment: number): boolean {
  return todayOf(moment) === officeToday()
}
