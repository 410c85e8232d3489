import { useSyncExternalStore } from 'react'

let chosen: number | null = null
const listeners = new Set<() => void>()

/** Narrows the inbox to one penugasan; null shows the work of all. */
export function choosePost(penugasanId: number | null): void {
  chosen = penugasanId
  for (const listener of listeners) listener()
}

export function useChosenPost(): number | null {
  return useSyncExternalStore(subscribe, () => chosen)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
