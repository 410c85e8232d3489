import { Packer } from 'docx'
import { strFromU8, strToU8, unzipSync, Zip, ZipDeflate, zipSync, type Zippable } from 'fflate'
import { unwatched, type Progress } from '../core/jobs.ts'
import { cutModels, type LongRow } from './long-rows.ts'
import { wordDocument, type Paper } from './paper.ts'

/** The moment that stands in every file: a paper's own dates are in its text, its bytes tell only its facts. */
const FIXED = new Date(2000, 0, 1)
const FIXED_ISO = '2000-01-01T00:00:00Z'
const BODY = 'word/document.xml'

/** The bytes of a Word file. The same facts give the same bytes: ids are counted anew, dates and order are fixed. */
export async function renderWord(paper: Paper, progress: Progress = unwatched): Promise<Uint8Array<ArrayBuffer>> {
  const parts = unzipSync(await Packer.toBuffer(wordDocument(paper)))
  const fixed: Zippable & Record<string, Uint8Array> = {}
  // the list of content types stands first, as Word writes it
  for (const name of Object.keys(parts).sort((a, b) => Number(b.startsWith('[')) - Number(a.startsWith('[')) || (a < b ? -1 : 1))) {
    const bytes = parts[name] ?? new Uint8Array()
    fixed[name] = name.endsWith('.xml') ? strToU8(fix(name, strFromU8(bytes))) : bytes
  }
  return paper.long ? zipLong(fixed, paper.long, progress) : zipSync(fixed, { mtime: FIXED, level: 6 })
}

function fix(name: string, xml: string): string {
  if (name === 'docProps/core.xml') return xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${FIXED_ISO}`)
  let id = 0
  return xml.replace(/(<wp:docPr id=")\d+/g, (_, head: string) => `${head}${++id}`)
}

/** Rows that are written before the host serves others. */
const STEP = 50

/** The same file with its long table written row by row: never whole in memory, and others are served meanwhile. */
async function zipLong(parts: Readonly<Record<string, Uint8Array>>, rows: readonly LongRow[], progress: Progress) {
  const pieces: Uint8Array[] = []
  const zip = new Zip((error, piece) => {
    if (error) throw error
    pieces.push(piece)
  })
  for (const [name, bytes] of Object.entries(parts)) {
    const file = new ZipDeflate(name, { level: 6 })
    file.mtime = FIXED
    zip.add(file)
    if (name === BODY) await writeBody(file, strFromU8(bytes), rows, progress)
    else file.push(bytes, true)
  }
  zip.end()
  return joined(pieces)
}

async function writeBody(file: ZipDeflate, xml: string, rows: readonly LongRow[], progress: Progress): Promise<void> {
  const { before, after, models } = cutModels(xml)
  file.push(strToU8(before))
  for (let at = 0; at < rows.length; at += STEP) {
    const some = rows.slice(at, at + STEP)
    file.push(strToU8(some.map(({ model, cells }) => models[model]?.(cells) ?? '').join('')))
    await progress.step(at + some.length, rows.length)
  }
  file.push(strToU8(after), true)
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
