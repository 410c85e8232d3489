import type { Lokasi } from '../../../shared/modules/persuratan/arsip/arsip.contract.ts'

/** Kind, name and the place above, by its whole way. */
export const tempatContoh: readonly (readonly [Lokasi['jenis'], string, string | null])[] = [
  ['ruang', 'Ruang arsip', null],
  ['rak', 'Rak 1', 'Ruang arsip'],
  ['boks', 'Boks 1', 'Ruang arsip › Rak 1'],
  ['boks', 'Boks 2', 'Ruang arsip › Rak 1'],
  ['boks', 'Boks 3', 'Ruang arsip › Rak 1'],
  ['rak', 'Rak 2', 'Ruang arsip'],
  ['boks', 'Boks 4', 'Ruang arsip › Rak 2'],
  ['ruang', 'Ruang Tata Usaha', null],
  ['rak', 'Filing cabinet', 'Ruang Tata Usaha'],
  ['laci', 'Laci 1', 'Ruang Tata Usaha › Filing cabinet'],
  ['laci', 'Laci 2', 'Ruang Tata Usaha › Filing cabinet'],
]

const LACI = 'Ruang Tata Usaha › Filing cabinet › Laci 1'
const LACI_2 = 'Ruang Tata Usaha › Filing cabinet › Laci 2'
const boks = (n: number) => `Ruang arsip › Rak ${n > 3 ? 2 : 1} › Boks ${n}`

export interface BerkasContoh {
  readonly kode: string
  readonly uraian: string
  readonly unit: string
  readonly dibuka: string
  readonly ditutup: string | null
  readonly tempat: string
  readonly vital?: boolean
  /** How many waiting letters of its code are put into it. */
  readonly surat?: number
  /** Words, day and number of sheets of its other papers. */
  readonly isi: readonly (readonly [string, string, number])[]
  /** It stands on the proposal for destruction. */
  readonly usul?: boolean
}

const RPJS = 'bidang-rpjs'
const TU = 'subbag-tu'

export const berkasContoh: readonly BerkasContoh[] = [
  {
    kode: '400.9.6.1',
    uraian: 'Bantuan permakanan lanjut usia 2023',
    unit: RPJS,
    dibuka: '2023-01-09',
    ditutup: '2023-12-29',
    tempat: boks(1),
    isi: [
      ['Daftar penerima bantuan', '2023-03-14', 12],
      ['Berita acara penyaluran', '2023-11-20', 6],
    ],
  },
  {
    kode: '400.9.3.1',
    uraian: 'Rehabilitasi penyandang disabilitas 2023',
    unit: RPJS,
    dibuka: '2023-01-16',
    ditutup: '2023-12-29',
    tempat: boks(1),
    isi: [
      ['Rekapitulasi alat bantu', '2023-08-02', 4],
      ['Laporan akhir kegiatan', '2023-12-18', 23],
    ],
  },
  {
    kode: '400.9.11.1',
    uraian: 'Verifikasi penerima jaminan sosial 2024',
    unit: RPJS,
    dibuka: '2024-01-08',
    ditutup: '2024-12-30',
    tempat: boks(2),
    isi: [['Daftar hasil verifikasi', '2024-06-11', 31]],
  },
  {
    kode: '400.9.6.1',
    uraian: 'Pelayanan lanjut usia 2025',
    unit: RPJS,
    dibuka: '2025-01-06',
    ditutup: null,
    tempat: LACI,
    surat: 2,
    isi: [['Notula rapat persiapan', '2025-01-13', 3]],
  },
  {
    kode: '400.9.3.1',
    uraian: 'Rehabilitasi penyandang disabilitas 2025',
    unit: RPJS,
    dibuka: '2025-01-07',
    ditutup: null,
    tempat: LACI,
    surat: 2,
    isi: [['Jadwal asesmen', '2025-01-20', 2]],
  },
  {
    kode: '400.9.12.3',
    uraian: 'Pembinaan potensi sumber kesejahteraan sosial 2025',
    unit: 'bidang-dayasos-pfm',
    dibuka: '2025-01-08',
    ditutup: null,
    tempat: LACI_2,
    surat: 2,
    isi: [['Daftar anggota', '2025-01-22', 5]],
  },
  {
    kode: '400.2.3.3',
    uraian: 'Advokasi perlindungan perempuan 2025',
    unit: 'bidang-pp',
    dibuka: '2025-01-08',
    ditutup: null,
    tempat: LACI_2,
    surat: 1,
    isi: [['Bahan sosialisasi', '2025-01-27', 14]],
  },
  {
    kode: '400.2.4.3',
    uraian: 'Advokasi perlindungan anak 2025',
    unit: 'bidang-ppha',
    dibuka: '2025-01-09',
    ditutup: null,
    tempat: LACI_2,
    surat: 1,
    isi: [['Daftar hadir forum anak', '2025-01-29', 3]],
  },
  {
    kode: '800.1.13.1',
    uraian: 'Berkas perseorangan pegawai yang pensiun 2024',
    unit: TU,
    dibuka: '2020-01-06',
    ditutup: '2024-10-31',
    tempat: boks(4),
    vital: true,
    isi: [
      ['Salinan keputusan pangkat', '2021-04-01', 2],
      ['Kartu pegawai', '2020-01-06', 1],
    ],
  },
  {
    kode: '400.9.2.3',
    uraian: 'Data anak berhadapan dengan hukum 2022',
    unit: RPJS,
    dibuka: '2022-01-10',
    ditutup: '2022-12-30',
    tempat: boks(2),
    vital: true,
    isi: [['Rekapitulasi tahunan', '2022-12-28', 8]],
  },
  {
    kode: '000.7.2.8',
    uraian: 'Laporan berkala 2022',
    unit: 'subbag-program',
    dibuka: '2022-01-05',
    ditutup: '2022-12-30',
    tempat: boks(3),
    usul: true,
    isi: [
      ['Laporan semester I', '2022-07-11', 18],
      ['Laporan semester II', '2022-12-27', 21],
    ],
  },
  {
    kode: '000.7.2.8',
    uraian: 'Laporan berkala 2021',
    unit: 'subbag-program',
    dibuka: '2021-01-05',
    ditutup: '2021-12-30',
    tempat: boks(3),
    usul: true,
    isi: [['Laporan tahunan', '2021-12-28', 36]],
  },
  {
    kode: '400.9.3.3',
    uraian: 'Asistensi kesejahteraan sosial 2019',
    unit: RPJS,
    dibuka: '2019-01-07',
    ditutup: '2019-12-30',
    tempat: boks(3),
    isi: [['Laporan pendampingan', '2019-12-12', 9]],
  },
  {
    kode: '000.7.5',
    uraian: 'Pemantauan dan evaluasi 2021',
    unit: 'subbag-program',
    dibuka: '2021-01-11',
    ditutup: '2021-12-29',
    tempat: boks(4),
    isi: [['Hasil evaluasi', '2021-12-20', 15]],
  },
  {
    kode: '400.9.4.1',
    uraian: 'Penanganan gelandangan dan pengemis 2022',
    unit: RPJS,
    dibuka: '2022-01-12',
    ditutup: '2022-12-28',
    tempat: boks(2),
    isi: [['Berita acara penjangkauan', '2022-09-05', 7]],
  },
]
