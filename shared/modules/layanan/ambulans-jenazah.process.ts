import type { FactsOf } from '../../workflow/facts.ts'
import { defineProcess } from '../../workflow/process.ts'

/** P4.5.2.3: Pelayanan Ambulans Jenazah. */
export const ambulansJenazahProcess = defineProcess({
  code: 'P4.5.2.3',
  name: 'Pelayanan Ambulans Jenazah',
  subject: 'perkara',
  start: 'mengadu',
  cancel: { by: ['petugas-pengaduan', 'kabid-rpjs'] },
  steps: {
    mengadu: {
      name: 'Sampaikan kebutuhan ambulans jenazah bagi PMKS',
      short: 'Permintaan masyarakat',
      lane: 'masyarakat',
      recordedBy: 'petugas-pengaduan',
      to: 'verifikasi-pengaduan',
    },
    'verifikasi-pengaduan': { name: 'Verifikasi pengaduan', short: 'Verifikasi pengaduan', lane: 'petugas-pengaduan', to: 'lapor-kabid' },
    'lapor-kabid': {
      name: 'Laporkan hasil verifikasi kepada Kepala Bidang',
      short: 'Lapor ke Kabid',
      lane: 'petugas-pengaduan',
      through: true,
      makes: ['Laporan Hasil Verifikasi Pengaduan'],
      to: 'teruskan-kadis',
    },
    'teruskan-kadis': { name: 'Teruskan laporan kepada Kepala Dinas', short: 'Teruskan ke Kadis', lane: 'kabid-rpjs', to: 'disposisi' },
    disposisi: {
      name: 'Disposisi dan beri surat tugas kepada staf bidang',
      short: 'Disposisi dan tugas',
      lane: 'kepala-dinas',
      recordedBy: 'kabid-rpjs',
      makes: ['Disposisi Kepala Dinas', 'Surat Tugas'],
      to: 'teruskan-petugas',
    },
    'teruskan-petugas': {
      name: 'Teruskan tugas kepada petugas ambulans jenazah',
      short: 'Teruskan tugas',
      lane: 'staf-bidang-rpjs',
      to: 'layani',
    },
    layani: {
      name: 'Tindak lanjuti pelayanan ambulans jenazah',
      short: 'Layani',
      lane: 'petugas-ambulans',
      recordedBy: 'staf-bidang-rpjs',
      to: 'selesai',
    },
    selesai: { name: 'Layanan ambulans jenazah diberikan', short: 'Selesai', lane: 'petugas-ambulans', end: true },
  },
})

export const ambulansJenazahFacts: FactsOf<typeof ambulansJenazahProcess> = {
  trigger: 'Pengaduan masyarakat yang membutuhkan ambulans jenazah bagi PMKS',
  letter: 'read',
  documents: [{ name: 'Laporan Hasil Verifikasi Pengaduan' }, { name: 'Disposisi Kepala Dinas' }, { name: 'Surat Tugas' }],
  implied: { actor: ['teruskan-petugas'] },
  notes: [
    {
      kind: 'celah',
      at: ['verifikasi-pengaduan', 'layani', 'disposisi'],
      text: 'Pengaduan yang tidak lolos verifikasi dan laporan sesudah layanan tidak disebut; kesiapan layanan mendesak bertentangan dengan rantai disposisi yang panjang.',
    },
  ],
}
