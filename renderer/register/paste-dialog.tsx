import { useEffect, useMemo, useRef, useState } from 'react'
import type { SalahSel } from '../../shared/registers/sel.ts'
import { WorkLine } from '../app/work-line.tsx'
import { officeToday } from '../ui/clock.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Note } from '../ui/note.tsx'
import { refusalOf } from '../ui/refusal.ts'
import { faultsIn, type CellChange } from './cell-change.ts'
import { readCell, textOf, type Read } from './cell-text.ts'
import { nameOf, type CellValue, type RegisterColumn } from './columns.ts'
import css from './paste-dialog.module.css'
import { TrialLine } from './trial-line.tsx'
import { usePasteTrial } from './use-paste-trial.ts'

export type PastedCell = Read & { readonly text: string; readonly old: CellValue }
export interface PastedRow<Row> {
  readonly row: Row
  readonly cells: ReadonlyMap<string, PastedCell>
}

interface Props<Row> {
  columns: readonly RegisterColumn<Row>[]
  rows: readonly PastedRow<Row>[]
  notes: readonly string[]
  idOf: (row: Row) => number
  call: (row: Row) => string
  trial: (changes: readonly CellChange<Row>[]) => Promise<readonly SalahSel[]>
  write: (changes: readonly CellChange<Row>[]) => Promise<void>
  onClose: () => void
}

/** Rows shown at once: the faulty ones first, so that all is seen that has to be mended. */
const SHOWN = 200

/** What a paste would write, tried first: each fault in its cell, mended there; then all is written, or nothing. */
export function PasteDialog<Row>({ columns, rows: first, notes, idOf, call, trial, write, onClose }: Props<Row>) {
  const [rows, setRows] = useState(first)
  const [saving, setSaving] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const table = useRef<HTMLTableElement>(null)
  const tried = usePasteTrial(idOf, trial)
  const { faults, running, run } = tried
  const busy = running !== null && !running.stopped

  const faultOf = useMemo(() => {
    return ({ row, cells }: PastedRow<Row>, column: string): string | null => {
      const cell = cells.get(column)
      if (!cell) return null
      if ('fault' in cell) return cell.fault
      const own = faults.get(idOf(row)) ?? []
      // a fault of the whole row stands at its first cell
      const firstCell = cells.keys().next().value === column
      return own.find(({ kolom }) => kolom === column || (kolom === '' && firstCell))?.pesan ?? null
    }
  }, [faults, idOf])
  const { faulty, wrong, count, shown } = useMemo(() => {
    const wrongIn = (each: PastedRow<Row>) => columns.filter((column) => faultOf(each, column.id) !== null).length
    const parted = rows.map((each) => [each, wrongIn(each)] as const)
    const faulty = parted.flatMap(([each, many]) => (many > 0 ? [each] : []))
    return {
      faulty,
      wrong: parted.reduce((sum, [, many]) => sum + many, 0),
      count: rows.reduce((sum, { cells }) => sum + cells.size, 0),
      shown: [...faulty, ...parted.flatMap(([each, many]) => (many > 0 ? [] : [each]))].slice(0, SHOWN),
    }
  }, [rows, columns, faultOf])

  const changesOf = ({ row, cells }: PastedRow<Row>): CellChange<Row>[] =>
    [...cells].flatMap(([column, cell]) => ('value' in cell ? [{ row, column, old: cell.old, value: cell.value }] : []))
  useEffect(() => {
    void run(first.map(changesOf))
  }, []) // eslint-disable-line react-hooks/exhaustive-deps -- tried once when it opens; then what was mended
  useEffect(() => {
    if (!busy && wrong > 0) table.current?.querySelector<HTMLInputElement>('[aria-invalid]')?.focus()
  }, [busy]) // eslint-disable-line react-hooks/exhaustive-deps -- to the first fault once it has been tried

  const mend = (target: PastedRow<Row>, column: RegisterColumn<Row>, text: string) => {
    const { content } = column
    const cell = target.cells.get(column.id)
    if (!content || !cell || cell.text === text) return
    const read = readCell(content.kind, text, officeToday(), content.choices)
    const mended = { ...target, cells: new Map(target.cells).set(column.id, { text, old: cell.old, ...read }) }
    setRows((old) => old.map((each) => (each === target ? mended : each)))
    if ('value' in read) void run([changesOf(mended)])
  }
  const save = async () => {
    setSaving(true)
    try {
      await write(rows.flatMap(changesOf))
      onClose()
    } catch (error) {
      tried.found(new Set(rows.map(({ row }) => idOf(row))), faultsIn(error))
      setRefusal(refusalOf(error).message)
      setSaving(false)
    }
  }
  const said = refusal ?? tried.refusal
  return (
    <Dialog
      title="Periksa tempelan"
      about={`${rows.length.toLocaleString('id-ID')} baris, ${count.toLocaleString('id-ID')} sel berubah`}
      size="l"
      dirty
      onClose={onClose}
      act={{
        does: 'Simpan semua',
        run: () => void save(),
        busy: saving ? 'Menyimpan…' : busy ? 'Memeriksa…' : null,
        refused: wrong > 0 ? `${wrong.toLocaleString('id-ID')} sel belum benar. Betulkan di tempatnya.` : null,
      }}
    >
      {wrong > 0 && (
        <Note kind="late">
          {wrong.toLocaleString('id-ID')} sel belum benar, pertama {faulty[0] && call(faulty[0].row)}. Betulkan di selnya; belum ada yang
          disimpan.
        </Note>
      )}
      {said !== null && wrong === 0 && <Note kind="late">{said}</Note>}
      {running && <TrialLine trial={running} onStop={tried.stop} />}
      {saving && <WorkLine inside />}
      {notes.map((note) => (
        <Note key={note} kind="return">
          {note}
        </Note>
      ))}
      <div className={css.scroller} tabIndex={0} role="region" aria-label="Isi tempelan">
        <table ref={table} className={css.table}>
          <thead>
            <tr>
              <th scope="col">Baris</th>
              {columns.map((column) => (
                <th key={column.id} scope="col">
                  {nameOf(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((each) => (
              <tr key={idOf(each.row)}>
                <th scope="row">{call(each.row)}</th>
                {columns.map((column) => (
                  <Cell
                    key={column.id}
                    name={`${nameOf(column)} ${call(each.row)}`}
                    column={column}
                    cell={each.cells.get(column.id)}
                    was={column.content ? textOf(column.content.kind, column.content.value(each.row)) : ''}
                    fault={faultOf(each, column.id)}
                    onMend={(text) => mend(each, column, text)}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > shown.length && (
        <p className={css.more}>Dan {(rows.length - shown.length).toLocaleString('id-ID')} baris lain tanpa salah.</p>
      )}
    </Dialog>
  )
}

interface CellProps<Row> {
  name: string
  column: RegisterColumn<Row>
  cell: PastedCell | undefined
  was: string
  fault: string | null
  onMend: (text: string) => void
}

function Cell<Row>({ name, column, cell, was, fault, onMend }: CellProps<Row>) {
  const [text, setText] = useState<string | null>(null)
  const field = useRef<HTMLInputElement>(null)
  if (!cell) return <td className={css.same}>{was}</td>
  if (fault === null && text === null)
    return (
      <td title={was === '' ? undefined : `Semula ${was}`}>
        {'value' in cell ? textOf(column.content?.kind ?? 'teks', cell.value) || '–' : cell.text}
      </td>
    )
  const take = () => {
    onMend(text ?? cell.text)
    setText(null)
  }
  return (
    <td className={css.wrong}>
      <input
        ref={field}
        aria-label={name}
        aria-invalid={fault !== null || undefined}
        aria-description={fault ?? undefined}
        value={text ?? cell.text}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={() => text !== null && take()}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.ctrlKey) return
          event.preventDefault()
          take()
        }}
      />
      {fault !== null && <span className={css.said}>{fault}</span>}
    </td>
  )
}
