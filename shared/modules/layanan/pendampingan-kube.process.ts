import type { FactsOf } from '../../workflow/facts.ts'
import { defineProcess } from '../../workflow/process.ts'

/** P6.1.2: Sosialisasi dan Pendampingan Pelaksanaan Bantuan Kelompok Usaha Bersama. */
export const pendampinganKubeProcess = defineProcess({
  code: 'P6.1.2',
  name: 'Sosialisasi dan Pendampingan Pelaksanaan Bantuan Kelompok Usaha Bersama',
  subject: 'perkara',
  start: 'usul-pendamping',
  cancel: { by: ['bidang-dayasos-pfm'] },
  steps: {
    'usul-pendamping': {
      name: 'Usulkan pendamping KUBE ke provinsi',
      short: 'Usulkan pendamping',
      lane: 'bidang-dayasos-pfm',
      makes: ['Usulan Pendamping KUBE'],
      to: 'setujui-pendamping',
    },
    'setujui-pendamping': {
      name: 'Setujui usulan pendamping',
      short: 'Persetujuan provinsi',
      lane: 'provinsi-jawa-timur',
      recordedBy: 'bidang-dayasos-pfm',
      to: 'bentuk-tim',
    },
    'bentuk-tim': { name: 'Bentuk tim pendamping KUBE', short: 'Bentuk tim', lane: 'bidang-dayasos-pfm', to: 'beri-pengarahan' },
    'beri-pengarahan': {
      name: 'Beri pengarahan tugas dan tanggung jawab pendamping',
      short: 'Beri pengarahan',
      lane: 'bidang-dayasos-pfm',
      with: ['pendamping-kube'],
      to: 'sosialisasi',
    },
    sosialisasi: {
      name: 'Laksanakan sosialisasi dan pembinaan penyaluran dan pertanggungjawaban',
      short: 'Sosialisasi',
      lane: 'bidang-dayasos-pfm',
      with: ['pendamping-kube', 'kube'],
      to: 'terima-bantuan',
    },
    'terima-bantuan': { name: 'Terima bantuan', short: 'Terima bantuan', lane: 'kube', recordedBy: 'bidang-dayasos-pfm', to: 'dampingi' },
    dampingi: {
      name: 'Dampingi belanja sesuai RAB, laporan pertanggungjawaban dan pemasaran',
      short: 'Pendampingan',
      lane: 'pendamping-kube',
      recordedBy: 'bidang-dayasos-pfm',
      with: ['kube'],
      to: 'buat-lpj',
    },
    'buat-lpj': {
      name: 'Buat laporan pertanggungjawaban bantuan',
      short: 'Buat LPJ',
      lane: 'kube',
      recordedBy: 'bidang-dayasos-pfm',
      with: ['pendamping-kube'],
      makes: ['Laporan Pertanggungjawaban Bantuan KUBE'],
      to: 'susun-laporan-bulanan',
    },
    'susun-laporan-bulanan': {
      name: 'Susun laporan bulanan',
      short: 'Laporan bulanan',
      lane: 'pendamping-kube',
      recordedBy: 'bidang-dayasos-pfm',
      makes: ['Laporan Bulanan Pendamping KUBE'],
      to: 'kirim-laporan',
    },
    'kirim-laporan': {
      name: 'Kirim laporan bulanan ke provinsi',
      short: 'Kirim laporan',
      lane: 'pendamping-kube',
      recordedBy: 'bidang-dayasos-pfm',
      to: 'selesai',
    },
    selesai: { name: 'Pendampingan terlapor', short: 'Selesai', lane: 'pendamping-kube', end: true },
  },
})

export const pendampinganKubeFacts: FactsOf<typeof pendampinganKubeProcess> = {
  trigger: 'Dinas mengusulkan pendamping KUBE ke Provinsi Jawa Timur',
  documents: [
    { name: 'Usulan Pendamping KUBE' },
    { name: 'RAB KUBE', comesAt: 'dampingi', comesFrom: 'bagian proposal KUBE; pembuat tidak disebut' },
    { name: 'Laporan Pertanggungjawaban Bantuan KUBE' },
    { name: 'Laporan Bulanan Pendamping KUBE' },
  ],
  implied: { actor: ['usul-pendamping', 'setujui-pendamping', 'bentuk-tim', 'beri-pengarahan', 'sosialisasi', 'kirim-laporan'] },
  notes: [
    {
      kind: 'kontradiksi',
      text: 'Nomor P6.1.1 di daftar isi dan daftar gambar, P6.1.2 di judul bagian dan keterangan gambar; dipakai P6.1.2.',
    },
    {
      kind: 'celah',
      at: ['setujui-pendamping', 'usul-pendamping'],
      text: "Usulan pendamping yang tidak disetujui tidak diatur. Pelaku 'Dinas Sosial PPPA' diletakkan pada Bidang Pemberdayaan Sosial dan Penanganan Fakir Miskin.",
    },
  ],
}
