import type { FactsOf } from '../../workflow/facts.ts'
import { defineProcess } from '../../workflow/process.ts'

/** P4.5.1.2: Sertifikasi Tagana. */
export const sertifikasiTaganaProcess = defineProcess({
  code: 'P4.5.1.2',
  name: 'Sertifikasi Tagana',
  subject: 'perkara',
  start: 'cari-informasi',
  cancel: { by: ['bidang-rpjs'] },
  steps: {
    'cari-informasi': { name: 'Cari informasi sertifikasi Tagana', short: 'Cari informasi', lane: 'bidang-rpjs', to: 'teruskan-informasi' },
    'teruskan-informasi': {
      name: 'Teruskan informasi kepada pelaksana pelatihan',
      short: 'Teruskan informasi',
      lane: 'bidang-rpjs',
      through: true,
      to: 'minta-peserta',
    },
    'minta-peserta': {
      name: 'Minta peserta sertifikasi dari unsur Tagana',
      short: 'Permintaan peserta',
      lane: 'pelaksana-pelatihan',
      recordedBy: 'bidang-rpjs',
      to: 'data-peserta',
    },
    'data-peserta': { name: 'Data peserta sertifikasi', short: 'Data peserta', lane: 'staf-bidang-rpjs', to: 'buat-usulan' },
    'buat-usulan': {
      name: 'Buat usulan peserta kepada pelaksana pelatihan',
      short: 'Usulkan peserta',
      lane: 'staf-bidang-rpjs',
      makes: ['Usulan Peserta Sertifikasi'],
      to: 'laksanakan-sertifikasi',
    },
    'laksanakan-sertifikasi': {
      name: 'Laksanakan sertifikasi',
      short: 'Sertifikasi',
      lane: 'pelaksana-pelatihan',
      recordedBy: 'staf-bidang-rpjs',
      with: ['tagana'],
      outcomes: { lulus: 'terbitkan-sertifikat', 'tidak lulus': 'susun-laporan-ujian' },
    },
    'terbitkan-sertifikat': {
      name: 'Keluarkan sertifikat kompetensi',
      short: 'Sertifikat',
      lane: 'pelaksana-pelatihan',
      recordedBy: 'staf-bidang-rpjs',
      makes: ['Sertifikat Kompetensi'],
      to: 'susun-laporan-sertifikasi',
    },
    'susun-laporan-sertifikasi': {
      name: 'Susun laporan hasil sertifikasi dan teruskan ke bidang',
      short: 'Laporan sertifikasi',
      lane: 'tagana',
      recordedBy: 'bidang-rpjs',
      makes: ['Laporan Hasil Sertifikasi'],
      to: 'rekap-laporan',
    },
    'susun-laporan-ujian': {
      name: 'Susun laporan hasil ujian tanpa sertifikat',
      short: 'Laporan ujian',
      lane: 'tagana',
      recordedBy: 'bidang-rpjs',
      makes: ['Laporan Hasil Ujian'],
      to: 'rekap-laporan',
    },
    'rekap-laporan': {
      name: 'Rekap laporan hasil sertifikasi Tagana',
      short: 'Rekap laporan',
      lane: 'bidang-rpjs',
      makes: ['Rekapitulasi Laporan Sertifikasi'],
      to: 'selesai',
    },
    selesai: { name: 'Hasil sertifikasi direkap', short: 'Selesai', lane: 'bidang-rpjs', end: true },
  },
})

export const sertifikasiTaganaFacts: FactsOf<typeof sertifikasiTaganaProcess> = {
  trigger: 'Bidang mencari informasi sertifikasi Tagana',
  documents: [
    { name: 'Usulan Peserta Sertifikasi' },
    { name: 'Sertifikat Kompetensi' },
    { name: 'Laporan Hasil Sertifikasi' },
    { name: 'Laporan Hasil Ujian' },
    { name: 'Rekapitulasi Laporan Sertifikasi' },
  ],
  implied: { actor: ['laksanakan-sertifikasi'], next: ['susun-laporan-ujian'] },
  notes: [
    {
      kind: 'tafsir',
      at: ['teruskan-informasi', 'minta-peserta'],
      text: 'Kalimat naskah tentang permintaan peserta tidak jelas subjeknya; dibaca bidang meneruskan informasi, pelaksana pelatihan meminta peserta.',
    },
    {
      kind: 'celah',
      at: ['susun-laporan-ujian'],
      text: 'Kelanjutan laporan peserta tidak lulus tidak disebut; dibaca ikut direkap bidang.',
    },
  ],
}
