import { inflateSync } from 'node:zlib'

/** Whether a PDF has its end: `startxref` with a place inside the file, and the mark after it. */
export function isWholePdf(bytes: Buffer): boolean {
  const tail = bytes.subarray(Math.max(0, bytes.length - 4096)).toString('latin1')
  const end = [...tail.matchAll(/startxref\s+(\d+)\s+%%EOF/g)].at(-1)
  return end !== undefined && Number(end[1]) < bytes.length
}

const LARGEST_PART = 16 * 1024 * 1024

/**
 * The pages of a PDF without reading it whole: the count of the page tree's root, the latest one where a file was changed after it was
 * made. Looks into compressed object lists too; null when it cannot be told (an encrypted file).
 */
export function countPdfPages(bytes: Buffer): number | null {
  const text = bytes.toString('latin1')
  let root: number | null = null
  let pages = 0
  const look = (part: string) => {
    for (const match of part.matchAll(/\/Type\s*\/Page(s?)\b/g)) {
      if (!match[1]) {
        pages += 1
        continue
      }
      const dictionary = around(part, match.index)
      const count = /\/Count\s+(\d+)/.exec(dictionary)?.[1]
      if (count && !/\/Parent\s/.test(dictionary)) root = Number(count)
    }
  }
  look(text)
  for (const part of objectLists(bytes, text)) look(part)
  return root ?? (pages || null)
}

/** The dictionary `<< … >>` that holds this place; nested ones are skipped over. */
function around(text: string, at: number): string {
  let start = at
  for (let depth = 0; start > 0 && at - start < 100_000; start -= 1) {
    const two = text.slice(start - 1, start + 1)
    if (two === '>>') depth += 1
    if (two === '<<' && depth-- === 0) break
  }
  let end = at
  for (let depth = 0; end < text.length && end - at < 1_000_000; end += 1) {
    const two = text.slice(end, end + 2)
    if (two === '<<') depth += 1
    if (two === '>>' && depth-- === 0) break
  }
  return text.slice(start, end)
}

function* objectLists(bytes: Buffer, text: string): Generator<string> {
  for (const match of text.matchAll(/\/Type\s*\/ObjStm\b/g)) {
    const head = /stream\r?\n/g
    head.lastIndex = match.index
    const found = head.exec(text)
    if (!found || found.index - match.index > 1000) continue
    const start = found.index + found[0].length
    const end = text.indexOf('endstream', start)
    if (end < 0) continue
    try {
      yield inflateSync(bytes.subarray(start, end), { maxOutputLength: LARGEST_PART }).toString('latin1')
    } catch {
      continue // encrypted, or packed otherwise: its pages cannot be told
    }
  }
}
