import type { FactsOf } from '../../workflow/facts.ts'
import { defineProcess } from '../../workflow/process.ts'

/** P1.2.2: Disiplin Pegawai. */
export const disiplinPegawaiProcess = defineProcess({
  code: 'P1.2.2',
  name: 'Disiplin Pegawai',
  subject: 'perkara',
  start: 'himpun-presensi',
  cancel: { by: ['kasubbag-tu'] },
  steps: {
    'himpun-presensi': {
      name: 'Himpun data presensi ASN',
      short: 'Himpun presensi',
      lane: 'analis-kepegawaian',
      makes: ['Data Presensi ASN'],
      to: 'verifikasi-presensi',
    },
    'verifikasi-presensi': {
      name: 'Verifikasi data presensi yang dihimpun',
      short: 'Verifikasi presensi',
      lane: 'analis-kepegawaian',
      to: 'susun-laporan-asn',
    },
    'susun-laporan-asn': {
      name: 'Susun Laporan Kedisiplinan ASN dan serahkan kepada Sekretaris',
      short: 'Laporan Kedisiplinan',
      lane: 'kasubbag-tu',
      makes: ['Laporan Kedisiplinan ASN'],
      to: 'susun-nota-dinas',
    },
    'susun-nota-dinas': {
      name: 'Susun Nota Dinas Laporan Kedisiplinan Pegawai dan serahkan kepada Kepala Dinas',
      short: 'Susun Nota Dinas',
      lane: 'sekretaris',
      makes: ['Nota Dinas Laporan Kedisiplinan Pegawai'],
      to: 'disposisi-nota',
    },
    'disposisi-nota': {
      name: 'Disposisi Nota Dinas dan tentukan ada tidaknya pelanggaran kedisiplinan',
      short: 'Disposisi Nota Dinas',
      lane: 'kepala-dinas',
      recordedBy: 'sekretaris',
      makes: ['Disposisi Nota Dinas'],
      outcomes: { 'ada pelanggaran': 'pembinaan', 'tidak ada pelanggaran': 'susun-laporan-pegawai' },
    },
    pembinaan: {
      name: 'Lakukan pembinaan kedisiplinan kepada ASN yang melanggar',
      short: 'Pembinaan',
      lane: 'kepala-dinas',
      recordedBy: 'sekretaris',
      with: ['asn'],
      to: 'susun-laporan-pegawai',
    },
    'susun-laporan-pegawai': {
      name: 'Terima kembali Nota Dinas dan susun Laporan Kedisiplinan Pegawai untuk BKPSDM',
      short: 'Laporan untuk BKPSDM',
      lane: 'sekretaris',
      makes: ['Laporan Kedisiplinan Pegawai'],
      to: 'tatausahakan-surat-keluar',
    },
    'tatausahakan-surat-keluar': {
      name: 'Jalankan penatausahaan surat keluar atas laporan',
      short: 'Surat keluar',
      lane: 'kasubbag-tu',
      refers: ['P1.1.2'],
      makes: ['Surat Pengantar'],
      to: 'kirim-laporan',
    },
    'kirim-laporan': {
      name: 'Kirim laporan beserta Surat Pengantar ke BKPSDM',
      short: 'Kirim ke BKPSDM',
      lane: 'kasubbag-tu',
      to: 'susun-laporan-perangkat-daerah',
    },
    'susun-laporan-perangkat-daerah': {
      name: 'Susun Laporan Kedisiplinan Perangkat Daerah',
      short: 'Laporan BKPSDM',
      lane: 'bkpsdm',
      recordedBy: 'kasubbag-tu',
      makes: ['Laporan Kedisiplinan Perangkat Daerah'],
      to: 'selesai',
    },
    selesai: { name: 'Laporan kedisiplinan diterima BKPSDM', short: 'Selesai', lane: 'bkpsdm', end: true },
  },
})

export const disiplinPegawaiFacts: FactsOf<typeof disiplinPegawaiProcess> = {
  trigger: 'Penghimpunan data presensi ASN (periode tidak disebut; wajar per bulan)',
  documents: [
    { name: 'Data Presensi ASN' },
    { name: 'Laporan Kedisiplinan ASN' },
    { name: 'Nota Dinas Laporan Kedisiplinan Pegawai' },
    { name: 'Disposisi Nota Dinas' },
    { name: 'Laporan Kedisiplinan Pegawai' },
    { name: 'Surat Pengantar' },
    { name: 'Laporan Kedisiplinan Perangkat Daerah' },
  ],
  implied: { actor: ['verifikasi-presensi', 'pembinaan', 'kirim-laporan'], next: ['pembinaan'] },
  notes: [
    {
      kind: 'celah',
      at: ['pembinaan'],
      text: 'Cabang pelanggaran berhenti pada pembinaan; naskah tidak mengatakan apakah laporan ke BKPSDM tetap dibuat. Dibaca: tetap dibuat, sebab BKPSDM menghimpun laporan setiap perangkat daerah dan periode dengan pelanggaran justru yang penting dilaporkan.',
    },
    {
      kind: 'celah',
      at: ['pembinaan', 'disposisi-nota'],
      text: 'Pelaku dan dokumen pembinaan tidak disebut (Kepala Dinas atau atasan langsung menurut disposisi); jenis dan tingkat pelanggaran serta periode laporan juga tidak disebut.',
    },
    {
      kind: 'tafsir',
      at: ['susun-laporan-asn', 'susun-laporan-pegawai'],
      text: 'Laporan Kedisiplinan ASN (Kasubbag Tata Usaha, internal) dan Laporan Kedisiplinan Pegawai (Sekretaris, untuk BKPSDM) adalah dua dokumen berbeda meski bernama mirip.',
    },
    {
      kind: 'tafsir',
      at: ['tatausahakan-surat-keluar', 'kirim-laporan'],
      text: 'Surat Pengantar muncul hanya saat pengiriman; dianggap lahir dari penatausahaan surat keluar, sehingga bertanda tangan Kepala Dinas menurut P1.1.2.',
    },
  ],
}
