import { contoh, KOP_PANJANG, type ContohNaskah } from './contoh.ts'
import { penandaContoh } from './orang.ts'

const biasa = {
  nomor: '000.8.2.2/0021/425.106.1/2025',
  penanda: penandaContoh('Sekar Anindita'),
  kepala: { hal: 'Penambahan Petugas Pelayanan Surat', yth: ['Sekretaris'] },
  isi: {
    dari: 'Kepala Subbagian Tata Usaha',
    persoalan:
      'Jumlah surat masuk meningkat menjadi rata-rata enam puluh surat setiap hari, sedangkan petugas pencatatan hanya satu orang.',
    praanggapan: [
      'Jumlah surat masuk pada Tahun 2025 tidak lebih rendah daripada Tahun 2024.',
      'Tidak ada penambahan formasi pegawai pada tahun berjalan.',
    ],
    fakta: [
      'Surat masuk Tahun 2023 sebanyak 8.412 surat, dan Tahun 2024 sebanyak 12.067 surat.',
      'Lima belas persen surat baru diteruskan pada hari kerja berikutnya.',
      'Analisis beban kerja menunjukkan kebutuhan dua orang petugas.',
    ],
    analisis:
      'Dengan rata-rata empat menit untuk setiap surat, pencatatan enam puluh surat memerlukan empat jam kerja, belum termasuk pemindaian dan pendistribusian. Seorang petugas tidak dapat menyelesaikannya pada hari yang sama.',
    simpulan: 'Diperlukan satu orang petugas tambahan agar surat diteruskan pada hari diterimanya.',
    saran: [
      'Menugaskan satu orang pengadministrasi umum membantu pencatatan surat pada pukul 08.00 sampai dengan 12.00 WIB.',
      'Mengevaluasi pelaksanaannya setelah tiga bulan.',
    ],
  },
}

export const contohTelaahanStaf: readonly ContohNaskah[] = [
  contoh('telaahan-staf', '', biasa),
  contoh('telaahan-staf', 'gaya-2009', { ...biasa, keluarga: '54/2009' }),
  contoh('telaahan-staf', 'panjang', {
    ...biasa,
    kop: KOP_PANJANG,
    kepala: {
      ...biasa.kepala,
      yth: ['Kepala Dinas', 'Sekretaris'],
      hal: 'Penambahan Petugas Pelayanan Surat dan Penataan Ulang Alur Penerimaan, Pencatatan, Pemindaian, serta Pendistribusian Surat di Lingkungan Dinas',
    },
    isi: {
      ...biasa.isi,
      analisis: Array.from({ length: 6 }, () => biasa.isi.analisis).join('\n'),
      fakta: [
        ...biasa.isi.fakta,
        'Ruang penerimaan surat belum mempunyai alat pemindai tersendiri, sehingga pemindaian menunggu giliran dengan Subbagian Keuangan.',
      ],
    },
  }),
]
