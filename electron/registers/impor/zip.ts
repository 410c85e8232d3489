import { createInflateRaw } from 'node:zlib'
import { DomainError } from '../../../shared/errors.ts'

/** One file in a zip, as its list at the end tells it. */
interface Entry {
  readonly packed: number
  readonly size: number
  readonly method: number
  readonly at: number
}

const END = Buffer.from([0x50, 0x4b, 5, 6])
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
const STORED = 0
const DEFLATED = 8
const MOST_ENTRIES = 5_000

/** A part of a workbook may grow to this; a zip bomb is refused by what it says and again by what really comes out. */
export const LARGEST_PART = 256 * 1024 * 1024
const WORST_RATIO = 250
const SMALL = 24 * 1024 * 1024
const CHUNK = 128 * 1024

export interface Zip {
  has(name: string): boolean
  names(): readonly string[]
  /** The unpacked bytes in pieces. Refuses with IMPORT_BOMB what is too large or packed too tightly, IMPORT_TORN what is damaged. */
  read(name: string): AsyncGenerator<Buffer>
  /** How many bytes the file will be, as the zip says. */
  size(name: string): number
}

/** Opens a zip that lies in memory. Refuses with IMPORT_TORN what is no whole zip. */
export function openZip(nama: string, bytes: Buffer): Zip {
  const torn = () => new DomainError('IMPORT_TORN', { nama })
  const bomb = () => new DomainError('IMPORT_BOMB', { nama })
  const entries = readList(bytes) ?? null
  if (!entries) throw torn()

  async function* read(name: string): AsyncGenerator<Buffer> {
    const entry = entries?.get(name)
    if (!entry || entry.at + 30 > bytes.length || bytes.readUInt32LE(entry.at) !== LOCAL) throw torn()
    if (isBomb(entry.size, entry.packed)) throw bomb()
    const from = entry.at + 30 + bytes.readUInt16LE(entry.at + 26) + bytes.readUInt16LE(entry.at + 28)
    const packed = bytes.subarray(from, from + entry.packed)
    if (packed.length !== entry.packed) throw torn()
    if (entry.method === STORED) {
      yield packed
      return
    }
    if (entry.method !== DEFLATED) throw torn()
    const inflate = createInflateRaw({ chunkSize: CHUNK })
    inflate.on('error', () => undefined)
    inflate.end(packed)
    let out = 0
    try {
      for await (const piece of inflate as AsyncIterable<Buffer>) {
        out += piece.length
        if (isBomb(out, entry.packed)) throw bomb()
        yield piece
      }
    } catch (error) {
      throw error instanceof DomainError ? error : torn()
    } finally {
      inflate.destroy()
    }
  }

  return {
    has: (name) => entries.has(name),
    names: () => [...entries.keys()],
    read,
    size: (name) => entries.get(name)?.size ?? 0,
  }
}

function isBomb(size: number, packed: number): boolean {
  return size > LARGEST_PART || (size > SMALL && size > packed * WORST_RATIO)
}

function readList(bytes: Buffer): Map<string, Entry> | null {
  const end = bytes.lastIndexOf(END)
  if (end < 0 || end + 22 > bytes.length) return null
  const count = bytes.readUInt16LE(end + 10)
  if (count > MOST_ENTRIES) return null
  const entries = new Map<string, Entry>()
  let at = bytes.readUInt32LE(end + 16)
  for (let left = count; left > 0; left -= 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== CENTRAL) return null
    const length = bytes.readUInt16LE(at + 28)
    entries.set(bytes.toString('utf8', at + 46, at + 46 + length).replaceAll('\\', '/'), {
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    })
    at += 46 + length + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return entries
}

/** A small part as text, whole. */
export async function readText(zip: Zip, name: string): Promise<string> {
  const pieces: Buffer[] = []
  for await (const piece of zip.read(name)) pieces.push(piece)
  return Buffer.concat(pieces).toString('utf8')
}
