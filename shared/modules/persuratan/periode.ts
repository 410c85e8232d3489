import { addDays, dayName, isDate, longDate } from '../../dates.ts'

/** A span of WIB days, both included, and how it is said. */
export interface Periode {
  readonly jenis: 'tahun' | 'bulan' | 'hari'
  readonly dari: string
  readonly sampai: string
  readonly nama: string
}

/** The period of a book by its number: 2025 a year, 202503 a month, 20250305 a day; null for any other number. */
export function periodeOf(id: number): Periode | null {
  const text = String(id)
  const [tahun, bulan, hari] = [text.slice(0, 4), text.slice(4, 6) || '01', text.slice(6, 8) || '01']
  const dari = `${tahun}-${bulan}-${hari}`
  if (![4, 6, 8].includes(text.length) || !isDate(dari) || Number(tahun) < 1990 || Number(tahun) > 2100) return null
  if (text.length === 8) return { jenis: 'hari', dari, sampai: dari, nama: `${dayName(dari)}, ${longDate(dari)}` }
  if (text.length === 4) return { jenis: 'tahun', dari, sampai: `${tahun}-12-31`, nama: `Tahun ${tahun}` }
  const next = bulan === '12' ? `${Number(tahun) + 1}-01-01` : `${tahun}-${String(Number(bulan) + 1).padStart(2, '0')}-01`
  return { jenis: 'bulan', dari, sampai: addDays(next, -1), nama: `Bulan ${longDate(dari).replace(/^1 /, '')}` }
}

/** The number of the period of a kind in which a day lies. */
export function periodeId(jenis: Periode['jenis'], tanggal: string): number {
  return Number(tanggal.replaceAll('-', '').slice(0, { tahun: 4, bulan: 6, hari: 8 }[jenis]))
}
