import type { FactsOf } from '../../workflow/facts.ts'
import { defineProcess } from '../../workflow/process.ts'

/** P1.1.1: from the clerk's agenda to the last answer of the last Bidang. */
export const suratMasukProcess = defineProcess({
  code: 'P1.1.1',
  name: 'Penatausahaan Surat Masuk',
  subject: 'surat_masuk',
  start: 'register-surat',
  cancel: { by: ['kasubbag-tu', 'pengadministrasi-surat'], form: 'batalSurat' },
  steps: {
    'register-surat': {
      name: 'Catat surat pada Agenda Register Surat Masuk',
      short: 'Catat',
      lane: 'pengadministrasi-surat',
      with: ['instansi-pengirim-surat'],
      system: 'SIMAYA',
      form: 'registerSurat',
      makes: ['agenda surat masuk'],
      to: 'identifikasi-verifikasi',
    },
    'identifikasi-verifikasi': {
      name: 'Identifikasi dan verifikasi surat',
      short: 'Verifikasi',
      lane: 'kasubbag-tu',
      form: 'verifikasiSurat',
      to: 'teruskan-ke-pimpinan',
      beyondMap: { 'bukan untuk dinas ini': { to: 'selesai', note: 'required' } },
    },
    'teruskan-ke-pimpinan': {
      name: 'Teruskan surat kepada Kepala Dinas untuk didisposisi',
      short: 'Teruskan',
      lane: 'kasubbag-tu',
      through: true,
      to: 'disposisi',
    },
    disposisi: {
      name: 'Disposisi surat',
      short: 'Disposisi',
      lane: 'kepala-dinas',
      recordedBy: 'pengadministrasi-surat',
      form: 'disposisi',
      makes: ['lembar disposisi'],
      to: 'teruskan-ke-tu',
    },
    'teruskan-ke-tu': {
      name: 'Terima surat berdisposisi dan teruskan ke Subbag Tata Usaha',
      short: 'Terima',
      lane: 'sekretaris',
      recordedBy: 'pengadministrasi-surat',
      form: 'catatanSekretaris',
      to: 'pilah-surat',
    },
    'pilah-surat': {
      name: 'Pilah surat menurut perihal dan kesesuaian tujuan',
      short: 'Pilah',
      lane: 'kasubbag-tu',
      form: 'pilahSurat',
      to: 'distribusi',
      beyondMap: { 'cukup diarsipkan': { to: 'selesai', note: 'required' } },
    },
    distribusi: {
      name: 'Distribusikan surat ke Bidang dan Seksi tujuan',
      short: 'Distribusi',
      lane: 'pengadministrasi-surat',
      form: 'distribusi',
      to: 'tindak-lanjut',
    },
    'tindak-lanjut': {
      name: 'Tindak lanjuti atau penuhi surat',
      short: 'Tindak lanjut',
      lane: 'bidang-seksi',
      each: true,
      limit: 5,
      form: 'tindakLanjut',
      to: 'selesai',
      beyondMap: { 'salah alamat': { to: 'pilah-surat', note: 'required', siblings: 'keep' } },
    },
    selesai: { name: 'Surat selesai ditindaklanjuti', short: 'Selesai', lane: 'bidang-seksi', end: true },
  },
})

export const suratMasukFacts: FactsOf<typeof suratMasukProcess> = {
  trigger: 'Surat masuk ke dinas melalui aplikasi SIMAYA atau dikirim langsung dalam bentuk hard copy',
  documents: [
    { name: 'Surat Masuk', comesAt: 'register-surat', comesFrom: 'Instansi pengirim surat' },
    { name: 'Agenda Register Surat Masuk', doc: 'agenda surat masuk' },
    { name: 'Lembar Disposisi', doc: 'lembar disposisi' },
  ],
  implied: { actor: ['teruskan-ke-pimpinan'] },
  notes: [
    { kind: 'tafsir', text: 'Pelaku ditulis Subbag Tata Usaha (unit); dipetakan ke peran Kasubbag Tata Usaha di seluruh katalog.' },
    { kind: 'tafsir', at: ['disposisi'], text: "Lembar Disposisi tidak disebut namanya; naskah hanya menulis 'didisposisi'." },
    {
      kind: 'celah',
      at: ['identifikasi-verifikasi', 'tindak-lanjut', 'register-surat'],
      text: 'Verifikasi oleh Subbag Tata Usaha tanpa cabang tolak atau salah alamat; keduanya disediakan di sini. Naskah tidak menyebut batas waktu, sifat surat, maupun pencatatan hasil tindak lanjut ke agenda. SIMAYA hanya jalur masuk, tanpa langkah tersendiri.',
    },
  ],
}
