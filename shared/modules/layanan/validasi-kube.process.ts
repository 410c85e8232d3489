import type { FactsOf } from '../../workflow/facts.ts'
import { defineProcess } from '../../workflow/process.ts'

/** P6.1.1: Validasi Calon Penerima Bantuan Kelompok Usaha Bersama. */
export const validasiKubeProcess = defineProcess({
  code: 'P6.1.1',
  name: 'Validasi Calon Penerima Bantuan Kelompok Usaha Bersama',
  subject: 'perkara',
  start: 'ajukan-proposal',
  cancel: { by: ['staf-bidang-dayasos'] },
  steps: {
    'ajukan-proposal': {
      name: 'Ajukan proposal calon penerima bantuan',
      short: 'Proposal KUBE',
      lane: 'kube',
      recordedBy: 'staf-bidang-dayasos',
      makes: ['Proposal KUBE'],
      to: 'terima-proposal',
    },
    'terima-proposal': {
      name: 'Terima proposal usulan KUBE tahun berikutnya',
      short: 'Terima proposal',
      lane: 'staf-bidang-dayasos',
      to: 'verifikasi-dtks',
    },
    'verifikasi-dtks': {
      name: 'Verifikasi keanggotaan DTKS dan kepemilikan usaha',
      short: 'Verifikasi DTKS',
      lane: 'staf-bidang-dayasos',
      outcomes: {
        'semua anggota masuk DTKS dan mempunyai usaha': 'kirim-provinsi',
        'ada anggota tidak masuk DTKS': { to: 'ganti-anggota', note: 'required' },
      },
    },
    'ganti-anggota': {
      name: 'Ganti anggota yang tidak masuk DTKS',
      short: 'Ganti anggota',
      lane: 'kube',
      recordedBy: 'staf-bidang-dayasos',
      to: 'verifikasi-dtks',
    },
    'kirim-provinsi': {
      name: 'Kirim proposal ke Dinas Sosial Provinsi Jawa Timur',
      short: 'Kirim ke provinsi',
      lane: 'staf-bidang-dayasos',
      to: 'sahkan-penerima',
    },
    'sahkan-penerima': {
      name: 'Sahkan penerima bantuan KUBE tahun berikutnya',
      short: 'Pengesahan provinsi',
      lane: 'dinas-sosial-provinsi-jawa-timur',
      recordedBy: 'staf-bidang-dayasos',
      makes: ['Pengesahan Penerima Bantuan KUBE'],
      to: 'kirim-surat',
    },
    'kirim-surat': {
      name: 'Kirim surat ke Pemerintah Daerah terkait bantuan KUBE',
      short: 'Surat provinsi',
      lane: 'dinas-sosial-provinsi-jawa-timur',
      recordedBy: 'staf-bidang-dayasos',
      makes: ['Surat bantuan KUBE dari provinsi'],
      to: 'terima-bantuan',
    },
    'terima-bantuan': {
      name: 'Terima bantuan dari provinsi',
      short: 'Terima bantuan',
      lane: 'kube',
      recordedBy: 'staf-bidang-dayasos',
      to: 'selesai',
    },
    selesai: { name: 'Bantuan KUBE diterima', short: 'Selesai', lane: 'kube', end: true },
  },
})

export const validasiKubeFacts: FactsOf<typeof validasiKubeProcess> = {
  trigger: 'KUBE mengajukan proposal calon penerima bantuan untuk tahun berikutnya',
  letter: 'named',
  documents: [{ name: 'Proposal KUBE' }, { name: 'Pengesahan Penerima Bantuan KUBE' }, { name: 'Surat bantuan KUBE dari provinsi' }],
  implied: { actor: ['verifikasi-dtks', 'kirim-provinsi'], next: ['ganti-anggota'] },
  notes: [
    {
      kind: 'kontradiksi',
      text: 'Daftar isi dan daftar gambar memberi nomor P6.1.1 juga kepada Sosialisasi dan Pendampingan; isi naskah memakai P6.1.2. Validasi tetap P6.1.1.',
    },
    {
      kind: 'celah',
      at: ['verifikasi-dtks', 'ganti-anggota'],
      text: 'Anggota ber-DTKS tetapi tanpa usaha tidak punya cabang; penolakan provinsi tidak diatur. Setelah penggantian anggota, verifikasi dibaca diulang.',
    },
  ],
}
