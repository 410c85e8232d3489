import type { SaringBerkas, SaringTugas } from '../../../shared/modules/pemantauan/pemantauan.contract.ts'

/** What of a month is counted, in words. */
export const berkasNama: Readonly<Record<SaringBerkas['hal'], string>> = {
  dibuka: 'Dibuka',
  selesai: 'Selesai',
  batal: 'Batal',
  kembali: 'Dikembalikan',
}

/** Which of the waiting tasks, in words. */
export const tugasNama: Readonly<Record<SaringTugas['hal'], string>> = {
  semua: 'Menunggu',
  terlambat: 'Terlambat',
  'tanpa-petugas': 'Tanpa petugas',
}

/** Where the list of a count lies: the filter in its address, so that it can be gone back to. */
export interface Sel {
  readonly proses?: string
  readonly unit?: string
  readonly hal?: SaringTugas['hal']
  readonly bulan?: string
  readonly apa?: SaringBerkas['hal']
  /** The unit's name, for the title. */
  readonly nama?: string
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des']

/** Mar, with the year where it begins: Jan 2025. */
export function monthShort(bulan: string, withYear = false): string {
  const name = MONTHS[Number(bulan.slice(5, 7)) - 1] ?? bulan
  return withYear || bulan.endsWith('-01') ? `${name} ${bulan.slice(0, 4)}` : name
}
