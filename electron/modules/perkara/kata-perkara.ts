import type { ReadContext } from '../../core/context.ts'
import type { Sought } from '../../core/registry.ts'
import { matchQuery, ofRegister, recordId, type SearchColumn, type SearchIndex } from '../../registers/cari.ts'
import { bareNumber, numberQuery } from '../../registers/cari-nomor.ts'
import { allOf, joined, sql, words, type Sql } from '../../registers/sql.ts'
import { cases } from './akses.ts'
import { MARK } from './indeks.ts'

const SPOKEN: readonly SearchColumn[] = ['nomor', 'pihak', 'hal', 'isi']
const LONGEST = 720

/** One way to look for cases: rows of a table, each with a case's id, in the order of ids. */
interface Way {
  readonly dari: Sql
  readonly id: Sql
  readonly syarat: Sql
  readonly urut: Sql
}

/** How cases are looked for, the surest way first: by number, by parts of it, by words, by words beside a part of the number. */
export function caseWays({ teks, hanya }: Pick<Sought, 'teks' | 'hanya'>): readonly (readonly Way[])[] {
  const typed = teks.normalize('NFKC').slice(0, LONGEST).trim()
  const parts = typed.split(/\s+/).filter((part) => bareNumber(part) !== '')
  const withDigits = parts.filter((part) => /\d/.test(part))
  const number = /^0*(\d{1,7})(?:\s*\/\s*(\d{4}))?$/.exec(typed)
  const whole = numberQuery([typed])
  const apart = parts.length > 1 ? numberQuery(parts) : null
  const ways: Way[][] = []
  if (number) ways.push([byNumber(Number(number[1]), number[2] === undefined ? null : Number(number[2]))])
  for (const match of [whole, apart]) if (match) ways.push([numbered(match)])
  if (hanya === 'nomor') {
    if (withDigits.length > 0) ways.push(worded(matchQuery(typed, 'nomor')))
    return ways
  }
  ways.push(worded(matchQuery(typed, ...SPOKEN)))
  const partOf = numberQuery(withDigits)
  const beside = matchQuery(parts.filter((part) => !/\d/.test(part)).join(' '), ...SPOKEN)
  if (partOf && beside) ways.push(worded(beside, numbered(partOf)))
  return ways
}

/** SQL: the ids of the cases that hold what was typed; null where nothing was typed. */
export function casesHolding(typed: string): Sql | null {
  if (typed.trim() === '') return null
  const sources = caseWays({ teks: typed, hanya: null }).flatMap((ways) => ways.map(idsOf))
  return sources.length === 0 ? words('select 0 id where 0') : joined(sources, ' union all ')
}

/** What of a way the actor may see, the newest first, up to so many. */
export function seenOf(ctx: ReadContext, ways: readonly Way[], most: number): number[] {
  const rows = ways.flatMap(({ dari, id, syarat, urut }) =>
    allOf<{ id: number }>(
      ctx,
      sql`select r.id from ${dari} cross join ${cases(ctx)} r on r.id = ${id} where ${syarat} order by ${urut} desc limit ${most}`,
    ),
  )
  return rows.map(({ id }) => id).sort((a, b) => b - a)
}

function idsOf({ dari, id, syarat }: Way): Sql {
  return sql`select ${id} id from ${dari} where ${syarat}`
}

function byNumber(urut: number, tahun: number | null): Way {
  const year = tahun === null ? words('1') : sql`b.tahun = ${tahun}`
  return {
    dari: words('nomor b'),
    id: words('b.id'),
    syarat: sql`b.buku = 'perkara' and b.urut = ${urut} and ${year}`,
    urut: words('b.id'),
  }
}

function numbered(match: string): Way {
  return inIndex('cari_nomor', `"${MARK}" ${match}`)
}

function worded(match: string | null, beside?: Way): Way[] {
  if (match === null) return []
  const marked = `nomor_surat : "${MARK}" AND (${match})`
  return (['cari_isi', 'cari_tertutup'] as const).map((index) => inIndex(index, marked, beside))
}

function inIndex(index: SearchIndex, match: string, beside?: Way): Way {
  const id = words(recordId('perkara', index))
  const within = beside ? sql`${id} in (${idsOf(beside)})` : words('1')
  return {
    dari: words(index),
    id,
    syarat: sql`${words(index)} match ${match} and ${words(ofRegister('perkara', index))} and ${within}`,
    urut: words(`${index}.rowid`),
  }
}
