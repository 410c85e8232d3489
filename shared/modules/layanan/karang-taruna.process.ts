import type { FactsOf } from '../../workflow/facts.ts'
import { defineProcess } from '../../workflow/process.ts'

/** P6.4.1.3: Pemberdayaan Pemuda Karang Taruna. */
export const karangTarunaProcess = defineProcess({
  code: 'P6.4.1.3',
  name: 'Pemberdayaan Pemuda Karang Taruna',
  subject: 'perkara',
  start: 'kirim-undangan',
  cancel: { by: ['bidang-dayasos-pfm'] },
  steps: {
    'kirim-undangan': {
      name: 'Kirim undangan pembinaan karang taruna',
      short: 'Kirim undangan',
      lane: 'bidang-dayasos-pfm',
      makes: ['Undangan Pembinaan Karang Taruna'],
      to: 'adakan-pembinaan',
    },
    'adakan-pembinaan': {
      name: 'Adakan pembinaan karang taruna kelurahan dan kota',
      short: 'Pembinaan',
      lane: 'bidang-dayasos-pfm',
      with: ['karang-taruna'],
      to: 'susun-laporan',
    },
    'susun-laporan': {
      name: 'Susun laporan pertanggungjawaban dan laporan hasil kegiatan',
      short: 'Susun laporan',
      lane: 'bidang-dayasos-pfm',
      makes: ['Laporan Pertanggungjawaban', 'Laporan Hasil Pembinaan Karang Taruna'],
      to: 'selesai',
    },
    selesai: { name: 'Pembinaan karang taruna terlapor', short: 'Selesai', lane: 'bidang-dayasos-pfm', end: true },
  },
})

export const karangTarunaFacts: FactsOf<typeof karangTarunaProcess> = {
  trigger: 'Dinas mengundang anggota karang taruna untuk pembinaan',
  documents: [
    { name: 'Undangan Pembinaan Karang Taruna' },
    { name: 'Laporan Pertanggungjawaban' },
    { name: 'Laporan Hasil Pembinaan Karang Taruna' },
  ],
  implied: { actor: ['kirim-undangan', 'adakan-pembinaan', 'susun-laporan'] },
  notes: [
    {
      kind: 'tafsir',
      text: "Pelaku hanya 'Dinas Sosial PPPA'; diletakkan pada Bidang Pemberdayaan Sosial dan Penanganan Fakir Miskin sesuai bab II.",
    },
  ],
}
