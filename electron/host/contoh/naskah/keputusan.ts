import { contoh, KOP_PANJANG, TIGA_TEMBUSAN, type ContohNaskah } from './contoh.ts'
import { penanda, rombonganContoh } from './orang.ts'

const biasa = {
  nomor: '100.3.3.3/0007/KEP/425.106/2025',
  kepala: {
    hal: 'Pembentukan Tim Pengelola Arsip Dinas Sosial, Pemberdayaan Perempuan dan Perlindungan Anak Kota Probolinggo Tahun 2025',
    lampiran: [
      {
        judul: 'Susunan keanggotaan tim pengelola arsip',
        uraian: '',
        kolom: ['No.', 'Kedudukan dalam tim', 'Nama', 'Jabatan'],
        baris: rombonganContoh(6).map(({ nama, jabatan }, index) => [
          `${index + 1}.`,
          ['Pengarah', 'Ketua', 'Sekretaris', 'Anggota'][Math.min(index, 3)] ?? '',
          nama,
          jabatan,
        ]),
        mendatar: false,
      },
    ],
    tembusan: TIGA_TEMBUSAN,
  },
  isi: {
    menimbang: [
      'untuk mewujudkan penyelenggaraan kearsipan yang tertib, lengkap, dan mudah ditemukan kembali, perlu dilakukan pengelolaan arsip secara terpadu',
      'pegawai yang namanya tercantum dalam lampiran Keputusan ini dipandang cakap dan mampu melaksanakan tugas sebagai tim pengelola arsip',
    ],
    mengingat: [
      'Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan',
      'Peraturan Pemerintah Nomor 28 Tahun 2012 tentang Pelaksanaan Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan',
      'Peraturan Menteri Dalam Negeri Nomor 83 Tahun 2022 tentang Kode Klasifikasi Arsip di Lingkungan Kementerian Dalam Negeri dan Pemerintah Daerah',
      'Peraturan Wali Kota Probolinggo Nomor 185 Tahun 2019 tentang Kedudukan, Susunan Organisasi, Tugas dan Fungsi serta Tata Kerja Dinas Sosial, Pemberdayaan Perempuan dan Perlindungan Anak',
    ],
    menetapkan: [
      'Membentuk Tim Pengelola Arsip Dinas Sosial, Pemberdayaan Perempuan dan Perlindungan Anak Kota Probolinggo Tahun 2025 dengan susunan keanggotaan sebagaimana tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari Keputusan ini',
      'Tim sebagaimana dimaksud dalam Diktum KESATU mempunyai tugas menata arsip aktif dan inaktif, menyusun daftar arsip, serta mengusulkan pemindahan dan pemusnahan arsip',
      'Segala biaya yang timbul akibat ditetapkannya Keputusan ini dibebankan pada Dokumen Pelaksanaan Anggaran Dinas Sosial, Pemberdayaan Perempuan dan Perlindungan Anak Kota Probolinggo Tahun Anggaran 2025',
      'Keputusan ini mulai berlaku pada tanggal ditetapkan',
    ],
  },
}

export const contohKeputusan: readonly ContohNaskah[] = [
  contoh('keputusan', '', biasa),
  contoh('keputusan', 'gaya-2009', { ...biasa, keluarga: '54/2009' }),
  contoh('keputusan', 'tanpa-lampiran', {
    ...biasa,
    penanda: penanda.plt,
    kepala: { hal: 'Penunjukan Petugas Pelayanan Informasi Publik', lampiran: [], tembusan: [] },
    isi: {
      menimbang: ['untuk kelancaran pelayanan informasi publik, perlu menunjuk petugas pelayanan informasi publik'],
      mengingat: ['Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik'],
      menetapkan: [
        'Menunjuk Saudara Hafidz Alfarisi, S.Kom. sebagai petugas pelayanan informasi publik',
        'Keputusan ini mulai berlaku pada tanggal ditetapkan',
      ],
    },
  }),
  contoh('keputusan', 'panjang', {
    ...biasa,
    kop: KOP_PANJANG,
    isi: {
      ...biasa.isi,
      memperhatikan: [
        'Surat Sekretaris Daerah Kota Probolinggo Nomor 000.5/0211/425.012/2025 tanggal 17 Februari 2025 hal Penataan Arsip Perangkat Daerah',
      ],
      menetapkan: [
        ...biasa.isi.menetapkan.slice(0, 2),
        'Dalam melaksanakan tugasnya, tim sebagaimana dimaksud dalam Diktum KESATU berkoordinasi dengan Dinas Perpustakaan dan Kearsipan Kota Probolinggo, serta dapat meminta bantuan pegawai dari setiap bidang',
        'Tim bertanggung jawab kepada Kepala Dinas dan menyampaikan laporan pelaksanaan tugasnya secara tertulis setiap tiga bulan serta pada akhir tahun anggaran',
        'Masa kerja tim terhitung sejak tanggal ditetapkannya Keputusan ini sampai dengan tanggal 31 Desember 2025',
        ...biasa.isi.menetapkan.slice(2),
      ],
    },
  }),
]
