/** A rectangle of a register, both ends included; `from` and `to` are places among the visible columns. */
export interface Area {
  readonly top: number
  readonly bottom: number
  readonly from: number
  readonly to: number
}

/** What is selected: rows taken one by one, and a range from where it began to the cursor. */
export interface Mark<Row> {
  /** Cell -1: whole rows. */
  readonly anchor: { readonly row: number; readonly id: number | undefined; readonly cell: number } | null
  readonly rows: ReadonlyMap<number, Row>
}

export const nothingMarked: Mark<never> = { anchor: null, rows: new Map<number, never>() }

/** The range from the anchor to the cursor; null where nothing is stretched. */
export function areaOf({ anchor }: Mark<unknown>, cursor: { row: number; cell: number }, cells: number): Area | null {
  if (!anchor) return null
  const whole = anchor.cell < 0 || cursor.cell < 0
  return {
    top: Math.min(anchor.row, cursor.row),
    bottom: Math.max(anchor.row, cursor.row),
    from: whole ? 0 : Math.min(anchor.cell, cursor.cell),
    to: whole ? cells - 1 : Math.max(anchor.cell, cursor.cell),
  }
}

/** Takes a row into the selection, or out of it. */
export function toggleRow<Row>(mark: Mark<Row>, id: number, row: Row): Mark<Row> {
  const rows = new Map(mark.rows)
  if (!rows.delete(id)) rows.set(id, row)
  return { ...mark, rows }
}

/** How many rows are selected: those one by one, and those of a range over whole rows. `inArea` tells which of them lie in it too. */
export function countRows<Row>(mark: Mark<Row>, area: Area | null, inArea: (id: number) => boolean): number {
  if (!area) return mark.rows.size
  const outside = [...mark.rows.keys()].filter((id) => !inArea(id)).length
  return area.bottom - area.top + 1 + outside
}

/** How many rows a range goes over. */
export function rowsIn(area: Area | null): number {
  return area ? area.bottom - area.top + 1 : 0
}
