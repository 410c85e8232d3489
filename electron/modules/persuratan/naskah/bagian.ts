import type { Paragraph } from 'docx'
import { list, markAt, prose, type Marks } from '../../../documents/parts/list.ts'
import { paragraph, typedLines } from '../../../documents/parts/text.ts'
import type { Tata } from './tata.ts'

/** A part of a paper under a heading of its own: running text, a list, or parts below it. */
export interface BagianNaskah {
  readonly judul: string
  readonly isi: string | readonly string[] | readonly BagianNaskah[]
}

const isParts = (isi: BagianNaskah['isi']): isi is readonly BagianNaskah[] => typeof isi === 'object' && typeof isi[0] === 'object'

/** Whether a part says anything; one that does not is left out, and the marks close up. */
function isFilled({ isi }: BagianNaskah): boolean {
  if (typeof isi === 'string') return typedLines(isi).length > 0
  return isParts(isi) ? isi.some(isFilled) : isi.length > 0
}

const STEP = 8
/** How parts count below parts. */
const LEVELS: readonly Marks[] = ['1.', 'a.', '1)']

interface Letak {
  readonly marks: Marks
  readonly level?: number
  readonly at?: number
}

/** Parts with counted headings, each heading with the text that follows it: A. Pendahuluan, I. Persoalan. */
export function bagianBernomor(parts: readonly BagianNaskah[], tata: Tata, { marks, level = 0, at = 0 }: Letak): Paragraph[] {
  return parts.filter(isFilled).flatMap(({ judul, isi }, index) => {
    const left = at + STEP
    const heading = paragraph(`${markAt(index, marks)}\t${judul}`, {
      ...tata.rapat,
      align: 'left',
      bold: level === 0,
      before: level === 0 ? 6 : 0,
      after: 3,
      keepNext: true,
      indent: { left, hanging: STEP },
      tabs: [left],
    })
    const below = LEVELS[level] ?? 'a.'
    if (typeof isi === 'string') return [heading, ...prose(isi, { ...tata.isi, at: left })]
    if (isParts(isi)) return [heading, ...bagianBernomor(isi, tata, { marks: below, level: level + 1, at: left })]
    const items =
      isi.length === 1 ? prose(isi[0] ?? '', { ...tata.isi, at: left }) : list(isi, { marks: below, at: left, text: tata.butir })
    return [heading, ...items]
  })
}
