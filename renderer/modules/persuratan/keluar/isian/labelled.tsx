import { useId, type ReactNode } from 'react'
import type { FieldProps } from '../../../../ui/fields.tsx'
import css from '../keluar.module.css'

interface Props extends Pick<FieldProps, 'label' | 'need' | 'hint' | 'error'> {
  /** Beside the label: how many there are. */
  meta?: string
  children: ReactNode
}

/** Several fields that are one part of the paper: its label over them, its hint below. */
export function Labelled({ label, need, hint, error, meta, children }: Props) {
  const id = useId()
  return (
    <div role="group" aria-labelledby={id} className={css.group}>
      <div id={id} className={css.label}>
        {label}
        {need && <span> {need}</span>}
        {meta && <span> ({meta})</span>}
      </div>
      {children}
      {hint && !error && <p className={css.hint}>{hint}</p>}
    </div>
  )
}
