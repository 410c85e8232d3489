import type { FactsOf } from '../../workflow/facts.ts'
import { defineProcess } from '../../workflow/process.ts'

/** P2.2.2: Pelaporan Kinerja. */
export const pelaporanKinerjaProcess = defineProcess({
  code: 'P2.2.2',
  name: 'Pelaporan Kinerja',
  subject: 'perkara',
  start: 'inventarisasi-realisasi',
  cancel: { by: ['kasubbag-program', 'sekretaris'] },
  steps: {
    'inventarisasi-realisasi': {
      name: 'Inventarisasi realisasi kinerja',
      short: 'Inventarisasi realisasi',
      lane: 'sekretariat',
      to: 'hitung-realisasi',
    },
    'hitung-realisasi': {
      name: 'Hitung realisasi kinerja individu',
      short: 'Hitung realisasi',
      lane: 'bidang-seksi',
      each: true,
      to: 'susun-laporan-individu',
    },
    'susun-laporan-individu': {
      name: 'Susun Laporan Kinerja Individu',
      short: 'Laporan Individu',
      lane: 'bidang-seksi',
      each: true,
      makes: ['Laporan Kinerja Individu'],
      to: 'sampaikan-laporan-individu',
    },
    'sampaikan-laporan-individu': {
      name: 'Sampaikan Laporan Kinerja Individu ke Sekretariat',
      short: 'Sampaikan laporan',
      lane: 'bidang-seksi',
      each: true,
      through: true,
      to: 'susun-lkjip',
      beyondMap: { 'hitung ulang': { to: 'hitung-realisasi', note: 'required' } },
    },
    'susun-lkjip': {
      name: 'Susun Rancangan LKjIP dan sampaikan kepada Kepala Dinas',
      short: 'Susun LKjIP',
      lane: 'sekretariat',
      makes: ['Rancangan LKjIP', 'LKjIP'],
      to: 'tanda-tangan-lkjip',
    },
    'tanda-tangan-lkjip': {
      name: 'Tanda tangani LKjIP',
      short: 'Tanda tangan LKjIP',
      lane: 'kepala-dinas',
      recordedBy: 'kasubbag-program',
      to: 'review',
    },
    review: { name: 'Review LKjIP', short: 'Review Inspektorat', lane: 'inspektorat', recordedBy: 'sekretariat', to: 'unggah-lkjip' },
    'unggah-lkjip': {
      name: 'Unggah LKjIP pada E-SAKIP REVIU',
      short: 'Unggah E-SAKIP',
      lane: 'sekretariat',
      system: 'E-SAKIP REVIU',
      to: 'arsipkan',
    },
    arsipkan: { name: 'Arsipkan hard copy LKjIP', short: 'Arsipkan LKjIP', lane: 'sekretariat', to: 'selesai' },
    selesai: { name: 'LKjIP terunggah dan terarsip', short: 'Selesai', lane: 'sekretariat', end: true },
  },
})

export const pelaporanKinerjaFacts: FactsOf<typeof pelaporanKinerjaProcess> = {
  trigger: 'Masa pelaporan kinerja; dimulai dari inventarisasi realisasi kinerja oleh Sekretariat',
  documents: [
    { name: 'Laporan Kinerja Individu' },
    { name: 'Rancangan LKjIP' },
    { name: 'LKjIP', signers: ['kepala-dinas'], signedAt: ['tanda-tangan-lkjip'] },
  ],
  notes: [
    {
      kind: 'kontradiksi',
      at: ['tanda-tangan-lkjip', 'review'],
      text: 'LKjIP ditandatangani sebelum direview Inspektorat dan tidak ada langkah perbaikan sesudah review. Urutan naskah diikuti; hasil review dan versi perbaikannya dicatat bila ada.',
    },
    {
      kind: 'celah',
      at: ['review', 'inventarisasi-realisasi'],
      text: 'Hasil review Inspektorat tidak disebut sebagai dokumen; periode (wajar tahunan) dan pelaku di dalam Sekretariat (bab II: Subbagian Program) tidak dirinci.',
    },
  ],
}
