import { ListPrintPage } from '../../register/print-page.tsx'
import { perkaraRegister } from './register.ts'

export { LetterCases, LetterDoor } from './dari-surat.tsx'
export { NaskahPage } from './naskah-page.tsx'
export { PerkaraPage } from './perkara-page.tsx'
export { PihakPage, PihakPrintPage } from './pihak-page.tsx'
export { PerkaraRecordPage } from './record-page.tsx'

/** The register of cases as a paper. */
export function PerkaraPrintPage() {
  return <ListPrintPage of={perkaraRegister} />
}
