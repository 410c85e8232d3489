import type { FactsOf } from '../../workflow/facts.ts'
import { defineProcess } from '../../workflow/process.ts'

/** P6.1.3: Monitoring dan Evaluasi Bantuan Kelompok Usaha Bersama. */
export const monevKubeProcess = defineProcess({
  code: 'P6.1.3',
  name: 'Monitoring dan Evaluasi Bantuan Kelompok Usaha Bersama',
  subject: 'perkara',
  start: 'buat-surat-tugas',
  cancel: { by: ['bidang-dayasos-pfm'] },
  steps: {
    'buat-surat-tugas': {
      name: 'Buat surat tugas monev disertai daftar penerima bantuan KUBE',
      short: 'Buat surat tugas',
      lane: 'bidang-dayasos-pfm',
      makes: ['Surat Tugas Monitoring dan Evaluasi', 'Daftar Penerima Bantuan KUBE'],
      to: 'asesmen',
    },
    asesmen: {
      name: 'Asesmen langsung ke lokasi penerima bantuan KUBE',
      short: 'Asesmen lokasi',
      lane: 'staf-bidang-dayasos',
      with: ['kube'],
      to: 'buat-laporan',
    },
    'buat-laporan': {
      name: 'Buat laporan hasil asesmen kepada Kepala Dinas',
      short: 'Laporan asesmen',
      lane: 'staf-bidang-dayasos',
      makes: ['Laporan Hasil Asesmen'],
      to: 'disposisi',
    },
    disposisi: {
      name: 'Disposisi hasil asesmen',
      short: 'Disposisi',
      lane: 'kepala-dinas',
      recordedBy: 'staf-bidang-dayasos',
      makes: ['Disposisi Kepala Dinas'],
      to: 'selesai',
    },
    selesai: { name: 'Hasil asesmen didisposisi', short: 'Selesai', lane: 'kepala-dinas', end: true },
  },
})

export const monevKubeFacts: FactsOf<typeof monevKubeProcess> = {
  trigger: 'Bidang membuat surat tugas monitoring dan evaluasi',
  documents: [
    { name: 'Surat Tugas Monitoring dan Evaluasi' },
    { name: 'Daftar Penerima Bantuan KUBE' },
    { name: 'Laporan Hasil Asesmen' },
    { name: 'Disposisi Kepala Dinas' },
  ],
  notes: [{ kind: 'celah', at: ['disposisi'], text: 'Isi disposisi dan tindak lanjutnya tidak disebut; proses berhenti pada disposisi.' }],
}
