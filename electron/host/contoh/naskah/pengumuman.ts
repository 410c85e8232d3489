import { contoh, KOP_PANJANG, type ContohNaskah } from './contoh.ts'
import { penanda } from './orang.ts'

const isi = [
  'Diberitahukan kepada seluruh masyarakat Kota Probolinggo bahwa pendaftaran pelatihan keterampilan bagi perempuan kepala keluarga Tahun 2025 dibuka dengan ketentuan sebagai berikut:',
  '1. Perempuan kepala keluarga berusia 18 sampai dengan 50 tahun dan berdomisili di Kota Probolinggo.',
  '2. Belum pernah mengikuti pelatihan sejenis yang dibiayai oleh pemerintah dalam dua tahun terakhir.',
  '3. Menyerahkan fotokopi kartu tanda penduduk dan kartu keluarga, masing-masing satu lembar.',
  'Pendaftaran dilayani pada hari Senin sampai dengan Jumat, tanggal 10 sampai dengan 21 Maret 2025, pukul 08.00 sampai dengan 14.00 WIB, di Bidang Pemberdayaan Perempuan, dan tidak dipungut biaya.',
  'Demikian pengumuman ini disampaikan untuk diketahui dan dipergunakan sebagaimana mestinya.',
]

const biasa = {
  nomor: '400.2.2/0142/425.106/2025',
  kepala: { hal: 'Pendaftaran Pelatihan Keterampilan bagi Perempuan Kepala Keluarga Tahun 2025' },
  isi: { isi: isi.join('\n') },
}

const syarat = Array.from(
  { length: 9 },
  (_, index) =>
    `${index + 4}. Ketentuan tambahan bagi peserta kelas ${['tata boga', 'tata busana', 'tata rias', 'kerajinan tangan', 'pemasaran daring', 'pengolahan hasil laut', 'membatik', 'pengelasan ringan', 'hidroponik'][index] ?? ''} diumumkan oleh Bidang Pemberdayaan Perempuan paling lambat tiga hari sebelum kelas dimulai, dan wajib dipenuhi oleh peserta yang dinyatakan diterima pada kelas tersebut.`,
)

export const contohPengumuman: readonly ContohNaskah[] = [
  contoh('pengumuman', '', biasa),
  contoh('pengumuman', 'gaya-2009', { ...biasa, keluarga: '54/2009', penanda: penanda.an }),
  contoh('pengumuman', 'panjang', {
    ...biasa,
    kop: KOP_PANJANG,
    kepala: {
      hal: 'Pendaftaran, Seleksi, dan Penetapan Peserta Pelatihan Keterampilan bagi Perempuan Kepala Keluarga dan Penyintas Kekerasan Kota Probolinggo Tahun Anggaran 2025',
    },
    isi: { isi: [...isi.slice(0, 4), ...syarat, ...isi.slice(4)].join('\n') },
  }),
]
