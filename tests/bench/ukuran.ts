/** One measurement: ours against the comparison in the same run. */
export interface Ukuran {
  readonly id: string
  readonly apa: string
  readonly pembanding: string
  readonly rasio: number
  readonly batas: number
  readonly lulus: boolean
  readonly nilai?: number
  readonly satuan?: string
}

export interface Pilihan {
  /** Small sizes, for a quick look. */
  readonly cepat: boolean
  /** Each part of a measurement on a line of its own. */
  readonly rinci: boolean
}

export function ukuran(u: Omit<Ukuran, 'lulus' | 'rasio'> & { readonly rasio: number }): Ukuran {
  const rasio = Math.round(u.rasio * 100) / 100
  return { ...u, rasio, lulus: rasio <= u.batas }
}
