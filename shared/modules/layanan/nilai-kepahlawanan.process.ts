import type { FactsOf } from '../../workflow/facts.ts'
import { defineProcess } from '../../workflow/process.ts'

/** P6.2.1: Pelaksanaan Kegiatan Nilai-Nilai Kepahlawanan. */
export const nilaiKepahlawananProcess = defineProcess({
  code: 'P6.2.1',
  name: 'Pelaksanaan Kegiatan Nilai-Nilai Kepahlawanan',
  subject: 'perkara',
  start: 'ikuti-rapat',
  cancel: { by: ['bidang-dayasos-pfm'] },
  steps: {
    'ikuti-rapat': {
      name: 'Ikuti rapat koordinasi peringatan hari besar nasional',
      short: 'Rapat koordinasi',
      lane: 'bidang-dayasos-pfm',
      with: ['bakesbangpol'],
      to: 'siapkan-kegiatan',
    },
    'siapkan-kegiatan': {
      name: 'Siapkan kegiatan, dari banner dan umbul-umbul ziarah sampai pemberian Tali Asih kepada Veteran',
      short: 'Siapkan kegiatan',
      lane: 'bidang-dayasos-pfm',
      with: ['veteran'],
      to: 'upacara-ziarah',
    },
    'upacara-ziarah': {
      name: 'Laksanakan upacara dan ziarah di Taman Makam Pahlawan',
      short: 'Upacara dan ziarah',
      lane: 'bidang-dayasos-pfm',
      to: 'buat-laporan',
    },
    'buat-laporan': {
      name: 'Buat laporan pelaksanaan kegiatan Hari Pahlawan',
      short: 'Buat laporan',
      lane: 'bidang-dayasos-pfm',
      makes: ['Laporan Pelaksanaan Kegiatan Hari Pahlawan'],
      to: 'kirim-laporan',
    },
    'kirim-laporan': {
      name: 'Kirim laporan ke Kementerian Sosial RI',
      short: 'Kirim ke Kemensos',
      lane: 'bidang-dayasos-pfm',
      with: ['kementerian-sosial-ri'],
      to: 'selesai',
    },
    selesai: { name: 'Kegiatan terlaksana dan terlapor', short: 'Selesai', lane: 'bidang-dayasos-pfm', end: true },
  },
})

export const nilaiKepahlawananFacts: FactsOf<typeof nilaiKepahlawananProcess> = {
  trigger: 'Rapat koordinasi peringatan hari besar nasional di Bakesbangpol',
  letter: 'read',
  documents: [{ name: 'Laporan Pelaksanaan Kegiatan Hari Pahlawan' }],
  implied: { actor: ['ikuti-rapat', 'siapkan-kegiatan', 'upacara-ziarah', 'buat-laporan', 'kirim-laporan'] },
  notes: [
    {
      kind: 'tafsir',
      text: "Pelaku hanya 'Dinas Sosial PPPA'; menurut bab II nilai kepahlawanan diurus Seksi Pemberdayaan Masyarakat dan Kelembagaan Sosial di Bidang Pemberdayaan Sosial dan Penanganan Fakir Miskin.",
    },
  ],
}
