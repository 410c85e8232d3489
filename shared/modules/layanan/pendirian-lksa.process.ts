import type { FactsOf } from '../../workflow/facts.ts'
import { defineProcess } from '../../workflow/process.ts'

/** P6.4.2.1: Fasilitasi Proses Pendirian LKSA. */
export const pendirianLksaProcess = defineProcess({
  code: 'P6.4.2.1',
  name: 'Fasilitasi Proses Pendirian LKSA',
  subject: 'perkara',
  start: 'ajukan-permohonan',
  cancel: { by: ['bidang-dayasos-pfm'] },
  steps: {
    'ajukan-permohonan': {
      name: 'Ajukan permohonan pendirian LKSA beserta persyaratan',
      short: 'Permohonan LKSA',
      lane: 'lksa',
      recordedBy: 'bidang-dayasos-pfm',
      makes: ['Permohonan Pendirian LKSA', 'Persyaratan Pendirian LKSA'],
      to: 'verifikasi-syarat',
    },
    'verifikasi-syarat': {
      name: 'Verifikasi kelengkapan persyaratan',
      short: 'Verifikasi syarat',
      lane: 'bidang-dayasos-pfm',
      outcomes: { lengkap: 'buat-rekomendasi', 'kurang lengkap': { to: 'lengkapi-syarat', note: 'required' } },
    },
    'lengkapi-syarat': {
      name: 'Penuhi persyaratan yang kurang',
      short: 'Lengkapi syarat',
      lane: 'lksa',
      recordedBy: 'bidang-dayasos-pfm',
      to: 'verifikasi-syarat',
    },
    'buat-rekomendasi': {
      name: 'Buat surat rekomendasi usulan pendirian LKSA',
      short: 'Buat rekomendasi',
      lane: 'bidang-dayasos-pfm',
      makes: ['Surat Rekomendasi Usulan Pendirian LKSA'],
      to: 'kirim-rekomendasi',
    },
    'kirim-rekomendasi': {
      name: 'Kirim rekomendasi beserta persyaratan ke provinsi',
      short: 'Kirim ke provinsi',
      lane: 'bidang-dayasos-pfm',
      through: true,
      to: 'verifikasi-provinsi',
    },
    'verifikasi-provinsi': {
      name: 'Terima rekomendasi dan verifikasi persyaratan',
      short: 'Verifikasi provinsi',
      lane: 'dpmptsp-provinsi-jawa-timur',
      recordedBy: 'bidang-dayasos-pfm',
      outcomes: { lengkap: 'survei-kelayakan', 'ada kekurangan': { to: 'terima-pengembalian', note: 'required' } },
    },
    'terima-pengembalian': {
      name: 'Terima berkas yang dikembalikan provinsi',
      short: 'Terima pengembalian',
      lane: 'bidang-dayasos-pfm',
      to: 'lengkapi-syarat',
    },
    'survei-kelayakan': {
      name: 'Survei kelayakan ke LKSA',
      short: 'Survei kelayakan',
      lane: 'dpmptsp-provinsi-jawa-timur',
      recordedBy: 'bidang-dayasos-pfm',
      outcomes: { 'memenuhi syarat': 'terbitkan-izin', 'tidak memenuhi syarat': { to: 'selesai-ditolak', note: 'required' } },
    },
    'terbitkan-izin': {
      name: 'Terbitkan izin LKSA',
      short: 'Penerbitan izin',
      lane: 'dpmptsp-provinsi-jawa-timur',
      recordedBy: 'bidang-dayasos-pfm',
      makes: ['Izin LKSA'],
      to: 'selesai',
    },
    selesai: { name: 'Izin LKSA terbit', short: 'Izin terbit', lane: 'dpmptsp-provinsi-jawa-timur', end: true },
    'selesai-ditolak': { name: 'Izin tidak diterbitkan', short: 'Izin tidak terbit', lane: 'dpmptsp-provinsi-jawa-timur', end: true },
  },
})

export const pendirianLksaFacts: FactsOf<typeof pendirianLksaProcess> = {
  trigger: 'LKSA mengajukan permohonan pendirian beserta persyaratan',
  letter: 'named',
  documents: [
    { name: 'Permohonan Pendirian LKSA' },
    { name: 'Persyaratan Pendirian LKSA' },
    { name: 'Surat Rekomendasi Usulan Pendirian LKSA' },
    { name: 'Izin LKSA' },
  ],
  implied: {
    actor: ['verifikasi-syarat', 'buat-rekomendasi', 'kirim-rekomendasi', 'terima-pengembalian'],
    next: ['terima-pengembalian'],
    outcomes: { 'survei-kelayakan': ['tidak memenuhi syarat'] },
  },
  notes: [
    {
      kind: 'kontradiksi',
      at: ['buat-rekomendasi', 'kirim-rekomendasi', 'verifikasi-provinsi'],
      text: 'Satu kalimat menyebut DPMPTSP membuat surat rekomendasi ke Dinas Sosial Provinsi, kalimat berikutnya DPMPTSP Provinsi menerima rekomendasi dari Dinas Sosial PPPA. Tafsir: Dinas Sosial PPPA membuat dan mengirim rekomendasi ke DPMPTSP Provinsi (sama dengan P6.4.2.3); Dinas Sosial Provinsi tidak berperan.',
    },
    {
      kind: 'celah',
      at: ['terima-pengembalian', 'survei-kelayakan'],
      text: 'Berkas yang kembali dari provinsi ke dinas tidak dilanjutkan uraiannya; dibaca diteruskan ke LKSA untuk dilengkapi. Hasil survei yang tidak memenuhi syarat tidak diuraikan; dibaca izin tidak diterbitkan.',
    },
  ],
}
