import { serialDay, serialTime, type Sel, type TakeRow } from './cell.ts'
import { cutLoose, richText, unescapeXml } from './xml.ts'

/** What the rest of a workbook says about its cells. */
export interface Book {
  readonly strings: readonly string[]
  /** By style: a number of it is a day or a time. */
  readonly dated: readonly boolean[]
  readonly from1904: boolean
}

/** Days between the two systems of Excel. */
const TO_1900 = 1462

/** Columns beyond this are not read. */
export const MOST_COLUMNS = 256
const LONGEST_ROW = 8 * 1024 * 1024

/** Why a sheet cannot go on being read. */
export type Stop = 'torn' | 'ended' | null

/**
 * Reads the rows of a sheet's XML from pieces of text as they come, without building a tree. Rows without a value are not given on; of
 * formulas the value that Excel kept is taken.
 */
export class SheetScan {
  readonly #book: Book
  readonly #take: TakeRow
  #rest = ''
  #row = 0
  #prefixed: RegExp | null | undefined

  constructor(book: Book, take: TakeRow) {
    this.#book = book
    this.#take = take
  }

  /** Takes the next piece; `ended` when the sheet has no more rows or no more are wanted. */
  push(piece: string): Stop {
    if (this.#prefixed === undefined) {
      const prefix = /<(\w+):worksheet[\s>]/.exec(piece)?.[1]
      this.#prefixed = prefix ? new RegExp(`(</?)${prefix}:`, 'g') : null
    }
    const text = this.#rest + (this.#prefixed ? piece.replace(this.#prefixed, '$1') : piece)
    let at = 0
    for (;;) {
      const open = text.indexOf('<row', at)
      if (open < 0) {
        if (text.includes('</sheetData', at)) return 'ended'
        this.#rest = text.slice(Math.max(at, text.length - 16))
        return null
      }
      if (text.charCodeAt(open + 4) > 62) return 'ended' // <rowBreaks> stands behind the rows
      const tagEnd = text.indexOf('>', open)
      const empty = tagEnd > 0 && text.charCodeAt(tagEnd - 1) === 47
      const close = tagEnd < 0 ? -1 : empty ? tagEnd : text.indexOf('</row>', tagEnd)
      if (close < 0) {
        this.#rest = text.slice(open)
        return this.#rest.length > LONGEST_ROW ? 'torn' : null
      }
      this.#row = rowNumber(text, open + 4, tagEnd) ?? this.#row + 1
      at = empty ? tagEnd + 1 : close + 6
      if (!empty && !this.#cells(text, tagEnd + 1, close)) return 'ended'
    }
  }

  #cells(text: string, from: number, to: number): boolean {
    const sel: Sel[] = []
    let column = -1
    let filled = false
    for (let at = from; ;) {
      const open = text.indexOf('<c', at)
      if (open < 0 || open >= to) break
      const tagEnd = text.indexOf('>', open)
      let type = 0
      let style = 0
      column += 1
      for (let i = open + 2; i < tagEnd;) {
        while (text.charCodeAt(i) <= 32) i += 1
        const equals = text.indexOf('=', i)
        if (equals < 0 || equals > tagEnd) break
        const value = equals + 2
        if (equals === i + 1) {
          const name = text.charCodeAt(i)
          if (name === 114) column = columnOf(text, value, column)
          else if (name === 116) type = typeOf(text, value)
          else if (name === 115) style = digits(text, value)
        }
        i = text.indexOf(text.charAt(equals + 1), value) + 1
        if (i === 0) break
      }
      if (text.charCodeAt(tagEnd - 1) === 47) {
        at = tagEnd + 1
        continue
      }
      const close = text.indexOf('</c>', tagEnd)
      at = close + 4
      if (close < 0) break
      if (column >= MOST_COLUMNS) continue
      const value = this.#value(text, tagEnd + 1, close, type, style)
      if (value === null || value === '') continue
      while (sel.length < column) sel.push(null)
      sel[column] = value
      filled = true
    }
    return !filled || this.#take(this.#row, sel) !== false
  }

  #value(text: string, from: number, to: number, type: number, style: number): Sel {
    if (type === INLINE) return cutLoose(richText(text.slice(from, to)))
    const open = text.indexOf('<v', from)
    if (open < 0 || open >= to)
      return text.indexOf('<f', from) >= from && text.indexOf('<f', from) < to ? { galat: 'rumus tanpa hasil' } : null
    const start = text.indexOf('>', open) + 1
    const end = text.indexOf('</v>', start)
    if (end < 0 || end > to) return null
    const raw = text.slice(start, end)
    if (type === SHARED) return this.#book.strings[Number(raw)] ?? ''
    if (type === 0 || type === NUMBER) return this.#number(raw, style)
    if (type === ERROR) return { galat: unescapeXml(raw) }
    if (type === BOOLEAN) return raw === '1' ? 'TRUE' : 'FALSE'
    if (type === ISO_DATE) return { tanggal: raw.slice(0, 10), jam: /T(\d\d:\d\d)/.exec(raw)?.[1] ?? null }
    return cutLoose(unescapeXml(raw))
  }

  #number(raw: string, style: number): Sel {
    const value = Number(raw)
    if (raw === '' || !Number.isFinite(value)) return raw
    if (!this.#book.dated[style]) return value
    const serial = this.#book.from1904 ? value + TO_1900 : value
    if (value >= 0 && value < 1) return serialTime(value)
    const tanggal = serialDay(serial)
    return tanggal === null ? value : { tanggal, jam: Number.isInteger(serial) ? null : serialTime(serial) }
  }
}

/** The first two signs of a cell's type, with the closing quote, as one number. */
const two = (a: string) => a.charCodeAt(0) | (a.charCodeAt(1) << 8)
const SHARED = two('s"')
const NUMBER = two('n"')
const INLINE = two('in')
const ERROR = two('e"')
const BOOLEAN = two('b"')
const ISO_DATE = two('d"')

function typeOf(text: string, at: number): number {
  const second = text.charCodeAt(at + 1)
  return text.charCodeAt(at) | ((second === 39 ? 34 : second) << 8)
}

/** A1 … XFD: the column of a reference, from 0; the given one where it has no letters. */
function columnOf(text: string, at: number, otherwise: number): number {
  let column = 0
  for (let code = text.charCodeAt(at); code >= 65 && code <= 90; code = text.charCodeAt(++at)) column = column * 26 + code - 64
  return column === 0 ? otherwise : column - 1
}

function digits(text: string, at: number): number {
  let value = 0
  for (let code = text.charCodeAt(at); code >= 48 && code <= 57; code = text.charCodeAt(++at)) value = value * 10 + code - 48
  return value
}

function rowNumber(text: string, from: number, to: number): number | null {
  for (let at = from; at < to; at++) {
    if (text.charCodeAt(at) === 114 && text.charCodeAt(at + 1) === 61 && text.charCodeAt(at - 1) <= 32) return digits(text, at + 3)
  }
  return null
}
