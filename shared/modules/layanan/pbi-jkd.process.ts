import type { FactsOf } from '../../workflow/facts.ts'
import { defineProcess } from '../../workflow/process.ts'

/** P4.3.2: Verifikasi Data PBI JKD. */
export const pbiJkdProcess = defineProcess({
  code: 'P4.3.2',
  name: 'Verifikasi Data PBI JKD',
  subject: 'perkara',
  start: 'serahkan-data',
  cancel: { by: ['bidang-dayasos-pfm'] },
  steps: {
    'serahkan-data': {
      name: 'Serahkan data kepesertaan PBI JKD',
      short: 'Penyerahan data',
      lane: 'dinas-kesehatan-ppkb',
      recordedBy: 'bidang-dayasos-pfm',
      to: 'bentuk-tim',
    },
    'bentuk-tim': {
      name: 'Tunjuk dan bentuk Tim Verifikasi dan Validasi',
      short: 'Bentuk tim',
      lane: 'bidang-dayasos-pfm',
      to: 'rapat-persiapan',
    },
    'rapat-persiapan': {
      name: 'Laksanakan rapat persiapan verval lapangan',
      short: 'Rapat persiapan',
      lane: 'bidang-dayasos-pfm',
      with: ['tim-verval'],
      to: 'verval-lapangan',
    },
    'verval-lapangan': {
      name: 'Turun lapangan verifikasi dan validasi data',
      short: 'Verval lapangan',
      lane: 'tim-verval',
      recordedBy: 'bidang-dayasos-pfm',
      to: 'susun-laporan',
    },
    'susun-laporan': {
      name: 'Susun Laporan Verval dan serahkan ke Kecamatan',
      short: 'Laporan verval',
      lane: 'tim-verval',
      recordedBy: 'bidang-dayasos-pfm',
      makes: ['Laporan Verifikasi dan Validasi Data'],
      to: 'rekap-kecamatan',
    },
    'rekap-kecamatan': {
      name: 'Rekap hasil se-Kecamatan dan serahkan ke bidang',
      short: 'Rekap kecamatan',
      lane: 'kecamatan',
      recordedBy: 'bidang-dayasos-pfm',
      makes: ['Rekapitulasi se-Kecamatan'],
      to: 'rekap-kota',
    },
    'rekap-kota': {
      name: 'Rekap hasil se-Kota Probolinggo',
      short: 'Rekap kota',
      lane: 'bidang-dayasos-pfm',
      makes: ['Rekapitulasi se-Kota'],
      to: 'serahkan-rekap',
    },
    'serahkan-rekap': {
      name: 'Serahkan rekapitulasi ke Dinas Kesehatan PPKB',
      short: 'Serahkan rekap',
      lane: 'bidang-dayasos-pfm',
      through: true,
      to: 'perbaiki-data',
    },
    'perbaiki-data': {
      name: 'Perbaiki data PBI JKD',
      short: 'Perbaikan data',
      lane: 'dinas-kesehatan-ppkb',
      recordedBy: 'bidang-dayasos-pfm',
      to: 'selesai',
    },
    selesai: { name: 'Data PBI JKD diperbaiki', short: 'Selesai', lane: 'dinas-kesehatan-ppkb', end: true },
  },
})

export const pbiJkdFacts: FactsOf<typeof pbiJkdProcess> = {
  trigger: 'Dinas Kesehatan PPKB menyerahkan data kepesertaan PBI JKD',
  letter: 'named',
  documents: [
    { name: 'Data Kepesertaan PBI JKD', comesAt: 'serahkan-data', comesFrom: 'Dinas Kesehatan PPKB' },
    { name: 'Laporan Verifikasi dan Validasi Data' },
    { name: 'Rekapitulasi se-Kecamatan' },
    { name: 'Rekapitulasi se-Kota' },
  ],
  implied: { actor: ['serahkan-rekap'] },
  notes: [
    {
      kind: 'celah',
      at: ['verval-lapangan', 'rekap-kota', 'bentuk-tim'],
      text: 'Tidak ada cabang keputusan; kelayakan tiap peserta hanya tercermin dalam rekap. SK tim tidak disebut.',
    },
  ],
}
