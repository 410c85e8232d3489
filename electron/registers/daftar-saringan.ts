import { addDays, isDate, momentOf } from '../../shared/dates.ts'
import { DomainError } from '../../shared/errors.ts'
import type { SaringanKolom, UraianDaftar, UraianKolom } from '../../shared/registers/daftar.ts'
import type { ReadContext } from '../core/context.ts'
import { runsOf } from './cari.ts'
import { every, joined, sql, words, type Sql, type Value } from './sql.ts'

/** What the host knows of a column: SQL over the register's rows, which stand as `r`. */
export interface KolomDaftar {
  readonly nilai: Sql
  /** What must be joined for `nilai`: a left join that gives at most one row for each `r`. */
  readonly gabung?: Sql
  /** How a choice is stored, where it is not stored as it is sent. */
  readonly simpan?: (pilihan: string) => Value
  /** A date column that holds a moment in milliseconds. */
  readonly saat?: true
  /** The predicate where it is not made of `nilai` in the usual way, `utama` being the key of the register's first order. */
  readonly syarat?: (filter: SaringanKolom, utama: Sql) => Sql | null
  /** Between which keys of the first order all that the filter leaves lies. */
  readonly antara?: (ctx: ReadContext, filter: SaringanKolom) => readonly [Value, Value] | null
  /** A query of ids (`id`) among which all that the filter leaves are found, by an index; null: no index helps. */
  readonly calon?: (ctx: ReadContext, filter: SaringanKolom) => Sql | null
  /** The same, and no others: the ids of all rows that the filter leaves, which the reader may know of or not. */
  readonly persis?: (ctx: ReadContext, filter: SaringanKolom) => Sql | null
  /** SQL: a row has this choice, as it is stored, where that is a range of an index in the register's first order; null where it is none. */
  readonly berjajar?: (nilai: Value) => Sql | null
  /** Sort keys before the id, over `r` alone, none of them empty but the first where the column says `kosong`. */
  readonly urut?: readonly Sql[]
  /** Where the first sort key is not empty: rows of indexes that lead to `r` in this order, together all of them, each once. */
  readonly jajaran?: readonly Jajaran[]
}

/** Rows of an index in an order, which lead to rows of `r` by their id. */
export interface Jajaran {
  readonly dari: Sql
  readonly syarat: Sql
  readonly kunci: readonly Sql[]
  readonly id: Sql
}

const LONGEST = 200
const NUL = String.fromCharCode(0)

/** Refuses a filter of a column, in a sentence that names it. */
export function refuseFilter({ kunci, nama }: UraianKolom, sebab: string): DomainError<'FILTER_REFUSED'> {
  return new DomainError('FILTER_REFUSED', { kolom: kunci, nama, sebab })
}

/** The column of a filter. Refuses a column that the register has not, or does not filter by, and a filter of another kind. */
export function columnOf(uraian: UraianDaftar, filter: SaringanKolom): UraianKolom {
  const column = uraian.kolom.find((each) => each.kunci === filter.kolom && each.saring)
  if (!column) {
    const nama = `“${filter.kolom.slice(0, 40)}”`
    throw new DomainError('FILTER_REFUSED', {
      kolom: filter.kolom,
      nama,
      sebab: `kolom itu tidak ada pada ${uraian.nama}. Hapus saringan ini.`,
    })
  }
  if (filter.jenis === 'kosong' ? !column.kosong : filter.jenis !== column.jenis) {
    throw refuseFilter(column, `kolom ini tidak disaring menurut ${jenisNama[filter.jenis]}. Hapus saringan ini.`)
  }
  return column
}

const jenisNama = { teks: 'kata', pilihan: 'pilihan', tanggal: 'tanggal', angka: 'angka', kosong: 'isi kosong' } as const

/** Refuses what a column cannot be filtered by: a date that is none, a choice that is not there, a text of 10,000 letters. */
export function checkFilter(column: UraianKolom, filter: SaringanKolom): void {
  switch (filter.jenis) {
    case 'teks':
      if (filter.nilai.length > LONGEST) throw refuseFilter(column, `paling banyak ${LONGEST} huruf. Persingkat kata yang dicari.`)
      if (filter.nilai.trim() !== '' && runsOf(filter.nilai).length === 0)
        throw refuseFilter(column, 'tulis paling sedikit satu huruf atau angka.')
      return
    case 'pilihan': {
      const wrong = column.pilihan && filter.nilai.find((each) => !column.pilihan?.some(([nilai]) => nilai === each))
      if (wrong !== undefined && wrong !== null) throw refuseFilter(column, `“${wrong.slice(0, 40)}” bukan pilihan. Pilih dari daftar.`)
      return
    }
    case 'tanggal': {
      for (const day of [filter.dari, filter.sampai])
        if (day !== null && !isDate(day))
          throw refuseFilter(column, `“${day.replaceAll(NUL, '').slice(0, 40)}” bukan tanggal. Tulis seperti 24/11/2025.`)
      if (filter.dari !== null && filter.sampai !== null && filter.dari > filter.sampai)
        throw refuseFilter(column, 'tanggal awal sesudah tanggal akhir. Tukar keduanya.')
      return
    }
    case 'angka':
      if (filter.dari !== null && filter.sampai !== null && filter.dari > filter.sampai)
        throw refuseFilter(column, 'angka awal lebih besar daripada angka akhir. Tukar keduanya.')
      return
    case 'kosong':
  }
}

/** Whether a filter narrows nothing (no word, no choice, open at both ends). */
export function asksNothing(filter: SaringanKolom): boolean {
  switch (filter.jenis) {
    case 'teks':
      return filter.nilai.trim() === ''
    case 'pilihan':
      return filter.nilai.length === 0
    case 'kosong':
      return false
    default:
      return filter.dari === null && filter.sampai === null
  }
}

/** SQL: a row's value is what the filter leaves. The filter has been checked. */
export function predicate(column: KolomDaftar, filter: SaringanKolom, utama: Sql): Sql {
  const own = column.syarat?.(filter, utama)
  if (own) return own
  const { nilai } = column
  switch (filter.jenis) {
    case 'teks':
      return hasWords(nilai, filter.nilai)
    case 'pilihan':
      return oneOfThese(nilai, storedChoices(column, filter.nilai))
    case 'tanggal': {
      const moment = column.saat === true
      return between(
        nilai,
        filter.dari === null ? null : moment ? momentOf(filter.dari) : filter.dari,
        filter.sampai === null ? null : moment ? momentOf(addDays(filter.sampai, 1)) - 1 : filter.sampai,
      )
    }
    case 'angka':
      return between(nilai, filter.dari, filter.sampai)
    case 'kosong':
      return filter.kosong ? sql`ifnull(${nilai}, '') = ''` : sql`ifnull(${nilai}, '') <> ''`
  }
}

/** SQL: each run that was typed (words between spaces) begins a run of words of the text, in any order, without regard to case and accents. */
export function hasWords(text: Sql, typed: string): Sql {
  return every(runsOf(typed).map((run) => sql`instr(' ' || lipat(${text}), ${` ${run}`}) > 0`))
}

function between(nilai: Sql, from: Value, to: Value): Sql {
  const parts: Sql[] = []
  if (from !== null) parts.push(sql`${nilai} >= ${from}`)
  if (to !== null) parts.push(sql`${nilai} <= ${to}`)
  return parts.length === 0 ? words('1') : every(parts)
}

/** Choices as they are stored, each once. */
export function storedChoices(column: KolomDaftar, choices: readonly string[]): Value[] {
  return [...new Set(choices.map((each) => (column.simpan ? column.simpan(each) : each)))]
}

/** SQL: a value is one of these, however many they are. */
export function oneOfThese(nilai: Sql, values: readonly Value[]): Sql {
  // written out where they are few: a set is made anew at each reading
  if (values.length > 0 && values.length <= 24) {
    return sql`${nilai} in (${joined(
      values.map((value) => sql`+${value}`),
      ', ',
    )})`
  }
  return sql`${nilai} in (select value from json_each(${JSON.stringify(values)}))`
}
