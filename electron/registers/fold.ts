import { fold } from '../../shared/fold.ts'

export { fold }

/** A letter's number as it is compared: NFKC, upper case, without spaces, one kind of dash; leading zeros stay (persuratan.md 2.3). */
export function normalNomor(nomor: string): string {
  return nomor
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\s\u00a0\u200b-\u200d\ufeff]+/g, '')
}

/** How alike two subjects are, 0 to 1: the share of words that both have. */
export function likeness(a: string, b: string): number {
  const one = new Set(fold(a).split(' ').filter(Boolean))
  const two = new Set(fold(b).split(' ').filter(Boolean))
  if (one.size === 0 || two.size === 0) return 0
  const both = [...one].filter((word) => two.has(word)).length
  return (2 * both) / (one.size + two.size)
}
