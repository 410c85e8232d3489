import { IconX } from '@tabler/icons-react'
import type { MouseEvent, ReactNode } from 'react'
import { countText } from './count-text.ts'
import css from './bars.module.css'
import { Kbd } from './kbd.tsx'

/** The bar under the head: filter field and chips at the left, `right` at the right. */
export function FilterBar({ children, right }: { children: ReactNode; right?: ReactNode }) {
  return (
    <div className={css.filter} data-part="filter">
      <div className={css.chips}>{children}</div>
      {right && <div className={css.right}>{right}</div>}
    </div>
  )
}

/** One filter in force: name, value and the way to take it off. */
export function FilterChip({
  name,
  value,
  onRemove,
  onClick,
}: {
  name: string
  value: string
  onRemove?: () => void
  onClick?: (event: MouseEvent<HTMLElement>) => void
}) {
  return (
    <span className={css.chip}>
      <button type="button" className={css.chipWords} onClick={onClick} tabIndex={onClick ? 0 : -1}>
        {name} <strong>{value}</strong>
      </button>
      {onRemove && (
        <button type="button" className={css.chipOff} aria-label={`Hapus saringan ${name} ${value}`} onClick={onRemove}>
          <IconX size={14} stroke={1.75} aria-hidden />
        </button>
      )}
    </span>
  )
}

/** A choice of the filter bar that is one of several, with its count. */
export function FilterChoice({ name, count, chosen, onChoose }: { name: string; count?: number; chosen: boolean; onChoose: () => void }) {
  return (
    <button type="button" className={css.choice} aria-pressed={chosen} onClick={onChoose}>
      {name} {count !== undefined && <strong>{countText(count)}</strong>}
    </button>
  )
}

/** The foot of a page: counts at the left, its two to four keys at the right. */
export function Foot({
  children,
  keys = [],
  right,
}: {
  children?: ReactNode
  keys?: readonly (readonly [keys: string, does: string])[]
  right?: ReactNode
}) {
  return (
    <div className={css.foot} data-part="foot">
      <div className={css.counts}>{children}</div>
      <div className={css.keys}>
        {keys.map(([key, does]) => (
          <span key={key} className={css.key}>
            <Kbd keys={key} /> {does}
          </span>
        ))}
        {right}
        <span className={css.key}>
          <Kbd keys="?" /> tombol
        </span>
      </div>
    </div>
  )
}

/** Keys in a foot or beside a list: caps and what they do. */
export function KeyHint({ keys, does }: { keys: string; does: string }) {
  return (
    <span className={css.key}>
      <Kbd keys={keys} /> {does}
    </span>
  )
}
