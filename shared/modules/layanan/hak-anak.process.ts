import type { FactsOf } from '../../workflow/facts.ts'
import { defineProcess } from '../../workflow/process.ts'

/** P7.2: Pengarusutamaan Hak Anak. */
export const hakAnakProcess = defineProcess({
  code: 'P7.2',
  name: 'Pengarusutamaan Hak Anak',
  subject: 'perkara',
  start: 'bentuk-gugus-tugas',
  cancel: { by: ['bidang-ppha'] },
  steps: {
    'bentuk-gugus-tugas': {
      name: 'Bentuk Gugus Tugas Kota Layak Anak dalam SK Walikota',
      short: 'Bentuk Gugus Tugas',
      lane: 'bidang-ppha',
      with: ['walikota'],
      makes: ['SK Walikota Gugus Tugas Kota Layak Anak'],
      to: 'verifikasi-administrasi',
    },
    'verifikasi-administrasi': {
      name: 'Verifikasi administrasi data, dokumen dan bukti dukung',
      short: 'Verifikasi administrasi',
      lane: 'bidang-ppha',
      with: ['gugus-tugas-kota-layak-anak'],
      system: 'Aplikasi evaluasi Kota Layak Anak',
      to: 'verifikasi-lapangan',
    },
    'verifikasi-lapangan': {
      name: 'Verifikasi lapangan',
      short: 'Verifikasi lapangan',
      lane: 'bidang-ppha',
      with: ['gugus-tugas-kota-layak-anak'],
      to: 'desk',
    },
    desk: {
      name: 'Lakukan Desk capaian indikator',
      short: 'Desk capaian',
      lane: 'bidang-ppha',
      with: ['gugus-tugas-kota-layak-anak', 'opd'],
      makes: ['Hasil Desk'],
      outcomes: {
        'saran peningkatan capaian indikator sudah sesuai': 'cabang-kegiatan',
        'capaian indikator kurang sesuai': 'undang-pendampingan',
      },
    },
    'cabang-kegiatan': {
      name: 'Jalankan serentak: kegiatan peningkatan capaian indikator',
      short: 'Kegiatan serentak',
      lane: 'bidang-ppha',
      gate: { 'oleh dinas': 'kegiatan-dinas', 'bersama dinas': 'kegiatan-bersama', 'pemertahanan capaian': 'kegiatan-pertahankan' },
    },
    'kegiatan-dinas': {
      name: 'Laksanakan kegiatan peningkatan capaian indikator tahunan',
      short: 'Kegiatan dinas',
      lane: 'bidang-ppha',
      with: ['kemen-pppa'],
      to: 'selesai-sesuai',
    },
    'kegiatan-bersama': {
      name: 'Laksanakan kegiatan peningkatan bersama dinas',
      short: 'Kegiatan bersama',
      lane: 'opd',
      recordedBy: 'bidang-ppha',
      with: ['bidang-ppha', 'gugus-tugas-kota-layak-anak'],
      to: 'selesai-sesuai',
    },
    'kegiatan-pertahankan': {
      name: 'Laksanakan kegiatan yang meningkatkan atau mempertahankan capaian',
      short: 'Pertahankan capaian',
      lane: 'opd',
      recordedBy: 'bidang-ppha',
      with: ['gugus-tugas-kota-layak-anak'],
      to: 'selesai-sesuai',
    },
    'selesai-sesuai': {
      name: 'Kegiatan peningkatan capaian terlaksana',
      short: 'Kegiatan terlaksana',
      lane: 'bidang-ppha',
      waits: ['kegiatan-dinas', 'kegiatan-bersama', 'kegiatan-pertahankan'],
      end: true,
    },
    'undang-pendampingan': {
      name: 'Kirim undangan pendampingan',
      short: 'Undang pendampingan',
      lane: 'bidang-ppha',
      makes: ['Undangan Pendampingan'],
      to: 'hadiri-pendampingan',
    },
    'hadiri-pendampingan': {
      name: 'Hadiri pendampingan sesuai disposisi surat',
      short: 'Hadiri pendampingan',
      lane: 'opd',
      recordedBy: 'bidang-ppha',
      to: 'pendampingan',
    },
    pendampingan: {
      name: 'Laksanakan pendampingan dan klarifikasi sampai ketidaksesuaian indikator direvisi',
      short: 'Pendampingan',
      lane: 'bidang-ppha',
      with: ['opd'],
      to: 'perbaiki-kegiatan',
    },
    'perbaiki-kegiatan': {
      name: 'Laksanakan perbaikan kegiatan untuk meningkatkan capaian indikator',
      short: 'Perbaikan kegiatan',
      lane: 'opd',
      recordedBy: 'bidang-ppha',
      to: 'selesai-perbaikan',
    },
    'selesai-perbaikan': { name: 'Perbaikan kegiatan terlaksana', short: 'Perbaikan terlaksana', lane: 'opd', end: true },
  },
})

export const hakAnakFacts: FactsOf<typeof hakAnakProcess> = {
  trigger: 'Pembentukan Gugus Tugas Kota Layak Anak dengan SK Walikota',
  documents: [
    { name: 'SK Walikota Gugus Tugas Kota Layak Anak', signers: ['walikota'] },
    { name: 'Data, dokumen dan bukti pendukung KLA', comesAt: 'verifikasi-administrasi', comesFrom: 'Aplikasi evaluasi Kota Layak Anak' },
    { name: 'Hasil Desk' },
    { name: 'Undangan Pendampingan' },
  ],
  implied: {
    actor: [
      'bentuk-gugus-tugas',
      'verifikasi-administrasi',
      'verifikasi-lapangan',
      'desk',
      'kegiatan-pertahankan',
      'undang-pendampingan',
      'hadiri-pendampingan',
      'pendampingan',
      'perbaiki-kegiatan',
    ],
    next: ['kegiatan-dinas', 'kegiatan-bersama', 'kegiatan-pertahankan'],
  },
  notes: [
    {
      kind: 'celah',
      at: ['verifikasi-administrasi', 'desk'],
      text: 'Uraian berupa daftar butir tanpa pelaku; lajurnya dibaca dari isi butir. Verifikator bisa juga Kemen PPPA atau provinsi karena evaluasi tahunan dan penghargaan disebut dari Kemen PPPA.',
    },
    {
      kind: 'kontradiksi',
      at: ['desk'],
      text: "Hasil desk yang baik ditulis 'saran peningkatan capaian indikator sudah sesuai' dan yang buruk 'capaian indikator kurang sesuai': dua ukuran berbeda. Dibaca sebagai sesuai dan kurang sesuai. Akhir proses disebut 'Program Pemenuhan Hak Anak', nama lain untuk proses ini.",
    },
    {
      kind: 'celah',
      at: ['cabang-kegiatan', 'perbaiki-kegiatan'],
      text: 'Tiga kegiatan pada hasil sesuai dianggap berjalan serentak dan berakhir; naskah hanya menyebut akhir pada cabang perbaikan. Tidak ada Desk ulang setelah perbaikan.',
    },
  ],
}
