import { VisuallyHidden } from '@mantine/core'
import { useSyncExternalStore } from 'react'

let said = { text: '', urgent: false, count: 0 }
const listeners = new Set<() => void>()

/** Reads a sentence out without moving the focus: what was saved or counted; urgent for a refusal at saving. */
export function announce(text: string, urgent = false): void {
  said = { text, urgent, count: said.count + 1 }
  for (const listener of listeners) listener()
}

/** The page's two live regions; once, in the frame. */
export function LiveRegion() {
  const { text, urgent, count } = useSyncExternalStore(subscribe, () => said)
  const marked = count % 2 ? text : `${text}\u00a0`
  return (
    <VisuallyHidden>
      <div aria-live="polite">{urgent ? '' : marked}</div>
      <div aria-live="assertive">{urgent ? marked : ''}</div>
    </VisuallyHidden>
  )
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
