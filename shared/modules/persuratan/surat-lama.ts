import { momentOf } from '../../dates.ts'

/** How many days old a letter was when it came, where that is more than the office's `hari`; null where it is not (persuratan.md 2.3). */
export function oldLetterDays(tanggalSurat: string | null, tanggalDiterima: string, hari: number): number | null {
  if (tanggalSurat === null) return null
  const days = Math.round((momentOf(tanggalDiterima) - momentOf(tanggalSurat)) / 86_400_000)
  return days > hari ? days : null
}
