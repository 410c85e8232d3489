import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useRef, type KeyboardEvent } from 'react'
import type { SusunanKolom } from '../../shared/registers/tampilan.contract.ts'
import { ActButton } from '../ui/act-button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { CheckField, SelectField } from '../ui/fields.tsx'
import { announce } from '../ui/live.tsx'
import { KeyHint } from '../ui/bars.tsx'
import { isChosen, nameOf, noArrangement, orderColumns, type RegisterColumn } from './columns.ts'
import css from './columns-dialog.module.css'

interface Props<Row> {
  columns: readonly RegisterColumn<Row>[]
  susunan: SusunanKolom
  onChange: (susunan: SusunanKolom) => void
  onClose: () => void
}

const STEP = 8
const LEAST = 48
const MOST = 640

/** Which columns stand, in which order and width, and how many stay at the left; every change holds at once. */
export function ColumnsDialog<Row>({ columns, susunan, onChange, onClose }: Props<Row>) {
  const list = useRef<HTMLUListElement>(null)
  const ordered = orderColumns(columns, susunan)
  const order = ordered.map((column) => column.id)
  const hidden = ordered.filter((column) => !isChosen(column, susunan)).map((column) => column.id)
  const change = (part: Partial<SusunanKolom>) => onChange({ ...susunan, urutan: order, sembunyi: hidden, ...part })

  const move = (id: string, step: number) => {
    const from = order.indexOf(id)
    const to = from + step
    if (to < 0 || to >= order.length) return
    const next = order.filter((each) => each !== id)
    next.splice(to, 0, id)
    change({ urutan: next })
    announce(`${ordered[from] ? nameOf(ordered[from]) : ''} kini kolom ke-${to + 1}`)
  }
  const size = (column: RegisterColumn<Row>, step: number) => {
    const now = susunan.lebar[column.id] ?? (typeof column.meta?.width === 'number' ? column.meta.width : 240)
    const lebar = Math.min(MOST, Math.max(LEAST, now + step))
    change({ lebar: { ...susunan.lebar, [column.id]: lebar } })
    announce(`Lebar ${nameOf(column)} ${lebar}`)
  }
  const press = (event: KeyboardEvent, column: RegisterColumn<Row>) => {
    const up = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
    const across = event.key === 'ArrowLeft' ? -STEP : event.key === 'ArrowRight' ? STEP : 0
    if (event.altKey && up) move(column.id, up)
    else if (up) {
      const boxes = [...(list.current?.querySelectorAll<HTMLInputElement>('input[type=checkbox]') ?? [])]
      boxes[boxes.findIndex((box) => box === event.target) + up]?.focus()
    } else if (across && !event.altKey) size(column, across)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <Dialog
      title="Kolom"
      onClose={onClose}
      option={
        <ActButton kind="subtle" size="form" onClick={() => onChange(noArrangement)}>
          Kembalikan susunan awal
        </ActButton>
      }
    >
      <ul ref={list} className={css.list} aria-label="Kolom daftar, dari kiri ke kanan">
        {ordered.map((column, at) => {
          const name = nameOf(column)
          const chosen = isChosen(column, susunan)
          const width = susunan.lebar[column.id]
          return (
            <li key={column.id} className={css.row} onKeyDown={(event) => press(event, column)}>
              <CheckField
                label={name}
                checked={chosen}
                onChange={(on) => change({ sembunyi: on ? hidden.filter((id) => id !== column.id) : [...hidden, column.id] })}
                disabled={chosen && hidden.length === order.length - 1}
              />
              <span className={css.width}>{width ? `lebar ${width}` : ''}</span>
              <button
                type="button"
                className={css.move}
                tabIndex={-1}
                aria-label={`Geser ${name} ke kiri`}
                disabled={at === 0}
                onClick={() => move(column.id, -1)}
              >
                <IconArrowUp size={16} stroke={1.5} aria-hidden />
              </button>
              <button
                type="button"
                className={css.move}
                tabIndex={-1}
                aria-label={`Geser ${name} ke kanan`}
                disabled={at === order.length - 1}
                onClick={() => move(column.id, 1)}
              >
                <IconArrowDown size={16} stroke={1.5} aria-hidden />
              </button>
            </li>
          )
        })}
      </ul>
      <SelectField
        label="Tetap terlihat saat digulir ke samping"
        value={String(susunan.beku)}
        onChange={(beku) => change({ beku: Number(beku) })}
        options={(['0', '1', '2', '3', '4'] as const).map((n) => [n, n === '0' ? 'Tidak ada' : `${n} kolom pertama`] as const)}
      />
      <p className={css.hints}>
        <KeyHint keys="Space" does="tampilkan" /> <KeyHint keys="Alt+↑" does="geser" /> <KeyHint keys="←" does="sempit" />{' '}
        <KeyHint keys="→" does="lebar" />
      </p>
    </Dialog>
  )
}
