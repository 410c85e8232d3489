import { contoh, KOP_PANJANG, type ContohNaskah } from './contoh.ts'
import { penandaContoh, rombonganContoh } from './orang.ts'

const perempuan = new Set(['Rani', 'Putri', 'Maya', 'Kartika', 'Dewi', 'Intan'])
const peserta = (count: number) =>
  rombonganContoh(count).map(({ nama, jabatan }) => ({ nama, jabatan, lp: perempuan.has(nama.split(' ')[0] ?? '') ? 'P' : 'L', hp: '' }))

const biasa = {
  penanda: penandaContoh('Sekar Anindita'),
  isi: {
    hari: '2025-03-13',
    mulai: '09:00',
    tempat: 'Ruang Rapat Dinas Sosial, Pemberdayaan Perempuan dan Perlindungan Anak',
    acara: 'Rapat Koordinasi Penyusunan Rencana Aksi Pencegahan Kekerasan terhadap Anak',
  },
}

export const contohDaftarHadir: readonly ContohNaskah[] = [
  contoh('daftar-hadir', '', { ...biasa, isi: { ...biasa.isi, peserta: peserta(14) } }),
  contoh('daftar-hadir', 'gaya-2009', { ...biasa, keluarga: '54/2009', isi: { ...biasa.isi, selesai: '12:00', peserta: peserta(1) } }),
  contoh('daftar-hadir', 'kosong', { ...biasa, kop: KOP_PANJANG }),
]
