import type { FactsOf } from '../../workflow/facts.ts'
import { defineProcess } from '../../workflow/process.ts'

/** P3.3: Perbendaharaan Gaji. */
export const gajiProcess = defineProcess({
  code: 'P3.3',
  name: 'Perbendaharaan Gaji',
  subject: 'perkara',
  start: 'usul-mutasi-gaji',
  cancel: { by: ['pengguna-anggaran', 'ppk-skpd'], until: ['terbitkan-sp2d'] },
  steps: {
    'usul-mutasi-gaji': {
      name: 'Usulkan mutasi gaji',
      short: 'Usulkan mutasi gaji',
      lane: 'pengelola-keuangan',
      makes: ['Usulan Mutasi Gaji'],
      to: 'terbitkan-daftar-gaji',
    },
    'terbitkan-daftar-gaji': {
      name: 'Terbitkan Daftar Gaji',
      short: 'Daftar Gaji BPPKAD',
      lane: 'bppkad',
      recordedBy: 'pengelola-keuangan',
      makes: ['Daftar Gaji'],
      to: 'buat-usulan-spp-gaji',
    },
    'buat-usulan-spp-gaji': {
      name: 'Buat Usulan SPP Gaji dan sampaikan kepada Bendahara Pengeluaran',
      short: 'Usulan SPP Gaji',
      lane: 'pengelola-keuangan',
      makes: ['Usulan SPP Gaji'],
      to: 'buat-spp-gaji',
    },
    'buat-spp-gaji': {
      name: 'Buat SPP Gaji dan sampaikan kepada PPK-SKPD',
      short: 'Buat SPP Gaji',
      lane: 'bendahara-pengeluaran',
      makes: ['SPP Gaji'],
      to: 'verifikasi-spp-gaji',
    },
    'verifikasi-spp-gaji': {
      name: 'Verifikasi SPP Gaji',
      short: 'Verifikasi SPP Gaji',
      lane: 'ppk-skpd',
      apart: ['buat-usulan-spp-gaji', 'buat-spp-gaji'],
      to: 'buat-spm',
      beyondMap: { 'tidak sesuai': { to: 'buat-usulan-spp-gaji', note: 'required' } },
    },
    'buat-spm': {
      name: 'Buat SPM dan sampaikan kepada Pengguna Anggaran',
      short: 'Buat SPM',
      lane: 'ppk-skpd',
      makes: ['SPM Gaji'],
      to: 'tanda-tangan-spm',
    },
    'tanda-tangan-spm': {
      name: 'Tanda tangani SPM',
      short: 'Tanda tangan SPM',
      lane: 'pengguna-anggaran',
      recordedBy: 'pengelola-keuangan',
      apart: ['buat-spp-gaji', 'verifikasi-spp-gaji', 'buat-spm'],
      to: 'ajukan-spm',
      beyondMap: { 'kembalikan ke PPK-SKPD': { to: 'verifikasi-spp-gaji', note: 'required' } },
    },
    'ajukan-spm': { name: 'Sampaikan SPM ke BPPKAD', short: 'Sampaikan SPM', lane: 'bendahara-pengeluaran', to: 'terbitkan-sp2d' },
    'terbitkan-sp2d': {
      name: 'Terbitkan SP2D',
      short: 'Penerbitan SP2D',
      lane: 'bppkad',
      recordedBy: 'bendahara-pengeluaran',
      makes: ['SP2D Gaji'],
      to: 'arsip-sp2d',
      beyondMap: { 'SPM dikembalikan BPPKAD': { to: 'verifikasi-spp-gaji', note: 'required' } },
    },
    'arsip-sp2d': { name: 'Simpan SP2D sebagai arsip', short: 'Simpan SP2D', lane: 'ppk-skpd', to: 'selesai' },
    selesai: { name: 'SP2D Gaji terbit dan diarsip', short: 'Selesai', lane: 'ppk-skpd', end: true },
  },
})

export const gajiFacts: FactsOf<typeof gajiProcess> = {
  trigger: 'Usulan mutasi gaji oleh Pengelola Keuangan (wajar tiap bulan)',
  documents: [
    { name: 'Usulan Mutasi Gaji' },
    { name: 'Daftar Gaji' },
    { name: 'Usulan SPP Gaji' },
    { name: 'SPP Gaji' },
    { name: 'SPM Gaji', signers: ['pengguna-anggaran'], signedAt: ['tanda-tangan-spm'] },
    { name: 'SP2D Gaji' },
  ],
  implied: { actor: ['ajukan-spm'] },
  notes: [
    {
      kind: 'celah',
      at: ['verifikasi-spp-gaji'],
      text: 'Verifikasi SPP Gaji oleh PPK-SKPD tanpa cabang kembali, berbeda dari P3.1. Disediakan jalan kembali ke Pengelola Keuangan, yang membuat usulannya lagi.',
    },
    {
      kind: 'kontradiksi',
      at: ['arsip-sp2d'],
      text: 'SP2D diarsip PPK-SKPD, sedangkan pada P3.1 oleh PPTK. Wajar karena gaji tidak punya PPTK kegiatan.',
    },
    {
      kind: 'celah',
      at: ['ajukan-spm', 'arsip-sp2d'],
      text: 'Penyampai SPM ke BPPKAD tidak disebut (tersirat Bendahara Pengeluaran seperti P3.1); arsip SPP dan salinan SPM tidak disebut; penyaluran gaji ke pegawai di luar uraian.',
    },
  ],
}
