import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../../shared/dates.ts'
import { addYears, penyetujuMusnah, retensiOf, usulanOf, type Jadwal } from '../../../shared/modules/persuratan/arsip/retensi.ts'

const jadwal: Jadwal = { aktif: 2, inaktif: 3, nasib: 'M', peristiwa: null }

describe('retention (persuratan.md 6)', () => {
  test('a file closed on 31-12-2024 by 2/3/M is active through 2026, inactive through 2029, proposed from 2030', () => {
    const berkas = { ditutup: '2024-12-31', peristiwaTanggal: null }
    const at = (today: string) => retensiOf(berkas, jadwal, today)
    expect(at('2026-12-31')).toEqual({
      tahap: 'aktif',
      mulai: '2024-12-31',
      aktifSampai: '2026-12-31',
      inaktifSampai: '2029-12-31',
      usulMulai: '2030-01-01',
    })
    expect(at('2027-01-01').tahap).toBe('inaktif')
    expect(at('2029-12-31').tahap).toBe('inaktif')
    expect(at('2030-01-01').tahap).toBe('habis')
    expect(usulanOf(at('2030-01-01'), jadwal, { dipindah: true })).toBe('musnah')
    expect(usulanOf(at('2027-06-01'), jadwal, { dipindah: false })).toBe('pindah')
    expect(usulanOf(at('2027-06-01'), jadwal, { dipindah: true })).toBeNull()
    expect(usulanOf(at('2030-01-01'), { ...jadwal, nasib: 'P' }, { dipindah: true })).toBe('serah')
  })

  test('a file whose event has not come waits, with no date; an open one has none either', () => {
    const pensiun = { ...jadwal, aktif: 3, inaktif: 7, peristiwa: 'N' }
    expect(retensiOf({ ditutup: '2024-06-01', peristiwaTanggal: null }, pensiun, '2040-01-01')).toMatchObject({
      tahap: 'menunggu',
      inaktifSampai: null,
    })
    expect(retensiOf({ ditutup: '2024-06-01', peristiwaTanggal: '2030-02-01' }, pensiun, '2031-01-01')).toMatchObject({
      tahap: 'aktif',
      aktifSampai: '2033-02-01',
    })
    expect(retensiOf({ ditutup: null, peristiwaTanggal: null }, jadwal, '2040-01-01').tahap).toBe('terbuka')
    expect(penyetujuMusnah(pensiun)).toBe('Kepala ANRI')
    expect(penyetujuMusnah(jadwal)).toBe('Wali Kota')
  })

  test('29 February ends on the 28th', () => {
    expect(addYears('2024-02-29', 2)).toBe('2026-02-28')
    expect(addYears('2024-02-29', 4)).toBe('2028-02-29')
  })

  test('whatever the years: the stages follow each other without a gap, and none comes before the closing', () => {
    const day = fc.integer({ min: 0, max: 20_000 }).map((n) => addDays('1990-01-01', n))
    const years = fc.integer({ min: 0, max: 30 })
    fc.assert(
      fc.property(day, years, years, fc.integer({ min: 0, max: 25_000 }), (ditutup, aktif, inaktif, later) => {
        const r = retensiOf({ ditutup, peristiwaTanggal: null }, { ...jadwal, aktif, inaktif }, addDays(ditutup, later))
        const { aktifSampai, inaktifSampai } = r
        if (aktifSampai === null || inaktifSampai === null) throw new Error('A closed file has its days')
        expect(aktifSampai >= ditutup && inaktifSampai >= aktifSampai && (r.usulMulai ?? '') > inaktifSampai).toBe(true)
        const today = addDays(ditutup, later)
        expect(r.tahap).toBe(today <= aktifSampai ? 'aktif' : today <= inaktifSampai ? 'inaktif' : 'habis')
      }),
      { numRuns: 500 },
    )
  })
})
