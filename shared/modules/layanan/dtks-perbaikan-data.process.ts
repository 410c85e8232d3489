import type { FactsOf } from '../../workflow/facts.ts'
import { defineProcess } from '../../workflow/process.ts'

/** P4.4.1.2: Perbaikan Data. */
export const dtksPerbaikanDataProcess = defineProcess({
  code: 'P4.4.1.2',
  name: 'Perbaikan Data',
  subject: 'perkara',
  start: 'unduh-data',
  cancel: { by: ['petugas-dinas'] },
  steps: {
    'unduh-data': {
      name: 'Siapkan verval dengan mengunduh data yang perlu diperbaiki',
      short: 'Unduh data',
      lane: 'petugas-dinas',
      system: 'SIKS-NG',
      to: 'rapat-persiapan',
    },
    'rapat-persiapan': {
      name: 'Adakan rapat persiapan bersama tim',
      short: 'Rapat persiapan',
      lane: 'petugas-dinas',
      with: ['tim-verval', 'tksk', 'psm', 'fasilitator-ultpk'],
      to: 'verval-lapangan',
    },
    'verval-lapangan': {
      name: 'Verifikasi dan validasi langsung ke rumah penerima manfaat',
      short: 'Verval lapangan',
      lane: 'tim-verval',
      recordedBy: 'petugas-dinas',
      with: ['penerima-manfaat'],
      to: 'olah-data',
    },
    'olah-data': {
      name: 'Kelompokkan hasil menurut kode verifikasi dan serahkan ke Operator Kelurahan',
      short: 'Kelompokkan hasil',
      lane: 'tim-verval',
      recordedBy: 'petugas-dinas',
      makes: ['Data hasil verval per kode verifikasi'],
      to: 'input-hasil',
    },
    'input-hasil': {
      name: 'Input hasil verval pada SIKS-NG dan serahkan ke Dinas Sosial',
      short: 'Input SIKS-NG',
      lane: 'operator-siks-ng-kelurahan',
      recordedBy: 'petugas-dinas',
      system: 'SIKS-NG',
      to: 'rekap',
    },
    rekap: {
      name: 'Rekap data yang telah diinput',
      short: 'Rekap data',
      lane: 'petugas-dinas',
      makes: ['Rekapitulasi hasil verval'],
      to: 'buat-laporan-pengesahan',
    },
    'buat-laporan-pengesahan': {
      name: 'Buat laporan hasil dan naskah Pengesahan',
      short: 'Laporan dan Pengesahan',
      lane: 'petugas-dinas',
      makes: ['Laporan Hasil Verifikasi dan Validasi', 'Pengesahan Walikota'],
      to: 'sahkan',
    },
    sahkan: {
      name: 'Sahkan hasil verifikasi dan validasi',
      short: 'Pengesahan Walikota',
      lane: 'walikota',
      recordedBy: 'petugas-dinas',
      to: 'unggah-pengesahan',
    },
    'unggah-pengesahan': {
      name: 'Unggah pengesahan pada SIKS-NG',
      short: 'Unggah pengesahan',
      lane: 'petugas-dinas',
      system: 'SIKS-NG',
      to: 'proses-perbaikan',
    },
    'proses-perbaikan': {
      name: 'Proses perbaikan data',
      short: 'Perbaikan Kemensos',
      lane: 'kementerian-sosial-ri',
      recordedBy: 'petugas-dinas',
      system: 'SIKS-NG',
      to: 'selesai',
    },
    selesai: { name: 'Perbaikan data diproses', short: 'Selesai', lane: 'kementerian-sosial-ri', end: true },
  },
})

export const dtksPerbaikanDataFacts: FactsOf<typeof dtksPerbaikanDataProcess> = {
  trigger: 'Dinas menyiapkan verifikasi dan validasi data DTKS yang perlu diperbaiki',
  documents: [
    { name: 'Data DTKS yang perlu diperbaiki', comesAt: 'unduh-data', comesFrom: 'SIKS-NG' },
    { name: 'Data hasil verval per kode verifikasi' },
    { name: 'Rekapitulasi hasil verval' },
    { name: 'Laporan Hasil Verifikasi dan Validasi' },
    { name: 'Pengesahan Walikota', signers: ['walikota'], signedAt: ['sahkan'] },
  ],
  implied: { actor: ['buat-laporan-pengesahan'] },
  notes: [
    {
      kind: 'celah',
      at: ['olah-data', 'unduh-data'],
      text: 'Daftar kode verifikasi tidak disebut; tidak ada cabang keputusan. Sebutan pelaku berganti antara Dinas Sosial dan petugas Dinas Sosial; disamakan.',
    },
  ],
}
