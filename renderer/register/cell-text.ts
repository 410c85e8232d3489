import { shortDate } from '../../shared/dates.ts'
import type { JenisKolom } from '../../shared/registers/daftar.ts'
import { parseDate } from '../ui/parse-date.ts'
import type { CellValue, Choices } from './columns.ts'

/** A value as it is written in a cell that is being edited, and in a copy. */
export function textOf(kind: JenisKolom, value: CellValue): string {
  if (value === null) return ''
  if (kind === 'tanggal' && typeof value === 'string') return shortDate(value)
  return typeof value === 'number' ? value.toLocaleString('id-ID') : value
}

/** What was typed or pasted, as a value of the column; `fault` says what is wrong with it and what to write. */
export type Read = { readonly value: CellValue } | { readonly fault: string }

/** Reads a typed or pasted text as a value of its column. What stands in the cell reads back as itself. */
export function readCell(kind: JenisKolom, text: string, today: string, choices?: Choices): Read {
  const typed = text.normalize('NFC').trim()
  if (typed === '' || typed === '–') return { value: null }
  if (kind === 'tanggal') {
    const day = parseDate(typed, today)
    return day ? { value: day } : { fault: `“${typed}” bukan tanggal. Tulis misalnya 24/11/2026 atau 24 Nov 2026.` }
  }
  if (kind === 'angka') {
    const plain = /^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(typed) ? typed.replaceAll('.', '') : typed
    const number = /^-?\d+([.,]\d+)?$/.test(plain) ? Number(plain.replace(',', '.')) : Number.NaN
    return Number.isFinite(number) ? { value: number } : { fault: `“${typed}” bukan angka. Tulis angkanya saja, misalnya 12.` }
  }
  if (kind === 'pilihan' && choices) {
    const lower = typed.toLowerCase()
    const exact = choices.find(([nilai, nama]) => nama.toLowerCase() === lower || nilai.toLowerCase() === lower)
    const begun = choices.filter(([, nama]) => nama.toLowerCase().startsWith(lower))
    const found = exact ?? (begun.length === 1 ? begun[0] : undefined)
    return found
      ? { value: found[1] }
      : { fault: `“${typed}” tidak ada dalam pilihan. Tulis salah satu: ${choices.map(([, nama]) => nama).join(', ')}.` }
  }
  return { value: typed }
}
