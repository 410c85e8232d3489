import type { Paragraph, Table } from 'docx'
import type { Kop } from '../../../../shared/core/sistem.contract.ts'
import { chunks } from '../../../documents/parts/chunks.ts'
import { kop } from '../../../documents/parts/kop.ts'
import { table, type RowSpec } from '../../../documents/parts/table.ts'
import { gap, paragraph } from '../../../documents/parts/text.ts'
import type { LembarDisposisi } from './lembar-disposisi-facts.ts'
import {
  PIECE,
  backHead,
  catatanRow,
  columns,
  gridRows,
  headRow,
  lanjutanRows,
  lanjutanTexts,
  listsRow,
  moreTicks,
  roomRow,
  signatureRow,
  tickOf,
  tickOfInstruksi,
  titleRow,
  words,
  wordsRow,
  type Setting,
} from './lembar-disposisi-rows.ts'

/** What may go to the back when the front is full, in the order of the sheet: lines of the lists, the words of Catatan, the way down. */
interface Movable {
  readonly kind: 'tick' | 'catatan' | 'lanjutan'
  rows(setting: Setting): RowSpec[]
}

function movables(lembar: LembarDisposisi): Movable[] {
  const lines = Math.max(lembar.penerima.length, lembar.instruksi.length)
  const catatan = chunks(lembar.catatan, PIECE).filter((text) => text !== '')
  return [
    // the lists are drawn whole: their lines are only counted
    ...Array.from({ length: lines }, (): Movable => ({ kind: 'tick', rows: () => [] })),
    ...catatan.map((text): Movable => ({ kind: 'catatan', rows: (s) => [wordsRow(text, s)] })),
    ...lembar.lanjutan.flatMap(lanjutanRows).map((rows): Movable => ({ kind: 'lanjutan', rows })),
  ]
}

/** How many parts of the sheet can stand on the back, how many of them are the way down, and how many posts have yet to write. */
export function countMovables(lembar: LembarDisposisi): { all: number; lanjutan: number; belum: number } {
  const parts = movables(lembar)
  return {
    all: parts.length,
    lanjutan: parts.filter((part) => part.kind === 'lanjutan').length,
    belum: lembar.lanjutan.filter((row) => lanjutanTexts(row).length === 0).length,
  }
}

const rowsOf = (parts: readonly Movable[], kind: Movable['kind'], s: Setting) =>
  parts.filter((part) => part.kind === kind).flatMap((part) => part.rows(s))

/** The front: kop, title, grid, the two lists, Catatan, signature and, where it fits, the way down. */
export function front(facts: Kop, lembar: LembarDisposisi, s: Setting): (Paragraph | Table)[] {
  const parts = movables(lembar)
  const kept = parts.slice(0, parts.length - s.moved)
  const catatan = rowsOf(kept, 'catatan', s)
  const rows = [
    ...gridRows(lembar, s),
    headRow(s),
    listsRow(lembar, kept.filter((part) => part.kind === 'tick').length, s),
    catatanRow(behind(parts.slice(kept.length)), s),
    ...catatan,
    roomRow(s, catatan.length === 0),
    signatureRow(facts, lembar, s),
    ...rowsOf(kept, 'lanjutan', s),
  ]
  const title = paragraph('LEMBAR DISPOSISI', words(s.size + 2, { bold: true, align: 'center', before: 1, after: s.size / 3 }))
  return [...kop(facts, s.width, s.kop), title, closedTable(rows, s), gap(1)]
}

function behind(moved: readonly Movable[]): string[] {
  const names = { tick: 'penerima dan instruksi lain', catatan: 'lanjutan catatan', lanjutan: 'disposisi lanjutan' }
  const kinds = ['tick', 'catatan', 'lanjutan'] as const
  return kinds.filter((kind) => moved.some((part) => part.kind === kind)).map((kind) => names[kind])
}

/** The back: which sheet it continues, and what did not fit. `only` picks the rows of one of its pages, each under the same head. */
export function back(lembar: LembarDisposisi, s: Setting, only?: ReadonlySet<number>): (Paragraph | Table)[] {
  const parts = movables(lembar)
  const shown = parts.length - s.moved
  const moved = parts.slice(shown)
  const catatan = rowsOf(moved, 'catatan', s)
  const rows = [
    backHead(lembar, s),
    ...moreTicks('Diteruskan kepada Sdr. (lanjutan)', lembar.penerima.slice(shown).map(tickOf), s),
    ...moreTicks('Dengan hormat harap (lanjutan)', lembar.instruksi.slice(shown).map(tickOfInstruksi), s),
    ...(catatan.length > 0 ? [titleRow('Catatan (lanjutan)', s), ...catatan] : []),
    ...rowsOf(moved, 'lanjutan', s),
  ]
  return [closedTable(only ? rows.filter((_, index) => index === 0 || only.has(index)) : rows, s), gap(1)]
}

/** A table whose last row has the line of the frame, wherever the page ends it. */
function closedTable(rows: readonly RowSpec[], s: Setting): Table {
  const closed = (row: RowSpec): RowSpec => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, lines: [...(cell.lines ?? []), 'bottom'] })),
  })
  return table(columns(s.width), [...rows.slice(0, -1), ...rows.slice(-1).map(closed)])
}
