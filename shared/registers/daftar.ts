import { z } from 'zod'
import { Id } from '../fields.ts'

/** The kinds of a register's columns; each has its own filter, and all know `kosong`. */
export type JenisKolom = 'teks' | 'pilihan' | 'tanggal' | 'angka'

/** A column as the screen and the host know it. */
export interface UraianKolom {
  readonly kunci: string
  /** As heads, chips and refusals call it. */
  readonly nama: string
  readonly jenis: JenisKolom
  /** For `pilihan`: what may be chosen, as it is sent and as it is read; null where the choices are looked up (a sender, a year). */
  readonly pilihan?: readonly (readonly [nilai: string, nama: string])[] | null
  readonly urut: boolean
  readonly saring: boolean
  /** The column may be empty, so that `kosong` can be asked. */
  readonly kosong: boolean
}

/** A register as the screen and the host know it: its columns in their first order. */
export interface UraianDaftar {
  readonly nama: string
  readonly kolom: readonly UraianKolom[]
}

const kolom = z.string().max(60)
const batas = z.string().max(100_000).nullable().default(null)

/**
 * The filter of one column. Values are loose here: what is no date, no choice or too long is refused by the host in a sentence that
 * names the column (FILTER_REFUSED). `teks`: words in any order, each may be only begun, without regard to case and accents.
 * `tanggal`, `angka`: both ends are included, null is open.
 */
export const SaringanKolom = z.discriminatedUnion('jenis', [
  z.object({ kolom, jenis: z.literal('teks'), nilai: z.string().max(100_000) }),
  z.object({ kolom, jenis: z.literal('pilihan'), nilai: z.array(z.string().max(1_000)).max(1_000) }),
  z.object({ kolom, jenis: z.literal('tanggal'), dari: batas, sampai: batas }),
  z.object({ kolom, jenis: z.literal('angka'), dari: z.number().nullable().default(null), sampai: z.number().nullable().default(null) }),
  z.object({ kolom, jenis: z.literal('kosong'), kosong: z.boolean() }),
])
export type SaringanKolom = z.infer<typeof SaringanKolom>

/** The order; the record's id is always the last key, in the same direction. Empty values stand last in both directions. */
export const Urut = z.object({ kolom, arah: z.enum(['naik', 'turun']) })
export type Urut = z.infer<typeof Urut>

/** The place of one row in an order: its sort key. `kunci` null: behind the last row. */
export const Jangkar = z.object({
  indeks: z.number().int().min(0),
  kunci: z
    .array(z.union([z.string().max(1_000), z.number(), z.null()]))
    .max(8)
    .nullable(),
})
export type Jangkar = z.infer<typeof Jangkar>

/** The total is exact up to this; above it `lebih` is true and the screen writes 10.000+. */
export const TERHITUNG = 10_000

/** What a list shows, without which part of it. */
export const isiPermintaan = {
  cari: z.string().max(100_000).optional(),
  saringan: z.array(SaringanKolom).max(60).default([]),
  /** Only these rows of it: what is selected. */
  pilih: z.array(Id).min(1).max(TERHITUNG).optional(),
}

/** Which part: `jumlah` rows from index `mulai`, read from the nearest anchor that the asker knows. */
export const bagianPermintaan = {
  mulai: z.number().int().min(0).default(0),
  jumlah: z.number().int().min(1).max(500).default(100),
  jangkar: Jangkar.optional(),
}
export type Bagian = z.infer<z.ZodObject<typeof bagianPermintaan>>

/** One page of a register; the anchors are those of its first and last row, null where it has none. */
export const halamanDaftar = <Row extends z.ZodType>(baris: Row) =>
  z.object({ baris: z.array(baris), jangkarAwal: Jangkar.nullable(), jangkarAkhir: Jangkar.nullable() })

export interface HalamanDaftar<Row> {
  readonly baris: Row[]
  readonly jangkarAwal: Jangkar | null
  readonly jangkarAkhir: Jangkar | null
}

export const Hitungan = z.object({ jumlah: z.number().int(), lebih: z.boolean() })
export type Hitungan = z.infer<typeof Hitungan>

/** For the height of the scroll and its jumps, asked for only where `lebih`: the exact number of rows and anchors spread over them. */
export const UjungDaftar = z.object({ jumlah: z.number().int(), jangkar: z.array(Jangkar) })
export type UjungDaftar = z.infer<typeof UjungDaftar>

/** Sums of number columns over all rows of a filter, by column. */
export const JumlahKolom = z.record(z.string(), z.number())
