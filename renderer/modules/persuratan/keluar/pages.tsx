import { ListPrintPage } from '../../../register/print-page.tsx'
import { naskahRegister } from './register.ts'

export { SuratKeluarRecordPage } from './record/record-page.tsx'
export { NomorPage } from './nomor/nomor-page.tsx'
export { LaporanDitunggu, PesananLewat } from './nomor/waiting.tsx'
export { ParafSaya } from './paraf.tsx'
export { SuratKeluarPage } from './surat-keluar-page.tsx'

/** The outgoing book as it will be printed. */
export function SuratKeluarPrintPage() {
  return <ListPrintPage of={naskahRegister} />
}
