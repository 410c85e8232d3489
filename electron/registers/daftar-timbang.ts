import type { ReadContext } from '../core/context.ts'
import type { Bentuk, Daftar, Isi, Saringan } from './daftar-rencana.ts'
import { oneOf, sql, type Sql, type Value } from './sql.ts'

/** SQL: the row with this id is one of these; the plus keeps the ids from leading. */
export function heldAgainst(id: Sql, ids: Sql): Sql {
  return sql`+${id} in (${ids})`
}

/** So many times the ids that may lead are held against each row as a set, made once a page. */
const HELD = 2
/** So many ids of a set are made in the time in which one row is read for its words. */
const DEAR = 10
const HANDFUL = 200

/** Ids among which all rows are found that something asked leaves. */
export interface Calon {
  readonly ids: Sql
  readonly jumlah: number
  readonly memimpin: boolean
  /** Asks each row instead; null: it is asked anyway. */
  readonly tiap?: (() => void) | null
}

/** Ids lead where sorting them costs less than walking the order until a page of them is met. */
function fewFor(rows: number): number {
  return Math.min(15_000, Math.round(Math.sqrt(200 * rows)))
}

/** Words that so many rows hold that they neither lead nor are held as a set: how each row is asked, and their ids all the same. */
export interface Lazim {
  readonly ids: Sql
  readonly saringan?: Saringan
  readonly tiap?: Sql
}

/** What the filters of a list came to. */
export interface Timbangan {
  /** Filters that each row is asked. */
  readonly asked: readonly Saringan[]
  /** Conditions of each row that are no filters. */
  readonly wide: readonly Sql[]
  /** Ids against which each row is held, as sets. */
  readonly sets: readonly Sql[]
  /** Between which keys of the first order all rows lie. */
  readonly bounds: readonly (readonly [Value, Value])[]
  readonly lead: Calon | undefined
  /** The ids that lead are those of the access itself, which need not be asked again. */
  readonly led: boolean
  readonly lazim: readonly Lazim[]
}

/** Counts, as far as it matters, what each filter leaves, and decides what leads, what is held as a set and what each row is asked. */
export function weigh(ctx: ReadContext, daftar: Daftar, isi: Isi, { first, filters, chosen, ranges }: Bentuk): Timbangan {
  const few = fewFor(daftar.besar)
  const asked: Saringan[] = []
  const wide: Sql[] = []
  const sets: Sql[] = []
  const lazim: Lazim[] = []
  const found: Calon[] = []
  /** Ids lead where they are few; where they are some, each row is held against them as a set, unless asking the row costs nothing. */
  const taken = (ids: Sql, tiap: (() => void) | null, most = few): boolean => {
    const jumlah = oneOf<{ n: number }>(ctx, sql`select count(*) n from (select 1 from (${ids}) limit ${most + 1})`)?.n ?? 0
    if (jumlah <= most) found.push({ ids, jumlah, memimpin: jumlah <= few, tiap })
    return jumlah <= most
  }
  for (const each of isi.sempit ?? []) {
    if (!('tiap' in each))
      found.push({ ids: sql`select value id from json_each(${JSON.stringify([...each])})`, jumlah: each.size, memimpin: true })
    else if (!taken(each.ids, () => wide.push(each.tiap), HELD * few)) lazim.push(each)
  }
  const bounds: (readonly [Value, Value])[] = []
  // choices leave the most: they come last
  for (const each of filters.toSorted((a, b) => Number(a.filter.jenis === 'pilihan') - Number(b.filter.jenis === 'pilihan'))) {
    const { column, filter } = each
    const all = column.persis?.(ctx, filter)
    if (all) {
      if (!taken(all, () => asked.push(each), HELD * few)) lazim.push({ ids: all, saringan: each })
      continue
    }
    asked.push(each)
    // where a handful of ids leads already, a row is asked for what stands in it sooner than more of them are counted
    const cheap = found.some(({ jumlah }) => jumlah <= HANDFUL) && !column.gabung
    const some = each === chosen?.asal || cheap ? null : column.calon?.(ctx, filter)
    if (some && taken(some, null)) continue
    const span = first ? column.antara?.(ctx, filter) : null
    if (span) bounds.push(span)
  }
  const leads = () => found.filter(({ memimpin }) => memimpin)
  const led = daftar.akses !== null && !ranges && leads().length === 0 && taken(daftar.akses.ids, null)
  const lead = leads().reduce<Calon | undefined>((least, each) => (least && least.jumlah <= each.jumlah ? least : each), undefined)
  for (const each of found.filter((other) => other !== lead && other.tiap !== null)) {
    if (each.tiap && lead && lead.jumlah * DEAR < each.jumlah) each.tiap()
    else sets.push(each.ids)
  }
  return { asked, wide, sets, bounds, lead, led, lazim }
}
