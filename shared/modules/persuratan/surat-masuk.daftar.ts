import type { UraianDaftar, UraianKolom } from '../../registers/daftar.ts'
import { bentukNaskah, jalurSurat, jenisNaskahMasuk, keamananNama, keamananSurat, sifatSurat } from './surat-masuk.contract.ts'

type Kolom = Omit<UraianKolom, 'urut' | 'saring' | 'kosong'> & Partial<Pick<UraianKolom, 'urut' | 'saring' | 'kosong'>>

const kolom = (each: Kolom): UraianKolom => ({ urut: false, saring: true, kosong: false, ...each })
const sama = (nilai: readonly string[]) => nilai.map((each) => [each, each] as const)

/** The agenda of incoming letters as a register: its columns, what may be filtered and sorted. */
export const suratMasukDaftar: UraianDaftar = {
  nama: 'Surat Masuk',
  kolom: [
    kolom({ kunci: 'nomorAgenda', nama: 'Nomor agenda', jenis: 'angka', urut: true }),
    kolom({ kunci: 'tahun', nama: 'Tahun', jenis: 'pilihan', pilihan: null }),
    kolom({ kunci: 'tanggalDiterima', nama: 'Diterima', jenis: 'tanggal', urut: true }),
    kolom({ kunci: 'pengirim', nama: 'Dari', jenis: 'teks', urut: true }),
    kolom({ kunci: 'pengirimId', nama: 'Pengirim', jenis: 'pilihan', pilihan: null }),
    kolom({ kunci: 'nomorSurat', nama: 'Nomor surat', jenis: 'teks', kosong: true }),
    kolom({ kunci: 'tanggalSurat', nama: 'Tanggal surat', jenis: 'tanggal', kosong: true }),
    kolom({ kunci: 'hal', nama: 'Hal', jenis: 'teks', urut: true, kosong: true }),
    kolom({ kunci: 'sifat', nama: 'Sifat', jenis: 'pilihan', pilihan: sama(sifatSurat), urut: true }),
    kolom({
      kunci: 'keamanan',
      nama: 'Keamanan',
      jenis: 'pilihan',
      pilihan: keamananSurat.map((kode) => [kode, keamananNama[kode]] as const),
    }),
    kolom({ kunci: 'jalur', nama: 'Jalur', jenis: 'pilihan', pilihan: sama(jalurSurat) }),
    kolom({ kunci: 'kodeKlasifikasi', nama: 'Kode klasifikasi', jenis: 'teks', kosong: true }),
    kolom({ kunci: 'jenisNaskah', nama: 'Jenis naskah', jenis: 'pilihan', pilihan: sama(jenisNaskahMasuk), kosong: true }),
    kolom({ kunci: 'bentuk', nama: 'Bentuk', jenis: 'pilihan', pilihan: sama(bentukNaskah) }),
    kolom({ kunci: 'lampiranJumlah', nama: 'Lampiran', jenis: 'angka' }),
    kolom({ kunci: 'posisi', nama: 'Posisi', jenis: 'teks', saring: false }),
    kolom({ kunci: 'batas', nama: 'Batas', jenis: 'tanggal', urut: true, kosong: true }),
  ],
}
