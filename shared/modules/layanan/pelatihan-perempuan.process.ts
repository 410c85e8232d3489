import type { FactsOf } from '../../workflow/facts.ts'
import { defineProcess } from '../../workflow/process.ts'

/** P6.3.2: Pelatihan pada Perempuan. */
export const pelatihanPerempuanProcess = defineProcess({
  code: 'P6.3.2',
  name: 'Pelatihan pada Perempuan',
  subject: 'perkara',
  start: 'usul-pelatihan',
  cancel: { by: ['bidang-pp'] },
  steps: {
    'usul-pelatihan': {
      name: 'Kirim surat usulan pelatihan kepada Kepala Dinas',
      short: 'Usulan pelatihan',
      lane: 'masyarakat',
      recordedBy: 'bidang-pp',
      refers: ['P1.1.1'],
      makes: ['Surat Usulan Pelatihan'],
      to: 'rekap-peserta',
    },
    'rekap-peserta': {
      name: 'Rekap, himpun dan catat data peserta menurut jenis pelatihan',
      short: 'Rekap peserta',
      lane: 'bidang-pp',
      makes: ['Rekap Data Peserta Pelatihan'],
      to: 'kirim-undangan',
    },
    'kirim-undangan': {
      name: 'Kirim undangan pelatihan kepada sasaran',
      short: 'Kirim undangan',
      lane: 'bidang-pp',
      makes: ['Undangan Pelatihan'],
      to: 'data-ulang',
    },
    'data-ulang': { name: 'Data ulang calon peserta', short: 'Data ulang peserta', lane: 'bidang-pp', to: 'laksanakan-pelatihan' },
    'laksanakan-pelatihan': {
      name: 'Laksanakan pelatihan sesuai rencana kegiatan',
      short: 'Pelatihan',
      lane: 'bidang-pp',
      with: ['peserta-pelatihan'],
      to: 'susun-laporan',
    },
    'susun-laporan': {
      name: 'Susun laporan hasil pelaksanaan pelatihan',
      short: 'Susun laporan',
      lane: 'bidang-pp',
      makes: ['Laporan Hasil Pelatihan'],
      to: 'monev',
    },
    monev: {
      name: 'Monitoring dan evaluasi hasil pelatihan tiap peserta',
      short: 'Monev peserta',
      lane: 'bidang-pp',
      outcomes: {
        'dapat menerapkan dan mandiri': 'salurkan-dunia-usaha',
        'membutuhkan pengembangan kemampuan': 'usul-kembali',
        'belum dapat menerapkan dan belum mandiri': 'monitoring-lanjut',
      },
    },
    'salurkan-dunia-usaha': {
      name: 'Salurkan peserta ke dunia usaha yang membutuhkan',
      short: 'Salurkan peserta',
      lane: 'bidang-pp',
      with: ['dunia-usaha'],
      to: 'selesai',
    },
    selesai: { name: 'Peserta mandiri dan disalurkan', short: 'Selesai', lane: 'bidang-pp', end: true },
    'usul-kembali': {
      name: 'Usulkan kembali permohonan pelatihan pengembangan',
      short: 'Usulan kembali',
      lane: 'peserta-pelatihan',
      recordedBy: 'bidang-pp',
      to: 'rekap-peserta',
    },
    'monitoring-lanjut': { name: 'Lanjutkan monitoring peserta', short: 'Monitoring lanjutan', lane: 'bidang-pp', to: 'monev' },
  },
})

export const pelatihanPerempuanFacts: FactsOf<typeof pelatihanPerempuanProcess> = {
  trigger: 'Surat usulan pelatihan dari masyarakat kepada Kepala Dinas',
  letter: 'named',
  documents: [
    { name: 'Surat Usulan Pelatihan' },
    { name: 'Rekap Data Peserta Pelatihan' },
    { name: 'Undangan Pelatihan' },
    { name: 'Laporan Hasil Pelatihan' },
  ],
  implied: { actor: ['data-ulang', 'salurkan-dunia-usaha', 'monitoring-lanjut'], next: ['usul-kembali'] },
  notes: [
    {
      kind: 'tafsir',
      at: ['monev', 'usul-pelatihan'],
      text: 'Keputusan monev berlaku per peserta. Surat usulan ditujukan kepada Kepala Dinas, tetapi disposisi dari Kepala Dinas ke bidang tidak disebut (wajar lewat P1.1.1).',
    },
    { kind: 'celah', at: ['monitoring-lanjut'], text: 'Monitoring peserta yang belum mandiri tidak punya batas akhir.' },
  ],
}
