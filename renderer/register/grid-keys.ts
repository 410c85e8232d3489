export interface Position {
  readonly cursor: number
  readonly total: number
  /** Rows of one screen. */
  readonly page: number
  /** -1: the row itself. */
  readonly cell: number
  readonly cells: number
}

type Step = { kind: 'row'; to: number } | { kind: 'cell'; to: number } | { kind: 'open' } | null

/** What a key means in a register; null: not a key of the register. */
export function stepOf(event: { key: string; ctrlKey: boolean; metaKey?: boolean }, at: Position): Step {
  const last = at.total - 1
  const row = (to: number): Step => ({ kind: 'row', to: Math.min(last, Math.max(0, to)) })
  const ctrl = event.ctrlKey || event.metaKey === true
  if (ctrl) {
    if (event.key === 'Home') return row(0)
    if (event.key === 'End') return row(last)
    return null
  }
  switch (event.key) {
    case 'ArrowDown':
      return row(at.cursor + 1)
    case 'ArrowUp':
      return row(at.cursor - 1)
    case 'PageDown':
      return row(at.cursor + at.page)
    case 'PageUp':
      return row(at.cursor - at.page)
    case 'Home':
      return at.cell < 0 ? row(0) : { kind: 'cell', to: 0 }
    case 'End':
      return at.cell < 0 ? row(last) : { kind: 'cell', to: at.cells - 1 }
    case 'ArrowRight':
      return { kind: 'cell', to: Math.min(at.cells - 1, at.cell + 1) }
    case 'ArrowLeft':
      return { kind: 'cell', to: Math.max(-1, at.cell - 1) }
    case 'Escape':
      return at.cell < 0 ? null : { kind: 'cell', to: -1 }
    case 'Enter':
      return { kind: 'open' }
    default:
      return null
  }
}
