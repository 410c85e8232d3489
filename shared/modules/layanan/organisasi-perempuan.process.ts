import type { FactsOf } from '../../workflow/facts.ts'
import { defineProcess } from '../../workflow/process.ts'

/** P6.3.4: Pendampingan Organisasi Perempuan. */
export const organisasiPerempuanProcess = defineProcess({
  code: 'P6.3.4',
  name: 'Pendampingan Organisasi Perempuan',
  subject: 'perkara',
  start: 'data-organisasi',
  cancel: { by: ['bidang-pp'] },
  steps: {
    'data-organisasi': {
      name: 'Data organisasi wanita',
      short: 'Data organisasi',
      lane: 'bidang-pp',
      makes: ['Data Organisasi Wanita'],
      to: 'undang-perwakilan',
    },
    'undang-perwakilan': {
      name: 'Undang perwakilan organisasi wanita',
      short: 'Undang perwakilan',
      lane: 'bidang-pp',
      makes: ['Undangan Rapat Koordinasi'],
      to: 'rapat-koordinasi',
    },
    'rapat-koordinasi': {
      name: 'Rapat koordinasi sinergitas kegiatan',
      short: 'Rapat koordinasi',
      lane: 'bidang-pp',
      with: ['organisasi-wanita'],
      to: 'bentuk-gow',
    },
    'bentuk-gow': {
      name: 'Bentuk Gabungan Organisasi Wanita',
      short: 'Bentuk GOW',
      lane: 'organisasi-wanita',
      recordedBy: 'bidang-pp',
      with: ['bidang-pp'],
      to: 'buat-draf-sk',
    },
    'buat-draf-sk': {
      name: 'Buat draf usulan SK Gabungan Organisasi Wanita',
      short: 'Draf usulan SK',
      lane: 'bidang-pp',
      makes: ['Draf Usulan SK Gabungan Organisasi Wanita'],
      to: 'mohon-penetapan',
    },
    'mohon-penetapan': {
      name: 'Mohonkan penetapan SK melalui Bagian Hukum',
      short: 'Mohon penetapan',
      lane: 'bidang-pp',
      with: ['bagian-hukum'],
      makes: ['Permohonan Penetapan SK'],
      to: 'tetapkan-sk',
    },
    'tetapkan-sk': {
      name: 'Tetapkan SK Gabungan Organisasi Wanita',
      short: 'SK Walikota',
      lane: 'walikota',
      recordedBy: 'bidang-pp',
      makes: ['SK Walikota Gabungan Organisasi Wanita'],
      to: 'dampingi-bina',
    },
    'dampingi-bina': {
      name: 'Dampingi dan bina Gabungan Organisasi Wanita',
      short: 'Dampingi dan bina',
      lane: 'bidang-pp',
      with: ['gabungan-organisasi-wanita'],
      to: 'susun-laporan',
    },
    'susun-laporan': {
      name: 'Susun laporan hasil pembinaan',
      short: 'Susun laporan',
      lane: 'bidang-pp',
      makes: ['Laporan Hasil Pembinaan'],
      to: 'selesai',
    },
    selesai: { name: 'Pembinaan terlapor', short: 'Selesai', lane: 'bidang-pp', end: true },
  },
})

export const organisasiPerempuanFacts: FactsOf<typeof organisasiPerempuanProcess> = {
  trigger: 'Bidang mendata organisasi wanita',
  documents: [
    { name: 'Data Organisasi Wanita' },
    { name: 'Undangan Rapat Koordinasi' },
    { name: 'Draf Usulan SK Gabungan Organisasi Wanita' },
    { name: 'Permohonan Penetapan SK' },
    { name: 'SK Walikota Gabungan Organisasi Wanita', signers: ['walikota'] },
    { name: 'Laporan Hasil Pembinaan' },
  ],
  implied: { actor: ['bentuk-gow'] },
  notes: [
    { kind: 'celah', at: ['mohon-penetapan', 'tetapkan-sk'], text: 'Koreksi draf oleh Bagian Hukum dan penolakan Walikota tidak diatur.' },
  ],
}
