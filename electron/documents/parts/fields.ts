import type { Table } from 'docx'
import { mm } from './page.ts'
import { table, type CellOptions, type RowSpec } from './table.ts'
import type { TextStyle } from './text.ts'

export interface Field {
  readonly label: string
  readonly value: string
}

interface FieldsOptions {
  /** Width of the labels, in millimetres. */
  readonly label?: number
  readonly text?: TextStyle
}

/** Label : value lines, the value wrapping within its own column. Widths in twentieths of a point. */
export function fields(width: number, rows: readonly Field[], { label = 23, text }: FieldsOptions = {}): Table {
  const widths = [mm(label), mm(4), width - mm(label) - mm(4)]
  return table(
    widths,
    rows.map((field) => fieldRow(field, text)),
  )
}

function fieldRow({ label, value }: Field, text: TextStyle | undefined): RowSpec {
  const cell = (content: string): CellOptions & { content: string } => ({ content, pad: [0.5, 0], ...(text ? { text } : {}) })
  return { cells: [cell(label), cell(':'), cell(value)] }
}
