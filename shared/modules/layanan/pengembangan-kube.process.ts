import type { FactsOf } from '../../workflow/facts.ts'
import { defineProcess } from '../../workflow/process.ts'

/** P4.4.3: Pengembangan Kelompok Usaha Bersama (KUBE). */
export const pengembanganKubeProcess = defineProcess({
  code: 'P4.4.3',
  name: 'Pengembangan Kelompok Usaha Bersama (KUBE)',
  subject: 'perkara',
  start: 'identifikasi-kube',
  cancel: { by: ['bidang-dayasos-pfm'] },
  steps: {
    'identifikasi-kube': {
      name: 'Identifikasi KUBE yang sudah mendapat bantuan sosial',
      short: 'Identifikasi KUBE',
      lane: 'bidang-dayasos-pfm',
      to: 'monev-awal',
    },
    'monev-awal': {
      name: 'Lakukan monitoring dan evaluasi KUBE yang akan difasilitasi',
      short: 'Monev awal',
      lane: 'bidang-dayasos-pfm',
      to: 'fasilitasi',
    },
    fasilitasi: {
      name: 'Fasilitasi pengembangan usaha melalui pembinaan atau pelatihan',
      short: 'Fasilitasi usaha',
      lane: 'bidang-dayasos-pfm',
      with: ['kube'],
      to: 'aplikasikan',
    },
    aplikasikan: {
      name: 'Aplikasikan hasil fasilitasi pengembangan usaha',
      short: 'Penerapan hasil',
      lane: 'kube',
      recordedBy: 'bidang-dayasos-pfm',
      to: 'buat-laporan',
    },
    'buat-laporan': {
      name: 'Buat laporan hasil kegiatan fasilitasi',
      short: 'Buat laporan',
      lane: 'bidang-dayasos-pfm',
      makes: ['Laporan Hasil Fasilitasi Pengembangan KUBE'],
      to: 'monev-akhir',
    },
    'monev-akhir': {
      name: 'Monitoring KUBE dan evaluasi hasil kegiatan fasilitasi',
      short: 'Monev akhir',
      lane: 'bidang-dayasos-pfm',
      to: 'selesai',
    },
    selesai: { name: 'Fasilitasi KUBE dievaluasi', short: 'Selesai', lane: 'bidang-dayasos-pfm', end: true },
  },
})

export const pengembanganKubeFacts: FactsOf<typeof pengembanganKubeProcess> = {
  trigger: 'Dinas mengidentifikasi KUBE yang sudah menerima bantuan sosial',
  documents: [{ name: 'Laporan Hasil Fasilitasi Pengembangan KUBE' }],
  implied: { actor: ['identifikasi-kube', 'monev-awal', 'fasilitasi', 'buat-laporan', 'monev-akhir'] },
  notes: [
    {
      kind: 'tafsir',
      text: "Pelaku hanya 'Dinas Sosial PPPA'; diletakkan pada Bidang Pemberdayaan Sosial dan Penanganan Fakir Miskin (bab II, pembentukan dan bimbingan KUBE).",
    },
  ],
}
