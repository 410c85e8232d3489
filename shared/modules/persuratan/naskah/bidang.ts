import { z } from 'zod'
import { baris, Id, Jam, Tanggal } from '../../../fields.ts'

/** How a part of a naskah is typed and laid out. */
export type MacamBidang = 'baris' | 'uraian' | 'butir' | 'orang' | 'pihak' | 'tanggal' | 'jam' | 'angka' | 'pilihan' | 'tabel'

/** One part of a kind of naskah: its field in the form, its check, and its name in an office's own template. */
export interface Bidang<S extends z.ZodType = z.ZodType> {
  readonly macam: MacamBidang
  readonly label: string
  /** Takes what is half done: an empty field stands for what is not yet known. */
  readonly shape: S
  /** Must be filled before the concept is handed over. */
  readonly wajib: boolean
  /** What to type, under the field. */
  readonly bantuan: string
  /** Of `pilihan`: what may be chosen. */
  readonly pilihan?: readonly { readonly kode: string; readonly nama: string }[]
  /** Of `tabel`: its columns by key. */
  readonly kolom?: Readonly<Record<string, string>>
}

interface Options {
  readonly wajib?: boolean
  readonly bantuan?: string
}

const part = <S extends z.ZodType>(macam: MacamBidang, label: string, shape: S, { wajib = true, bantuan = '' }: Options): Bidang<S> => ({
  macam,
  label,
  shape,
  wajib,
  bantuan,
})

/** A person as a paper names him: chosen from the register (then names and pangkat are those of the day of signing), or typed. */
export const Orang = z.object({
  pegawaiId: Id.nullable().default(null),
  nama: baris(150).default(''),
  nip: baris(30).default(''),
  pangkat: baris(60).default(''),
  golongan: baris(10).default(''),
  jabatan: baris(250).default(''),
  keterangan: baris(250).default(''),
})
export type Orang = z.infer<typeof Orang>

/** A party to a Berita Acara: who, in which office, where. */
export const Pihak = Orang.extend({ alamat: baris(300).default('') })
export type Pihak = z.infer<typeof Pihak>

/** Most people that one paper names. */
export const ORANG_TERBANYAK = 500

/** One line. */
export const teks = (label: string, { max = 500, ...options }: Options & { max?: number } = {}) =>
  part('baris', label, baris(max).default(''), options)

/** Running text; an empty line begins a new paragraph. */
export const uraian = (label: string, options: Options = {}) => part('uraian', label, baris(20_000).default(''), options)

/** A numbered or lettered list. */
export const butir = (label: string, options: Options = {}) => part('butir', label, z.array(baris(4000)).max(100).default([]), options)

export const orang = (label: string, options: Options = {}) =>
  part('orang', label, z.array(Orang).max(ORANG_TERBANYAK).default([]), options)

export const pihak = (label: string, options: Options = {}) => part('pihak', label, Pihak.nullable().default(null), options)

export const tanggal = (label: string, options: Options = {}) => part('tanggal', label, Tanggal.nullable().default(null), options)

export const jam = (label: string, options: Options = {}) => part('jam', label, Jam.nullable().default(null), options)

export const pilihan = <K extends string>(label: string, nilai: Readonly<Record<K, string>>, options: Options = {}) => {
  const kode = Object.keys(nilai) as [K, ...K[]]
  return {
    ...part('pilihan', label, z.enum(kode).default(kode[0] as never), options),
    pilihan: kode.map((k) => ({ kode: k, nama: nilai[k] })),
  }
}

/** Rows with named columns, each cell a text. */
export const tabel = <K extends string>(label: string, kolom: Readonly<Record<K, string>>, options: Options = {}) => {
  const cells = Object.fromEntries(Object.keys(kolom).map((k) => [k, baris(1000).default('')])) as Record<
    K,
    z.ZodDefault<ReturnType<typeof baris>>
  >
  return { ...part('tabel', label, z.array(z.object(cells)).max(500).default([]), options), kolom }
}

/** Whether a part is still empty. */
export function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true
  if (Array.isArray(value)) return value.every(isEmpty)
  if (typeof value === 'object') return Object.values(value).every(isEmpty)
  return false
}
