import type { FactsOf } from '../../workflow/facts.ts'
import { defineProcess } from '../../workflow/process.ts'

/** P6.2.2: Pemeliharaan Taman Makam Pahlawan. */
export const tamanMakamPahlawanProcess = defineProcess({
  code: 'P6.2.2',
  name: 'Pemeliharaan Taman Makam Pahlawan',
  subject: 'perkara',
  start: 'identifikasi-sarpras',
  cancel: { by: ['bidang-dayasos-pfm'] },
  steps: {
    'identifikasi-sarpras': {
      name: 'Identifikasi sarana dan prasarana TMP',
      short: 'Identifikasi sarpras',
      lane: 'bidang-dayasos-pfm',
      to: 'laporkan-survei',
    },
    'laporkan-survei': {
      name: 'Laporkan hasil identifikasi dan survei kepada Kepala Dinas',
      short: 'Laporkan survei',
      lane: 'bidang-dayasos-pfm',
      makes: ['Laporan Hasil Identifikasi dan Survei TMP'],
      to: 'tindak-lanjuti',
    },
    'tindak-lanjuti': {
      name: 'Tindak lanjuti hasil untuk segera diperbaiki',
      short: 'Tindak lanjut Kadis',
      lane: 'kepala-dinas',
      recordedBy: 'bidang-dayasos-pfm',
      to: 'susun-dokumen-pengadaan',
    },
    'susun-dokumen-pengadaan': {
      name: 'Susun dokumen pengadaan pemeliharaan TMP',
      short: 'Dokumen pengadaan',
      lane: 'ppk',
      recordedBy: 'bidang-dayasos-pfm',
      makes: ['Dokumen Pengadaan Pemeliharaan TMP'],
      to: 'proses-pengadaan',
    },
    'proses-pengadaan': {
      name: 'Proses pengadaan melalui LPSE',
      short: 'Pengadaan LPSE',
      lane: 'ppk',
      recordedBy: 'bidang-dayasos-pfm',
      system: 'LPSE',
      to: 'laksanakan-pemeliharaan',
    },
    'laksanakan-pemeliharaan': {
      name: 'Laksanakan pemeliharaan TMP',
      short: 'Pemeliharaan',
      lane: 'pihak-ketiga',
      recordedBy: 'ppk',
      to: 'buat-spj-laporan',
    },
    'buat-spj-laporan': {
      name: 'Buat surat pertanggungjawaban dan laporan hasil kegiatan kepada Kepala Dinas',
      short: 'SPJ dan laporan',
      lane: 'bidang-dayasos-pfm',
      makes: ['Surat Pertanggungjawaban', 'Laporan Hasil Pemeliharaan TMP'],
      to: 'selesai',
    },
    selesai: { name: 'Pemeliharaan TMP terlapor', short: 'Selesai', lane: 'bidang-dayasos-pfm', end: true },
  },
})

export const tamanMakamPahlawanFacts: FactsOf<typeof tamanMakamPahlawanProcess> = {
  trigger: 'Bidang mengidentifikasi sarana dan prasarana Taman Makam Pahlawan yang perlu dipelihara',
  documents: [
    { name: 'Laporan Hasil Identifikasi dan Survei TMP' },
    { name: 'Dokumen Pengadaan Pemeliharaan TMP' },
    { name: 'Surat Pertanggungjawaban' },
    { name: 'Laporan Hasil Pemeliharaan TMP' },
  ],
  implied: { actor: ['laporkan-survei', 'proses-pengadaan'] },
  notes: [
    { kind: 'kontradiksi', text: 'Daftar isi memberi nomor P6.2.1 dua kali; daftar gambar dan isi naskah P6.2.2. Dipakai P6.2.2.' },
    {
      kind: 'tafsir',
      at: ['susun-dokumen-pengadaan'],
      text: 'PPK/PPTK dipertahankan sebagai satu lajur; PPK di sini Pejabat Pembuat Komitmen, bukan PPK-SKPD.',
    },
    {
      kind: 'celah',
      at: ['tindak-lanjuti', 'proses-pengadaan'],
      text: 'Kepala Dinas tanpa cabang tidak setuju. Pengadaan di sini berjalan di luar P1.3.1 dan tidak menyebut Bagian Pengadaan Barang Jasa.',
    },
  ],
}
