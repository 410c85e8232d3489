import { useRef, type ClipboardEvent, type KeyboardEvent } from 'react'
import type { FieldProps } from '../../../../ui/fields.tsx'
import css from '../keluar.module.css'
import { Labelled } from './labelled.tsx'
import { LineActs } from './list-field.tsx'

interface Props extends Pick<FieldProps, 'label' | 'need' | 'hint' | 'error'> {
  /** The names of its columns. */
  kolom: readonly string[]
  value: readonly (readonly string[])[]
  onChange: (value: string[][]) => void
  most?: number
}

const isBlank = (row: readonly string[]) => row.every((cell) => cell.trim() === '')

/** A small table: Enter and ↑ ↓ keep the column, rows pasted from Excel fill it from the cell at hand; its last row is the next one. */
export function TabelField({ kolom, value, onChange, most = 500, ...field }: Props) {
  const table = useRef<HTMLTableElement>(null)
  const blank = kolom.map(() => '')
  const rows = value.length < most ? [...value, blank] : value
  const keep = (next: readonly (readonly string[])[]) => {
    const last = next.findLastIndex((row) => !isBlank(row))
    onChange(next.slice(0, last + 1).map((row) => kolom.map((_, column) => row[column] ?? '')))
  }
  const put = (row: number, column: number, text: string) =>
    keep(rows.map((cells, each) => (each === row ? cells.map((cell, other) => (other === column ? text : cell)) : cells)))
  const cellAt = (row: number, column: number) =>
    table.current?.querySelector<HTMLInputElement>(`[data-row="${row}"][data-column="${column}"]`)
  const press = (event: KeyboardEvent, row: number, column: number) => {
    const step = event.key === 'Enter' && !event.ctrlKey && !event.metaKey ? 1 : { ArrowUp: -1, ArrowDown: 1 }[event.key]
    if (step === undefined || event.altKey) return
    event.preventDefault()
    cellAt(row + step, column)?.focus()
  }
  const paste = (event: ClipboardEvent, row: number, column: number) => {
    const text = event.clipboardData.getData('text').replace(/\r?\n$/, '')
    if (!/[\t\n]/.test(text)) return
    event.preventDefault()
    const pasted = text.split(/\r?\n/).map((line) => line.split('\t'))
    const next = Array.from({ length: Math.min(most, Math.max(rows.length, row + pasted.length)) }, (_, each) => [...(rows[each] ?? blank)])
    pasted.forEach((cells, down) =>
      cells.forEach((cell, right) => {
        const into = next[row + down]
        if (into && column + right < kolom.length) into[column + right] = cell.trim()
      }),
    )
    keep(next)
  }
  return (
    <Labelled {...field} meta={value.length > 0 ? `${value.length} baris` : ''}>
      <div className={css.tableScroll}>
        <table ref={table} className={css.smallTable} data-faulty={field.error ? true : undefined}>
          <thead>
            <tr>
              {kolom.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
              <th aria-label="Tindakan" />
            </tr>
          </thead>
          <tbody>
            {rows.map((cells, row) => (
              <tr key={row}>
                {kolom.map((name, column) => (
                  <td key={name}>
                    <input
                      aria-label={`${name}, baris ${row + 1}`}
                      aria-invalid={row === 0 && column === 0 && field.error ? true : undefined}
                      data-row={row}
                      data-column={column}
                      value={cells[column] ?? ''}
                      maxLength={1000}
                      onChange={(event) => put(row, column, event.currentTarget.value)}
                      onKeyDown={(event) => press(event, row, column)}
                      onPaste={(event) => paste(event, row, column)}
                    />
                  </td>
                ))}
                <td>
                  {row < value.length && (
                    <LineActs name={`baris ${row + 1}`} onRemove={() => keep(rows.filter((_, each) => each !== row))} />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {field.error && <p className={css.fault}>{field.error}</p>}
    </Labelled>
  )
}
