import { DomainError } from '../../shared/errors.ts'
import { countPdfPages, isWholePdf } from './pdf-check.ts'

export interface Inspected {
  readonly nama: string
  readonly mime: string
  readonly halaman: number | null
}

export const LARGEST_FILE = 50 * 1024 * 1024

interface Kind {
  readonly name: string
  readonly mime: string
  readonly extensions: readonly string[]
  /** Whether the bytes begin as this kind does. */
  begins(bytes: Buffer): boolean
  /** Whether the file is whole, as far as can be told cheaply. */
  whole(bytes: Buffer): boolean
  pages(bytes: Buffer): number | null
}

const KINDS: readonly Kind[] = [
  {
    name: 'PDF',
    mime: 'application/pdf',
    extensions: ['.pdf'],
    begins: (b) => b.subarray(0, 1024).includes('%PDF-'),
    whole: isWholePdf,
    pages: countPdfPages,
  },
  {
    name: 'gambar PNG',
    mime: 'image/png',
    extensions: ['.png'],
    begins: (b) => starts(b, [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]),
    whole: isWholePng,
    pages: () => 1,
  },
  {
    name: 'gambar JPG',
    mime: 'image/jpeg',
    extensions: ['.jpg', '.jpeg'],
    begins: (b) => starts(b, [0xff, 0xd8, 0xff]),
    whole: isWholeJpeg,
    pages: () => 1,
  },
  {
    name: 'gambar TIFF',
    mime: 'image/tiff',
    extensions: ['.tif', '.tiff'],
    begins: (b) => starts(b, [0x49, 0x49, 42, 0]) || starts(b, [0x4d, 0x4d, 0, 42]),
    whole: (b) => tiffPages(b) !== null,
    pages: tiffPages,
  },
  office('dokumen Word (.docx)', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', '.docx', 'word/document.xml'),
  office('lembar kerja Excel (.xlsx)', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', '.xlsx', 'xl/workbook.xml'),
]

function office(name: string, mime: string, extension: string, part: string): Kind {
  return {
    name,
    mime,
    extensions: [extension],
    begins: (b) => zipNames(b)?.includes(part) ?? false,
    whole: (b) => {
      const names = zipNames(b) ?? []
      return names.includes('[Content_Types].xml') && !names.some((n) => n.endsWith('vbaProject.bin'))
    },
    pages: () => null,
  }
}

/**
 * Reads and checks what is to be attached, before anything is written; the name comes back cleaned. Refuses with FILE_EMPTY,
 * FILE_TOO_LARGE (over 50 MB), FILE_KIND_UNKNOWN or FILE_NOT_READABLE (torn, or not what its name says).
 */
export function inspectFile(nama: string, bytes: Buffer): Inspected {
  const clean = cleanName(nama)
  if (bytes.length === 0) throw new DomainError('FILE_EMPTY', { nama: clean })
  if (bytes.length > LARGEST_FILE) throw new DomainError('FILE_TOO_LARGE', { nama: clean, batas: '50 MB' })
  const extension = /\.[a-z0-9]{1,5}$/.exec(clean.toLowerCase())?.[0] ?? ''
  const claimed = KINDS.find((kind) => kind.extensions.includes(extension))
  const kind = KINDS.find((k) => k.begins(bytes))
  if (claimed && (claimed !== kind || !claimed.whole(bytes)))
    throw new DomainError('FILE_NOT_READABLE', { nama: clean, jenis: claimed.name })
  if (!kind || (extension && !claimed)) throw new DomainError('FILE_KIND_UNKNOWN', { nama: clean })
  if (!kind.whole(bytes)) throw new DomainError('FILE_NOT_READABLE', { nama: clean, jenis: kind.name })
  return { nama: extension ? clean : clean + kind.extensions[0], mime: kind.mime, halaman: kind.pages(bytes) }
}

const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i
const LONGEST_NAME = 120

/** A name that every file system takes: no path, no control or direction marks, at most 120 letters with its ending. */
export function cleanName(nama: string): string {
  const last = nama.normalize('NFC').split(/[\\/]/).at(-1) ?? ''
  const plain = last
    .replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/[<>:"|?*]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  const safe = RESERVED.test(plain) ? `_${plain}` : plain || 'berkas'
  if (safe.length <= LONGEST_NAME) return safe
  const ending = /\.[A-Za-z0-9]{1,5}$/.exec(safe)?.[0] ?? ''
  return (
    safe
      .slice(0, LONGEST_NAME - ending.length)
      .replace(/[\ud800-\udbff]$/, '')
      .trimEnd() + ending
  )
}

function starts(bytes: Buffer, head: readonly number[]): boolean {
  return head.every((byte, at) => bytes[at] === byte)
}

/** Chunk after chunk to IEND. */
function isWholePng(bytes: Buffer): boolean {
  for (let at = 8; at + 12 <= bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    if (bytes.toString('latin1', at + 4, at + 8) === 'IEND') return true
  }
  return false
}

/** Segment after segment to the picture itself, and an end after it. */
function isWholeJpeg(bytes: Buffer): boolean {
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff; at += 2 + bytes.readUInt16BE(at + 2)) {
    if (bytes[at + 1] === 0xda) return bytes.lastIndexOf(Buffer.from([0xff, 0xd9])) > at
  }
  return false
}

/** The pages of a TIFF, directory after directory; null when one points out of the file. */
function tiffPages(bytes: Buffer): number | null {
  if (bytes.length < 8) return null
  const little = bytes[0] === 0x49
  const u16 = (at: number) => (little ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at))
  const u32 = (at: number) => (little ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at))
  const seen = new Set<number>()
  let at = u32(4)
  while (at !== 0) {
    if (seen.has(at) || at + 2 > bytes.length) return null
    seen.add(at)
    const next = at + 2 + u16(at) * 12
    if (next + 4 > bytes.length) return null
    at = u32(next)
  }
  return seen.size || null
}

const END_OF_ZIP = Buffer.from([0x50, 0x4b, 5, 6])
const ENTRY = 0x02014b50

/** The names in a zip's own list at its end; null when there is no whole list. */
function zipNames(bytes: Buffer): string[] | null {
  if (!starts(bytes, [0x50, 0x4b, 3, 4])) return null
  const end = bytes.lastIndexOf(END_OF_ZIP)
  if (end < 0 || end + 22 > bytes.length) return null
  const names: string[] = []
  let at = bytes.readUInt32LE(end + 16)
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== ENTRY) return null
    const length = bytes.readUInt16LE(at + 28)
    names.push(bytes.toString('utf8', at + 46, at + 46 + length))
    at += 46 + length + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return names
}
