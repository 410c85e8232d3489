import { crc32, deflateRawSync } from 'node:zlib'

/** A file of a zip that is packed already; many zips hold the same. */
export interface PackedPart {
  readonly name: string
  readonly crc: number
  readonly size: number
  readonly data: Uint8Array
}

export function packPart(name: string, bytes: Uint8Array): PackedPart {
  return { name, crc: crc32(bytes), size: bytes.length, data: deflateRawSync(bytes, { level: 6 }) }
}

/** 1 January 2000, as zips write days; the hour is nought. */
const DAY = ((2000 - 1980) << 9) | (1 << 5) | 1
/** Names are UTF-8. */
const FLAGS = 0x800
const DEFLATE = 8

function fields(buffer: Buffer, at: number, { crc, data, size, name }: PackedPart): void {
  buffer.writeUInt16LE(20, at)
  buffer.writeUInt16LE(FLAGS, at + 2)
  buffer.writeUInt16LE(DEFLATE, at + 4)
  buffer.writeUInt16LE(0, at + 6)
  buffer.writeUInt16LE(DAY, at + 8)
  buffer.writeUInt32LE(crc, at + 10)
  buffer.writeUInt32LE(data.length, at + 14)
  buffer.writeUInt32LE(size, at + 18)
  buffer.writeUInt16LE(Buffer.byteLength(name), at + 22)
}

/** A zip of packed parts in their order. The same parts give the same bytes. */
export function zipPacked(parts: readonly PackedPart[]): Uint8Array<ArrayBuffer> {
  const bodies: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const part of parts) {
    const name = Buffer.from(part.name)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    fields(local, 4, part)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(20, 4)
    fields(entry, 6, part)
    entry.writeUInt32LE(offset, 42)
    bodies.push(local, name, part.data)
    directory.push(entry, name)
    offset += local.length + name.length + part.data.length
  }
  const size = directory.reduce((sum, piece) => sum + piece.length, 0)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  return new Uint8Array(Buffer.concat([...bodies, ...directory, end]))
}
