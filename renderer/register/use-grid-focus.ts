import { useCallback, useLayoutEffect, useRef, useState, type FocusEvent, type RefObject } from 'react'

interface Asked {
  readonly scroller: RefObject<HTMLElement | null>
  readonly cursor: number
  readonly cell: number
  readonly show: (index: number) => void
}

/** The focus of a register: on the cursor row, or the cell in it, once it is asked for and the row is there; never lost while rows change. */
export function useGridFocus({ scroller, cursor, cell, show }: Asked) {
  const wanted = useRef<'show' | 'stay' | null>(null)
  /** Where the focus was when the row was asked to take it. */
  const from = useRef<Element | null>(null)
  const inside = useRef(false)
  const [focused, setFocused] = useState(false)

  const give = useCallback(() => {
    const active = document.activeElement
    // who has gone to a field or a link elsewhere while the rows were being read keeps the focus
    if (active !== from.current && active?.matches('input, select, textarea, a[href]') && !scroller.current?.contains(active)) {
      wanted.current = null
      return
    }
    const row = scroller.current?.querySelector<HTMLElement>(`[data-index="${cursor}"]`)
    // where there is no row at all, what says so has the focus
    const target = (cell < 0 ? row : row?.children[cell]) ?? scroller.current?.querySelector('[data-nothing]')
    if (!(target instanceof HTMLElement)) return
    if (row && wanted.current === 'show') show(cursor)
    target.focus({ preventScroll: true })
    if (row && cell >= 0) sideways(scroller.current, target)
    wanted.current = null
  }, [scroller, cursor, cell, show])

  useLayoutEffect(() => {
    // the row that held the focus has been drawn anew
    if (inside.current && document.activeElement === document.body) wanted.current ??= 'stay'
    if (wanted.current !== null) give()
  })
  const want = useCallback((how: 'show' | 'stay') => {
    wanted.current = how
    from.current = document.activeElement
  }, [])
  return {
    /** The cursor row takes the focus once it is drawn; `show`: it also comes into sight. */
    want,
    /** It takes it now, and once more when it has been drawn anew. */
    take: useCallback(() => {
      want('show')
      give()
      wanted.current = 'show'
    }, [want, give]),
    /** Whether the focus is in the register. */
    focused,
    onFocus: () => {
      inside.current = true
      setFocused(true)
    },
    onBlur: (event: FocusEvent) => {
      if (event.relatedTarget === null && isGone(event.target)) return
      inside.current = false
      if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget))) setFocused(false)
    },
  }
}

/** An element that is taken out of the page loses the focus without a place to which it goes. */
const isGone = (element: Element) => !element.isConnected

/** Scrolls sideways, and only sideways, until a cell is seen. */
function sideways(scroller: HTMLElement | null, cell: HTMLElement) {
  if (!scroller) return
  const frozen = [...(cell.parentElement?.querySelectorAll<HTMLElement>('[data-frozen]') ?? [])].filter((each) => each !== cell)
  const edge = frozen.reduce((most, each) => Math.max(most, each.getBoundingClientRect().right), scroller.getBoundingClientRect().left)
  if (cell.hasAttribute('data-frozen')) return
  const { left, right } = cell.getBoundingClientRect()
  const end = scroller.getBoundingClientRect().left + scroller.clientWidth
  if (left < edge) scroller.scrollLeft -= edge - left
  else if (right > end) scroller.scrollLeft += Math.min(right - end, left - edge)
}
