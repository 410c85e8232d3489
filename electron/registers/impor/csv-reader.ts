import { isUtf8 } from 'node:buffer'
import { DomainError } from '../../../shared/errors.ts'
import { pemisahCsv, type BacaCsv } from '../../../shared/registers/impor.contract.ts'
import type { Pembaca, Sel, TakeRow } from './cell.ts'
import { MOST_COLUMNS } from './sheet-scan.ts'

const names: Readonly<Record<BacaCsv['pemisah'], string>> = { ';': 'titik koma', ',': 'koma', '\t': 'tab', '|': 'garis tegak' }
/** What fits in a cell of Excel; a longer quoted text is a quote that was never closed. */
const LONGEST_CELL = 32_767
const STEP = 2_000

/** Opens a text table (.csv, .txt): its code page and its separator are found out, unless told. Refuses what is no text. */
export function openCsv(nama: string, bytes: Buffer, told?: BacaCsv): Pembaca {
  const guessed = codePageOf(nama, bytes)
  const sandi = told?.sandi ?? guessed
  const whole = decode(bytes, sandi)
  const own = /^sep=(.)\r?\n/i.exec(whole)
  const text = own ? whole.slice(own[0].length) : whole
  const likely = pemisahCsv.find((one) => one === own?.[1]) ?? guess(text)
  const pemisah = told?.pemisah ?? likely
  return {
    jenis: 'csv',
    lembar: [{ nama: '', tersembunyi: false }],
    keterangan: `${sandi}, dipisah ${names[pemisah]}`,
    csv: { pemisah, sandi, dugaan: { pemisah: likely, sandi: guessed } },
    read: (_, take, step) => readRows({ nama, text, sep: pemisah, first: own ? 2 : 1 }, take, step),
  }
}

const LITTLE = Buffer.from([0xff, 0xfe])
const BIG = Buffer.from([0xfe, 0xff])
const LOOKED_AT = 400

/** By the mark at the front, by noughts between the letters, UTF-8 if every byte of it is right, else the old code page of Windows. */
function codePageOf(nama: string, bytes: Buffer): BacaCsv['sandi'] {
  if (bytes.subarray(0, 2).equals(LITTLE) || bytes.subarray(0, 2).equals(BIG)) return 'UTF-16'
  const start = bytes.subarray(0, LOOKED_AT)
  const zeros = start.filter((byte) => byte === 0).length
  if (zeros * 8 > start.length) {
    if (start.some((byte, at) => byte === 0 && (at % 2 === 1) !== isLittle(bytes))) throw new DomainError('IMPORT_NOT_TABLE', { nama })
    return 'UTF-16'
  }
  if (zeros > 0) throw new DomainError('IMPORT_NOT_TABLE', { nama })
  return isUtf8(bytes) ? 'UTF-8' : 'Windows-1252'
}

/** Letters of two bytes, the smaller part first: the noughts stand behind. */
const isLittle = (bytes: Buffer) => bytes.subarray(0, 2).equals(LITTLE) || bytes[1] === 0 || bytes[3] === 0

function decode(bytes: Buffer, sandi: BacaCsv['sandi']): string {
  if (sandi !== 'UTF-16') return new TextDecoder(sandi.toLowerCase()).decode(bytes)
  const marked = bytes.subarray(0, 2).equals(LITTLE) || bytes.subarray(0, 2).equals(BIG)
  const body = bytes.subarray(marked ? 2 : 0)
  return bytes.subarray(0, 2).equals(BIG) || (!marked && !isLittle(bytes)) ? swapped(body) : body.toString('utf16le')
}

function swapped(bytes: Buffer): string {
  const copy = Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2)))
  return copy.swap16().toString('utf16le')
}

/** The sign that divides most of the first lines into the same number of parts. */
function guess(text: string): BacaCsv['pemisah'] {
  const lines = text
    .slice(0, 64_000)
    .split(/\r\n|\n|\r/, 60)
    .map((line) => line.replace(/"[^"]*"/g, ''))
  const score = (sep: BacaCsv['pemisah']) => {
    const counts = lines.map((line) => line.split(sep).length - 1).filter((count) => count > 0)
    if (counts.length === 0) return 0
    const usual = [...Map.groupBy(counts, (count) => count).entries()].sort((a, b) => b[1].length - a[1].length || b[0] - a[0])[0]
    return usual ? usual[1].length * 10 + Math.min(9, usual[0]) : 0
  }
  return pemisahCsv.reduce<BacaCsv['pemisah']>((best, sep) => (score(sep) > score(best) ? sep : best), ';')
}

interface Source {
  readonly nama: string
  readonly text: string
  readonly sep: string
  /** The line on which the text begins. */
  readonly first: number
}

async function readRows(
  { nama, text, sep, first }: Source,
  take: TakeRow,
  step: (done: number, of: number) => Promise<void>,
): Promise<void> {
  const separator = sep.charCodeAt(0)
  let at = 0
  let line = first
  let rows = 0
  while (at < text.length) {
    const started = line
    const sel: Sel[] = []
    let filled = false
    for (;;) {
      let value: string
      if (text.charCodeAt(at) === QUOTE) {
        const quoted = readQuoted(text, at, separator)
        if (quoted === null) throw new DomainError('IMPORT_QUOTE', { nama, baris: line })
        value = quoted.value
        line += quoted.lines
        at = quoted.end
      } else {
        let end = at
        for (
          let code = text.charCodeAt(end);
          end < text.length && code !== separator && code !== LF && code !== CR;
          code = text.charCodeAt(++end)
        );
        value = text.slice(at, end)
        at = end
      }
      const clean = value.trim()
      if (clean !== '') filled = true
      if (sel.length < MOST_COLUMNS) sel.push(clean === '' ? null : clean)
      if (text.charCodeAt(at) !== separator || at >= text.length) break
      at += 1
    }
    if (text.charCodeAt(at) === CR && text.charCodeAt(at + 1) === LF) at += 1
    at += 1
    line += 1
    rows += 1
    if (filled && take(started, sel) === false) return
    if (rows % STEP === 0) await step(Math.min(at, text.length), text.length)
  }
}

const QUOTE = 34
const LF = 10
const CR = 13

/** A quoted value from its opening quote; null where it is never closed, or closed only by a quote of a later line. */
function readQuoted(text: string, from: number, separator: number): { value: string; end: number; lines: number } | null {
  let at = from + 1
  let value = ''
  for (;;) {
    const close = text.indexOf('"', at)
    if (close < 0 || close - from > LONGEST_CELL * 2) return null
    value += text.slice(at, close)
    if (text.charCodeAt(close + 1) === QUOTE) {
      value += '"'
      at = close + 2
      continue
    }
    const next = close + 1 >= text.length ? LF : text.charCodeAt(close + 1)
    if (next === separator || next === LF || next === CR)
      return value.length > LONGEST_CELL ? null : { value, end: close + 1, lines: value.split('\n').length - 1 }
    // letters after the closing quote: “Jl. "Mawar" 3” of one line is taken as it stands, over several lines it is a broken one
    if (value.includes('\n')) return null
    value += '"'
    at = close + 1
  }
}
