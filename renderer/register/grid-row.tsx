import { memo, type CSSProperties, type ReactNode } from 'react'
import type { RegisterColumn } from './columns.ts'
import css from './register.module.css'

interface Props<Row> {
  index: number
  start: number
  /** Undefined while it is being read. */
  row: Row | undefined
  columns: readonly RegisterColumn<Row>[]
  /** Pixels from the left edge where the columns stay that do not scroll. */
  frozen: readonly number[]
  on: boolean
  /** The cell in the cursor row; -1: the row itself. */
  cell: number
  marked: boolean
  /** The selected cells of this row, where cells and not whole rows are selected; -1: none. */
  from: number
  to: number
  isVoid?: boolean
  fresh?: boolean
  /** The cell that is edited; -1: none. */
  editing: number
  editor: ReactNode
}

/** One row of a register at its place among all rows; drawn again only where something of it differs. */
export const GridRow = memo(Row) as typeof Row

function Row<Each>({ index, row, columns, frozen, on, cell, marked, from, to, editing, ...props }: Props<Each>) {
  return (
    <div
      role="row"
      data-index={index}
      aria-rowindex={index + 2}
      aria-selected={on || marked}
      tabIndex={on && cell < 0 && editing < 0 ? 0 : -1}
      className={css.row}
      data-on={on ? '' : undefined}
      data-marked={marked ? '' : undefined}
      data-void={props.isVoid ? '' : undefined}
      data-fresh={props.fresh ? '' : undefined}
      style={{ transform: `translateY(${props.start}px)` }}
    >
      {columns.map((column, at) => {
        const inArea = at >= from && at <= to
        const left = frozen[at]
        const body = row === undefined || editing === at ? null : column.cell({ row: { original: row } })
        const plain = typeof body === 'string'
        return (
          <div
            key={column.id}
            role="gridcell"
            aria-colindex={at + 1}
            aria-selected={inArea || undefined}
            tabIndex={on && cell === at && editing !== at ? 0 : -1}
            className={plain ? css.plain : css.cell}
            data-right={column.meta?.align === 'right' ? '' : undefined}
            data-look={plain ? column.meta?.look : undefined}
            data-cut={plain ? '' : undefined}
            data-struck={plain ? '' : undefined}
            data-area={inArea ? '' : undefined}
            data-editing={editing === at ? '' : undefined}
            data-frozen={left === undefined ? undefined : ''}
            style={left === undefined ? undefined : ({ '--left': `${left}px` } as CSSProperties)}
          >
            {editing === at ? props.editor : row === undefined ? <span className={css.bar} /> : body}
          </div>
        )
      })}
    </div>
  )
}
