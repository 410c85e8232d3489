import { contoh, KOP_PANJANG, TIGA_TEMBUSAN, type ContohNaskah } from './contoh.ts'
import { penandaContoh } from './orang.ts'

const sekretaris = penandaContoh('Bagas Wirayuda')

const biasa = {
  nomor: '800.1.6.2/0034/425.106.1/2025',
  penanda: sekretaris,
  kepala: { hal: 'Laporan Disiplin Kehadiran Pegawai Bulan Februari 2025', yth: ['Kepala Dinas'], lampiranJumlah: 1 },
  isi: {
    dari: 'Sekretaris',
    pembuka:
      'Bersama ini kami laporkan disiplin kehadiran pegawai Dinas Sosial, Pemberdayaan Perempuan dan Perlindungan Anak bulan Februari 2025 sebagai berikut.',
    butir: [
      'Jumlah pegawai 58 (lima puluh delapan) orang, jumlah hari kerja 20 (dua puluh) hari.',
      'Pegawai yang hadir penuh 49 (empat puluh sembilan) orang atau 84,5 persen.',
      'Pegawai yang tidak hadir tanpa keterangan 1 (satu) orang selama 2 (dua) hari, dan telah dipanggil oleh atasan langsungnya.',
    ],
    penutup: 'Demikian dilaporkan, mohon petunjuk dan arahan Ibu Kepala Dinas lebih lanjut.',
  },
}

const uraian = [
  'Pertama, dari sisi kehadiran. Rekapitulasi mesin presensi menunjukkan bahwa keterlambatan paling banyak terjadi pada hari Senin dan pada hari pertama setelah hari libur. Keterlambatan tersebut umumnya kurang dari tiga puluh menit dan dilakukan oleh pegawai yang sama. Atasan langsung telah mengingatkan secara lisan, dan untuk bulan Maret akan dilakukan pembinaan secara tertulis apabila keterlambatan berulang.',
  'Kedua, dari sisi pelaksanaan tugas luar. Pegawai yang melaksanakan tugas luar tanpa mengisi buku tugas luar masih ditemukan pada tiga bidang. Keadaan ini menyulitkan pengelola kepegawaian dalam membedakan pegawai yang melaksanakan tugas dengan pegawai yang tidak hadir, dan berpengaruh pada perhitungan tambahan penghasilan pegawai.',
  'Ketiga, dari sisi administrasi cuti. Permohonan cuti yang diajukan kurang dari tiga hari sebelum pelaksanaannya masih sering terjadi, sehingga penunjukan pelaksana harian tidak dapat dilakukan tepat waktu dan pelayanan pada seksi yang bersangkutan terganggu.',
]

export const contohNotaDinas: readonly ContohNaskah[] = [
  contoh('nota-dinas', '', biasa),
  contoh('nota-dinas', 'gaya-2009', { ...biasa, keluarga: '54/2009' }),
  contoh('nota-dinas', 'panjang', {
    ...biasa,
    kop: KOP_PANJANG,
    kepala: {
      ...biasa.kepala,
      hal: 'Laporan Disiplin Kehadiran, Pelaksanaan Tugas Luar, dan Administrasi Cuti Pegawai Bulan Februari 2025 beserta Usul Tindak Lanjutnya',
      keamanan: 'T' as const,
      tembusan: TIGA_TEMBUSAN,
      lampiranJumlah: 0,
    },
    isi: {
      ...biasa.isi,
      pembuka: [
        biasa.isi.pembuka.replace(' sebagai berikut.', ', dengan penjelasan di bawah ini.'),
        ...uraian,
        'Terhadap keadaan tersebut kami mengusulkan hal-hal sebagai berikut.',
      ].join('\n'),
      butir: [
        'Pembinaan secara tertulis kepada pegawai yang terlambat lebih dari tiga kali dalam satu bulan, dilakukan oleh atasan langsung dan disampaikan kepada Subbagian Tata Usaha.',
        'Buku tugas luar dipindahkan ke meja pelayanan, dan pegawai yang akan melaksanakan tugas luar menunjukkan surat tugasnya.',
        'Permohonan cuti disampaikan paling lambat lima hari kerja sebelumnya, kecuali cuti sakit dan cuti karena alasan penting.',
        'Rekapitulasi kehadiran ditempel pada papan pengumuman setiap tanggal lima bulan berikutnya.',
        'Hasil pembinaan dilaporkan kepada Kepala Dinas setiap tiga bulan.',
      ],
    },
  }),
]
