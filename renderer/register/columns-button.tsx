import { IconColumns3 } from '@tabler/icons-react'
import { useState } from 'react'
import type { SusunanKolom } from '../../shared/registers/tampilan.contract.ts'
import { ActButton } from '../ui/act-button.tsx'
import { ColumnsDialog } from './columns-dialog.tsx'
import type { RegisterColumn } from './columns.ts'

interface Props<Row> {
  columns: readonly RegisterColumn<Row>[]
  susunan: SusunanKolom
  onChange: (susunan: SusunanKolom) => void
}

/** *Kolom* at the right of the filter bar. */
export function ColumnsButton<Row>(props: Props<Row>) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <ActButton kind="subtle" icon={<IconColumns3 size={16} stroke={1.5} aria-hidden />} onClick={() => setOpen(true)}>
        Kolom
      </ActButton>
      {open && <ColumnsDialog {...props} onClose={() => setOpen(false)} />}
    </>
  )
}
