import { breakable, clean } from './parts/text.ts'

/** A row of a table that is too long for a tree of objects: its words, and which of the table's model rows it looks like. */
export interface LongRow {
  readonly model: number
  readonly cells: readonly string[]
}

const MARK = /\ue000(\d+)\.(\d+)\ue001/
const MARKED = /<w:p>(?:(?!<w:p>)[^])*?\ue000\d+\.(\d+)\ue001[^]*?<\/w:p>/g
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** What stands in a cell of a model row in place of words. */
export function markOf(model: number, cell: number): string {
  return `\ue000${model}.${cell}\ue001`
}

/** A document's XML around its model rows, and how each of them is filled. */
export interface LongXml {
  readonly before: string
  readonly after: string
  readonly models: readonly ((cells: readonly string[]) => string)[]
}

/** Takes the model rows, which stand together, out of a document's XML. */
export function cutModels(xml: string): LongXml {
  const models: ((cells: readonly string[]) => string)[] = []
  let [start, end] = [-1, 0]
  for (let mark = xml.indexOf('\ue000'); mark >= 0; mark = xml.indexOf('\ue000', end)) {
    const from = Math.max(xml.lastIndexOf('<w:tr>', mark), xml.lastIndexOf('<w:tr ', mark))
    end = xml.indexOf('</w:tr>', mark) + '</w:tr>'.length
    if (start < 0) start = from
    const row = xml.slice(from, end)
    models[Number(MARK.exec(row)?.[1])] = fillerOf(row)
  }
  if (start < 0) return { before: xml, after: '', models }
  return { before: xml.slice(0, start), after: xml.slice(end), models }
}

/** Fills a model row: each line of a cell's words is a paragraph like the one that bears its mark. */
function fillerOf(row: string): (cells: readonly string[]) => string {
  const parts: (string | { cell: number; open: string; close: string })[] = []
  let at = 0
  for (const found of row.matchAll(MARKED)) {
    const [paragraph, cell] = found
    const [open = '', close = ''] = paragraph.split(MARK).filter((_, index) => index % 3 === 0)
    parts.push(row.slice(at, found.index), { cell: Number(cell), open, close })
    at = found.index + paragraph.length
  }
  const rest = row.slice(at)
  return (cells) =>
    parts
      .map((part) => {
        if (typeof part === 'string') return part
        const lines = (cells[part.cell] ?? '').split('\n')
        return lines.map((line) => part.open + escape(clean(breakable(line))) + part.close).join('')
      })
      .join('') + rest
}

function escape(text: string): string {
  return text.replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign)
}
