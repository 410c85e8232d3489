import { Refused } from '../ui/refusal.ts'

interface Asked<Row> {
  readonly from: number
  readonly to: number
  /** The first and the last row as they were when they were selected; undefined: not known. */
  readonly first?: number | undefined
  readonly last?: number | undefined
  readonly rowAt: (index: number) => Row | undefined
  readonly idOf: (row: Row) => number
  readonly readRows?: ((from: number, to: number) => Promise<Row[]>) | undefined
}

/**
 * The rows of a range, read where they are not on the page. Refused where they are not the rows that were selected: the list has changed in
 * between.
 */
export async function rowsOfRange<Row>({ from, to, first, last, rowAt, idOf, readRows }: Asked<Row>): Promise<Row[]> {
  const rows = onPage(from, to, rowAt) ?? (await readRows?.(from, to)) ?? []
  const isRow = (row: Row | undefined, id: number | undefined) => id === undefined || (row !== undefined && idOf(row) === id)
  const whole = rows.length === to - from + 1 && isRow(rows[0], first) && isRow(rows.at(-1), last)
  if (!whole || new Set(rows.map(idOf)).size < rows.length)
    throw new Refused('Daftar berubah sejak baris itu dipilih, jadi belum ada yang dilakukan. Pilih ulang barisnya, lalu ulangi.')
  return rows
}

function onPage<Row>(from: number, to: number, rowAt: (index: number) => Row | undefined): Row[] | null {
  const rows: Row[] = []
  for (let index = from; index <= to; index++) {
    const row = rowAt(index)
    if (row === undefined) return null
    rows.push(row)
  }
  return rows
}
