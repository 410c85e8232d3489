import { useCallback, useEffect, useState } from 'react'
import { nothingMarked, type Mark } from './selection.ts'

export interface Selection<Row> {
  /** The cell in the cursor row; -1: the row itself. */
  readonly cell: number
  readonly mark: Mark<Row>
  readonly setCell: (cell: number) => void
  readonly setMark: (mark: Mark<Row>) => void
  readonly clear: () => void
}

/** What was selected when one went to a page from which one comes back, by register; `under`: the record in the cursor row. */
const left = new Map<string, { readonly cell: number; readonly mark: Mark<unknown>; readonly under: number | undefined }>()

/** Keeps what is selected for the way back to this register: it is there again once, if its rows still are. */
export function keepSelection<Row>(key: string, { cell, mark }: Selection<Row>, under: number | undefined): void {
  left.set(key, { cell, mark, under })
}

/** What is selected in a register, for the grid, its foot and the acts on several rows; `returned`: where one came back to it. */
export function useSelection<Row>(key: string): Selection<Row> & { readonly returned: { readonly under: number | undefined } | null } {
  const [returned] = useState(() => left.get(key) ?? null)
  useEffect(() => void left.delete(key), [key])
  const [cell, setCell] = useState(returned?.cell ?? -1)
  const [mark, setMark] = useState<Mark<Row>>((returned?.mark as Mark<Row> | undefined) ?? nothingMarked)
  const clear = useCallback(() => setMark(nothingMarked), [])
  return { cell, mark, setCell, setMark, clear, returned }
}
