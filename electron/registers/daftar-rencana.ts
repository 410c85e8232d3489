import { DomainError } from '../../shared/errors.ts'
import type { SaringanKolom, UraianDaftar, Urut } from '../../shared/registers/daftar.ts'
import type { ReadContext } from '../core/context.ts'
import { asksNothing, checkFilter, columnOf, predicate, storedChoices, type Jajaran, type KolomDaftar } from './daftar-saringan.ts'
import { every, joined, oneOf, sql, words, type Sql } from './sql.ts'

/** A condition on rows: as a query of their ids (`id`), some of them twice, and over each `r`. */
export interface Syarat {
  readonly ids: Sql
  readonly tiap: Sql
}

/** Which rows an actor may know of; `jajaran`: the same as ranges of an index in the register's first order. */
export interface Akses extends Syarat {
  readonly jajaran?: readonly Jajaran[]
}

/** A register as the host reads it for one actor. Its rows stand as `r`, with `r.id`. */
export interface Daftar {
  readonly uraian: UraianDaftar
  /** Table and alias: `surat_daftar r`. */
  readonly tabel: Sql
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
  /** In place of them where the first key is not empty. */
  readonly berisi?: readonly Cabang[] | undefined
  /** The first key may be empty: such rows stand last. */
  readonly kosong: boolean
  readonly kunci: number
  readonly arah: Urut['arah']
  /** A row may come from two branches. */
  readonly ganda: boolean
}

const MOST_BRANCHES = 12

/** Decides how to read a list. Refuses filters and orders that the register has not. */
export function plan(ctx: ReadContext, daftar: Daftar, isi: Isi): Rencana {
  const { akses } = daftar
  const sort = sortOf(daftar, isi.urut)
  const [utama = words('r.id')] = daftar.kolom[daftar.utama]?.urut ?? []
  const first = isi.urut.kolom === daftar.utama
  const filters = filtersOf(daftar, isi)
  const inRow = first ? filters.find(({ column, filter }) => filter.jenis === 'pilihan' && column.berjajar) : undefined
  const ranges = first && akses?.jajaran && akses.jajaran.length <= MOST_BRANCHES ? akses.jajaran : undefined

  const few = fewFor(daftar.besar)
  const leading: { readonly ids: Sql; readonly jumlah: number }[] = []
  const wide: Sql[] = []
  /** Ids lead where they are few; where they are some, each row is held against them as a set, unless asking the row costs nothing. */
  const taken = (ids: Sql, dear = true): boolean => {
    const most = dear ? HELD * few : few
    const jumlah = oneOf<{ n: number }>(ctx, sql`select count(*) n from (select 1 from (${ids}) limit ${most + 1})`)?.n ?? 0
    if (jumlah <= few) leading.push({ ids, jumlah })
    else if (jumlah <= most) wide.push(heldAgainst(ids))
    return jumlah <= most
  }
  for (const each of isi.sempit ?? []) {
    if (!('tiap' in each)) leading.push({ ids: sql`select value id from json_each(${JSON.stringify([...each])})`, jumlah: each.size })
    else if (!taken(each.ids)) wide.push(each.tiap)
  }
  const asked: typeof filters = []
  const bounds: (readonly [string | number | null, string | number | null])[] = []
  // choices leave the most: they come last
  for (const each of filters.toSorted((a, b) => Number(a.filter.jenis === 'pilihan') - Number(b.filter.jenis === 'pilihan'))) {
    const { column, filter } = each
    const all = column.persis?.(ctx, filter)
    if (all && taken(all)) continue
    asked.push(each)
    // where ids lead already, a row is asked for what stands in it sooner than more of them are counted
    const cheap = leading.length > 0 && !column.gabung
    const some = each === inRow || all || cheap ? null : column.calon?.(ctx, filter)
    if (some && taken(some, false)) continue
    const span = first ? column.antara?.(ctx, filter) : null
    if (span) bounds.push(span)
  }
  // ids that come from the access itself need not be asked for it again
  const led = akses !== null && !ranges && leading.length === 0 && taken(akses.ids, false)

  const joins = joinsOf(asked.map(({ column }) => column))
  const conditions = (key: Sql, without?: (typeof filters)[number]): Sql[] => [
    ...asked.filter((each) => each !== without).map(({ column, filter }) => predicate(column, filter, key)),
    ...bounds.map(([from, to]) => sql`${key} between ${from} and ${to}`),
    ...wide,
  ]
  const seen = akses && !led ? [akses.tiap] : []
  const own = { kunci: sort.kunci, id: words('r.id') }
  const made = (cabang: readonly Cabang[], more: Partial<Rencana> = {}): Rencana => {
    return { nama: daftar.uraian.nama, cabang, kosong: sort.kosong, kunci: sort.kunci.length, arah: isi.urut.arah, ganda: false, ...more }
  }
  const row = sql`${daftar.tabel}${joins}`
  const [lead, ...others] = leading.sort((a, b) => a.jumlah - b.jumlah)
  if (lead) {
    const dari = sql`(select distinct id from (${lead.ids})) j cross join ${daftar.tabel} on r.id = j.id${joins}`
    return made([{ dari, syarat: every([...others.map(({ ids }) => heldAgainst(ids)), ...conditions(utama), ...seen]), ...own }])
  }
  if (ranges) {
    const through = ({ dari, syarat, kunci, id }: Jajaran): Cabang => {
      const [key = id] = kunci
      return {
        dari: sql`${dari} cross join ${daftar.tabel} on r.id = ${id}${joins}`,
        syarat: every([syarat, ...conditions(key)]),
        kunci,
        id,
      }
    }
    return made(ranges.map(through), { ganda: ranges.length > 1 })
  }
  if (inRow?.filter.jenis === 'pilihan') {
    const choices = storedChoices(inRow.column, inRow.filter.nilai)
    const rest = [...conditions(utama, inRow), ...seen]
    if (choices.length <= MOST_BRANCHES)
      return made(choices.map((each) => ({ dari: row, syarat: every([sql`${inRow.column.nilai} = ${each}`, ...rest]), ...own })))
  }
  const syarat = every([...conditions(utama), ...seen])
  const berisi = sort.column.jajaran?.map(({ dari, syarat: base, kunci, id }): Cabang => {
    return { dari: sql`${dari} cross join ${daftar.tabel} on r.id = ${id}${joins}`, syarat: every([base, syarat]), kunci, id }
  })
  return made([{ dari: row, syarat, ...own }], { berisi })
}

/** SQL: the row is one of these; the plus keeps the ids from leading. */
function heldAgainst(ids: Sql): Sql {
  return sql`+r.id in (${ids})`
}

/** So many times the ids that may lead are held against each row as a set, made once a page. */
const HELD = 2

function filtersOf(daftar: Daftar, isi: Isi): { column: KolomDaftar; filter: SaringanKolom }[] {
  return isi.saringan.flatMap((filter) => {
    const uraian = columnOf(daftar.uraian, filter)
    checkFilter(uraian, filter)
    const column = daftar.kolom[uraian.kunci]
    if (!column) throw new Error(`Column ${uraian.kunci} has no SQL`)
    return asksNothing(filter) ? [] : [{ column, filter }]
  })
}

/** Ids lead where sorting them costs less than walking the order until a page of them is met. */
function fewFor(rows: number): number {
  return Math.min(15_000, Math.round(Math.sqrt(200 * rows)))
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
