import { Footer, PageNumber, TextRun, type ISectionOptions, type Paragraph, type Table } from 'docx'
import type { Kop } from '../../../../shared/core/sistem.contract.ts'
import { placeDate } from '../../../../shared/documents/paper.ts'
import { signerOf } from './buku-tanda.ts'
import { mm, page, textWidth, type Margins } from '../../../documents/parts/page.ts'
import { signatures } from '../../../documents/parts/signature.ts'
import { ALL_SIDES, divide, table, type RowSpec } from '../../../documents/parts/table.ts'
import { breakable, FONT, gap, paragraph, type TextStyle } from '../../../documents/parts/text.ts'
import type { Signers } from '../buku-akses.ts'

export type Kertas = 'a4' | 'f4'

/** Margins of a book: the binder's edge is the left one. */
const MARGINS: Margins = { atas: 15, bawah: 15, kiri: 20, kanan: 12 }

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

/** Rows that stay with the closing block, so that it never stands alone on a page. */
const KEPT = 2

/** A book as one section: title, table under a repeated head, and the closing block together with the last rows. */
export function bookSection({ kop, kertas, judul, subjudul, kolom, baris, nihil, size, catatan, hari, tanda }: Book): ISectionOptions {
  const width = textWidth(kertas, MARGINS, { landscape: true })
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
  const last: RowSpec[] =
    rows.length > 0
      ? rows.slice(-KEPT)
      : [{ cells: [{ content: nihil, span: kolom.length, lines: ALL_SIDES, text: { ...style, align: 'center' } }] }]
  const closing: (Paragraph | Table)[] = [
    table(widths, underLine(last)),
    ...catatan.map((text, index) => paragraph(text, { size: 9, before: index === 0 ? 8 : 2 })),
    gap(10),
    signaturesOf(width, kop, hari, tanda),
    gap(1),
  ]
  return {
    properties: sectionPage(kertas, true),
    footers: { default: pageNumbers(width, [judul, ...subjudul].join(', ')) },
    children: [
      ...titleOf(kop, judul, subjudul),
      // the last rows and the closing block are one row of the table, which neither Word nor LibreOffice tears
      table(widths, [head, ...rows.slice(0, -KEPT), { cells: [{ content: closing, span: kolom.length, pad: [0, 0] }] }]),
      gap(1),
    ],
  }
}

/** Rows below a line that is there already: the first brings none of its own, or the two would make a thick one. */
function underLine([first, ...others]: readonly RowSpec[]): RowSpec[] {
  if (!first) return []
  const cells = first.cells.map((cell) => ({ ...cell, lines: (cell.lines ?? []).filter((side) => side !== 'top') }))
  return [{ ...first, cells }, ...others]
}

export function sectionPage(kertas: Kertas, landscape: boolean): NonNullable<ISectionOptions['properties']> {
  const properties = page(kertas, MARGINS, { landscape })
  return { ...properties, page: { ...properties.page, margin: { ...properties.page?.margin, footer: mm(6) } } }
}

export function contentWidth(kertas: Kertas, landscape: boolean): number {
  return textWidth(kertas, MARGINS, { landscape })
}

export function titleOf(kop: Kop, judul: string, subjudul: readonly string[]): Paragraph[] {
  const centred = { align: 'center' } as const
  return [
    paragraph(kop.pemda.toUpperCase(), { ...centred, size: 10 }),
    paragraph(kop.nama.toUpperCase(), { ...centred, size: 10 }),
    paragraph(judul.toUpperCase(), { ...centred, size: 13, bold: true, before: 6 }),
    ...subjudul.map((text, index) => paragraph(text, { ...centred, size: 10, after: index === subjudul.length - 1 ? 8 : 0 })),
  ]
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

/** What the page belongs to, as a loose page must say it too, and its number. */
export function pageNumbers(width: number, of: string): Footer {
  const numbers = new TextRun({ font: FONT, size: 16, children: ['Halaman ', PageNumber.CURRENT, ' dari ', PageNumber.TOTAL_PAGES] })
  const cells = [{ content: of, text: { size: 8 } }, { content: [paragraph([numbers], { size: 8, align: 'right' })] }].map((cell) => ({
    ...cell,
    pad: [0, 0] as const,
  }))
  return new Footer({ children: [table(divide(width, 80, 20), [{ cells }]), gap(1)] })
}

/** 05-03-2025, as books write days; nothing for none. */
export function bookDate(tanggal: string | null): string {
  return tanggal === null ? '' : tanggal.split('-').reverse().join('-')
}
