import { strToU8, Zip, ZipDeflate } from 'fflate'

/** A file of a zip: whole, or in pieces of text that are made one after another, others being served between them. */
export type ZipPart = Uint8Array | Iterable<string> | AsyncIterable<string>

/** A zip whose parts need never be whole in memory. The same parts give the same bytes. */
export async function zipPieces(parts: Readonly<Record<string, ZipPart>>, mtime: Date): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = []
  const zip = new Zip((error, piece) => {
    if (error) throw error
    pieces.push(piece)
  })
  for (const [name, part] of Object.entries(parts)) {
    const file = new ZipDeflate(name, { level: 6 })
    file.mtime = mtime
    zip.add(file)
    if (!(part instanceof Uint8Array)) for await (const piece of part) file.push(strToU8(piece))
    file.push(part instanceof Uint8Array ? part : new Uint8Array(), true)
  }
  zip.end()
  return new Uint8Array(Buffer.concat(pieces))
}
