import { shortDate } from '../../shared/dates.ts'
import { textOf } from './cell-text.ts'
import { nameOf, type CellValue, type RegisterColumn } from './columns.ts'

export interface Copied {
  readonly text: string
  readonly html: string
}

/**
 * Text that a spreadsheet would reckon as a formula gets its apostrophe; a lone dash is no formula. Text that has such an apostrophe of its
 * own gets another, since reading takes one away.
 */
function safe(text: string): string {
  return /^[=+@]|^-.|^'+[=+@-]/.test(text) && !/^-?\d+([.,]\d+)*$/.test(text) ? `'${text}` : text
}

/** As Excel writes a cell that holds a tab, a line or a quote. */
function quoted(text: string): string {
  return /[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/** Rows as a spreadsheet takes them: dates and numbers as such, codes with leading zeros as text; heads where more than one cell is copied. */
export function copyOf<Row>(rows: readonly Row[], columns: readonly RegisterColumn<Row>[]): Copied {
  const single = rows.length === 1 && columns.length === 1
  const cells = rows.map((row) =>
    columns.map(({ content }) => ({ kind: content?.kind ?? 'teks', value: content?.value(row) ?? null }) as const),
  )
  const heads = single ? [] : [columns.map(nameOf)]
  const text = [
    ...heads.map((line) => line.map(quoted).join('\t')),
    ...cells.map((line) => line.map(({ kind, value }) => quoted(plain(kind, value))).join('\t')),
    // as Excel ends a copy: without it an empty last row could not be told
    ...(single ? [] : ['']),
  ].join('\r\n')
  const html = [
    ...heads.map((line) => `<tr>${line.map((head) => `<th>${escaped(head)}</th>`).join('')}</tr>`),
    ...cells.map((line) => `<tr>${line.map(({ kind, value }) => htmlCell(kind, value)).join('')}</tr>`),
  ].join('')
  return { text, html: `<meta charset="utf-8"><table>${html}</table>` }
}

function plain(kind: string, value: CellValue): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value).replace('.', ',')
  if (kind === 'tanggal') return value.split('-').reverse().join('/')
  return safe(textOf('teks', value))
}

function htmlCell(kind: string, value: CellValue): string {
  if (value === null) return '<td></td>'
  if (typeof value === 'number') return `<td style="mso-number-format:General;text-align:right" x:num="${value}">${value}</td>`
  if (kind === 'tanggal') return `<td style="mso-number-format:'dd\\-mm\\-yyyy'" title="${shortDate(value)}">${value}</td>`
  return `<td style="mso-number-format:'\\@'">${escaped(value)}</td>`
}

/** Puts a copy on the clipboard; also later in the same act of the person, once all rows are read. False where the browser refuses. */
export function putOnClipboard({ text, html }: Copied): boolean {
  let done = false
  const onCopy = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text)
    event.clipboardData?.setData('text/html', html)
    event.preventDefault()
    event.stopImmediatePropagation()
    done = true
  }
  document.addEventListener('copy', onCopy, { capture: true, once: true })
  document.execCommand('copy')
  document.removeEventListener('copy', onCopy, { capture: true })
  return done
}

/** What was copied elsewhere, as lines of cells; an empty last line is no row. */
export function readClipboard(text: string): string[][] {
  const lines: string[][] = []
  let line: string[] = []
  let at = 0
  const body = text.replace(/\r\n?/g, '\n').replace(/\n$/, '')
  while (at <= body.length) {
    let cell: string
    if (body[at] === '"') {
      const found = /^"((?:[^"]|"")*)"(?=[\t\n]|$)/.exec(body.slice(at, at + 40_000))
      cell = found ? (found[1] ?? '').replaceAll('""', '"') : (/^[^\t\n]*/.exec(body.slice(at, at + 40_000))?.[0] ?? '')
      at += found ? found[0].length : cell.length
    } else {
      const tab = body.indexOf('\t', at)
      const end = body.indexOf('\n', at)
      const stop = Math.min(tab < 0 ? body.length : tab, end < 0 ? body.length : end)
      cell = body.slice(at, stop)
      at = stop
    }
    // the sign that a spreadsheet takes words for words is no part of them
    line.push(cell.replace(/^'(?='*[=+@-])/, ''))
    if (at >= body.length || body[at] === '\n') {
      lines.push(line)
      line = []
      if (at >= body.length) break
    }
    at++
  }
  return lines
}
