import { useEffectEvent, useLayoutEffect, useRef } from 'react'
import { announce } from '../ui/live.tsx'
import { shiftOf } from './follow.ts'
import type { Selection } from './use-selection.ts'

interface Asked<Row> {
  /** Which list it is; another filter or order is another list, in which nothing is followed. */
  readonly source: unknown
  readonly rowAt: (index: number) => Row | undefined
  readonly idOf: (row: Row) => number
  readonly cursor: number
  readonly onCursor: (index: number) => void
  readonly selection: Selection<Row>
  readonly seen: { readonly first: number; readonly last: number }
  /** Scrolls by so many rows. */
  readonly carry: (by: number) => void
}

/** Rows beside those that are seen which may have been read too. */
const BESIDE = 200

/**
 * The cursor and a range stay on their rows when rows come in above them or go, and what is seen stays where it is. A range whose rows
 * did not stay together is let go, and this is said: it must never come to stand for other rows.
 */
export function useFollow<Row>({ source, rowAt, ...asked }: Asked<Row>) {
  const reading = useRef<Pick<Asked<Row>, 'source' | 'rowAt'> | null>(null)
  const follow = useEffectEvent((before: Asked<Row>['rowAt'], now: Asked<Row>['rowAt']) => {
    const { idOf, cursor, onCursor, selection, seen, carry } = asked
    const near = [seen.first - BESIDE, seen.last + BESIDE] as const
    const moved = (from: number, to: number) => shiftOf({ before, now, idOf, from, to, near })
    const view = moved(seen.first, seen.first)
    const { anchor } = selection.mark
    const range = anchor && moved(Math.min(anchor.row, cursor), Math.max(anchor.row, cursor))
    if (anchor && range === null) {
      selection.clear()
      announce('Daftar berubah, jadi pilihan dilepas. Pilih ulang barisnya.', true)
    } else if (anchor && range) selection.setMark({ ...selection.mark, anchor: { ...anchor, row: anchor.row + range } })
    const by = moved(cursor, cursor)
    if (by) onCursor(cursor + by)
    if (view) carry(view)
  })
  useLayoutEffect(() => {
    const old = reading.current
    reading.current = { source, rowAt }
    if (old && old.source === source && old.rowAt !== rowAt) follow(old.rowAt, rowAt)
  }, [source, rowAt])
}
