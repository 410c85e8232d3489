import { useCallback, useState } from 'react'
import { nothingMarked, type Mark } from './selection.ts'

export interface Selection<Row> {
  /** The cell in the cursor row; -1: the row itself. */
  readonly cell: number
  readonly mark: Mark<Row>
  readonly setCell: (cell: number) => void
  readonly setMark: (mark: Mark<Row>) => void
  readonly clear: () => void
}

/** What is selected in a register, for the grid, its foot and the acts on several rows. */
export function useSelection<Row>(): Selection<Row> {
  const [cell, setCell] = useState(-1)
  const [mark, setMark] = useState<Mark<Row>>(nothingMarked)
  const clear = useCallback(() => setMark(nothingMarked), [])
  return { cell, mark, setCell, setMark, clear }
}
