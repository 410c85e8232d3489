import type { QueryKey } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { HalamanDaftar, Hitungan, Jangkar, UjungDaftar, UraianDaftar } from '../../shared/registers/daftar.ts'
import type { PermintaanCetak, PermintaanEkspor } from '../../shared/registers/ekspor.ts'
import { isChosen, orderColumns, type RegisterColumn } from './columns.ts'
import { areaOf, countRows } from './selection.ts'
import { useArrangement } from './use-arrangement.ts'
import { selectedRows } from './use-copy.ts'
import { useKept } from './use-kept.ts'
import { useReturned } from './use-returned.ts'
import { keepSelection, useSelection } from './use-selection.ts'
import { useWindows } from './use-windows.ts'

interface Options {
  readonly signal?: AbortSignal
}
interface Part {
  readonly mulai: number
  readonly jumlah: number
  readonly jangkar?: Jangkar
}
/** Only these rows of a list. */
interface Chosen {
  readonly pilih?: number[]
}

/** What the host answers of any register, as the contract has it. */
export interface Procedures<Row, Isi, Count extends Hitungan> {
  list(asked: Isi & Part, options?: Options): Promise<HalamanDaftar<Row>>
  hitung(asked: Isi, options?: Options): Promise<Count>
  ujung(asked: Isi, options?: Options): Promise<UjungDaftar>
  jumlahKolom(asked: Isi & Chosen & { kolom: string[] }, options?: Options): Promise<Record<string, number>>
  ekspor(asked: Isi & Chosen & PermintaanEkspor, options?: Options): Promise<Blob>
  cetak(asked: Isi & Chosen & PermintaanCetak, options?: Options): Promise<Blob>
}

/** A register as its page needs it: described once, beside its columns. */
export interface RegisterOf<Row, Isi, Count extends Hitungan> {
  /** Its name for what a person keeps of it: arrangement, views. */
  readonly kunci: string
  /** Its page. */
  readonly alamat: string
  readonly uraian: UraianDaftar
  readonly columns: readonly RegisterColumn<Row>[]
  readonly idOf: (row: Row) => number
  readonly key: QueryKey
  readonly office: Procedures<Row, Isi, Count>
}

/** A register's list under a filter: its rows as they are scrolled to, the cursor, what is selected, how its columns are arranged. */
export function useRegister<Row, Isi, Count extends Hitungan>(
  of: RegisterOf<Row, Isi, Count>,
  { isi, cursorKey }: { isi: Isi; cursorKey: string },
) {
  const [cursor, setCursor] = useKept(cursorKey, () => 0)
  const source = useMemo(
    () => ({
      key: [...of.key, isi],
      page: (part: Part, signal: AbortSignal) => of.office.list({ ...isi, ...part }, { signal }),
      count: (signal: AbortSignal) => of.office.hitung(isi, { signal }),
      end: (signal: AbortSignal) => of.office.ujung(isi, { signal }),
    }),
    [of, isi],
  )
  const rows = useWindows<Row, Count>(source)
  const { rowAt, total } = rows
  const { idOf } = of
  const selection = useSelection<Row>(cursorKey)
  const [susunan, arrange] = useArrangement(of.kunci)
  const at = Math.min(cursor, Math.max(0, total - 1))
  const row = rowAt(at)
  const { readRows } = rows

  const chosen = useMemo(() => orderColumns(of.columns, susunan).filter((column) => isChosen(column, susunan)), [of, susunan])
  const { mark, cell } = selection
  const area = areaOf(mark, { row: at, cell }, chosen.length)
  /** The whole list is taken: there is no need to name its rows. */
  const whole = area !== null && area.top === 0 && area.bottom === total - 1
  const inArea = new Set<number>()
  for (let index = area?.top ?? 0; area && !whole && mark.rows.size > 0 && index <= area.bottom; index++) {
    const there = rowAt(index)
    if (there !== undefined) inArea.add(idOf(there))
  }
  const selectedCount = whole ? total : countRows(mark, area, (id) => inArea.has(id))
  /** What is selected of the list; null: nothing, or all of it. */
  const readSelected = async (): Promise<Row[] | null> => {
    if (whole || (area === null && mark.rows.size === 0)) return null
    return selectedRows({ mark, area, cursor: at, cell, columns: chosen, rowAt, idOf, readRows })
  }
  useReturned({ selection, row, rowAt, idOf })
  const keepForReturn = () => keepSelection(cursorKey, selection, row && idOf(row))
  return {
    ...rows,
    of,
    isi,
    source,
    keepForReturn,
    at,
    row,
    setCursor,
    selection,
    area,
    whole,
    selectedCount,
    susunan,
    arrange,
    readSelected,
    chosen,
  }
}

export type RegisterState<Row, Isi, Count extends Hitungan> = ReturnType<typeof useRegister<Row, Isi, Count>>
