import { layoutDocument, type BlockLayout } from 'docx/layout'
import { BOOKMAN, bookmanWidths } from './bookman.ts'
import { wordDocument, type Paper } from './paper.ts'

/** A page as Word will lay it out: its lines from the top, those of tables not among them. */
export interface LaidPage {
  readonly section: number
  readonly lines: readonly { readonly text: string; readonly block: number }[]
  /** The block at its top, and the row of it where it is a table: the words of rows are not known. */
  readonly begins: { readonly block: number; readonly row: number | null }
  /** Numbers of the body's blocks that stand on it. */
  readonly blocks: readonly number[]
}

function beginning(first: BlockLayout | undefined): LaidPage['begins'] {
  return { block: first?.index ?? 0, row: first?.type === 'table' ? (first.rows[0]?.index ?? 0) : null }
}

/** The pages of a paper as Word lays them out, without writing a file. */
export function layPages(paper: Omit<Paper, 'title'>): LaidPage[] {
  const { pages, stoppedAt } = layoutDocument(wordDocument({ title: '', ...paper }, paper.font === BOOKMAN ? [bookmanWidths()] : []), {
    guess: true,
  })
  if (stoppedAt !== undefined) throw new Error(`Pages cannot be reckoned: ${stoppedAt}`)
  return pages.map(({ section, body }) => ({
    section,
    begins: beginning(body[0]),
    blocks: body.map((block) => block.index),
    lines: body.flatMap((block) =>
      block.type === 'paragraph' ? block.lines.map(({ text }) => ({ text: text.trim(), block: block.index })) : [],
    ),
  }))
}
