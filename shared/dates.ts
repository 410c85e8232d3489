/** Office time is WIB, UTC+7, without daylight saving. */
const WIB = 7 * 3_600_000
const DAY = 86_400_000

const MONTHS = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
] as const
const SHORT = ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'] as const
const DAYS = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'] as const

const dayTexts = new Map<number, string>()

/** A day counted from 1970-01-01 as ISO text. The same few days are asked for many times on end: their texts are kept. */
function dayText(day: number): string {
  const known = dayTexts.get(day)
  if (known !== undefined) return known
  const text = new Date(day * DAY).toISOString().slice(0, 10)
  if (dayTexts.size >= 1000) dayTexts.clear()
  dayTexts.set(day, text)
  return text
}

/** The WIB day of a moment, ISO (2025-03-05). */
export function todayOf(moment: number): string {
  return dayText(Math.floor((moment + WIB) / DAY))
}

/** The WIB hour and minute of a moment (09:12). */
export function timeOf(moment: number): string {
  return new Date(moment + WIB).toISOString().slice(11, 16)
}

/** The moment of a WIB day and time (2025-03-05, 09:12). */
export function momentOf(date: string, time = '00:00'): number {
  return Date.parse(`${date}T${time}:00.000Z`) - WIB
}

/** Whether a text is a day that exists: 2025-02-29 is none. */
export function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && addDays(text, 0) === text
}

/** A day some days later (or earlier); '' for a text that is no day. */
export function addDays(date: string, days: number): string {
  const moment = Date.parse(date)
  return Number.isNaN(moment) ? '' : dayText(Math.floor(moment / DAY) + days)
}

/** 0 Sunday … 6 Saturday. */
export function weekday(date: string): number {
  return new Date(date).getUTCDay()
}

function parts(date: string): [number, number, number] {
  const [y, m, d] = date.split('-').map(Number)
  return [y ?? 0, (m ?? 1) - 1, d ?? 1]
}

/** 5 Maret 2025, as on paper. */
export function longDate(date: string): string {
  const [y, m, d] = parts(date)
  return `${d} ${MONTHS[m]} ${y}`
}

/** 5 Mar 2025, as on the screen. */
export function shortDate(date: string): string {
  const [y, m, d] = parts(date)
  return `${d} ${SHORT[m]} ${y}`
}

/** 5 Mar, in the list of one year. */
export function dayMonth(date: string): string {
  const [, m, d] = parts(date)
  return `${d} ${SHORT[m]}`
}

/** A span of days; the year stands once where both lie in it: 24 Feb s.d. 7 Mar 2025. */
export function spanDates(from: string, to: string): string {
  if (from === to) return shortDate(from)
  return `${from.slice(0, 4) === to.slice(0, 4) ? dayMonth(from) : shortDate(from)} s.d. ${shortDate(to)}`
}

export function dayName(date: string): string {
  return DAYS[weekday(date)] ?? ''
}

/** 09.12, the time of a moment as people write it here. */
export function clockOf(moment: number): string {
  return timeOf(moment).replace(':', '.')
}

/** 5 Mar 2025 09.12. */
export function shortMoment(moment: number): string {
  return `${shortDate(todayOf(moment))} ${clockOf(moment)}`
}
