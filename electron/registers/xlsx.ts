import { strToU8 } from 'fflate'
import { unwatched, type Progress } from '../core/jobs.ts'
import { zipPieces, type ZipPart } from '../core/zip-pieces.ts'
import {
  contentTypes,
  DAY,
  EPOCH,
  escape,
  HEAD,
  letters,
  MAIN,
  relationships,
  sheetNames,
  styles,
  STYLES,
  workbook,
  type XlsxCell,
} from './xlsx-parts.ts'

export type { XlsxCell } from './xlsx-parts.ts'

export interface XlsxSheet {
  readonly nama: string
  /** Lines above the head. */
  readonly judul: readonly string[]
  readonly kolom: readonly { readonly nama: string; /** Letters. */ readonly lebar: number }[]
  readonly baris: readonly { readonly sel: readonly XlsxCell[]; /** Struck through. */ readonly coret?: boolean }[]
  /** Lines below the rows. */
  readonly kaki?: readonly string[]
}

export const XLSX_MIME = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/**
 * An .xlsx of one or more sheets: text stays text (`=1+1` too), dates are dates, the head stays in sight. The same rows give the same
 * bytes. Others are served while many rows are written; stops with WORK_STOPPED between them.
 */
export function writeXlsx(sheets: readonly XlsxSheet[], progress: Progress = unwatched): Promise<Uint8Array<ArrayBuffer>> {
  const names = sheetNames(sheets)
  const files: Record<string, string> = {
    '[Content_Types].xml': contentTypes(sheets.length),
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbook(names),
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': STYLES,
  }
  const parts: Record<string, ZipPart> = Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(HEAD + xml)]))
  sheets.forEach((sheet, index) => (parts[`xl/worksheets/sheet${index + 1}.xml`] = worksheet(sheet, progress)))
  return zipPieces(parts, new Date(2000, 0, 1))
}

/** Rows that are written before the host serves others. */
const STEP = 200

async function* worksheet({ judul, kolom, baris, kaki = [] }: XlsxSheet, progress: Progress) {
  const head = judul.length + 1
  const widths = kolom.map(({ lebar }, index) => `<col min="${index + 1}" max="${index + 1}" width="${lebar}" customWidth="1"/>`)
  let row = 0
  const rowOf = (cells: readonly Cell[]) => {
    row += 1
    return `<row r="${row}">${cells.map((cell, column) => cell(`${letters(column)}${row}`)).join('')}</row>`
  }
  const line = (text: string) => rowOf([textCell(text, styles.judul)])
  yield (
    `${HEAD}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0">` +
    `<pane ySplit="${head}" topLeftCell="A${head + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
    `<cols>${widths.join('')}</cols><sheetData>${judul.map(line).join('')}${rowOf(kolom.map(({ nama }) => textCell(nama, styles.kepala)))}`
  )
  for (let at = 0; at < baris.length; at += STEP) {
    const some = baris.slice(at, at + STEP)
    yield some.map(({ sel, coret }) => rowOf(sel.map((cell) => cellOf(cell, coret === true)))).join('')
    await progress.step(at + some.length, baris.length)
  }
  yield `${kaki.map(line).join('')}</sheetData><pageSetup orientation="landscape" fitToHeight="0"/></worksheet>`
}

type Cell = (at: string) => string

function cellOf(cell: XlsxCell, struck: boolean): Cell {
  if (cell === null || cell === '') return () => ''
  if (typeof cell === 'string') return textCell(cell, struck ? styles.coret : /^[=+\-@\t\r]/.test(cell) ? styles.awalan : styles.teks)
  if (typeof cell === 'number') return (at) => `<c r="${at}" s="${styles.angka}"><v>${cell}</v></c>`
  const serial = (Date.parse(`${cell.tanggal}T00:00:00Z`) - EPOCH) / DAY
  return (at) => `<c r="${at}" s="${struck ? styles.tanggalCoret : styles.tanggal}"><v>${serial}</v></c>`
}

function textCell(text: string, style: number): Cell {
  return (at) => `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escape(text)}</t></is></c>`
}
