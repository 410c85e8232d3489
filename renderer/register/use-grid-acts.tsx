import { useEffect, useRef, useState, type ClipboardEvent, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react'
import { officeToday } from '../ui/clock.ts'
import { announce } from '../ui/live.tsx'
import { CellEditor, type Then } from './cell-editor.tsx'
import { readCell, textOf } from './cell-text.ts'
import { nameOf, type RegisterColumn, type Sort } from './columns.ts'
import { readClipboard } from './copy.ts'
import { stepOf } from './grid-keys.ts'
import type { GridProps } from './register-grid.tsx'
import { nothingMarked, toggleRow, type Area } from './selection.ts'
import { copySelected } from './use-copy.ts'

interface Asked<Row, Key extends string> extends GridProps<Row, Key> {
  visible: readonly RegisterColumn<Row>[]
  area: Area | null
  cell: number
  page: () => number
  /** The cursor row or cell takes the focus once it is there; `show`: and comes into sight. */
  want: (how: 'show' | 'stay') => void
  show: (index: number) => void
  /** The focus goes to the head of the column in which the cursor is. */
  toHead: () => void
  /** Where the filter of a column opens. */
  underHead: (at: number) => { readonly left: number; readonly top: number }
}

/** What keys, mouse and clipboard do in a register. */
export function useGridActs<Row, Key extends string>(asked: Asked<Row, Key>) {
  const { total, rowAt, idOf, cursor, selection, visible, area, cell, edit, onOpen } = asked
  const { mark, setMark, setCell } = selection
  const [editing, setEditing] = useState<{ id: number; cell: number; text: string } | null>(null)
  const pressed = useRef<{ row: number; cell: number } | null>(null)
  /** Enter was pressed on a row that is still being read. */
  const opening = useRef(false)

  const under = rowAt(cursor)
  useEffect(() => {
    if (!opening.current || under === undefined) return
    opening.current = false
    onOpen(under)
  }, [under, onOpen])
  useEffect(() => {
    const release = () => (pressed.current = null)
    window.addEventListener('mouseup', release)
    return () => window.removeEventListener('mouseup', release)
  }, [])

  const anchorAt = (row: number, at: number) => {
    const there = rowAt(row)
    return { row, id: there === undefined ? undefined : idOf(there), cell: at }
  }
  const stretch = () => mark.anchor ?? anchorAt(cursor, cell)
  const go = (row: number, at: number, extend: boolean) => {
    opening.current = false
    asked.want('show')
    if (extend) setMark({ ...mark, anchor: stretch() })
    else if (mark.anchor) setMark({ ...mark, anchor: null })
    if (at !== cell) setCell(at)
    if (row !== cursor) asked.show(row)
    if (extend) {
      const top = Math.abs(row - stretch().row) + 1
      announce(at < 0 || stretch().cell < 0 ? `${top} baris dipilih` : `${top} baris, ${Math.abs(at - stretch().cell) + 1} kolom dipilih`)
    }
  }

  /** Opens the editor on a cell of the cursor row, or says why not. False: the key is not the register's. */
  const startEdit = (at: number, typed?: string): boolean => {
    const column = visible[at]
    if (!edit || !column) return false
    if (!column.content?.edit) {
      if (typed === undefined) announce(`Kolom ${nameOf(column)} tidak diubah di daftar. Buka barisnya dengan Enter.`, true)
      return typed === undefined
    }
    if (under === undefined) return true
    const refused = edit.refused(under)
    if (refused !== null) {
      announce(refused, true)
      return true
    }
    if (at !== cell) setCell(at)
    if (mark.anchor) setMark({ ...mark, anchor: null })
    setEditing({ id: idOf(under), cell: at, text: typed ?? textOf(column.content.kind, column.content.value(under)) })
    return true
  }

  /** The row that is edited, where it stands now; it is followed when rows come in above it. */
  const edited = (): { index: number; row: Row } | null => {
    for (let step = 0; editing && step <= 60; step++)
      for (const index of [cursor + step, cursor - step]) {
        const row = rowAt(index)
        if (row !== undefined && idOf(row) === editing.id) return { index, row }
      }
    return null
  }
  const keep = async (text: string, then: Then): Promise<string | null> => {
    const column = editing && visible[editing.cell]
    if (!edit || !editing || !column?.content) return null
    const at = edited()
    if (at === null) return 'Baris ini tidak ada lagi dalam daftar. Tekan Esc, lalu cari barisnya kembali.'
    const { kind, choices, value } = column.content
    const old = value(at.row)
    const read = readCell(kind, text, officeToday(), choices)
    if ('fault' in read) return read.fault
    const refusal =
      read.value === old
        ? null
        : await edit.save([{ row: at.row, column: column.id, old: column.content.kept?.(at.row) ?? old, value: read.value }])
    if (refusal !== null) return refusal
    setEditing(null)
    asked.want('show')
    if (then === 'down') asked.show(Math.min(total - 1, at.index + 1))
    else if (then !== 'stay') setCell(Math.min(visible.length - 1, Math.max(0, editing.cell + (then === 'right' ? 1 : -1))))
    return null
  }

  /** Ctrl+D in a range: its first row goes down into the others. */
  const fill = (): boolean => {
    if (!edit || !area || area.bottom === area.top || !mark.anchor || mark.anchor.cell < 0) return false
    const first = rowAt(area.top)
    if (first === undefined) return true
    const columns = visible.slice(area.from, area.to + 1)
    const line = columns.map(({ content }) => (content ? textOf(content.kind, content.value(first)) : ''))
    const last = mark.anchor.row > cursor ? mark.anchor.id : under && idOf(under)
    void edit.paste(
      { row: area.top + 1, columns: columns.map((column) => column.id), last },
      Array.from({ length: area.bottom - area.top }, () => line),
    )
    return true
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (total === 0 || editing) return
    const step = stepOf(event, { cursor, total, page: asked.page(), cell, cells: visible.length })
    if (!step) return
    if (step.kind === 'type' && (cell < 0 || !startEdit(cell, step.text))) return
    if (step.kind === 'fill' && !fill()) return
    if (step.kind === 'edit' && !startEdit(cell < 0 ? visible.findIndex((column) => column.content?.edit) : cell)) return
    if (step.kind === 'values' && !asked.filters) return
    if (step.kind === 'head' && event.repeat) return
    event.preventDefault()
    event.stopPropagation()
    if (step.kind === 'row') go(step.to, cell, step.extend)
    else if (step.kind === 'cell') {
      if (step.to === -1 && (mark.anchor ?? mark.rows.size > 0)) setMark(nothingMarked)
      go(cursor, step.to, step.extend)
    } else if (step.kind === 'all') {
      setCell(-1)
      setMark({ rows: new Map(), anchor: anchorAt(0, -1) })
      asked.want('show')
      asked.show(total - 1)
      announce(`${total.toLocaleString('id-ID')} baris dipilih`)
    } else if (step.kind === 'toggle') {
      if (under === undefined) return
      const next = toggleRow({ ...mark, anchor: null }, idOf(under), under)
      setMark(next)
      announce(`${next.rows.has(idOf(under)) ? 'Dipilih' : 'Tidak dipilih'}, ${next.rows.size} dipilih`)
    } else if (step.kind === 'values') onFilter(Math.max(0, cell), cell < 0 ? undefined : under)
    else if (step.kind === 'head') asked.toHead()
    else if (step.kind === 'open') {
      opening.current = under === undefined
      if (under !== undefined) onOpen(under)
    }
  }

  const onPress = (event: MouseEvent, row: number, at: number) => {
    if (event.button !== 0) return
    asked.want('stay')
    pressed.current = { row, cell: at }
    const there = rowAt(row)
    if (event.shiftKey) setMark({ ...mark, anchor: stretch() })
    else if ((event.ctrlKey || event.metaKey) && there !== undefined) setMark(toggleRow({ ...mark, anchor: null }, idOf(there), there))
    else {
      setMark(nothingMarked)
      setCell(-1)
    }
    if (event.shiftKey && cell >= 0 && at >= 0) setCell(at)
    asked.onCursor(row)
  }
  const onDrag = (row: number, at: number) => {
    const start = pressed.current
    if (!start || at < 0 || (start.row === row && start.cell === at && cell < 0)) return
    setMark({ rows: new Map(), anchor: anchorAt(start.row, start.cell) })
    setCell(at)
    asked.onCursor(row)
    asked.want('stay')
  }
  const onFilter = (at: number, row?: Row) => {
    const column = visible[at]
    if (column && asked.filters?.of.has(column.id)) asked.filters.ask({ column: column.id, row, at: asked.underHead(at) })
    else if (column) announce(`Kolom ${nameOf(column)} tidak dapat disaring.`, true)
  }

  const onCopy = (event: ClipboardEvent) => {
    if (total === 0 || editing) return
    event.preventDefault()
    void copySelected({ mark, area, cursor, cell, columns: visible, rowAt, idOf, readRows: asked.readRows })
  }
  const onPaste = (event: ClipboardEvent) => {
    if (total === 0 || editing || !edit) return
    event.preventDefault()
    const lines = readClipboard(event.clipboardData.getData('text/plain'))
    if (lines.length === 0) return
    const columns = visible.slice(area?.from ?? Math.max(0, cell)).map((column) => column.id)
    const first = mark.anchor && mark.anchor.row < cursor ? mark.anchor.id : under && idOf(under)
    void edit.paste({ row: area?.top ?? cursor, columns, first }, lines)
  }

  const editingAt = (index: number): { readonly cell: number; readonly body: ReactNode } | null => {
    const column = editing && visible[editing.cell]
    const row = rowAt(index)
    if (!editing || !column || !(row === undefined ? index === cursor : idOf(row) === editing.id)) return null
    return {
      cell: editing.cell,
      body: (
        <CellEditor
          key={`${editing.id} ${editing.cell}`}
          label={nameOf(column)}
          text={editing.text}
          choices={column.content?.choices?.map(([, nama]) => nama)}
          onKeep={keep}
          onCancel={() => {
            setEditing(null)
            asked.want('show')
          }}
        />
      ),
    }
  }
  const onSort = (sort: Sort<Key>) => {
    asked.onSort(sort)
    const column = visible.find((each) => each.id === sort.kolom)
    if (column) announce(`Diurutkan menurut ${nameOf(column)}, ${sort.arah === 'naik' ? 'naik' : 'turun'}`)
  }
  return { onKeyDown, onPress, onDrag, onCopy, onPaste, onFilter, editingAt, onSort }
}
