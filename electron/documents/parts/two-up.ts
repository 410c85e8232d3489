import {
  TableBorders,
  BorderStyle,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
  type FileChild,
  type ISectionOptions,
  type Paragraph,
} from 'docx'
import { evenMargins, mm, page, papers, type PaperSize } from './page.ts'
import { gap } from './text.ts'

/** The blocks of one small page, made anew each time they are laid out. */
export type SmallPage = () => readonly (Paragraph | Table)[]

const blank: SmallPage = () => [gap(1)]

/**
 * A duplex run stays in step only if every sheet has as many sides: where one has a back, all get one. A single sheet is left as it is.
 */
export function evenSides(sheets: readonly (readonly SmallPage[])[]): readonly (readonly SmallPage[])[] {
  const most = Math.max(...sheets.map((pages) => pages.length))
  if (most === 1 || sheets.length === 1) return sheets
  return sheets.map((pages) => [...pages, ...Array.from({ length: most + (most % 2) - pages.length }, () => blank)])
}

/** Each small page on a paper of its own size. */
export function oneUp(sheets: readonly (readonly SmallPage[])[], paper: PaperSize, margin: number): ISectionOptions[] {
  return evenSides(sheets).flatMap((pages) =>
    pages.map((blocks) => ({ properties: page(paper, evenMargins(margin)), children: [...blocks()] })),
  )
}

/**
 * Two sheets side by side on a larger paper laid on its side, with a line to cut along. On the back the two change places, so
 * that a paper turned over its short side has each back behind its front.
 */
export function twoUp(sheets: readonly (readonly SmallPage[])[], paper: 'a4' | 'f4', margin: number): ISectionOptions[] {
  const even = evenSides(sheets)
  const sections: ISectionOptions[] = []
  for (let i = 0; i < even.length; i += 2) {
    const [first, second] = [even[i] ?? [], even[i + 1] ?? []]
    for (let side = 0; side < Math.max(first.length, second.length); side++) {
      const pair = [first[side] ?? blank, second[side] ?? blank] as const
      sections.push(sideBySide(side % 2 === 0 ? pair : [pair[1], pair[0]], paper, margin))
    }
  }
  return sections
}

function sideBySide([left, right]: readonly [SmallPage, SmallPage], paper: 'a4' | 'f4', margin: number): ISectionOptions {
  const half = Math.floor(mm(papers[paper].tinggi) / 2) - mm(margin)
  const cell = (blocks: SmallPage, side: 'left' | 'right') =>
    new TableCell({
      width: { size: half, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.TOP,
      margins: {
        marginUnitType: WidthType.DXA,
        top: 0,
        bottom: 0,
        left: side === 'right' ? mm(margin) : 0,
        right: side === 'left' ? mm(margin) : 0,
      },
      borders: side === 'left' ? { ...NO_LINES, right: CUT } : { ...NO_LINES, left: CUT },
      children: [...blocks()],
    })
  const table: FileChild = new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: [half, half],
    width: { size: half * 2, type: WidthType.DXA },
    borders: TableBorders.NONE,
    rows: [new TableRow({ children: [cell(left, 'left'), cell(right, 'right')] })],
  })
  // the paragraph that must follow a table has no room of its own below it
  return { properties: page(paper, { ...evenMargins(margin), bawah: margin - 1 }, { landscape: true }), children: [table, gap(1)] }
}

const CUT = { style: BorderStyle.DASHED, size: 2, color: '808080' }
const NO_LINE = { style: BorderStyle.NIL, size: 0, color: 'auto' }
const NO_LINES = { top: NO_LINE, bottom: NO_LINE, left: NO_LINE, right: NO_LINE }
