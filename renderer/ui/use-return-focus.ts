import { useEffect, useState } from 'react'

/** Where the focus goes when what had it is gone: the place of the list in the page, else the page itself. Never nowhere. */
export function focusPage(): void {
  const main = document.querySelector<HTMLElement>('main')
  const place = main?.querySelector<HTMLElement>('[role="grid"] [tabindex="0"], [role="treegrid"] [tabindex="0"]') ?? main
  place?.focus({ preventScroll: true })
}

/** Gives the focus back to what had it before, once the thing that opened over the page is gone; where that is gone too, to the page. */
export function useReturnFocus(): void {
  const [opener] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      // After the trap has let go; what was opened meanwhile keeps the focus that it took.
      requestAnimationFrame(() => {
        const lost = document.activeElement === null || document.activeElement === document.body
        if (!lost) return
        if (opener instanceof HTMLElement && opener !== document.body && opener.isConnected) opener.focus({ preventScroll: true })
        if (document.activeElement === null || document.activeElement === document.body) focusPage()
      })
    },
    [opener],
  )
}
