import { useEffect, useRef, type RefObject } from 'react'

/** On opening, the focus is in the first field of the task's form, else on the filled button of the head. */
export function useFirstFocus(page: RefObject<HTMLDivElement | null>, ready: boolean) {
  const done = useRef(false)
  useEffect(() => {
    if (!ready || done.current) return
    done.current = true
    requestAnimationFrame(() => {
      const root = page.current
      const at = document.activeElement
      // neither from a field of the page nor from a dialog that was opened meanwhile
      if (!root || (at && at !== root && (root.contains(at) || at.closest('[role="dialog"]')))) return
      const target = root.querySelector<HTMLElement>(
        '[data-task] [data-autofocus], [data-part="head"] button[data-variant="filled"], [data-region="fakta"]',
      )
      target?.focus()
    })
  }, [page, ready])
}
