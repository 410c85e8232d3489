import type { FactsOf } from '../../workflow/facts.ts'
import { defineProcess } from '../../workflow/process.ts'

/** P4.4.1.1: Usulan Baru. */
export const dtksUsulanBaruProcess = defineProcess({
  code: 'P4.4.1.1',
  name: 'Usulan Baru',
  subject: 'perkara',
  start: 'mengadu',
  cancel: { by: ['back-office-ultpk'] },
  steps: {
    mengadu: {
      name: 'Sampaikan pengaduan ke ULTPK',
      short: 'Pengaduan masyarakat',
      lane: 'masyarakat',
      recordedBy: 'front-office-ultpk',
      to: 'data-pengaduan',
    },
    'data-pengaduan': {
      name: 'Data pengadu dan buat antrian survei',
      short: 'Data pengadu',
      lane: 'front-office-ultpk',
      makes: ['Antrian Survei'],
      to: 'bagikan-antrian',
    },
    'bagikan-antrian': {
      name: 'Bagikan antrian survei di grup ULTPK',
      short: 'Bagikan antrian',
      lane: 'front-office-ultpk',
      system: 'Grup ULTPK',
      to: 'survei',
    },
    survei: {
      name: 'Datangi rumah pengadu dan survei dengan form survei',
      short: 'Survei rumah',
      lane: 'fasilitator-ultpk',
      recordedBy: 'back-office-ultpk',
      with: ['masyarakat'],
      makes: ['Form Survei'],
      to: 'sampaikan-hasil',
    },
    'sampaikan-hasil': {
      name: 'Sampaikan hasil survei ke Back Office',
      short: 'Sampaikan hasil',
      lane: 'fasilitator-ultpk',
      recordedBy: 'back-office-ultpk',
      through: true,
      to: 'input-hasil',
    },
    'input-hasil': {
      name: 'Input hasil survei pada aplikasi ULTPK',
      short: 'Input hasil survei',
      lane: 'back-office-ultpk',
      system: 'Aplikasi ULTPK',
      to: 'nilai-skor',
    },
    'nilai-skor': {
      name: 'Nilai skor hasil survei',
      short: 'Nilai skor',
      lane: 'back-office-ultpk',
      outcomes: { 'tidak mampu (skor kurang dari 62)': 'terbitkan-kartu', 'mampu (skor lebih dari 63)': 'selesai-mampu' },
    },
    'selesai-mampu': {
      name: 'Dinyatakan mampu, kartu pendalungan tidak diterbitkan',
      short: 'Dinyatakan mampu',
      lane: 'back-office-ultpk',
      end: true,
    },
    'terbitkan-kartu': {
      name: 'Terbitkan kartu pendalungan',
      short: 'Kartu pendalungan',
      lane: 'back-office-ultpk',
      makes: ['Kartu Pendalungan'],
      to: 'musyawarah-kelurahan',
    },
    'musyawarah-kelurahan': {
      name: 'Musyawarahkan data penerima kartu pendalungan',
      short: 'Musyawarah kelurahan',
      lane: 'kelurahan',
      recordedBy: 'back-office-ultpk',
      with: ['rt-rw-dan-tokoh-masyarakat'],
      makes: ['Hasil Musyawarah Kelurahan'],
      to: 'input-siks-ng',
    },
    'input-siks-ng': {
      name: 'Input hasil musyawarah pada SIKS-NG',
      short: 'Input SIKS-NG',
      lane: 'operator-siks-ng-kelurahan',
      recordedBy: 'back-office-ultpk',
      system: 'SIKS-NG',
      to: 'usulkan-kemensos',
    },
    'usulkan-kemensos': {
      name: 'Usulkan ke Kementerian Sosial disertai surat pengesahan Walikota',
      short: 'Usulkan ke Kemensos',
      lane: 'operator-siks-ng-kelurahan',
      recordedBy: 'back-office-ultpk',
      with: ['kementerian-sosial-ri', 'walikota'],
      system: 'SIKS-NG',
      to: 'selesai',
    },
    selesai: { name: 'Usulan baru DTKS disampaikan', short: 'Selesai', lane: 'operator-siks-ng-kelurahan', end: true },
  },
})

export const dtksUsulanBaruFacts: FactsOf<typeof dtksUsulanBaruProcess> = {
  trigger: 'Masyarakat datang mengadu ke ULTPK',
  documents: [
    { name: 'Antrian Survei' },
    { name: 'Form Survei' },
    { name: 'Kartu Pendalungan' },
    { name: 'Hasil Musyawarah Kelurahan' },
    { name: 'Surat Pengesahan Walikota', comesAt: 'usulkan-kemensos', comesFrom: 'Walikota', signers: ['walikota'] },
  ],
  implied: { actor: ['nilai-skor', 'terbitkan-kartu', 'usulkan-kemensos'] },
  notes: [
    {
      kind: 'kontradiksi',
      at: ['nilai-skor'],
      text: 'Kurang dari 62 tidak mampu, lebih dari 63 mampu; nilai 62 dan 63 tidak masuk mana pun. Dibaca dengan skor bulat: sampai dengan 62 tidak mampu, mulai 63 mampu. Ambang ini menunggu penegasan dinas.',
    },
    {
      kind: 'tafsir',
      at: ['nilai-skor', 'terbitkan-kartu', 'usulkan-kemensos'],
      text: 'ULTPK dibaca Unit Layanan Terpadu Penanggulangan Kemiskinan (kepanjangannya tidak ada di naskah). Penilai skor, penerbit kartu dan pengusul ke Kementerian Sosial tidak disebut; pengusul dapat juga petugas dinas karena perlu pengesahan Walikota.',
    },
    {
      kind: 'celah',
      at: ['musyawarah-kelurahan', 'usulkan-kemensos'],
      text: 'Usulan yang ditolak musyawarah kelurahan atau Kementerian Sosial tidak diatur; langkah memperoleh pengesahan Walikota tidak diuraikan di sini (bandingkan P4.4.1.2).',
    },
  ],
}
