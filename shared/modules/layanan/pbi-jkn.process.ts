import type { FactsOf } from '../../workflow/facts.ts'
import { defineProcess } from '../../workflow/process.ts'

/** P4.3.1: Verifikasi Data PBI JKN. */
export const pbiJknProcess = defineProcess({
  code: 'P4.3.1',
  name: 'Verifikasi Data PBI JKN',
  subject: 'perkara',
  start: 'unggah-permohonan',
  cancel: { by: ['supervisor-siks-ng'] },
  steps: {
    'unggah-permohonan': {
      name: 'Unggah Surat Permohonan BNBA PBI JKN dan Berita Acara Serah Terima Data',
      short: 'Unggah permohonan',
      lane: 'supervisor-siks-ng',
      system: 'SIKS-NG',
      to: 'verifikasi-permohonan',
    },
    'verifikasi-permohonan': {
      name: 'Verifikasi surat permohonan',
      short: 'Verifikasi Kemensos',
      lane: 'kementerian-sosial-ri',
      recordedBy: 'supervisor-siks-ng',
      system: 'SIKS-NG',
      to: 'beri-persetujuan',
    },
    'beri-persetujuan': {
      name: 'Beri persetujuan pengunduhan data',
      short: 'Persetujuan Kemensos',
      lane: 'kementerian-sosial-ri',
      recordedBy: 'supervisor-siks-ng',
      system: 'SIKS-NG',
      to: 'unduh-data',
    },
    'unduh-data': { name: 'Unduh data PBI JKN', short: 'Unduh data', lane: 'supervisor-siks-ng', system: 'SIKS-NG', to: 'tunjuk-tim' },
    'tunjuk-tim': { name: 'Tunjuk Tim Verifikasi dan Validasi', short: 'Tunjuk tim', lane: 'petugas-dinas', to: 'rapat-koordinasi' },
    'rapat-koordinasi': {
      name: 'Adakan rapat koordinasi persiapan',
      short: 'Rapat koordinasi',
      lane: 'petugas-dinas',
      with: ['tim-verval'],
      to: 'verval-lapangan',
    },
    'verval-lapangan': {
      name: 'Verifikasi dan validasi langsung ke rumah penerima manfaat',
      short: 'Verval lapangan',
      lane: 'tim-verval',
      recordedBy: 'petugas-dinas',
      with: ['penerima-manfaat'],
      to: 'susun-laporan',
    },
    'susun-laporan': {
      name: 'Susun laporan hasil verifikasi dan validasi',
      short: 'Susun laporan',
      lane: 'tim-verval',
      recordedBy: 'petugas-dinas',
      makes: ['Laporan Hasil Verifikasi dan Validasi PBI JKN'],
      to: 'laporkan-hasil',
    },
    'laporkan-hasil': {
      name: 'Laporkan hasil ke Petugas Dinas Sosial',
      short: 'Laporkan hasil',
      lane: 'tim-verval',
      recordedBy: 'petugas-dinas',
      through: true,
      to: 'rekap-hasil',
    },
    'rekap-hasil': {
      name: 'Rekap data hasil verifikasi dan validasi',
      short: 'Rekap hasil',
      lane: 'petugas-dinas',
      makes: ['Rekapitulasi Hasil Verifikasi dan Validasi PBI JKN'],
      to: 'verval-aplikasi',
    },
    'verval-aplikasi': {
      name: 'Lakukan verifikasi dan validasi pada SIKS-NG',
      short: 'Verval SIKS-NG',
      lane: 'supervisor-siks-ng',
      system: 'SIKS-NG',
      to: 'selesai',
    },
    selesai: { name: 'Data PBI JKN terverifikasi pada aplikasi', short: 'Selesai', lane: 'supervisor-siks-ng', end: true },
  },
})

export const pbiJknFacts: FactsOf<typeof pbiJknProcess> = {
  trigger: 'Supervisor SIKS-NG meminta data BNBA PBI JKN',
  documents: [
    {
      name: 'Surat Permohonan BNBA PBI JKN',
      comesAt: 'unggah-permohonan',
      comesFrom: 'disiapkan dinas, pembuat tidak disebut',
      signers: ['walikota'],
    },
    {
      name: 'Berita Acara Serah Terima Data BNBA PBI JKN',
      comesAt: 'unggah-permohonan',
      comesFrom: 'disiapkan dinas, pembuat tidak disebut',
      signers: ['kepala-dinas'],
    },
    { name: 'Data BNBA PBI JKN', comesAt: 'unduh-data', comesFrom: 'SIKS-NG' },
    { name: 'Laporan Hasil Verifikasi dan Validasi PBI JKN' },
    { name: 'Rekapitulasi Hasil Verifikasi dan Validasi PBI JKN' },
  ],
  implied: { actor: ['rapat-koordinasi'] },
  notes: [
    {
      kind: 'celah',
      at: ['verifikasi-permohonan', 'verval-lapangan', 'rekap-hasil', 'tunjuk-tim'],
      text: 'Permohonan yang ditolak Kementerian Sosial dan penerima yang tidak layak tidak punya cabang; hasil kelayakan per orang hanya masuk rekap. Surat tugas atau SK tim tidak disebut.',
    },
    {
      kind: 'tafsir',
      at: ['unggah-permohonan'],
      text: 'BNBA = by name by address; PBI JKN = Penerima Bantuan Iuran Jaminan Kesehatan Nasional.',
    },
  ],
}
