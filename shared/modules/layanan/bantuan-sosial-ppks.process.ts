import type { FactsOf } from '../../workflow/facts.ts'
import { defineProcess } from '../../workflow/process.ts'

/** P5.1.1: Bantuan Sosial PPKS. */
export const bantuanSosialPpksProcess = defineProcess({
  code: 'P5.1.1',
  name: 'Bantuan Sosial PPKS',
  subject: 'perkara',
  start: 'buat-surat-tugas',
  cancel: { by: ['bidang-rpjs'] },
  steps: {
    'buat-surat-tugas': {
      name: 'Tindak lanjuti disposisi dengan Surat Tugas Tim Verifikasi Lapangan',
      short: 'Buat Surat Tugas',
      lane: 'bidang-rpjs',
      refers: ['P1.1.1'],
      makes: ['Surat Tugas Tim Verifikasi Lapangan Bantuan Sosial'],
      to: 'verval',
    },
    verval: {
      name: 'Verifikasi dan validasi calon penerima manfaat di lapangan',
      short: 'Verval lapangan',
      lane: 'tim-verval',
      recordedBy: 'bidang-rpjs',
      to: 'susun-laporan-verval',
    },
    'susun-laporan-verval': {
      name: 'Buat Laporan Hasil Verifikasi dan Validasi',
      short: 'Laporan verval',
      lane: 'tim-verval',
      recordedBy: 'bidang-rpjs',
      makes: ['Laporan Hasil Verifikasi dan Validasi'],
      to: 'nilai-hasil',
    },
    'nilai-hasil': {
      name: 'Cocokkan data dengan hasil lapangan',
      short: 'Cocokkan hasil',
      lane: 'bidang-rpjs',
      outcomes: { sesuai: 'input-penerima', 'tidak sesuai': { to: 'selesai-tidak-ditindaklanjuti', note: 'required' } },
    },
    'selesai-tidak-ditindaklanjuti': {
      name: 'Usulan tidak ditindaklanjuti',
      short: 'Tidak ditindaklanjuti',
      lane: 'bidang-rpjs',
      end: true,
    },
    'input-penerima': { name: 'Input data penerima manfaat', short: 'Input penerima', lane: 'bidang-rpjs', to: 'usul-sk' },
    'usul-sk': {
      name: 'Buat usulan SK penerima bantuan kepada Walikota',
      short: 'Usulkan SK',
      lane: 'bidang-rpjs',
      makes: ['Usulan Penetapan Penerima Bantuan Sosial'],
      to: 'tetapkan',
    },
    tetapkan: {
      name: 'Tetapkan SK Penerima Bantuan Sosial',
      short: 'SK Walikota',
      lane: 'walikota',
      recordedBy: 'bidang-rpjs',
      makes: ['SK Penerima Bantuan Sosial'],
      to: 'salurkan',
    },
    salurkan: {
      name: 'Salurkan bantuan sosial',
      short: 'Salurkan bantuan',
      lane: 'bidang-rpjs',
      with: ['penerima-manfaat'],
      to: 'buat-laporan',
    },
    'buat-laporan': {
      name: 'Buat laporan realisasi/pertanggungjawaban bantuan sosial',
      short: 'Laporan realisasi',
      lane: 'bidang-rpjs',
      makes: ['Laporan Realisasi/Pertanggungjawaban Bantuan Sosial'],
      to: 'selesai',
    },
    selesai: { name: 'Bantuan tersalur dan dipertanggungjawabkan', short: 'Selesai', lane: 'bidang-rpjs', end: true },
  },
})

export const bantuanSosialPpksFacts: FactsOf<typeof bantuanSosialPpksProcess> = {
  trigger: 'Disposisi atas usulan atau proposal bantuan sosial yang masuk ke bidang',
  letter: 'named',
  documents: [
    { name: 'Usulan/Proposal Bantuan Sosial berdisposisi', comesAt: 'buat-surat-tugas', comesFrom: 'surat masuk berdisposisi (P1.1.1)' },
    { name: 'Surat Tugas Tim Verifikasi Lapangan Bantuan Sosial' },
    { name: 'Laporan Hasil Verifikasi dan Validasi' },
    { name: 'Usulan Penetapan Penerima Bantuan Sosial' },
    { name: 'SK Penerima Bantuan Sosial', signers: ['walikota'] },
    { name: 'Laporan Realisasi/Pertanggungjawaban Bantuan Sosial' },
  ],
  implied: { actor: ['nilai-hasil', 'salurkan', 'buat-laporan'] },
  notes: [
    {
      kind: 'tafsir',
      at: ['buat-surat-tugas'],
      text: 'Pemicu berupa disposisi menyambung langsung dari P1.1.1; satu-satunya proses utama bantuan yang menyebut pemicunya.',
    },
    {
      kind: 'celah',
      at: ['nilai-hasil', 'tetapkan'],
      text: 'Jawaban kepada pengusul bila tidak sesuai tidak disebut; penolakan Walikota tidak diatur.',
    },
  ],
}
