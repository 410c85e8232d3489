import { PageOrientation, type ISectionPropertiesOptions } from 'docx'

/** Twentieths of a point, the unit of Word's tables and pages. */
export const mm = (millimetres: number) => Math.round((millimetres * 1440) / 25.4)

/** Papers by name: width and height in millimetres, upright (persuratan.md 3.4). */
export const papers = {
  a4: { nama: 'A4', lebar: 210, tinggi: 297 },
  f4: { nama: 'F4', lebar: 215, tinggi: 330 },
  'setengah-f4': { nama: 'Setengah F4', lebar: 165, tinggi: 215 },
  a5: { nama: 'A5', lebar: 148, tinggi: 210 },
  '102x157': { nama: 'Kartu 102 × 157 mm', lebar: 102, tinggi: 157 },
} as const

export type PaperSize = keyof typeof papers

/** Margins in millimetres. */
export interface Margins {
  readonly atas: number
  readonly bawah: number
  readonly kiri: number
  readonly kanan: number
}

/** Margins of a letter: left 3 cm for the binder, bottom 2.5 cm (Permendagri 1/2023). */
export const letterMargins: Margins = { atas: 20, bawah: 25, kiri: 30, kanan: 20 }

export const evenMargins = (all: number): Margins => ({ atas: all, bawah: all, kiri: all, kanan: all })

/** The page of a section; `landscape` turns the paper on its side. */
export function page(paper: PaperSize, margins: Margins, { landscape = false } = {}): ISectionPropertiesOptions {
  const { lebar, tinggi } = papers[paper]
  return {
    page: {
      // docx swaps the two itself when the page lies on its side
      size: { width: mm(lebar), height: mm(tinggi), orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
      margin: {
        top: mm(margins.atas),
        bottom: mm(margins.bawah),
        left: mm(margins.kiri),
        right: mm(margins.kanan),
        header: 0,
        footer: 0,
        gutter: 0,
      },
    },
  }
}

/** The width between the margins, in twentieths of a point. */
export function textWidth(paper: PaperSize, margins: Margins, { landscape = false } = {}): number {
  const { lebar, tinggi } = papers[paper]
  return mm(landscape ? tinggi : lebar) - mm(margins.kiri) - mm(margins.kanan)
}
