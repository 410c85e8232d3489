import { AlignmentType, LineRuleType, Paragraph, TextRun } from 'docx'

export const FONT = 'Arial'

export interface TextStyle {
  /** Points. */
  readonly size?: number
  readonly bold?: boolean
  readonly italic?: boolean
  readonly underline?: boolean
  readonly strike?: boolean
  readonly align?: 'left' | 'center' | 'right' | 'justify'
  /** Points before and after. */
  readonly before?: number
  readonly after?: number
  readonly keepNext?: boolean
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

export function run(text: string, { size = 11, bold, italic, underline, strike, spaced }: TextStyle = {}): TextRun {
  return new TextRun({
    text: clean(text),
    font: FONT,
    size: Math.round(size * 2),
    bold: bold === true,
    italics: italic === true,
    strike: strike === true,
    ...(underline ? { underline: {} } : {}),
    ...(spaced ? { characterSpacing: Math.round(spaced * 20) } : {}),
  })
}

/** One paragraph, single spaced; several runs where the style changes within it. */
export function paragraph(content: string | readonly TextRun[], style: TextStyle = {}): Paragraph {
  return new Paragraph({
    alignment: alignments[style.align ?? 'left'],
    spacing: {
      before: Math.round((style.before ?? 0) * 20),
      after: Math.round((style.after ?? 0) * 20),
      line: 240,
      lineRule: LineRuleType.AUTO,
    },
    keepNext: style.keepNext === true,
    // Word sets a line as high as its paragraph mark: the mark has the size of the words
    run: { font: FONT, size: Math.round((style.size ?? 11) * 2) },
    children: typeof content === 'string' ? [run(content, style)] : [...content],
  })
}

/** A paragraph for each line of a text. */
export function paragraphs(text: string, style: TextStyle = {}): Paragraph[] {
  return text.split(/\r?\n/).map((line) => paragraph(line, style))
}

/** Empty height of exactly so many points: between two tables, which Word would join, and after one that ends a cell or page. */
export function gap(points: number): Paragraph {
  return new Paragraph({
    spacing: { before: 0, after: 0, line: Math.max(20, Math.round(points * 20)), lineRule: LineRuleType.EXACT },
    run: { font: FONT, size: 2 },
  })
}
