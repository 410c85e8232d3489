import type { ReadContext } from '../core/context.ts'
import type { Cabang, Rencana } from './daftar-rencana.ts'
import { every, joined, sql, words, type Sql, type Value } from './sql.ts'

/** The sort key of a row: its keys, then its id. */
export type Kunci = readonly Value[]

/** A row as it is read: its id, and its keys as k0, k1 … */
export type Baris = { readonly id: number } & Readonly<Record<`k${number}`, Value>>

export interface Langkah {
  /** Where reading begins: behind this row (before it, backward), or with it; null: at the end from which one reads. */
  readonly dari: Kunci | null
  readonly termasuk?: boolean
  readonly mundur?: boolean
  readonly lewati: number
  readonly jumlah: number
}

/** Rows where the first key stands, or rows where it is empty; one part where it never is. */
type Bagian = 'semua' | 'berisi' | 'kosong'

/** Rows in order from a place on, forward or backward. Each part of the order is walked on its index; the rows before the place are not. */
export function read(ctx: ReadContext, rencana: Rencana, { dari, termasuk, mundur, lewati, jumlah }: Langkah): Baris[] {
  const rows: Baris[] = []
  let skip = lewati
  let from = dari
  for (const bagian of partsFrom(rencana, dari, mundur === true)) {
    const want = jumlah - rows.length
    if (want <= 0) break
    const { teks, hitung, nilai } = reading(rencana, bagian, {
      dari: from,
      termasuk: termasuk === true && from !== null,
      mundur: mundur === true,
    })
    const values = boundValues(nilai, from, bagian)
    const found = ctx.all<Baris>(teks, ...values, want, skip)
    rows.push(...found)
    if (found.length > 0) skip = 0
    else if (skip > 0) skip -= ctx.get<{ n: number }>(hitung, ...values)?.n ?? 0
    from = null
  }
  return rows
}

function partsFrom(rencana: Rencana, from: Kunci | null, backward: boolean): Bagian[] {
  if (!rencana.bolong) return ['semua']
  const order: Bagian[] = backward ? ['kosong', 'berisi'] : ['berisi', 'kosong']
  if (from === null) return order
  return order.slice(order.indexOf(from[0] === null ? 'kosong' : 'berisi'))
}

/** The place of a row in the order. */
export function placeOf({ kunci }: Rencana, row: Baris): Value[] {
  return [...Array.from({ length: kunci }, (_, at) => row[`k${at}`] ?? null), row.id]
}

/** A statement as it is read again and again: what stands bound before the place of each branch from which it reads. */
interface Bacaan {
  readonly teks: string
  /** How many rows it has. */
  readonly hitung: string
  readonly nilai: readonly (readonly Value[])[]
}

interface Arah {
  readonly dari: Kunci | null
  readonly termasuk: boolean
  readonly mundur: boolean
}

/** The statements of a plan, by what varies besides values: a page is asked many times of the same plan. */
const statements = new WeakMap<Rencana, Map<string, Bacaan>>()

function reading(rencana: Rencana, bagian: Bagian, arah: Arah): Bacaan {
  let own = statements.get(rencana)
  if (!own) statements.set(rencana, (own = new Map<string, Bacaan>()))
  const shape = `${bagian} ${arah.dari !== null} ${arah.termasuk} ${arah.mundur}`
  let found = own.get(shape)
  if (!found) own.set(shape, (found = ordered(rencana, bagian, arah)))
  return found
}

const skippedOf = (bagian: Bagian) => (bagian === 'kosong' ? 1 : 0)

function boundValues(nilai: Bacaan['nilai'], from: Kunci | null, bagian: Bagian): Value[] {
  const place = from ? from.slice(skippedOf(bagian)) : []
  return nilai.flatMap((before) => [...before, ...place])
}

function ordered(rencana: Rencana, bagian: Bagian, { dari, termasuk, mundur }: Arah): Bacaan {
  const rising = (rencana.arah === 'naik') !== mundur
  const skipped = skippedOf(bagian)
  const select = (cabang: Cabang): Sql => {
    const keys = cabang.kunci.slice(skipped)
    const where = [cabang.syarat]
    const [first] = cabang.kunci
    if (first && bagian !== 'semua') where.push(sql`${first} is ${words(bagian === 'kosong' ? 'null' : 'not null')}`)
    if (dari) where.push(beyond([...keys, cabang.id], `${rising ? '>' : '<'}${termasuk ? '=' : ''}`))
    const columns = cabang.kunci.map((key, at) => sql`${at < skipped ? words('null') : key} ${words(`k${at}`)}`)
    return sql`select ${joined([...columns, sql`${cabang.id} id`], ', ')} from ${cabang.dari} where ${every(where)}`
  }
  const direction = rising ? 'asc' : 'desc'
  const order = [...Array.from({ length: rencana.kunci - skipped }, (_, at) => `k${at + skipped}`), 'id']
  const selects = ((bagian === 'semua' ? null : rencana[bagian]) ?? rencana.cabang).map(select)
  const rows = `${joined(selects, rencana.ganda ? ' union ' : ' union all ').text} order by ${order.map((name) => `${name} ${direction}`).join(', ')}`
  return { teks: `${rows} limit ? offset ?`, hitung: `select count(*) n from (${rows})`, nilai: selects.map(({ values }) => values) }
}

/** SQL: the keys lie beyond a place, whose values are bound when it is read. */
function beyond(keys: readonly Sql[], compare: string): Sql {
  const [key] = keys
  if (keys.length === 1 && key) return sql`${key} ${words(compare)} ${words('?')}`
  return sql`(${joined(keys, ', ')}) ${words(`${compare} (${keys.map(() => '+?').join(', ')})`)}`
}

/** All rows' ids, in whatever order is quickest. */
export function unordered({ cabang, ganda }: Rencana): Sql {
  return joined(
    cabang.map((each) => sql`select ${each.id} id from ${each.dari} where ${each.syarat}`),
    ganda ? ' union ' : ' union all ',
  )
}
