import { contoh, KOP_PANJANG, TIGA_TEMBUSAN, type ContohNaskah } from './contoh.ts'
import { penanda } from './orang.ts'

const biasa = {
  nomor: '000.7.2.8/0098/425.106/2025',
  penanda: penanda.an,
  kepala: {
    hal: 'Pengiriman laporan',
    yth: ['Kepala Badan Pendapatan, Pengelolaan Keuangan dan Aset Daerah Kota Probolinggo'],
    di: 'Probolinggo',
  },
  isi: {
    kiriman: [
      {
        jenis: 'Laporan realisasi fisik dan keuangan bulan Februari 2025',
        banyaknya: '2 (dua) berkas',
        keterangan: 'Disampaikan dengan hormat untuk dipergunakan sebagaimana mestinya.',
      },
    ],
  },
}

const banyak = Array.from({ length: 12 }, (_, index) => ({
  jenis: `Berkas pencairan bantuan sosial Kelurahan ${['Kanigaran', 'Sukoharjo', 'Tisnonegaran', 'Curahgrinting', 'Kebonsari Kulon', 'Kebonsari Wetan'][index % 6]}, tahap ${index < 6 ? 'pertama' : 'kedua'}`,
  banyaknya: `${index + 1} berkas`,
  keterangan: index === 0 ? 'Disampaikan dengan hormat untuk diproses sesuai ketentuan yang berlaku.' : '',
}))

const keluarga = ['1/2023', '54/2009'] as const
const akhir = { '1/2023': '', '54/2009': '-gaya-2009' } as const

export const contohSuratPengantar: readonly ContohNaskah[] = keluarga.flatMap((of) => [
  contoh('surat-pengantar', akhir[of].slice(1), { ...biasa, keluarga: of }),
  contoh('surat-pengantar', `panjang${akhir[of]}`, {
    ...biasa,
    keluarga: of,
    kop: KOP_PANJANG,
    kepala: { ...biasa.kepala, tembusan: TIGA_TEMBUSAN },
    isi: { kiriman: [...banyak, ...banyak], telepon: '' },
  }),
])
