import type { JenisKolom } from './daftar.ts'
import type { NilaiSel } from './sel.ts'

/** What a column of a list shows of a row: in its cell, in a copy, an export, a print. */
export interface SajianKolom<Row> {
  readonly jenis: JenisKolom
  /** Letters, where the list becomes a sheet or a paper. */
  readonly lebar: number
  /** Words as they are shown, an ISO date, a number; null: nothing. */
  readonly nilai: (row: Row) => NilaiSel
}

/** The columns that a list shows, by their keys; their names stand in its description. */
export type SajianDaftar<Row> = Readonly<Record<string, SajianKolom<Row>>>
