import { useEffect, useImperativeHandle, useMemo, useRef, type CSSProperties, type MouseEvent, type ReactNode, type Ref } from 'react'
import type { SusunanKolom } from '../../shared/registers/tampilan.contract.ts'
import type { GridEdit } from './cell-change.ts'
import { layoutColumns, noArrangement, type RegisterColumn, type Sort } from './columns.ts'
import { useKeys } from '../ui/keys.ts'
import { CutTip } from './cut-tip.tsx'
import { GridHead } from './grid-head.tsx'
import { GridRow } from './grid-row.tsx'
import { gridKeys } from './grid-keys.ts'
import css from './register.module.css'
import { offsetOf } from './scroll.ts'
import { areaOf } from './selection.ts'
import { useColumns } from './use-columns.ts'
import { useFollow } from './use-follow.ts'
import { useGridActs } from './use-grid-acts.tsx'
import { useGridFocus } from './use-grid-focus.ts'
import { useRowHeight } from './use-row-height.ts'
import { useScrolledRows } from './use-scrolled-rows.ts'
import type { Selection } from './use-selection.ts'
import { useSize } from './use-size.ts'

export interface RegisterHandle {
  focus: () => void
}

/** Where the filter of a column is asked for: under its head. */
export interface AskedFilter<Row> {
  readonly column: string
  /** The row under the cursor, where one stands in a cell. */
  readonly row: Row | undefined
  readonly at: { readonly left: number; readonly top: number }
}

export interface GridProps<Row, Key extends string> {
  label: string
  columns: readonly RegisterColumn<Row>[]
  susunan?: SusunanKolom
  onArrange?: (susunan: SusunanKolom) => void
  /** Which list is shown; the cursor and a range follow their rows only within one. */
  source?: unknown
  total: number
  rowAt: (index: number) => Row | undefined
  idOf: (row: Row) => number
  onRange: (from: number, to: number) => void
  /** Reads rows that are not on the page, for a copy. */
  readRows?: (from: number, to: number) => Promise<Row[]>
  sort: Sort<Key>
  onSort: (sort: Sort<Key>) => void
  cursor: number
  onCursor: (index: number) => void
  selection: Selection<Row>
  onOpen: (row: Row) => void
  edit?: GridEdit<Row>
  /** Columns that can be filtered, and those that are. */
  filters?: { readonly of: ReadonlySet<string>; readonly on: ReadonlySet<string>; readonly ask: (asked: AskedFilter<Row>) => void }
  isVoid?: (row: Row) => boolean
  isFresh?: (row: Row) => boolean
  /** Stands in place of the rows: nothing yet, nothing with this filter, an error. */
  state?: ReactNode
  handle?: Ref<RegisterHandle>
}

/** Rows drawn above and below what is seen. */
const BESIDE = 6
/** Rows read above and below it. */
const AHEAD = 10

/** A register: virtual rows of one height, one tab stop, a cursor row with real focus and a cell in it once ← or → is pressed. */
export function RegisterGrid<Row, Key extends string>(props: GridProps<Row, Key>) {
  const { columns, susunan = noArrangement, total, rowAt, idOf, onRange, cursor, onCursor, sort, selection } = props
  const scroller = useRef<HTMLDivElement>(null)
  const headRow = useRef<HTMLDivElement>(null)
  const size = useRowHeight()
  const { width, view } = useSize(scroller, headRow)
  const layout = useMemo(() => layoutColumns(columns, susunan, width, size.scale), [columns, susunan, width, size.scale])
  const { visible, heads } = useColumns({ columns, susunan, ids: layout.ids, sort, onSort: (next) => acts.onSort(next) })
  const cell = Math.min(selection.cell, visible.length - 1)
  const area = areaOf(selection.mark, { row: cursor, cell }, visible.length)
  const cellArea = area && selection.mark.anchor && selection.mark.anchor.cell >= 0 && cell >= 0 ? area : null

  const nothing = props.state ?? null
  const { seen, height, show, carry } = useScrolledRows({ scroller, rows: total, row: size.row, view, shown: nothing === null })
  const indices = useMemo(() => {
    const list: number[] = []
    const last = Math.min(total - 1, seen.last + BESIDE)
    for (let index = Math.max(0, seen.first - BESIDE); index <= last; index++) list.push(index)
    // the cursor row holds the focus, also out of sight
    if (cursor < total && (list[0] === undefined || cursor < list[0])) list.unshift(cursor)
    else if (cursor < total && cursor > last) list.push(cursor)
    return list
  }, [seen, total, cursor])
  useEffect(() => {
    if (seen.last >= 0) onRange(Math.max(0, seen.first - AHEAD), Math.min(total - 1, seen.last + AHEAD))
  }, [seen.first, seen.last, total, onRange])
  useFollow({ source: props.source, rowAt, idOf, cursor, onCursor, selection, seen, carry })

  const focus = useGridFocus({ scroller, cursor, cell, show })
  useKeys(props.label, gridKeys(props.edit !== undefined, props.filters !== undefined), { level: 2, enabled: focus.focused })
  useImperativeHandle(props.handle, () => ({ focus: focus.take }))
  const acts = useGridActs({
    ...props,
    visible,
    area,
    cell,
    page: () => Math.max(1, Math.floor(view / size.row) - 1),
    want: focus.want,
    show: (index: number) => {
      show(index)
      onCursor(index)
    },
    toHead: () => scroller.current?.querySelectorAll<HTMLElement>('[role=columnheader]')[Math.max(0, cell)]?.focus(),
    underHead: (at: number) => {
      const head = scroller.current?.querySelectorAll<HTMLElement>('[role=columnheader]')[at]?.getBoundingClientRect()
      return { left: head?.left ?? 0, top: head?.bottom ?? 0 }
    },
  })
  // a row that is left out of sight must not make the list longer than it is
  const startOf = (index: number) => Math.min(offsetOf(seen.shift, size.row, index), height - size.row)

  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={props.label}
      aria-multiselectable
      aria-readonly={!props.edit}
      aria-rowcount={total + 1}
      aria-colcount={visible.length}
      aria-busy={indices.some((index) => rowAt(index) === undefined) || undefined}
      className={css.scroller}
      onFocus={focus.onFocus}
      onBlur={focus.onBlur}
      onKeyDown={acts.onKeyDown}
      onCopy={acts.onCopy}
      onPaste={acts.onPaste}
      style={{ '--columns': layout.template, '--least': `${layout.least}px`, '--row': `${size.row}px` } as CSSProperties}
    >
      <GridHead
        row={headRow}
        columns={heads}
        frozen={layout.frozen}
        filters={props.filters}
        onFilter={acts.onFilter}
        onLeave={focus.take}
        onWidth={props.onArrange && ((id, pixels) => props.onArrange?.(withWidth(susunan, id, pixels && Math.round(pixels / size.scale))))}
      />
      {nothing !== null && (
        <div role="row" aria-rowindex={2}>
          <div role="gridcell" aria-colspan={visible.length}>
            {nothing}
          </div>
        </div>
      )}
      {nothing === null && (
        <div
          role="presentation"
          className={css.inner}
          style={{ height }}
          onMouseDown={(event) => withPlace(event, (index, at) => acts.onPress(event, index, at))}
          onMouseOver={(event) => event.buttons === 1 && withPlace(event, (index, at) => acts.onDrag(index, at))}
          onDoubleClick={(event) =>
            withPlace(event, (index) => {
              const row = rowAt(index)
              if (row !== undefined) props.onOpen(row)
            })
          }
        >
          {indices.map((index) => {
            const row = rowAt(index)
            const editing = acts.editingAt(index)
            const within = area !== null && index >= area.top && index <= area.bottom
            return (
              <GridRow<Row>
                key={editing ? 'edited' : row === undefined ? `at ${index}` : idOf(row)}
                index={index}
                start={startOf(index)}
                row={row}
                columns={visible}
                frozen={layout.frozen}
                on={index === cursor}
                cell={index === cursor ? cell : -1}
                marked={(row !== undefined && selection.mark.rows.has(idOf(row))) || (within && !cellArea)}
                from={within && cellArea ? cellArea.from : -1}
                to={within && cellArea ? cellArea.to : -2}
                isVoid={row === undefined ? undefined : props.isVoid?.(row)}
                fresh={row === undefined ? undefined : props.isFresh?.(row)}
                editing={editing?.cell ?? -1}
                editor={editing?.body}
              />
            )
          })}
        </div>
      )}
      <CutTip scroller={scroller} />
    </div>
  )
}

/** The row and the cell under the mouse; cell -1 beside them. */
function withPlace(event: MouseEvent, act: (index: number, cell: number) => void) {
  const target = event.target instanceof Element ? event.target : null
  const row = target?.closest<HTMLElement>('[role=row]')
  if (!row) return
  const cell = target?.closest('[role=gridcell]')?.getAttribute('aria-colindex')
  act(Number(row.dataset.index), cell ? Number(cell) - 1 : -1)
}

function withWidth(susunan: SusunanKolom, id: string, width: number | null): SusunanKolom {
  const { [id]: _old, ...others } = susunan.lebar
  return { ...susunan, lebar: width === null ? others : { ...others, [id]: Math.min(900, Math.max(40, width)) } }
}
