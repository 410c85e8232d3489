import type { Paragraph } from 'docx'
import { breakable, paragraph, typedLines, type TextStyle } from './text.ts'

/** How a list counts: 1. 2., a. b., 1) 2), a) b), I. II. */
export type Marks = '1.' | 'a.' | '1)' | 'a)' | 'A.' | 'I.'

const ROMAN = [
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
] as const

/** XIV of 14. */
export function roman(n: number): string {
  const [sign, worth] = ROMAN.find(([, value]) => value <= n) ?? ['', 0]
  return worth === 0 ? '' : sign + roman(n - worth)
}

/** A row of letters that goes on after z: aa, ab. */
function letters(index: number): string {
  const last = String.fromCharCode(97 + (index % 26))
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last
}

/** The mark of the item at an index. */
export function markAt(index: number, marks: Marks): string {
  const sign = marks.slice(1)
  if (marks.startsWith('1')) return `${index + 1}${sign}`
  if (marks === 'I.') return roman(index + 1) + sign
  return `${marks.startsWith('A') ? letters(index).toUpperCase() : letters(index)}${sign}`
}

export interface ListOptions {
  readonly marks?: Marks
  /** Where the marks stand, and how far behind them the words begin, in millimetres. */
  readonly at?: number
  readonly step?: number
  readonly text?: TextStyle
}

/** A list whose marks hang out of its words; more lines of an item stand under its first. */
export function list(items: readonly string[], { marks = '1.', at = 0, step = 7, text = {} }: ListOptions = {}): Paragraph[] {
  return items.flatMap((item, index) => listItem(markAt(index, marks), item, { at, step, text }))
}

/** One item with its mark. */
export function listItem(mark: string, item: string, { at = 0, step = 7, text = {} }: Omit<ListOptions, 'marks'> = {}): Paragraph[] {
  const left = at + step
  const [first = '', ...more] = typedLines(breakable(item))
  return [
    paragraph(`${mark}\t${first}`, { ...text, indent: { left, hanging: step }, tabs: [left] }),
    ...more.flatMap((line) => typedLine(line, { ...text, at: left })),
  ]
}

const TYPED_MARK = /^((?:\d{1,2}|[a-z])[.)])\s+(\S.*)$/

/** A line that people have typed: where it begins with a mark of its own (1., a., 2)), that hangs out of it. */
function typedLine(line: string, { at, first = 0, ...text }: TextStyle & { at: number; first?: number }): Paragraph[] {
  const [, mark, words] = TYPED_MARK.exec(line) ?? []
  if (mark && words) return listItem(mark, words, { at: at + first, text })
  return [paragraph(line, { ...text, ...(at || first ? { indent: { left: at, first } } : {}) })]
}

/** What announces a list stays with it. */
const LEADS_IN = /(?:sebagai berikut|berikut ini|antara lain|yaitu|:)\s*[.:]?$/i

/** Running text as people have typed it: a paragraph a line, its own numbers hanging. `at` and `first` in millimetres. */
export function prose(
  text: string,
  { at = 0, first = 0, ...style }: TextStyle & { readonly at?: number; readonly first?: number } = {},
): Paragraph[] {
  return typedLines(text).flatMap((line) =>
    typedLine(breakable(line), { ...style, at, first, keepNext: style.keepNext || LEADS_IN.test(line) }),
  )
}
