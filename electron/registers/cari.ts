import type { WriteContext } from '../core/context.ts'
import { fold } from './fold.ts'

/** The registers whose words stand in the common search; the place in this list is part of each row's id, so it only grows. */
const registers = ['surat_masuk', 'perkara'] as const
export type SearchedRegister = (typeof registers)[number]
const ROOM = 32

/** The indexes of the search (0011-cari-cepat.sql, 0005-cari.sql): plain records by words, protected ones by words, all by parts of their numbers. */
export type SearchIndex = 'cari_isi' | 'cari_tertutup' | 'cari_nomor'

/** A column of the indexes of words. */
export type SearchColumn = 'nomor' | 'nomor_surat' | 'pihak' | 'hal' | 'isi'

export interface SearchWords {
  /** Its number in the book, as it is written. */
  readonly nomor: string
  /** The number that others gave it. */
  readonly nomorSurat: string
  readonly pihak: string
  readonly hal: string
  readonly isi: string
  /** What it says is for those only who may open it. */
  readonly tertutup: boolean
}

/** SQL: the record's id of a row of an index, of which all rows are the register's. */
export function recordId(register: SearchedRegister, index: SearchIndex): string {
  return `(${index}.rowid - ${registers.indexOf(register)}) / ${ROOM}`
}

/** SQL: the row of an index belongs to the register. */
export function ofRegister(register: SearchedRegister, index: SearchIndex): string {
  return `${index}.rowid % ${ROOM} = ${registers.indexOf(register)}`
}

/** The row of a record in the indexes of the search. */
export function rowOf(register: SearchedRegister, id: number): number {
  return id * ROOM + registers.indexOf(register)
}

/** SQL: the row in an index of the record with this id. */
export function rowOfId(register: SearchedRegister, id: string): string {
  return `${id} * ${ROOM} + ${registers.indexOf(register)}`
}

/** Writes the words of a record anew, folded, into the index of what is plain or into that of what is protected. */
export function indexRecord(ctx: WriteContext, register: SearchedRegister, id: number, { tertutup, ...words }: SearchWords): void {
  const row = rowOf(register, id)
  const [index, other] = tertutup ? (['cari_tertutup', 'cari_isi'] as const) : (['cari_isi', 'cari_tertutup'] as const)
  ctx.run(
    `insert or replace into ${index} (rowid, nomor, nomor_surat, pihak, hal, isi) values (?, ?, ?, ?, ?, ?)`,
    row,
    ...foldedWords(words),
  )
  ctx.run(`delete from ${other} where rowid = ?`, row)
}

/** What stands in the columns of the index. */
export function foldedWords({ nomor, nomorSurat, pihak, hal, isi }: Omit<SearchWords, 'tertutup'>): string[] {
  return [nomor, nomorSurat, pihak, hal, isi].map(fold)
}

/** Takes a record out of all indexes. */
export function unindexRecord(ctx: WriteContext, register: SearchedRegister, id: number): void {
  for (const index of ['cari_isi', 'cari_tertutup', 'cari_nomor']) ctx.run(`delete from ${index} where rowid = ?`, rowOf(register, id))
}

const MOST_TERMS = 12
const LONGEST_TERM = 60

/** What a person typed, folded, between its spaces: 400.2/11 is the run 400 2 11. Of a very long text the first twelve. */
export function runsOf(typed: string): string[] {
  return typed
    .slice(0, MOST_TERMS * LONGEST_TERM)
    .split(/\s+/)
    .map(fold)
    .filter(Boolean)
    .slice(0, MOST_TERMS)
}

/** What a person typed as an FTS5 query: each run must begin a run of words of the record, in any order; by columns of the index. */
export function matchQuery(typed: string, ...columns: readonly SearchColumn[]): string | null {
  const runs = runsOf(typed)
  if (runs.length === 0) return null
  const query = runs.map((run) => `"${run}" *`).join(' ')
  return columns.length === 0 ? query : `{${columns.join(' ')}} : (${query})`
}

/** The words that a person typed, folded; of a very long text the first twelve. */
export function termsOf(typed: string): string[] {
  return fold(typed.slice(0, MOST_TERMS * LONGEST_TERM))
    .split(' ')
    .filter(Boolean)
    .slice(0, MOST_TERMS)
}
