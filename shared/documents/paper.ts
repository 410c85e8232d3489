import { clockOf, dayName, longDate } from '../dates.ts'
import { terbilang } from './terbilang.ts'

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'] as const

/** Probolinggo, 24 November 2026: the place and date over a signature. */
export function placeDate(kota: string, date: string): string {
  return `${kota}, ${longDate(date)}`
}

/** Selasa, 24 November 2026. */
export function dayAndDate(date: string): string {
  return `${dayName(date)}, ${longDate(date)}`
}

/** Selasa, tanggal dua puluh empat, bulan November, tahun dua ribu dua puluh enam (24-11-2026): the opening of a Berita Acara. */
export function dateInWords(date: string): string {
  const [year, month, day] = date.split('-')
  const bulan = longDate(date).split(' ')[1] ?? ''
  return `${dayName(date)}, tanggal ${terbilang(Number(day))}, bulan ${bulan}, tahun ${terbilang(Number(year))} (${day}-${month}-${year})`
}

/** 05-03-2025, as books write days; nothing for none. */
export function bookDate(tanggal: string | null): string {
  return tanggal === null ? '' : tanggal.split('-').reverse().join('-')
}

/** 09.00 WIB. */
export function paperTime(moment: number): string {
  return `${clockOf(moment)} WIB`
}

/** XI of 2026-11-24, for numbers that carry the month. */
export function romanMonth(date: string): string {
  return ROMAN[Number(date.slice(5, 7)) - 1] ?? ''
}

/** 3 (tiga). */
export function countInWords(n: number): string {
  return `${thousands(n)} (${terbilang(n)})`
}

/** Lampiran of a letter: 1 (satu) berkas, and “-” for none. */
export function lampiranText(jumlah: number, satuan: string): string {
  return jumlah === 0 ? '-' : `${countInWords(jumlah)} ${satuan}`.trim()
}

/** Rp1.250.000,00: whole rupiah as papers write them. */
export function rupiahOnPaper(rupiah: number): string {
  return `${rupiah < 0 ? '-' : ''}Rp${thousands(Math.abs(rupiah))},00`
}

function thousands(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, '.')
}
