import type { FactsOf } from '../../workflow/facts.ts'
import { defineProcess } from '../../workflow/process.ts'

/** P2.1.2: Perencanaan Tahunan (Renja). */
export const renjaProcess = defineProcess({
  code: 'P2.1.2',
  name: 'Perencanaan Tahunan (Renja)',
  subject: 'perkara',
  start: 'pemetaan-data-awal',
  cancel: { by: ['kasubbag-program', 'sekretaris'] },
  steps: {
    'pemetaan-data-awal': {
      name: 'Petakan data awal Renja dari RPJMD',
      short: 'Pemetaan data awal',
      lane: 'bappedalitbang',
      recordedBy: 'kasubbag-program',
      to: 'inventarisasi-data-awal',
    },
    'inventarisasi-data-awal': {
      name: 'Inventarisasi data awal Renja tahunan',
      short: 'Inventarisasi data',
      lane: 'bidang-seksi',
      each: true,
      makes: ['Data Awal Renja'],
      to: 'sinkronisasi',
    },
    sinkronisasi: {
      name: 'Sinkronkan data awal Renja dengan Renstra',
      short: 'Sinkronkan Renstra',
      lane: 'bidang-seksi',
      each: true,
      to: 'kirim-data-awal',
    },
    'kirim-data-awal': {
      name: 'Kirim data awal Renja ke Bappedalitbang',
      short: 'Kirim data awal',
      lane: 'bidang-seksi',
      each: true,
      through: true,
      to: 'susun-rancangan',
    },
    'susun-rancangan': {
      name: 'Susun Rancangan Renja dan serahkan kepada Kepala Dinas',
      short: 'Susun rancangan',
      lane: 'bidang-seksi',
      each: true,
      makes: ['Rancangan Renja'],
      to: 'review',
    },
    review: {
      name: 'Review Rancangan Renja',
      short: 'Review Kepala Dinas',
      lane: 'kepala-dinas',
      recordedBy: 'kasubbag-program',
      makes: ['Hasil Review Rancangan Renja'],
      to: 'perbaiki-finalisasi',
    },
    'perbaiki-finalisasi': {
      name: 'Perbaiki dan finalkan Rancangan Renja sesuai hasil review',
      short: 'Perbaiki dan finalkan',
      lane: 'bidang-seksi',
      each: true,
      makes: ['Dokumen Renja'],
      to: 'tetapkan',
    },
    tetapkan: { name: 'Tetapkan Dokumen Renja', short: 'Tetapkan Renja', lane: 'sekretaris', to: 'selesai' },
    selesai: { name: 'Renja ditetapkan', short: 'Selesai', lane: 'sekretaris', end: true },
  },
})

export const renjaFacts: FactsOf<typeof renjaProcess> = {
  trigger: 'Pemetaan data awal Renja dari RPJMD',
  documents: [
    { name: 'Data Awal Renja' },
    { name: 'Rancangan Renja' },
    { name: 'Hasil Review Rancangan Renja' },
    { name: 'Dokumen Renja' },
  ],
  implied: { actor: ['pemetaan-data-awal', 'kirim-data-awal'] },
  notes: [
    {
      kind: 'kontradiksi',
      at: ['tetapkan'],
      text: 'Renja ditetapkan Sekretaris, sedangkan Renstra dan dokumen lain ditandatangani Kepala Dinas; Renja lazimnya ditetapkan Kepala Dinas. Naskah diikuti; penandatanganan Renja sendiri tidak disebut.',
    },
    {
      kind: 'celah',
      at: ['pemetaan-data-awal', 'susun-rancangan'],
      text: 'Pelaku pemetaan tidak disebut (tersirat Bappedalitbang seperti P2.1.1). Tidak ada penggabungan rancangan antar-Bidang oleh Sekretariat atau Subbag Program, padahal bab II menugaskan Subbag Program mengoordinasikannya.',
    },
    {
      kind: 'celah',
      at: ['review', 'perbaiki-finalisasi', 'sinkronisasi'],
      text: 'Review Kepala Dinas tanpa cabang setuju atau kembali; perbaikan selalu satu kali. Data awal Renja yang belum sesuai Renstra tidak diatur.',
    },
  ],
}
