import type { SaringanKolom, UraianDaftar, UraianKolom } from '../../shared/registers/daftar.ts'
import { filterWords, spanWords } from '../../shared/registers/saringan-kata.ts'
import { officeToday } from '../ui/clock.ts'

/** The column of a filter, as its register describes it. */
export function columnOf(daftar: UraianDaftar, kolom: string): UraianKolom | undefined {
  return daftar.kolom.find((each) => each.kunci === kolom)
}

/** 25 Feb s.d. 5 Mar; sejak 25 Feb; s.d. 5 Mar; the year where it is another. */
export function spanText(dari: string | null, sampai: string | null): string {
  return spanWords(dari, sampai, officeToday())
}

/** What a filter asks, in the words of its chip; `called` names what was looked up (a sender). */
export function filterText(daftar: UraianDaftar, filter: SaringanKolom, called: Readonly<Record<string, string>> = {}): string {
  return filterWords(daftar, filter, { today: officeToday(), called: (kolom, nilai) => called[`${kolom} ${nilai}`] })
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
