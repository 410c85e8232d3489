import type { Progress } from '../core/jobs.ts'
import type { XlsxCell } from './xlsx-parts.ts'

export const CSV_MIME = 'text/csv;charset=utf-8'
const EVERY = 2_000

/**
 * Writes a table as .csv for Excel in Indonesian: semicolons, BOM, dates ISO, decimals with a comma. A text that Excel would take for a
 * formula gets an apostrophe before it.
 */
export async function streamCsv(
  head: readonly string[],
  rows: Iterable<readonly XlsxCell[]> | AsyncIterable<readonly XlsxCell[]>,
  progress: Progress,
): Promise<string[]> {
  const pieces = [`\ufeff${head.map(quoted).join(';')}\r\n`]
  let text = ''
  let count = 0
  for await (const cells of rows) {
    text += `${cells.map(cellText).join(';')}\r\n`
    count += 1
    if (count % EVERY > 0) continue
    pieces.push(text)
    text = ''
    await progress.step(count)
  }
  return [...pieces, text]
}

function cellText(cell: XlsxCell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell).replace('.', ',')
  if (typeof cell === 'object') return cell.tanggal
  return quoted(/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell)
}

function quoted(text: string): string {
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
