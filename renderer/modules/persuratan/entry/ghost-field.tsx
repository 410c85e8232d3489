import type { KeyboardEvent, ReactNode } from 'react'
import css from './entry.module.css'

interface Props {
  /** How what is typed could go on; '' for nothing. */
  ghost: string
  typed: string
  onTake: () => void
  children: ReactNode
}

/** A field with what it could go on with, in grey behind what is typed; → at the end of the text takes it. */
export function GhostField({ ghost, typed, onTake, children }: Props) {
  const onKeyDown = (event: KeyboardEvent) => {
    const { target } = event
    const atEnd = target instanceof HTMLInputElement && target.selectionStart === typed.length && target.selectionEnd === typed.length
    if (event.key !== 'ArrowRight' || event.altKey || event.ctrlKey || event.shiftKey || !ghost || !atEnd) return
    event.preventDefault()
    onTake()
  }
  return (
    <span className={css.ghosted} onKeyDown={onKeyDown}>
      {children}
      {ghost && (
        <>
          <span className={css.ghost} aria-hidden>
            <span className={css.ghostTyped}>{typed}</span>
            {ghost}
          </span>
          <span className="sk-unseen" aria-live="polite">
            Usulan: {typed}
            {ghost}. Panah kanan memakainya.
          </span>
        </>
      )}
    </span>
  )
}
