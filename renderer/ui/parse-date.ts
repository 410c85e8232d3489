import { addDays, isDate } from '../../shared/dates.ts'
import { daysBetween } from './clock.ts'

const pad = (n: number | string) => String(n).padStart(2, '0')

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'mei', 'jun', 'jul', 'agu', 'sep', 'okt', 'nov', 'des']

function fullYear(text: string): string {
  return text.length <= 2 ? `20${pad(text)}` : text
}

/** Of the candidates that exist, the one nearest to today. */
function nearest(candidates: string[], today: string): string | null {
  const real = candidates.filter(isDate)
  return real.sort((a, b) => Math.abs(daysBetween(a, today)) - Math.abs(daysBetween(b, today)))[0] ?? null
}

/**
 * The day that a shorthand means: `h` today, `k` yesterday, `24` the nearest 24th, `24/11` of the nearest year, `241126` and
 * `24112026` with the year; also `24 Nov 2026`, `24-11-2026` and ISO. Null when it is no day of the calendar.
 */
export function parseDate(text: string, today: string): string | null {
  const t = text.trim().toLowerCase()
  if (t === 'h') return today
  if (t === 'k') return addDays(today, -1)
  if (isDate(t)) return t
  const digits = /^(\d{2})(\d{2})(\d{2}|\d{4})$/.exec(t)
  if (digits) return nearest([`${fullYear(digits[3] ?? '')}-${digits[2]}-${digits[1]}`], today)
  const parts = t.split(/[\s/.-]+/).filter(Boolean)
  const day = parts[0] ?? ''
  if (parts.length === 0 || parts.length > 3 || !/^\d{1,2}$/.test(day)) return null
  const year = Number(today.slice(0, 4))
  if (parts.length === 1) {
    const month = Number(today.slice(5, 7))
    const around = [-1, 0, 1].map((step) => new Date(Date.UTC(year, month - 1 + step, 1)).toISOString().slice(0, 7))
    return nearest(
      around.map((ym) => `${ym}-${pad(day)}`),
      today,
    )
  }
  const named = MONTHS.findIndex((name) => parts[1]?.startsWith(name))
  const month = named >= 0 ? named + 1 : Number(parts[1])
  if (!Number.isInteger(month)) return null
  if (parts[2] !== undefined)
    return /^(\d{2}|\d{4})$/.test(parts[2]) ? nearest([`${fullYear(parts[2])}-${pad(month)}-${pad(day)}`], today) : null
  return nearest(
    [year - 1, year, year + 1].map((y) => `${y}-${pad(month)}-${pad(day)}`),
    today,
  )
}

/** The time that `9`, `930`, `09.30`, `9:30` or `s` (now) means, as 09:30; null when it is none. */
export function parseTime(text: string, now: string): string | null {
  const t = text.trim().toLowerCase()
  if (t === 's') return now
  const found = /^(\d{1,2})(?:[.:](\d{2}))?$/.exec(t) ?? /^(\d{1,2})(\d{2})$/.exec(t)
  if (!found) return null
  const [hour, minute] = [Number(found[1]), Number(found[2] ?? 0)]
  return hour < 24 && minute < 60 ? `${pad(hour)}:${pad(minute)}` : null
}
