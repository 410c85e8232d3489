import type { ISectionOptions, Paragraph, Table } from 'docx'
import type { Kop } from '../../../../shared/core/sistem.contract.ts'
import { placeDate } from '../../../../shared/documents/paper.ts'
import { signerOf } from '../../../documents/parts/signer.ts'
import { contentWidth, pageNumbers, sectionPage, titleOf, type Kertas } from '../../../documents/parts/sheet.ts'
import { signatures } from '../../../documents/parts/signature.ts'
import { ALL_SIDES, closedTable, divide, KEPT, type RowSpec } from '../../../documents/parts/table.ts'
import { breakable, gap, paragraph, type TextStyle } from '../../../documents/parts/text.ts'
import type { Signers } from '../buku-akses.ts'
import { markOf } from '../../../documents/long-rows.ts'
import type { Paper } from '../../../documents/paper.ts'

export interface Column {
  readonly nama: string
  /** In proportion. */
  readonly lebar: number
  readonly align?: 'left' | 'center'
}

export interface Line {
  readonly cells: readonly string[]
  readonly strike?: boolean
  /** The cell that is never struck: the reason. */
  readonly plain?: number
  /** At least so many points high: room for a hand. */
  readonly height?: number
}

export interface Book {
  readonly kop: Kop
  readonly kertas: Kertas
  readonly judul: string
  readonly subjudul: readonly string[]
  readonly kolom: readonly Column[]
  readonly baris: readonly Line[]
  readonly nihil: string
  readonly size: number
  readonly catatan: readonly string[]
  readonly hari: string
  readonly tanda: Signers
}

/** A book that may be very long, as a paper: its rows are written one by one under the head, as the section's model rows say. */
export function longBook(book: Book): Omit<Paper, 'title'> {
  const body = book.baris.slice(0, -KEPT)
  const shapes = [...new Map(body.map((line) => [shapeOf(line), line])).values()]
  const models = new Map(shapes.map((line, model) => [shapeOf(line), model]))
  const marked = shapes.map((line, model) => ({ ...line, cells: book.kolom.map((_, cell) => markOf(model, cell)) }))
  return {
    sections: [bookSection({ ...book, baris: [...marked, ...book.baris.slice(-KEPT)] })],
    long: body.map((line) => ({ model: models.get(shapeOf(line)) ?? 0, cells: line.cells })),
  }
}

const shapeOf = ({ strike, plain, height }: Line) => [strike, plain, height].join()

/** A book as one section: title, table under a repeated head, and the closing block together with the last rows. */
export function bookSection({ kop, kertas, judul, subjudul, kolom, baris, nihil, size, catatan, hari, tanda }: Book): ISectionOptions {
  const width = contentWidth(kertas, true)
  const widths = divide(width, ...kolom.map((column) => column.lebar))
  const style = { size }
  const head: RowSpec = {
    head: true,
    cells: kolom.map(({ nama }) => ({
      content: nama,
      lines: ALL_SIDES,
      valign: 'center',
      text: { ...style, bold: true, align: 'center' },
    })),
  }
  const rows = baris.map((line) => rowOf(line, kolom, style))
  const filled: RowSpec[] =
    rows.length > 0 ? rows : [{ cells: [{ content: nihil, span: kolom.length, lines: ALL_SIDES, text: { ...style, align: 'center' } }] }]
  const closing: (Paragraph | Table)[] = [
    ...catatan.map((text, index) => paragraph(text, { size: 9, before: index === 0 ? 8 : 2 })),
    gap(10),
    signaturesOf(width, kop, hari, tanda),
    gap(1),
  ]
  return {
    properties: sectionPage(kertas, true),
    footers: { default: pageNumbers(width, [judul, ...subjudul].join(', ')) },
    children: [...titleOf(kop, judul, subjudul), closedTable({ widths, rows: [head, ...filled] }, closing), gap(1)],
  }
}

/** The clerk at left, Kasubbag Tata Usaha at right, as they stood on the day. */
export function signaturesOf(width: number, kop: Kop, hari: string, { kasubbag, petugas }: Signers): Table {
  return signatures(
    width,
    { left: signerOf(petugas, 'Pengadministrasi Surat'), right: signerOf(kasubbag, 'Kepala Subbagian Tata Usaha') },
    { over: [placeDate(kop.kota, hari)], text: { size: 9.5 }, room: 42 },
  )
}

function rowOf({ cells, strike, plain, height }: Line, kolom: readonly Column[], style: TextStyle): RowSpec {
  const styleOf = (index: number): TextStyle => ({
    ...style,
    strike: strike === true && index !== plain,
    align: kolom[index]?.align ?? 'left',
  })
  return {
    ...(height ? { height } : {}),
    cells: cells.map((content, index) => ({
      content: content.split('\n').map((line) => paragraph(breakable(line), styleOf(index))),
      lines: ALL_SIDES,
      pad: [1.5, 2.5],
    })),
  }
}
