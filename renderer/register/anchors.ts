import type { Jangkar } from '../../shared/registers/daftar.ts'

/** Below this the first rows are counted through at no cost, and rightly also after rows came in above. */
const NEAR_START = 2_000

/** The anchor from which a page is read with the shortest way; undefined: from the first row. */
export function nearestAnchor(mulai: number, jumlah: number, anchors: readonly (Jangkar | null | undefined)[]): Jangkar | undefined {
  if (mulai <= NEAR_START) return undefined
  let best: Jangkar | undefined
  let way = mulai
  for (const anchor of anchors) {
    if (!anchor) continue
    const distance = anchor.indeks <= mulai ? mulai - anchor.indeks : Math.max(0, anchor.indeks - mulai - jumlah)
    if (distance < way) [best, way] = [anchor, distance]
  }
  return best
}

/** Of anchors in rising order, the last one not behind an index; it keeps neighbouring pages to one anchor. */
export function anchorBefore(anchors: readonly Jangkar[], index: number): Jangkar | undefined {
  let low = 0
  let high = anchors.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((anchors[middle]?.indeks ?? 0) <= index) low = middle + 1
    else high = middle
  }
  return anchors[low - 1]
}
