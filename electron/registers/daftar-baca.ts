import type { ReadContext } from '../core/context.ts'
import type { Cabang, Rencana } from './daftar-rencana.ts'
import { allOf, every, joined, oneOf, sql, words, type Sql, type Value } from './sql.ts'

/** The sort key of a row: its keys, then its id. */
export type Kunci = readonly Value[]

export interface Tempat {
  readonly id: number
  readonly kunci: Kunci
}

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
export function read(ctx: ReadContext, rencana: Rencana, { dari, termasuk, mundur, lewati, jumlah }: Langkah): Tempat[] {
  const rows: Tempat[] = []
  let skip = lewati
  let from = dari
  for (const bagian of partsFrom(rencana, dari, mundur === true)) {
    const want = jumlah - rows.length
    if (want <= 0) break
    const select = ordered(rencana, bagian, { from, termasuk: termasuk === true && from !== null, mundur: mundur === true })
    const found = allOf<Record<string, Value>>(ctx, sql`${select} limit ${want} offset ${skip}`)
    rows.push(...found.map((row) => placeOf(row, rencana.kunci)))
    if (found.length > 0) skip = 0
    else if (skip > 0) skip -= oneOf<{ n: number }>(ctx, sql`select count(*) n from (${select})`)?.n ?? 0
    from = null
  }
  return rows
}

function partsFrom(rencana: Rencana, from: Kunci | null, backward: boolean): Bagian[] {
  if (!rencana.kosong) return ['semua']
  const order: Bagian[] = backward ? ['kosong', 'berisi'] : ['berisi', 'kosong']
  if (from === null) return order
  return order.slice(order.indexOf(from[0] === null ? 'kosong' : 'berisi'))
}

function placeOf(row: Record<string, Value>, keys: number): Tempat {
  const id = Number(row.id)
  return { id, kunci: [...Array.from({ length: keys }, (_, at) => row[`k${at}`] ?? null), id] }
}

function ordered(
  rencana: Rencana,
  bagian: Bagian,
  { from, termasuk, mundur }: { from: Kunci | null; termasuk: boolean; mundur: boolean },
): Sql {
  const rising = (rencana.arah === 'naik') !== mundur
  const skipped = bagian === 'kosong' ? 1 : 0
  const select = (cabang: Cabang): Sql => {
    const keys = cabang.kunci.slice(skipped)
    const where = [cabang.syarat]
    const [first] = cabang.kunci
    if (first && bagian !== 'semua') where.push(sql`${first} is ${words(bagian === 'kosong' ? 'null' : 'not null')}`)
    if (from) where.push(beyond([...keys, cabang.id], from.slice(skipped), `${rising ? '>' : '<'}${termasuk ? '=' : ''}`))
    const columns = cabang.kunci.map((key, at) => sql`${at < skipped ? words('null') : key} ${words(`k${at}`)}`)
    return sql`select ${joined([...columns, sql`${cabang.id} id`], ', ')} from ${cabang.dari} where ${every(where)}`
  }
  const direction = rising ? 'asc' : 'desc'
  const order = [...Array.from({ length: rencana.kunci - skipped }, (_, at) => `k${at + skipped}`), 'id']
  const cabang = (bagian === 'berisi' && rencana.berisi) || rencana.cabang
  return sql`${joined(cabang.map(select), rencana.ganda ? ' union ' : ' union all ')}
    order by ${words(order.map((name) => `${name} ${direction}`).join(', '))}`
}

function beyond(keys: readonly Sql[], from: Kunci, compare: string): Sql {
  const [key] = keys
  if (keys.length === 1 && key) return sql`${key} ${words(compare)} ${from[0] ?? null}`
  return sql`(${joined(keys, ', ')}) ${words(compare)} (${joined(
    from.map((value) => sql`+${value}`),
    ', ',
  )})`
}

/** All rows' ids, in whatever order is quickest. */
export function unordered({ cabang, ganda }: Rencana): Sql {
  return joined(
    cabang.map((each) => sql`select ${each.id} id from ${each.dari} where ${each.syarat}`),
    ganda ? ' union ' : ' union all ',
  )
}
