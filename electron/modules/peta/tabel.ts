import type { Table } from 'docx'
import { ALL_SIDES, divide, table, type RowSpec } from '../../documents/parts/table.ts'

const heads = ['No.', 'Langkah', 'Pelaksana', 'Lanjut', 'Dokumen yang dibuat', 'Batas'] as const
const parts = [4, 30, 17, 26, 16, 7] as const
const text = { size: 9 } as const

/** The steps of a process under each other. */
export function stepTable(width: number, rows: readonly (readonly string[])[]): Table {
  const head: RowSpec = {
    head: true,
    cells: heads.map((content) => ({ content, lines: ALL_SIDES, valign: 'center', text: { ...text, bold: true, align: 'center' } })),
  }
  const body = rows.map((cells): RowSpec => ({ cells: cells.map((content) => ({ content, lines: ALL_SIDES, text })) }))
  return table(divide(width, ...parts), [head, ...body])
}
