import { addDays, clockOf, dayMonth, shortDate, todayOf } from '../../shared/dates.ts'

let offset = 0

/** Takes over the host's clock: a demonstration office lives on another day than this computer. */
export function setOfficeClock(hostNow: number): void {
  offset = hostNow - Date.now()
}

/** The office's present moment, in milliseconds. */
export function officeNow(): number {
  return Date.now() + offset
}

/** A moment of this computer's clock, by the office's. */
export function officeMoment(local: number): number {
  return local + offset
}

/** The office's today, ISO, WIB. */
export function officeToday(): string {
  return todayOf(officeNow())
}

/** 09.12 today, 4 Mar this year, 4 Mar 2024 else. */
export function momentShort(moment: number): string {
  const day = todayOf(moment)
  const today = officeToday()
  if (day === today) return clockOf(moment)
  return day.slice(0, 4) === today.slice(0, 4) ? dayMonth(day) : shortDate(day)
}

/** 28 Feb 09.41 in the year of the office's day, else the day with its year. */
export function dayClock(moment: number): string {
  const day = todayOf(moment)
  return day.slice(0, 4) === officeToday().slice(0, 4) ? `${dayMonth(day)} ${clockOf(moment)}` : shortDate(day)
}

/** 5 jam, 3 hari: how long ago, by calendar days once it is not today. */
export function sinceText(moment: number): string {
  const days = daysBetween(todayOf(moment), officeToday())
  if (days > 0) return `${days} hari`
  const hours = Math.floor((officeNow() - moment) / 3_600_000)
  return hours > 0 ? `${hours} jam` : 'baru saja'
}

/** Calendar days from one ISO day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

/** lewat 2 hari, lewat 3 jam: how long a due time is past. */
export function lateText(due: number): string {
  const since = sinceText(due)
  return since === 'baru saja' ? 'baru saja lewat' : `lewat ${since}`
}

/** Hari ini 16.00, 4 Mar, lewat 1 hari, 10 Mar: how a due time is said. */
export function dueText(due: number): { kind: 'late' | 'today' | 'later'; text: string } {
  const day = todayOf(due)
  const today = officeToday()
  if (due < officeNow()) {
    const days = daysBetween(day, today)
    return { kind: 'late', text: days > 0 ? `${momentShort(due)}, lewat ${days} hari` : `Lewat sejak ${clockOf(due)}` }
  }
  if (day === today) return { kind: 'today', text: `Hari ini ${clockOf(due)}` }
  return { kind: 'later', text: day === addDays(today, 1) ? `Besok ${clockOf(due)}` : momentShort(due) }
}
