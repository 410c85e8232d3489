import { addDays, todayOf, weekday } from '../../../../shared/dates.ts'
import type { Acara } from '../../../../shared/modules/persuratan/surat-masuk.contract.ts'

export type Scale = 'pekan' | 'bulan'

/** Monday of the week of a day. */
export function mondayOf(date: string): string {
  return addDays(date, -((weekday(date) + 6) % 7))
}

/** The days that a page of the calendar shows: one week, or the whole weeks of a month. */
export function daysOf(date: string, scale: Scale): string[] {
  if (scale === 'pekan') return Array.from({ length: 7 }, (_, at) => addDays(mondayOf(date), at))
  const first = `${date.slice(0, 7)}-01`
  const start = mondayOf(first)
  const days: string[] = []
  for (let day = start; days.length % 7 !== 0 || day.slice(0, 7) <= date.slice(0, 7); day = addDays(day, 1)) days.push(day)
  return days
}

/** One page forward or back: a week, or the same day of the next month (its last where that has fewer). */
export function turn(date: string, scale: Scale, by: 1 | -1): string {
  if (scale === 'pekan') return addDays(date, 7 * by)
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const last = new Date(Date.UTC(year, month - 1 + by + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + by, Math.min(day, last))).toISOString().slice(0, 10)
}

/** Events by each day that they touch. */
export function byDay(events: readonly Acara[]): Map<string, Acara[]> {
  const days = new Map<string, Acara[]>()
  for (const event of events) {
    const last = todayOf(event.selesai ?? event.mulai)
    for (let day = todayOf(event.mulai); day <= last; day = addDays(day, 1)) days.set(day, [...(days.get(day) ?? []), event])
  }
  return days
}
