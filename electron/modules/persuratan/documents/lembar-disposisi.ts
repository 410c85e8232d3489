import type { ISectionOptions } from 'docx'
import { oneUp, twoUp } from '../../../documents/parts/two-up.ts'
import type { LembarDisposisiFacts } from './lembar-disposisi-facts.ts'
import { fitSheets, type Format } from './lembar-disposisi-fit.ts'

const HALF_F4: Format = { paper: 'setengah-f4', margin: 10, sizes: [9.5, 9, 8.5, 8, 7.5, 7], kop: 'small', lanjutanBehind: false }
const A5: Format = { paper: 'a5', margin: 9, sizes: [9, 8.5, 8, 7.5, 7], kop: 'small', lanjutanBehind: false }
const CARD: Format = { paper: '102x157', margin: 6, sizes: [7.5, 7, 6.5, 6], kop: 'card', lanjutanBehind: true }

/** The sizes of the sheet (persuratan.md 2.5), by the code of the choice `ukuran`. */
export const ukuranLembar = {
  'setengah-f4': { nama: 'Setengah F4 (165 × 215 mm)', lay: (facts) => one(facts, HALF_F4) },
  a5: { nama: 'A5 (148 × 210 mm)', lay: (facts) => one(facts, A5) },
  '102x157': { nama: 'Kartu 102 × 157 mm', lay: (facts) => one(facts, CARD) },
  'dua-f4': { nama: 'Dua lembar pada F4', lay: (facts) => two(facts, HALF_F4, 'f4') },
  'dua-a4': { nama: 'Dua lembar pada A4', lay: (facts) => two(facts, A5, 'a4') },
} satisfies Record<string, { nama: string; lay(facts: LembarDisposisiFacts): Promise<ISectionOptions[]> }>

export type UkuranLembar = keyof typeof ukuranLembar

async function one({ kop, lembar }: LembarDisposisiFacts, format: Format): Promise<ISectionOptions[]> {
  return oneUp(await fitSheets(kop, lembar, format), format.paper, format.margin)
}

async function two({ kop, lembar }: LembarDisposisiFacts, format: Format, paper: 'a4' | 'f4'): Promise<ISectionOptions[]> {
  return twoUp(await fitSheets(kop, lembar, format), paper, format.margin)
}
