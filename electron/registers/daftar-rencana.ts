import { DomainError } from '../../shared/errors.ts'
import type { SaringanKolom, UraianDaftar, Urut } from '../../shared/registers/daftar.ts'
import type { ReadContext } from '../core/context.ts'
import { asksNothing, checkFilter, columnOf, predicate, storedChoices, type Jajaran, type KolomDaftar } from './daftar-saringan.ts'
import { read } from './daftar-baca.ts'
import { heldAgainst, weigh, type Lazim, type Timbangan } from './daftar-timbang.ts'
import { every, joined, oneOf, sql, words, type Sql, type Value } from './sql.ts'

/** A condition on rows: as a query of their ids (`id`), some of them twice, and over each `r`. */
export interface Syarat {
  readonly ids: Sql
  readonly tiap: Sql
}

/**
 * Which rows an actor may know of; `jajaran`: the same as ranges of an index in the register's first order, and what else of them
 * stands in an index, by column.
 */
export interface Akses extends Syarat {
  readonly jajaran?: readonly Jajaran[]
  /** The same in the order of a column (its keys, of which the last is that of the first order), and those of them where it is empty. */
  readonly menurut?: Readonly<Record<string, { readonly berisi: readonly Jajaran[]; readonly kosong?: readonly Jajaran[] }>>
  /** Those of them with one choice, as it is stored, in the first order; null where no index has it. */
  readonly dipilih?: (kolom: string, nilai: Value) => readonly Jajaran[] | null
}

/** A register as the host reads it for one actor. Its rows stand as `r`, with `r.id`. */
export interface Daftar {
  readonly uraian: UraianDaftar
  /** Table and alias: `surat_daftar r`. */
  readonly tabel: Sql
  /** The same where a row is looked up by its id, so that no index of another column is taken for it. */
  readonly perId?: Sql
  readonly kolom: Readonly<Record<string, KolomDaftar>>
  /** The column of the first order, which the indexes of choices and of access follow. */
  readonly utama: string
  /** null: all rows. */
  readonly akses: Akses | null
  /** About how many rows there are. */
  readonly besar: number
}

/** What one asks of a list. */
export interface Isi {
  readonly saringan: readonly SaringanKolom[]
  readonly urut: Urut
  /** What is asked beyond the columns: ids (a view of tasks, a board), or a condition (words over the whole row). */
  readonly sempit?: readonly (ReadonlySet<number> | Syarat)[]
}

/** One way of reading rows in order: from where, under which condition, with which keys. */
export type Cabang = Jajaran

/** How a list is read: its branches are merged, each in the order of the keys. */
export interface Rencana {
  readonly nama: string
  readonly cabang: readonly Cabang[]
  /** In place of them where the first key is not empty, and where it is. */
  readonly berisi?: readonly Cabang[] | undefined
  readonly kosong?: readonly Cabang[] | undefined
  /** The first key may be empty: such rows stand last. */
  readonly bolong: boolean
  readonly kunci: number
  readonly arah: Urut['arah']
  /** A row may come from two branches. */
  readonly ganda: boolean
}

/** A filter with its column. */
export interface Saringan {
  readonly kunci: string
  readonly column: KolomDaftar
  readonly filter: SaringanKolom
}

const MOST_BRANCHES = 24

/** Decides how to read a list. Refuses filters and orders that the register has not. */
export function plan(ctx: ReadContext, daftar: Daftar, isi: Isi): Rencana {
  const bentuk = shapeOf(daftar, isi)
  const weighed = weigh(ctx, daftar, isi, bentuk)
  const { lazim } = weighed
  const eachRow = assemble(daftar, bentuk, {
    ...weighed,
    asked: [...weighed.asked, ...lazim.flatMap(({ saringan }) => saringan ?? [])],
    wide: [...weighed.wide, ...lazim.flatMap(({ tiap }) => tiap ?? [])],
  })
  if (lazim.length === 0 || weighed.lead) return eachRow
  // words that very many rows hold: where few of this reader's newest do, a set of all is made sooner than a page of them is met
  const sample = read(ctx, assemble(daftar, bentuk, weighed), { dari: null, lewati: 0, jumlah: SAMPLE }).map((row) => row.id)
  if (sample.length < SAMPLE || holding(ctx, daftar, lazim, sample) >= SAMPLE * Math.sqrt(WORTH / daftar.besar)) return eachRow
  return assemble(daftar, bentuk, { ...weighed, sets: [...weighed.sets, ...lazim.map(({ ids }) => ids)] })
}

const SAMPLE = 1_000
/** Asking the rows until a page is met costs as much as a set of all where of N rows one in √(N / this) holds the words. */
const WORTH = 1_000

/** How many of these rows hold all of it. */
function holding(ctx: ReadContext, daftar: Daftar, lazim: readonly Lazim[], ids: readonly number[]): number {
  const asked = lazim.flatMap(({ saringan }) => saringan ?? [])
  const where = [...asked.map(({ column, filter }) => predicate(column, filter, words('0'))), ...lazim.flatMap(({ tiap }) => tiap ?? [])]
  const rows = sql`json_each(${JSON.stringify(ids)}) j cross join ${daftar.perId ?? daftar.tabel} on r.id = j.value${joinsOf(asked.map(({ column }) => column))}`
  return oneOf<{ n: number }>(ctx, sql`select count(*) n from ${rows} where ${every(where)}`)?.n ?? 0
}

/** What of a list is known before any row is counted. */
export interface Bentuk {
  readonly first: boolean
  readonly utama: Sql
  readonly sort: ReturnType<typeof sortOf>
  readonly arah: Urut['arah']
  readonly filters: readonly Saringan[]
  /** The filter whose choices are read as ranges of an index, and these. */
  readonly chosen: { readonly asal: Saringan; readonly cabang: readonly Jajaran[] } | undefined
  /** The reader's own rows as ranges of an index in the first order, and in that which is asked. */
  readonly ranges: readonly Jajaran[] | undefined
  readonly sorted: NonNullable<Akses['menurut']>[string] | undefined
}

function shapeOf(daftar: Daftar, isi: Isi): Bentuk {
  const { akses } = daftar
  const [utama = words('r.id')] = daftar.kolom[daftar.utama]?.urut ?? []
  const first = isi.urut.kolom === daftar.utama
  const sort = sortOf(daftar, isi.urut)
  const filters = filtersOf(daftar, isi)
  const chosen = first
    ? filters.flatMap((each) => choicesOf(each, akses) ?? []).find(({ cabang }) => cabang.length <= MOST_BRANCHES)
    : undefined
  const ranges = akses?.jajaran && akses.jajaran.length <= MOST_BRANCHES ? akses.jajaran : undefined
  const sorted = first || !ranges ? undefined : akses?.menurut?.[isi.urut.kolom]
  return { first, utama, sort, arah: isi.urut.arah, filters, chosen, ranges: first || sorted ? ranges : undefined, sorted }
}

/** The branches of a list, of what its filters came to. */
function assemble(
  daftar: Daftar,
  { utama, sort, arah, chosen, ranges, sorted }: Bentuk,
  { asked, wide, sets, bounds, lead, led }: Timbangan,
): Rencana {
  const { akses } = daftar
  const inRow = chosen?.asal
  const joins = joinsOf(asked.map(({ column }) => column))
  const conditions = (key: Sql, without?: Saringan, id = words('r.id')): Sql[] => [
    ...asked.filter((each) => each !== without).map(({ column, filter }) => predicate(column, filter, key)),
    ...bounds.map(([from, to]) => sql`${key} between ${from} and ${to}`),
    ...wide,
    ...sets.map((ids) => heldAgainst(id, ids)),
  ]
  const seen = akses && !led ? [akses.tiap] : []
  const own = { kunci: sort.kunci, id: words('r.id') }
  const made = (cabang: readonly Cabang[], more: Partial<Rencana> = {}): Rencana => {
    return { nama: daftar.uraian.nama, cabang, bolong: sort.kosong, kunci: sort.kunci.length, arah, ganda: false, ...more }
  }
  const row = sql`${daftar.tabel}${joins}`
  const perId = daftar.perId ?? daftar.tabel
  if (lead) {
    const dari = sql`(select distinct id from (${lead.ids})) j cross join ${perId} on r.id = j.id${joins}`
    return made([{ dari, syarat: every([...conditions(utama), ...seen]), ...own }])
  }
  /** Rows of an index that lead to `r`, which is read only where something is asked of it. */
  const through = ({ dari, syarat, kunci, id }: Jajaran): Cabang => {
    const rest = conditions(kunci.at(-1) ?? id, inRow, id)
    const beside = asked.every((each) => each === inRow) && wide.length === 0
    return { dari: beside ? dari : sql`${dari} cross join ${perId} on r.id = ${id}${joins}`, syarat: every([syarat, ...rest]), kunci, id }
  }
  if (ranges) {
    const ganda = ranges.length > 1
    if (!sorted) return made((chosen?.cabang ?? ranges).map(through), { ganda })
    if (!sort.kosong) return made(sorted.berisi.map(through), { ganda })
    return made(ranges.map(through), { ganda, berisi: sorted.berisi.map(through), kosong: sorted.kosong?.map(through) })
  }
  if (chosen) {
    const rest = every([...conditions(utama, inRow), ...seen])
    return made(chosen.cabang.map(({ syarat }) => ({ dari: row, syarat: every([syarat, rest]), ...own })))
  }
  const syarat = every([...conditions(utama), ...seen])
  const berisi = sort.column.jajaran?.map(({ dari, syarat: base, kunci, id }): Cabang => {
    return { dari: sql`${dari} cross join ${perId} on r.id = ${id}${joins}`, syarat: every([base, syarat]), kunci, id }
  })
  return made([{ dari: row, syarat, ...own }], { berisi })
}

/** The rows of a filter's choices, each a range of an index in the first order: of the reader's own rows, or of all. */
function choicesOf(asal: Saringan, akses: Akses | null): { readonly asal: Saringan; readonly cabang: readonly Jajaran[] } | null {
  const { column, filter, kunci } = asal
  if (filter.jenis !== 'pilihan') return null
  const choices = storedChoices(column, filter.nilai)
  if (akses?.jajaran) {
    const ranges = choices.map((each) => akses.dipilih?.(kunci, each) ?? null)
    return ranges.every((each) => each !== null) ? { asal, cabang: ranges.flat() } : null
  }
  const found = choices.map((each) => column.berjajar?.(each) ?? null)
  return found.every((each) => each !== null)
    ? { asal, cabang: found.map((syarat) => ({ dari: words(''), syarat, kunci: [], id: words('r.id') })) }
    : null
}

function filtersOf(daftar: Daftar, isi: Isi): Saringan[] {
  return isi.saringan.flatMap((filter) => {
    const uraian = columnOf(daftar.uraian, filter)
    checkFilter(uraian, filter)
    const column = daftar.kolom[uraian.kunci]
    if (!column) throw new Error(`Column ${uraian.kunci} has no SQL`)
    return asksNothing(filter) ? [] : [{ kunci: uraian.kunci, column, filter }]
  })
}

function sortOf(daftar: Daftar, urut: Urut) {
  const uraian = daftar.uraian.kolom.find((each) => each.kunci === urut.kolom && each.urut)
  const column = uraian && daftar.kolom[uraian.kunci]
  if (!column?.urut) throw new DomainError('SORT_REFUSED', { kolom: urut.kolom.slice(0, 40), daftar: daftar.uraian.nama })
  return { column, kunci: column.urut, kosong: uraian?.kosong === true }
}

/** The joins of columns, each once. */
function joinsOf(columns: readonly KolomDaftar[]): Sql {
  const byText = new Map(columns.flatMap(({ gabung }) => (gabung ? [[gabung.text, gabung] as const] : [])))
  return joined(
    [...byText.values()].map((each) => sql` ${each}`),
    '',
  )
}
