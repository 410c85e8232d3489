import { addDays, momentOf, todayOf, weekday } from '../dates.ts'

/** The office's working time: opening and closing (07:30, 16:00, WIB) and the days off besides Saturday and Sunday. */
export interface OfficeHours {
  readonly buka: string
  readonly tutup: string
  isHoliday(date: string): boolean
}

const LONGEST_CLOSURE = 366

export function isWorkingDay(date: string, hours: OfficeHours): boolean {
  const day = weekday(date)
  return day !== 0 && day !== 6 && !hours.isHoliday(date)
}

function nextWorkingDay(date: string, hours: OfficeHours): string {
  let day = date
  for (let n = 0; n < LONGEST_CLOSURE; n++) {
    day = addDays(day, 1)
    if (isWorkingDay(day, hours)) return day
  }
  throw new Error(`No working day within a year after ${date}`)
}

/** The moment from which a deadline counts: itself within office hours, else the next opening. */
export function nextOpening(moment: number, hours: OfficeHours): number {
  const date = todayOf(moment)
  if (!isWorkingDay(date, hours)) return momentOf(nextWorkingDay(date, hours), hours.buka)
  if (moment < momentOf(date, hours.buka)) return momentOf(date, hours.buka)
  return moment <= momentOf(date, hours.tutup) ? moment : momentOf(nextWorkingDay(date, hours), hours.buka)
}

/** The same hour so many working days later: Friday 10.15 and 1 day is Monday 10.15. */
export function addWorkingDays(moment: number, days: number, hours: OfficeHours): number {
  const start = nextOpening(moment, hours)
  let date = todayOf(start)
  const within = start - momentOf(date)
  for (let n = 0; n < days; n++) date = nextWorkingDay(date, hours)
  return momentOf(date) + within
}

const DAY = 86_400_000

/**
 * Working days between two moments that lie within the given days: the same hour on the next working day is one, an hour a 24th, and
 * what passes on days off is nothing. Reckoned once for the days, so that many spans cost little.
 */
export function workingSpans(first: string, last: string, hours: OfficeHours): (from: number, to: number) => number {
  const start = momentOf(first)
  const isOpen: boolean[] = []
  const before = [0]
  for (let date = first; date <= last; date = addDays(date, 1)) {
    const open = isWorkingDay(date, hours)
    isOpen.push(open)
    before.push((before.at(-1) ?? 0) + (open ? 1 : 0))
  }
  const at = (moment: number) => {
    const days = (moment - start) / DAY
    const day = Math.floor(days)
    return (before[day] ?? 0) + (isOpen[day] ? days - day : 0)
  }
  return (from, to) => at(to) - at(from)
}
