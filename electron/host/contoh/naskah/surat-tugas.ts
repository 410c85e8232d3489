import { contoh, KOP_PANJANG, TIGA_TEMBUSAN, type ContohNaskah } from './contoh.ts'
import { penanda, rombonganContoh } from './orang.ts'

const biasa = {
  nomor: '800.1.11.1/0051/425.106/2025',
  kepala: { hal: 'Pendampingan penyaluran bantuan sosial' },
  isi: {
    dasar: [
      'Surat Kepala Dinas Sosial Provinsi Jawa Timur Nomor 400.9.14.5/0412/107.1/2025 tanggal 27 Februari 2025 hal Rapat Koordinasi Penyaluran Bantuan Sosial.',
      'Dokumen Pelaksanaan Anggaran Dinas Sosial, Pemberdayaan Perempuan dan Perlindungan Anak Kota Probolinggo Tahun Anggaran 2025.',
    ],
    untuk: [
      'Mengikuti rapat koordinasi penyaluran bantuan sosial tahap pertama Tahun 2025.',
      'Menyampaikan data penerima manfaat Kota Probolinggo yang telah diverifikasi.',
      'Melaporkan hasilnya secara tertulis kepada Kepala Dinas paling lambat lima hari kerja setelah tugas selesai.',
    ],
    mulai: '2025-03-10',
    selesai: '2025-03-12',
    tempat: 'Dinas Sosial Provinsi Jawa Timur, Surabaya',
    pembebanan: 'DPA Dinas Sosial, Pemberdayaan Perempuan dan Perlindungan Anak Kota Probolinggo Tahun Anggaran 2025',
  },
}

const keluargaOf = { '1/2023': '', '54/2009': '-gaya-2009' } as const

const panjang = [
  'Undang-Undang Nomor 11 Tahun 2009 tentang Kesejahteraan Sosial.',
  'Undang-Undang Nomor 13 Tahun 2011 tentang Penanganan Fakir Miskin.',
  'Undang-Undang Nomor 24 Tahun 2007 tentang Penanggulangan Bencana.',
  'Peraturan Pemerintah Nomor 39 Tahun 2012 tentang Penyelenggaraan Kesejahteraan Sosial.',
  'Peraturan Wali Kota Probolinggo Nomor 185 Tahun 2019 tentang Kedudukan, Susunan Organisasi, Tugas dan Fungsi serta Tata Kerja Dinas Sosial, Pemberdayaan Perempuan dan Perlindungan Anak.',
  ...biasa.isi.dasar,
]

export const contohSuratTugas: readonly ContohNaskah[] = (['1/2023', '54/2009'] as const).flatMap((keluarga) => {
  const akhir = keluargaOf[keluarga]
  return [
    contoh('surat-tugas', `${akhir.slice(1)}`, {
      ...biasa,
      keluarga,
      isi: { ...biasa.isi, dasar: biasa.isi.dasar.slice(0, 1), untuk: biasa.isi.untuk.slice(0, 2), kepada: rombonganContoh(3) },
    }),
    contoh('surat-tugas', `1-orang${akhir}`, {
      ...biasa,
      keluarga,
      penanda: penanda.an,
      isi: {
        ...biasa.isi,
        untuk: biasa.isi.untuk.slice(0, 1),
        dasar: biasa.isi.dasar.slice(0, 1),
        selesai: '2025-03-10',
        kepada: rombonganContoh(1),
        perintah: 'MEMERINTAHKAN',
      },
    }),
    contoh('surat-tugas', `5-orang${akhir}`, {
      ...biasa,
      keluarga,
      penanda: penanda.plt,
      kepala: { ...biasa.kepala, tembusan: TIGA_TEMBUSAN },
      isi: { ...biasa.isi, kepada: rombonganContoh(5).map((orang, index) => (index === 0 ? { ...orang, keterangan: 'Ketua' } : orang)) },
    }),
    contoh('surat-tugas', `14-orang${akhir}`, { ...biasa, keluarga, isi: { ...biasa.isi, kepada: rombonganContoh(14) } }),
    contoh('surat-tugas', `dua-halaman${akhir}`, {
      ...biasa,
      keluarga,
      kop: KOP_PANJANG,
      gaya: { ruangTandaTangan: 'qr', labelPppk: 'NI PPPK' },
      kepala: { ...biasa.kepala, tembusan: TIGA_TEMBUSAN },
      isi: { ...biasa.isi, dasar: panjang, kepada: rombonganContoh(12) },
    }),
  ]
})
