import type { FactsOf } from '../../workflow/facts.ts'
import { defineProcess } from '../../workflow/process.ts'

/** P4.5.2.2: Pemberian Bantuan Pasca Bencana. */
export const bantuanPascaBencanaProcess = defineProcess({
  code: 'P4.5.2.2',
  name: 'Pemberian Bantuan Pasca Bencana',
  subject: 'perkara',
  start: 'mengadu',
  cancel: { by: ['bidang-rpjs'] },
  steps: {
    mengadu: {
      name: 'Sampaikan pengaduan ke pusdalog Tagana',
      short: 'Pengaduan masyarakat',
      lane: 'masyarakat',
      recordedBy: 'petugas-pusdalog',
      to: 'terima-pengaduan',
    },
    'terima-pengaduan': {
      name: 'Terima pengaduan',
      short: 'Terima pengaduan',
      lane: 'petugas-pusdalog',
      recordedBy: 'bidang-rpjs',
      to: 'buat-laporan-pengaduan',
    },
    'buat-laporan-pengaduan': {
      name: 'Buat laporan pengaduan dan teruskan ke bidang dan Kepala Dinas',
      short: 'Laporan pengaduan',
      lane: 'petugas-pusdalog',
      recordedBy: 'bidang-rpjs',
      with: ['bidang-rpjs'],
      makes: ['Laporan Pengaduan'],
      to: 'perintah-periksa',
    },
    'perintah-periksa': {
      name: 'Terima laporan dan perintahkan pemeriksaan bufferstock',
      short: 'Perintah periksa',
      lane: 'kepala-dinas',
      recordedBy: 'bidang-rpjs',
      to: 'periksa-bufferstock',
    },
    'periksa-bufferstock': {
      name: 'Periksa ketersediaan bufferstock',
      short: 'Periksa bufferstock',
      lane: 'kabid-rpjs',
      with: ['petugas-pusdalog'],
      withMayAct: true,
      to: 'buat-laporan-bufferstock',
    },
    'buat-laporan-bufferstock': {
      name: 'Buat laporan pemeriksaan bufferstock dan potensi penerima bantuan',
      short: 'Laporan bufferstock',
      lane: 'bidang-rpjs',
      makes: ['Laporan Pemeriksaan Bufferstock dan Potensi Penerima'],
      to: 'beri-surat-perintah',
    },
    'beri-surat-perintah': {
      name: 'Terima laporan dan beri surat perintah tugas',
      short: 'Surat perintah tugas',
      lane: 'kepala-dinas',
      recordedBy: 'bidang-rpjs',
      makes: ['Surat Perintah Tugas'],
      to: 'siapkan-penyaluran',
    },
    'siapkan-penyaluran': {
      name: 'Siapkan penyaluran ke Tagana',
      short: 'Siapkan penyaluran',
      lane: 'bidang-rpjs',
      with: ['tagana'],
      to: 'serahkan-bantuan',
    },
    'serahkan-bantuan': {
      name: 'Serahkan bantuan kepada korban bencana',
      short: 'Serahkan bantuan',
      lane: 'tagana',
      recordedBy: 'bidang-rpjs',
      with: ['masyarakat'],
      to: 'buat-laporan',
    },
    'buat-laporan': {
      name: 'Buat laporan pelaksanaan dan pertanggungjawaban kepada Kepala Dinas',
      short: 'Laporan dan LPJ',
      lane: 'bidang-rpjs',
      makes: ['Laporan Pelaksanaan dan Pertanggungjawaban'],
      to: 'selesai',
    },
    selesai: { name: 'Bantuan tersalur dan terlapor', short: 'Selesai', lane: 'bidang-rpjs', end: true },
  },
})

export const bantuanPascaBencanaFacts: FactsOf<typeof bantuanPascaBencanaProcess> = {
  trigger: 'Pengaduan masyarakat ke pusdalog Tagana',
  letter: 'read',
  documents: [
    { name: 'Laporan Pengaduan' },
    { name: 'Laporan Pemeriksaan Bufferstock dan Potensi Penerima' },
    { name: 'Surat Perintah Tugas' },
    { name: 'Laporan Pelaksanaan dan Pertanggungjawaban' },
  ],
  implied: { actor: ['serahkan-bantuan'] },
  notes: [
    {
      kind: 'kontradiksi',
      text: "Nama: daftar isi, daftar gambar dan keterangan gambar 'Pemberian Bantuan'; judul dan pengantar P4.5.2 'Pemberian Bantuan Pasca Bencana'. Dipakai yang panjang.",
    },
    {
      kind: 'celah',
      at: ['periksa-bufferstock', 'terima-pengaduan'],
      text: 'Bufferstock kosong atau pengaduan tidak benar tidak punya cabang. Yang memeriksa boleh Kepala Bidang atau pusdalog, salah satu cukup.',
    },
  ],
}
