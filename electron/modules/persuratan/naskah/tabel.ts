import { paragraph, type TextStyle } from '../../../documents/parts/text.ts'
import { ALL_SIDES, type RowSpec, type TableSpec } from '../../../documents/parts/table.ts'

export interface KolomTabel {
  readonly nama: string
  readonly align?: 'left' | 'center'
}

const STYLE: TextStyle = { size: 11 }

/** A ruled table with a head that is repeated on each page. Widths in twentieths of a point; `height` of each row in points. */
export function tabelBergaris(
  widths: readonly number[],
  kolom: readonly KolomTabel[],
  baris: readonly (readonly string[])[],
  { height, isi }: { readonly height?: number; readonly isi?: (row: number, column: number) => ReturnType<typeof paragraph>[] | null } = {},
): TableSpec {
  const head: RowSpec = {
    head: true,
    cells: kolom.map(({ nama }) => ({
      content: [paragraph(nama, { ...STYLE, bold: true, align: 'center', keepNext: true })],
      lines: ALL_SIDES,
      valign: 'center',
      pad: [2.5, 3],
    })),
  }
  const rows = baris.map((row, at): RowSpec => ({
    ...(height ? { height } : {}),
    cells: kolom.map(({ align = 'left' }, column) => ({
      content: isi?.(at, column) ?? (row[column] ?? '').split('\n').map((line) => paragraph(line, { ...STYLE, align })),
      lines: ALL_SIDES,
      valign: height ? 'center' : 'top',
      pad: [2, 3.5],
    })),
  }))
  return { widths, rows: [head, ...rows] }
}
