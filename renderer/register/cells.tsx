import type { ReactNode } from 'react'
import css from './register.module.css'

/** Words that are cut when the column is narrow; the whole stands in the register's tooltip. */
export function Cut({
  children,
  quiet,
  strong,
  code,
  struck,
}: {
  children: ReactNode
  quiet?: boolean
  strong?: boolean
  code?: boolean
  struck?: boolean
}) {
  return (
    <span
      className={css.cut}
      data-cut=""
      data-struck={struck === false ? undefined : ''}
      style={{
        ...(quiet && { color: 'var(--sk-ink-2)' }),
        ...(strong && { fontWeight: 'var(--sk-fw-strong)' }),
        ...(code && { fontSize: 'var(--sk-fs-12)', letterSpacing: '-0.01em' }),
      }}
    >
      {children}
    </span>
  )
}
