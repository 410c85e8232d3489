import { textOf, type Sel } from '../../electron/registers/impor/cell.ts'
import { openReader } from '../../electron/registers/impor/reader.ts'

export type Nilai = string | number | null | { readonly tanggal: string }

/** The rows of a table file that the program made, read back by its own import. */
export async function readTable(nama: string, bytes: Buffer, lembar = 0): Promise<Nilai[][]> {
  const reader = await openReader(nama, bytes)
  const rows: Nilai[][] = []
  const plain = (sel: Sel): Nilai =>
    sel !== null && typeof sel === 'object' ? ('tanggal' in sel ? { tanggal: sel.tanggal } : textOf(sel)) : sel
  await reader.read(
    lembar,
    (_, sel) => void rows.push(sel.map(plain)),
    () => Promise.resolve(),
  )
  return rows
}

/** A sheet that was exported. */
export async function readXlsx(file: Blob, lembar = 0): Promise<Nilai[][]> {
  return readTable('ekspor.xlsx', Buffer.from(await file.arrayBuffer()), lembar)
}

/** An exported CSV as its cells stand between the semicolons. */
export async function readCsv(file: Blob): Promise<string[][]> {
  const text = Buffer.from(await file.arrayBuffer()).toString('utf8')
  return text
    .trimEnd()
    .split('\r\n')
    .map((line) => (line.match(/("(?:[^"]|"")*"|[^;]*)(?:;|$)/g) ?? []).slice(0, -1).map((cell) => unquoted(cell.replace(/;$/, ''))))
}

function unquoted(cell: string): string {
  return cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell
}
