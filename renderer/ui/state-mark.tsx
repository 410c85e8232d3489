import {
  IconAlertTriangle,
  IconAlertTriangleFilled,
  IconCheck,
  IconCircle,
  IconCircleHalf2,
  IconClock,
  IconCornerUpLeft,
  IconLock,
  IconMinus,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { dueText } from './clock.ts'
import css from './state-mark.module.css'

export type State = 'late' | 'today' | 'look' | 'returned' | 'done' | 'running' | 'open' | 'void'

const ICON = {
  late: IconAlertTriangleFilled,
  today: IconClock,
  look: IconAlertTriangle,
  returned: IconCornerUpLeft,
  done: IconCheck,
  running: IconCircleHalf2,
  open: IconCircle,
  void: IconMinus,
}

/** A state: its shape, its colour and its word; never by colour alone. */
export function StateMark({ state, children }: { state: State; children: ReactNode }) {
  const Icon = ICON[state]
  return (
    <span className={css.mark} data-state={state}>
      <Icon size={14} stroke={1.75} aria-hidden className={css.icon} />
      <span className={css.word}>{children}</span>
    </span>
  )
}

/** The label in place of a hidden hal: filled for Rahasia, outlined for Terbatas. */
export function SecretMark({ word = 'Rahasia', outlined = false }: { word?: string; outlined?: boolean }) {
  return (
    <span className={css.secret} data-outlined={outlined || undefined}>
      <IconLock size={14} stroke={1.75} aria-hidden /> {word}
    </span>
  )
}

/** A due time in a list: late with its triangle, today with its clock, else the date alone. */
export function DueMark({ due, ended = false }: { due: number | null; ended?: boolean }) {
  if (due === null) return <span className={css.none}>–</span>
  const { kind, text } = dueText(due)
  if (ended || kind === 'later') return <span>{text}</span>
  return <StateMark state={kind}>{text}</StateMark>
}
