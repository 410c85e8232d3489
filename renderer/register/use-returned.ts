import { useEffect, useEffectEvent, useRef } from 'react'
import { announce } from '../ui/live.tsx'
import type { useSelection } from './use-selection.ts'

interface Asked<Row> {
  readonly selection: ReturnType<typeof useSelection<Row>>
  readonly row: Row | undefined
  readonly rowAt: (index: number) => Row | undefined
  readonly idOf: (row: Row) => number
}

/** A range that one comes back to stands only while its ends are the rows that they were; else it is let go, and this is said. */
export function useReturned<Row>({ selection, row, rowAt, idOf }: Asked<Row>) {
  const looked = useRef(false)
  const there = row !== undefined
  const look = useEffectEvent(() => {
    const { returned, mark } = selection
    if (looked.current || !returned) return
    looked.current = true
    const begin = mark.anchor ? rowAt(mark.anchor.row) : undefined
    const moved = (id: number | undefined, now: Row | undefined) => id !== undefined && now !== undefined && idOf(now) !== id
    if (!mark.anchor || !(moved(returned.under, row) || moved(mark.anchor.id, begin))) return
    selection.clear()
    announce('Daftar berubah, jadi pilihan dilepas. Pilih ulang barisnya.', true)
  })
  useEffect(() => {
    if (there) look()
  }, [there])
}
