import { DataList } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import css from './pane.module.css'

interface PaneProps {
  /** What stands in it, for those who do not see it. */
  label: string
  size?: 's' | 'm' | 'l'
  head?: ReactNode
  title?: ReactNode
  onClose?: () => void
  foot?: ReactNode
  children: ReactNode
}

/** The place at the right: not a drawer and not modal, so that the list beside it stays alive. */
export function Pane({ label, size = 's', head, title, onClose, foot, children }: PaneProps) {
  return (
    <aside className={css.pane} data-size={size} data-part="pane" aria-label={label}>
      {(head || title) && (
        <div className={css.head}>
          <div className={css.headWords}>
            {head && <div className={css.over}>{head}</div>}
            {title && <div className={css.title}>{title}</div>}
          </div>
          {onClose && (
            <button type="button" className={css.close} aria-label="Tutup rincian" onClick={onClose}>
              <IconX size={16} stroke={1.5} aria-hidden />
            </button>
          )}
        </div>
      )}
      <div className={css.body} tabIndex={0} role="region" aria-label={label}>
        {children}
      </div>
      {foot && <div className={css.foot}>{foot}</div>}
    </aside>
  )
}

/** A part of a pane or panel, with its small head. */
export function Section({ title, meta, children }: { title: ReactNode; meta?: ReactNode; children: ReactNode }) {
  return (
    <section className={css.section}>
      <h2 className={css.sectionTitle}>
        {title} {meta !== undefined && <span className={css.meta}>{meta}</span>}
      </h2>
      {children}
    </section>
  )
}

export type Fact = readonly [label: string, value: ReactNode]

/** Facts of a record, label and value. Empty values are left out unless `keepEmpty`. */
export function Facts({ facts, labelWidth = 72, keepEmpty }: { facts: readonly Fact[]; labelWidth?: number; keepEmpty?: boolean }) {
  const shown = keepEmpty ? facts : facts.filter(([, value]) => value !== null && value !== undefined && value !== '')
  return (
    <DataList orientation="horizontal" labelWidth={labelWidth} gap={3} className={css.facts}>
      {shown.map(([label, value]) => (
        <DataList.Item key={label}>
          <DataList.ItemLabel>{label}</DataList.ItemLabel>
          <DataList.ItemValue>{value || '–'}</DataList.ItemValue>
        </DataList.Item>
      ))}
    </DataList>
  )
}
