import type { WriteContext } from '../core/context.ts'
import { fold } from './fold.ts'

/** The registers whose words stand in the common search; the place in this list is part of each row's id, so it only grows. */
const registers = ['surat_masuk'] as const
export type SearchedRegister = (typeof registers)[number]
const ROOM = 32

export interface SearchWords {
  readonly nomor: string
  readonly pihak: string
  /** What the record says; '' where it is protected. */
  readonly isi: string
}

/** SQL: the record's id of a row of cari_isi that belongs to the register. */
export function recordId(register: SearchedRegister): string {
  return `(cari_isi.rowid - ${registers.indexOf(register)}) / ${ROOM}`
}

/** SQL: the row of cari_isi belongs to the register. */
export function ofRegister(register: SearchedRegister): string {
  return `cari_isi.rowid % ${ROOM} = ${registers.indexOf(register)}`
}

/** The row of a record in the indexes of the common search. */
export function rowOf(register: SearchedRegister, id: number): number {
  return id * ROOM + registers.indexOf(register)
}

export function indexRecord(ctx: WriteContext, register: SearchedRegister, id: number, { nomor, pihak, isi }: SearchWords): void {
  ctx.run('insert or replace into cari_isi (rowid, nomor, pihak, isi) values (?, ?, ?, ?)', rowOf(register, id), nomor, pihak, isi)
}

/** SQL: the row of cari_isi of the record with this id. */
export function rowOfId(register: SearchedRegister, id: string): string {
  return `${id} * ${ROOM} + ${registers.indexOf(register)}`
}

const MOST_TERMS = 12
const LONGEST_TERM = 60

/** What a person typed, between its spaces, each part without signs: 400.2/11 is the run 400 2 11. Of a very long text the first twelve. */
export function runsOf(typed: string): string[] {
  return typed
    .slice(0, MOST_TERMS * LONGEST_TERM)
    .normalize('NFKC')
    .split(/\s+/)
    .map((word) => word.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim())
    .filter(Boolean)
    .slice(0, MOST_TERMS)
}

/** What a person typed as an FTS5 query: each run must begin a run of words of the record, in any order. */
export function matchQuery(typed: string): string | null {
  const runs = runsOf(typed)
  return runs.length === 0 ? null : runs.map((run) => `"${run}" *`).join(' ')
}

/** The words that a person typed, folded; of a very long text the first twelve. */
export function termsOf(typed: string): string[] {
  return fold(typed.slice(0, MOST_TERMS * LONGEST_TERM))
    .split(' ')
    .filter(Boolean)
    .slice(0, MOST_TERMS)
}
