import type { FactsOf } from '../../workflow/facts.ts'
import { defineProcess } from '../../workflow/process.ts'

/** P6.3.3: Sosialisasi Pemberdayaan Perempuan. */
export const sosialisasiPerempuanProcess = defineProcess({
  code: 'P6.3.3',
  name: 'Sosialisasi Pemberdayaan Perempuan',
  subject: 'perkara',
  start: 'siapkan-rencana',
  cancel: { by: ['bidang-pp'] },
  steps: {
    'siapkan-rencana': {
      name: 'Siapkan rencana, anggaran, bahan dan materi sosialisasi',
      short: 'Siapkan rencana',
      lane: 'bidang-pp',
      makes: ['Rencana Kegiatan dan Rencana Anggaran Sosialisasi'],
      to: 'setujui-rencana',
    },
    'setujui-rencana': {
      name: 'Setujui rencana kegiatan dan rencana anggaran',
      short: 'Persetujuan Kadis',
      lane: 'kepala-dinas',
      recordedBy: 'bidang-pp',
      to: 'kirim-undangan',
    },
    'kirim-undangan': {
      name: 'Kirim undangan kepada peserta dan narasumber',
      short: 'Kirim undangan',
      lane: 'bidang-pp',
      makes: ['Undangan Sosialisasi'],
      to: 'laksanakan',
    },
    laksanakan: {
      name: 'Laksanakan sosialisasi',
      short: 'Sosialisasi',
      lane: 'bidang-pp',
      with: ['peserta-sosialisasi', 'narasumber'],
      to: 'susun-laporan',
    },
    'susun-laporan': {
      name: 'Susun laporan hasil sosialisasi untuk Kepala Dinas',
      short: 'Susun laporan',
      lane: 'bidang-pp',
      makes: ['Laporan Hasil Sosialisasi'],
      to: 'selesai',
    },
    selesai: { name: 'Sosialisasi terlaksana dan terlapor', short: 'Selesai', lane: 'bidang-pp', end: true },
  },
})

export const sosialisasiPerempuanFacts: FactsOf<typeof sosialisasiPerempuanProcess> = {
  trigger: 'Bidang menyiapkan rencana, bahan dan materi sosialisasi',
  documents: [
    { name: 'Rencana Kegiatan dan Rencana Anggaran Sosialisasi' },
    { name: 'Undangan Sosialisasi' },
    { name: 'Laporan Hasil Sosialisasi' },
  ],
  implied: { actor: ['siapkan-rencana'] },
  notes: [{ kind: 'celah', at: ['setujui-rencana'], text: 'Rencana yang tidak disetujui Kepala Dinas tidak punya cabang.' }],
}
