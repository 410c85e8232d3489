import type { FactsOf } from '../../workflow/facts.ts'
import { defineProcess } from '../../workflow/process.ts'

/** P4.4.2: Fasilitasi Bantuan Kesejahteraan Sosial Keluarga. */
export const bantuanKeluargaProcess = defineProcess({
  code: 'P4.4.2',
  name: 'Fasilitasi Bantuan Kesejahteraan Sosial Keluarga',
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
      name: 'Verifikasi dan validasi calon penerima bantuan',
      short: 'Verval lapangan',
      lane: 'tim-verval',
      recordedBy: 'bidang-rpjs',
      to: 'susun-laporan-verval',
    },
    'susun-laporan-verval': {
      name: 'Susun Hasil Laporan Verifikasi Lapangan',
      short: 'Laporan verval',
      lane: 'tim-verval',
      recordedBy: 'bidang-rpjs',
      makes: ['Hasil Laporan Verifikasi Lapangan'],
      to: 'nilai-kelayakan',
    },
    'nilai-kelayakan': {
      name: 'Nilai kelayakan calon penerima',
      short: 'Nilai kelayakan',
      lane: 'bidang-rpjs',
      outcomes: { layak: 'input-penerima', 'tidak layak': { to: 'selesai-tidak-layak', note: 'required' } },
    },
    'selesai-tidak-layak': { name: 'Calon penerima tidak layak', short: 'Tidak layak', lane: 'bidang-rpjs', end: true },
    'input-penerima': { name: 'Input data penerima', short: 'Input penerima', lane: 'bidang-rpjs', to: 'usul-penetapan' },
    'usul-penetapan': {
      name: 'Buat usulan penetapan penerima kepada Walikota',
      short: 'Usulkan penetapan',
      lane: 'bidang-rpjs',
      makes: ['Usulan Penetapan Penerima'],
      to: 'tetapkan',
    },
    tetapkan: {
      name: 'Tetapkan penerima manfaat',
      short: 'Penetapan Walikota',
      lane: 'walikota',
      recordedBy: 'bidang-rpjs',
      makes: ['Penetapan Penerima Manfaat'],
      to: 'asesmen',
    },
    asesmen: { name: 'Lakukan asesmen penerima manfaat', short: 'Asesmen penerima', lane: 'bidang-rpjs', to: 'salurkan' },
    salurkan: {
      name: 'Salurkan bantuan sosial',
      short: 'Salurkan bantuan',
      lane: 'bidang-rpjs',
      with: ['penerima-manfaat'],
      to: 'buat-lpj',
    },
    'buat-lpj': {
      name: 'Buat Laporan Pertanggungjawaban',
      short: 'Buat LPJ',
      lane: 'bidang-rpjs',
      makes: ['Laporan Pertanggungjawaban'],
      to: 'monev',
    },
    monev: { name: 'Lakukan monitoring dan evaluasi penerimaan bantuan', short: 'Monev', lane: 'bidang-rpjs', to: 'selesai' },
    selesai: { name: 'Bantuan tersalur, dipertanggungjawabkan dan dievaluasi', short: 'Selesai', lane: 'bidang-rpjs', end: true },
  },
})

export const bantuanKeluargaFacts: FactsOf<typeof bantuanKeluargaProcess> = {
  trigger: 'Tidak disebut; dimulai ketika bidang membuat Surat Tugas Tim Verifikasi Lapangan',
  letter: 'read',
  documents: [
    { name: 'Surat Tugas Tim Verifikasi Lapangan' },
    { name: 'Hasil Laporan Verifikasi Lapangan' },
    { name: 'Usulan Penetapan Penerima' },
    { name: 'Penetapan Penerima Manfaat', signers: ['walikota'] },
    { name: 'Laporan Pertanggungjawaban' },
  ],
  implied: { actor: ['nilai-kelayakan', 'salurkan'] },
  notes: [
    {
      kind: 'kontradiksi',
      at: ['salurkan', 'buat-lpj', 'monev'],
      text: 'Naskah menulis prosesnya selesai setelah penyaluran, lalu masih menyebut Laporan Pertanggungjawaban serta monitoring dan evaluasi. Dibaca: berakhir sesudah monitoring dan evaluasi.',
    },
    {
      kind: 'kontradiksi',
      text: 'Proses ini ada di bawah Penanganan Fakir Miskin, tetapi pelakunya Bidang Rehabilitasi, Perlindungan dan Jaminan Sosial; bab II memberi urusan fakir miskin kepada Bidang Pemberdayaan Sosial dan Penanganan Fakir Miskin. Uraian proses diikuti.',
    },
    {
      kind: 'celah',
      at: ['asesmen', 'tetapkan'],
      text: 'Asesmen sesudah penetapan tanpa cabang; bentuk penetapan Walikota (SK) tidak disebut.',
    },
  ],
}
