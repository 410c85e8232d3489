import { Popover } from '@mantine/core'
import { IconFilter, IconPlus } from '@tabler/icons-react'
import { useState, type MouseEvent, type ReactNode, type Ref } from 'react'
import type { SaringanKolom, UraianDaftar } from '../../shared/registers/daftar.ts'
import { ActButton } from '../ui/act-button.tsx'
import { FilterBar, FilterChip } from '../ui/bars.tsx'
import { TextField } from '../ui/fields.tsx'
import { Kbd } from '../ui/kbd.tsx'
import { ColumnFilter } from './column-filter.tsx'
import { columnOf, filterText } from './filters.ts'
import css from './register-filter-bar.module.css'

/** The column whose filter is asked for from the table (Alt+↓, its head), with the value under the cursor, and where it opens. */
export interface AskedColumn {
  readonly column: string
  readonly at: { readonly left: number; readonly top: number }
  readonly value: string | number | null | undefined
}

interface Props {
  readonly daftar: UraianDaftar
  /** The field of words: its name and what stands in it. */
  readonly words: string
  readonly cari: string
  readonly onCari: (cari: string) => void
  readonly searchRef: Ref<HTMLInputElement>
  /** Back to the table. */
  readonly onLeave: () => void
  /** The filters that have no field of their own, a chip each. */
  readonly saringan: readonly SaringanKolom[]
  /** All filters by column, for the form. */
  readonly all: readonly SaringanKolom[]
  readonly onApply: (filter: SaringanKolom) => void
  readonly onRemove: (kolom: string) => void
  readonly asked: AskedColumn | null
  readonly onAsked: (asked: null) => void
  /** Chips of the page's own filters; each opens the form of its column, or (null) the whole form, under itself. */
  readonly chips?: (under: (column: string | null) => (event: MouseEvent<HTMLElement>) => void) => ReactNode
  /** The page's own fields in the form. */
  readonly fields?: ReactNode
  /** Of these, the field of a column that the form cannot filter by itself. */
  readonly own?: Readonly<Record<string, ReactNode>>
  readonly right: ReactNode
}

/** The filter bar of a register: words, a chip a filter, the form of further ones, and what is done with the whole list. */
export function RegisterFilterBar(props: Props) {
  const { daftar, words, cari, onCari, onLeave, saringan, asked, onAsked, onRemove } = props
  const [open, setOpen] = useState<(Pick<AskedColumn, 'at'> & { readonly column: string | null }) | null>(null)
  const form = asked ?? open
  const own = form?.column ? props.own?.[form.column] : undefined
  const close = () => {
    setOpen(null)
    if (!asked) return
    onAsked(null)
    onLeave()
  }
  const under = (column: string | null) => (event: MouseEvent<HTMLElement>) => {
    const { left, bottom } = event.currentTarget.getBoundingClientRect()
    setOpen({ column, at: { left, top: bottom } })
  }
  const remove = (kolom: string) => {
    onRemove(kolom)
    close()
  }
  return (
    <FilterBar right={props.right}>
      <TextField
        ref={props.searchRef}
        label={words}
        hideLabel
        size="bar"
        width={230}
        placeholder={words}
        value={cari}
        onChange={onCari}
        left={<IconFilter size={16} stroke={1.5} aria-hidden />}
        right={<Kbd keys="/" />}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && cari !== '') onCari('')
          else if (event.key === 'Escape' || event.key === 'Enter' || event.key === 'ArrowDown') onLeave()
          else return
          event.preventDefault()
          event.stopPropagation()
        }}
      />
      {props.chips?.(under)}
      {saringan.map((each) => (
        <FilterChip
          key={each.kolom}
          name={columnOf(daftar, each.kolom)?.nama ?? each.kolom}
          value={filterText(daftar, each)}
          onRemove={() => onRemove(each.kolom)}
          onClick={under(each.kolom)}
        />
      ))}
      <span onMouseDown={(event) => open && event.stopPropagation()}>
        <ActButton
          kind="subtle"
          icon={<IconPlus size={16} stroke={1.5} aria-hidden />}
          onClick={(event) => (open?.column === null ? close() : under(null)(event))}
          expanded={open?.column === null}
        >
          Saringan
        </ActButton>
      </span>
      <Popover
        opened={form !== null}
        onChange={close}
        position="bottom-start"
        trapFocus
        returnFocus
        withinPortal
        withRoles={false}
        shadow="md"
        transitionProps={{ duration: 0 }}
        middlewares={{ flip: true, shift: true, size: true }}
      >
        <Popover.Target>
          <span aria-hidden style={{ position: 'fixed', ...form?.at }} />
        </Popover.Target>
        <Popover.Dropdown p={0} className={css.dropdown}>
          <div className={css.form} role="group" aria-label="Saringan">
            {own ?? (
              <ColumnFilter
                key={form?.column}
                daftar={daftar}
                filters={props.all}
                column={form?.column ?? null}
                value={asked?.value}
                onApply={(next) => {
                  props.onApply(next)
                  close()
                }}
                onRemove={remove}
              />
            )}
            {form?.column === null && props.fields}
            <ActButton size="form" onClick={close}>
              Tutup
            </ActButton>
          </div>
        </Popover.Dropdown>
      </Popover>
    </FilterBar>
  )
}
