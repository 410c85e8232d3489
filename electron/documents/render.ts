import { Packer } from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { unwatched, type Progress } from '../core/jobs.ts'
import { zipPieces } from '../core/zip-pieces.ts'
import { learn, renderLean } from './lean-render.ts'
import { cutModels, type LongRow } from './long-rows.ts'
import { wordDocument, type Paper } from './paper.ts'

/** The moment that stands in every file: a paper's own dates are in its text, its bytes tell only its facts. */
const FIXED = new Date(2000, 0, 1)
const FIXED_ISO = '2000-01-01T00:00:00Z'
const BODY = 'word/document.xml'

/** The bytes of a Word file. The same facts give the same bytes: ids are counted anew, dates and order are fixed. */
export async function renderWord(paper: Paper, progress: Progress = unwatched): Promise<Uint8Array<ArrayBuffer>> {
  const lean = renderLean(paper)
  if (lean) return lean
  const parts = unzipSync(await Packer.toBuffer(wordDocument(paper)))
  const fixed: Record<string, Uint8Array> = {}
  // the list of content types stands first, as Word writes it
  for (const name of Object.keys(parts).sort((a, b) => Number(b.startsWith('[')) - Number(a.startsWith('[')) || (a < b ? -1 : 1))) {
    const bytes = parts[name] ?? new Uint8Array()
    fixed[name] = name.endsWith('.xml') ? strToU8(fix(name, strFromU8(bytes))) : bytes
  }
  if (!paper.long) {
    await learn(paper, fixed)
    // what is written from what was learnt is what is given out, or the first paper's bytes would not be the second's
    return renderLean(paper) ?? zipSync(fixed, { mtime: FIXED, level: 6 })
  }
  const body = bodyOf(strFromU8(fixed[BODY] ?? new Uint8Array()), paper.long, progress)
  return zipPieces({ ...fixed, [BODY]: body }, FIXED)
}

function fix(name: string, xml: string): string {
  if (name === 'docProps/core.xml') return xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${FIXED_ISO}`)
  let id = 0
  return xml.replace(/(<wp:docPr id=")\d+/g, (_, head: string) => `${head}${++id}`)
}

/** Rows that are written before the host serves others. */
const STEP = 50

/** A document's XML with its long table filled row by row. */
async function* bodyOf(xml: string, rows: readonly LongRow[], progress: Progress) {
  const { before, after, models } = cutModels(xml)
  yield before
  for (let at = 0; at < rows.length; at += STEP) {
    const some = rows.slice(at, at + STEP)
    yield some.map(({ model, cells }) => models[model]?.(cells) ?? '').join('')
    await progress.step(at + some.length, rows.length)
  }
  yield after
}
