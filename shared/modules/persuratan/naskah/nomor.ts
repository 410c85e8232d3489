import { romanMonth } from '../../../documents/paper.ts'

/** What stands in a pattern of numbers, and what for (persuratan.md 3.2). */
export const tandaNomor = {
  keamanan: 'Huruf keamanan (B, T, R, SR)',
  kode: 'Kode klasifikasi',
  urut: 'Nomor urut, dengan sisipannya',
  unit: 'Kode perangkat daerah',
  jenis: 'Singkatan jenis naskah',
  bulan: 'Bulan, dua angka',
  bulan_romawi: 'Bulan, angka Romawi',
  tahun: 'Tahun',
} as const
export type TandaNomor = keyof typeof tandaNomor

/** What is wrong with a pattern, as a sentence; null where it is sound: every sign known, and urut and tahun in it. */
export function polaSalah(pola: string): string | null {
  const signs = [...pola.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? '')
  const unknown = signs.find((sign) => !Object.hasOwn(tandaNomor, sign))
  if (unknown !== undefined)
    return `{${unknown}} tidak dikenal. Yang dapat dipakai: ${Object.keys(tandaNomor)
      .map((t) => `{${t}}`)
      .join(' ')}.`
  if (/[{}]/.test(pola.replace(/\{[^{}]*\}/g, ''))) return 'Kurung kurawalnya tidak berpasangan.'
  if (!signs.includes('urut') || !signs.includes('tahun')) return 'Pola harus memuat {urut} dan {tahun}.'
  return null
}

export interface BagianNomor {
  readonly keamanan: string
  readonly kode: string
  /** Written as the office writes it; null where it is not drawn yet: room is left for it. */
  readonly urut: string | null
  readonly unit: string
  readonly jenis: string
  /** ISO. */
  readonly tanggal: string
}

/** Room for a number that is written by hand. */
const ROOM = '      '

/** The number of a naskah by its pattern: 400.9/123/425.106/2026, or with room for what is not drawn yet. */
export function writeNomor(pola: string, { urut, tanggal, ...parts }: BagianNomor): string {
  const values: Readonly<Record<TandaNomor, string>> = {
    ...parts,
    urut: urut ?? ROOM,
    bulan: tanggal.slice(5, 7),
    bulan_romawi: romanMonth(tanggal),
    tahun: tanggal.slice(0, 4),
  }
  return pola.replace(/\{([a-z_]+)\}/g, (sign, key: string) => (Object.hasOwn(values, key) ? values[key as TandaNomor] : sign))
}
