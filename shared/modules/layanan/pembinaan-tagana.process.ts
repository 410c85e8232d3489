import type { FactsOf } from '../../workflow/facts.ts'
import { defineProcess } from '../../workflow/process.ts'

/** P6.4.1.2: Pemberdayaan Tagana. */
export const pembinaanTaganaProcess = defineProcess({
  code: 'P6.4.1.2',
  name: 'Pemberdayaan Tagana',
  subject: 'perkara',
  start: 'kirim-undangan',
  cancel: { by: ['bidang-rpjs'] },
  steps: {
    'kirim-undangan': {
      name: 'Kirim undangan pembinaan kepada anggota Tagana',
      short: 'Kirim undangan',
      lane: 'bidang-rpjs',
      makes: ['Undangan Pembinaan Tagana'],
      to: 'pembinaan',
    },
    pembinaan: {
      name: 'Ikuti pembinaan internal',
      short: 'Pembinaan',
      lane: 'tagana',
      recordedBy: 'bidang-rpjs',
      with: ['bidang-rpjs'],
      to: 'susun-laporan',
    },
    'susun-laporan': {
      name: 'Susun laporan hasil kegiatan',
      short: 'Susun laporan',
      lane: 'bidang-rpjs',
      makes: ['Laporan Hasil Kegiatan'],
      to: 'selesai',
    },
    selesai: { name: 'Pembinaan Tagana terlapor', short: 'Selesai', lane: 'bidang-rpjs', end: true },
  },
})

export const pembinaanTaganaFacts: FactsOf<typeof pembinaanTaganaProcess> = {
  trigger: 'Bidang mengundang anggota Tagana untuk pembinaan internal',
  documents: [{ name: 'Undangan Pembinaan Tagana' }, { name: 'Laporan Hasil Kegiatan' }],
  notes: [
    {
      kind: 'tafsir',
      at: ['susun-laporan'],
      text: 'Cocok dengan bab II yang mengecualikan Tagana dari tugas PSKS Bidang Pemberdayaan Sosial. Penerima laporan tidak disebut.',
    },
  ],
}
