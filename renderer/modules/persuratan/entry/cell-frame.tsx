import type { KeyboardEvent, ReactNode } from 'react'
import css from './entry.module.css'

/** One cell of the entry strip: its label above (the field carries it for those who do not see), its field below. */
export function CellFrame({ label, required, code, children }: { label: string; required?: boolean; code?: boolean; children: ReactNode }) {
  return (
    <div className={code ? `${css.cell} ${css.code}` : css.cell}>
      <span className={css.label} aria-hidden>
        {label} {required && <span className={css.required}>*</span>}
      </span>
      {children}
    </div>
  )
}

/** Enter goes to the next field of the strip, Shift+Enter to the one before; false at the end. */
export function stepField(event: KeyboardEvent<HTMLElement>): boolean {
  const fields = [...event.currentTarget.querySelectorAll<HTMLElement>('input, select')]
  const at = fields.findIndex((field) => field === document.activeElement)
  const next = at < 0 ? undefined : fields[at + (event.shiftKey ? -1 : 1)]
  next?.focus()
  if (next instanceof HTMLInputElement) next.select()
  next?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  return next !== undefined
}
