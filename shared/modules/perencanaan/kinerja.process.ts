import type { FactsOf } from '../../workflow/facts.ts'
import { defineProcess } from '../../workflow/process.ts'

/** P2.1.4: Perencanaan Kinerja. */
export const kinerjaProcess = defineProcess({
  code: 'P2.1.4',
  name: 'Perencanaan Kinerja',
  subject: 'perkara',
  start: 'analisa-dokumen',
  cancel: { by: ['kasubbag-program', 'sekretaris'] },
  steps: {
    'analisa-dokumen': {
      name: 'Analisa dokumen Renstra dan Renja',
      short: 'Analisa dokumen',
      lane: 'sekretariat',
      to: 'review-dokumen-kinerja',
    },
    'review-dokumen-kinerja': {
      name: 'Review Dokumen Kinerja',
      short: 'Review dokumen',
      lane: 'sekretariat',
      outcomes: { 'perlu perubahan': 'revisi-dokumen-kinerja', 'tidak perlu perubahan': 'susun-rancangan-pk' },
    },
    'revisi-dokumen-kinerja': {
      name: 'Revisi Dokumen Kinerja',
      short: 'Revisi dokumen',
      lane: 'sekretariat',
      makes: ['Dokumen Kinerja (revisi)'],
      to: 'koordinasi-perubahan',
    },
    'koordinasi-perubahan': {
      name: 'Koordinasikan perubahan Dokumen Kinerja',
      short: 'Koordinasi perubahan',
      lane: 'sekretariat',
      with: ['bidang-seksi', 'kepala-dinas'],
      to: 'susun-rancangan-pk',
    },
    'susun-rancangan-pk': {
      name: 'Susun Rancangan Perjanjian Kinerja',
      short: 'Susun rancangan PK',
      lane: 'sekretariat',
      makes: ['Rancangan Perjanjian Kinerja'],
      to: 'sampaikan-pk',
    },
    'sampaikan-pk': {
      name: 'Sampaikan Rancangan Perjanjian Kinerja untuk ditandatangani',
      short: 'Sampaikan rancangan PK',
      lane: 'sekretariat',
      through: true,
      makes: ['Dokumen Perjanjian Kinerja'],
      to: 'cabang-tanda-tangan',
    },
    'cabang-tanda-tangan': {
      name: 'Jalankan serentak: tanda tangan Kepala Dinas dan Bidang/Seksi',
      short: 'Tanda tangan serentak',
      lane: 'sekretariat',
      gate: { 'Kepala Dinas': 'tanda-tangan-kadis', 'Bidang/Seksi': 'tanda-tangan-bidang' },
    },
    'tanda-tangan-kadis': {
      name: 'Tanda tangani Perjanjian Kinerja',
      short: 'Tanda tangan Kadis',
      lane: 'kepala-dinas',
      recordedBy: 'kasubbag-program',
      to: 'arsipkan',
    },
    'tanda-tangan-bidang': {
      name: 'Tanda tangani Perjanjian Kinerja masing-masing',
      short: 'Tanda tangan Bidang',
      lane: 'bidang-seksi',
      each: true,
      to: 'arsipkan',
    },
    arsipkan: {
      name: 'Arsipkan Dokumen Perjanjian Kinerja',
      short: 'Arsipkan PK',
      lane: 'sekretariat',
      waits: ['tanda-tangan-kadis', 'tanda-tangan-bidang'],
      to: 'selesai',
    },
    selesai: { name: 'Perjanjian Kinerja ditandatangani dan diarsip', short: 'Selesai', lane: 'sekretariat', end: true },
  },
})

export const kinerjaFacts: FactsOf<typeof kinerjaProcess> = {
  trigger: 'Analisa dokumen Renstra dan Renja oleh Sekretariat (waktu tidak disebut; wajar tiap awal tahun anggaran)',
  documents: [
    { name: 'Dokumen Kinerja', comesAt: 'review-dokumen-kinerja', comesFrom: 'dokumen dinas yang telah ada' },
    { name: 'Dokumen Kinerja (revisi)' },
    { name: 'Rancangan Perjanjian Kinerja' },
    {
      name: 'Dokumen Perjanjian Kinerja',
      signers: ['kepala-dinas', 'bidang-seksi'],
      signedAt: ['tanda-tangan-kadis', 'tanda-tangan-bidang'],
    },
  ],
  notes: [
    {
      kind: 'tafsir',
      at: ['arsipkan', 'susun-rancangan-pk'],
      text: 'Rancangan baru menjadi Dokumen Perjanjian Kinerja setelah semua pihak menandatangani; pengarsipan menunggu kedua cabang tanda tangan.',
    },
    {
      kind: 'celah',
      at: ['review-dokumen-kinerja', 'cabang-tanda-tangan'],
      text: 'Isi Dokumen Kinerja tidak disebut (wajar: IKU, cascading, rencana aksi). Tidak ada pihak luar dan tidak ada cabang penolakan tanda tangan.',
    },
  ],
}
