import type { FactsOf } from '../../workflow/facts.ts'
import { defineProcess } from '../../workflow/process.ts'

/** P1.3.1: Pengadaan dan Pemeliharaan Sarana Prasarana. */
export const pengadaanPemeliharaanProcess = defineProcess({
  code: 'P1.3.1',
  name: 'Pengadaan dan Pemeliharaan Sarana Prasarana',
  subject: 'perkara',
  start: 'usul-kebutuhan',
  cancel: { by: ['pengurus-barang', 'kasubbag-tu'] },
  steps: {
    'usul-kebutuhan': {
      name: 'Ajukan usulan RKBMD dan RKPBMD',
      short: 'Usulkan kebutuhan',
      lane: 'bidang-seksi',
      recordedBy: 'pengurus-barang',
      each: true,
      makes: ['Usulan RKBMD Bidang/Seksi', 'Usulan RKPBMD Bidang/Seksi'],
      to: 'himpun-usulan',
    },
    'himpun-usulan': { name: 'Himpun usulan Bidang dan Seksi', short: 'Himpun usulan', lane: 'pengurus-barang', to: 'susun-rkbmd' },
    'susun-rkbmd': {
      name: 'Susun RKBMD dan RKPBMD dinas',
      short: 'Susun RKBMD, RKPBMD',
      lane: 'pengurus-barang',
      makes: ['RKBMD Dinas', 'RKPBMD Dinas'],
      to: 'tanda-tangan-rkbmd',
    },
    'tanda-tangan-rkbmd': {
      name: 'Tanda tangani RKBMD dan RKPBMD',
      short: 'Tanda tangan RKBMD',
      lane: 'kepala-dinas',
      recordedBy: 'pengurus-barang',
      to: 'ajukan-ke-bppkad',
    },
    'ajukan-ke-bppkad': {
      name: 'Kirim dan ajukan RKBMD dan RKPBMD ke BPPKAD',
      short: 'Ajukan ke BPPKAD',
      lane: 'pengurus-barang',
      to: 'evaluasi-verifikasi',
    },
    'evaluasi-verifikasi': {
      name: 'Evaluasi dan verifikasi kebutuhan',
      short: 'Evaluasi BPPKAD',
      lane: 'bppkad',
      recordedBy: 'pengurus-barang',
      to: 'tetapkan-perwali',
    },
    'tetapkan-perwali': {
      name: 'Sahkan kebutuhan BMD dan pemeliharaan BMD melalui Perwali',
      short: 'Tetapkan Perwali',
      lane: 'walikota',
      recordedBy: 'pengurus-barang',
      makes: ['Perwali penetapan kebutuhan dan pemeliharaan BMD'],
      to: 'tentukan-metode',
    },
    'tentukan-metode': {
      name: 'Tentukan metode pengadaan atau pemeliharaan',
      short: 'Tentukan metode',
      lane: 'kasubbag-tu',
      outcomes: { tender: 'ajukan-tender', 'non tender': 'laksanakan-swakelola' },
    },
    'ajukan-tender': {
      name: 'Ajukan permohonan pelaksanaan tender ke Bagian Pengadaan Barang Jasa',
      short: 'Ajukan tender',
      lane: 'kasubbag-tu',
      makes: ['Permohonan Pelaksanaan Tender'],
      to: 'fasilitasi-tender',
    },
    'fasilitasi-tender': {
      name: 'Fasilitasi pengadaan barang dan jasa',
      short: 'Fasilitasi tender',
      lane: 'bagian-pengadaan-barang-jasa',
      recordedBy: 'kasubbag-tu',
      to: 'laksanakan-tender',
    },
    'laksanakan-tender': {
      name: 'Laksanakan pengadaan atau pemeliharaan hasil tender',
      short: 'Laksanakan hasil tender',
      lane: 'kasubbag-tu',
      to: 'susun-laporan',
    },
    'laksanakan-swakelola': {
      name: 'Laksanakan pengadaan atau pemeliharaan secara swakelola',
      short: 'Laksanakan swakelola',
      lane: 'kasubbag-tu',
      to: 'susun-laporan',
    },
    'susun-laporan': {
      name: 'Susun Laporan Pengadaan dan Pemeliharaan Sarana Prasarana',
      short: 'Susun laporan',
      lane: 'kasubbag-tu',
      refers: ['P1.3.2', 'P3.1'],
      makes: ['Laporan Pengadaan dan Pemeliharaan Sarana Prasarana'],
      to: 'selesai',
    },
    selesai: { name: 'Pengadaan atau pemeliharaan terlapor', short: 'Selesai', lane: 'kasubbag-tu', end: true },
  },
})

export const pengadaanPemeliharaanFacts: FactsOf<typeof pengadaanPemeliharaanProcess> = {
  trigger: 'Usulan RKBMD dan RKPBMD dari masing-masing Bidang dan Seksi',
  documents: [
    { name: 'Usulan RKBMD Bidang/Seksi' },
    { name: 'Usulan RKPBMD Bidang/Seksi' },
    { name: 'RKBMD Dinas', signers: ['kepala-dinas'], signedAt: ['tanda-tangan-rkbmd'] },
    { name: 'RKPBMD Dinas', signers: ['kepala-dinas'], signedAt: ['tanda-tangan-rkbmd'] },
    { name: 'Perwali penetapan kebutuhan dan pemeliharaan BMD' },
    { name: 'Permohonan Pelaksanaan Tender' },
    { name: 'Laporan Pengadaan dan Pemeliharaan Sarana Prasarana' },
  ],
  implied: {
    actor: [
      'ajukan-ke-bppkad',
      'tetapkan-perwali',
      'tentukan-metode',
      'ajukan-tender',
      'laksanakan-tender',
      'laksanakan-swakelola',
      'susun-laporan',
    ],
  },
  notes: [
    {
      kind: 'kontradiksi',
      at: ['tentukan-metode', 'laksanakan-swakelola'],
      text: 'Naskah menyamakan non tender dengan swakelola; dalam aturan pengadaan, non tender mencakup juga pengadaan langsung, penunjukan langsung dan e-purchasing. Metode dan cara pelaksanaan dicatat terpisah.',
    },
    {
      kind: 'tafsir',
      at: ['laksanakan-tender', 'tentukan-metode', 'tetapkan-perwali'],
      text: 'Pelaksana pengadaan hanya disebut Dinas Sosial PPPA; diletakkan pada Kasubbag Tata Usaha sesuai bab II. Pengesah Perwali tersirat Walikota. Langkah melaksanakan hasil tender diambil dari kalimat penutup yang menganggap kedua metode sudah dilaksanakan sebelum laporan disusun.',
    },
    {
      kind: 'celah',
      at: ['evaluasi-verifikasi', 'susun-laporan'],
      text: 'BPPKAD tanpa cabang tolak atau koreksi; tidak ada serah terima, pencatatan barang baru ke inventaris (sambungan ke P1.3.2) dan kaitan pembayaran ke P3.1.',
    },
  ],
}
