import type { Lane } from '../lanes.ts'

/** The offices that treasury law and the care of goods look at (keuangan.md 2), by the lane of the jabatan that carries them. */
type JabatanTerpisah = Extract<Lane, 'pengguna-anggaran' | 'ppk-skpd' | 'bendahara-pengeluaran' | 'pptk' | 'pengurus-barang'>

/** Never two at a time in one hand; one after the other within a fiscal year needs a written reason. */
const forbidden: readonly (readonly [JabatanTerpisah, JabatanTerpisah])[] = [
  ['ppk-skpd', 'bendahara-pengeluaran'],
  ['ppk-skpd', 'pptk'],
  ['bendahara-pengeluaran', 'pptk'],
  ['bendahara-pengeluaran', 'pengguna-anggaran'],
  ['ppk-skpd', 'pengguna-anggaran'],
]
const withReason: readonly (readonly [JabatanTerpisah, JabatanTerpisah])[] = [['pengurus-barang', 'bendahara-pengeluaran']]

export interface Masa {
  readonly lanes: readonly string[]
  /** WIB days, the last included; null: until further notice. */
  readonly mulai: string
  readonly selesai: string | null
}

const END = '9999-12-31'

export function overlaps(a: Pick<Masa, 'mulai' | 'selesai'>, b: Pick<Masa, 'mulai' | 'selesai'>): boolean {
  return a.mulai <= (b.selesai ?? END) && b.mulai <= (a.selesai ?? END)
}

function sameYear(a: Masa, b: Masa): boolean {
  return a.mulai.slice(0, 4) <= (b.selesai ?? END).slice(0, 4) && b.mulai.slice(0, 4) <= (a.selesai ?? END).slice(0, 4)
}

function meets(pairs: readonly (readonly [string, string])[], a: readonly string[], b: readonly string[]): boolean {
  return pairs.some(([x, y]) => (a.includes(x) && b.includes(y)) || (a.includes(y) && b.includes(x)))
}

/** Whether one person may hold both: not at all, only with a written reason, or freely. */
export function judgeRangkap(a: Masa, b: Masa, barangDanBendahara: 'alasan' | 'tolak' = 'alasan'): 'tolak' | 'alasan' | null {
  const hard = meets(forbidden, a.lanes, b.lanes) || (barangDanBendahara === 'tolak' && meets(withReason, a.lanes, b.lanes))
  if (hard) return overlaps(a, b) ? 'tolak' : sameYear(a, b) ? 'alasan' : null
  return meets(withReason, a.lanes, b.lanes) && overlaps(a, b) ? 'alasan' : null
}

/** A jabatan that carries two offices kept apart is wrong in itself. */
export function contradicts(lanes: readonly string[]): boolean {
  return meets(forbidden, lanes, lanes)
}

const single = new Set<string>(['pengguna-anggaran', 'ppk-skpd', 'bendahara-pengeluaran', 'pengurus-barang'])

/** Posts that one person holds at a time: heads of units, and the treasury's named officials. */
export function isSingleHolder(jenis: string, lanes: readonly string[]): boolean {
  return jenis === 'pimpinan' || jenis === 'struktural' || lanes.some((lane) => single.has(lane))
}
