import { useState, type ReactNode } from 'react'
import type { HasilSel, UbahSel } from '../../shared/registers/sel.ts'
import { notify } from '../app/notices.tsx'
import { officeToday } from '../ui/clock.ts'
import { announce } from '../ui/live.tsx'
import { refusalOf } from '../ui/refusal.ts'
import { faultsIn, type CellChange, type GridEdit } from './cell-change.ts'
import { readCell, textOf } from './cell-text.ts'
import { nameOf, type RegisterColumn } from './columns.ts'
import { rowsOfRange } from './range-rows.ts'
import { PasteDialog, type PastedRow } from './paste-dialog.tsx'

interface Asked<Row> {
  columns: readonly RegisterColumn<Row>[]
  total: number
  rowAt: (index: number) => Row | undefined
  readRows: (from: number, to: number) => Promise<Row[]>
  idOf: (row: Row) => number
  versionOf: (row: Row) => number
  /** How a row is called: 0139. */
  call: (row: Row) => string
  refused: (row: Row) => string | null
  change: (input: UbahSel) => Promise<HasilSel>
}

/** More are refused by the host. */
const MOST_ROWS = 10_000

/** Editing in place and pasting, with one undo for each act; the host's refusals stand at their cells. */
export function useCellEdit<Row>(asked: Asked<Row>): { edit: GridEdit<Row>; dialog: ReactNode } {
  const { columns, idOf, versionOf, call, change } = asked
  const [pasted, setPasted] = useState<{ columns: RegisterColumn<Row>[]; rows: PastedRow<Row>[]; notes: string[] } | null>(null)

  /** Writes, and tells it with its undo. Throws the host's refusal. */
  const write = async (changes: readonly CellChange<Row>[], said: string) => {
    const { baris } = await change({ uji: false, urung: false, baris: grouped(changes, versionOf, 'value') })
    const versions = new Map(baris.map(({ id, versi }) => [id, versi]))
    const back = grouped(changes, (row) => versions.get(idOf(row)) ?? 0, 'old')
    notify(said, { undo: () => change({ uji: false, urung: true, baris: back }) })
  }
  function grouped(changes: readonly CellChange<Row>[], version: (row: Row) => number, which: 'old' | 'value'): UbahSel['baris'] {
    const rows = new Map<number, UbahSel['baris'][number]>()
    for (const each of changes) {
      const id = idOf(each.row)
      const row = rows.get(id) ?? { id, versi: version(each.row), sel: {} }
      rows.set(id, { ...row, sel: { ...row.sel, [each.column]: each[which] } })
    }
    return [...rows.values()]
  }

  const save: GridEdit<Row>['save'] = async (changes) => {
    const [first] = changes
    const column = columns.find((each) => each.id === first?.column)
    if (!first || !column) return null
    try {
      await write(changes, `${nameOf(column)} ${call(first.row)} diubah`)
      return null
    } catch (error) {
      const faults = faultsIn(error)
      return faults[0]?.pesan ?? refusalOf(error).message
    }
  }

  const paste: GridEdit<Row>['paste'] = async (at, lines) => {
    if (lines.length > MOST_ROWS)
      return announce(
        `Paling banyak ${MOST_ROWS.toLocaleString('id-ID')} baris sekali tempel; ini ${lines.length.toLocaleString('id-ID')}. Tempel dalam beberapa bagian.`,
        true,
      )
    const { targets, body } = targetsOf(columns, at.columns, lines)
    const last = Math.min(asked.total - 1, at.row + body.length - 1)
    const notes: string[] = []
    if (at.row + body.length > asked.total)
      notes.push(`${at.row + body.length - asked.total} baris terakhir tidak punya tempat dalam daftar dan tidak ditempel.`)
    const fixed = targets.filter((column) => column && !column.content?.edit)
    if (fixed.length > 0) notes.push(`Tidak diubah di daftar: ${fixed.map((column) => column && nameOf(column)).join(', ')}.`)
    try {
      const { rowAt, readRows } = asked
      const rows = await rowsOfRange({ from: at.row, to: last, first: at.first, last: at.last, rowAt, idOf, readRows })
      const today = officeToday()
      const read = rows.map((row, n) => readLine(row, body[n] ?? [], targets, today))
      setPasted({
        columns: targets.flatMap((column) => (column?.content?.edit ? [column] : [])),
        rows: read.filter(({ cells }) => cells.size > 0),
        notes,
      })
      if (read.every(({ cells }) => cells.size === 0)) announce('Tidak ada yang berbeda dari isi daftar.', true)
    } catch (error) {
      announce(refusalOf(error).message, true)
    }
  }

  const dialog = pasted && pasted.rows.length > 0 && (
    <PasteDialog<Row>
      columns={pasted.columns}
      rows={pasted.rows}
      notes={pasted.notes}
      idOf={idOf}
      call={call}
      trial={async (changes) => (await change({ uji: true, urung: false, baris: grouped(changes, versionOf, 'value') })).salah}
      write={(changes) => write(changes, `${changes.length.toLocaleString('id-ID')} sel ditempel`)}
      onClose={() => setPasted(null)}
    />
  )
  return { edit: { refused: asked.refused, save, paste }, dialog }
}

/** Where the columns of a paste go: by the names in its first line, else side by side from the cursor. */
function targetsOf<Row>(columns: readonly RegisterColumn<Row>[], ids: readonly string[], lines: readonly (readonly string[])[]) {
  const byName = (text: string) =>
    columns.find((column) =>
      [nameOf(column), column.header].some((name) => typeof name === 'string' && name.toLowerCase() === text.trim().toLowerCase()),
    )
  const head = lines[0] ?? []
  const named = head.map(byName)
  if (lines.length > 1 && head.length > 0 && named.every((column) => column !== undefined)) return { targets: named, body: lines.slice(1) }
  const width = Math.max(...lines.map((line) => line.length))
  return { targets: ids.slice(0, width).map((id) => columns.find((column) => column.id === id)), body: lines }
}

function readLine<Row>(
  row: Row,
  line: readonly string[],
  targets: readonly (RegisterColumn<Row> | undefined)[],
  today: string,
): PastedRow<Row> {
  const cells = new Map<string, PastedRow<Row>['cells'] extends ReadonlyMap<string, infer Cell> ? Cell : never>()
  targets.forEach((column, n) => {
    const text = line[n]
    const { content } = column ?? {}
    if (!column || !content?.edit || text === undefined) return
    const old = content.value(row)
    const read = readCell(content.kind, text, today, content.choices)
    if ('value' in read && read.value === old) return
    if (text.trim() === textOf(content.kind, old)) return
    cells.set(column.id, { text, old: content.kept?.(row) ?? old, ...read })
  })
  return { row, cells }
}
