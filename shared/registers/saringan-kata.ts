import { dayMonth, shortDate } from '../dates.ts'
import type { SaringanKolom, UraianDaftar } from './daftar.ts'

/** 25 Feb s.d. 5 Mar; sejak 25 Feb; s.d. 5 Mar; with the year where it is not that of `today`. */
export function spanWords(dari: string | null, sampai: string | null, today: string): string {
  const year = today.slice(0, 4)
  const say = (date: string) => (date.startsWith(year) ? dayMonth(date) : shortDate(date))
  if (dari && sampai) return dari === sampai ? say(dari) : `${say(dari)} s.d. ${say(sampai)}`
  if (dari) return `sejak ${say(dari)}`
  return sampai ? `s.d. ${say(sampai)}` : ''
}

function numberSpan(dari: number | null, sampai: number | null): string {
  const say = (n: number) => n.toLocaleString('id-ID')
  if (dari !== null && sampai !== null) return dari === sampai ? say(dari) : `${say(dari)} s.d. ${say(sampai)}`
  return dari !== null ? `mulai ${say(dari)}` : sampai !== null ? `s.d. ${say(sampai)}` : ''
}

/** What a filter asks, in words; `called` names what was looked up (a sender). */
export function filterWords(
  daftar: UraianDaftar,
  filter: SaringanKolom,
  { today, called }: { today: string; called: (kolom: string, nilai: string) => string | undefined },
): string {
  const column = daftar.kolom.find((each) => each.kunci === filter.kolom)
  switch (filter.jenis) {
    case 'teks':
      return `“${filter.nilai}”`
    case 'pilihan':
      return filter.nilai
        .map((nilai) => column?.pilihan?.find(([key]) => key === nilai)?.[1] ?? called(filter.kolom, nilai) ?? nilai)
        .join(', ')
    case 'tanggal':
      return spanWords(filter.dari, filter.sampai, today)
    case 'angka':
      return numberSpan(filter.dari, filter.sampai)
    case 'kosong':
      return filter.kosong ? 'kosong' : 'terisi'
  }
}
