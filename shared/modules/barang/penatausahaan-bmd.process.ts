import type { FactsOf } from '../../workflow/facts.ts'
import { defineProcess } from '../../workflow/process.ts'

/** P1.3.2: Penatausahaan BMD. */
export const penatausahaanBmdProcess = defineProcess({
  code: 'P1.3.2',
  name: 'Penatausahaan BMD',
  subject: 'perkara',
  start: 'tetapkan-status',
  cancel: { by: ['pengurus-barang', 'kasubbag-tu'] },
  steps: {
    'tetapkan-status': {
      name: 'Tetapkan status BMD',
      short: 'Penetapan status',
      lane: 'bppkad',
      recordedBy: 'pengurus-barang',
      makes: ['Penetapan Status BMD'],
      to: 'inventarisasi',
    },
    inventarisasi: {
      name: 'Inventarisasi BMD per ruangan dan buat KIR',
      short: 'Inventarisasi dan KIR',
      lane: 'pengurus-barang',
      makes: ['Kartu Inventaris Ruangan (KIR)'],
      to: 'label',
    },
    label: {
      name: 'Tempel label atau stiker pada tiap BMD',
      short: 'Tempel label',
      lane: 'pengurus-barang',
      makes: ['Label/Stiker BMD'],
      to: 'analisa-kondisi',
    },
    'analisa-kondisi': {
      name: 'Analisa kondisi BMD secara berkala',
      short: 'Analisa kondisi',
      lane: 'pengurus-barang',
      makes: ['Hasil analisa kondisi BMD'],
      inclusive: true,
      outcomes: {
        'rusak berat dan tidak dapat digunakan kembali': 'usul-penghapusan',
        'rusak ringan dan masih dapat diperbaiki': 'usul-pemeliharaan',
        baik: 'selesai-baik',
      },
    },
    'usul-penghapusan': {
      name: 'Buat Usulan Penghapusan BMD',
      short: 'Usulan penghapusan',
      lane: 'pengurus-barang',
      makes: ['Usulan Penghapusan BMD'],
      to: 'tanda-tangan-usulan',
    },
    'tanda-tangan-usulan': {
      name: 'Tanda tangani Usulan Penghapusan BMD',
      short: 'Tanda tangan usulan',
      lane: 'kepala-dinas',
      recordedBy: 'pengurus-barang',
      to: 'ajukan-penghapusan',
    },
    'ajukan-penghapusan': {
      name: 'Kirim dan ajukan usulan ke BPPKAD',
      short: 'Ajukan ke BPPKAD',
      lane: 'pengurus-barang',
      to: 'tetapkan-penghapusan',
    },
    'tetapkan-penghapusan': {
      name: 'Tetapkan dan sahkan SK Penetapan Penghapusan BMD',
      short: 'SK penghapusan',
      lane: 'bppkad',
      recordedBy: 'pengurus-barang',
      makes: ['SK Penetapan Penghapusan BMD'],
      to: 'pemusnahan',
    },
    pemusnahan: { name: 'Laksanakan pemusnahan dan penghapusan BMD', short: 'Pemusnahan', lane: 'pengurus-barang', to: 'selesai-dihapus' },
    'selesai-dihapus': { name: 'BMD dihapus', short: 'BMD dihapus', lane: 'pengurus-barang', end: true },
    'usul-pemeliharaan': {
      name: 'Usulkan pemeliharaan BMD rusak ringan kepada Subbag Tata Usaha',
      short: 'Usulkan pemeliharaan',
      lane: 'pengurus-barang',
      with: ['kasubbag-tu'],
      refers: ['P1.3.1'],
      makes: ['Usulan Pemeliharaan BMD'],
      to: 'selesai-diusulkan',
    },
    'selesai-diusulkan': { name: 'BMD diusulkan untuk dipelihara', short: 'Diusulkan dipelihara', lane: 'kasubbag-tu', end: true },
    'selesai-baik': {
      name: 'BMD tetap tercatat; tunggu analisa berkala berikutnya',
      short: 'Tetap tercatat',
      lane: 'pengurus-barang',
      end: true,
    },
  },
})

export const penatausahaanBmdFacts: FactsOf<typeof penatausahaanBmdProcess> = {
  trigger: 'Penetapan status BMD oleh BPPKAD; analisa kondisi kemudian berulang secara berkala',
  letter: 'read',
  documents: [
    { name: 'Penetapan Status BMD' },
    { name: 'Kartu Inventaris Ruangan (KIR)' },
    { name: 'Label/Stiker BMD' },
    { name: 'Hasil analisa kondisi BMD' },
    { name: 'Usulan Penghapusan BMD', signers: ['kepala-dinas'], signedAt: ['tanda-tangan-usulan'] },
    { name: 'SK Penetapan Penghapusan BMD' },
    { name: 'Usulan Pemeliharaan BMD' },
  ],
  implied: { actor: ['ajukan-penghapusan', 'tetapkan-penghapusan', 'pemusnahan'], outcomes: { 'analisa-kondisi': ['baik'] } },
  notes: [
    {
      kind: 'tafsir',
      at: ['analisa-kondisi'],
      text: 'Penilaian berlaku untuk tiap barang, sehingga satu kali analisa dapat menghasilkan beberapa hasil sekaligus.',
    },
    {
      kind: 'celah',
      at: ['analisa-kondisi', 'selesai-baik'],
      text: 'Barang berkondisi baik tidak disebut; dibaca tetap tercatat sampai analisa berikutnya. Rusak berat yang masih dapat dipakai juga tidak diatur.',
    },
    {
      kind: 'celah',
      at: ['usul-pemeliharaan', 'tetapkan-penghapusan', 'pemusnahan'],
      text: 'Usulan pemeliharaan berhenti pada Subbag Tata Usaha; sambungan wajar adalah pemeliharaan pada P1.3.1 (RKPBMD). Penolakan usulan penghapusan oleh BPPKAD tidak diatur, begitu pula berita acara pemusnahan.',
    },
    {
      kind: 'tafsir',
      at: ['tetapkan-penghapusan'],
      text: "Penerbit SK penghapusan ditulis pasif ('ditetapkan dan disahkan'); diletakkan pada BPPKAD sebagai penerima usulan.",
    },
  ],
}
