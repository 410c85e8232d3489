import { fetchShown, nameOf, type PaperSource } from './fetch-document.ts'
import { printFile } from './print-pages.ts'

/** Opens the Word file in the machine's own program; in a browser it is downloaded. Rejects with the host's refusal. */
export async function openInWord(paper: PaperSource): Promise<void> {
  const blob = await paper.word()
  const name = nameOf(blob, 'Dokumen.docx')
  if (!window.desktop) return download(blob, name)
  const refused = await window.desktop.openFile(name, await bytesOf(blob))
  if (refused !== null) throw new Error(refused)
}

/** Saves the paper as PDF; false when the person gave up. Rejects with the host's refusal where no PDF can be made. */
export async function savePdf(paper: PaperSource): Promise<boolean> {
  const blob = await paper.pdf()
  return saveFile(blob, nameOf(blob, 'Dokumen.pdf'))
}

/** Prints what the preview shows. */
export async function printDocument(paper: PaperSource): Promise<void> {
  const blob = await fetchShown(paper)
  await printFile(blob, nameOf(blob, 'Dokumen').replace(/\.\w+$/, ''))
}

/** Saves any file where the person says (desktop), or among the downloads (browser). */
export async function saveFile(blob: Blob, name: string): Promise<boolean> {
  if (window.desktop) return (await window.desktop.saveAs(name, await bytesOf(blob))) !== null
  download(blob, name)
  return true
}

async function bytesOf(blob: Blob): Promise<Uint8Array> {
  return new Uint8Array(await blob.arrayBuffer())
}

function download(blob: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
