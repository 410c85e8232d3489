import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { libreOffice, toPdf } from '../../electron/documents/libreoffice.ts'

/** A word on a page and where it stands, in millimetres of the paper's upper left corner. */
export interface Word {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly right: number
}

export interface PdfPage {
  readonly width: number
  readonly height: number
  readonly words: readonly Word[]
}

/** Whether this machine turns papers into PDF and reads them back. */
export function readsPdf(): boolean {
  if (!libreOffice()) return false
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

const mm = (points: string | undefined) => (Number(points) * 25.4) / 72
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The pages of Word files as LibreOffice prints them, all in one run. */
export async function printed(files: readonly { nama: string; word: Uint8Array }[]): Promise<PdfPage[][]> {
  const folder = mkdtempSync(join(tmpdir(), 'sekretariat-cetak-'))
  try {
    return (await toPdf(files)).map((pdf, index) => {
      const path = join(folder, `${index}.pdf`)
      writeFileSync(path, pdf)
      return pagesOf(execFileSync('pdftotext', ['-bbox', path, '-'], { encoding: 'utf8', maxBuffer: 64e6 }))
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function pagesOf(html: string): PdfPage[] {
  return [...html.matchAll(/<page width="([\d.]+)" height="([\d.]+)">(.*?)<\/page>/gs)].map(([, width, height, body]) => ({
    width: mm(width),
    height: mm(height),
    words: [...(body ?? '').matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="[\d.]+">(.*?)<\/word>/g)].map(
      ([, x, y, right, text]) => ({
        x: mm(x),
        y: mm(y),
        right: mm(right),
        text: (text ?? '').replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name] ?? ''),
      }),
    ),
  }))
}

/** Lines of a page from the top: words that stand at one height, from left to right. */
export function linesOf({ words }: PdfPage): string[] {
  const rows: Word[][] = []
  for (const word of [...words].sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1)
    if (row && word.y - (row[0]?.y ?? 0) < 1.5) row.push(word)
    else rows.push([word])
  }
  return rows.map((row) =>
    row
      .sort((a, b) => a.x - b.x)
      .map(({ text }) => text)
      .join(' '),
  )
}
