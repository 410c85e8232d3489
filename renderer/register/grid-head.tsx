import { IconArrowDown, IconArrowUp, IconFilter, IconFilterFilled } from '@tabler/icons-react'
import { useRef, useState, type CSSProperties, type KeyboardEvent, type PointerEvent, type Ref } from 'react'
import { nameOf } from './columns.ts'
import css from './register.module.css'
import type { HeadColumn } from './use-columns.ts'

interface Props {
  row: Ref<HTMLDivElement>
  columns: readonly HeadColumn[]
  /** Pixels from the left edge where the columns stay that do not scroll. */
  frozen: readonly number[]
  /** Columns that can be filtered, and those that are. */
  filters?: { readonly of: ReadonlySet<string>; readonly on: ReadonlySet<string> }
  onFilter: (at: number) => void
  /** Back into the rows. */
  onLeave: () => void
  /** Gives a column this width in pixels; null: its own again. */
  onWidth?: (id: string, width: number | null) => void
}

/** The head of a register: names that sort, their filters, edges that size. ↑ from the first row leads into it. */
export function GridHead({ columns, frozen, filters, onFilter, ...props }: Props) {
  /** The head under the mouse or with the focus: only there stands what would make all heads restless. */
  const [pointed, setPointed] = useState(-1)
  const press = (event: KeyboardEvent<HTMLElement>, column: HeadColumn, at: number) => {
    const { key, altKey, currentTarget } = event
    const beside =
      key === 'ArrowRight' ? currentTarget.nextElementSibling : key === 'ArrowLeft' ? currentTarget.previousElementSibling : null
    if (altKey && key === 'ArrowDown' && filters?.of.has(column.id)) onFilter(at)
    else if (event.ctrlKey || event.metaKey || altKey) return
    else if (key === 'ArrowDown' || key === 'Escape') props.onLeave()
    else if (key === 'Enter' || key === ' ') {
      if (!column.canSort) return
      column.sort()
    } else if (key !== 'ArrowRight' && key !== 'ArrowLeft' && key !== 'ArrowUp') return
    else if (beside instanceof HTMLElement) beside.focus()
    event.preventDefault()
    event.stopPropagation()
    event.nativeEvent.stopImmediatePropagation()
  }
  return (
    <div ref={props.row} role="row" aria-rowindex={1} className={css.head}>
      {columns.map((column, at) => {
        const name = nameOf(column)
        const { sorted } = column
        const filtered = filters?.on.has(column.id) === true
        const right = column.meta?.align === 'right' ? ` ${css.right}` : ''
        const left = frozen[at]
        const Arrow = sorted === 'desc' ? IconArrowDown : IconArrowUp
        const Funnel = filtered ? IconFilterFilled : IconFilter
        return (
          <div
            key={column.id}
            role="columnheader"
            aria-colindex={at + 1}
            tabIndex={-1}
            aria-label={filtered ? `${name}, disaring` : name}
            aria-sort={sorted ? (sorted === 'asc' ? 'ascending' : 'descending') : undefined}
            className={css.headWrap}
            data-frozen={left === undefined ? undefined : ''}
            style={left === undefined ? undefined : ({ '--left': `${left}px` } as CSSProperties)}
            onKeyDown={(event) => press(event, column, at)}
            onMouseEnter={() => setPointed(at)}
            onMouseLeave={() => setPointed(-1)}
            onFocus={() => setPointed(at)}
            onBlur={() => setPointed(-1)}
          >
            {!column.canSort ? (
              <span className={css.headCell + right}>{column.header}</span>
            ) : (
              <button type="button" tabIndex={-1} className={css.headCell + right} onClick={column.sort}>
                {column.header}
                {sorted && <Arrow size={14} aria-hidden />}
              </button>
            )}
            {filters?.of.has(column.id) && (filtered || pointed === at) && (
              <button
                type="button"
                tabIndex={-1}
                className={css.headFilter}
                data-on={filtered ? '' : undefined}
                aria-label={`Saring ${name}`}
                title={`Saring ${name} (Alt+↓)`}
                onClick={() => onFilter(at)}
              >
                <Funnel size={14} stroke={1.75} aria-hidden />
              </button>
            )}
            {props.onWidth && <Edge onWidth={(width) => props.onWidth?.(column.id, width)} />}
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
