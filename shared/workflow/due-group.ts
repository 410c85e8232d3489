import { addDays, momentOf, todayOf, weekday } from '../dates.ts'

/** By which words a due time is grouped, on worklists and boards. */
export const dueGroups = {
  terlambat: 'Terlambat',
  'hari-ini': 'Hari ini',
  besok: 'Besok',
  'minggu-ini': 'Minggu ini',
  nanti: 'Nanti',
  'tanpa-batas': 'Tanpa batas waktu',
} as const
export type DueGroup = keyof typeof dueGroups
export const dueGroupKeys = Object.keys(dueGroups) as [DueGroup, ...DueGroup[]]

/** The group of a due time (milliseconds, null: none) seen from `now`, by WIB days; a week ends on Sunday. */
export function dueGroupOf(due: number | null, now: number): DueGroup {
  if (due === null) return 'tanpa-batas'
  if (due < now) return 'terlambat'
  const today = todayOf(now)
  const before = (days: number) => due < momentOf(addDays(today, days))
  if (before(1)) return 'hari-ini'
  if (before(2)) return 'besok'
  return before(8 - (weekday(today) || 7)) ? 'minggu-ini' : 'nanti'
}
