import { Skeleton } from '@mantine/core'
import { useEffect, useState, type ReactNode } from 'react'
import { ActButton } from './act-button.tsx'
import css from './empty-state.module.css'
import { refusalOf } from './refusal.ts'

/** Nothing here: one sentence, one action. */
export function EmptyState({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className={css.empty} role="status">
      <p>{children}</p>
      {action}
    </div>
  )
}

/** A list that could not be read: the sentence and the way to try again. */
export function ReadFault({ error, what, onRetry }: { error: unknown; what: string; onRetry: () => void }) {
  return (
    <div className={css.empty} role="alert">
      <p>
        {what} tidak dapat dibaca. {refusalOf(error).message}
      </p>
      <ActButton onClick={onRetry}>Coba lagi</ActButton>
    </div>
  )
}

/** Still bars at the true row height, after 150 ms of nothing. */
export function LoadingRows({ rows = 8, height = 'var(--sk-row)' }: { rows?: number; height?: string }) {
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 150)
    return () => clearTimeout(timer)
  }, [])
  if (!late) return null
  return (
    <div aria-hidden>
      {Array.from({ length: rows }, (_, index) => (
        <div key={index} className={css.row} style={{ height }}>
          <Skeleton animate={false} height={10} width={`${45 + ((index * 17) % 40)}%`} radius="xs" />
        </div>
      ))}
    </div>
  )
}
