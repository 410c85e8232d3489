import type { FactsOf } from '../../workflow/facts.ts'
import { defineProcess } from '../../workflow/process.ts'

/** P6.4.1.1: Pemberdayaan Pekerja Sosial. */
export const pekerjaSosialProcess = defineProcess({
  code: 'P6.4.1.1',
  name: 'Pemberdayaan Pekerja Sosial',
  subject: 'perkara',
  start: 'terima-permintaan',
  cancel: { by: ['bidang-dayasos-pfm'] },
  steps: {
    'terima-permintaan': {
      name: 'Terima surat permintaan pengiriman PSKS',
      short: 'Terima permintaan',
      lane: 'bidang-dayasos-pfm',
      with: ['provinsi-jawa-timur', 'kementerian-sosial-ri'],
      to: 'kirim-balasan',
    },
    'kirim-balasan': {
      name: 'Kirim surat balasan berisi usulan PSKS',
      short: 'Kirim balasan',
      lane: 'bidang-dayasos-pfm',
      makes: ['Surat Balasan Usulan PSKS'],
      to: 'setujui',
    },
    setujui: {
      name: 'Setujui usulan PSKS',
      short: 'Persetujuan provinsi',
      lane: 'provinsi-jawa-timur',
      recordedBy: 'bidang-dayasos-pfm',
      with: ['kementerian-sosial-ri'],
      makes: ['Persetujuan Usulan PSKS'],
      to: 'buat-surat-tugas',
    },
    'buat-surat-tugas': {
      name: 'Buat surat tugas untuk PSKS',
      short: 'Buat surat tugas',
      lane: 'bidang-dayasos-pfm',
      makes: ['Surat Tugas PSKS'],
      to: 'ikuti-pengembangan',
    },
    'ikuti-pengembangan': {
      name: 'Ikuti pengembangan kompetensi pekerja sosial',
      short: 'Pengembangan',
      lane: 'psks',
      recordedBy: 'bidang-dayasos-pfm',
      to: 'buat-laporan',
    },
    'buat-laporan': {
      name: 'Buat laporan hasil kepada Kepala Dinas',
      short: 'Laporan PSKS',
      lane: 'psks',
      recordedBy: 'bidang-dayasos-pfm',
      with: ['kepala-dinas'],
      makes: ['Laporan Hasil Pengembangan Kompetensi'],
      to: 'selesai',
    },
    selesai: { name: 'Laporan pengembangan kompetensi disampaikan', short: 'Selesai', lane: 'psks', end: true },
  },
})

export const pekerjaSosialFacts: FactsOf<typeof pekerjaSosialProcess> = {
  trigger: 'Surat permintaan dari provinsi atau Kementerian Sosial untuk mengirim PSKS mengikuti peningkatan kompetensi',
  letter: 'named',
  documents: [
    { name: 'Surat Permintaan PSKS', comesAt: 'terima-permintaan', comesFrom: 'Provinsi Jawa Timur atau Kementerian Sosial RI' },
    { name: 'Surat Balasan Usulan PSKS' },
    { name: 'Persetujuan Usulan PSKS' },
    { name: 'Surat Tugas PSKS' },
    { name: 'Laporan Hasil Pengembangan Kompetensi' },
  ],
  implied: { actor: ['terima-permintaan', 'kirim-balasan', 'buat-surat-tugas'] },
  notes: [
    {
      kind: 'celah',
      at: ['setujui', 'terima-permintaan'],
      text: 'Usulan yang tidak disetujui tidak diatur; peminta dan penyetuju boleh provinsi atau kementerian, salah satu cukup; pelaku di dinas tidak disebut (bab II: Seksi Pemberdayaan Masyarakat dan Kelembagaan Sosial).',
    },
  ],
}
