import type { FactsOf } from '../../workflow/facts.ts'
import { defineProcess } from '../../workflow/process.ts'

/** P3.2: Verifikasi. */
export const verifikasiSpjProcess = defineProcess({
  code: 'P3.2',
  name: 'Verifikasi',
  subject: 'perkara',
  start: 'buat-spj',
  cancel: { by: ['ppk-skpd'] },
  steps: {
    'buat-spj': {
      name: 'Buat SPJ Administratif, SPJ Fungsional dan Surat Setoran Pajak',
      short: 'Buat SPJ',
      lane: 'pptk',
      recordedBy: 'bendahara-pengeluaran',
      makes: ['SPJ Administratif', 'SPJ Fungsional', 'Surat Setoran Pajak'],
      to: 'terima-spj',
    },
    'terima-spj': {
      name: 'Terima SPJ dan Surat Setoran Pajak dari PPTK',
      short: 'Terima SPJ',
      lane: 'bendahara-pengeluaran',
      to: 'sampaikan-spj',
    },
    'sampaikan-spj': {
      name: 'Sampaikan dokumen kepada PPK-SKPD',
      short: 'Sampaikan SPJ',
      lane: 'bendahara-pengeluaran',
      through: true,
      to: 'verifikasi-spj',
    },
    'verifikasi-spj': {
      name: 'Verifikasi SPJ dan Surat Setoran Pajak',
      short: 'Verifikasi SPJ',
      lane: 'ppk-skpd',
      apart: ['buat-spj', 'perbaiki-spj'],
      outcomes: { sesuai: 'cabang-jenis-spj', 'tidak sesuai': { to: 'teruskan-pengembalian', note: 'required' } },
    },
    'teruskan-pengembalian': {
      name: 'Terima dokumen yang dikembalikan dan teruskan kepada PPTK',
      short: 'Teruskan pengembalian',
      lane: 'bendahara-pengeluaran',
      to: 'perbaiki-spj',
    },
    'perbaiki-spj': {
      name: 'Perbaiki SPJ sesuai ketentuan',
      short: 'Perbaiki SPJ',
      lane: 'pptk',
      recordedBy: 'bendahara-pengeluaran',
      to: 'terima-spj',
    },
    'cabang-jenis-spj': {
      name: 'Jalankan serentak: SPJ Administratif dan SPJ Fungsional',
      short: 'Dua jenis SPJ',
      lane: 'ppk-skpd',
      gate: { 'SPJ Administratif': 'tanda-tangan-administratif', 'SPJ Fungsional': 'tanda-tangan-fungsional' },
    },
    'tanda-tangan-administratif': {
      name: 'Tanda tangani SPJ Administratif',
      short: 'Tanda tangan Adm.',
      lane: 'ppk-skpd',
      to: 'arsip-administratif',
    },
    'arsip-administratif': { name: 'Arsipkan SPJ Administratif', short: 'Arsipkan SPJ Adm.', lane: 'ppk-skpd', to: 'selesai' },
    'tanda-tangan-fungsional': {
      name: 'Tanda tangani SPJ Fungsional',
      short: 'Tanda tangan Fungsional',
      lane: 'pengguna-anggaran',
      recordedBy: 'pengelola-keuangan',
      to: 'cabang-fungsional',
    },
    'cabang-fungsional': {
      name: 'Jalankan serentak: penyampaian ke BPPKAD dan pengarsipan salinan',
      short: 'Sampaikan dan arsipkan',
      lane: 'pengguna-anggaran',
      gate: { 'SPJ Fungsional asli': 'sampaikan-fungsional', salinan: 'arsip-salinan-fungsional' },
    },
    'sampaikan-fungsional': {
      name: 'Sampaikan SPJ Fungsional ke BPPKAD',
      short: 'Sampaikan ke BPPKAD',
      lane: 'bendahara-pengeluaran',
      with: ['bppkad'],
      to: 'selesai',
    },
    'arsip-salinan-fungsional': {
      name: 'Terima dan arsipkan salinan SPJ Fungsional',
      short: 'Arsipkan salinan',
      lane: 'ppk-skpd',
      makes: ['Salinan SPJ Fungsional'],
      to: 'selesai',
    },
    selesai: {
      name: 'SPJ terverifikasi, disampaikan dan diarsip',
      short: 'Selesai',
      lane: 'ppk-skpd',
      waits: ['arsip-administratif', 'sampaikan-fungsional', 'arsip-salinan-fungsional'],
      end: true,
    },
  },
})

export const verifikasiSpjFacts: FactsOf<typeof verifikasiSpjProcess> = {
  trigger: 'PPTK membuat SPJ Administratif, SPJ Fungsional dan Surat Setoran Pajak',
  documents: [
    { name: 'SPJ Administratif', signers: ['ppk-skpd'], signedAt: ['tanda-tangan-administratif'] },
    { name: 'SPJ Fungsional', signers: ['pengguna-anggaran'], signedAt: ['tanda-tangan-fungsional'] },
    { name: 'Surat Setoran Pajak' },
    { name: 'Salinan SPJ Fungsional' },
  ],
  implied: { actor: ['sampaikan-fungsional'], next: ['perbaiki-spj'] },
  notes: [
    {
      kind: 'tafsir',
      at: ['perbaiki-spj'],
      text: 'Setelah diperbaiki PPTK, dokumen wajar kembali ke Bendahara Pengeluaran lalu diverifikasi ulang; naskah tidak menuliskannya.',
    },
    {
      kind: 'celah',
      at: ['verifikasi-spj', 'arsip-administratif'],
      text: 'Nasib Surat Setoran Pajak sesudah verifikasi tidak disebut; dibaca sebagai lampiran SPJ dan diarsip bersama SPJ Administratif.',
    },
    {
      kind: 'tafsir',
      at: ['verifikasi-spj'],
      text: 'Verifikasi ditulis untuk satu paket; bila hanya salah satu dokumen tidak sesuai, naskah tidak membedakan. Dokumen mana yang dikembalikan ditulis pada catatan pengembalian.',
    },
    {
      kind: 'kontradiksi',
      at: ['buat-spj'],
      text: 'SPJ dibuat PPTK menurut naskah; dalam praktik umum SPJ Administratif dan Fungsional disusun Bendahara Pengeluaran. Naskah diikuti.',
    },
    {
      kind: 'celah',
      at: ['sampaikan-fungsional'],
      text: 'Pengirim SPJ Fungsional ke BPPKAD dan pengembalian dari BPPKAD atau Pengguna Anggaran tidak disebut; periode SPJ juga tidak (wajar bulanan).',
    },
  ],
}
