import type { FactsOf } from '../../workflow/facts.ts'
import { defineProcess } from '../../workflow/process.ts'

/** P1.1.2: from a bidang's draft to the letter sent and filed; a rejection of the Sekretaris goes back through Subbag TU. */
export const suratKeluarProcess = defineProcess({
  code: 'P1.1.2',
  name: 'Penatausahaan Surat Keluar',
  subject: 'naskah',
  start: 'susun-konsep',
  startedBy: ['asn'],
  cancel: { by: ['kasubbag-tu', 'bidang-seksi'], until: ['tanda-tangan'], form: 'batalKonsep' },
  steps: {
    'susun-konsep': {
      name: 'Susun konsep surat dan serahkan ke Subbag Tata Usaha',
      short: 'Susun konsep',
      lane: 'bidang-seksi',
      form: 'konsepSurat',
      makes: ['konsep surat'],
      to: 'periksa-tu',
    },
    'periksa-tu': {
      name: 'Periksa konsep surat',
      short: 'Periksa konsep',
      lane: 'kasubbag-tu',
      outcomes: { sesuai: 'paraf-tu', 'belum sesuai': { to: 'sesuaikan-konsep', note: 'required' } },
    },
    'sesuaikan-konsep': {
      name: 'Sesuaikan konsep surat yang dikembalikan',
      short: 'Sesuaikan konsep',
      lane: 'bidang-seksi',
      form: 'konsepSurat',
      makes: ['konsep surat'],
      to: 'periksa-tu',
    },
    'paraf-tu': {
      name: 'Paraf konsep surat dan teruskan kepada Sekretaris',
      short: 'Paraf Kasubbag TU',
      lane: 'kasubbag-tu',
      through: true,
      form: 'paraf',
      to: 'verifikasi-sekretaris',
    },
    'verifikasi-sekretaris': {
      name: 'Verifikasi konsep surat yang telah diparaf Subbag Tata Usaha',
      short: 'Verifikasi Sekretaris',
      lane: 'sekretaris',
      outcomes: { sesuai: 'paraf-sekretaris', 'belum sesuai': { to: 'kembalikan-lewat-tu', note: 'required' } },
    },
    'kembalikan-lewat-tu': {
      name: 'Terima konsep dari Sekretaris dan teruskan ke Bidang/Seksi penyusun',
      short: 'Kembalikan lewat TU',
      lane: 'kasubbag-tu',
      to: 'sesuaikan-konsep',
    },
    'paraf-sekretaris': {
      name: 'Paraf konsep surat dan teruskan kepada Kepala Dinas',
      short: 'Paraf Sekretaris',
      lane: 'sekretaris',
      through: true,
      form: 'paraf',
      to: 'tanda-tangan',
    },
    'tanda-tangan': {
      name: 'Tanda tangani surat',
      short: 'Tanda tangan',
      lane: 'kepala-dinas',
      recordedBy: 'kasubbag-tu',
      form: 'tandaTangan',
      makes: ['surat keluar'],
      to: 'periksa-akhir',
      beyondMap: { dikembalikan: { to: 'kembalikan-lewat-tu', note: 'required' } },
    },
    'periksa-akhir': {
      name: 'Periksa surat yang telah ditandatangani',
      short: 'Periksa akhir',
      lane: 'kasubbag-tu',
      form: 'nomorSurat',
      to: 'cabang-arsip-kirim',
      beyondMap: { 'belum lengkap': { to: 'kembalikan-lewat-tu', note: 'required' } },
    },
    'cabang-arsip-kirim': {
      name: 'Jalankan serentak: pengarsipan dan penyerahan surat',
      short: 'Arsip dan kirim',
      lane: 'kasubbag-tu',
      gate: { arsip: 'arsipkan', kirim: 'serahkan-ke-bidang' },
    },
    arsipkan: { name: 'Arsipkan surat keluar', short: 'Arsipkan', lane: 'kasubbag-tu', needs: ['surat keluar'], to: 'selesai' },
    'serahkan-ke-bidang': {
      name: 'Teruskan surat ke Bidang/Seksi penyusun',
      short: 'Serahkan ke Bidang',
      lane: 'kasubbag-tu',
      through: true,
      to: 'distribusikan',
    },
    distribusikan: {
      name: 'Distribusikan surat ke instansi tujuan',
      short: 'Kirim',
      lane: 'bidang-seksi',
      with: ['instansi-tujuan-surat'],
      form: 'kirimSurat',
      needs: ['surat keluar'],
      to: 'selesai',
      beyondMap: { 'surat keliru': { to: 'periksa-akhir', note: 'required' } },
    },
    selesai: {
      name: 'Surat terkirim dan terarsip',
      short: 'Selesai',
      lane: 'bidang-seksi',
      waits: ['arsipkan', 'distribusikan'],
      end: true,
    },
  },
})

export const suratKeluarFacts: FactsOf<typeof suratKeluarProcess> = {
  trigger: 'Bidang atau Seksi perlu mengirim surat kepada instansi lain (juga dipanggil dari P1.2.2)',
  documents: [
    { name: 'Konsep Surat', doc: 'konsep surat', initials: ['kasubbag-tu', 'sekretaris'] },
    { name: 'Surat Keluar', doc: 'surat keluar', signers: ['kepala-dinas'], signedAt: ['tanda-tangan'] },
    { name: 'Arsip Surat Keluar', madeAt: 'arsipkan' },
  ],
  notes: [
    {
      kind: 'celah',
      at: ['periksa-akhir', 'tanda-tangan'],
      text: 'Penomoran dan agenda surat keluar tidak disebut, begitu pula cabang tolak oleh Kepala Dinas dan hasil gagal pada pemeriksaan akhir. Nomor diberikan pada pemeriksaan akhir; dari tanda tangan dan pemeriksaan akhir surat boleh kembali lewat Subbag Tata Usaha, dengan catatan.',
    },
    {
      kind: 'tafsir',
      at: ['kembalikan-lewat-tu', 'sesuaikan-konsep', 'periksa-tu'],
      text: 'Pengembalian dari Subbag Tata Usaha langsung ke Bidang/Seksi; pengembalian dari Sekretaris lewat Subbag Tata Usaha. Setelah disesuaikan, konsep masuk lagi ke pemeriksaan Subbag Tata Usaha dan paraf lama gugur.',
    },
    {
      kind: 'tafsir',
      at: ['susun-konsep'],
      text: 'Bila dipanggil dari P1.2.2, penyusun konsep adalah Sekretaris, bukan Bidang/Seksi; lane penyusun dibaca umum. Setiap pegawai menyusun konsep atas namanya sendiri, dan konsep staf membawa paraf kepala unitnya.',
    },
  ],
}
