import { useDebouncedValue } from '@mantine/hooks'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Hitungan } from '../../shared/registers/daftar.ts'
import { useKeys } from '../ui/keys.ts'
import { withFilter } from './filters.ts'
import { withoutColumn, type PlainFilter } from './plain-filter.ts'
import type { AskedColumn } from './register-filter-bar.tsx'
import type { RegisterHandle } from './register-grid.tsx'
import { useKept } from './use-kept.ts'
import { useRegister, type RegisterOf } from './use-register.ts'

const SETTLED_MS = 120

interface Asked<Filter> {
  /** Where what was last shown is kept while the program is open. */
  readonly kept: string
  readonly first: Filter
  /** How its page is called on the `?` sheet, and what is sought in it: pengirim. */
  readonly place: string
  readonly benda: string
}

/** The page of a register whose filters are words and columns: what is shown, and how bar and table are bound to it. */
export function usePlainRegister<Row, Isi, Count extends Hitungan, Filter extends PlainFilter & Isi>(
  of: RegisterOf<Row, Isi, Count>,
  { kept, first, place, benda }: Asked<Filter>,
) {
  const [filter, setFilter] = useKept<Filter>(kept, () => first)
  const [isi] = useDebouncedValue(filter, SETTLED_MS)
  const register = useRegister<Row, Isi, Count>(of, { isi, cursorKey: `${kept}/baris` })
  const [asked, setAsked] = useState<AskedColumn | null>(null)
  const grid = useRef<RegisterHandle>(null)
  const search = useRef<HTMLInputElement>(null)
  const change = (next: Partial<Filter>) => {
    setFilter({ ...filter, ...next })
    register.setCursor(0)
    register.selection.clear()
  }
  const plain = (next: Partial<PlainFilter>) => change(next as Partial<Filter>)
  useEffect(() => grid.current?.focus(), [])
  useKeys(place, {
    '/': { does: `cari ${benda}`, run: () => search.current?.focus() },
    'Ctrl+F': { does: `cari ${benda}`, hidden: true, run: () => search.current?.focus() },
  })
  const filtered = useMemo(() => new Set(filter.saringan.map(({ kolom }) => kolom)), [filter])
  return {
    filter,
    /** What has settled: it is what the rows are of. */
    isi,
    register,
    change,
    bar: {
      daftar: of.uraian,
      cari: filter.cari,
      onCari: (cari: string) => plain({ cari }),
      searchRef: search,
      onLeave: () => grid.current?.focus(),
      saringan: filter.saringan,
      all: filter.saringan,
      onApply: (next: PlainFilter['saringan'][number]) => plain({ saringan: withFilter(filter.saringan, next) }),
      onRemove: (kolom: string) => plain({ saringan: withoutColumn(filter, kolom).saringan }),
      asked,
      onAsked: setAsked,
    },
    table: {
      register,
      handle: grid,
      urut: filter.urut,
      onUrut: (urut: PlainFilter['urut']) => plain({ urut }),
      onAsked: setAsked,
      filtered,
    },
  }
}
