import { AlignmentType, BorderStyle, LineRuleType, Paragraph, Tab, TabStopType, TextRun, type IParagraphOptions } from 'docx'
import { LeanParagraph } from './lean.ts'
import { mm } from './page.ts'

export const FONT = 'Arial'
/** The letters' size of a paper that says no other, in points. */
export const SIZE = 11

/** Where a paragraph stands, in millimetres from the text's edges; `hanging` draws its first line out to the left. */
export interface Indent {
  readonly left?: number
  readonly right?: number
  readonly hanging?: number
  readonly first?: number
}

export interface TextStyle {
  /** Points; the paper's own size without. */
  readonly size?: number
  /** The paper's own without. */
  readonly font?: string
  readonly bold?: boolean
  readonly italic?: boolean
  readonly underline?: boolean
  readonly strike?: boolean
  readonly align?: 'left' | 'center' | 'right' | 'justify'
  /** Points before and after. */
  readonly before?: number
  readonly after?: number
  /** Line spacing, in lines. */
  readonly line?: number
  readonly keepNext?: boolean
  readonly keepLines?: boolean
  readonly newPage?: boolean
  readonly indent?: Indent
  /** Stops of tab signs, in millimetres of the text's edge. */
  readonly tabs?: readonly number[]
  /** Letter spacing in points. */
  readonly spaced?: number
}

const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT, justify: AlignmentType.JUSTIFIED }

/** What XML cannot hold is dropped, so that Word opens whatever people have pasted. */
export function clean(text: string): string {
  return text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g, '')
}

/** Lets a long number or pair of words go on in the next line after its slash, not in the middle of a figure. */
export function breakable(text: string): string {
  return text.replace(/(?<=\S{2})\/(?=\S{2})/g, '/\u200b')
}

/** The lines that people have typed, without the empty ones between them. */
export function typedLines(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.replaceAll('\t', ' ').trim())
    .filter((line) => line !== '')
}

/** Words in one style; a tab sign in them goes to the paragraph's next stop. */
export function run(text: string, { size, font, bold, italic, underline, strike, spaced }: TextStyle = {}): TextRun {
  const words = clean(text)
  const parts = words.split('\t').flatMap((part, index) => [...(index > 0 ? [new Tab()] : []), ...(part === '' ? [] : [part])])
  return new TextRun({
    ...(words.includes('\t') ? { children: parts } : { text: words }),
    ...(font ? { font } : {}),
    ...(size ? { size: Math.round(size * 2) } : {}),
    ...(bold ? { bold } : {}),
    ...(italic ? { italics: true } : {}),
    ...(strike ? { strike } : {}),
    ...(underline ? { underline: {} } : {}),
    ...(spaced ? { characterSpacing: Math.round(spaced * 20) } : {}),
  })
}

function indentOf({ left = 0, right = 0, hanging, first }: Indent): NonNullable<IParagraphOptions['indent']> {
  return {
    left: mm(left),
    ...(right ? { right: mm(right) } : {}),
    ...(hanging ? { hanging: mm(hanging) } : first ? { firstLine: mm(first) } : {}),
  }
}

/** Letters of a paragraph that was made of one text; none of another. */
export function lettersOf(block: Paragraph): number {
  return block instanceof LeanParagraph ? (block.words ?? '').length : 0
}

/** One paragraph, single spaced where it is not said; several runs where the style changes within it. */
export function paragraph(content: string | readonly TextRun[], style: TextStyle = {}): Paragraph {
  if (typeof content !== 'string') return wordParagraph(content, style)
  return styled(content, style)
}

/** Words of one style, known by their look; those without words have a look of their own. */
function styled(said: string, style: TextStyle): LeanParagraph {
  const words = clean(said)
  const look = `${words === '' ? 'kosong' : 'kata'} ${JSON.stringify(style)}`
  return new LeanParagraph(look, words === '' ? null : words, (text) => wordParagraph([run(text, style)], style))
}

/** The same paragraph on the page of the one after it. */
export function withNext(block: Paragraph): Paragraph {
  if (!(block instanceof LeanParagraph)) return new Paragraph({ ...block.options, keepNext: true })
  const make = (words: string) => new Paragraph({ ...block.like(words).options, keepNext: true })
  return new LeanParagraph(`berikut ${block.look}`, block.words, make)
}

function wordParagraph(runs: readonly TextRun[], style: TextStyle): Paragraph {
  const { size, font, indent, tabs } = style
  return new Paragraph({
    alignment: alignments[style.align ?? 'left'],
    spacing: {
      before: Math.round((style.before ?? 0) * 20),
      after: Math.round((style.after ?? 0) * 20),
      line: Math.round((style.line ?? 1) * 240),
      lineRule: LineRuleType.AUTO,
    },
    ...(indent ? { indent: indentOf(indent) } : {}),
    ...(tabs ? { tabStops: tabs.map((stop) => ({ type: TabStopType.LEFT, position: mm(stop) })) } : {}),
    ...(style.keepNext ? { keepNext: true } : {}),
    ...(style.keepLines ? { keepLines: true } : {}),
    ...(style.newPage ? { pageBreakBefore: true } : {}),
    // Word sets a line as high as its paragraph mark: the mark has the size of the words
    ...(size || font ? { run: { ...(font ? { font } : {}), ...(size ? { size: Math.round(size * 2) } : {}) } } : {}),
    children: [...runs],
  })
}

/** A paragraph for each line of a text. */
export function paragraphs(text: string, style: TextStyle = {}): Paragraph[] {
  return text.split(/\r?\n/).map((line) => paragraph(line, style))
}

/** Empty height of exactly so many points: between two tables, which Word would join, and after one that ends a cell or page. */
export function gap(points: number, { keepNext = false } = {}): Paragraph {
  return bare(`gap ${points} ${keepNext}`, {
    spacing: { before: 0, after: 0, line: Math.max(20, Math.round(points * 20)), lineRule: LineRuleType.EXACT },
    ...(keepNext ? { keepNext } : {}),
    run: { font: FONT, size: 2 },
  })
}

/** A paragraph without words, by the name of its look. */
export function bare(look: string, options: IParagraphOptions): Paragraph {
  return new LeanParagraph(look, null, () => new Paragraph(options))
}

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000', space: 0 }

/** A line across the text, `after` points above what follows. */
export function hairline(after: number): Paragraph {
  return bare(`hairline ${after}`, {
    spacing: { before: 0, after: Math.round(after * 20), line: 80, lineRule: LineRuleType.EXACT },
    border: { bottom: { ...LINE, size: 8 } },
    run: { font: FONT, size: 2 },
  })
}

/** An empty square of so many millimetres, `left` of the text's edge and `right` of its other one. */
export function box(height: number, { left, right, keepNext = false }: { left: number; right: number; keepNext?: boolean }): Paragraph {
  return bare(`box ${height} ${left} ${right} ${keepNext}`, {
    spacing: { before: 120, after: 120, line: mm(height), lineRule: LineRuleType.EXACT },
    indent: { left: mm(left), right: mm(right) },
    border: { top: LINE, bottom: LINE, left: LINE, right: LINE },
    ...(keepNext ? { keepNext } : {}),
    run: { font: FONT, size: 2 },
  })
}
