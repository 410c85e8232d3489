import type { SaringanKolom, UraianDaftar, UraianKolom } from '../../shared/registers/daftar.ts'
import { filterWords, spanWords } from '../../shared/registers/saringan-kata.ts'
import { officeToday } from '../ui/clock.ts'

/** The column of a filter, as its register describes it. */
export function columnOf(daftar: UraianDaftar, kolom: string): UraianKolom | undefined {
  return daftar.kolom.find((each) => each.kunci === kolom)
}

/** The columns whose filter can be typed or chosen in the register. */
export function filterableIn(daftar: UraianDaftar): UraianKolom[] {
  return daftar.kolom.filter((each) => each.saring && (each.jenis !== 'pilihan' || each.pilihan))
}

/** 25 Feb s.d. 5 Mar; sejak 25 Feb; s.d. 5 Mar; the year where it is another. */
export function spanText(dari: string | null, sampai: string | null): string {
  return spanWords(dari, sampai, officeToday())
}

/** What a filter asks, in the words of its chip; `called` names what was looked up (a sender). */
export function filterText(daftar: UraianDaftar, filter: SaringanKolom, called: Readonly<Record<string, string>> = {}): string {
  return filterWords(daftar, filter, { today: officeToday(), called: (kolom, nilai) => called[`${kolom} ${nilai}`] })
}

/** What is filtered, to be read out. */
export function sentenceOf(parts: readonly (string | false | null)[]): string {
  const said = parts.filter(Boolean)
  return said.length > 0 ? `Saringan: ${said.join('; ')}` : 'Tanpa saringan'
}

/** Puts a filter in the place of the one that its column had. */
export function withFilter(filters: readonly SaringanKolom[], next: SaringanKolom): SaringanKolom[] {
  return filters.some((each) => each.kolom === next.kolom)
    ? filters.map((each) => (each.kolom === next.kolom ? next : each))
    : [...filters, next]
}

/** The filter that leaves the rows with this value of a column. */
export function filterByValue(column: UraianKolom, value: string | number | null): SaringanKolom | null {
  const kolom = column.kunci
  if (value === null || value === '') return column.kosong ? { kolom, jenis: 'kosong', kosong: true } : null
  if (column.jenis === 'tanggal') return { kolom, jenis: 'tanggal', dari: String(value), sampai: String(value) }
  if (column.jenis === 'angka') {
    const number = Number(value)
    return Number.isFinite(number) ? { kolom, jenis: 'angka', dari: number, sampai: number } : null
  }
  if (column.jenis === 'pilihan') {
    const found = column.pilihan?.find(([key, nama]) => key === value || nama === value)
    return found ? { kolom, jenis: 'pilihan', nilai: [found[0]] } : null
  }
  return { kolom, jenis: 'teks', nilai: String(value) }
}
