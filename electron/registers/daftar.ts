import { setImmediate } from 'node:timers/promises'
import { DomainError } from '../../shared/errors.ts'
import { TERHITUNG, type HalamanDaftar, type Hitungan, type Jangkar, type UjungDaftar } from '../../shared/registers/daftar.ts'
import type { ReadContext } from '../core/context.ts'
import { placeOf, read, unordered, type Baris, type Kunci, type Langkah } from './daftar-baca.ts'
import { plan, type Daftar, type Isi, type Rencana } from './daftar-rencana.ts'
import { allOf, joined, oneOf, sql, words, type Value } from './sql.ts'

export type { Akses, Daftar, Isi, Rencana, Syarat } from './daftar-rencana.ts'
export type { Jajaran, KolomDaftar } from './daftar-saringan.ts'

interface Bagian {
  readonly mulai: number
  readonly jumlah: number
  readonly jangkar?: Jangkar | undefined
}

/** The ids of one page, in order, of a list that is read once. */
export function pageOf(ctx: ReadContext, daftar: Daftar, isi: Isi, bagian: Bagian): HalamanDaftar<number> {
  return pageBy(ctx, plan(ctx, daftar, isi), bagian)
}

/**
 * The ids of one page, in order. From an anchor it costs the page and the way from the anchor to it, forward or back; without one the
 * way from the first row. Refuses an anchor of another order.
 */
export function pageBy(ctx: ReadContext, rencana: Rencana, { mulai, jumlah, jangkar }: Bagian): HalamanDaftar<number> {
  const end = mulai + jumlah
  const rows: Baris[] = []
  if (!jangkar || jangkar.indeks === 0) rows.push(...read(ctx, rencana, { dari: null, lewati: mulai, jumlah }))
  else {
    const { indeks, kunci } = jangkar
    if (kunci && kunci.length !== rencana.kunci + 1) throw new DomainError('LIST_CHANGED', { daftar: rencana.nama })
    // rows before the anchor come backward, its own row and those after it forward
    if (mulai < indeks) {
      const lewati = Math.max(0, indeks - end)
      rows.push(...read(ctx, rencana, { dari: kunci, mundur: true, lewati, jumlah: Math.min(indeks, end) - mulai }).reverse())
    }
    if (end > indeks && kunci) {
      const lewati = Math.max(0, mulai - indeks)
      rows.push(...read(ctx, rencana, { dari: kunci, termasuk: true, lewati, jumlah: end - Math.max(mulai, indeks) }))
    }
  }
  const anchor = (row: Baris | undefined, indeks: number) => (row ? { indeks, kunci: placeOf(rencana, row) } : null)
  return {
    baris: rows.map((row) => row.id),
    jangkarAwal: anchor(rows[0], mulai),
    jangkarAkhir: anchor(rows.at(-1), mulai + rows.length - 1),
  }
}

/** How many rows there are, counted up to 10,000. */
export function countBy(ctx: ReadContext, rencana: Rencana): Hitungan {
  const rows = unordered(rencana)
  const found = oneOf<{ n: number }>(ctx, sql`select count(*) n from (${rows} limit ${TERHITUNG + 1})`)?.n ?? 0
  return { jumlah: Math.min(found, TERHITUNG), lebih: found > TERHITUNG }
}

/** Sums of number columns over all rows. Refuses a column that is no number. */
export function sumsBy(ctx: ReadContext, daftar: Daftar, rencana: Rencana, kolom: readonly string[]): Record<string, number> {
  if (kolom.length === 0) return {}
  const sums = kolom.map((key) => {
    const uraian = daftar.uraian.kolom.find((each) => each.kunci === key && each.jenis === 'angka')
    const column = uraian && daftar.kolom[key]
    if (!column) throw new DomainError('SUM_REFUSED', { kolom: key.slice(0, 40), daftar: daftar.uraian.nama })
    return column
  })
  const joins = new Map(sums.flatMap(({ gabung }) => (gabung ? [[gabung.text, gabung] as const] : [])))
  const columns = sums.map(({ nilai }, at) => sql`ifnull(sum(${nilai}), 0) ${words(`s${at}`)}`)
  const [row] = allOf<Record<string, number>>(
    ctx,
    sql`select ${joined(columns, ', ')} from (${unordered(rencana)}) d
      cross join ${joined([sql`${daftar.tabel} on r.id = d.id`, ...joins.values()], ' ')}`,
  )
  return Object.fromEntries(kolom.map((key, at) => [key, row?.[`s${at}`] ?? 0]))
}

/** A list as it is read in several snapshots: by whom, and how. */
export interface Bacaan {
  readonly baca: <R>(work: (ctx: ReadContext) => R) => R
  readonly rencana: (ctx: ReadContext) => Rencana
  readonly signal?: AbortSignal | undefined
}

/** All ids, part by part, each part in a snapshot of its own, so that a long list holds nobody up. Stops when the signal says so. */
export async function* partsOf({ baca, rencana, signal }: Bacaan, jumlah: number): AsyncGenerator<number[]> {
  let last: Kunci | null = null
  for (;;) {
    signal?.throwIfAborted()
    const dari: Kunci | null = last
    const part: { ids: number[]; place: Kunci | null } = baca((ctx) => {
      const now = rencana(ctx)
      const rows = read(ctx, now, { dari, lewati: 0, jumlah })
      const end = rows.at(-1)
      return { ids: rows.map((row) => row.id), place: end ? placeOf(now, end) : null }
    })
    if (part.ids.length > 0) yield part.ids
    if (part.ids.length < jumlah) return
    last = part.place
    await setImmediate()
  }
}

const STEP = 5_000

/** The exact number of rows, with an anchor at every 5,000th. Walks the whole list, in steps that let others in between. */
export async function endOf({ baca, rencana, signal }: Bacaan): Promise<UjungDaftar> {
  const jangkar: Jangkar[] = []
  let last: Kunci | null = null
  for (;;) {
    signal?.throwIfAborted()
    const dari: Kunci | null = last
    const step: { place: Value[] | null; rest: number } = baca((ctx) => {
      const now = rencana(ctx)
      const from: Langkah = { dari, lewati: STEP - 1, jumlah: 1 }
      const [row] = read(ctx, now, from)
      return row
        ? { place: placeOf(now, row), rest: 0 }
        : { place: null, rest: read(ctx, now, { ...from, lewati: 0, jumlah: STEP }).length }
    })
    if (step.place === null) return { jumlah: jangkar.length * STEP + step.rest, jangkar }
    last = step.place
    jangkar.push({ indeks: (jangkar.length + 1) * STEP - 1, kunci: step.place })
    await setImmediate()
  }
}
