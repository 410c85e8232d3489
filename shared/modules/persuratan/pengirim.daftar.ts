import { z } from 'zod'
import { Id, Tanggal } from '../../fields.ts'
import { isiPermintaan, Urut, type UraianDaftar } from '../../registers/daftar.ts'
import type { SajianDaftar } from '../../registers/sajian.ts'

export const jenisPengirim = [
  ['instansi', 'Instansi'],
  ['orang', 'Perorangan'],
] as const

export const PengirimBaris = z.object({
  id: Id,
  nama: z.string(),
  namaPendek: z.string(),
  jenis: z.enum(['instansi', 'orang']),
  alamat: z.string(),
  /** Other spellings by which he is found. */
  ejaan: z.array(z.string()),
  /** How many letters came of him, as far as the reader may know of them, and when the last one did. */
  jumlahSurat: z.number().int(),
  terakhir: Tanggal.nullable(),
  versi: z.number().int(),
})
export type PengirimBaris = z.infer<typeof PengirimBaris>

export const IsiPengirim = z.object({ ...isiPermintaan, urut: Urut.default({ kolom: 'nama', arah: 'naik' }) })
export type IsiPengirim = z.infer<typeof IsiPengirim>

const text = { jenis: 'teks', saring: true } as const

/** The sender book as a register: its columns, what may be filtered and sorted. */
export const pengirimDaftar: UraianDaftar = {
  nama: 'Pengirim',
  kolom: [
    { kunci: 'nama', nama: 'Nama', ...text, urut: true, kosong: false },
    { kunci: 'namaPendek', nama: 'Nama pendek', ...text, urut: true, kosong: false },
    { kunci: 'ejaan', nama: 'Nama lain', ...text, urut: false, kosong: true },
    { kunci: 'jenis', nama: 'Jenis', jenis: 'pilihan', pilihan: jenisPengirim, urut: true, saring: true, kosong: false },
    { kunci: 'alamat', nama: 'Alamat', ...text, urut: false, kosong: true },
    { kunci: 'jumlahSurat', nama: 'Surat', jenis: 'angka', urut: true, saring: true, kosong: false },
    { kunci: 'terakhir', nama: 'Surat terakhir', jenis: 'tanggal', urut: true, saring: true, kosong: true },
  ],
}

/** The columns of the sender book as its rows fill them. */
export const pengirimSajian = {
  nama: { jenis: 'teks', lebar: 44, nilai: (row) => row.nama },
  namaPendek: { jenis: 'teks', lebar: 26, nilai: (row) => row.namaPendek },
  ejaan: { jenis: 'teks', lebar: 40, nilai: (row) => row.ejaan.join('; ') || null },
  jenis: { jenis: 'pilihan', lebar: 12, nilai: (row) => (row.jenis === 'orang' ? 'Perorangan' : 'Instansi') },
  alamat: { jenis: 'teks', lebar: 40, nilai: (row) => row.alamat || null },
  jumlahSurat: { jenis: 'angka', lebar: 10, nilai: (row) => row.jumlahSurat },
  terakhir: { jenis: 'tanggal', lebar: 14, nilai: (row) => row.terakhir },
} satisfies SajianDaftar<PengirimBaris>
