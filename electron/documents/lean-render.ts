import { Packer, Paragraph, type ISectionOptions, type Table } from 'docx'
import { strFromU8, strToU8, unzipSync } from 'fflate'
import { wordDocument, type Paper } from './paper.ts'
import { LeanParagraph, LeanTable } from './parts/lean.ts'
import { packPart, zipPacked, type PackedPart } from './zip-kept.ts'

type Block = Paragraph | Table

/** What is the same in all papers of one form: their packed parts, and the XML around their blocks. */
interface Shell {
  /** All but the body and the properties, in their order; null where those stand. */
  readonly parts: readonly (PackedPart | { readonly own: string })[]
  readonly open: string
  /** What ends each section, the last one's closing the body. */
  readonly sections: readonly string[]
  readonly properties: string
  readonly image: string | null
}

const BODY = 'word/document.xml'
const PROPERTIES = 'docProps/core.xml'
const MARK = '\ue000'
const EMBED = /r:embed="[^"]*"/g
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '"': '&quot;', "'": '&apos;', '<': '&lt;', '>': '&gt;' }

const shells = new Map<string, Shell>()
/** What stands before and behind the words of each look, as the library writes it. */
const looks = new Map<string, readonly [before: string, behind: string]>()
/** Looks that are kept: an office has some hundreds. */
const MOST = 5000

/**
 * A paper of a known form, written from what the library has written once of each of its looks; null where it holds something that has no look,
 * or where nothing is known of its form yet.
 */
export function renderLean({ title, bentuk, sections }: Paper): Uint8Array<ArrayBuffer> | null {
  const shell = bentuk === undefined ? undefined : shells.get(bentuk)
  if (!shell || shell.sections.length !== sections.length) return null
  const xml = sections.map(({ children }, index) => {
    const blocks = children.map((block) => xmlOf(block as Block))
    const last = children.at(-1)
    if (blocks.includes(null) || !(last instanceof Paragraph)) return null
    const [xml, properties] = [blocks.join(''), shell.sections[index] ?? '']
    // the properties of a section stand in its last paragraph, those of the last at the end
    const at = index === sections.length - 1 ? xml.length : xml.lastIndexOf('</w:pPr>')
    return xml.slice(0, at) + properties + xml.slice(at)
  })
  if (xml.includes(null)) return null
  let drawn = 0
  const body = `${shell.open}${xml.join('')}</w:body></w:document>`
    .replace(EMBED, () => `r:embed="${shell.image ?? ''}"`)
    .replace(/(<wp:docPr id=")\d+/g, (_, head: string) => `${head}${++drawn}`)
  if (drawn > 0 && shell.image === null) return null
  const own: Readonly<Record<string, string>> = { [BODY]: body, [PROPERTIES]: shell.properties.replace(MARK, () => escape(title)) }
  return zipPacked(shell.parts.map((part) => ('own' in part ? packPart(part.own, strToU8(own[part.own] ?? '')) : part)))
}

/** Keeps what a paper that was written whole has in common with all of its form, and learns the looks of its blocks. */
export async function learn(paper: Paper, parts: Readonly<Record<string, Uint8Array>>): Promise<void> {
  if (paper.bentuk === undefined) return
  if (looks.size > MOST) looks.clear()
  await learnLooks(paper.sections)
  const body = strFromU8(parts[BODY] ?? new Uint8Array())
  const images = new Set(body.match(EMBED) ?? [])
  if (images.size > 1) return
  const [image] = images
  shells.set(paper.bentuk, {
    parts: Object.entries(parts).map(([name, bytes]) => (name === BODY || name === PROPERTIES ? { own: name } : packPart(name, bytes))),
    open: body.slice(0, body.indexOf('<w:body>') + '<w:body>'.length),
    sections: body.match(/<w:sectPr>.*?<\/w:sectPr>/gs) ?? [],
    properties: strFromU8(parts[PROPERTIES] ?? new Uint8Array()).replace(/(<dc:title>)[^<]*/, `$1${MARK}`),
    image: image?.slice('r:embed="'.length, -1) ?? null,
  })
}

function xmlOf(block: Block): string | null {
  if (block instanceof LeanParagraph) {
    const known = looks.get(block.look)
    return known ? known[0] + wordsXml(block.words) + known[1] : null
  }
  if (!(block instanceof LeanTable)) return null
  const grid = looks.get(`tabel ${block.grid}`)
  const rows = block.lines.map(({ look, cells }) => {
    const row = looks.get(`baris ${look}`)
    const inner = cells.map((cell) => {
      const around = looks.get(`sel ${cell.look}`)
      const blocks = cell.content.map(xmlOf)
      return around && !blocks.includes(null) ? `${around[0]}${blocks.join('')}</w:tc>` : null
    })
    return row && !inner.includes(null) ? `${row[0]}${inner.join('')}</w:tr>` : null
  })
  return grid && !rows.includes(null) ? `${grid[0]}${rows.join('')}</w:tbl>` : null
}

/** Words as the library writes them in a run: texts with tab signs between them. */
function wordsXml(words: string | null): string {
  if (words === null) return ''
  return words
    .split('\t')
    .map((part) => (part === '' ? '' : `<w:t xml:space="preserve">${escape(part)}</w:t>`))
    .join('<w:tab/>')
}

function escape(text: string): string {
  return text.replace(/[&"'<>]/g, (sign) => ENTITIES[sign] ?? sign)
}

/** Has the library write one block of each look that is new, all in one document. */
async function learnLooks(sections: readonly ISectionOptions[]): Promise<void> {
  const found = new Map<string, Block>()
  for (const { children } of sections) for (const block of children) collect(block as Block, found)
  const fresh = [...found].filter(([look]) => !looks.has(look))
  if (fresh.length === 0) return
  const children = [...fresh.map(([, block]) => block), new Paragraph({})]
  const parts = unzipSync(await Packer.toBuffer(wordDocument({ title: '', sections: [{ children }] })))
  const body = strFromU8(parts[BODY] ?? new Uint8Array())
  const written = body.slice(body.indexOf('<w:body>')).match(/<w:tbl>.*?<\/w:tbl>|<w:p>.*?<\/w:p>|<w:p\/>/gs) ?? []
  fresh.forEach(([look], index) => looks.set(look, around(look, written[index] ?? '')))
}

/** What of a written block stands before and behind its words. */
function around(look: string, xml: string): readonly [string, string] {
  if (look.startsWith('tabel ')) return [xml.slice(0, xml.indexOf('<w:tr>')), '']
  if (look.startsWith('baris ')) return [xml.slice(xml.indexOf('<w:tr>'), xml.indexOf('<w:tc>')), '']
  if (look.startsWith('sel ')) return [xml.slice(xml.indexOf('<w:tc>'), xml.indexOf('<w:p>')), '']
  const text = `<w:t xml:space="preserve">${MARK}</w:t>`
  const at = xml.indexOf(text)
  return at < 0 ? [xml, ''] : [xml.slice(0, at), xml.slice(at + text.length)]
}

function collect(block: Block, found: Map<string, Block>): void {
  if (block instanceof LeanParagraph) found.set(block.look, block.words === null ? block : block.like(MARK))
  if (!(block instanceof LeanTable)) return
  for (const [look, pattern] of block.patterns()) found.set(look, pattern)
  for (const { cells } of block.lines) for (const { content } of cells) for (const inner of content) collect(inner, found)
}
