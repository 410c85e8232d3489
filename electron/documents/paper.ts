import { Document, type ISectionOptions } from 'docx'
import { layoutDocument } from 'docx/layout'
import type { LongRow } from './long-rows.ts'
import { FONT, SIZE } from './parts/text.ts'

/** What a builder makes of its facts: sections of blocks, nothing written yet. */
export interface Paper {
  readonly title: string
  /** Its type; Arial of 11 points where it says no other. */
  readonly font?: string
  readonly size?: number
  /** Papers of one form have all in common but title and blocks: paper, margins, heads, fonts, pictures. */
  readonly bentuk?: string
  readonly sections: readonly ISectionOptions[]
  /** The rows of a very long table, whose model rows stand in a section. */
  readonly long?: readonly LongRow[]
}

/** Widths of fonts that the layout does not know; such a document is measured, never written. */
interface Measured {
  readonly fonts: readonly { readonly name: string; readonly data: Buffer; readonly bold: Buffer }[]
}

/** The Word document of a paper, as the office's standard has it: Indonesian, no one's name in its properties. */
export function wordDocument({ title, font = FONT, size = SIZE, sections }: Paper, fonts: Measured['fonts'] = []): Document {
  return new Document({
    title,
    creator: 'Sekretariat',
    lastModifiedBy: 'Sekretariat',
    styles: { default: { document: { run: { font, size: Math.round(size * 2), language: { value: 'id-ID' } } } } },
    ...(fonts.length > 0 ? { fonts: [...fonts] } : {}),
    sections: [...sections],
  })
}

export interface MeasuredPage {
  /** The section whose page it is, from 0. */
  readonly section: number
  /** Where its last table ends and how high the page is, in points. */
  readonly bottom: number
  readonly height: number
  /** Rows on it of its last table, by index, a repeated head included. */
  readonly rows: readonly number[]
}

/** Reckons the pages as Word lays them out, without writing a file. */
export function measurePages(sections: readonly ISectionOptions[]): readonly MeasuredPage[] {
  const { pages, stoppedAt } = layoutDocument(wordDocument({ title: '', sections }), { guess: true })
  if (stoppedAt !== undefined) throw new Error(`Pages cannot be reckoned: ${stoppedAt}`)
  return pages.map(({ section, height, body }) => {
    const rows = body.findLast((block) => block.type === 'table')?.rows ?? []
    const last = rows.at(-1)
    return { section, height: points(height), bottom: points(last ? last.y + last.height : 0), rows: rows.map((row) => row.index) }
  })
}

const points = (pixels: number) => pixels * 0.75
