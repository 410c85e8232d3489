import { DomainError } from '../../shared/errors.ts'
import type { Bagian, HalamanDaftar, Hitungan, SaringanKolom, UjungDaftar, UraianDaftar, Urut } from '../../shared/registers/daftar.ts'
import { filterWords } from '../../shared/registers/saringan-kata.ts'
import type { SajianDaftar, SajianKolom } from '../../shared/registers/sajian.ts'
import { runQuery, type Actor, type Office, type ReadContext } from '../core/context.ts'
import { countBy, endOf, pageBy, sumsBy, type Bacaan, type Daftar, type Isi, type Rencana } from './daftar.ts'
import { plan } from './daftar-rencana.ts'

/** What is asked of any list; a register may know more (a view, a board's count). */
export interface Diminta {
  readonly cari?: string | undefined
  readonly saringan: readonly SaringanKolom[]
  readonly urut: Urut
  /** Only these rows of it. */
  readonly pilih?: readonly number[] | undefined
}

type Sempit = NonNullable<Isi['sempit']>[number]

/** A register described once: from this come its pages, counts, sums, exports and prints. */
export interface Register<Asked extends Diminta, Row> {
  readonly uraian: UraianDaftar
  readonly sajian: SajianDaftar<Row>
  /** The list as this actor may read it. */
  daftar(ctx: ReadContext): Daftar
  /**
   * Tables that decide which rows a plan gives, besides the reader, what he asks and the day: how a list is read is kept until one of
   * them is written. Left out where the rows follow from more than tables.
   */
  readonly sumber?: readonly string[]
  /** Rows by their ids, in that order, as this actor may see them. */
  baris(ctx: ReadContext, ids: readonly number[]): Row[]
  /** What is asked beyond the columns. */
  sempit(ctx: ReadContext, asked: Asked): Sempit[]
  /** The same in words, for titles: Terlambat. */
  sebut(ctx: ReadContext, asked: Asked): string[]
  /** What is chosen by a number, in words: the name of a sender. */
  nama?(ctx: ReadContext, kolom: string, nilai: string): string | undefined
  /** The row is void: struck through on paper. */
  coret?(row: Row): boolean
}

/** Which rows are asked for, in which order. */
export function isiOf<Asked extends Diminta, Row>(ctx: ReadContext, register: Register<Asked, Row>, asked: Asked): Isi {
  const sempit = register.sempit(ctx, asked)
  if (asked.pilih) sempit.push(new Set(asked.pilih))
  return { saringan: asked.saringan, urut: asked.urut, sempit }
}

const MOST_PLANS = 200

/**
 * How the list is read for what is asked. Whoever scrolls, counts and jumps asks the same again and again: the plan is kept, its
 * statements with it, until what it rests on is written. What hangs on the moment (sets of ids) and what is read within an act is not.
 */
export function planOf<Asked extends Diminta, Row>(ctx: ReadContext, register: Register<Asked, Row>, asked: Asked): Rencana {
  if (!register.sumber || 'run' in ctx) return plan(ctx, register.daftar(ctx), isiOf(ctx, register, asked))
  const { pegawaiId, admin, posts } = ctx.actor
  const key = JSON.stringify([ctx.today(), pegawaiId, admin, posts, { ...asked, mulai: 0, jumlah: 0, jangkar: 0, kolom: 0 }])
  const plans = ctx.kept.of(`rencana ${register.uraian.nama}`, register.sumber, () => new Map<string, Rencana>())
  const known = plans.get(key)
  if (known) return known
  const isi = isiOf(ctx, register, asked)
  const made = plan(ctx, register.daftar(ctx), isi)
  if (isi.sempit?.some((each) => !('tiap' in each))) return made
  if (plans.size >= MOST_PLANS) plans.clear()
  plans.set(key, made)
  return made
}

/** One page of the list. */
export function pageRows<Asked extends Diminta, Row>(
  ctx: ReadContext,
  register: Register<Asked, Row>,
  asked: Asked & Bagian,
): HalamanDaftar<Row> {
  const page = pageBy(ctx, planOf(ctx, register, asked), asked)
  return { ...page, baris: page.baris.length === 0 ? [] : register.baris(ctx, page.baris) }
}

/** How many rows are asked for, counted up to 10,000. */
export function countRows<Asked extends Diminta, Row>(ctx: ReadContext, register: Register<Asked, Row>, asked: Asked): Hitungan {
  return countBy(ctx, planOf(ctx, register, asked))
}

/** Sums of number columns over all rows that are asked for. */
export function sumRows<Asked extends Diminta, Row>(
  ctx: ReadContext,
  register: Register<Asked, Row>,
  asked: Asked & { readonly kolom: readonly string[] },
): Record<string, number> {
  return sumsBy(ctx, register.daftar(ctx), planOf(ctx, register, asked), asked.kolom)
}

/** The list for what reads it part by part: its end, an export, a print. */
export function readingOf<Asked extends Diminta, Row>(
  office: Office,
  actor: Actor,
  register: Register<Asked, Row>,
  asked: Asked,
  signal?: AbortSignal,
): Bacaan {
  return {
    baca: (work) => runQuery(office, actor, work),
    rencana: (ctx) => planOf(ctx, register, asked),
    signal,
  }
}

/** The exact end of a long list, with anchors for its jumps; stops when the signal says so. */
export function endRows<Asked extends Diminta, Row>(
  office: Office,
  actor: Actor,
  register: Register<Asked, Row>,
  asked: Asked,
  signal: AbortSignal,
): Promise<UjungDaftar> {
  return endOf(readingOf(office, actor, register, asked, signal))
}

/** The exact number of rows; walks a list of more than 10,000 in steps that let others in between. */
export async function exactCount<Asked extends Diminta, Row>(
  bacaan: Bacaan,
  register: Register<Asked, Row>,
  asked: Asked,
): Promise<number> {
  const counted = bacaan.baca((ctx) => countRows(ctx, register, asked))
  return counted.lebih ? (await endOf(bacaan)).jumlah : counted.jumlah
}

export interface KolomTersaji<Row> extends SajianKolom<Row> {
  readonly kunci: string
  readonly nama: string
}

/** The columns that are shown, as they are named. Refuses one that the list has not. */
export function shownColumns<Asked extends Diminta, Row>(
  { uraian, sajian }: Register<Asked, Row>,
  kolom: readonly string[],
): KolomTersaji<Row>[] {
  return [...new Set(kolom)].map((kunci) => {
    const shown = Object.hasOwn(sajian, kunci) ? sajian[kunci] : undefined
    const nama = uraian.kolom.find((each) => each.kunci === kunci)?.nama
    if (!shown || nama === undefined) throw new DomainError('COLUMN_UNKNOWN', { kolom: kunci.slice(0, 40), daftar: uraian.nama })
    return { ...shown, kunci, nama }
  })
}

/** What the list is of, in words: its view and filters, and its order. */
export function contentWords<Asked extends Diminta, Row>(
  ctx: ReadContext,
  register: Register<Asked, Row>,
  asked: Asked,
): { isi: string; urut: string } {
  const { uraian } = register
  const today = ctx.today()
  const called = (kolom: string, nilai: string) => register.nama?.(ctx, kolom, nilai)
  const parts = [
    ...register.sebut(ctx, asked),
    ...(asked.cari?.trim() ? [`kata “${asked.cari.trim()}”`] : []),
    ...asked.saringan.flatMap((each) => {
      const words = filterWords(uraian, each, { today, called })
      return words === '' ? [] : [`${uraian.kolom.find(({ kunci }) => kunci === each.kolom)?.nama ?? each.kolom} ${words}`]
    }),
    ...(asked.pilih ? [`${asked.pilih.length.toLocaleString('id-ID')} baris yang dipilih`] : []),
  ]
  const column = uraian.kolom.find(({ kunci }) => kunci === asked.urut.kolom)?.nama ?? asked.urut.kolom
  return { isi: parts.join('; '), urut: `Urut ${column.toLowerCase()}, ${asked.urut.arah}` }
}
