import type { FactsOf } from '../../workflow/facts.ts'
import { defineProcess } from '../../workflow/process.ts'

/** P7.1.2: Sosialisasi PUG. */
export const sosialisasiPugProcess = defineProcess({
  code: 'P7.1.2',
  name: 'Sosialisasi PUG',
  subject: 'perkara',
  start: 'bentuk-forum',
  cancel: { by: ['bidang-pp'] },
  steps: {
    'bentuk-forum': {
      name: 'Bentuk Forum PUSPA melalui usulan SK Walikota',
      short: 'Bentuk Forum PUSPA',
      lane: 'bidang-pp',
      to: 'tetapkan-sk',
    },
    'tetapkan-sk': {
      name: 'Tetapkan SK Forum PUSPA',
      short: 'SK Walikota',
      lane: 'walikota',
      recordedBy: 'bidang-pp',
      makes: ['SK Walikota Forum PUSPA'],
      to: 'terima-sk',
    },
    'terima-sk': {
      name: 'Terima SK yang telah ditetapkan',
      short: 'Terima SK',
      lane: 'forum-puspa',
      recordedBy: 'bidang-pp',
      to: 'rapat-koordinasi',
    },
    'rapat-koordinasi': {
      name: 'Rapat koordinasi rencana kerja dengan narasumber provinsi',
      short: 'Rapat koordinasi',
      lane: 'bidang-pp',
      with: ['forum-puspa', 'dp3ak-provinsi-jawa-timur', 'forum-puspa-provinsi-jawa-timur'],
      makes: ['Rencana Kerja Forum PUSPA'],
      to: 'sosialisasi-advokasi',
    },
    'sosialisasi-advokasi': {
      name: 'Sosialisasi dan advokasi peran Forum PUSPA dalam PUG',
      short: 'Sosialisasi, advokasi',
      lane: 'bidang-pp',
      with: ['forum-puspa'],
      to: 'laksanakan-rencana',
    },
    'laksanakan-rencana': {
      name: 'Laksanakan rencana kerja dan pilih pola pelaksanaannya',
      short: 'Pilih pola kegiatan',
      lane: 'forum-puspa',
      recordedBy: 'bidang-pp',
      with: ['bidang-pp'],
      inclusive: true,
      outcomes: {
        'bermitra dengan dinas dan OPD lain': 'kegiatan-bermitra',
        'independen dengan lembaga di luar pemerintahan': 'kegiatan-independen',
      },
    },
    'kegiatan-bermitra': {
      name: 'Laksanakan kegiatan bermitra dengan dinas dan OPD',
      short: 'Kegiatan bermitra',
      lane: 'forum-puspa',
      recordedBy: 'bidang-pp',
      with: ['bidang-pp', 'opd'],
      to: 'monev',
    },
    'kegiatan-independen': {
      name: 'Laksanakan kegiatan independen dengan lembaga nonpemerintah',
      short: 'Kegiatan independen',
      lane: 'forum-puspa',
      recordedBy: 'bidang-pp',
      with: ['lembaga-nonpemerintah'],
      to: 'monev',
    },
    monev: {
      name: 'Dampingi, monitor dan evaluasi progres kegiatan secara berkelanjutan',
      short: 'Monev kegiatan',
      lane: 'bidang-pp',
      waits: ['kegiatan-bermitra', 'kegiatan-independen'],
      to: 'selesai',
    },
    selesai: { name: 'Kegiatan Forum PUSPA dievaluasi', short: 'Selesai', lane: 'bidang-pp', end: true },
  },
})

export const sosialisasiPugFacts: FactsOf<typeof sosialisasiPugProcess> = {
  trigger: 'Bidang membentuk Forum PUSPA melalui SK Walikota',
  documents: [{ name: 'SK Walikota Forum PUSPA', signers: ['walikota'] }, { name: 'Rencana Kerja Forum PUSPA' }],
  implied: { actor: ['monev'] },
  notes: [
    {
      kind: 'tafsir',
      at: ['laksanakan-rencana'],
      text: 'Judulnya sosialisasi, isinya pembentukan dan pembinaan Forum PUSPA. Kedua pola pelaksanaan boleh dipilih sekaligus.',
    },
    { kind: 'celah', at: ['monev'], text: 'Tidak ada laporan hasil; monitoring berkelanjutan tanpa batas akhir.' },
  ],
}
