import { useSyncExternalStore } from 'react'

/** The list from which a record was opened, for `[` and `]` and “2 dari 4 tugas”. */
export interface Trail {
  /** The thing counted: tugas, surat. */
  readonly unit: string
  /** Paths of its records, in the order of the list. */
  readonly paths: readonly string[]
}

let trail: Trail = { unit: '', paths: [] }
const listeners = new Set<() => void>()

export function setTrail(next: Trail): void {
  trail = next
  for (const listener of listeners) listener()
}

/** Where `path` stands in the list that one came from; null when one came otherwise. */
export function useTrail(path: string): { position: string; previous: string | null; next: string | null } | null {
  const { unit, paths } = useSyncExternalStore(subscribe, () => trail)
  const at = paths.indexOf(path)
  if (at < 0) return null
  return { position: `${at + 1} dari ${paths.length} ${unit}`, previous: paths[at - 1] ?? null, next: paths[at + 1] ?? null }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
