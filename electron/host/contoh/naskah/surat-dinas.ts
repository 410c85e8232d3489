import { contoh, KOP_PANJANG, TIGA_TEMBUSAN, type ContohNaskah } from './contoh.ts'
import { penanda } from './orang.ts'

const PENUTUP = 'Demikian disampaikan, atas perhatian dan kerja sama Saudara diucapkan terima kasih.'

const biasa = {
  nomor: '400.9.14.1/0217/425.106/2025',
  kepala: {
    hal: 'Permintaan Data Keluarga Penerima Manfaat Tahun 2025',
    yth: ['Camat Mayangan Kota Probolinggo'],
    di: 'Probolinggo',
    lampiranJumlah: 1,
  },
  isi: {
    pembuka:
      'Menindaklanjuti surat Kepala Badan Perencanaan Pembangunan Daerah, Penelitian dan Pengembangan Kota Probolinggo Nomor 000.7.2.4/0118/425.201/2025 tanggal 24 Februari 2025 hal Penyusunan Rencana Kerja Tahun 2026, bersama ini kami mohon bantuan Saudara menyampaikan data keluarga penerima manfaat di wilayah kerja Saudara.',
    butir: [
      'Data disampaikan menurut kelurahan, dengan formulir sebagaimana terlampir.',
      'Data disampaikan paling lambat Jumat, 14 Maret 2025, dalam bentuk salinan cetak dan berkas digital.',
      'Hal-hal yang memerlukan penjelasan dapat dikoordinasikan dengan Bidang Pemberdayaan Sosial dan Penanganan Fakir Miskin.',
    ],
    penutup: PENUTUP,
  },
}

const duaHalaman = [
  'Dalam rangka pelaksanaan penyaluran bantuan sosial bagi masyarakat kurang mampu di Kota Probolinggo Tahun Anggaran 2025, Dinas Sosial, Pemberdayaan Perempuan dan Perlindungan Anak telah melakukan pemadanan data terpadu dengan data kependudukan. Dari pemadanan tersebut masih ditemukan data yang belum sesuai, baik karena perpindahan penduduk, perubahan susunan keluarga, maupun karena kematian, sehingga perlu dilakukan verifikasi dan validasi lapangan oleh kelurahan bersama pendamping sosial.',
  'Verifikasi dan validasi dimaksud bertujuan agar bantuan sosial diterima oleh keluarga yang berhak, tepat jumlah, tepat waktu, dan tepat sasaran, serta menjadi dasar penetapan penerima bantuan pada triwulan kedua. Pelaksanaannya berpedoman pada ketentuan peraturan perundang-undangan dan memperhatikan perlindungan data pribadi, sehingga data yang memuat nomor induk kependudukan, keadaan kesehatan, dan keadaan keluarga hanya dibuka oleh petugas yang ditunjuk.',
]

const langkah = [
  'Kelurahan membentuk tim verifikasi yang terdiri atas unsur kelurahan, pendamping Program Keluarga Harapan, tenaga kesejahteraan sosial kecamatan, serta perwakilan rukun warga, dan menetapkannya dengan surat tugas lurah paling lambat tanggal 10 Maret 2025.',
  'Tim melakukan kunjungan ke setiap keluarga dalam daftar, mencocokkan kartu keluarga, dan mencatat hasilnya pada formulir verifikasi. Keluarga yang tidak dijumpai dikunjungi kembali paling sedikit satu kali pada hari yang berbeda.',
  'Keluarga yang dinyatakan tidak lagi memenuhi syarat dibahas dalam musyawarah kelurahan, dan hasilnya dituangkan dalam berita acara yang ditandatangani oleh lurah, ketua tim, dan paling sedikit dua orang perwakilan masyarakat.',
  'Keluarga kurang mampu yang belum tercatat diusulkan melalui musyawarah yang sama dengan melampirkan fotokopi kartu keluarga, foto keadaan rumah, dan surat keterangan dari kelurahan.',
  'Hasil verifikasi dan validasi disampaikan kepada camat untuk direkapitulasi, dan selanjutnya oleh camat disampaikan kepada kami paling lambat tanggal 11 April 2025 dalam bentuk salinan cetak yang telah ditandatangani dan berkas digital.',
  'Pengaduan masyarakat mengenai data penerima bantuan sosial diterima oleh kelurahan dan diteruskan kepada kami pada hari kerja berikutnya, agar dapat ditindaklanjuti bersama pendamping sosial.',
]

export const contohSuratDinas: readonly ContohNaskah[] = [
  contoh('surat-dinas', '', biasa),
  contoh('surat-dinas', 'gaya-2009', { ...biasa, keluarga: '54/2009', penanda: penanda.an }),
  ...(['1/2023', '54/2009'] as const).map((keluarga) =>
    contoh('surat-dinas', keluarga === '1/2023' ? 'panjang' : 'panjang-gaya-2009', {
      ...biasa,
      keluarga,
      kop: KOP_PANJANG,
      penanda: penanda.ub,
      kepala: {
        ...biasa.kepala,
        sifat: 'Sangat Segera',
        hal: 'Permintaan Verifikasi dan Validasi Lapangan Data Terpadu Kesejahteraan Sosial serta Penyampaian Usulan Penerima Bantuan Sosial Triwulan II Tahun Anggaran 2025 melalui Musyawarah Kelurahan',
        yth: ['Camat Kademangan', 'Camat Wonoasih', 'Camat Mayangan', 'Camat Kanigaran', 'Camat Kedopok'],
        tembusan: TIGA_TEMBUSAN,
      },
      isi: {
        pembuka: duaHalaman.join('\n'),
        isi: 'Sehubungan dengan hal tersebut, kami mohon bantuan Saudara menugaskan para lurah di wilayah kerja Saudara untuk melaksanakan langkah-langkah sebagai berikut.',
        butir: langkah,
        penutup: PENUTUP,
      },
    }),
  ),
  contoh('surat-dinas', 'banyak-alamat', {
    ...biasa,
    penanda: penanda.plh,
    kepala: {
      ...biasa.kepala,
      hal: 'Penyampaian Jadwal Pelayanan Rehabilitasi Sosial',
      lampiranJumlah: 2,
      lampiranSatuan: 'lembar',
      di: 'Tempat',
      yth: ['Kanigaran', 'Kebonsari Kulon', 'Sukoharjo', 'Tisnonegaran', 'Curahgrinting', 'Kebonsari Wetan'].map((nama) => `Lurah ${nama}`),
      lampiran: [
        {
          judul: 'Jadwal pelayanan rehabilitasi sosial bulan Maret 2025',
          uraian: '',
          kolom: ['No.', 'Hari, tanggal', 'Pukul', 'Kelurahan', 'Kegiatan'],
          baris: [
            ['1.', 'Senin, 10 Maret 2025', '08.00', 'Kanigaran dan Kebonsari Kulon', 'Asesmen penyandang disabilitas'],
            ['2.', 'Selasa, 11 Maret 2025', '08.00', 'Sukoharjo dan Tisnonegaran', 'Asesmen lanjut usia terlantar'],
            ['3.', 'Kamis, 13 Maret 2025', '08.00', 'Curahgrinting dan Kebonsari Wetan', 'Penyerahan alat bantu'],
          ],
          mendatar: false,
        },
      ],
    },
  }),
  contoh('surat-dinas', 'atas-nama-wali-kota', {
    ...biasa,
    penanda: penanda.anWaliKota,
    kepala: {
      ...biasa.kepala,
      keamanan: 'T',
      yth: ['Kepala Dinas Sosial Provinsi Jawa Timur'],
      di: 'Surabaya',
      tembusan: ['Wali Kota Probolinggo'],
    },
  }),
  contoh('surat-dinas', 'wali-kota', {
    ...biasa,
    penanda: penanda.waliKota,
    kepala: { ...biasa.kepala, yth: ['Menteri Sosial Republik Indonesia'], di: 'Jakarta' },
  }),
]
