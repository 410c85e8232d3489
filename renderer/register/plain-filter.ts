import type { SaringanKolom, UraianDaftar, Urut } from '../../shared/registers/daftar.ts'
import type { IsiTampilan } from '../../shared/registers/tampilan.contract.ts'
import { columnOf, filterText, sentenceOf } from './filters.ts'

/** What a register shows that has no views of its own: words, filters, order. */
export interface PlainFilter {
  readonly cari: string
  readonly saringan: SaringanKolom[]
  readonly urut: Urut
}

export const firstPlain = (urut: Urut): PlainFilter => ({ cari: '', saringan: [], urut })

export const withoutColumn = (filter: PlainFilter, kolom: string): PlainFilter => {
  return { ...filter, saringan: filter.saringan.filter((each) => each.kolom !== kolom) }
}

/** The register as a saved view keeps it, and back. */
export const toPlainView = ({ cari, saringan, urut }: PlainFilter): Omit<IsiTampilan, 'susunan'> => {
  return { tampilan: '', cari: cari.trim(), saringan, urut, sebutan: {} }
}
export const fromPlainView = ({ cari, saringan, urut }: IsiTampilan): PlainFilter => ({ cari, saringan, urut })

/** What is filtered, to be read out: Saringan: kata “x”; Jenis Perorangan. */
export function plainSentence(daftar: UraianDaftar, { cari, saringan }: Pick<PlainFilter, 'cari' | 'saringan'>): string {
  return sentenceOf([
    cari.trim() && `kata “${cari.trim()}”`,
    ...saringan.map((each) => `${columnOf(daftar, each.kolom)?.nama ?? each.kolom} ${filterText(daftar, each)}`),
  ])
}

/** Tidak ada pengirim dengan kata “x” dan jenis Perorangan; null where nothing is asked. */
export function nothingIn(daftar: UraianDaftar, { cari, saringan }: PlainFilter, benda: string): string | null {
  const parts = [
    ...(cari.trim() ? [`kata “${cari.trim()}”`] : []),
    ...saringan.map((each) => `${(columnOf(daftar, each.kolom)?.nama ?? each.kolom).toLowerCase()} ${filterText(daftar, each)}`),
  ]
  const words = parts.length > 1 ? `${parts.slice(0, -1).join(', ')} dan ${parts.at(-1)}` : parts[0]
  return words ? `Tidak ada ${benda} dengan ${words}.` : null
}
