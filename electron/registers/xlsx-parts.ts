/** A cell: text, a number, an ISO date, or nothing. Nothing here is ever a formula. */
export type XlsxCell = string | number | null | { readonly tanggal: string }

/** Excel's own limits. */
const LONGEST = 32_767
const LONGEST_NAME = 31
export const EPOCH = Date.UTC(1899, 11, 30)
export const DAY = 86_400_000

/** Rows of `cellXfs` in the styles below. */
export const styles = { teks: 0, tanggal: 1, kepala: 2, judul: 3, awalan: 4, coret: 5, tanggalCoret: 6, angka: 7, rupiah: 8 } as const

export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** What XML cannot hold is dropped; what Excel would read as an escaped letter is escaped itself. */
export function escape(text: string): string {
  return text
    .slice(0, LONGEST)
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** Excel refuses some signs in a sheet's name, more than 31 letters, and a name that is there already. */
export function sheetNames(sheets: readonly { readonly nama: string }[]): string[] {
  const names: string[] = []
  for (const { nama } of sheets) {
    const plain = nama.replace(/[\\/?*[\]:']/g, ' ').trim() || 'Lembar'
    let name = plain.slice(0, LONGEST_NAME)
    for (let n = 2; names.some((other) => other.toLowerCase() === name.toLowerCase()); n++)
      name = `${plain.slice(0, LONGEST_NAME - 4)} ${n}`
    names.push(name)
  }
  return names
}

export function contentTypes(count: number): string {
  const type = (part: string, kind: string) =>
    `<Override PartName="/xl/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`
  const sheets = Array.from({ length: count }, (_, index) => type(`worksheets/sheet${index + 1}`, 'worksheet'))
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${type('workbook', 'sheet.main')}${sheets.join('')}${type('styles', 'styles')}</Types>`
}

export function relationships(targets: readonly (readonly [kind: string, target: string])[]): string {
  const rows = targets.map(([kind, target], index) => `<Relationship Id="rId${index + 1}" Type="${REL}/${kind}" Target="${target}"/>`)
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rows.join('')}</Relationships>`
}

export function workbook(names: readonly string[]): string {
  const sheets = names.map((name, index) => `<sheet name="${escape(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
  return `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets>${sheets.join('')}</sheets></workbook>`
}

/** 0 A … 26 AA. */
export function letters(column: number): string {
  return (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26))
}

const WRAP = '<alignment vertical="top" wrapText="1"/>'
const xf = (font: number, format: number, more = '', inner = WRAP) =>
  `<xf numFmtId="${format}" fontId="${font}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1"${more}>${inner}</xf>`
const FONT = '<sz val="10"/><name val="Arial"/>'

/** Format 49 is text, 164 the date as the office writes it; `quotePrefix` keeps `=…` a text when its cell is edited. */
export const STYLES =
  `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd\\-mm\\-yyyy"/></numFmts>` +
  `<fonts count="3"><font>${FONT}</font><font><b/>${FONT}</font><font><strike/>${FONT}</font></fonts>` +
  `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
  `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
  `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="9">` +
  [
    xf(0, 49),
    xf(0, 164),
    xf(1, 49),
    xf(1, 49, '', '<alignment vertical="top"/>'),
    xf(0, 49, ' quotePrefix="1"'),
    xf(2, 49, ' quotePrefix="1"'),
    xf(2, 164),
    xf(0, 0),
    xf(0, 3),
  ].join('') +
  `</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
