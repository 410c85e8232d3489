import type { ReactNode } from 'react'
import type { JenisKolom } from '../../shared/registers/daftar.ts'
import type { SusunanKolom } from '../../shared/registers/tampilan.contract.ts'

export type CellValue = string | number | null
export type Choices = readonly (readonly [nilai: string, nama: string])[]

/** What a cell holds, apart from how it is drawn: for copies, sums, exports, filters by its value and editing in place. */
export interface CellContent<Row> {
  readonly kind: JenisKolom
  /** Words as they are shown, an ISO date, a number; null: nothing. */
  readonly value: (row: Row) => CellValue
  readonly choices?: Choices
  /** The whole of what is shown shortened: what an undo gives back. */
  readonly kept?: (row: Row) => CellValue
  /** May be edited in place, where the row allows it. */
  readonly edit?: boolean
}

export interface ColumnMeta {
  /** Pixels, padding included; `grow` takes what is left. */
  readonly width: number | 'grow'
  readonly align?: 'right'
  /** The column folds away where the table is narrower than this (pixels). */
  readonly foldBelow?: number
  /** The whole name, where the head is shortened. */
  readonly name?: string
  /** How words look that the cell gives as they are. */
  readonly look?: 'quiet' | 'strong' | 'code'
  /** Not shown until it is chosen. */
  readonly atFirstHidden?: boolean
}

/** A column of a register: its head, what its cells hold and how they are drawn. */
export interface RegisterColumn<Row> {
  readonly id: string
  readonly header: string
  readonly enableSorting?: boolean
  readonly meta?: ColumnMeta
  readonly content?: CellContent<Row>
  /** What stands in a cell; words alone are cut where they do not fit. */
  readonly cell: (at: { readonly row: { readonly original: Row } }) => ReactNode
}

export interface Sort<Key extends string = string> {
  readonly kolom: Key
  readonly arah: 'naik' | 'turun'
}

export const noArrangement: SusunanKolom = { urutan: [], sembunyi: [], lebar: {}, beku: 1 }

const LEAST_GROW = 120
const FROZEN_GROW = 240

interface Sized {
  readonly id: string
  readonly meta?: ColumnMeta
}

/** A column's name in dialogs, chips and announcements. */
export function nameOf({ meta, header }: { readonly meta?: ColumnMeta; readonly header: string }): string {
  return meta?.name ?? header
}

/** The columns in the person's order; those that his arrangement does not know keep their neighbour at the left. */
export function orderColumns<Column extends Sized>(columns: readonly Column[], { urutan }: Pick<SusunanKolom, 'urutan'>): Column[] {
  const known = urutan.flatMap((id) => columns.find((column) => column.id === id) ?? [])
  const ordered = [...known]
  columns.forEach((column, at) => {
    if (known.includes(column)) return
    const left = columns[at - 1]
    ordered.splice(left ? ordered.indexOf(left) + 1 : 0, 0, column)
  })
  return ordered
}

/** Whether a column is chosen; one that the arrangement does not know is, unless it waits to be chosen. */
export function isChosen({ id, meta }: Sized, { urutan, sembunyi }: SusunanKolom): boolean {
  return urutan.includes(id) ? !sembunyi.includes(id) : !meta?.atFirstHidden && !sembunyi.includes(id)
}

export interface Layout {
  /** Visible columns from left to right. */
  readonly ids: readonly string[]
  readonly template: string
  readonly least: number
  /** How far from the left edge each frozen column stays, in pixels. */
  readonly frozen: readonly number[]
}

/** Which columns stand at this width, in which order and size, and which of them stay when one scrolls; sizes follow the letters. */
export function layoutColumns(columns: readonly Sized[], susunan: SusunanKolom, width: number, scale: number): Layout {
  const visible = orderColumns(columns, susunan).filter(
    (column) => isChosen(column, susunan) && (!column.meta?.foldBelow || width >= column.meta.foldBelow * scale),
  )
  const sizes = visible.map((column, at) => {
    const own = susunan.lebar[column.id] ?? column.meta?.width ?? 'grow'
    return own === 'grow' ? (at < susunan.beku && at < visible.length - 1 && susunan.beku > 1 ? FROZEN_GROW * scale : null) : own * scale
  })
  // without a column that grows the last one takes what is left, so that the rows reach the edge
  const grows = sizes.includes(null)
  const template = sizes
    .map((size, at) =>
      size === null
        ? `minmax(${Math.round(LEAST_GROW * scale)}px, 1fr)`
        : !grows && at === sizes.length - 1
          ? `minmax(${Math.round(size)}px, 1fr)`
          : `${Math.round(size)}px`,
    )
    .join(' ')
  const least = Math.round(sizes.reduce<number>((sum, size) => sum + (size ?? LEAST_GROW * scale), 0))
  const frozen: number[] = []
  let left = 0
  for (const size of sizes.slice(0, susunan.beku)) {
    frozen.push(Math.round(left))
    left += size ?? LEAST_GROW * scale
  }
  return { ids: visible.map((column) => column.id), template, least, frozen: left > width / 2 ? frozen.slice(0, 1) : frozen }
}
