import type { Paragraph } from 'docx'
import { breakable, paragraph, typedLines, type TextStyle } from './text.ts'

/** Widths of a block of label : value lines, in millimetres: where it begins, the label, the colon's room, and what stays free at right. */
export interface LabelColumns {
  readonly at?: number
  readonly label: number
  readonly colon?: number
  readonly right?: number
}

/** Label : value, the value hanging in its own column; more lines of it stand under the first. */
export function labelLine(
  label: string,
  value: string,
  { at = 0, label: wide, colon = 4, right = 0 }: LabelColumns,
  text: TextStyle = {},
): Paragraph[] {
  const left = at + wide + colon
  const [first = '', ...more] = typedLines(breakable(value))
  const head = paragraph(`${label}\t:\t${first}`, {
    ...text,
    indent: { left, hanging: wide + colon, right },
    tabs: [at + wide, left],
  })
  return [head, ...more.map((line) => paragraph(line, { ...text, indent: { left, right } }))]
}

/** Several such lines; one without a value is left out. */
export function labelLines(
  rows: readonly (readonly [label: string, value: string])[],
  columns: LabelColumns,
  text: TextStyle = {},
): Paragraph[] {
  return rows.flatMap(([label, value]) => (value.trim() === '' ? [] : labelLine(label, value, columns, text)))
}

/** A label beside a list: Menimbang : a. …, the label standing at the first item only. */
export function labelList(
  label: string,
  items: readonly (readonly [mark: string, words: string])[],
  { at = 0, label: wide, colon = 4, mark: step = 7 }: LabelColumns & { readonly mark?: number },
  text: TextStyle = {},
): Paragraph[] {
  const start = at + wide + colon
  return items.flatMap(([mark, words], index) => {
    // without marks the words stand where the marks would
    const left = mark === '' ? start : start + step
    const [first = '', ...more] = typedLines(breakable(words))
    const tail = mark === '' ? first : `${mark}\t${first}`
    const head =
      index === 0
        ? paragraph(`${label}\t:\t${tail}`, {
            ...text,
            indent: { left, hanging: left - at },
            tabs: [at + wide, start, ...(mark === '' ? [] : [left])],
          })
        : paragraph(tail, { ...text, indent: { left, hanging: left - start }, tabs: [left] })
    return [head, ...more.map((line) => paragraph(line, { ...text, indent: { left } }))]
  })
}
