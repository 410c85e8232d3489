const FOCUSABLE = 'button, [href], input, select, textarea, [tabindex="0"]'

/** Moves the focus to the next or previous part of the page: head, filter, entry, table, pane, foot. */
export function nextPart(step: 1 | -1): void {
  const parts = [...document.querySelectorAll<HTMLElement>('[data-part]')].filter(
    (part) => part.offsetParent !== null && (part.matches(FOCUSABLE) || part.querySelector(FOCUSABLE)),
  )
  if (parts.length === 0) return
  const at = parts.findIndex((part) => part.contains(document.activeElement))
  const next = parts[(at + step + parts.length) % parts.length]
  const target = next?.querySelector<HTMLElement>('[tabindex="0"]') ?? next?.querySelector<HTMLElement>(FOCUSABLE) ?? next
  target?.focus()
}
