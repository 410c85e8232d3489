import { contoh, KOP_PANJANG, type ContohNaskah } from './contoh.ts'
import { penandaContoh } from './orang.ts'

const biasa = {
  penanda: penandaContoh('Jaya Baskara'),
  kepala: { hal: 'Pelaksanaan Rapat Koordinasi Penyaluran Bantuan Sosial di Surabaya' },
  isi: {
    umum: 'Berdasarkan Surat Tugas Nomor 800.1.11.1/0051/425.106/2025 tanggal 5 Maret 2025, kami telah mengikuti rapat koordinasi penyaluran bantuan sosial tahap pertama Tahun 2025.',
    landasan: [
      'Surat Kepala Dinas Sosial Provinsi Jawa Timur Nomor 400.9.14.5/0412/107.1/2025 tanggal 27 Februari 2025.',
      'Surat Tugas Kepala Dinas Nomor 800.1.11.1/0051/425.106/2025.',
    ],
    maksud: 'Menyamakan data penerima manfaat dan menyepakati jadwal penyaluran.',
    kegiatan:
      'Rapat dilaksanakan pada tanggal 10 sampai dengan 12 Maret 2025 di Kantor Dinas Sosial Provinsi Jawa Timur, diikuti oleh 38 (tiga puluh delapan) kabupaten dan kota.',
    hasil:
      'Rapat menghasilkan kesepakatan sebagai berikut:\n1. Penyaluran tahap pertama dilaksanakan mulai tanggal 24 Maret 2025.\n2. Data yang belum padan diselesaikan paling lambat tanggal 19 Maret 2025.\n3. Setiap kabupaten dan kota menunjuk satu orang penghubung.',
    simpulan: 'Data Kota Probolinggo telah padan sebesar 98,6 persen. Disarankan agar sisa data diverifikasi bersama kelurahan.',
    penutup: 'Demikian laporan ini disampaikan sebagai pertanggungjawaban pelaksanaan tugas.',
  },
}

const panjang = Array.from(
  { length: 5 },
  (_, index) =>
    `${index + 1}. Pembahasan kelompok ${['pertama', 'kedua', 'ketiga', 'keempat', 'kelima'][index] ?? ''} menyoroti ketepatan sasaran, kelengkapan data kependudukan, kesiapan lembaga penyalur, dan cara penyampaian pengaduan. Peserta sepakat bahwa pengaduan ditangani lebih dahulu di tingkat kelurahan, dicatat, dan dijawab paling lambat lima hari kerja, sehingga masyarakat memperoleh kepastian.`,
)

export const contohLaporan: readonly ContohNaskah[] = [
  contoh('laporan', '', biasa),
  contoh('laporan', 'gaya-2009', { ...biasa, keluarga: '54/2009' }),
  contoh('laporan', 'singkat', { ...biasa, isi: { umum: biasa.isi.umum, kegiatan: biasa.isi.kegiatan, hasil: biasa.isi.hasil } }),
  contoh('laporan', 'panjang', {
    ...biasa,
    kop: KOP_PANJANG,
    kepala: {
      hal: 'Pelaksanaan Rapat Koordinasi Penyaluran Bantuan Sosial Tahap Pertama Tahun Anggaran 2025 antara Pemerintah Provinsi Jawa Timur dan Pemerintah Kabupaten/Kota',
    },
    isi: { ...biasa.isi, kegiatan: [biasa.isi.kegiatan, ...panjang].join('\n') },
  }),
]
