import { Fragment, useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { Menunggu, Pantauan, ProsesPantau } from '../../../shared/modules/pemantauan/pemantauan.contract.ts'
import { processGroups } from '../../../shared/workflow/groups.ts'
import { sinceText } from '../../ui/clock.ts'
import { inField } from '../../ui/keys.ts'
import { CountCell } from './count-cell.tsx'
import css from './pemantauan.module.css'
import type { Sel } from './words.ts'

const ARROWS: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

interface Column {
  readonly key: string
  readonly name: string
  readonly title?: string
  readonly sel: Sel
  readonly count: (row: Row) => number
  readonly late?: boolean
  readonly first?: boolean
}

interface Row {
  readonly sel: Sel
  readonly name: string
  readonly sums: Menunggu
  readonly perUnit: Readonly<Record<string, number>>
}

const rootOf = (proses: string) => proses.split('.')[0] ?? proses

/** Waiting tasks by process and by the unit at which they wait; each count opens the list of exactly these. */
export function WaitingTable({ pantauan, onOpen }: { pantauan: Pantauan; onOpen: (sel: Sel) => void }) {
  const { semua, unit, proses } = pantauan
  const columns: readonly Column[] = [
    { key: 'semua', name: 'Semua', sel: {}, count: (row) => row.sums.menunggu, first: true },
    { key: 'terlambat', name: 'Terlambat', sel: { hal: 'terlambat' }, count: (row) => row.sums.terlambat, late: true },
    { key: 'tanpa', name: 'Tanpa petugas', sel: { hal: 'tanpa-petugas' }, count: (row) => row.sums.tanpaPetugas, late: true },
    ...unit.map((one, n) => ({
      key: one.unit,
      name: one.nama.replace(/^Bidang /, ''),
      title: one.nama,
      sel: { unit: one.unit, nama: one.nama },
      count: (row: Row) => row.perUnit[one.unit] ?? 0,
      first: n === 0,
    })),
  ]
  const whole: Row = {
    sel: {},
    name: 'Semua proses',
    sums: semua,
    perUnit: Object.fromEntries(unit.map((one) => [one.unit, one.menunggu])),
  }
  const rows = [whole, ...proses.map(rowOf)]
  const [at, setAt] = useState<readonly [row: number, column: number]>([0, 0])
  const table = useRef<HTMLTableElement>(null)
  const focused = useRef(false)
  const inside = useRef(false)
  useEffect(() => {
    const cell = focused.current ? null : table.current?.querySelector<HTMLElement>('[data-cell]')
    if (!cell) return
    focused.current = true
    if (!inField(document.activeElement)) cell.focus()
  }, [])
  // the count that had the focus has come to nothing
  useLayoutEffect(() => {
    if (!inside.current || document.activeElement !== document.body) return
    const same = table.current?.querySelector<HTMLElement>(`[data-cell="${at.join('/')}"]`)
    ;(same ?? table.current?.querySelector<HTMLElement>('[data-cell]'))?.focus()
  })
  const onKeyDown = (event: KeyboardEvent) => {
    const step = ARROWS[event.key]
    if (!step || event.altKey || event.ctrlKey) return
    event.preventDefault()
    for (let row = at[0] + step[0], column = at[1] + step[1]; row >= 0 && row < rows.length && column >= 0 && column < columns.length;) {
      const cell = table.current?.querySelector<HTMLElement>(`[data-cell="${row}/${column}"]`)
      if (cell) return cell.focus()
      row += step[0]
      column += step[1]
    }
  }
  return (
    <table
      ref={table}
      className={css.table}
      role="grid"
      aria-label="Tugas yang menunggu, per proses dan bidang"
      onKeyDown={onKeyDown}
      onFocus={() => (inside.current = true)}
      onBlur={(event) => (inside.current = !event.target.isConnected)}
    >
      <thead>
        <tr>
          <th scope="col">Proses</th>
          {columns.map((column) => (
            <th key={column.key} scope="col" data-first={column.first || undefined} title={column.title}>
              {column.name}
            </th>
          ))}
          <th scope="col" data-first>
            Tertua
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, r) => {
          const root = rootOf(row.sel.proses ?? '')
          const group =
            r > 0 && rootOf(rows[r - 1]?.sel.proses ?? '') !== root ? processGroups.find(({ code }) => code === root) : undefined
          return (
            <Fragment key={row.name}>
              {group && (
                <tr className={css.group}>
                  <th scope="rowgroup" colSpan={columns.length + 2}>
                    {group.code} {group.name}
                  </th>
                </tr>
              )}
              <tr data-all={r === 0 || undefined}>
                <th scope="row" title={row.name}>
                  {row.name}
                </th>
                {columns.map((column, c) => (
                  <CountCell
                    key={column.key}
                    place={[r, c]}
                    here={at[0] === r && at[1] === c}
                    count={column.count(row)}
                    label={`${row.name}, ${column.title ?? column.name}`}
                    late={column.late === true}
                    first={column.first === true}
                    onFocus={() => setAt([r, c])}
                    onOpen={() => onOpen({ ...row.sel, ...column.sel })}
                  />
                ))}
                <td data-first className={css.since}>
                  {row.sums.tertua === null ? '–' : sinceText(row.sums.tertua)}
                </td>
              </tr>
            </Fragment>
          )
        })}
      </tbody>
    </table>
  )
}

function rowOf(row: ProsesPantau): Row {
  return { sel: { proses: row.proses }, name: `${row.proses} ${row.nama}`, sums: row, perUnit: row.perUnit }
}
