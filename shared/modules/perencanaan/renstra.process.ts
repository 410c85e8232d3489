import type { FactsOf } from '../../workflow/facts.ts'
import { defineProcess } from '../../workflow/process.ts'

/** P2.1.1: Perencanaan Jangka Menengah (Renstra). */
export const renstraProcess = defineProcess({
  code: 'P2.1.1',
  name: 'Perencanaan Jangka Menengah (Renstra)',
  subject: 'perkara',
  start: 'pemetaan',
  cancel: { by: ['kasubbag-program', 'sekretaris'] },
  steps: {
    pemetaan: {
      name: 'Petakan Rencana Strategis Perangkat Daerah dari RPJMD',
      short: 'Pemetaan RPJMD',
      lane: 'bappedalitbang',
      recordedBy: 'sekretaris',
      makes: ['Pemetaan Rencana Strategis Perangkat Daerah'],
      to: 'bentuk-tim',
    },
    'bentuk-tim': { name: 'Bentuk Tim Penyusun Renstra', short: 'Bentuk tim', lane: 'sekretaris', to: 'inventarisir-data' },
    'inventarisir-data': {
      name: 'Inventarisir data dan dokumen perencanaan',
      short: 'Inventarisir data',
      lane: 'tim-renstra',
      recordedBy: 'kasubbag-program',
      with: ['sekretaris'],
      to: 'penuhi-data',
    },
    'penuhi-data': {
      name: 'Penuhi data dan dokumen perencanaan yang diminta',
      short: 'Penuhi data',
      lane: 'bidang-seksi',
      each: true,
      makes: ['Data dan Dokumen Perencanaan'],
      to: 'analisa-data',
    },
    'analisa-data': {
      name: 'Analisa data dan dokumen yang dihimpun',
      short: 'Analisa data',
      lane: 'tim-renstra',
      recordedBy: 'kasubbag-program',
      to: 'susun-rancangan',
    },
    'susun-rancangan': {
      name: 'Susun Dokumen Rancangan Renstra',
      short: 'Susun rancangan',
      lane: 'tim-renstra',
      recordedBy: 'kasubbag-program',
      makes: ['Dokumen Rancangan Renstra'],
      to: 'review',
    },
    review: {
      name: 'Review kesesuaian Rancangan Renstra terhadap matrik RPJMD',
      short: 'Review Bappedalitbang',
      lane: 'bappedalitbang',
      recordedBy: 'tim-renstra',
      makes: ['Hasil Review Rancangan Renstra'],
      to: 'perbaiki-finalisasi',
    },
    'perbaiki-finalisasi': {
      name: 'Perbaiki dan finalkan Rancangan Renstra sesuai hasil review',
      short: 'Perbaiki dan finalkan',
      lane: 'tim-renstra',
      recordedBy: 'kasubbag-program',
      makes: ['Rencana Strategis (Renstra)'],
      to: 'tanda-tangan',
    },
    'tanda-tangan': {
      name: 'Tanda tangani dan tetapkan Renstra',
      short: 'Tanda tangan Renstra',
      lane: 'kepala-dinas',
      recordedBy: 'kasubbag-program',
      to: 'selesai',
    },
    selesai: { name: 'Renstra ditetapkan', short: 'Selesai', lane: 'kepala-dinas', end: true },
  },
})

export const renstraFacts: FactsOf<typeof renstraProcess> = {
  trigger: 'Pemetaan Rencana Strategis Perangkat Daerah dari RPJMD oleh Bappedalitbang',
  documents: [
    { name: 'Pemetaan Rencana Strategis Perangkat Daerah' },
    { name: 'Data dan Dokumen Perencanaan' },
    { name: 'Dokumen Rancangan Renstra' },
    { name: 'Hasil Review Rancangan Renstra' },
    { name: 'Rencana Strategis (Renstra)', signers: ['kepala-dinas'], signedAt: ['tanda-tangan'] },
  ],
  notes: [
    {
      kind: 'celah',
      at: ['review', 'perbaiki-finalisasi', 'bentuk-tim'],
      text: 'Review Bappedalitbang tanpa cabang: selalu diikuti satu kali perbaikan, tanpa review ulang dan tanpa jalur langsung bila sudah sesuai. Surat keputusan tim dan susunan anggotanya tidak disebut.',
    },
  ],
}
