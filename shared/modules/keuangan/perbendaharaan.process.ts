import type { FactsOf } from '../../workflow/facts.ts'
import { defineProcess } from '../../workflow/process.ts'

/** P3.1: Perbendaharaan Kegiatan. */
export const perbendaharaanProcess = defineProcess({
  code: 'P3.1',
  name: 'Perbendaharaan Kegiatan',
  subject: 'perkara',
  start: 'usul-belanja',
  cancel: { by: ['pengguna-anggaran', 'ppk-skpd'], until: ['terbitkan-sp2d'] },
  steps: {
    'usul-belanja': {
      name: 'Usulkan kebutuhan belanja kepada Bendahara Pengeluaran',
      short: 'Usulkan belanja',
      lane: 'pptk',
      recordedBy: 'bendahara-pengeluaran',
      makes: ['Usulan Kebutuhan Belanja'],
      to: 'buat-spp',
    },
    'buat-spp': {
      name: 'Buat SPP dan sampaikan kepada PPK-SKPD',
      short: 'Buat SPP',
      lane: 'bendahara-pengeluaran',
      makes: ['SPP'],
      to: 'verifikasi-spp',
    },
    'verifikasi-spp': {
      name: 'Verifikasi SPP dan dokumen pengajuan',
      short: 'Verifikasi SPP',
      lane: 'ppk-skpd',
      limit: 1,
      apart: ['usul-belanja', 'buat-spp'],
      outcomes: { sesuai: 'buat-spm', 'tidak sesuai atau kurang lengkap': { to: 'perbaiki-usulan', note: 'required' } },
    },
    'perbaiki-usulan': {
      name: 'Perbaiki usulan kebutuhan belanja dan sampaikan kembali',
      short: 'Perbaiki usulan',
      lane: 'pptk',
      recordedBy: 'bendahara-pengeluaran',
      to: 'buat-spp',
    },
    'buat-spm': {
      name: 'Buat SPM dan sampaikan bersama dokumen SPP kepada Pengguna Anggaran',
      short: 'Buat SPM',
      lane: 'ppk-skpd',
      makes: ['SPM'],
      to: 'tanda-tangan-spm',
    },
    'tanda-tangan-spm': {
      name: 'Tanda tangani dokumen SPP dan SPM',
      short: 'Tanda tangan SPM',
      lane: 'pengguna-anggaran',
      recordedBy: 'pengelola-keuangan',
      apart: ['buat-spp', 'verifikasi-spp', 'buat-spm'],
      to: 'cabang-arsip',
      beyondMap: { 'kembalikan ke PPK-SKPD': { to: 'verifikasi-spp', note: 'required' } },
    },
    'cabang-arsip': {
      name: 'Jalankan serentak: arsip salinan SPM dan arsip SPP',
      short: 'Arsip SPM dan SPP',
      lane: 'ppk-skpd',
      gate: { 'salinan SPM': 'arsip-spm', SPP: 'arsip-spp' },
    },
    'arsip-spm': {
      name: 'Arsipkan salinan SPM',
      short: 'Arsipkan salinan SPM',
      lane: 'ppk-skpd',
      makes: ['Salinan SPM'],
      to: 'ajukan-spm',
    },
    'arsip-spp': { name: 'Arsipkan SPP', short: 'Arsipkan SPP', lane: 'bendahara-pengeluaran', to: 'ajukan-spm' },
    'ajukan-spm': {
      name: 'Ajukan SPM dan kelengkapan pendukungnya ke BPPKAD',
      short: 'Ajukan SPM ke BPPKAD',
      lane: 'bendahara-pengeluaran',
      waits: ['arsip-spm', 'arsip-spp'],
      to: 'terbitkan-sp2d',
    },
    'terbitkan-sp2d': {
      name: 'Terbitkan SP2D sebagai dasar pencairan dana',
      short: 'Penerbitan SP2D',
      lane: 'bppkad',
      recordedBy: 'bendahara-pengeluaran',
      limit: 2,
      makes: ['SP2D'],
      to: 'arsip-sp2d',
      beyondMap: { 'SPM dikembalikan BPPKAD': { to: 'verifikasi-spp', note: 'required' } },
    },
    'arsip-sp2d': {
      name: 'Simpan SP2D sebagai arsip',
      short: 'Simpan SP2D',
      lane: 'pptk',
      recordedBy: 'bendahara-pengeluaran',
      to: 'selesai',
    },
    selesai: { name: 'Dana dapat dicairkan dan SP2D diarsip', short: 'Selesai', lane: 'pptk', end: true },
  },
})

export const perbendaharaanFacts: FactsOf<typeof perbendaharaanProcess> = {
  trigger: 'Usulan kebutuhan belanja dari PPTK kepada Bendahara Pengeluaran',
  documents: [
    { name: 'Usulan Kebutuhan Belanja' },
    { name: 'SPP', signers: ['pengguna-anggaran'], signedAt: ['tanda-tangan-spm'] },
    { name: 'SPM', signers: ['pengguna-anggaran'], signedAt: ['tanda-tangan-spm'] },
    { name: 'Salinan SPM' },
    { name: 'Kelengkapan pendukung SPM', comesAt: 'ajukan-spm', comesFrom: 'tidak disebut naskah' },
    { name: 'SP2D' },
  ],
  notes: [
    {
      kind: 'tafsir',
      at: ['perbaiki-usulan', 'verifikasi-spp', 'buat-spp'],
      text: 'Yang dikembalikan adalah usulan kebutuhan belanja, langsung dari PPK-SKPD ke PPTK tanpa lewat Bendahara Pengeluaran (berbeda dari P3.2); setelah diperbaiki SPP dibuat ulang: nomor tetap, isi lama menjadi revisi beku.',
    },
    {
      kind: 'celah',
      at: ['usul-belanja', 'tanda-tangan-spm', 'terbitkan-sp2d'],
      text: 'Jenis SPP (UP, GU, TU, LS), jumlah uang, rekening, potongan dan sisa anggaran tidak disebut. Penolakan oleh Pengguna Anggaran dan oleh BPPKAD tidak diatur; keduanya disediakan sebagai jalan kembali ke verifikasi PPK-SKPD.',
    },
    {
      kind: 'kontradiksi',
      at: ['arsip-sp2d'],
      text: 'SP2D diarsip PPTK di sini, tetapi oleh PPK-SKPD pada P3.3. Tiap proses diikuti menurut naskahnya.',
    },
    {
      kind: 'tafsir',
      at: ['tanda-tangan-spm', 'buat-spp'],
      text: 'Naskah menyebut dokumen pengajuan SPP dan SPM keduanya ditandatangani Pengguna Anggaran; tanda tangan Bendahara atau PPTK pada SPP tidak disebut.',
    },
  ],
}
