import { setImmediate } from 'node:timers/promises'
import { DomainError } from '../../shared/errors.ts'
import { TERHITUNG, type HalamanDaftar, type Hitungan, type Jangkar, type UjungDaftar } from '../../shared/registers/daftar.ts'
import type { ReadContext } from '../core/context.ts'
import { read, unordered, type Langkah, type Tempat } from './daftar-baca.ts'
import { plan, type Daftar, type Isi } from './daftar-rencana.ts'
import { allOf, joined, oneOf, sql, words } from './sql.ts'

export type { Akses, Daftar, Isi, Syarat } from './daftar-rencana.ts'
export type { Jajaran, KolomDaftar } from './daftar-saringan.ts'

interface Bagian {
  readonly mulai: number
  readonly jumlah: number
  readonly jangkar?: Jangkar | undefined
}

/**
 * The ids of one page, in order. From an anchor it costs the page and the way from the anchor to it, forward or back; without one the
 * way from the first row. Refuses an anchor of another order.
 */
export function pageOf(ctx: ReadContext, daftar: Daftar, isi: Isi, { mulai, jumlah, jangkar }: Bagian): HalamanDaftar<number> {
  const rencana = plan(ctx, daftar, isi)
  const end = mulai + jumlah
  const rows: Tempat[] = []
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
  const anchor = (row: Tempat | undefined, indeks: number) => (row ? { indeks, kunci: [...row.kunci] } : null)
  return {
    baris: rows.map((row) => row.id),
    jangkarAwal: anchor(rows[0], mulai),
    jangkarAkhir: anchor(rows.at(-1), mulai + rows.length - 1),
  }
}

/** How many rows there are, counted up to 10,000. */
export function countOf(ctx: ReadContext, daftar: Daftar, isi: Isi): Hitungan {
  const rows = unordered(plan(ctx, daftar, isi))
  const found = oneOf<{ n: number }>(ctx, sql`select count(*) n from (${rows} limit ${TERHITUNG + 1})`)?.n ?? 0
  return { jumlah: Math.min(found, TERHITUNG), lebih: found > TERHITUNG }
}

/** Sums of number columns over all rows. Refuses a column that is no number. */
export function sumsOf(ctx: ReadContext, daftar: Daftar, isi: Isi, kolom: readonly string[]): Record<string, number> {
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
    sql`select ${joined(columns, ', ')} from (${unordered(plan(ctx, daftar, isi))}) d
      cross join ${joined([sql`${daftar.tabel} on r.id = d.id`, ...joins.values()], ' ')}`,
  )
  return Object.fromEntries(kolom.map((key, at) => [key, row?.[`s${at}`] ?? 0]))
}

/** A list as it is read in several snapshots: by whom, and what of it. */
export interface Bacaan {
  readonly baca: <R>(work: (ctx: ReadContext) => R) => R
  readonly daftar: (ctx: ReadContext) => Daftar
  readonly isi: (ctx: ReadContext) => Isi
  readonly signal?: AbortSignal | undefined
}

/** All ids, part by part, each part in a snapshot of its own, so that a long list holds nobody up. Stops when the signal says so. */
export async function* partsOf({ baca, daftar, isi, signal }: Bacaan, jumlah: number): AsyncGenerator<number[]> {
  let last: Tempat | null = null
  for (;;) {
    signal?.throwIfAborted()
    const dari: Tempat | null = last
    const rows: Tempat[] = baca((ctx) => read(ctx, plan(ctx, daftar(ctx), isi(ctx)), { dari: dari?.kunci ?? null, lewati: 0, jumlah }))
    if (rows.length > 0) yield rows.map((row) => row.id)
    if (rows.length < jumlah) return
    last = rows.at(-1) ?? null
    await setImmediate()
  }
}

const STEP = 5_000

/** The exact number of rows, with an anchor at every 5,000th. Walks the whole list, in steps that let others in between. */
export async function endOf({ baca, daftar, isi, signal }: Bacaan): Promise<UjungDaftar> {
  const jangkar: Jangkar[] = []
  let last: Tempat | null = null
  for (;;) {
    signal?.throwIfAborted()
    const dari: Tempat | null = last
    const step: { row: Tempat | null; rest: number } = baca((ctx) => {
      const rencana = plan(ctx, daftar(ctx), isi(ctx))
      const from: Langkah = { dari: dari?.kunci ?? null, lewati: STEP - 1, jumlah: 1 }
      const [row] = read(ctx, rencana, from)
      return row ? { row, rest: 0 } : { row: null, rest: read(ctx, rencana, { ...from, lewati: 0, jumlah: STEP }).length }
    })
    if (step.row === null) return { jumlah: jangkar.length * STEP + step.rest, jangkar }
    last = step.row
    jangkar.push({ indeks: (jangkar.length + 1) * STEP - 1, kunci: [...step.row.kunci] })
    await setImmediate()
  }
}
