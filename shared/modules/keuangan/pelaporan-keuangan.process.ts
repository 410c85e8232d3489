import type { FactsOf } from '../../workflow/facts.ts'
import { defineProcess } from '../../workflow/process.ts'

/** P2.2.1: Pelaporan Keuangan. */
export const pelaporanKeuanganProcess = defineProcess({
  code: 'P2.2.1',
  name: 'Pelaporan Keuangan',
  subject: 'perkara',
  start: 'periksa-kas',
  cancel: { by: ['ppk-skpd'] },
  steps: {
    'periksa-kas': { name: 'Lakukan Pemeriksaan Kas', short: 'Pemeriksaan Kas', lane: 'bendahara-pengeluaran', to: 'susun-ba-kas' },
    'susun-ba-kas': {
      name: 'Susun dan tanda tangani Berita Acara Pemeriksaan Kas',
      short: 'Susun BA Kas',
      lane: 'bendahara-pengeluaran',
      makes: ['Berita Acara Pemeriksaan Kas'],
      to: 'tanda-tangan-ba-kas',
    },
    'tanda-tangan-ba-kas': {
      name: 'Tanda tangani Berita Acara Pemeriksaan Kas',
      short: 'Tanda tangan BA Kas',
      lane: 'pengguna-anggaran',
      recordedBy: 'pengelola-keuangan',
      to: 'lengkapi-bahan',
    },
    'lengkapi-bahan': {
      name: 'Lengkapi bahan laporan',
      short: 'Lengkapi bahan',
      lane: 'bendahara-pengeluaran',
      makes: ['Bahan Laporan Keuangan'],
      to: 'susun-konsep-laporan',
    },
    'susun-konsep-laporan': {
      name: 'Susun Konsep Laporan Keuangan',
      short: 'Konsep laporan',
      lane: 'ppk-skpd',
      makes: ['Konsep Laporan Keuangan'],
      to: 'rekonsiliasi',
    },
    rekonsiliasi: {
      name: 'Selenggarakan rekonsiliasi Laporan Keuangan',
      short: 'Rekonsiliasi',
      lane: 'bppkad',
      recordedBy: 'ppk-skpd',
      to: 'terbitkan-ba-rekonsiliasi',
    },
    'terbitkan-ba-rekonsiliasi': {
      name: 'Terbitkan Berita Acara Hasil Rekonsiliasi dua rangkap',
      short: 'BA Rekonsiliasi',
      lane: 'bppkad',
      recordedBy: 'ppk-skpd',
      makes: ['Berita Acara Hasil Rekonsiliasi (2 rangkap)'],
      to: 'perbaiki-finalisasi',
    },
    'perbaiki-finalisasi': {
      name: 'Perbaiki dan finalkan laporan sesuai hasil rekonsiliasi',
      short: 'Perbaiki dan finalkan',
      lane: 'ppk-skpd',
      makes: ['Laporan Keuangan'],
      to: 'tanda-tangan-laporan',
    },
    'tanda-tangan-laporan': {
      name: 'Tanda tangani Laporan Keuangan',
      short: 'Tanda tangan laporan',
      lane: 'pengguna-anggaran',
      recordedBy: 'pengelola-keuangan',
      to: 'cabang-sampaikan-arsip',
    },
    'cabang-sampaikan-arsip': {
      name: 'Jalankan serentak: penyampaian ke BPPKAD dan pengarsipan salinan',
      short: 'Sampaikan dan arsipkan',
      lane: 'ppk-skpd',
      gate: { 'laporan asli': 'sampaikan-laporan', salinan: 'arsip-salinan' },
    },
    'sampaikan-laporan': {
      name: 'Sampaikan Laporan Keuangan ke BPPKAD',
      short: 'Sampaikan ke BPPKAD',
      lane: 'ppk-skpd',
      to: 'himpun-laporan',
    },
    'himpun-laporan': {
      name: 'Himpun laporan sebagai bahan Laporan Keuangan Daerah',
      short: 'Himpun BPPKAD',
      lane: 'bppkad',
      recordedBy: 'ppk-skpd',
      to: 'selesai',
    },
    'arsip-salinan': {
      name: 'Arsipkan salinan Laporan Keuangan',
      short: 'Arsipkan salinan',
      lane: 'ppk-skpd',
      makes: ['Salinan Laporan Keuangan'],
      to: 'selesai',
    },
    selesai: {
      name: 'Laporan Keuangan disampaikan dan diarsip',
      short: 'Selesai',
      lane: 'ppk-skpd',
      waits: ['himpun-laporan', 'arsip-salinan'],
      end: true,
    },
  },
})

export const pelaporanKeuanganFacts: FactsOf<typeof pelaporanKeuanganProcess> = {
  trigger: 'Masa pelaporan keuangan; dimulai dari Pemeriksaan Kas (periode tidak disebut)',
  documents: [
    {
      name: 'Berita Acara Pemeriksaan Kas',
      signers: ['bendahara-pengeluaran', 'pengguna-anggaran'],
      signedAt: ['susun-ba-kas', 'tanda-tangan-ba-kas'],
    },
    { name: 'Bahan Laporan Keuangan' },
    { name: 'Konsep Laporan Keuangan' },
    { name: 'Berita Acara Hasil Rekonsiliasi (2 rangkap)' },
    { name: 'Laporan Keuangan', signers: ['pengguna-anggaran'], signedAt: ['tanda-tangan-laporan'] },
    { name: 'Salinan Laporan Keuangan' },
  ],
  implied: { actor: ['terbitkan-ba-rekonsiliasi', 'sampaikan-laporan'] },
  notes: [
    {
      kind: 'kontradiksi',
      at: ['periksa-kas'],
      text: 'Pemeriksaan Kas dilakukan Bendahara Pengeluaran sendiri; lazimnya kas bendahara diperiksa Pengguna Anggaran atau PPK-SKPD. Naskah diikuti; nama pemeriksa ditulis pada berita acaranya.',
    },
    {
      kind: 'celah',
      at: ['periksa-kas', 'rekonsiliasi', 'terbitkan-ba-rekonsiliasi', 'lengkapi-bahan'],
      text: 'Periode laporan (bulanan, triwulanan, semesteran, tahunan), penanda tangan Berita Acara Rekonsiliasi dan rincian bahan laporan tidak disebut. Rekonsiliasi tanpa cabang dan tanpa rekonsiliasi ulang.',
    },
  ],
}
