import type { FactsOf } from '../../workflow/facts.ts'
import { defineProcess } from '../../workflow/process.ts'

/** P7.1.1: Koordinator Pelaksanaan PUG. */
export const koordinasiPugProcess = defineProcess({
  code: 'P7.1.1',
  name: 'Koordinator Pelaksanaan PUG',
  subject: 'perkara',
  start: 'bimtek',
  cancel: { by: ['bidang-pp'] },
  steps: {
    bimtek: {
      name: 'Laksanakan Bimtek PPRG bagi fasilitator PUG yang ditunjuk OPD',
      short: 'Bimtek PPRG',
      lane: 'bidang-pp',
      with: ['opd'],
      to: 'beri-tahu-opd',
    },
    'beri-tahu-opd': {
      name: 'Beritahukan secara tertulis agar OPD menyusun dokumen PPRG',
      short: 'Pemberitahuan OPD',
      lane: 'bidang-pp',
      makes: ['Surat Pemberitahuan Penyusunan PPRG'],
      to: 'susun-dokumen',
    },
    'susun-dokumen': {
      name: 'Susun dokumen perencanaan anggaran responsif gender',
      short: 'Penyusunan PPRG',
      lane: 'opd',
      recordedBy: 'bidang-pp',
      makes: ['Dokumen PPRG (GAP, GBS, TOR)'],
      to: 'koordinasi-desk',
    },
    'koordinasi-desk': {
      name: 'Koordinasikan pelaksanaan Desk PPRG dengan Bappedalitbang',
      short: 'Koordinasi Desk',
      lane: 'bidang-pp',
      with: ['bappedalitbang'],
      to: 'kumpulkan-dokumen',
    },
    'kumpulkan-dokumen': {
      name: 'Kumpulkan dokumen PPRG ke bidang',
      short: 'Pengumpulan dokumen',
      lane: 'opd',
      recordedBy: 'bidang-pp',
      to: 'desk',
    },
    desk: {
      name: 'Lakukan Desk atas dokumen PPRG tiap OPD',
      short: 'Desk PPRG',
      lane: 'tim-driver-pug',
      recordedBy: 'bidang-pp',
      outcomes: { 'sesuai analisis Pathway': 'kumpulkan-kembali', 'belum sesuai analisis Pathway': { to: 'dampingi', note: 'required' } },
    },
    dampingi: { name: 'Dampingi OPD menyusun ulang dokumen PPRG', short: 'Dampingi OPD', lane: 'bidang-pp', with: ['opd'], to: 'desk' },
    'kumpulkan-kembali': {
      name: 'Kumpulkan kembali dokumen PPRG yang sesuai ke bidang',
      short: 'Pengumpulan kembali',
      lane: 'opd',
      recordedBy: 'bidang-pp',
      to: 'rekap-dokumen',
    },
    'rekap-dokumen': {
      name: 'Rekap dokumen PPRG',
      short: 'Rekap dokumen',
      lane: 'bidang-pp',
      makes: ['Rekap Dokumen PPRG'],
      to: 'buat-laporan',
    },
    'buat-laporan': {
      name: 'Buat laporan rekapitulasi',
      short: 'Buat laporan',
      lane: 'bidang-pp',
      makes: ['Laporan Rekapitulasi PPRG'],
      to: 'kirim-laporan',
    },
    'kirim-laporan': {
      name: 'Kirim laporan ke DP3AK Provinsi',
      short: 'Kirim ke DP3AK',
      lane: 'bidang-pp',
      with: ['dp3ak-provinsi-jawa-timur'],
      to: 'selesai',
    },
    selesai: { name: 'Laporan PPRG terkirim', short: 'Selesai', lane: 'bidang-pp', end: true },
  },
})

export const koordinasiPugFacts: FactsOf<typeof koordinasiPugProcess> = {
  trigger: 'Bimtek PPRG menurut dokumen perencanaan yang disetujui Kepala Dinas',
  documents: [
    { name: 'Dokumen Perencanaan Bimtek', comesAt: 'bimtek', comesFrom: 'disetujui Kepala Dinas sebelumnya' },
    { name: 'Surat Pemberitahuan Penyusunan PPRG' },
    { name: 'Dokumen PPRG (GAP, GBS, TOR)' },
    { name: 'Rekap Dokumen PPRG' },
    { name: 'Laporan Rekapitulasi PPRG' },
  ],
  implied: { actor: ['dampingi', 'kumpulkan-kembali', 'rekap-dokumen', 'buat-laporan', 'kirim-laporan'] },
  notes: [
    { kind: 'tafsir', text: 'Nama Koordinator Pelaksanaan PUG dipertahankan; maknanya koordinasi pelaksanaan PUG.' },
    {
      kind: 'tafsir',
      at: ['desk'],
      text: 'Tim Driver beranggotakan Bappedalitbang (ketua), Dinsos PPPA, Inspektorat, BPPKAD dan Bagian Organisasi; bab 3.2 huruf j tidak mencantumkan Dinsos PPPA.',
    },
  ],
}
