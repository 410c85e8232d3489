import { DomainError } from '../../../shared/errors.ts'
import type { Pembaca, Sel, TakeRow } from './cell.ts'
import { MOST_COLUMNS } from './sheet-scan.ts'

const separators = [';', ',', '\t', '|'] as const
export type Pemisah = (typeof separators)[number]

const names: Readonly<Record<Pemisah, string>> = { ';': 'titik koma', ',': 'koma', '\t': 'tab', '|': 'garis tegak' }
/** What fits in a cell of Excel; a longer quoted text is a quote that was never closed. */
const LONGEST_CELL = 32_767
const STEP = 2_000

/** Opens a text table (.csv, .txt): its code page and its separator are found out. Refuses what is no text. */
export function openCsv(nama: string, bytes: Buffer, pemisah?: Pemisah): Pembaca {
  const { text: whole, sandi } = decode(nama, bytes)
  const told = /^sep=(.)\r?\n/i.exec(whole)
  const text = told ? whole.slice(told[0].length) : whole
  const first = told ? 2 : 1
  const sep = pemisah ?? separators.find((one) => one === told?.[1]) ?? guess(text)
  return {
    jenis: 'csv',
    lembar: [{ nama: '', tersembunyi: false }],
    keterangan: `${sandi}, dipisah ${names[sep]}`,
    read: (_, take, step) => readRows({ nama, text, sep, first }, take, step),
  }
}

/** BOM, UTF-16 without one, UTF-8 if every byte of it is right, else the old code page of Windows. */
function decode(nama: string, bytes: Buffer): { text: string; sandi: string } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: bytes.toString('utf16le', 2), sandi: 'UTF-16' }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: swapped(bytes.subarray(2)), sandi: 'UTF-16' }
  const zeros = bytes.subarray(0, 400).filter((byte) => byte === 0).length
  if (zeros * 8 > Math.min(400, bytes.length)) {
    const odd = bytes[1] === 0 || bytes[3] === 0
    if (bytes.subarray(0, 400).some((byte, at) => byte === 0 && at % 2 === (odd ? 0 : 1)))
      throw new DomainError('IMPORT_NOT_TABLE', { nama })
    return { text: odd ? bytes.toString('utf16le') : swapped(bytes), sandi: 'UTF-16' }
  }
  if (zeros > 0) throw new DomainError('IMPORT_NOT_TABLE', { nama })
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), sandi: 'UTF-8' }
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), sandi: 'Windows-1252' }
  }
}

function swapped(bytes: Buffer): string {
  const copy = Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2)))
  return copy.swap16().toString('utf16le')
}

/** The sign that divides most of the first lines into the same number of parts. */
function guess(text: string): Pemisah {
  const lines = text
    .slice(0, 64_000)
    .split(/\r\n|\n|\r/, 60)
    .map((line) => line.replace(/"[^"]*"/g, ''))
  const score = (sep: Pemisah) => {
    const counts = lines.map((line) => line.split(sep).length - 1).filter((count) => count > 0)
    if (counts.length === 0) return 0
    const usual = [...Map.groupBy(counts, (count) => count).entries()].sort((a, b) => b[1].length - a[1].length || b[0] - a[0])[0]
    return usual ? usual[1].length * 10 + Math.min(9, usual[0]) : 0
  }
  return separators.reduce<Pemisah>((best, sep) => (score(sep) > score(best) ? sep : best), ';')
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
