import { announce } from '../ui/live.tsx'
import { refusalOf } from '../ui/refusal.ts'
import type { RegisterColumn } from './columns.ts'
import { copyOf, putOnClipboard } from './copy.ts'
import { rowsOfRange } from './range-rows.ts'
import type { Area, Mark } from './selection.ts'

/** More rows are taken by an export. */
export const MOST_COPIED = 10_000

interface Asked<Row> {
  readonly mark: Mark<Row>
  readonly area: Area | null
  readonly cursor: number
  readonly cell: number
  readonly columns: readonly RegisterColumn<Row>[]
  readonly rowAt: (index: number) => Row | undefined
  readonly idOf: (row: Row) => number
  readonly readRows?: (from: number, to: number) => Promise<Row[]>
}

/** The rows that are selected, in their order; those that are not on the page are read first. Refused where the list has changed in between. */
export async function selectedRows<Row>({ mark, area, cursor, rowAt, idOf, readRows }: Asked<Row>): Promise<Row[]> {
  const under = rowAt(cursor)
  if (!area) return mark.rows.size > 0 ? [...mark.rows.values()] : under === undefined ? [] : [under]
  const ends = [mark.anchor?.id, under && idOf(under)]
  const [first, last] = mark.anchor && mark.anchor.row > cursor ? ends.reverse() : ends
  const inArea = await rowsOfRange({ from: area.top, to: area.bottom, first, last, rowAt, idOf, readRows })
  const known = new Set(inArea.map(idOf))
  return [...inArea, ...[...mark.rows].filter(([id]) => !known.has(id)).map(([, row]) => row)]
}

/** Copies what is selected for a spreadsheet, and says how much it was. */
export async function copySelected<Row>(asked: Asked<Row>): Promise<void> {
  const { area, mark, cell, columns } = asked
  if (area && area.bottom - area.top >= MOST_COPIED)
    return announce(
      `Paling banyak ${MOST_COPIED.toLocaleString('id-ID')} baris disalin sekaligus. Pakai Ekspor untuk seluruh daftar.`,
      true,
    )
  const taken = area ? columns.slice(area.from, area.to + 1) : cell >= 0 && mark.rows.size === 0 ? columns.slice(cell, cell + 1) : columns
  try {
    const rows = await selectedRows(asked)
    if (rows.length === 0) return
    const done = putOnClipboard(copyOf(rows, taken))
    announce(
      done
        ? rows.length === 1 && taken.length === 1
          ? 'Sel disalin'
          : `${rows.length.toLocaleString('id-ID')} baris, ${taken.length} kolom disalin`
        : 'Papan klip tidak dapat ditulis. Ulangi, atau pakai Ekspor.',
      !done,
    )
  } catch (error) {
    announce(refusalOf(error).message, true)
  }
}
