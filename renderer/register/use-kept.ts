import { useEffect, useState } from 'react'

const kept = new Map<string, unknown>()

/** State of a page that is as it was when one comes back to it; lost when the program is closed. */
export function useKept<T>(key: string, first: () => T) {
  const [value, setValue] = useState<T>(() => (kept.has(key) ? (kept.get(key) as T) : first()))
  useEffect(() => {
    kept.set(key, value)
  }, [key, value])
  return [value, setValue] as const
}

/** The next page that opens begins anew: one came by a door that leads to its beginning. */
export function forgetKept(key: string): void {
  kept.delete(key)
}
