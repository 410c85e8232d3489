import { ListPrintPage } from '../../register/print-page.tsx'
import { agenda, book } from './registers.ts'

/** The list of incoming letters as it will be printed. */
export function SuratMasukPrintPage() {
  return <ListPrintPage of={agenda} />
}

/** The sender book as it will be printed. */
export function PengirimPrintPage() {
  return <ListPrintPage of={book} />
}
