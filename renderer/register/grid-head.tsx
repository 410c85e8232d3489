import { IconArrowDown, IconArrowUp, IconFilter, IconFilterFilled } from '@tabler/icons-react'
import { useRef, useState, type CSSProperties, type KeyboardEvent, type PointerEvent, type Ref } from 'react'
import { nameOf, type RegisterColumn, type Sort } from './columns.ts'
import css from './register.module.css'

interface Props<Row, Key extends string> {
  row: Ref<HTMLDivElement>
  columns: readonly RegisterColumn<Row>[]
  /** Pixels from the left edge where the columns stay that do not scroll. */
  frozen: readonly number[]
  sort: Sort<Key>
  onSort: (sort: Sort<Key>) => void
  /** Columns that can be filtered, and those that are. */
  filters?: { readonly of: ReadonlySet<string>; readonly on: ReadonlySet<string> }
  onFilter: (at: number) => void
  /** Back into the rows. */
  onLeave: () => void
  /** Gives a column this width in pixels; null: its own again. */
  onWidth?: (id: string, width: number | null) => void
}

/** The head of a register: names that sort, their filters, edges that size. ↑ from the first row leads into it. */
export function GridHead<Row, Key extends string>({ columns, frozen, sort, onSort, filters, onFilter, ...props }: Props<Row, Key>) {
  /** The head under the mouse or with the focus: only there stands what would make all heads restless. */
  const [pointed, setPointed] = useState(-1)
  const sortBy = (column: RegisterColumn<Row>) =>
    onSort({ kolom: column.id as Key, arah: sort.kolom === column.id && sort.arah === 'turun' ? 'naik' : 'turun' })
  const press = (event: KeyboardEvent<HTMLElement>, column: RegisterColumn<Row>, at: number) => {
    const { key, altKey, currentTarget } = event
    const beside =
      key === 'ArrowRight' ? currentTarget.nextElementSibling : key === 'ArrowLeft' ? currentTarget.previousElementSibling : null
    if (altKey && key === 'ArrowDown' && filters?.of.has(column.id)) onFilter(at)
    else if (event.ctrlKey || event.metaKey || altKey) return
    else if (key === 'ArrowDown' || key === 'Escape') props.onLeave()
    else if (key === 'Enter' || key === ' ') {
      if (column.enableSorting === false) return
      sortBy(column)
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
        const sorted = sort.kolom === column.id
        const filtered = filters?.on.has(column.id) === true
        const right = column.meta?.align === 'right' ? ` ${css.right}` : ''
        const left = frozen[at]
        const Arrow = sort.arah === 'turun' ? IconArrowDown : IconArrowUp
        const Funnel = filtered ? IconFilterFilled : IconFilter
        return (
          <div
            key={column.id}
            role="columnheader"
            aria-colindex={at + 1}
            tabIndex={-1}
            aria-label={filtered ? `${name}, disaring` : name}
            aria-sort={sorted ? (sort.arah === 'naik' ? 'ascending' : 'descending') : undefined}
            className={css.headWrap}
            data-frozen={left === undefined ? undefined : ''}
            style={left === undefined ? undefined : ({ '--left': `${left}px` } as CSSProperties)}
            onKeyDown={(event) => press(event, column, at)}
            onMouseEnter={() => setPointed(at)}
            onMouseLeave={() => setPointed(-1)}
            onFocus={() => setPointed(at)}
            onBlur={() => setPointed(-1)}
          >
            {column.enableSorting === false ? (
              <span className={css.headCell + right}>{column.header}</span>
            ) : (
              <button type="button" tabIndex={-1} className={css.headCell + right} onClick={() => sortBy(column)}>
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
