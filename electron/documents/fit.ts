import { layoutDocument } from 'docx/layout'
import { wordDocument, type Paper } from './paper.ts'

/** A page as Word will lay it out: its lines from the top, those of tables not among them. */
export interface LaidPage {
  readonly section: number
  readonly lines: readonly { readonly text: string; readonly block: number }[]
  /** What stands at its top; the words of a table's rows are not known. */
  readonly begins: 'line' | 'table'
  /** Numbers of the body's blocks that stand on it. */
  readonly blocks: readonly number[]
}

/** The pages of a paper as Word lays them out, without writing a file. */
export function layPages(paper: Omit<Paper, 'title'>): LaidPage[] {
  const { pages, stoppedAt } = layoutDocument(wordDocument({ title: '', ...paper }), { guess: true })
  if (stoppedAt !== undefined) throw new Error(`Pages cannot be reckoned: ${stoppedAt}`)
  return pages.map(({ section, body }) => ({
    section,
    begins: body[0]?.type === 'table' ? 'table' : 'line',
    blocks: body.map((block) => block.index),
    lines: body.flatMap((block) =>
      block.type === 'paragraph' ? block.lines.map(({ text }) => ({ text: text.trim(), block: block.index })) : [],
    ),
  }))
}
