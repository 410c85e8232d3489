import type { FactsOf } from '../../workflow/facts.ts'
import { defineProcess } from '../../workflow/process.ts'

/** P6.4.2.3: Pemberian Perpanjangan Izin Operasional LKSA. */
export const perpanjanganLksaProcess = defineProcess({
  code: 'P6.4.2.3',
  name: 'Pemberian Perpanjangan Izin Operasional LKSA',
  subject: 'perkara',
  start: 'ajukan-permohonan',
  cancel: { by: ['bidang-dayasos-pfm'] },
  steps: {
    'ajukan-permohonan': {
      name: 'Ajukan permohonan rekomendasi izin operasional',
      short: 'Permohonan LKSA',
      lane: 'lksa',
      recordedBy: 'bidang-dayasos-pfm',
      makes: ['Permohonan Rekomendasi Izin Operasional'],
      to: 'verifikasi-syarat',
    },
    'verifikasi-syarat': {
      name: 'Verifikasi kelengkapan persyaratan perpanjangan',
      short: 'Verifikasi syarat',
      lane: 'bidang-dayasos-pfm',
      outcomes: { 'memenuhi syarat': 'buat-rekomendasi', 'tidak memenuhi syarat': { to: 'ajukan-permohonan', note: 'required' } },
    },
    'buat-rekomendasi': {
      name: 'Buat surat rekomendasi izin operasional ke DPMPTSP Provinsi',
      short: 'Buat rekomendasi',
      lane: 'bidang-dayasos-pfm',
      with: ['dpmptsp-provinsi-jawa-timur'],
      makes: ['Surat Rekomendasi Izin Operasional LKSA'],
      to: 'selesai',
    },
    selesai: { name: 'Rekomendasi perpanjangan diterbitkan', short: 'Selesai', lane: 'bidang-dayasos-pfm', end: true },
  },
})

export const perpanjanganLksaFacts: FactsOf<typeof perpanjanganLksaProcess> = {
  trigger: 'LKSA mengajukan permohonan rekomendasi perpanjangan izin operasional',
  letter: 'named',
  documents: [{ name: 'Permohonan Rekomendasi Izin Operasional' }, { name: 'Surat Rekomendasi Izin Operasional LKSA' }],
  implied: { actor: ['verifikasi-syarat', 'buat-rekomendasi'], outcomes: { 'verifikasi-syarat': ['tidak memenuhi syarat'] } },
  notes: [
    {
      kind: 'celah',
      at: ['verifikasi-syarat', 'buat-rekomendasi'],
      text: 'Hasil tidak memenuhi syarat tidak diuraikan; dibaca kembali ke LKSA seperti P6.4.2.1. Penerbitan perpanjangan oleh provinsi di luar uraian.',
    },
  ],
}
