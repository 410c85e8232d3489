import {
  BorderStyle,
  HeightRule,
  Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
  type IBorderOptions,
  type Paragraph,
} from 'docx'
import { LeanTable } from './lean.ts'
import { paragraph, type TextStyle } from './text.ts'

export type Side = 'top' | 'bottom' | 'left' | 'right'
export type CellContent = string | readonly (Paragraph | Table)[]

export interface CellOptions {
  /** Which sides have a line; none without. */
  readonly lines?: readonly Side[]
  readonly span?: number
  readonly valign?: 'top' | 'center' | 'bottom'
  /** Space within, in points: above and below, left and right. */
  readonly pad?: readonly [vertical: number, horizontal: number]
  readonly text?: TextStyle
}

export const ALL_SIDES: readonly Side[] = ['top', 'bottom', 'left', 'right']

const line: IBorderOptions = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
const none: IBorderOptions = { style: BorderStyle.NIL, size: 0, color: 'auto' }
const valigns = { top: VerticalAlignTable.TOP, center: VerticalAlignTable.CENTER, bottom: VerticalAlignTable.BOTTOM }

export interface RowSpec {
  readonly cells: readonly (CellOptions & { readonly content: CellContent })[]
  /** At least so many points high. */
  readonly height?: number
  readonly head?: boolean
}

/** A table of fixed column widths (twentieths of a point), the same in Word and LibreOffice. A row is never torn. */
export function table(widths: readonly number[], rows: readonly RowSpec[]): Table {
  const lines = rows.map((spec) => ({
    look: `${spec.head === true} ${spec.height ?? 0}`,
    cells: cellsOf(widths, spec).map(({ width, content, cell }) => {
      const { lines: sides = [], span = 1, valign = 'top', pad = PAD } = cell
      return { look: JSON.stringify([width, span, valign, pad, sides]), content }
    }),
  }))
  return new LeanTable(
    JSON.stringify(widths),
    lines,
    () => wordTable(widths, rows),
    () => patternsOf(widths, rows, lines),
  )
}

/** For each look of a table, one that has it and nothing else. */
function patternsOf(widths: readonly number[], rows: readonly RowSpec[], lines: LeanTable['lines']): (readonly [string, Table])[] {
  const grid = wordTable(widths, [{ cells: widths.map(() => ({ content: '' })) }])
  return [
    [`tabel ${JSON.stringify(widths)}`, grid] as const,
    ...rows.flatMap((spec, at) => [
      [`baris ${lines[at]?.look}`, wordTable([100], [{ ...spec, cells: [{ content: '' }] }])] as const,
      ...cellsOf(widths, spec).map(({ width, cell }, column) => {
        const { span = 1 } = cell
        const own = [width - (span - 1), ...Array.from({ length: span - 1 }, () => 1)]
        return [`sel ${lines[at]?.cells[column]?.look}`, wordTable(own, [{ cells: [{ ...cell, content: '' }] }])] as const
      }),
    ]),
  ]
}

const PAD = [1, 3] as const

/** The cells of a row with their widths, and what stands in them as blocks. */
function cellsOf(widths: readonly number[], { cells }: RowSpec) {
  let column = 0
  return cells.map((cell) => {
    const { content, span = 1, text } = cell
    const width = widths.slice(column, column + span).reduce((a, b) => a + b, 0)
    column += span
    return { width, cell, content: typeof content === 'string' ? [paragraph(content, text)] : content }
  })
}

function wordTable(widths: readonly number[], rows: readonly RowSpec[]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: [...widths],
    width: { size: widths.reduce((a, b) => a + b, 0), type: WidthType.DXA },
    borders: TableBorders.NONE,
    margins: { marginUnitType: WidthType.DXA, top: 0, bottom: 0, left: 0, right: 0 },
    rows: rows.map((spec) => row(widths, spec)),
  })
}

/** Blocks that no page parts, in one row without lines: chains of paragraphs alone are broken by LibreOffice at times. */
export function unparted(width: number, content: readonly (Paragraph | Table)[]): Table {
  return table([width], [{ cells: [{ content, pad: [0, 0] }] }])
}

/** A table to be made: its widths (twentieths of a point) and rows. */
export interface TableSpec {
  readonly widths: readonly number[]
  readonly rows: readonly RowSpec[]
}

/** Rows that stay with what closes a table. */
export const KEPT = 2

/** A table and what closes it: the last rows and the closing block are one row, which neither Word nor LibreOffice tears. */
export function closedTable({ widths, rows }: TableSpec, closing: readonly (Paragraph | Table)[]): Table {
  const body = rows.filter((spec) => !spec.head)
  const head = rows.filter((spec) => spec.head)
  const last = table(widths, underLine(body.slice(-KEPT)))
  const block: RowSpec = { cells: [{ content: [last, ...closing], span: widths.length, pad: [0, 0] }] }
  return table(widths, [...head, ...body.slice(0, -KEPT), block])
}

/** Rows below a line that is there already: the first brings none of its own, or the two would make a thick one. */
function underLine([first, ...others]: readonly RowSpec[]): RowSpec[] {
  if (!first) return []
  const cells = first.cells.map((cell) => ({ ...cell, lines: (cell.lines ?? []).filter((side) => side !== 'top') }))
  return [{ ...first, cells }, ...others]
}

function row(widths: readonly number[], spec: RowSpec): TableRow {
  const { height, head } = spec
  return new TableRow({
    cantSplit: true,
    // LibreOffice repeats no head where another row says that it is none
    ...(head ? { tableHeader: true } : {}),
    ...(height ? { height: { value: Math.round(height * 20), rule: HeightRule.ATLEAST } } : {}),
    children: cellsOf(widths, spec).map(({ width, content, cell }) => {
      const { lines = [], span = 1, valign = 'top', pad: [vertical, horizontal] = PAD } = cell
      const border = (side: Side) => (lines.includes(side) ? line : none)
      return new TableCell({
        width: { size: width, type: WidthType.DXA },
        columnSpan: span,
        verticalAlign: valigns[valign],
        margins: {
          marginUnitType: WidthType.DXA,
          top: Math.round(vertical * 20),
          bottom: Math.round(vertical * 20),
          left: Math.round(horizontal * 20),
          right: Math.round(horizontal * 20),
        },
        borders: { top: border('top'), bottom: border('bottom'), left: border('left'), right: border('right') },
        children: [...content],
      })
    }),
  })
}

/** Divides a width in proportion, the last column taking what rounding leaves. */
export function divide(width: number, ...parts: readonly number[]): number[] {
  const total = parts.reduce((a, b) => a + b, 0)
  const widths = parts.map((part) => Math.floor((width * part) / total))
  widths[widths.length - 1] = (widths.at(-1) ?? 0) + width - widths.reduce((a, b) => a + b, 0)
  return widths
}
