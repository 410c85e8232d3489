import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import { moved, placeAt, resettled, rowsIn, scaleOf, shiftOf, type Place } from './scroll.ts'

/** The scrolling rests once nothing has moved for so long. */
const REST_MS = 140

interface Asked {
  readonly scroller: RefObject<HTMLElement | null>
  readonly rows: number
  /** The height of one row, and what is seen of the rows, in pixels. */
  readonly row: number
  readonly view: number
  /** Whether the rows stand there, and not something in their place. */
  readonly shown: boolean
}

export interface ScrolledRows {
  /** The first and the last row that are seen, in part at least. */
  readonly first: number
  readonly last: number
  /** What the list's pixels are ahead of the element's: 0 where the list is not scaled. */
  readonly shift: number
}

/** Which rows of a list of any length are seen, where its element has at most the height that a browser can show (scroll.ts). */
export function useScrolledRows({ scroller, rows, row, view, shown }: Asked) {
  const scale = useMemo(() => scaleOf({ rows, row, view }), [rows, row, view])
  const place = useRef<Place>({ scrollTop: 0, top: 0 })
  const seenAt = (at: Place): ScrolledRows => {
    const [first, last] = rows === 0 || view === 0 ? [0, -1] : rowsIn(at, scale, { rows, row })
    return { first, last, shift: shiftOf(at) }
  }
  const [drawn, setSeen] = useState<ScrolledRows>({ first: 0, last: -1, shift: 0 })
  const present = seenAt(place.current)
  const seen = isSame(drawn, present) ? drawn : present
  const now = useRef({ scale, rows, row, seen, seenAt })
  useLayoutEffect(() => {
    now.current = { scale, rows, row, seen, seenAt }
  })

  /** Takes over a place; true where other rows are seen with it, or the same ones elsewhere in the element. */
  const take = useCallback((next: Place): boolean => {
    place.current = next
    const found = now.current.seenAt(next)
    if (isSame(found, now.current.seen)) return false
    now.current.seen = found
    return true
  }, [])
  const goTo = useCallback(
    (top: number) => {
      const next = placeAt(now.current.scale, top)
      if (take(next)) setSeen(now.current.seen)
      if (scroller.current && Math.abs(scroller.current.scrollTop - next.scrollTop) >= 1) scroller.current.scrollTop = next.scrollTop
    },
    [take, scroller],
  )

  const height = useRef(row)
  useLayoutEffect(() => {
    const top = (place.current.top / height.current) * row
    height.current = row
    if (shown) goTo(top)
  }, [scale, rows, row, shown, goTo])

  useEffect(() => {
    const element = scroller.current
    if (!element) return
    let rest: ReturnType<typeof setTimeout> | undefined
    const settle = (resting: boolean) => {
      const set = resettled(now.current.scale, place.current, resting)
      if (set === null) return
      const next = { ...place.current, scrollTop: set }
      if (take(next)) flushSync(() => setSeen(now.current.seen))
      element.scrollTop = set
    }
    const onScroll = () => {
      clearTimeout(rest)
      rest = setTimeout(() => settle(true), REST_MS)
      if (Math.abs(element.scrollTop - place.current.scrollTop) < 1) return
      // at once: a jump must not show empty ground first
      if (take(moved(now.current.scale, place.current, element.scrollTop))) flushSync(() => setSeen(now.current.seen))
      settle(false)
    }
    element.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      clearTimeout(rest)
      element.removeEventListener('scroll', onScroll)
    }
  }, [scroller, take])

  /** Brings a row into sight with the least movement. */
  const show = useCallback(
    (index: number) => {
      const { row: each, scale: of } = now.current
      const { top } = place.current
      if (index * each < top) goTo(index * each)
      else if ((index + 1) * each > top + of.view) goTo((index + 1) * each - of.view)
    },
    [goTo],
  )
  /** Keeps what is seen in its place when so many rows came in above it (or went); at the top one sees what came in. */
  const carry = useCallback(
    (by: number) => {
      if (place.current.top > 0) goTo(place.current.top + by * now.current.row)
    },
    [goTo],
  )
  return { seen, height: scale.height, show, carry }
}

const isSame = (one: ScrolledRows, other: ScrolledRows) => one.first === other.first && one.last === other.last && one.shift === other.shift
