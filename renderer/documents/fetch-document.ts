import type { z } from 'zod'
import type { PermintaanDokumen } from '../../shared/documents/dokumen.contract.ts'
import { office } from '../app/client.ts'

export type DocumentRequest = z.input<typeof PermintaanDokumen>

/** A paper that can be shown, opened, saved and printed; `key` names it with its choices. */
export interface PaperSource {
  readonly key: string
  word(options?: { signal: AbortSignal }): Promise<Blob>
  pdf(options?: { signal: AbortSignal }): Promise<Blob>
}

/** A paper of records. */
export function paperOf(request: DocumentRequest): PaperSource {
  return {
    key: JSON.stringify(request),
    word: (options) => office.dokumen.word(request, options),
    pdf: (options) => office.dokumen.pdf(request, options),
  }
}

let pdfThere: Promise<boolean> | null = null

/** Whether the host makes PDF (LibreOffice on its machine); asked once. */
export function pdfAvailable(): Promise<boolean> {
  pdfThere ??= office.sistem.keadaan().then(
    (keadaan) => keadaan.pdf,
    () => ((pdfThere = null), false),
  )
  return pdfThere
}

/** Word bytes from which a book is too long to be laid out here: some two hundred pages. */
export const LONGEST_SHOWN = 600_000

/**
 * The Word bytes at once, then their PDF; a PDF that cannot be made leaves the Word bytes shown, of a book that is too long none is made.
 * `signal`: nobody looks any more. Rejects when there is nothing to show.
 */
export async function fetchForPreview(
  paper: PaperSource,
  show: (blob: Blob) => void,
  { signal, book = false }: { signal: AbortSignal; book?: boolean },
): Promise<void> {
  const word = await paper.word({ signal })
  show(word)
  if (book && word.size > LONGEST_SHOWN) return
  if (!(await pdfAvailable())) return
  await paper.pdf({ signal }).then(show, () => undefined)
}

/** The file that is printed: LibreOffice's PDF of the Word bytes where it is there, else these bytes themselves. */
export async function fetchShown(paper: PaperSource): Promise<Blob> {
  return (await pdfAvailable()) ? paper.pdf() : paper.word()
}

/** The name that the host gave the file. */
export function nameOf(blob: Blob, otherwise: string): string {
  return blob instanceof File && blob.name !== '' ? blob.name : otherwise
}
