import {
  columnOrderingFeature,
  columnVisibilityFeature,
  rowSortingFeature,
  tableFeatures,
  useTable,
  type SortingState,
  type Updater,
} from '@tanstack/react-table'
import { useMemo } from 'react'
import type { SusunanKolom } from '../../shared/registers/tampilan.contract.ts'
import { orderColumns, type ColumnMeta, type RegisterColumn, type Sort } from './columns.ts'

const features = tableFeatures({ columnOrderingFeature, columnVisibilityFeature, rowSortingFeature, columnMeta: {} as ColumnMeta })

/** A column as it stands in the head: what it is called, whether and how it sorts. */
export interface HeadColumn {
  readonly id: string
  readonly header: string
  readonly meta?: ColumnMeta
  readonly canSort: boolean
  readonly sorted: 'asc' | 'desc' | false
  /** Sorts by it from the highest, then the other way. */
  readonly sort: () => void
}

interface Asked<Row, Key extends string> {
  readonly columns: readonly RegisterColumn<Row>[]
  readonly susunan: SusunanKolom
  /** The columns for which there is room, from left to right. */
  readonly ids: readonly string[]
  readonly sort: Sort<Key>
  readonly onSort: (sort: Sort<Key>) => void
}

const noRows: never[] = []

/**
 * The columns of a register in their order, and its heads. TanStack Table keeps what is known of columns; rows never go through it: they
 * are read in windows of a list of any length.
 */
export function useColumns<Row, Key extends string>({ columns, susunan, ids, sort, onSort }: Asked<Row, Key>) {
  const sorting: SortingState = useMemo(() => [{ id: sort.kolom, desc: sort.arah === 'turun' }], [sort])
  const columnOrder = useMemo(() => orderColumns(columns, susunan).map((column) => column.id), [columns, susunan])
  const columnVisibility = useMemo(() => Object.fromEntries(columns.map((c) => [c.id, ids.includes(c.id)])), [columns, ids])
  const table = useTable<typeof features, Row & object>({
    features,
    columns: columns,
    data: noRows,
    manualSorting: true,
    state: { sorting, columnOrder, columnVisibility },
    onSortingChange: (change: Updater<SortingState>) => {
      const [first] = typeof change === 'function' ? change(sorting) : change
      if (first) onSort({ kolom: first.id as Key, arah: first.desc ? 'turun' : 'naik' })
    },
  })
  const shown = table.getVisibleLeafColumns().map((column) => column.id)
  const order = shown.join(' ')
  // the same array until a column comes, goes or moves: rows are drawn anew only then
  const visible = useMemo(() => order.split(' ').flatMap((id) => columns.find((column) => column.id === id) ?? []), [order, columns])
  const heads: HeadColumn[] = table.getVisibleLeafColumns().flatMap((column) => {
    const own = visible.find(({ id }) => id === column.id)
    if (!own) return []
    const sorted = column.getIsSorted()
    return [
      {
        id: own.id,
        header: own.header,
        ...(own.meta && { meta: own.meta }),
        canSort: own.enableSorting !== false,
        sorted,
        // words begin with A, dates and amounts with the newest and the largest
        sort: () => column.toggleSorting(sorted === false ? own.content?.kind !== 'teks' : sorted === 'asc'),
      },
    ]
  })
  return { visible, heads }
}
