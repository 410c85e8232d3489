import type { FactsOf } from '../../workflow/facts.ts'
import { defineProcess } from '../../workflow/process.ts'

/** P5.2: Rehabilitasi Perempuan dan Anak. */
export const rehabilitasiPerempuanAnakProcess = defineProcess({
  code: 'P5.2',
  name: 'Rehabilitasi Perempuan dan Anak',
  subject: 'perkara',
  start: 'mengadu',
  cancel: { by: ['p2tp2a'] },
  steps: {
    mengadu: { name: 'Adukan permasalahan ke P2TP2A', short: 'Pengaduan', lane: 'pelapor', recordedBy: 'p2tp2a', to: 'asesmen' },
    asesmen: {
      name: 'Asesmen permasalahan',
      short: 'Asesmen',
      lane: 'p2tp2a',
      makes: ['Hasil Asesmen Permasalahan'],
      outcomes: { ringan: 'mediasi', 'sedang/berat': 'buat-laporan-kasus' },
    },
    mediasi: {
      name: 'Lakukan mediasi',
      short: 'Mediasi',
      lane: 'p2tp2a',
      outcomes: { berhasil: 'cek-trauma', 'tidak berhasil': 'buat-laporan-kasus' },
    },
    'buat-laporan-kasus': {
      name: 'Buat Laporan Kasus',
      short: 'Laporan Kasus',
      lane: 'p2tp2a',
      with: ['pelapor'],
      makes: ['Laporan Kasus'],
      to: 'penyidikan',
    },
    penyidikan: {
      name: 'Lakukan penyidikan',
      short: 'Penyidikan',
      lane: 'polres-probolinggo-kota',
      recordedBy: 'p2tp2a',
      outcomes: { 'memenuhi syarat diversi': 'diversi', 'tidak memenuhi syarat': 'persidangan' },
    },
    diversi: {
      name: 'Laksanakan diversi',
      short: 'Diversi',
      lane: 'polres-probolinggo-kota',
      recordedBy: 'p2tp2a',
      outcomes: { berhasil: 'cek-trauma', 'tidak berhasil': 'persidangan' },
    },
    'cek-trauma': {
      name: 'Periksa ada tidaknya trauma',
      short: 'Ada trauma?',
      lane: 'p2tp2a',
      outcomes: { 'tidak ada trauma': 'selesai-tanpa-trauma', 'ada trauma': 'trauma-healing' },
    },
    'selesai-tanpa-trauma': { name: 'Permasalahan selesai tanpa trauma', short: 'Selesai tanpa trauma', lane: 'p2tp2a', end: true },
    'trauma-healing': { name: 'Lakukan trauma healing', short: 'Trauma healing', lane: 'p2tp2a', to: 'selesai-trauma' },
    'selesai-trauma': { name: 'Trauma healing selesai', short: 'Trauma healing selesai', lane: 'p2tp2a', end: true },
    persidangan: {
      name: 'Putuskan perkara dalam sidang',
      short: 'Persidangan',
      lane: 'pengadilan',
      recordedBy: 'p2tp2a',
      makes: ['Putusan Sidang'],
      outcomes: { 'dikembalikan kepada orang tua': 'dampingi-orang-tua', penjara: 'pantau', rehabilitasi: 'dampingi-rehabilitasi' },
    },
    'dampingi-orang-tua': {
      name: 'Dampingi setelah dikembalikan kepada orang tua',
      short: 'Dampingi orang tua',
      lane: 'p2tp2a',
      to: 'selesai-orang-tua',
    },
    'selesai-orang-tua': { name: 'Pendampingan selesai', short: 'Pendampingan selesai', lane: 'p2tp2a', end: true },
    pantau: { name: 'Lakukan pemantauan selama pidana penjara', short: 'Pemantauan', lane: 'p2tp2a', to: 'selesai-penjara' },
    'selesai-penjara': { name: 'Pemantauan selesai', short: 'Pemantauan selesai', lane: 'p2tp2a', end: true },
    'dampingi-rehabilitasi': {
      name: 'Dampingi proses rehabilitasi',
      short: 'Dampingi rehabilitasi',
      lane: 'p2tp2a',
      to: 'selesai-rehabilitasi',
    },
    'selesai-rehabilitasi': { name: 'Pendampingan rehabilitasi selesai', short: 'Rehabilitasi selesai', lane: 'p2tp2a', end: true },
  },
})

export const rehabilitasiPerempuanAnakFacts: FactsOf<typeof rehabilitasiPerempuanAnakProcess> = {
  trigger: 'Pelapor mengadukan permasalahan ke P2TP2A',
  letter: 'read',
  documents: [{ name: 'Hasil Asesmen Permasalahan' }, { name: 'Laporan Kasus' }, { name: 'Putusan Sidang' }],
  implied: { actor: ['diversi', 'cek-trauma', 'trauma-healing', 'persidangan', 'dampingi-orang-tua'], next: ['trauma-healing'] },
  notes: [
    {
      kind: 'celah',
      at: ['trauma-healing', 'diversi', 'persidangan', 'dampingi-orang-tua'],
      text: 'Akhir setelah trauma healing tidak disebut; dibaca selesai. Pelaku diversi, sidang dan pendampingan orang tua tidak disebut.',
    },
    {
      kind: 'tafsir',
      at: ['diversi', 'persidangan', 'mengadu'],
      text: "Diversi dan pilihan putusan hanya berlaku bagi anak berhadapan dengan hukum; perkara orang dewasa tidak punya jalur sendiri di naskah. Lembaga penerima di sini P2TP2A, di P4.2 hanya 'petugas' dan 'ketua'.",
    },
  ],
}
