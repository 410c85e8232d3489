import { TERHITUNG, type Hitungan } from '../../shared/registers/daftar.ts'
import { rowsIn } from './selection.ts'
import type { RegisterState } from './use-register.ts'

/** Why what is selected cannot be named to the host, as a sentence; null where it can. */
export function tooManySelected<Row, Isi, Count extends Hitungan>({
  area,
  whole,
  selection,
}: RegisterState<Row, Isi, Count>): string | null {
  if (whole || rowsIn(area) + selection.mark.rows.size <= TERHITUNG) return null
  return `Paling banyak ${TERHITUNG.toLocaleString('id-ID')} baris yang dipilih. Pilih lebih sedikit, atau ambil seluruh daftar.`
}

/** The ids of what is selected, read where they are not on the page; null: nothing is, or the whole list. */
export async function selectedIds<Row, Isi, Count extends Hitungan>(register: RegisterState<Row, Isi, Count>): Promise<number[] | null> {
  const rows = await register.readSelected()
  return rows && rows.map((row) => register.of.idOf(row))
}
