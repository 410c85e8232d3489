import { useMemo, type ReactNode, type Ref } from 'react'
import type { Hitungan, Urut } from '../../shared/registers/daftar.ts'
import { LoadingRows, ReadFault } from '../ui/empty-state.tsx'
import type { GridEdit } from './cell-change.ts'
import { filterableIn } from './filters.ts'
import type { AskedColumn } from './register-filter-bar.tsx'
import { RegisterGrid, type RegisterHandle } from './register-grid.tsx'
import css from './register.module.css'
import type { RegisterState } from './use-register.ts'

interface Props<Row, Isi, Count extends Hitungan> {
  readonly register: RegisterState<Row, Isi, Count>
  readonly label: string
  readonly handle: Ref<RegisterHandle>
  readonly urut: Urut
  readonly onUrut: (urut: Urut) => void
  readonly onOpen: (row: Row) => void
  readonly onAsked: (asked: AskedColumn) => void
  /** The columns that are filtered, for their heads. */
  readonly filtered: ReadonlySet<string>
  readonly edit?: GridEdit<Row> | undefined
  readonly isVoid?: (row: Row) => boolean
  readonly isFresh?: (row: Row) => boolean
  /** In place of the rows where there are none. */
  readonly empty: ReactNode
}

/** The table of a register: its rows, and in their place what says that they are read, cannot be read, or are none. */
export function RegisterTable<Row, Isi, Count extends Hitungan>(props: Props<Row, Isi, Count>) {
  const { register, label, edit, isVoid, isFresh } = props
  const { of, total, error, counting } = register
  const filterable = useMemo(() => new Set(filterableIn(of.uraian).map(({ kunci }) => kunci)), [of])
  const state = error ? (
    <ReadFault error={error} what={label} onRetry={register.refetch} />
  ) : counting ? (
    <LoadingRows rows={18} />
  ) : total === 0 ? (
    <div tabIndex={0} data-nothing className={css.nothing}>
      {props.empty}
    </div>
  ) : undefined
  return (
    <RegisterGrid<Row, string>
      handle={props.handle}
      label={label}
      columns={of.columns}
      susunan={register.susunan}
      onArrange={register.arrange}
      selection={register.selection}
      readRows={register.readRows}
      total={total}
      rowAt={register.rowAt}
      idOf={of.idOf}
      onRange={register.onRange}
      sort={props.urut}
      onSort={props.onUrut}
      cursor={register.at}
      onCursor={register.setCursor}
      onOpen={props.onOpen}
      source={register.source}
      filters={{
        of: filterable,
        on: props.filtered,
        ask: ({ column, row, at }) =>
          props.onAsked({ column, at, value: row && of.columns.find(({ id }) => id === column)?.content?.value(row) }),
      }}
      state={state}
      {...(edit && { edit })}
      {...(isVoid && { isVoid })}
      {...(isFresh && { isFresh })}
    />
  )
}
