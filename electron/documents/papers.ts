import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { DomainError } from '../../shared/errors.ts'
import type { PermintaanDokumen } from '../../shared/documents/dokumen.contract.ts'
import { runQuery, type Actor, type ReadContext } from '../core/context.ts'
import type { Progress } from '../core/jobs.ts'
import type { PaperChoice, PaperMaker, PreparedPaper } from '../core/registry.ts'
import { write, type Host } from '../core/rpc.ts'
import { toPdf } from './libreoffice.ts'

export const WORD_MIME = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

type Asked = z.infer<typeof PermintaanDokumen>

interface Listed {
  readonly dokumen: string
  readonly nama: string
  readonly pilihan: { kunci: string; nama: string; nilai: { kode: string; nama: string }[] }[]
  readonly kurang: string | null
}

/** The papers that can be made of a record; none to who may not read it. */
export function listDokumen(ctx: ReadContext, { subject, subjectId }: { subject: string; subjectId: number }): Listed[] {
  if (!ctx.registry.subjects[subject]?.mayRead(ctx, subjectId)) return []
  return Object.values(ctx.registry.papers ?? {})
    .filter((paper) => paper.subject === subject)
    .map((paper) => ({
      dokumen: paper.kode,
      nama: paper.nama,
      pilihan: paper.choices(ctx).map(toChoice),
      kurang: paper.missing(ctx, subjectId),
    }))
}

const toChoice = ({ kunci, nama, nilai }: PaperChoice) => ({ kunci, nama, nilai: nilai.map((value) => ({ ...value })) })

/** The Word file of a paper. Refuses a record that the actor may not read, and one that is not ready. */
export async function makeWord(host: Host, actor: Actor, asked: Asked, progress: Progress): Promise<File> {
  const { prepared, bytes } = await make(host, actor, asked, progress)
  return paperFile(prepared.nama, bytes, 'word', progress)
}

/** The same as PDF. Refuses also where LibreOffice is not on this machine. */
export async function makePdf(host: Host, actor: Actor, asked: Asked, progress: Progress): Promise<File> {
  const { prepared, bytes } = await make(host, actor, asked, progress)
  return paperFile(prepared.nama, bytes, 'pdf', progress)
}

/** Word bytes as a file, themselves or as their PDF. */
export async function paperFile(nama: string, bytes: Uint8Array<ArrayBuffer>, bentuk: 'word' | 'pdf', progress: Progress): Promise<File> {
  if (bentuk === 'word') return new File([bytes], `${nama}.docx`, { type: WORD_MIME })
  return new File([await unlessStopped(pdfOf(nama, bytes), progress)], `${nama}.pdf`, { type: 'application/pdf' })
}

const KEPT = 16
const pdfs = new Map<string, Promise<Uint8Array<ArrayBuffer>>>()

/** The same Word bytes give the same PDF: the last ones are kept, so that preview, saving and printing wait for LibreOffice once. */
function pdfOf(nama: string, word: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const key = createHash('sha256').update(word).digest('hex')
  const kept = pdfs.get(key)
  if (kept) return kept
  const made = toPdf([{ nama, word }]).then(([pdf]) => pdf ?? new Uint8Array())
  made.catch(() => pdfs.delete(key))
  pdfs.set(key, made)
  for (const old of [...pdfs.keys()].slice(0, -KEPT)) pdfs.delete(old)
  return made
}

/** What others may wait for too goes on by itself; who stops waits no longer. */
function unlessStopped<T>(made: Promise<T>, { signal }: Progress): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('stopped')), { once: true })
    made.then(resolve, reject)
  })
}

/** What the screen calls the making of a paper. */
export function paperWork(host: Host, { dokumen }: Asked): string {
  return `Pembuatan ${host.registry.papers?.[dokumen]?.nama ?? 'dokumen'}`
}

async function make(
  host: Host,
  actor: Actor,
  asked: Asked,
  progress: Progress,
): Promise<{ prepared: PreparedPaper; bytes: Uint8Array<ArrayBuffer> }> {
  const { paper, prepared } = runQuery(host, actor, (ctx) => {
    const maker = paperOf(ctx, asked)
    return { paper: maker, prepared: maker.prepare(ctx, asked.id, asked.pilihan) }
  })
  // a protected record is written down as read before its words leave the house
  if (paper.opened) await write(host, actor, 'dokumen.baca', (ctx) => paper.opened?.(ctx, asked.id))
  return { prepared, bytes: await prepared.word(progress, host) }
}

function paperOf(ctx: ReadContext, { dokumen, id }: Pick<Asked, 'dokumen' | 'id'>): PaperMaker {
  const paper = ctx.registry.papers?.[dokumen]
  if (!paper) throw new DomainError('NOT_FOUND', { hal: 'Dokumen' })
  const subject = ctx.registry.subjects[paper.subject]
  for (const record of id) {
    if (!subject?.mayRead(ctx, record)) throw new DomainError('DOCUMENT_CLOSED', { dokumen: paper.nama })
    const sebab = paper.missing(ctx, record)
    if (sebab !== null) throw new DomainError('DOCUMENT_NOT_READY', { dokumen: paper.nama, sebab })
  }
  return paper
}

/** Of which of several records the paper cannot be made, and why. */
export function tryPapers(ctx: ReadContext, { dokumen, id }: { dokumen: string; id: readonly number[] }): { id: number; pesan: string }[] {
  return [...new Set(id)].flatMap((record) => {
    try {
      paperOf(ctx, { dokumen, id: [record] })
      return []
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      return [{ id: record, pesan: error.message }]
    }
  })
}
