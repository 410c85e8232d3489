import { expect, test } from 'vitest'
import { parseDate, parseTime } from '../../renderer/ui/parse-date.ts'

const today = '2025-03-05'

test.each([
  ['h', '2025-03-05'],
  ['k', '2025-03-04'],
  ['24', '2025-02-24'],
  ['6', '2025-03-06'],
  ['31', '2025-03-31'],
  ['24/11', '2024-11-24'],
  ['5/3', '2025-03-05'],
  ['1-4', '2025-04-01'],
  ['241126', '2026-11-24'],
  ['24112026', '2026-11-24'],
  ['24/11/26', '2026-11-24'],
  ['24 Nov 2026', '2026-11-24'],
  ['5 maret 2025', '2025-03-05'],
  ['2025-02-28', '2025-02-28'],
  ['29/2/2024', '2024-02-29'],
])('%s is %s', (typed, day) => {
  expect(parseDate(typed, today)).toBe(day)
})

test.each(['', '0', '32', '31/4/2025', '29/2/2025', '24/13', 'besok', '1/2/3/4', '24/11/2', '99'])('“%s” is no day', (typed) => {
  expect(parseDate(typed, today)).toBeNull()
})

test('a shorthand at the turn of the year means the nearest day', () => {
  expect(parseDate('31', '2025-01-02')).toBe('2024-12-31')
  expect(parseDate('2/1', '2024-12-30')).toBe('2025-01-02')
})

test.each([
  ['9', '09:00'],
  ['930', '09:30'],
  ['0930', '09:30'],
  ['9.05', '09:05'],
  ['23:59', '23:59'],
  ['s', '09:12'],
])('%s is the time %s', (typed, time) => {
  expect(parseTime(typed, '09:12')).toBe(time)
})

test.each(['24', '9.60', 'x', '', '12345'])('“%s” is no time', (typed) => {
  expect(parseTime(typed, '09:12')).toBeNull()
})
