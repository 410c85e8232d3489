import { useState } from 'react'
import type { RegisterColumn, Sort } from '../../../renderer/register/columns.ts'
import { RegisterGrid } from '../../../renderer/register/register-grid.tsx'
import { useSelection } from '../../../renderer/register/use-selection.ts'
import { kolom, type Baris } from './baris.ts'

const columns: readonly RegisterColumn<Baris>[] = kolom.map(([id, header, width]) => ({
  id,
  header,
  meta: { width: id === 'hal' ? 'grow' : width },
  content: { kind: 'teks', value: (row) => row[id], edit: true },
  cell: ({ row }) => row.original[id],
}))
const idOf = (row: Baris) => row.id
const nothing = () => undefined
const edit = { refused: () => null, save: () => Promise.resolve(null), paste: () => Promise.resolve() }
const filters = { of: new Set<string>(kolom.map(([id]) => id)), on: new Set<string>(), ask: nothing }

/** The register's grid as a page has it: head with filters, cursor, selection, editing. */
export function Kami({ baris }: { baris: readonly Baris[] }) {
  const [cursor, setCursor] = useState(0)
  const [sort, setSort] = useState<Sort>({ kolom: 'nomor', arah: 'naik' })
  const [rowAt] = useState(() => (index: number) => baris[index])
  const selection = useSelection<Baris>('ukur')
  return (
    <RegisterGrid<Baris, string>
      label="Kisi"
      columns={columns}
      onArrange={nothing}
      source={baris}
      total={baris.length}
      rowAt={rowAt}
      idOf={idOf}
      onRange={nothing}
      sort={sort}
      onSort={setSort}
      cursor={cursor}
      onCursor={setCursor}
      selection={selection}
      onOpen={nothing}
      edit={edit}
      filters={filters}
    />
  )
}
