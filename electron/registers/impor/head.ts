import { createHash } from 'node:crypto'
import type { ImportColumn, Importer } from '../../core/importer.ts'
import type { Kepala } from '../../../shared/registers/impor.contract.ts'
import { fold } from '../fold.ts'
import { textOf, type Sel } from './cell.ts'

export interface FirstRow {
  readonly nomor: number
  readonly sel: readonly Sel[]
}

/** How many rows are looked at to find the head. */
export const LOOKED_AT = 60
const DEEPEST = 40

/** The words of each column's head, lines under one another put together; a merged head stands over the empty cells to its right. */
export function headOf(rows: readonly FirstRow[], { baris, banyak }: Kepala): string[] {
  const lines = rows.filter((row) => row.nomor >= baris && row.nomor < baris + banyak)
  const width = Math.max(0, ...lines.map((line) => line.sel.length))
  const titles: string[] = []
  for (let column = 0; column < width; column++) {
    const words = lines.map((line, at) => {
      const own = textOf(line.sel[column]).replace(/\s+/g, ' ').trim()
      if (own !== '' || at === lines.length - 1) return own
      const below = lines.slice(at + 1).some((next) => textOf(next.sel[column]) !== '')
      if (!below) return ''
      for (let left = column - 1; left >= 0; left--) {
        const over = textOf(line.sel[left]).replace(/\s+/g, ' ').trim()
        if (over !== '') return over
      }
      return ''
    })
    titles.push(words.filter((word, at) => word !== '' && words.indexOf(word) === at).join(' '))
  }
  return titles
}

/** The head that fits the register best among the first rows, of one line or two; the first row with most words where nothing fits. */
export function guessHead(rows: readonly FirstRow[], importer: Importer): Kepala {
  let best: { kepala: Kepala; score: number } = { kepala: { baris: rows[0]?.nomor ?? 1, banyak: 1 }, score: -1 }
  for (const { nomor, sel } of rows.slice(0, DEEPEST)) {
    const next = rows.find((row) => row.nomor === nomor + 1)
    const deep = next !== undefined && next.sel.every((cell) => typeof cell !== 'number' && !(cell && typeof cell === 'object'))
    for (const banyak of deep ? [1, 2] : [1]) {
      const kepala = { baris: nomor, banyak }
      const titles = headOf(rows, kepala)
      const known = mapColumns(titles, importer.kolom).filter((key) => key !== null).length
      const words = sel.filter((cell) => typeof cell === 'string' && !/^\d+$/.test(cell)).length
      const score = known * 100 + Math.min(words, 40) - (banyak - 1) * 5
      if (score > best.score) best = { kepala, score }
    }
  }
  return best.kepala
}

/** The register's column for each head: the same words first, then a head that holds them; none is given twice. */
export function mapColumns(titles: readonly string[], columns: readonly ImportColumn[]): (string | null)[] {
  const heads = titles.map((title) => fold(title))
  const given = new Map<number, string>()
  const take = (fits: (head: string, word: string) => boolean) => {
    for (const column of columns) {
      if ([...given.values()].includes(column.kunci)) continue
      for (const word of [column.nama, ...column.sebutan].map(fold)) {
        const at = heads.findIndex((head, index) => head !== '' && !given.has(index) && fits(head, word))
        if (at < 0) continue
        given.set(at, column.kunci)
        break
      }
    }
  }
  take((head, word) => head === word)
  take((head, word) => word.length >= 4 && ` ${head} `.includes(` ${word} `))
  return titles.map((_, index) => given.get(index) ?? null)
}

/** What a head is known by again. */
export function headMark(titles: readonly string[]): string {
  return createHash('sha256').update(titles.map(fold).join('\n')).digest('hex').slice(0, 32)
}

/** Tells the rows of a merged or printed table that are no records: 1 2 3 4 … under the head, or the head again on the next page. */
export function fillerOf(titles: readonly string[]): (sel: readonly Sel[]) => string | null {
  const heads = titles.map((title) => ({ longest: title.length + SLACK, words: ` ${fold(title)} ` }))
  const repeats = (sel: Sel | undefined, at: number) => {
    const head = heads[at]
    if (!head || typeof sel !== 'string' || sel.length > head.longest) return false
    const words = fold(sel)
    return words !== '' && head.words.includes(` ${words} `)
  }
  return (sel) => {
    if (isCounted(sel)) return 'baris nomor kolom'
    let filled = 0
    let same = 0
    for (let at = 0; at < sel.length; at++) {
      if (textOf(sel[at]).trim() === '') continue
      filled += 1
      if (repeats(sel[at], at)) same += 1
      else if (filled - same > sel.length * STRANGE) return null
    }
    return same >= 2 && filled - same <= filled * STRANGE ? 'kepala tabel berulang' : null
  }
}

/** A head that is repeated may have signs and spaces more. */
const SLACK = 8
/** How much of a repeated head may be written otherwise. */
const STRANGE = 0.2

function isCounted(sel: readonly Sel[]): boolean {
  let next = 1
  for (const cell of sel) {
    const text = textOf(cell).trim()
    if (text === '') continue
    if (text.replace(/[().]/g, '') !== String(next)) return false
    next += 1
  }
  return next > 3
}
