import type { FactsOf } from '../../workflow/facts.ts'
import { defineProcess } from '../../workflow/process.ts'

/** P6.4.2.2: Pengarahan Kelembagaan LKSA. */
export const kelembagaanLksaProcess = defineProcess({
  code: 'P6.4.2.2',
  name: 'Pengarahan Kelembagaan LKSA',
  subject: 'perkara',
  start: 'kirim-undangan',
  cancel: { by: ['bidang-dayasos-pfm'] },
  steps: {
    'kirim-undangan': {
      name: 'Kirim undangan pembinaan LKSA',
      short: 'Kirim undangan',
      lane: 'bidang-dayasos-pfm',
      makes: ['Undangan Pembinaan LKSA'],
      to: 'pembinaan',
    },
    pembinaan: {
      name: 'Hadiri pembinaan LKSA di dinas',
      short: 'Pembinaan',
      lane: 'lksa',
      recordedBy: 'bidang-dayasos-pfm',
      with: ['bidang-dayasos-pfm'],
      to: 'susun-laporan',
    },
    'susun-laporan': {
      name: 'Susun laporan hasil pembinaan LKSA',
      short: 'Susun laporan',
      lane: 'bidang-dayasos-pfm',
      makes: ['Laporan Hasil Pembinaan LKSA'],
      to: 'selesai',
    },
    selesai: { name: 'Pembinaan LKSA terlapor', short: 'Selesai', lane: 'bidang-dayasos-pfm', end: true },
  },
})

export const kelembagaanLksaFacts: FactsOf<typeof kelembagaanLksaProcess> = {
  trigger: 'Dinas mengundang LKSA untuk pembinaan',
  documents: [{ name: 'Undangan Pembinaan LKSA' }, { name: 'Laporan Hasil Pembinaan LKSA' }],
  implied: { actor: ['kirim-undangan'] },
  notes: [],
}
