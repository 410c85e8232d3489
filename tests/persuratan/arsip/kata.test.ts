import { expect, test } from 'vitest'
import { retensiKata } from '../../../shared/modules/persuratan/arsip/kata.ts'

const kept = {
  tahap: 'aktif',
  peristiwa: null,
  ditutup: '2024-12-31',
  aktifSampai: '2026-12-31',
  inaktifSampai: '2029-12-31',
  nasib: 'M',
} as const

test('a closed file says until when it is active and inactive, and from when its end may be proposed', () => {
  expect(retensiKata(kept)).toEqual([
    'Aktif sampai 31 Des 2026.',
    'Inaktif sampai 31 Des 2029.',
    'Boleh diusulkan musnah mulai 1 Jan 2030.',
  ])
  expect(retensiKata({ ...kept, nasib: 'P' })[2]).toBe('Boleh diusulkan serah ke lembaga kearsipan mulai 1 Jan 2030.')
})

test('a file that waits for its event, is open or has no schedule names no day', () => {
  const none = { ...kept, aktifSampai: null, inaktifSampai: null }
  const event = 'setelah pensiun ditetapkan'
  expect(retensiKata({ ...none, tahap: 'menunggu', peristiwa: event })).toEqual(['Menunggu peristiwa: setelah pensiun ditetapkan.'])
  expect(retensiKata({ ...none, tahap: 'terbuka', ditutup: null })).toEqual(['Dihitung sejak berkas ditutup.'])
  expect(retensiKata({ ...none, tahap: 'terbuka', ditutup: null, peristiwa: event })).toEqual([
    'Dihitung setelah pensiun ditetapkan, sesudah berkas ditutup.',
  ])
  expect(retensiKata({ ...none, tahap: 'tanpa-jadwal' })).toEqual(['Kodenya tidak punya jadwal retensi.'])
})
