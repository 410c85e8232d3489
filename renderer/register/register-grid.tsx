import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useTable, type RowData, type SortingState } from '@tanstack/react-table'
import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual'
import {
  useCallback,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
} from 'react'
import { layoutColumns, registerFeatures, type RegisterColumn, type Sort } from './columns.ts'
import { stepOf } from './grid-keys.ts'
import css from './register.module.css'
import { useRowHeight } from './use-row-height.ts'
import { useWidth } from './use-width.ts'

export interface RegisterHandle {
  focus: () => void
}

interface Props<Row extends RowData, Key extends string> {
  label: string
  columns: readonly RegisterColumn<Row>[]
  total: number
  rowAt: (index: number) => Row | undefined
  idOf: (row: Row) => number
  onRange: (from: number, to: number) => void
  sort: Sort<Key>
  onSort: (sort: Sort<Key>) => void
  cursor: number
  onCursor: (index: number) => void
  onOpen: (row: Row) => void
  isVoid?: (row: Row) => boolean
  isFresh?: (row: Row) => boolean
  /** Stands in place of the rows: nothing yet, nothing with this filter, an error. */
  state?: ReactNode
  handle?: Ref<RegisterHandle>
}

/** A register: virtual rows of one height, one tab stop, a cursor row with real focus and a cell in it once ← or → is pressed. */
export function RegisterGrid<Row extends RowData, Key extends string>(props: Props<Row, Key>) {
  const { columns, total, rowAt, idOf, onRange, cursor, onCursor, sort } = props
  const scroller = useRef<HTMLDivElement>(null)
  const wanted = useRef(false)
  /** Where the focus was when the row was asked to take it. */
  const from = useRef<Element | null>(null)
  /** Enter was pressed on a row that is still being read. */
  const opening = useRef(false)
  const [cell, setCell] = useState(-1)
  const size = useRowHeight()
  const width = useWidth(scroller)
  const layout = useMemo(() => layoutColumns(columns, width, size.scale), [columns, width, size.scale])

  const rangeExtractor = useCallback(
    (range: Range) => [...new Set([...defaultRangeExtractor(range), ...(cursor < total ? [cursor] : [])])].sort((a, b) => a - b),
    [cursor, total],
  )
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => size.row,
    overscan: 6,
    rangeExtractor,
  })
  useEffect(() => virtual.measure(), [virtual, size.row])
  const items = virtual.getVirtualItems()
  const seen = virtual.range
  useEffect(() => {
    if (seen) onRange(Math.max(0, seen.startIndex - 10), Math.min(total - 1, seen.endIndex + 10))
  }, [seen?.startIndex, seen?.endIndex, total, onRange]) // eslint-disable-line react-hooks/exhaustive-deps -- the range object is new each time

  const indices = items.map((item) => item.index).join(',')
  const loaded = useMemo(() => {
    const list = indices === '' ? [] : indices.split(',').map(Number)
    return list.flatMap((index) => {
      const row = rowAt(index)
      return row === undefined ? [] : [{ index, row }]
    })
  }, [indices, rowAt])
  const data = useMemo(() => loaded.map((entry) => entry.row), [loaded])
  const sorting: SortingState = useMemo(() => [{ id: sort.kolom, desc: sort.arah === 'turun' }], [sort])
  const columnVisibility = useMemo(() => Object.fromEntries(columns.map((c) => [c.id ?? '', layout.visible.has(c.id)])), [columns, layout])
  const table = useTable({
    features: registerFeatures,
    columns,
    data,
    getRowId: (row) => String(idOf(row)),
    manualSorting: true,
    state: { sorting, columnVisibility },
  })
  const rows = new Map(table.getRowModel().rows.map((row, at) => [loaded[at]?.index, row]))
  const head = table.getHeaderGroups()[0]?.headers ?? []

  useLayoutEffect(() => {
    if (!wanted.current) return
    const active = document.activeElement
    // who has begun to type elsewhere while the rows were being read keeps the focus
    if (active !== from.current && active?.matches('input, select, textarea')) {
      wanted.current = false
      return
    }
    const row = scroller.current?.querySelector<HTMLElement>(`[data-index="${cursor}"]`)
    const target = cell < 0 ? row : row?.children[cell]
    if (target instanceof HTMLElement) {
      target.focus({ preventScroll: true })
      wanted.current = false
    }
  })
  useImperativeHandle(props.handle, () => ({
    focus() {
      wanted.current = true
      from.current = document.activeElement
      virtual.scrollToIndex(cursor)
      scroller.current?.querySelector<HTMLElement>(`[data-index="${cursor}"]`)?.focus({ preventScroll: true })
    },
  }))

  const under = rowAt(cursor)
  const { onOpen } = props
  useEffect(() => {
    if (!opening.current || under === undefined) return
    opening.current = false
    onOpen(under)
  }, [under, onOpen])

  const move = (index: number) => {
    opening.current = false
    wanted.current = true
    virtual.scrollToIndex(index)
    onCursor(index)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || total === 0) return
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / size.row) - 2)
    const step = stepOf(event, { cursor, total, page, cell, cells: head.length })
    if (!step) return
    event.preventDefault()
    event.stopPropagation()
    if (step.kind === 'row') move(step.to)
    else if (step.kind === 'cell') {
      wanted.current = true
      setCell(step.to)
    } else {
      const row = rowAt(cursor)
      opening.current = row === undefined
      if (row !== undefined) props.onOpen(row)
    }
  }

  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={props.label}
      aria-rowcount={total + 1}
      aria-colcount={head.length}
      className={css.scroller}
      onKeyDown={onKeyDown}
      style={{ '--columns': layout.template, '--least': `${layout.least}px`, '--row': `${size.row}px` } as CSSProperties}
    >
      <div role="row" aria-rowindex={1} className={css.head}>
        {head.map((header, at) => {
          const active = sort.kolom === header.column.id
          const right = header.column.columnDef.meta?.align === 'right' ? ` ${css.right}` : ''
          const text = <table.FlexRender header={header} />
          return (
            <div
              key={header.id}
              role="columnheader"
              aria-colindex={at + 1}
              className={css.headWrap}
              aria-sort={active ? (sort.arah === 'naik' ? 'ascending' : 'descending') : undefined}
            >
              {header.column.columnDef.enableSorting === false ? (
                <span className={css.headCell + right} style={{ width: '100%' }}>
                  {text}
                </span>
              ) : (
                <button
                  type="button"
                  tabIndex={-1}
                  className={css.headCell + right}
                  onClick={() => props.onSort({ kolom: header.column.id as Key, arah: active && sort.arah === 'turun' ? 'naik' : 'turun' })}
                >
                  {text}
                  {active && (sort.arah === 'turun' ? <IconArrowDown size={14} aria-hidden /> : <IconArrowUp size={14} aria-hidden />)}
                </button>
              )}
            </div>
          )
        })}
      </div>
      {props.state ?? (
        <div role="presentation" className={css.inner} style={{ height: virtual.getTotalSize() }}>
          {items.map((item) => {
            const row = rows.get(item.index)
            const on = item.index === cursor
            return (
              <div
                key={item.index}
                role="row"
                data-index={item.index}
                aria-rowindex={item.index + 2}
                aria-selected={on}
                tabIndex={on && cell < 0 ? 0 : -1}
                className={css.row}
                data-void={row && props.isVoid?.(row.original) ? '' : undefined}
                data-fresh={row && props.isFresh?.(row.original) ? '' : undefined}
                style={{ transform: `translateY(${item.start}px)` }}
                onMouseDown={() => {
                  setCell(-1)
                  wanted.current = true
                  onCursor(item.index)
                }}
                onDoubleClick={() => row && props.onOpen(row.original)}
              >
                {(row?.getVisibleCells() ?? []).map((each, at) => (
                  <div
                    key={each.id}
                    role="gridcell"
                    aria-colindex={at + 1}
                    tabIndex={on && cell === at ? 0 : -1}
                    className={each.column.columnDef.meta?.align === 'right' ? `${css.cell} ${css.right}` : css.cell}
                  >
                    <table.FlexRender cell={each} />
                  </div>
                ))}
                {!row && <Bars cells={head.length} />}
              </div>
            )
          })}
        </div>
      )}
    </div>
  )
}

function Bars({ cells }: { cells: number }) {
  return Array.from({ length: cells }, (_, at) => (
    <div key={at} role="gridcell" aria-colindex={at + 1} className={css.cell}>
      <span className={css.bar} />
    </div>
  ))
}
