import type { FactsOf } from '../../workflow/facts.ts'
import { defineProcess } from '../../workflow/process.ts'

/** P7.1.3: Data Pilah dan Kebijakan PUG pada OPD. */
export const dataPilahProcess = defineProcess({
  code: 'P7.1.3',
  name: 'Data Pilah dan Kebijakan PUG pada OPD',
  subject: 'perkara',
  start: 'undang-opd',
  cancel: { by: ['bidang-pp'] },
  steps: {
    'undang-opd': {
      name: 'Kirim undangan rapat koordinasi kepada OPD terkait',
      short: 'Undang OPD',
      lane: 'bidang-pp',
      makes: ['Undangan Rapat Koordinasi'],
      to: 'rapat-koordinasi',
    },
    'rapat-koordinasi': {
      name: 'Jelaskan data pilah yang harus dikumpulkan OPD',
      short: 'Rapat koordinasi',
      lane: 'bidang-pp',
      with: ['opd'],
      to: 'kirim-data-pilah',
    },
    'kirim-data-pilah': {
      name: 'Kirim data pilah sesuai hasil rapat',
      short: 'Kiriman data pilah',
      lane: 'opd',
      recordedBy: 'bidang-pp',
      makes: ['Data Pilah OPD'],
      to: 'input-aplikasi',
    },
    'input-aplikasi': {
      name: 'Input data pilah pada aplikasi',
      short: 'Input aplikasi',
      lane: 'operator-data-pp',
      system: 'Data Gender dan Anak Jawa Timur',
      to: 'rekap-data',
    },
    'rekap-data': { name: 'Rekap data yang terkumpul', short: 'Rekap data', lane: 'bidang-pp', to: 'susun-buku' },
    'susun-buku': {
      name: 'Susun Buku Profil Data Pilah',
      short: 'Susun buku profil',
      lane: 'bidang-pp',
      makes: ['Buku Profil Data Pilah'],
      to: 'inventarisasi-buku',
    },
    'inventarisasi-buku': { name: 'Inventarisasi buku data pilah', short: 'Inventarisasi buku', lane: 'bidang-pp', to: 'kirim-buku' },
    'kirim-buku': {
      name: 'Kirim Buku Profil Data Pilah ke DP3AK Provinsi',
      short: 'Kirim ke DP3AK',
      lane: 'bidang-pp',
      with: ['dp3ak-provinsi-jawa-timur'],
      to: 'selesai',
    },
    selesai: { name: 'Buku Profil Data Pilah terkirim', short: 'Selesai', lane: 'bidang-pp', end: true },
  },
})

export const dataPilahFacts: FactsOf<typeof dataPilahProcess> = {
  trigger: 'Bidang mengundang OPD untuk rapat koordinasi pendataan data pilah',
  documents: [{ name: 'Undangan Rapat Koordinasi' }, { name: 'Data Pilah OPD' }, { name: 'Buku Profil Data Pilah' }],
  implied: { actor: ['rapat-koordinasi', 'rekap-data', 'susun-buku'] },
  notes: [
    {
      kind: 'celah',
      at: ['kirim-data-pilah'],
      text: "Judul memuat 'Kebijakan PUG' tetapi uraian hanya tentang data pilah; OPD yang terlambat atau tidak mengirim data tidak diatur.",
    },
  ],
}
