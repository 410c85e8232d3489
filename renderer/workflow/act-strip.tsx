import { useEffect, useState, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { ActButton } from '../ui/act-button.tsx'
import { useKeys } from '../ui/keys.ts'
import { STRIP } from '../ui/page-head.tsx'
import css from './actions.module.css'

interface ActStripProps {
  title: string
  children: ReactNode
  act: { readonly does: string; run: () => void; readonly busy?: string | null; readonly danger?: boolean }
  onClose: () => void
}

/** What an act still asks, under the head of the page: a reason, who acted, to whom. Ctrl+Enter does it, Esc leaves it. */
export function ActStrip({ title, children, act, onClose }: ActStripProps) {
  const [place, setPlace] = useState<HTMLElement | null>(null)
  useEffect(() => setPlace(document.getElementById(STRIP)), [])
  useKeys(
    title,
    {
      'Ctrl+Enter': { does: act.does.toLowerCase(), run: () => !act.busy && act.run() },
      Esc: { does: 'tinggalkan', run: onClose },
    },
    { level: 2 },
  )
  if (!place) return null
  return createPortal(
    <form
      className={css.strip}
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault()
        act.run()
      }}
    >
      <div className={css.stripTitle}>{title}</div>
      <div className={css.stripFields}>{children}</div>
      <div className={css.stripActs}>
        <ActButton kind="subtle" keys="Esc" onClick={onClose}>
          Tutup
        </ActButton>
        <ActButton kind="filled" keys="Ctrl+Enter" type="submit" busy={act.busy} danger={act.danger}>
          {act.does}
        </ActButton>
      </div>
    </form>,
    place,
  )
}
