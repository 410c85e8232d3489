import { columnVisibilityFeature, rowSortingFeature, tableFeatures, type ColumnDef, type RowData } from '@tanstack/react-table'

export interface ColumnMeta {
  /** Pixels, padding included; `grow` takes what is left. */
  readonly width: number | 'grow'
  readonly align?: 'right'
  /** The column folds away where the table is narrower than this (pixels). */
  readonly foldBelow?: number
}

export const registerFeatures = tableFeatures({ columnVisibilityFeature, rowSortingFeature, columnMeta: {} as ColumnMeta })

export type RegisterColumn<Row extends RowData> = ColumnDef<typeof registerFeatures, Row, unknown>

export interface Sort<Key extends string = string> {
  readonly kolom: Key
  readonly arah: 'naik' | 'turun'
}

/** Which columns stand at this width, and the grid template of a row; widths follow the size of the letters. */
export function layoutColumns<Row extends RowData>(columns: readonly RegisterColumn<Row>[], width: number, scale: number) {
  const visible = columns.filter((c) => !c.meta?.foldBelow || width >= c.meta.foldBelow * scale)
  const template = visible
    .map((c) => (c.meta?.width === 'grow' || !c.meta ? 'minmax(120px, 1fr)' : `${Math.round(c.meta.width * scale)}px`))
    .join(' ')
  const least = visible.reduce((sum, c) => sum + (typeof c.meta?.width === 'number' ? c.meta.width * scale : 120), 0)
  return { visible: new Set(visible.map((c) => c.id)), template, least: Math.round(least) }
}
