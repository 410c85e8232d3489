import { BorderStyle, TextRun } from 'docx'
import type { CellContent, CellOptions, Side } from './table.ts'
import { FONT, paragraph, run } from './text.ts'

export interface Tick {
  readonly text: string
  readonly ticked: boolean
  /** Said behind the text: penanggung jawab, untuk diketahui, a date. */
  readonly note?: string
}

type Cell = CellOptions & { readonly content: CellContent }

/** A box, ticked or not, drawn as a border around a sign that every Arial has. */
function box(ticked: boolean, size: number): TextRun {
  return new TextRun({
    text: ticked ? '\u00a0√\u00a0' : '\u00a0\u00a0\u00a0\u00a0',
    bold: true,
    font: FONT,
    size: Math.round(size * 2),
    border: { style: BorderStyle.SINGLE, size: 4, color: '000000', space: 0 },
  })
}

/** A box and its words, as two cells of a row; nothing in both where there is no tick. `size` in points. */
export function tickCells(
  tick: Tick | undefined,
  size: number,
  lines: { box?: readonly Side[]; text?: readonly Side[] } = {},
): [Cell, Cell] {
  const style = (which: 'box' | 'text') => (lines[which] ? { lines: lines[which] } : {})
  if (!tick)
    return [
      { content: '', text: { size }, ...style('box') },
      { content: '', text: { size }, ...style('text') },
    ]
  const words = [run(tick.text, { size, bold: tick.ticked }), ...(tick.note ? [run(` (${tick.note})`, { size })] : [])]
  return [
    { content: [paragraph([box(tick.ticked, size)], { size, align: 'center' })], pad: [1, 0], ...style('box') },
    { content: [paragraph(words, { size })], pad: [1, 2], ...style('text') },
  ]
}
