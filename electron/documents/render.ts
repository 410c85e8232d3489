import { Packer } from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate'
import { wordDocument, type Paper } from './paper.ts'

/** The moment that stands in every file: a paper's own dates are in its text, its bytes tell only its facts. */
const FIXED = new Date(2000, 0, 1)
const FIXED_ISO = '2000-01-01T00:00:00Z'

/** The bytes of a Word file. The same facts give the same bytes: ids are counted anew, dates and order are fixed. */
export async function renderWord(paper: Paper): Promise<Uint8Array<ArrayBuffer>> {
  const parts = unzipSync(await Packer.toBuffer(wordDocument(paper)))
  const fixed: Zippable = {}
  // the list of content types stands first, as Word writes it
  for (const name of Object.keys(parts).sort((a, b) => Number(b.startsWith('[')) - Number(a.startsWith('[')) || (a < b ? -1 : 1))) {
    const bytes = parts[name] ?? new Uint8Array()
    fixed[name] = name.endsWith('.xml') ? strToU8(fix(name, strFromU8(bytes))) : bytes
  }
  return zipSync(fixed, { mtime: FIXED, level: 6 })
}

function fix(name: string, xml: string): string {
  if (name === 'docProps/core.xml') return xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${FIXED_ISO}`)
  let id = 0
  return xml.replace(/(<wp:docPr id=")\d+/g, (_, head: string) => `${head}${++id}`)
}
