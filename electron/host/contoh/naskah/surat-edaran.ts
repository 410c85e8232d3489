import { contoh, KOP_PANJANG, TIGA_TEMBUSAN, type ContohNaskah } from './contoh.ts'
import { penanda } from './orang.ts'

const biasa = {
  nomor: '100.3.4.4/0003/425.106/2025',
  kepala: {
    hal: 'Penyesuaian Jam Kerja Pegawai pada Bulan Ramadan 1446 Hijriah',
    yth: ['Sekretaris', 'Para Kepala Bidang', 'Kepala UPT', 'Para pegawai di lingkungan Dinas'],
    di: 'Probolinggo',
  },
  isi: {
    latar:
      'Dalam rangka menjaga kelancaran pelayanan kepada masyarakat selama bulan Ramadan 1446 Hijriah, perlu dilakukan penyesuaian jam kerja pegawai di lingkungan Dinas Sosial, Pemberdayaan Perempuan dan Perlindungan Anak Kota Probolinggo.',
    maksud:
      'Surat Edaran ini dimaksudkan sebagai pedoman pelaksanaan jam kerja, dengan tujuan agar pelayanan tetap berjalan tertib dan lancar.',
    dasar: [
      'Peraturan Presiden Nomor 21 Tahun 2023 tentang Hari Kerja dan Jam Kerja Instansi Pemerintah dan Pegawai Aparatur Sipil Negara.',
      'Surat Edaran Wali Kota Probolinggo tentang jam kerja pada bulan Ramadan 1446 Hijriah.',
    ],
    isi: [
      'Hari Senin sampai dengan Kamis pukul 08.00 sampai dengan 15.00 WIB, istirahat pukul 12.00 sampai dengan 12.30 WIB.',
      'Hari Jumat pukul 08.00 sampai dengan 15.30 WIB, istirahat pukul 11.30 sampai dengan 12.30 WIB.',
      'Pelayanan pengaduan dan rumah singgah tetap dibuka dua puluh empat jam dengan pengaturan petugas secara bergilir.',
    ],
    penutup: 'Demikian Surat Edaran ini disampaikan untuk dilaksanakan dengan penuh tanggung jawab.',
  },
}

const aturan = [
  'Setiap pegawai yang menerima pengaduan kekerasan terhadap perempuan atau anak, baik secara langsung, melalui telepon, maupun melalui surat, mencatatnya pada hari itu juga dan meneruskannya kepada Bidang Perlindungan Perempuan dan Pengarusutamaan Hak Anak.',
  'Data korban, pelapor, dan keluarganya bersifat terbatas. Nama, alamat, sekolah, dan foto tidak disebut dalam percakapan kelompok, laporan umum, maupun media sosial.',
  'Korban yang memerlukan pertolongan segera diantar ke rumah sakit atau rumah aman dengan kendaraan dinas tanpa menunggu surat tugas; surat tugas dibuat pada hari kerja berikutnya.',
  'Pendampingan pemeriksaan pada kepolisian dilakukan oleh paling sedikit satu orang pendamping yang ditunjuk, dan hasilnya dilaporkan secara tertulis kepada kepala bidang.',
  'Permintaan data dari pihak lain dijawab secara tertulis setelah mendapat persetujuan Kepala Dinas, dan hanya memuat jumlah, jenis, dan wilayah kejadian.',
  'Kepala bidang melaporkan rekapitulasi pengaduan dan penanganannya kepada Kepala Dinas setiap tanggal lima bulan berikutnya.',
]

export const contohSuratEdaran: readonly ContohNaskah[] = [
  contoh('surat-edaran', '', biasa),
  contoh('surat-edaran', 'gaya-2009', { ...biasa, keluarga: '54/2009', penanda: penanda.plt }),
  contoh('surat-edaran', 'panjang', {
    ...biasa,
    kop: KOP_PANJANG,
    kepala: {
      ...biasa.kepala,
      hal: 'Tata Cara Penerimaan, Pencatatan, dan Penanganan Pengaduan Kekerasan terhadap Perempuan dan Anak serta Perlindungan Data Pribadi Korban',
      tembusan: TIGA_TEMBUSAN,
    },
    isi: {
      latar:
        'Jumlah pengaduan kekerasan terhadap perempuan dan anak yang diterima pada Tahun 2024 meningkat dibandingkan tahun sebelumnya. Peningkatan tersebut menunjukkan tumbuhnya kepercayaan masyarakat untuk melapor, dan menuntut penanganan yang cepat, tepat, dan menjaga kerahasiaan korban.\nDari hasil evaluasi masih ditemukan pengaduan yang terlambat diteruskan, pencatatan yang tidak lengkap, serta penyampaian data korban kepada pihak yang tidak berwenang.',
      maksud:
        'Surat Edaran ini dimaksudkan sebagai pedoman bagi seluruh pegawai dalam menerima, mencatat, dan menangani pengaduan, dengan tujuan agar korban segera memperoleh perlindungan dan data pribadinya terjaga.',
      lingkup:
        'Ruang lingkup Surat Edaran ini meliputi penerimaan pengaduan, pencatatan, pertolongan segera, pendampingan, pelaporan, dan pemberian data kepada pihak lain.',
      dasar: [
        'Undang-Undang Nomor 23 Tahun 2004 tentang Penghapusan Kekerasan dalam Rumah Tangga.',
        'Undang-Undang Nomor 35 Tahun 2014 tentang Perubahan atas Undang-Undang Nomor 23 Tahun 2002 tentang Perlindungan Anak.',
        'Undang-Undang Nomor 12 Tahun 2022 tentang Tindak Pidana Kekerasan Seksual.',
        'Undang-Undang Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi.',
      ],
      isi: aturan,
      penutup: 'Demikian Surat Edaran ini untuk dipedomani dan dilaksanakan sebagaimana mestinya.',
    },
  }),
]
