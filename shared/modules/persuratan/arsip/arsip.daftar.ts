import { z } from 'zod'
import { Id, Tanggal } from '../../../fields.ts'
import { isiPermintaan, Urut, type UraianDaftar } from '../../../registers/daftar.ts'
import type { SajianDaftar } from '../../../registers/sajian.ts'
import { keamananNama, keamananSurat } from '../surat-masuk.contract.ts'
import { nasibNama, tahapNama, type TahapArsip } from './retensi.ts'

export const tahapArsip = Object.keys(tahapNama) as [TahapArsip, ...TahapArsip[]]

export const BerkasArsipBaris = z.object({
  id: Id,
  nomor: z.string(),
  unit: z.string(),
  kode: z.string(),
  namaKode: z.string(),
  /** null: protected, and not the reader's to open. */
  uraian: z.string().nullable(),
  dari: Tanggal,
  sampai: Tanggal.nullable(),
  jumlah: z.number().int(),
  keamanan: z.enum(keamananSurat),
  vital: z.boolean(),
  lokasi: z.string(),
  tahap: z.enum(tahapArsip),
  aktifSampai: Tanggal.nullable(),
  inaktifSampai: Tanggal.nullable(),
  nasib: z.string(),
  /** Borrowed by, and the day on which it is due. */
  dipinjam: z.object({ oleh: z.string(), batas: Tanggal, lewat: z.boolean() }).nullable(),
  keterangan: z.string(),
})
export type BerkasArsipBaris = z.infer<typeof BerkasArsipBaris>

export const tampilanArsip = ['semua', 'terbuka', 'aktif', 'inaktif', 'dipinjam', 'vital'] as const

export const IsiArsip = z.object({
  ...isiPermintaan,
  urut: Urut.default({ kolom: 'nomor', arah: 'turun' }),
  tampilan: z.enum(tampilanArsip).default('semua'),
})
export type IsiArsip = z.infer<typeof IsiArsip>

const text = { jenis: 'teks', saring: true, urut: false, kosong: false } as const
const day = { jenis: 'tanggal', saring: true, urut: true } as const

/** Daftar Berkas: the files of the office (persuratan.md 6). */
export const arsipDaftar: UraianDaftar = {
  nama: 'Daftar Berkas',
  kolom: [
    { kunci: 'nomor', nama: 'No. berkas', ...text, urut: true },
    { kunci: 'unit', nama: 'Unit pengolah', ...text },
    { kunci: 'kode', nama: 'Kode', ...text, urut: true },
    { kunci: 'uraian', nama: 'Uraian informasi berkas', ...text },
    { kunci: 'kurun', nama: 'Kurun waktu', ...text, saring: false },
    { kunci: 'jumlah', nama: 'Jumlah', jenis: 'angka', saring: true, urut: false, kosong: false },
    {
      kunci: 'keamanan',
      nama: 'Keamanan',
      jenis: 'pilihan',
      saring: true,
      urut: false,
      kosong: false,
      pilihan: keamananSurat.map((k) => [k, keamananNama[k]] as const),
    },
    { kunci: 'lokasi', nama: 'Lokasi', ...text, kosong: true },
    { kunci: 'tahap', nama: 'Keadaan', ...text, saring: false },
    { kunci: 'ditutup', nama: 'Ditutup', ...day, kosong: true },
    { kunci: 'simpan', nama: 'Jangka simpan', ...text, saring: false },
    { kunci: 'nasib', nama: 'Nasib akhir', ...text, saring: false },
    { kunci: 'pinjam', nama: 'Dipinjam', ...text, saring: false },
    { kunci: 'keterangan', nama: 'Keterangan', ...text, kosong: true },
  ],
}

/** 2024, or 2023–2025: the years of a file's papers. */
export function kurunWaktu({ dari, sampai }: Pick<BerkasArsipBaris, 'dari' | 'sampai'>): string {
  const [first, last] = [dari.slice(0, 4), (sampai ?? dari).slice(0, 4)]
  return first === last ? first : `${first}–${last}`
}

export const arsipSajian = {
  nomor: { jenis: 'teks', lebar: 14, nilai: (row) => row.nomor },
  unit: { jenis: 'teks', lebar: 22, nilai: (row) => row.unit || null },
  kode: { jenis: 'teks', lebar: 14, nilai: (row) => row.kode },
  uraian: { jenis: 'teks', lebar: 48, nilai: (row) => row.uraian ?? 'Rahasia' },
  kurun: { jenis: 'teks', lebar: 14, nilai: kurunWaktu },
  jumlah: { jenis: 'angka', lebar: 9, nilai: (row) => row.jumlah },
  keamanan: { jenis: 'pilihan', lebar: 14, nilai: (row) => keamananNama[row.keamanan] },
  lokasi: { jenis: 'teks', lebar: 26, nilai: (row) => row.lokasi || null },
  tahap: { jenis: 'teks', lebar: 18, nilai: (row) => tahapNama[row.tahap] },
  ditutup: { jenis: 'tanggal', lebar: 14, nilai: (row) => row.sampai },
  simpan: { jenis: 'tanggal', lebar: 14, nilai: (row) => row.inaktifSampai },
  nasib: { jenis: 'teks', lebar: 14, nilai: (row) => nasibNama[row.nasib] ?? null },
  pinjam: { jenis: 'teks', lebar: 24, nilai: (row) => row.dipinjam?.oleh ?? null },
  keterangan: { jenis: 'teks', lebar: 24, nilai: (row) => row.keterangan || null },
} satisfies SajianDaftar<BerkasArsipBaris>
