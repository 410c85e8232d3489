import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, momentOf, timeOf, todayOf, weekday } from '../../../shared/dates.ts'
import { addWorkingDays, isWorkingDay, nextOpening, type OfficeHours } from '../../../shared/workflow/calendar.ts'

const MINUTE = 60_000
const SEED = 20_261_120

function hoursWith(holidays: readonly string[] = []): OfficeHours {
  return { buka: '07:30', tutup: '16:00', isHoliday: (date) => holidays.includes(date) }
}

const plain = hoursWith()

/** A day and hour in WIB, as the tests read it. */
function said(moment: number): string {
  return `${todayOf(moment)} ${timeOf(moment)}`
}

describe('the days that engine.md names', () => {
  test.each([
    [1, '2026-11-23'],
    [2, '2026-11-24'],
    [5, '2026-11-27'],
  ])('Friday 20 November 2026 and %i working days', (days, expected) => {
    expect(said(addWorkingDays(momentOf('2026-11-20', '10:15'), days, plain))).toBe(`${expected} 10:15`)
  })

  test('what comes out of hours counts from the next opening', () => {
    const next = (date: string, time: string) => said(nextOpening(momentOf(date, time), plain))
    expect(next('2026-11-20', '07:29')).toBe('2026-11-20 07:30')
    expect(next('2026-11-20', '07:30')).toBe('2026-11-20 07:30')
    expect(next('2026-11-20', '16:00')).toBe('2026-11-20 16:00')
    expect(next('2026-11-20', '16:01')).toBe('2026-11-23 07:30')
    expect(next('2026-11-21', '10:00')).toBe('2026-11-23 07:30')
    expect(next('2026-11-22', '23:59')).toBe('2026-11-23 07:30')
    expect(said(addWorkingDays(momentOf('2026-11-20', '18:00'), 1, plain))).toBe('2026-11-24 07:30')
    expect(said(addWorkingDays(momentOf('2026-11-21', '09:00'), 2, plain))).toBe('2026-11-25 07:30')
  })

  test('days off do not count, also over the turn of a year', () => {
    const lebaran = hoursWith(['2025-03-28', '2025-03-31', '2025-04-01', '2025-04-02', '2025-04-03', '2025-04-04', '2025-04-07'])
    expect(said(addWorkingDays(momentOf('2025-03-27', '14:00'), 1, lebaran))).toBe('2025-04-08 14:00')
    expect(said(addWorkingDays(momentOf('2025-03-29', '14:00'), 1, lebaran))).toBe('2025-04-09 07:30')
    const newYear = hoursWith(['2025-12-25', '2026-01-01'])
    expect(said(addWorkingDays(momentOf('2025-12-24', '08:00'), 5, newYear))).toBe('2026-01-02 08:00')
  })

  test('the day is the office day: an evening in WIB is not yet tomorrow', () => {
    expect(said(addWorkingDays(momentOf('2026-11-19', '23:30'), 0, plain))).toBe('2026-11-20 07:30')
    expect(said(addWorkingDays(momentOf('2026-11-20', '06:00'), 1, plain))).toBe('2026-11-23 07:30')
  })

  test('an office that never opens is refused, not waited for', () => {
    expect(() => addWorkingDays(momentOf('2026-11-20', '10:00'), 1, { ...plain, isHoliday: () => true })).toThrow()
  })
})

const anyMoment = fc
  .integer({ min: momentOf('2024-01-01') / MINUTE, max: momentOf('2028-12-31') / MINUTE })
  .map((minutes) => minutes * MINUTE)
const anyDays = fc.integer({ min: 0, max: 40 })
const anyHours = fc
  .uniqueArray(fc.integer({ min: 0, max: 1826 }), { maxLength: 120 })
  .map((days) => hoursWith(days.map((day) => addDays('2024-01-01', day))))

function holds(property: fc.IProperty<[number, number, number, OfficeHours]>) {
  fc.assert(property, { seed: SEED, numRuns: 300 })
}

const given = (check: (moment: number, days: number, more: number, hours: OfficeHours) => void) =>
  fc.property(anyMoment, anyDays, anyDays, anyHours, check)

describe('any moment, any calendar', () => {
  test('a due time lies on a working day, in office hours, at the same hour as it began', () => {
    holds(
      given((moment, days, _more, hours) => {
        const start = nextOpening(moment, hours)
        const due = addWorkingDays(moment, days, hours)
        expect(isWorkingDay(todayOf(due), hours)).toBe(true)
        expect(timeOf(due)).toBe(timeOf(start))
        expect(timeOf(due) >= hours.buka && timeOf(due) <= hours.tutup).toBe(true)
      }),
    )
  })

  test('between opening and due time lie exactly so many working days', () => {
    holds(
      given((moment, days, _more, hours) => {
        const last = todayOf(addWorkingDays(moment, days, hours))
        let counted = 0
        for (let day = todayOf(nextOpening(moment, hours)); day < last;) {
          day = addDays(day, 1)
          if (weekday(day) !== 0 && weekday(day) !== 6 && !hours.isHoliday(day)) counted += 1
        }
        expect(counted).toBe(days)
      }),
    )
  })

  test('n and m days are n + m days', () => {
    holds(
      given((moment, days, more, hours) => {
        expect(addWorkingDays(addWorkingDays(moment, days, hours), more, hours)).toBe(addWorkingDays(moment, days + more, hours))
      }),
    )
  })

  test('what comes later is not due sooner; a longer limit is never shorter', () => {
    holds(
      given((moment, days, more, hours) => {
        const later = moment + more * 97 * MINUTE
        expect(addWorkingDays(later, days, hours)).toBeGreaterThanOrEqual(addWorkingDays(moment, days, hours))
        expect(addWorkingDays(moment, days + more, hours)).toBeGreaterThanOrEqual(addWorkingDays(moment, days, hours))
      }),
    )
  })

  test('nothing is due before it came, and one more day off never brings it nearer', () => {
    holds(
      given((moment, days, more, hours) => {
        const due = addWorkingDays(moment, days, hours)
        expect(due).toBeGreaterThanOrEqual(moment)
        const off = addDays(todayOf(moment), more)
        expect(
          addWorkingDays(moment, days, { ...hours, isHoliday: (date) => date === off || hours.isHoliday(date) }),
        ).toBeGreaterThanOrEqual(due)
      }),
    )
  })
})
