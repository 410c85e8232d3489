import type { FactsOf } from '../../workflow/facts.ts'
import { defineProcess } from '../../workflow/process.ts'

/** P6.3.1: Pendataan Pemberdayaan Perempuan. */
export const pendataanPerempuanProcess = defineProcess({
  code: 'P6.3.1',
  name: 'Pendataan Pemberdayaan Perempuan',
  subject: 'perkara',
  start: 'terima-permintaan',
  cancel: { by: ['bidang-pp'] },
  steps: {
    'terima-permintaan': {
      name: 'Terima permintaan data dari provinsi',
      short: 'Terima permintaan',
      lane: 'bidang-pp',
      with: ['dp3ak-provinsi-jawa-timur'],
      to: 'pelajari-form',
    },
    'pelajari-form': { name: 'Pelajari form permintaan data', short: 'Pelajari form', lane: 'bidang-pp', to: 'rapat-koordinasi' },
    'rapat-koordinasi': {
      name: 'Laksanakan rapat koordinasi dengan tim pendataan',
      short: 'Rapat koordinasi',
      lane: 'sub-koordinator-pkhp',
      with: ['tksk', 'psm'],
      to: 'cabang-pendataan',
    },
    'cabang-pendataan': {
      name: 'Jalankan serentak: pendataan lapangan dan pendataan langsung',
      short: 'Dua pendataan',
      lane: 'sub-koordinator-pkhp',
      gate: { 'data lapangan': 'pendataan-lapangan', 'data partai politik dan eks korban kekerasan': 'pendataan-langsung' },
    },
    'pendataan-lapangan': {
      name: 'Data ke lapangan',
      short: 'Pendataan lapangan',
      lane: 'tksk',
      recordedBy: 'sub-koordinator-pkhp',
      with: ['psm'],
      to: 'susun-per-kecamatan',
    },
    'pendataan-langsung': {
      name: 'Data langsung ke partai politik dan bidang perlindungan perempuan dan anak',
      short: 'Pendataan langsung',
      lane: 'bidang-pp',
      with: ['partai-politik', 'bidang-ppha'],
      to: 'susun-per-kecamatan',
    },
    'susun-per-kecamatan': {
      name: 'Susun laporan per kecamatan terpilah menurut judul form',
      short: 'Laporan kecamatan',
      lane: 'tksk',
      recordedBy: 'bidang-pp',
      with: ['psm'],
      makes: ['Laporan data per kecamatan'],
      waits: ['pendataan-lapangan', 'pendataan-langsung'],
      to: 'serahkan-data',
    },
    'serahkan-data': {
      name: 'Serahkan data tersusun ke bidang',
      short: 'Serahkan data',
      lane: 'tksk',
      recordedBy: 'bidang-pp',
      to: 'rekap-data',
    },
    'rekap-data': {
      name: 'Rekap data',
      short: 'Rekap data',
      lane: 'operator-data-pp',
      makes: ['Rekap Data Pemberdayaan Perempuan'],
      to: 'input-aplikasi',
    },
    'input-aplikasi': {
      name: 'Input data pada aplikasi BidP3AK',
      short: 'Input BidP3AK',
      lane: 'operator-data-pp',
      system: 'BidP3AK',
      to: 'kirim-data',
    },
    'kirim-data': { name: 'Kirim soft copy rekap ke DP3AK Provinsi', short: 'Kirim ke DP3AK', lane: 'bidang-pp', to: 'analisa-rencana' },
    'analisa-rencana': {
      name: 'Analisa data dan susun rencana kegiatan bidang',
      short: 'Analisa dan rencana',
      lane: 'bidang-pp',
      makes: ['Rencana Kegiatan Bidang'],
      to: 'selesai',
    },
    selesai: { name: 'Data terkirim dan dipakai untuk rencana', short: 'Selesai', lane: 'bidang-pp', end: true },
  },
})

export const pendataanPerempuanFacts: FactsOf<typeof pendataanPerempuanProcess> = {
  trigger: 'Permintaan data dari DP3AK Provinsi Jawa Timur',
  letter: 'named',
  documents: [
    { name: 'Form Permintaan Data', comesAt: 'terima-permintaan', comesFrom: 'DP3AK Provinsi Jawa Timur' },
    { name: 'Laporan data per kecamatan' },
    { name: 'Rekap Data Pemberdayaan Perempuan' },
    { name: 'Rencana Kegiatan Bidang' },
  ],
  implied: { actor: ['pelajari-form', 'susun-per-kecamatan', 'serahkan-data', 'kirim-data', 'analisa-rencana'] },
  notes: [
    {
      kind: 'tafsir',
      at: ['rapat-koordinasi', 'susun-per-kecamatan'],
      text: 'Sub Koordinator menggantikan Kepala Seksi pada bab II (penyetaraan jabatan). Penyusun laporan per kecamatan tidak disebut; diletakkan pada TKSK kecamatan.',
    },
    { kind: 'celah', at: ['input-aplikasi'], text: 'Ejaan nama aplikasi BidP3AK tidak dapat dipastikan dari naskah.' },
  ],
}
