import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  countInWords,
  dateInWords,
  dayAndDate,
  lampiranText,
  paperTime,
  placeDate,
  romanMonth,
  rupiahOnPaper,
} from '../../shared/documents/paper.ts'
import { terbilang } from '../../shared/documents/terbilang.ts'
import { momentOf } from '../../shared/dates.ts'

test.each([
  [0, 'nol'],
  [1, 'satu'],
  [10, 'sepuluh'],
  [11, 'sebelas'],
  [12, 'dua belas'],
  [17, 'tujuh belas'],
  [20, 'dua puluh'],
  [21, 'dua puluh satu'],
  [100, 'seratus'],
  [101, 'seratus satu'],
  [111, 'seratus sebelas'],
  [115, 'seratus lima belas'],
  [999, 'sembilan ratus sembilan puluh sembilan'],
  [1000, 'seribu'],
  [1001, 'seribu satu'],
  [1100, 'seribu seratus'],
  [2026, 'dua ribu dua puluh enam'],
  [11_000, 'sebelas ribu'],
  [100_000, 'seratus ribu'],
  [101_000, 'seratus satu ribu'],
  [1_000_000, 'satu juta'],
  [1_001_000, 'satu juta seribu'],
  [1_250_000, 'satu juta dua ratus lima puluh ribu'],
  [1_000_000_000, 'satu miliar'],
  [2_000_000_000_001, 'dua triliun satu'],
  [-11, 'minus sebelas'],
])('%i is %s', (n, words) => expect(terbilang(n)).toBe(words))

const UNITS = new Map(
  ['nol', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan', 'sepuluh', 'sebelas'].map((word, n) => [word, n]),
)
const SCALES = new Map([
  ['ribu', 1e3],
  ['juta', 1e6],
  ['miliar', 1e9],
  ['triliun', 1e12],
  ['kuadriliun', 1e15],
])

/** Reads the words back, by rules of its own. */
function read(text: string): number {
  let total = 0
  let group = 0
  let last = 0
  const add = (n: number) => ((group += n), (last = 0))
  for (const word of text.split(' ')) {
    const scale = SCALES.get(word)
    if (word === 'seribu') total += 1000
    else if (word === 'seratus') add(100)
    else if (word === 'belas') add(10 + last)
    else if (word === 'puluh') add(10 * last)
    else if (word === 'ratus') add(100 * last)
    else if (scale) {
      total += (group + last) * scale
      group = last = 0
    } else last = UNITS.get(word) ?? NaN
  }
  return total + group + last
}

test('every whole number is read back from its words', () => {
  fc.assert(
    fc.property(fc.maxSafeNat(), (n) => read(terbilang(n)) === n),
    { numRuns: 5000 },
  )
  fc.assert(
    fc.property(fc.nat(100_000), (n) => read(terbilang(n)) === n),
    { numRuns: 5000 },
  )
})

test('the words hold no double space, and never satu ribu, satu ratus, satu puluh at the head', () => {
  fc.assert(
    fc.property(fc.maxSafeNat(), (n) => {
      const words = terbilang(n)
      expect(words).toBe(words.trim())
      expect(words).not.toMatch(/ {2}|^satu (ribu|ratus|puluh|belas)|(^|\s)satu (ratus|puluh|belas)/)
    }),
  )
})

test('fractions and numbers that are not exact are refused', () => {
  for (const n of [1.5, NaN, Infinity, 2 ** 53]) expect(() => terbilang(n)).toThrow(RangeError)
})

test('dates, times and sums as papers write them', () => {
  expect(placeDate('Probolinggo', '2026-11-04')).toBe('Probolinggo, 4 November 2026')
  expect(dayAndDate('2025-03-05')).toBe('Rabu, 5 Maret 2025')
  expect(dateInWords('2026-11-24')).toBe('Selasa, tanggal dua puluh empat, bulan November, tahun dua ribu dua puluh enam (24-11-2026)')
  expect(paperTime(momentOf('2025-03-05', '09:00'))).toBe('09.00 WIB')
  expect(romanMonth('2026-11-24')).toBe('XI')
  expect(countInWords(3)).toBe('3 (tiga)')
  expect(lampiranText(1, 'berkas')).toBe('1 (satu) berkas')
  expect(lampiranText(0, 'berkas')).toBe('-')
  expect(rupiahOnPaper(1_250_000)).toBe('Rp1.250.000,00')
  expect(rupiahOnPaper(-500)).toBe('-Rp500,00')
})
