import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useRef, type CSSProperties, type PointerEvent, type ReactNode } from 'react'
import type { Sort } from './columns.ts'
import css from './register.module.css'

export interface HeadColumn {
  readonly id: string
  readonly name: string
  readonly text: ReactNode
  readonly right: boolean
  readonly sortable: boolean
  /** Pixels from the left edge where the column stays; undefined where it moves. */
  readonly frozen?: number
}

interface Props<Key extends string> {
  columns: readonly HeadColumn[]
  sort: Sort<Key>
  onSort: (sort: Sort<Key>) => void
  /** Gives a column this width in pixels; null: its own again. */
  onWidth?: (id: string, width: number | null) => void
}

/** The head of a register: names that sort, edges that size. */
export function GridHead<Key extends string>({ columns, sort, onSort, onWidth }: Props<Key>) {
  return (
    <div role="row" aria-rowindex={1} className={css.head}>
      {columns.map((column, at) => {
        const active = sort.kolom === column.id
        const right = column.right ? ` ${css.right}` : ''
        return (
          <div
            key={column.id}
            role="columnheader"
            aria-colindex={at + 1}
            className={css.headWrap}
            data-frozen={column.frozen === undefined ? undefined : ''}
            style={column.frozen === undefined ? undefined : ({ '--left': `${column.frozen}px` } as CSSProperties)}
            aria-sort={active ? (sort.arah === 'naik' ? 'ascending' : 'descending') : undefined}
          >
            {column.sortable ? (
              <button
                type="button"
                tabIndex={-1}
                className={css.headCell + right}
                onClick={() => onSort({ kolom: column.id as Key, arah: active && sort.arah === 'turun' ? 'naik' : 'turun' })}
              >
                {column.text}
                {active && (sort.arah === 'turun' ? <IconArrowDown size={14} aria-hidden /> : <IconArrowUp size={14} aria-hidden />)}
              </button>
            ) : (
              <span className={css.headCell + right} style={{ width: '100%' }}>
                {column.text}
              </span>
            )}
            {onWidth && <Edge onWidth={(width) => onWidth(column.id, width)} />}
          </div>
        )
      })}
    </div>
  )
}

/** The edge of a column, drawn by the mouse; the keyboard has the dialog *Kolom*. */
function Edge({ onWidth }: { onWidth: (width: number | null) => void }) {
  const start = useRef<{ x: number; width: number } | null>(null)
  const widthAt = (event: PointerEvent) => {
    const from = start.current
    return from && Math.round(Math.max(48, Math.min(900, from.width + event.clientX - from.x)))
  }
  return (
    <span
      className={css.edge}
      aria-hidden
      onPointerDown={(event) => {
        start.current = { x: event.clientX, width: event.currentTarget.parentElement?.clientWidth ?? 0 }
        event.currentTarget.setPointerCapture(event.pointerId)
        event.preventDefault()
      }}
      onPointerUp={(event) => {
        const width = widthAt(event)
        if (width && start.current && Math.abs(width - start.current.width) > 2) onWidth(width)
        start.current = null
      }}
      onDoubleClick={() => onWidth(null)}
    />
  )
}
