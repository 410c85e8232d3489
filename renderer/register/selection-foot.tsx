import type { RowData } from '@tanstack/react-table'
import { useMemo } from 'react'
import { nameOf, type RegisterColumn } from './columns.ts'
import { areaOf, countRows } from './selection.ts'
import type { Selection } from './use-selection.ts'

interface Props<Row extends RowData> {
  selection: Selection<Row>
  cursor: number
  columns: readonly RegisterColumn<Row>[]
  rowAt: (index: number) => Row | undefined
  idOf: (row: Row) => number
}

/** In the foot: how many rows are selected, and the sums of their number columns as far as all of them have been read. */
export function SelectionFoot<Row extends RowData>({ selection, cursor, columns, rowAt, idOf }: Props<Row>) {
  const { mark, cell } = selection
  const said = useMemo(() => {
    const area = areaOf(mark, { row: cursor, cell }, columns.length)
    const inArea: Row[] = []
    for (let index = area?.top ?? 0; area && index <= area.bottom && inArea.length < 5_000; index++) {
      const row = rowAt(index)
      if (row === undefined) break
      inArea.push(row)
    }
    const ids = new Set(inArea.map(idOf))
    const count = countRows(mark, area, (id) => ids.has(id))
    const whole = area === null || inArea.length === area.bottom - area.top + 1
    const rows = [...inArea, ...[...mark.rows.values()].filter((row) => !ids.has(idOf(row)))]
    const sums = whole
      ? columns.flatMap((column) => {
          const { content } = column
          if (content?.kind !== 'angka') return []
          const sum = rows.reduce((total, row) => total + Number(content.value(row) ?? 0), 0)
          return [`${nameOf(column)} ${sum.toLocaleString('id-ID')}`]
        })
      : []
    return { count, sums }
  }, [mark, cell, cursor, columns, rowAt, idOf])
  if (said.count < 2 && mark.rows.size === 0) return null
  return (
    <span>
      <strong>{said.count.toLocaleString('id-ID')}</strong> dipilih{said.sums.length > 0 && `: ${said.sums.join(', ')}`}
    </span>
  )
}
