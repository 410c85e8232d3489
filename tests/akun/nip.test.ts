import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatNip, parseNip } from '../../shared/akun/nip.ts'
import { addDays } from '../../shared/dates.ts'

describe('NIP (kepegawaian.md 1.2)', () => {
  test.each([
    ['198503172010012008', { kind: 'pns', born: '1985-03-17', year: 2010, month: 1, sex: 'P', serial: 8, warning: '' }],
    ['19850317 201001 2 008', { kind: 'pns', serial: 8 }],
    ['1985.0317.2010.01.2.008', { kind: 'pns', serial: 8 }],
    ['199009132025212014', { kind: 'pppk', year: 2025, month: null, sex: 'P', serial: 14 }],
    ['199009132025242014', { kind: 'pppk' }],
  ])('%s is read', (text, expected) => {
    const result = parseNip(text)
    expect(result).toMatchObject({ ok: true, nip: expected })
  })

  test.each([
    ['198502302010011001', /Tanggal lahir 19850230/],
    ['198503172010131001', /ke-13 dan ke-14 \(13\)/],
    ['198503172010001001', /ke-13 dan ke-14 \(00\)/],
    ['198503172010013001', /ke-15 \(3\)/],
    ['198503172010011000', /000/],
    ['19850317201001100', /18 angka, yang tertulis 17/],
    ['19850317201001100O', /hanya berisi angka/],
    ['200503171999011001', /lebih awal daripada tahun lahir/],
    ['', /yang tertulis 0/],
  ])('%s is refused with a sentence', (text, sentence) => {
    const result = parseNip(text)
    expect(result.ok).toBe(false)
    if (!result.ok) expect(result.pesan).toMatch(sentence)
  })

  test('an odd age is accepted and said', () => {
    const result = parseNip('200503172010012001')
    expect(result.ok && result.nip.warning).toMatch(/usia saat diangkat 5 tahun/)
  })

  const nip = fc
    .record({
      day: fc.integer({ min: 0, max: 18_000 }),
      age: fc.integer({ min: 18, max: 55 }),
      month: fc.integer({ min: 1, max: 12 }),
      sex: fc.constantFrom(1, 2),
      serial: fc.integer({ min: 1, max: 999 }),
    })
    .map(({ day, age, month, sex, serial }) => {
      const born = addDays('1955-01-01', day)
      return `${born.replaceAll('-', '')}${Number(born.slice(0, 4)) + age}${String(month).padStart(2, '0')}${sex}${String(serial).padStart(3, '0')}`
    })

  test('every NIP that can be is read, printed and read again', () => {
    fc.assert(
      fc.property(nip, (digits) => {
        const printed = formatNip(digits)
        expect(printed).toMatch(/^\d{8} \d{6} \d \d{3}$/)
        const result = parseNip(printed)
        expect(result.ok && result.nip.digits).toBe(digits)
      }),
    )
  })

  test('any text is read or refused, never thrown at', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^\d{18}$/)), (text) => {
        const result = parseNip(text)
        expect(result.ok ? result.nip.digits : result.pesan).toBeTruthy()
      }),
    )
  })
})
