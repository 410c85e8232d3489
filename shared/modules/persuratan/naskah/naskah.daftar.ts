import { z } from 'zod'
import { todayOf } from '../../../dates.ts'
import { Id, Saat, Tanggal } from '../../../fields.ts'
import { isiPermintaan, Urut, type UraianDaftar } from '../../../registers/daftar.ts'
import type { SajianDaftar } from '../../../registers/sajian.ts'
import { sifatSurat } from '../sifat.ts'
import { keamananSurat } from '../surat-masuk.contract.ts'
import { jenisNaskah, jenisOf, KodeJenis } from './jenis.ts'

export const keadaanNaskah = [
  ['konsep', 'Konsep'],
  ['ditandatangani', 'Ditandatangani'],
  ['bernomor', 'Bernomor'],
  ['selesai', 'Selesai'],
  ['batal', 'Batal'],
] as const
export type KeadaanNaskah = (typeof keadaanNaskah)[number][0]

const Posisi = z.object({ nama: z.string(), langkah: z.string(), sejak: Saat, batas: Saat.nullable(), terlambat: z.boolean() })

export const NaskahBaris = z.object({
  id: Id,
  jenis: KodeJenis,
  nomor: z.string(),
  tanggal: Tanggal.nullable(),
  /** null: protected, and not the reader's to open. */
  hal: z.string().nullable(),
  tujuan: z.string(),
  sifat: z.enum(sifatSurat),
  keamanan: z.enum(keamananSurat),
  unit: z.string(),
  konseptor: z.string(),
  penanda: z.string(),
  kodeKlasifikasi: z.string().nullable(),
  dibuatPada: Saat,
  dikirimTanggal: Tanggal.nullable(),
  keadaan: z.enum(keadaanNaskah.map(([kode]) => kode)),
  posisi: z.array(Posisi),
  /** The actor may open its body. */
  buka: z.boolean(),
})
export type NaskahBaris = z.infer<typeof NaskahBaris>

export const tampilanNaskah = ['berjalan', 'tugas-saya', 'semua'] as const

export const IsiNaskahDaftar = z.object({
  ...isiPermintaan,
  urut: Urut.default({ kolom: 'dibuat', arah: 'turun' }),
  tampilan: z.enum(tampilanNaskah).default('semua'),
})
export type IsiNaskahDaftar = z.infer<typeof IsiNaskahDaftar>

const text = { jenis: 'teks', saring: true, urut: false, kosong: false } as const
const day = { jenis: 'tanggal', saring: true, urut: true } as const
const choice = { jenis: 'pilihan', saring: true, urut: false, kosong: false } as const

/** Naskah of this office as a register: the outgoing book, and what is not yet in it. */
export const naskahDaftar: UraianDaftar = {
  nama: 'Surat Keluar',
  kolom: [
    { kunci: 'nomor', nama: 'Nomor', ...text, urut: true, kosong: true },
    { kunci: 'tanggal', nama: 'Tanggal', ...day, kosong: true },
    { kunci: 'jenis', nama: 'Jenis', ...choice, pilihan: Object.values(jenisNaskah).map(({ kode, nama }) => [kode, nama] as const) },
    { kunci: 'tujuan', nama: 'Kepada', ...text, kosong: true },
    { kunci: 'hal', nama: 'Hal', ...text },
    { kunci: 'sifat', nama: 'Sifat', ...choice, pilihan: sifatSurat.map((sifat) => [sifat, sifat] as const) },
    { kunci: 'unit', nama: 'Pengolah', ...text },
    { kunci: 'konseptor', nama: 'Konseptor', ...text },
    { kunci: 'penanda', nama: 'Penanda tangan', ...text, kosong: true },
    { kunci: 'kode', nama: 'Kode', ...text, kosong: true },
    { kunci: 'posisi', nama: 'Posisi', ...text, saring: false },
    { kunci: 'dikirim', nama: 'Dikirim', ...day, kosong: true, urut: false },
    { kunci: 'dibuat', nama: 'Dibuat', ...day, kosong: false },
    { kunci: 'keadaan', nama: 'Keadaan', ...choice, pilihan: keadaanNaskah },
  ],
}

/** Where a naskah stands, in the fewest words. */
export function naskahPlace({ posisi, keadaan }: Pick<NaskahBaris, 'posisi' | 'keadaan'>): string {
  const [first] = posisi
  if (!first) return keadaanNaskah.find(([key]) => key === keadaan)?.[1] ?? keadaan
  return `${first.nama}: ${first.langkah}${posisi.length > 1 ? ` +${posisi.length - 1}` : ''}`
}

export const naskahSajian = {
  nomor: { jenis: 'teks', lebar: 26, nilai: (row) => row.nomor || null },
  tanggal: { jenis: 'tanggal', lebar: 14, nilai: (row) => row.tanggal },
  jenis: { jenis: 'pilihan', lebar: 18, nilai: (row) => jenisOf(row.jenis).nama },
  tujuan: { jenis: 'teks', lebar: 34, nilai: (row) => row.tujuan || null },
  hal: { jenis: 'teks', lebar: 50, nilai: (row) => row.hal ?? 'Rahasia' },
  sifat: { jenis: 'pilihan', lebar: 14, nilai: (row) => row.sifat },
  unit: { jenis: 'teks', lebar: 24, nilai: (row) => row.unit },
  konseptor: { jenis: 'teks', lebar: 24, nilai: (row) => row.konseptor },
  penanda: { jenis: 'teks', lebar: 24, nilai: (row) => row.penanda || null },
  kode: { jenis: 'teks', lebar: 14, nilai: (row) => row.kodeKlasifikasi },
  posisi: { jenis: 'teks', lebar: 34, nilai: naskahPlace },
  dikirim: { jenis: 'tanggal', lebar: 14, nilai: (row) => row.dikirimTanggal },
  dibuat: { jenis: 'tanggal', lebar: 14, nilai: (row) => todayOf(row.dibuatPada) },
  keadaan: { jenis: 'pilihan', lebar: 14, nilai: (row) => keadaanNaskah.find(([key]) => key === row.keadaan)?.[1] ?? null },
} satisfies SajianDaftar<NaskahBaris>
