import { useTable, type RowData, type SortingState } from '@tanstack/react-table'
import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual'
import {
  useCallback,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  type CSSProperties,
  type ReactNode,
  type Ref,
} from 'react'
import type { SusunanKolom } from '../../shared/registers/tampilan.contract.ts'
import type { GridEdit } from './cell-change.ts'
import { layoutColumns, nameOf, noArrangement, orderColumns, registerFeatures, type RegisterColumn, type Sort } from './columns.ts'
import { GridHead } from './grid-head.tsx'
import { GridRow } from './grid-row.tsx'
import css from './register.module.css'
import { areaOf } from './selection.ts'
import { useGridActs } from './use-grid-acts.tsx'
import { useRowHeight } from './use-row-height.ts'
import type { Selection } from './use-selection.ts'
import { useWidth } from './use-width.ts'

export interface RegisterHandle {
  focus: () => void
}

export interface GridProps<Row extends RowData, Key extends string> {
  label: string
  columns: readonly RegisterColumn<Row>[]
  susunan?: SusunanKolom
  onArrange?: (susunan: SusunanKolom) => void
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
  /** Alt+↓: the values of a column, and the one under the cursor. */
  onValues?: (column: string, row: Row | undefined) => void
  isVoid?: (row: Row) => boolean
  isFresh?: (row: Row) => boolean
  /** Stands in place of the rows: nothing yet, nothing with this filter, an error. */
  state?: ReactNode
  handle?: Ref<RegisterHandle>
}

/** A register: virtual rows of one height, one tab stop, a cursor row with real focus and a cell in it once ← or → is pressed. */
export function RegisterGrid<Row extends RowData, Key extends string>(props: GridProps<Row, Key>) {
  const { columns, susunan = noArrangement, total, rowAt, idOf, onRange, cursor, onCursor, sort, selection } = props
  const scroller = useRef<HTMLDivElement>(null)
  const wanted = useRef(false)
  /** Where the focus was when the row was asked to take it. */
  const from = useRef<Element | null>(null)
  const size = useRowHeight()
  const width = useWidth(scroller)
  const layout = useMemo(() => layoutColumns(columns, susunan, width, size.scale), [columns, susunan, width, size.scale])
  const visible = useMemo(() => layout.ids.flatMap((id) => columns.find((column) => column.id === id) ?? []), [layout, columns])
  const cell = Math.min(selection.cell, visible.length - 1)
  const area = areaOf(selection.mark, { row: cursor, cell }, visible.length)
  const cellArea = area && selection.mark.anchor && selection.mark.anchor.cell >= 0 && cell >= 0 ? area : null

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
  const columnVisibility = useMemo(() => Object.fromEntries(columns.map((c) => [c.id, layout.ids.includes(c.id)])), [columns, layout])
  const columnOrder = useMemo(() => orderColumns(columns, susunan).map((column) => column.id), [columns, susunan])
  const table = useTable({
    features: registerFeatures,
    columns,
    data,
    getRowId: (row) => String(idOf(row)),
    manualSorting: true,
    state: { sorting, columnVisibility, columnOrder },
  })
  const rows = new Map(table.getRowModel().rows.map((row, at) => [loaded[at]?.index, row]))
  const head = table.getHeaderGroups()[0]?.headers ?? []

  useLayoutEffect(() => {
    if (!wanted.current) return
    const active = document.activeElement
    // who has begun to type elsewhere while the rows were being read keeps the focus
    if (active !== from.current && active?.matches('input, select, textarea') && !scroller.current?.contains(active)) {
      wanted.current = false
      return
    }
    const row = scroller.current?.querySelector<HTMLElement>(`[data-index="${cursor}"]`)
    const target = cell < 0 ? row : row?.children[cell]
    if (target instanceof HTMLElement) {
      target.focus({ preventScroll: true })
      if (cell >= 0) target.scrollIntoView({ block: 'nearest', inline: 'nearest' })
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

  const acts = useGridActs({
    ...props,
    visible,
    area,
    cell,
    page: () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / size.row) - 2),
    want: () => (wanted.current = true),
    show: (index: number) => {
      virtual.scrollToIndex(index)
      onCursor(index)
    },
  })

  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={props.label}
      aria-multiselectable
      aria-readonly={!props.edit}
      aria-rowcount={total + 1}
      aria-colcount={head.length}
      className={css.scroller}
      onKeyDown={acts.onKeyDown}
      onCopy={acts.onCopy}
      onPaste={acts.onPaste}
      style={{ '--columns': layout.template, '--least': `${layout.least}px`, '--row': `${size.row}px` } as CSSProperties}
    >
      <GridHead
        columns={head.map((header, at) => ({
          id: header.column.id,
          name: nameOf(header.column.columnDef as RegisterColumn<Row>),
          text: <table.FlexRender header={header} />,
          right: header.column.columnDef.meta?.align === 'right',
          sortable: header.column.columnDef.enableSorting !== false,
          frozen: layout.frozen[at],
        }))}
        sort={sort}
        onSort={acts.onSort}
        onWidth={props.onArrange && ((id, pixels) => props.onArrange?.(withWidth(susunan, id, pixels && Math.round(pixels / size.scale))))}
      />
      {props.state ?? (
        <div role="presentation" className={css.inner} style={{ height: virtual.getTotalSize() }}>
          {items.map((item) => {
            const row = rows.get(item.index)
            return (
              <GridRow
                key={item.index}
                index={item.index}
                start={item.start}
                count={head.length}
                cells={
                  row?.getVisibleCells().map((each, at) => ({
                    id: each.id,
                    right: each.column.columnDef.meta?.align === 'right',
                    frozen: layout.frozen[at],
                    body: <table.FlexRender cell={each} />,
                  })) ?? null
                }
                on={item.index === cursor}
                cell={cell}
                marked={
                  (row && selection.mark.rows.has(idOf(row.original))) ||
                  (area !== null && !cellArea && item.index >= area.top && item.index <= area.bottom)
                }
                area={cellArea}
                isVoid={row && props.isVoid?.(row.original)}
                fresh={row && props.isFresh?.(row.original)}
                editor={acts.editorAt(item.index)}
                onPress={(event, at) => acts.onPress(event, item.index, at)}
                onDrag={(at) => acts.onDrag(item.index, at)}
                onOpen={() => row && props.onOpen(row.original)}
              />
            )
          })}
        </div>
      )}
    </div>
  )
}

function withWidth(susunan: SusunanKolom, id: string, width: number | null): SusunanKolom {
  const { [id]: _old, ...others } = susunan.lebar
  return { ...susunan, lebar: width === null ? others : { ...others, [id]: Math.min(900, Math.max(40, width)) } }
}
