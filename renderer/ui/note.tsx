import { IconAlertTriangle, IconAlertTriangleFilled, IconCheck, IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import css from './note.module.css'

export type NoteKind = 'info' | 'return' | 'late' | 'done'

const ICON = { info: IconInfoCircle, return: IconAlertTriangle, late: IconAlertTriangleFilled, done: IconCheck }

/** A note in the page: bar, soft ground, icon, sentence, actions in the same line. A fault is read out at once. */
export function Note({ kind = 'info', children, actions }: { kind?: NoteKind; children: ReactNode; actions?: ReactNode }) {
  const Icon = ICON[kind]
  return (
    <div className={css.note} data-kind={kind} role={kind === 'late' ? 'alert' : 'status'}>
      <Icon size={16} stroke={1.5} aria-hidden className={css.icon} />
      <div className={css.words}>{children}</div>
      {actions && <div className={css.actions}>{actions}</div>}
    </div>
  )
}
