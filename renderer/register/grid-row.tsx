import type { CSSProperties, MouseEvent, ReactNode } from 'react'
import css from './register.module.css'
import type { Area } from './selection.ts'

export interface GridCell {
  readonly id: string
  readonly right: boolean
  readonly frozen?: number
  readonly body: ReactNode
}

interface Props {
  index: number
  start: number
  /** null while the row is being read. */
  cells: readonly GridCell[] | null
  count: number
  on: boolean
  /** The cell in the cursor row; -1: the row itself. */
  cell: number
  marked: boolean
  /** The range of cells, where cells and not whole rows are selected. */
  area: Area | null
  isVoid?: boolean
  fresh?: boolean
  editor: { readonly cell: number; readonly body: ReactNode } | null
  onPress: (event: MouseEvent, cell: number) => void
  onDrag: (cell: number) => void
  onOpen: () => void
}

/** One row of a register at its place among all rows. */
export function GridRow(props: Props) {
  const { index, cells, on, cell, area, editor } = props
  const cellOf = (event: MouseEvent) => {
    const target = (event.target as HTMLElement).closest('[role=gridcell]')
    return target ? Number(target.getAttribute('aria-colindex')) - 1 : -1
  }
  return (
    <div
      role="row"
      data-index={index}
      aria-rowindex={index + 2}
      aria-selected={on || props.marked}
      tabIndex={on && cell < 0 && !editor ? 0 : -1}
      className={css.row}
      data-on={on ? '' : undefined}
      data-marked={props.marked ? '' : undefined}
      data-void={props.isVoid ? '' : undefined}
      data-fresh={props.fresh ? '' : undefined}
      style={{ transform: `translateY(${props.start}px)` }}
      onMouseDown={(event) => props.onPress(event, cellOf(event))}
      onMouseOver={(event) => event.buttons === 1 && props.onDrag(cellOf(event))}
      onDoubleClick={props.onOpen}
    >
      {Array.from({ length: props.count }, (_, at) => {
        const each = cells?.[at]
        const inArea = area !== null && index >= area.top && index <= area.bottom && at >= area.from && at <= area.to
        const editing = editor?.cell === at
        return (
          <div
            key={each?.id ?? at}
            role="gridcell"
            aria-colindex={at + 1}
            aria-selected={inArea || undefined}
            tabIndex={on && cell === at && !editing ? 0 : -1}
            className={each?.right ? `${css.cell} ${css.right}` : css.cell}
            data-area={inArea ? '' : undefined}
            data-editing={editing ? '' : undefined}
            data-frozen={each?.frozen === undefined ? undefined : ''}
            style={each?.frozen === undefined ? undefined : ({ '--left': `${each.frozen}px` } as CSSProperties)}
          >
            {editing ? editor.body : each ? each.body : <span className={css.bar} />}
          </div>
        )
      })}
    </div>
  )
}
