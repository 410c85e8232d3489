import { Footer, PageNumber, TextRun, type ISectionOptions, type Paragraph } from 'docx'
import type { Kop } from '../../../shared/core/sistem.contract.ts'
import { mm, page, textWidth, type Margins } from './page.ts'
import { divide, table } from './table.ts'
import { FONT, gap, paragraph } from './text.ts'

export type Kertas = 'a4' | 'f4'

/** Margins of a book: the binder's edge is the left one. */
const MARGINS: Margins = { atas: 15, bawah: 15, kiri: 20, kanan: 12 }

/** The page of a table that is as wide as its paper. */
export function sectionPage(kertas: Kertas, landscape: boolean): NonNullable<ISectionOptions['properties']> {
  const properties = page(kertas, MARGINS, { landscape })
  return { ...properties, page: { ...properties.page, margin: { ...properties.page?.margin, footer: mm(6) } } }
}

/** Its width between the margins. */
export function contentWidth(kertas: Kertas, landscape: boolean): number {
  return textWidth(kertas, MARGINS, { landscape })
}

/** Whose table it is, what, and of what. */
export function titleOf(kop: Kop, judul: string, subjudul: readonly string[]): Paragraph[] {
  const centred = { align: 'center' } as const
  return [
    paragraph(kop.pemda.toUpperCase(), { ...centred, size: 10 }),
    paragraph(kop.nama.toUpperCase(), { ...centred, size: 10 }),
    paragraph(judul.toUpperCase(), { ...centred, size: 13, bold: true, before: 6 }),
    ...subjudul.map((text, index) => paragraph(text, { ...centred, size: 10, after: index === subjudul.length - 1 ? 8 : 0 })),
  ]
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
