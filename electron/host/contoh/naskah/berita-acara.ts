import { contoh, KOP_PANJANG, TIGA_TEMBUSAN, type ContohNaskah } from './contoh.ts'
import { orangContoh, penanda, penandaContoh } from './orang.ts'

const kesatu = { ...orangContoh('Jaya Baskara'), alamat: 'Jalan Contoh Nomor 1, Probolinggo' }
const lembaga = { jabatan: 'Ketua Lembaga Kesejahteraan Sosial Anak Contoh Harapan', nama: 'Contoh Ketua Lembaga' }
const kedua = {
  pegawaiId: null,
  nip: '',
  pangkat: '',
  golongan: '',
  keterangan: '',
  ...lembaga,
  alamat: 'Jalan Contoh Nomor 45, Probolinggo',
}

const biasa = {
  nomor: '400.9.2.2/0018/BA/425.106/2025',
  penanda: penandaContoh('Jaya Baskara'),
  penandaKedua: lembaga,
  kepala: { hal: 'Serah Terima Bantuan Perlengkapan Belajar' },
  isi: {
    pada: '2025-03-05',
    tempat: 'Kantor Dinas Sosial, Pemberdayaan Perempuan dan Perlindungan Anak Kota Probolinggo',
    pihakKesatu: kesatu,
    pihakKedua: kedua,
    uraian:
      'PIHAK PERTAMA menyerahkan kepada PIHAK KEDUA, dan PIHAK KEDUA menerima dari PIHAK PERTAMA, barang dalam keadaan baik dan lengkap sebagai berikut:',
    butir: [
      'Tas sekolah sebanyak 25 (dua puluh lima) buah.',
      'Buku tulis sebanyak 250 (dua ratus lima puluh) buah.',
      'Alat tulis sebanyak 25 (dua puluh lima) set.',
    ],
    dasar: 'Dokumen Pelaksanaan Anggaran Dinas Sosial, Pemberdayaan Perempuan dan Perlindungan Anak Kota Probolinggo Tahun Anggaran 2025',
  },
}

export const contohBeritaAcara: readonly ContohNaskah[] = [
  contoh('berita-acara', '', biasa),
  contoh('berita-acara', 'gaya-2009', { ...biasa, keluarga: '54/2009' }),
  contoh('berita-acara', 'mengetahui-saksi', {
    ...biasa,
    kop: KOP_PANJANG,
    mengetahui: penanda.kadis,
    kepala: { ...biasa.kepala, tembusan: TIGA_TEMBUSAN },
    isi: {
      ...biasa.isi,
      butir: [
        ...biasa.isi.butir,
        'Barang yang telah diterima menjadi tanggung jawab PIHAK KEDUA, dicatat dalam daftar barang lembaga, dan hanya dipergunakan untuk kepentingan anak asuh.',
        'PIHAK KEDUA menyampaikan laporan penggunaan barang kepada PIHAK PERTAMA paling lambat tiga bulan setelah Berita Acara ini ditandatangani.',
      ],
      saksi: [orangContoh('Rani Kusuma'), orangContoh('Adi Nugroho Saputro')],
    },
  }),
]
