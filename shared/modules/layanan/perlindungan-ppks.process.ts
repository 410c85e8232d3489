import type { FactsOf } from '../../workflow/facts.ts'
import { defineProcess } from '../../workflow/process.ts'

/** P4.1: Perlindungan PPKS. */
export const perlindunganPpksProcess = defineProcess({
  code: 'P4.1',
  name: 'Perlindungan PPKS',
  subject: 'perkara',
  start: 'buat-surat-tugas',
  cancel: { by: ['bidang-rpjs'] },
  steps: {
    'buat-surat-tugas': {
      name: 'Buat Surat Tugas Tim Verifikasi Lapangan',
      short: 'Buat Surat Tugas',
      lane: 'bidang-rpjs',
      makes: ['Surat Tugas Tim Verifikasi Lapangan'],
      to: 'verval',
    },
    verval: {
      name: 'Verifikasi dan validasi calon penerima manfaat',
      short: 'Verval lapangan',
      lane: 'tim-verval',
      recordedBy: 'bidang-rpjs',
      to: 'susun-laporan-verval',
    },
    'susun-laporan-verval': {
      name: 'Susun laporan hasil verifikasi dan validasi',
      short: 'Laporan verval',
      lane: 'tim-verval',
      recordedBy: 'bidang-rpjs',
      makes: ['Laporan Hasil Verifikasi dan Validasi'],
      to: 'nilai-hasil',
    },
    'nilai-hasil': {
      name: 'Nilai kesesuaian data penerima manfaat',
      short: 'Nilai hasil',
      lane: 'bidang-rpjs',
      outcomes: { sesuai: 'input-penerima', 'tidak sesuai': { to: 'selesai-tidak-sesuai', note: 'required' } },
    },
    'selesai-tidak-sesuai': { name: 'Calon penerima tidak dilanjutkan', short: 'Tidak dilanjutkan', lane: 'bidang-rpjs', end: true },
    'input-penerima': { name: 'Input data penerima manfaat', short: 'Input penerima', lane: 'bidang-rpjs', to: 'usul-penetapan' },
    'usul-penetapan': {
      name: 'Buat usulan penetapan penerima manfaat',
      short: 'Usulkan penetapan',
      lane: 'bidang-rpjs',
      makes: ['Usulan Penetapan Penerima Manfaat'],
      to: 'tetapkan',
    },
    tetapkan: {
      name: 'Tetapkan penerima manfaat',
      short: 'Penetapan Walikota',
      lane: 'walikota',
      recordedBy: 'bidang-rpjs',
      makes: ['SK Walikota Penerima Manfaat'],
      to: 'verifikasi-akhir',
    },
    'verifikasi-akhir': { name: 'Lakukan verifikasi tahap akhir', short: 'Verifikasi akhir', lane: 'bidang-rpjs', to: 'salurkan' },
    salurkan: {
      name: 'Salurkan bantuan sosial berdasarkan SK Walikota',
      short: 'Salurkan bantuan',
      lane: 'bidang-rpjs',
      with: ['penerima-manfaat'],
      to: 'susun-laporan',
    },
    'susun-laporan': {
      name: 'Susun laporan hasil penyaluran bantuan',
      short: 'Laporan penyaluran',
      lane: 'bidang-rpjs',
      makes: ['Laporan Hasil Penyaluran Bantuan'],
      to: 'selesai',
    },
    selesai: { name: 'Bantuan tersalur dan terlapor', short: 'Selesai', lane: 'bidang-rpjs', end: true },
  },
})

export const perlindunganPpksFacts: FactsOf<typeof perlindunganPpksProcess> = {
  trigger: 'Tidak disebut; wajar karena ada calon penerima manfaat yang perlu diverifikasi',
  letter: 'read',
  documents: [
    { name: 'Surat Tugas Tim Verifikasi Lapangan' },
    { name: 'Laporan Hasil Verifikasi dan Validasi' },
    { name: 'Usulan Penetapan Penerima Manfaat' },
    { name: 'SK Walikota Penerima Manfaat', signers: ['walikota'] },
    { name: 'Laporan Hasil Penyaluran Bantuan' },
  ],
  implied: { actor: ['nilai-hasil', 'usul-penetapan', 'verifikasi-akhir'], outcomes: { 'nilai-hasil': ['tidak sesuai'] } },
  notes: [
    {
      kind: 'celah',
      at: ['nilai-hasil', 'selesai-tidak-sesuai'],
      text: 'Kelanjutan hasil tidak sesuai tidak disebut; dibaca berakhir di situ seperti P5.1.1.',
    },
    {
      kind: 'tafsir',
      at: ['verifikasi-akhir'],
      text: 'Verifikasi tahap akhir setelah penetapan Walikota: pelakunya tidak disebut dan tanpa cabang. Diletakkan pada bidang, sebelum penyaluran.',
    },
    {
      kind: 'celah',
      at: ['buat-surat-tugas'],
      text: 'Pemicu dan penandatangan surat tugas tidak disebut; alurnya hampir sama dengan P4.4.2 dan P5.1.1.',
    },
  ],
}
