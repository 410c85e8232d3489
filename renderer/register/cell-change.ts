import type { SalahSel } from '../../shared/registers/sel.ts'
import { refusalOf } from '../ui/refusal.ts'
import type { CellValue } from './columns.ts'

/** One cell that gets another value. */
export interface CellChange<Row> {
  readonly row: Row
  readonly column: string
  readonly old: CellValue
  readonly value: CellValue
}

/** Where several cells go: from this row down, in these columns; `first` and `last` are the rows as they were selected. */
export interface PastePlace {
  readonly row: number
  readonly columns: readonly string[]
  readonly first?: number | undefined
  readonly last?: number | undefined
}

/** How a register is edited in place; the rules are the host's. */
export interface GridEdit<Row> {
  /** Why this row is not edited, as a sentence; null where it may be. */
  readonly refused: (row: Row) => string | null
  /** Writes at once; answers with the refusal, or null when it is kept. */
  readonly save: (changes: readonly CellChange<Row>[]) => Promise<string | null>
  /** Several cells from elsewhere: tried first, shown with what is wrong, then written. */
  readonly paste: (at: PastePlace, lines: readonly (readonly string[])[]) => Promise<void>
}

/** The host's faults by cell, where the whole was refused for them. */
export function faultsIn(error: unknown): readonly SalahSel[] {
  const { code, data } = refusalOf(error)
  return code === 'CELLS_REFUSED' ? (data as { salah: readonly SalahSel[] }).salah : []
}
