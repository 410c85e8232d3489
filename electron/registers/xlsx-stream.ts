import { once } from 'node:events'
import { crc32, createDeflateRaw } from 'node:zlib'
import type { Progress } from '../core/jobs.ts'
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

export interface XlsxColumn {
  readonly nama: string
  /** Letters. */
  readonly lebar: number
  readonly jenis: 'teks' | 'angka' | 'tanggal' | 'rupiah'
}

export interface XlsxTable {
  readonly nama: string
  /** Lines above the head. */
  readonly judul: readonly string[]
  readonly kolom: readonly XlsxColumn[]
  /** Known beforehand, for the progress. */
  readonly jumlah?: number
}

const PIECE = 256 * 1024
const LEVEL = 5

type Rows = Iterable<readonly XlsxCell[]> | AsyncIterable<readonly XlsxCell[]>

/**
 * Writes a table as .xlsx while its rows come: text stays text, numbers, dates and rupiah are such in Excel, the head stays in sight and
 * filters. Gives the bytes in pieces. Stops with WORK_STOPPED between rows.
 */
export function streamXlsx(table: XlsxTable, rows: Rows, progress: Progress): Promise<Uint8Array<ArrayBuffer>[]> {
  return streamSheets([{ ...table, rows }], progress, (row) => progress.step(row, table.jumlah))
}

/** The same of several sheets, one after another; `written` is told after some rows of a sheet. */
export async function streamSheets(
  sheets: readonly (XlsxTable & { readonly rows: Rows })[],
  progress: Progress,
  written: (row: number) => Promise<void> = () => progress.step(),
): Promise<Uint8Array<ArrayBuffer>[]> {
  const zip = new ZipPieces()
  await zip.add('[Content_Types].xml', [HEAD + contentTypes(sheets.length)])
  await zip.add('_rels/.rels', [HEAD + relationships([['officeDocument', 'xl/workbook.xml']])])
  await zip.add('xl/workbook.xml', [HEAD + workbook(sheetNames(sheets))])
  await zip.add('xl/_rels/workbook.xml.rels', [
    HEAD + relationships([...sheets.map((_, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`] as const), ['styles', 'styles.xml']]),
  ])
  await zip.add('xl/styles.xml', [HEAD + STYLES])
  for (const [at, sheet] of sheets.entries()) await zip.add(`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet, sheet.rows, written))
  return zip.end()
}

async function* sheetXml({ judul, kolom }: XlsxTable, rows: Rows, written: (row: number) => Promise<void>) {
  const head = judul.length + 1
  const refs = kolom.map((_, column) => letters(column))
  const last = refs.at(-1) ?? 'A'
  const widths = kolom.map(({ lebar }, at) => `<col min="${at + 1}" max="${at + 1}" width="${lebar}" customWidth="1"/>`).join('')
  let text =
    `${HEAD}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0">` +
    `<pane ySplit="${head}" topLeftCell="A${head + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths}</cols><sheetData>` +
    judul.map((line, at) => `<row r="${at + 1}">${textCell(`A${at + 1}`, line, styles.judul)}</row>`).join('') +
    `<row r="${head}"${height(
      kolom.map(({ nama }) => nama),
      kolom,
    )}>${kolom.map(({ nama }, at) => textCell(`${refs[at]}${head}`, nama, styles.kepala)).join('')}</row>`
  let row = head
  for await (const cells of rows) {
    row += 1
    text += `<row r="${row}"${height(cells, kolom)}>`
    for (let at = 0; at < cells.length; at++) text += cellXml(`${refs[at]}${row}`, cells[at] ?? null, kolom[at]?.jenis)
    text += '</row>'
    if (text.length < PIECE) continue
    yield text
    text = ''
    await written(row - head)
  }
  yield `${text}</sheetData><autoFilter ref="A${head}:${last}${Math.max(row, head)}"/><pageSetup orientation="landscape" fitToHeight="0"/></worksheet>`
}

/** Points of a line. */
const LINE = 12.75
/** Most letters are narrower than a figure, by which columns are measured. */
const SLACK = 0.93

/** The height of a row whose longest text is broken over several lines: not every program reckons it when it opens the file. */
function height(cells: readonly XlsxCell[], kolom: readonly XlsxColumn[]): string {
  let lines = 1
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at]
    const room = kolom[at]?.lebar ?? 0
    if (typeof cell === 'string' && cell.length * SLACK > room)
      lines = Math.max(lines, Math.ceil((cell.length * SLACK) / Math.max(1, room)))
  }
  return lines === 1 ? '' : ` ht="${Math.min(409, lines * LINE)}"`
}

function cellXml(at: string, cell: XlsxCell, jenis: XlsxColumn['jenis'] | undefined): string {
  if (cell === null || cell === '') return ''
  if (typeof cell === 'string') return textCell(at, cell, /^[=+\-@\t\r]/.test(cell) ? styles.awalan : styles.teks)
  if (typeof cell === 'number') return `<c r="${at}" s="${jenis === 'rupiah' ? styles.rupiah : styles.angka}"><v>${cell}</v></c>`
  return `<c r="${at}" s="${styles.tanggal}"><v>${(Date.parse(`${cell.tanggal}T00:00:00Z`) - EPOCH) / DAY}</v></c>`
}

function textCell(at: string, text: string, style: number): string {
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escape(text)}</t></is></c>`
}

/** 1 January 2000, 00.00, as a zip writes it: the same rows give the same bytes. */
const DOS_DATE = 0x2821

/** A zip put together from pieces of text. */
class ZipPieces {
  readonly #pieces: Uint8Array<ArrayBuffer>[] = []
  readonly #list: Buffer[] = []
  #at = 0

  async add(name: string, texts: Iterable<string> | AsyncIterable<string>): Promise<void> {
    const deflate = createDeflateRaw({ level: LEVEL, chunkSize: 128 * 1024 })
    const packed: Uint8Array<ArrayBuffer>[] = []
    deflate.on('data', (piece: Buffer<ArrayBuffer>) => packed.push(piece))
    const ended = once(deflate, 'end')
    let crc = 0
    let size = 0
    try {
      for await (const text of texts) {
        const bytes = Buffer.from(text)
        crc = crc32(bytes, crc)
        size += bytes.length
        if (!deflate.write(bytes)) await once(deflate, 'drain')
      }
    } catch (error) {
      deflate.destroy()
      ended.catch(() => undefined)
      throw error
    }
    deflate.end()
    await ended
    const length = packed.reduce((sum, piece) => sum + piece.length, 0)
    const path = Buffer.from(name)
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(20, 0)
    facts.writeUInt16LE(0x0800, 2)
    facts.writeUInt16LE(8, 4)
    facts.writeUInt16LE(DOS_DATE, 8)
    facts.writeUInt32LE(crc, 10)
    facts.writeUInt32LE(length, 14)
    facts.writeUInt32LE(size, 18)
    facts.writeUInt16LE(path.length, 22)
    const central = Buffer.alloc(46)
    central.writeUInt32LE(0x02014b50, 0)
    central.writeUInt16LE(20, 4)
    facts.copy(central, 6)
    central.writeUInt32LE(this.#at, 42)
    this.#list.push(central, path)
    this.#push(Buffer.from([0x50, 0x4b, 3, 4]), facts, path, ...packed)
  }

  #push(...pieces: Uint8Array[]) {
    for (const piece of pieces) {
      this.#pieces.push(piece as Uint8Array<ArrayBuffer>)
      this.#at += piece.length
    }
  }

  end(): Uint8Array<ArrayBuffer>[] {
    const from = this.#at
    this.#push(...this.#list)
    const end = Buffer.alloc(22)
    end.writeUInt32LE(0x06054b50, 0)
    end.writeUInt16LE(this.#list.length / 2, 8)
    end.writeUInt16LE(this.#list.length / 2, 10)
    end.writeUInt32LE(this.#at - from, 12)
    end.writeUInt32LE(from, 16)
    this.#push(end)
    return this.#pieces
  }
}
