import type { FactsOf } from '../../workflow/facts.ts'
import { defineProcess } from '../../workflow/process.ts'

/** P4.5.2.1: Penyelenggaraan Dapur Umum. */
export const dapurUmumProcess = defineProcess({
  code: 'P4.5.2.1',
  name: 'Penyelenggaraan Dapur Umum',
  subject: 'perkara',
  start: 'informasi-bencana',
  cancel: { by: ['bidang-rpjs'] },
  steps: {
    'informasi-bencana': {
      name: 'Informasikan dan tetapkan kejadian bencana',
      short: 'Informasi bencana',
      lane: 'bpbd',
      recordedBy: 'bidang-rpjs',
      to: 'tugaskan-tagana',
    },
    'tugaskan-tagana': { name: 'Tugaskan TAGANA melakukan asesmen lapangan', short: 'Tugaskan TAGANA', lane: 'bidang-rpjs', to: 'asesmen' },
    asesmen: {
      name: 'Asesmen dampak dan kebutuhan terdampak bencana',
      short: 'Asesmen dampak',
      lane: 'tagana',
      recordedBy: 'bidang-rpjs',
      to: 'laporkan-asesmen',
    },
    'laporkan-asesmen': {
      name: 'Buat laporan hasil asesmen kepada pimpinan',
      short: 'Laporan asesmen',
      lane: 'tagana',
      recordedBy: 'bidang-rpjs',
      makes: ['Laporan Hasil Asesmen Dampak Bencana'],
      to: 'nilai-kebutuhan',
    },
    'nilai-kebutuhan': {
      name: 'Tentukan perlu tidaknya dapur umum',
      short: 'Nilai kebutuhan',
      lane: 'tagana',
      recordedBy: 'bidang-rpjs',
      outcomes: { perlu: 'ajukan-usulan', 'tidak perlu': 'selesai-tidak-perlu' },
    },
    'selesai-tidak-perlu': { name: 'Dapur umum tidak diperlukan', short: 'Tidak diperlukan', lane: 'tagana', end: true },
    'ajukan-usulan': {
      name: 'Ajukan usulan kebutuhan dapur umum kepada Kepala Bidang',
      short: 'Ajukan usulan',
      lane: 'tagana',
      recordedBy: 'bidang-rpjs',
      makes: ['Usulan Kebutuhan Dapur Umum'],
      to: 'teruskan-usulan',
    },
    'teruskan-usulan': { name: 'Teruskan usulan kepada Kepala Dinas', short: 'Teruskan usulan', lane: 'kabid-rpjs', to: 'setujui' },
    setujui: {
      name: 'Beri persetujuan penyelenggaraan melalui bidang',
      short: 'Persetujuan',
      lane: 'kepala-dinas',
      recordedBy: 'kabid-rpjs',
      with: ['bidang-rpjs'],
      makes: ['Persetujuan Penyelenggaraan Dapur Umum'],
      to: 'selenggarakan',
    },
    selenggarakan: {
      name: 'Buka dan selenggarakan dapur umum',
      short: 'Buka dapur umum',
      lane: 'tagana',
      recordedBy: 'bidang-rpjs',
      to: 'serahkan-makanan',
    },
    'serahkan-makanan': {
      name: 'Serahkan bantuan makanan kepada korban bencana',
      short: 'Serahkan makanan',
      lane: 'tagana',
      recordedBy: 'bidang-rpjs',
      with: ['masyarakat'],
      to: 'susun-laporan',
    },
    'susun-laporan': {
      name: 'Susun laporan pelaksanaan dapur umum untuk Kepala Bidang',
      short: 'Susun laporan',
      lane: 'tagana',
      recordedBy: 'bidang-rpjs',
      makes: ['Laporan Pelaksanaan Dapur Umum'],
      to: 'terima-laporan',
    },
    'terima-laporan': { name: 'Terima laporan pelaksanaan dapur umum', short: 'Terima laporan', lane: 'bidang-rpjs', to: 'selesai' },
    selesai: { name: 'Dapur umum terlaksana dan terlapor', short: 'Selesai', lane: 'bidang-rpjs', end: true },
  },
})

export const dapurUmumFacts: FactsOf<typeof dapurUmumProcess> = {
  trigger: 'Informasi dan penetapan kejadian bencana dari BPBD',
  letter: 'read',
  documents: [
    { name: 'Laporan Hasil Asesmen Dampak Bencana' },
    { name: 'Usulan Kebutuhan Dapur Umum' },
    { name: 'Persetujuan Penyelenggaraan Dapur Umum' },
    { name: 'Laporan Pelaksanaan Dapur Umum' },
  ],
  implied: { actor: ['nilai-kebutuhan'], outcomes: { 'nilai-kebutuhan': ['tidak perlu'] } },
  notes: [
    {
      kind: 'celah',
      at: ['nilai-kebutuhan', 'setujui'],
      text: 'Cabang tidak perlu dan penolakan Kepala Dinas tidak diuraikan. Penentu perlu tidaknya dapur umum tidak jelas (laporan kepada pimpinan, usulan oleh TAGANA).',
    },
  ],
}
