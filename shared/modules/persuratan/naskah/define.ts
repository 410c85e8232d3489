import { z } from 'zod'
import type { Bidang } from './bidang.ts'

/** Which rule of the tata naskah a kind belongs to: it decides its type (Bookman Old Style for a penetapan). */
export type GolonganNaskah = 'penetapan' | 'penugasan' | 'korespondensi' | 'khusus'

/** The series that gives its number; which kinds share one is the office's to set. */
export type BukuNaskah = 'surat-keluar' | 'nota-dinas' | 'surat-tugas' | 'spd' | 'keputusan' | 'berita-acara' | 'tanpa-nomor'

/** A kind of naskah dinas: all that form, check, paper, number and template need to know of it (persuratan.md 4). */
export interface JenisNaskah<F extends Readonly<Record<string, Bidang>> = Readonly<Record<string, Bidang>>> {
  readonly kode: string
  readonly nama: string
  readonly golongan: GolonganNaskah
  /** Whether it goes the way of P1.1.2; the others are made, signed, numbered and filed without a process. */
  readonly alur: boolean
  readonly buku: BukuNaskah
  /** The pattern of its number, until the office sets another (persuratan.md 3.2). */
  readonly polaNomor: string
  /** The code proposed for it. */
  readonly kodeKlasifikasi: string
  /** Which parts of the common head it has. */
  readonly kepala: {
    readonly hal: boolean
    readonly yth: boolean
    readonly sifat: boolean
    readonly lampiran: boolean
    readonly tembusan: boolean
  }
  /** How many sign it: one, two parties, or one of the parties outside the office. */
  readonly penanda: 'satu' | 'dua'
  readonly bidang: F
}

/** Content of a kind, as kept: each part by its name. */
export type IsiOf<J> = J extends JenisNaskah<infer F> ? { [K in keyof F]: z.infer<F[K]['shape']> } : never

export const POLA = '{kode}/{urut}/{unit}/{tahun}'

const HEAD = { hal: true, yth: true, sifat: true, lampiran: true, tembusan: true }
const TITLE = { hal: true, yth: false, sifat: false, lampiran: false, tembusan: true }

type Said<F extends Readonly<Record<string, Bidang>>> = Omit<
  JenisNaskah<F>,
  'polaNomor' | 'kodeKlasifikasi' | 'kepala' | 'penanda' | 'buku'
> &
  Partial<Pick<JenisNaskah<F>, 'polaNomor' | 'kodeKlasifikasi' | 'penanda' | 'buku'>> & {
    readonly bentuk: 'surat' | 'judul'
    readonly kepala?: Partial<JenisNaskah['kepala']>
  }

/** A kind of naskah. `bentuk`: with a letter's head (Yth., Hal), or under a centred title. */
export function defineJenis<const F extends Readonly<Record<string, Bidang>>>({ bentuk, kepala, ...said }: Said<F>): JenisNaskah<F> {
  return {
    polaNomor: POLA,
    kodeKlasifikasi: '',
    penanda: 'satu',
    buku: 'surat-keluar',
    ...said,
    kepala: { ...(bentuk === 'surat' ? HEAD : TITLE), ...kepala },
  }
}

/** The check of a kind's content; what is half done passes, what is no field of it is dropped. */
export function isiShape<F extends Readonly<Record<string, Bidang>>>(jenis: JenisNaskah<F>): z.ZodType<IsiOf<JenisNaskah<F>>> {
  const shape = Object.fromEntries(Object.entries(jenis.bidang).map(([key, { shape: of }]) => [key, of]))
  return z.object(shape) as unknown as z.ZodType<IsiOf<JenisNaskah<F>>>
}
