import { useEffect, useRef } from 'react'

/** The cursor stays on its record when rows come in above it or go. */
export function useFollow(
  id: number | undefined,
  at: number,
  idAt: (index: number) => number | undefined,
  onCursor: (index: number) => void,
) {
  const last = useRef<{ id: number; at: number } | null>(null)
  useEffect(() => {
    const before = last.current
    if (before && before.at === at && id !== undefined && before.id !== id) {
      for (let step = -5; step <= 5; step++) {
        if (idAt(at + step) === before.id) {
          last.current = { id: before.id, at: at + step }
          onCursor(at + step)
          return
        }
      }
    }
    if (id !== undefined) last.current = { id, at }
  }, [id, at, idAt, onCursor])
}
