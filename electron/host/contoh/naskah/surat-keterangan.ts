import { contoh, KOP_PANJANG, TIGA_TEMBUSAN, type ContohNaskah } from './contoh.ts'
import { orangContoh, penanda } from './orang.ts'

const pegawai = {
  nomor: '800.1.11/0065/425.106/2025',
  penanda: penanda.kadis,
  kepala: { hal: 'Surat keterangan bekerja' },
  isi: {
    tentang: [orangContoh('Dewi Kartikasari')],
    maksud:
      'adalah benar Pegawai Negeri Sipil pada Dinas Sosial, Pemberdayaan Perempuan dan Perlindungan Anak Kota Probolinggo yang sampai dengan tanggal surat ini masih aktif melaksanakan tugas, dan tidak sedang menjalani hukuman disiplin.\nSurat Keterangan ini diberikan sebagai kelengkapan persyaratan pendaftaran tugas belajar.',
  },
}

const warga = {
  ...pegawai,
  nomor: '400.9.14.5/0119/425.106/2025',
  penanda: penanda.ub,
  kepala: { hal: 'Surat keterangan terdaftar', tembusan: TIGA_TEMBUSAN },
  isi: {
    tentang: [{ pegawaiId: null, nama: 'Contoh Warga Sejahtera', nip: '', pangkat: '', golongan: '', jabatan: '', keterangan: '' }],
    data: [
      { nama: 'NIK', nilai: '3574000000000000' },
      { nama: 'Tempat, tanggal lahir', nilai: 'Probolinggo, 17 Agustus 1979' },
      { nama: 'Pekerjaan', nilai: 'Buruh harian lepas' },
      { nama: 'Alamat', nilai: 'Jalan Contoh Nomor 17, RT 03 RW 05, Kelurahan Kanigaran, Kecamatan Kanigaran, Kota Probolinggo' },
    ],
    maksud:
      'berdasarkan hasil pengecekan pada data terpadu, yang bersangkutan tercatat sebagai keluarga penerima manfaat di Kota Probolinggo.\nSurat Keterangan ini diberikan untuk keperluan permohonan keringanan biaya pendidikan anaknya.',
  },
}

export const contohSuratKeterangan: readonly ContohNaskah[] = [
  contoh('surat-keterangan', '', pegawai),
  contoh('surat-keterangan', 'gaya-2009', { ...pegawai, keluarga: '54/2009' }),
  contoh('surat-keterangan', 'warga', { ...warga, kop: KOP_PANJANG }),
]
