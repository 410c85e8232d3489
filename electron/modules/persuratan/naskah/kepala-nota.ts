import { labelLine, labelList } from '../../../documents/parts/labels.ts'
import { markAt } from '../../../documents/parts/list.ts'
import { hairline } from '../../../documents/parts/text.ts'
import { judul } from './judul.ts'
import type { Block, Tata } from './tata.ts'

const COLUMNS = { label: 24, colon: 4 }

/** The head of a nota dinas or telaahan staf: its name, its lines, a rule; several in one line are counted, none leaves the line out. */
export function kepalaNota(
  nama: string,
  tata: Tata,
  lines: readonly (readonly [label: string, value: string | readonly string[]])[],
): Block[] {
  const style = { ...tata.baris, after: 2 }
  return [
    ...judul({ nama: [nama] }, tata),
    ...lines.flatMap(([label, value]) => {
      const several = typeof value === 'string' ? [value] : value
      if (several.every((one) => one === '')) return []
      const [only = ''] = several
      if (several.length === 1) return labelLine(label, only, COLUMNS, style)
      return labelList(
        label,
        several.map((one, index) => [markAt(index, '1.'), one] as const),
        COLUMNS,
        style,
      )
    }),
    hairline(10),
  ]
}
