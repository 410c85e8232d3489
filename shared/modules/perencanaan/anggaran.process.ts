import type { FactsOf } from '../../workflow/facts.ts'
import { defineProcess } from '../../workflow/process.ts'

/** P2.1.3: Perencanaan Anggaran. */
export const anggaranProcess = defineProcess({
  code: 'P2.1.3',
  name: 'Perencanaan Anggaran',
  subject: 'perkara',
  start: 'analisa-data',
  cancel: { by: ['kasubbag-program', 'sekretaris'] },
  steps: {
    'analisa-data': { name: 'Analisa data RKA/RKAP dan KUA-PPAS', short: 'Analisa data', lane: 'sekretariat', to: 'inventarisir-bahan' },
    'inventarisir-bahan': {
      name: 'Inventarisir bahan penyusunan RKA/RKAP',
      short: 'Inventarisir bahan',
      lane: 'sekretariat',
      to: 'penuhi-data',
    },
    'penuhi-data': {
      name: 'Penuhi dan lengkapi data penyusunan RKA/RKAP',
      short: 'Penuhi data',
      lane: 'bidang-seksi',
      each: true,
      makes: ['Data dan Bahan RKA/RKAP'],
      to: 'input-sipd',
    },
    'input-sipd': {
      name: 'Input RKA/RKAP pada SIPD',
      short: 'Input SIPD',
      lane: 'sekretariat',
      system: 'SIPD',
      makes: ['RKA/RKAP'],
      to: 'review',
    },
    review: {
      name: 'Review data RKA/RKAP',
      short: 'Review Inspektorat',
      lane: 'inspektorat',
      recordedBy: 'sekretariat',
      with: ['bappedalitbang'],
      makes: ['Hasil Review RKA/RKAP'],
      to: 'perbaiki-finalisasi',
    },
    'perbaiki-finalisasi': {
      name: 'Perbaiki dan finalkan RKA/RKAP sesuai hasil review',
      short: 'Perbaiki dan finalkan',
      lane: 'sekretariat',
      makes: ['DPA/DPPA'],
      to: 'tanda-tangan-dpa',
    },
    'tanda-tangan-dpa': {
      name: 'Tanda tangani DPA/DPPA',
      short: 'Tanda tangan DPA',
      lane: 'kepala-dinas',
      recordedBy: 'kasubbag-program',
      to: 'verifikasi-tapd',
    },
    'verifikasi-tapd': {
      name: 'Verifikasi DPA/DPPA',
      short: 'Verifikasi TAPD',
      lane: 'tapd',
      recordedBy: 'sekretariat',
      to: 'serahkan-ke-bppkad',
    },
    'serahkan-ke-bppkad': {
      name: 'Serahkan DPA/DPPA ke BPPKAD',
      short: 'Serahkan ke BPPKAD',
      lane: 'tapd',
      recordedBy: 'sekretariat',
      to: 'tetapkan-dpa',
    },
    'tetapkan-dpa': {
      name: 'Tetapkan dan sahkan DPA/DPPA',
      short: 'Pengesahan DPA',
      lane: 'bppkad',
      recordedBy: 'sekretariat',
      to: 'selesai',
    },
    selesai: { name: 'DPA/DPPA disahkan', short: 'Selesai', lane: 'bppkad', end: true },
  },
})

export const anggaranFacts: FactsOf<typeof anggaranProcess> = {
  trigger: 'Siklus penganggaran; dimulai dari analisa data RKA/RKAP dan KUA-PPAS oleh Sekretariat',
  documents: [
    { name: 'KUA-PPAS', comesAt: 'analisa-data', comesFrom: 'tidak disebut naskah' },
    { name: 'Data dan Bahan RKA/RKAP' },
    { name: 'RKA/RKAP' },
    { name: 'Hasil Review RKA/RKAP' },
    { name: 'DPA/DPPA', signers: ['kepala-dinas'], signedAt: ['tanda-tangan-dpa'] },
  ],
  notes: [
    {
      kind: 'celah',
      at: ['perbaiki-finalisasi', 'tanda-tangan-dpa'],
      text: 'Perubahan RKA menjadi DPA tidak diuraikan: setelah RKA final langsung ada DPA untuk ditandatangani. DPA dibaca sebagai turunan RKA final; RKAP dan DPPA dipakai pada perubahan anggaran.',
    },
    {
      kind: 'celah',
      at: ['review', 'verifikasi-tapd', 'tetapkan-dpa'],
      text: 'Tidak ada cabang kembali dari Inspektorat/Bappedalitbang, TAPD maupun BPPKAD; tidak ada data angka, rekening atau batas waktu.',
    },
    {
      kind: 'tafsir',
      at: ['analisa-data', 'inventarisir-bahan', 'input-sipd'],
      text: "Pelaku 'Sekretariat' tidak dirinci; menurut bab II penyusun RKA dan DPA adalah Subbagian Program.",
    },
  ],
}
