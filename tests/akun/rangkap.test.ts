import { describe, expect, test } from 'vitest'
import { contradicts, isSingleHolder, judgeRangkap } from '../../shared/akun/rangkap.ts'

const whole = { mulai: '2025-01-01', selesai: null }
const first = { mulai: '2025-01-01', selesai: '2025-06-30' }
const second = { mulai: '2025-07-01', selesai: '2025-12-31' }
const next = { mulai: '2026-01-01', selesai: null }

describe('offices kept apart (keuangan.md 2)', () => {
  test.each([
    ['ppk-skpd', 'bendahara-pengeluaran', 'tolak', 'alasan', null],
    ['ppk-skpd', 'pptk', 'tolak', 'alasan', null],
    ['bendahara-pengeluaran', 'pptk', 'tolak', 'alasan', null],
    ['bendahara-pengeluaran', 'pengguna-anggaran', 'tolak', 'alasan', null],
    ['ppk-skpd', 'pengguna-anggaran', 'tolak', 'alasan', null],
    ['pengurus-barang', 'bendahara-pengeluaran', 'alasan', null, null],
    ['pptk', 'ppk', null, null, null],
    ['pptk', 'pengguna-anggaran', null, null, null],
    ['kasubbag-keuangan', 'ppk-skpd', null, null, null],
    ['kepala-dinas', 'pengguna-anggaran', null, null, null],
  ])('%s and %s: at one time %s, within the year %s, later %s', (a, b, overlap, sameYear, later) => {
    for (const [x, y] of [
      [a, b],
      [b, a],
    ]) {
      expect(judgeRangkap({ lanes: [x ?? ''], ...whole }, { lanes: [y ?? ''], ...second })).toBe(overlap)
      expect(judgeRangkap({ lanes: [x ?? ''], ...first }, { lanes: [y ?? ''], ...second })).toBe(sameYear)
      expect(judgeRangkap({ lanes: [x ?? ''], ...first }, { lanes: [y ?? ''], ...next })).toBe(later)
    }
  })

  test('both days count: an office that ends on the day on which the other begins overlaps', () => {
    const day = { lanes: ['pptk'], mulai: '2025-06-30', selesai: null }
    expect(judgeRangkap({ lanes: ['ppk-skpd'], ...first }, day)).toBe('tolak')
  })

  test('the office may refuse Pengurus Barang with Bendahara altogether', () => {
    expect(judgeRangkap({ lanes: ['pengurus-barang'], ...whole }, { lanes: ['bendahara-pengeluaran'], ...whole }, 'tolak')).toBe('tolak')
  })

  test('one jabatan cannot carry both', () => {
    expect(contradicts(['ppk-skpd', 'bendahara-pengeluaran'])).toBe(true)
    expect(contradicts(['kasubbag-tu', 'sekretariat'])).toBe(false)
  })

  test('heads and named officials are alone in their post, staff and PPTK are not', () => {
    expect(isSingleHolder('struktural', ['bidang-seksi'])).toBe(true)
    expect(isSingleHolder('pengelola-keuangan', ['bendahara-pengeluaran'])).toBe(true)
    expect(isSingleHolder('pengelola-keuangan', ['pptk'])).toBe(false)
    expect(isSingleHolder('pelaksana', ['pengadministrasi-surat'])).toBe(false)
  })
})
