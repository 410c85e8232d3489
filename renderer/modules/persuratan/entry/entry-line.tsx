import type { ReactNode } from 'react'
import { clockOf } from '../../../../shared/dates.ts'
import { Kbd } from '../../../ui/kbd.tsx'
import { isTyped } from './draft.ts'
import css from './entry.module.css'
import type { Entry } from './use-entry.ts'

/** The line under the cells, always there so that the table never moves: the scanner, what is usual for the sender, when the draft was kept. */
export function EntryLine({ entry, children }: { entry: Entry; children?: ReactNode }) {
  const { draft, proposals, savedAt } = entry
  return (
    <div className={css.line}>
      {children}
      {proposals.length > 0 && (
        <span className={css.usual}>
          <span>
            Biasanya dari {draft.pengirim}: {proposals.map((each) => each.words).join(', ')}
          </span>
          <button type="button" className="sk-link" aria-keyshortcuts="F2" onClick={entry.accept}>
            Pakai
          </button>
          <Kbd keys="F2" silent />
        </span>
      )}
      {savedAt !== null && isTyped(draft) && <span className={css.kept}>Konsep tersimpan {clockOf(savedAt)}</span>}
    </div>
  )
}
