/** A picture as a page of a PDF holds it: its JPEG bytes as they are. */
export interface JpegPage {
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
  readonly gray: boolean
}

/** The longer side of A4, in points. */
const LONG = 842

/** A PDF with one picture a page, each page in the shape of its picture. */
export function pdfOfJpegs(pages: readonly JpegPage[]): Uint8Array<ArrayBuffer> {
  const ascii = new TextEncoder()
  const parts: Uint8Array[] = []
  const offsets: number[] = []
  let length = 0
  const put = (part: string | Uint8Array) => {
    const bytes = typeof part === 'string' ? ascii.encode(part) : part
    parts.push(bytes)
    length += bytes.length
  }
  const object = (head: string, stream?: Uint8Array) => {
    offsets.push(length)
    put(`${offsets.length} 0 obj\n${head}\n`)
    if (stream) {
      put('stream\n')
      put(stream)
      put('\nendstream\n')
    }
    put('endobj\n')
  }
  put('%PDF-1.4\n')
  object('<< /Type /Catalog /Pages 2 0 R >>')
  object(`<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, at) => `${3 + at * 3} 0 R`).join(' ')}] >>`)
  for (const [at, { bytes, width, height, gray }] of pages.entries()) {
    const scale = LONG / Math.max(width, height)
    const [w, h] = [(width * scale).toFixed(2), (height * scale).toFixed(2)]
    const drawn = ascii.encode(`q ${w} 0 0 ${h} 0 0 cm /G Do Q`)
    const own = 3 + at * 3
    object(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${w} ${h}] /Contents ${own + 1} 0 R /Resources << /XObject << /G ${own + 2} 0 R >> >> >>`,
    )
    object(`<< /Length ${drawn.length} >>`, drawn)
    object(
      `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /BitsPerComponent 8 /ColorSpace /Device${gray ? 'Gray' : 'RGB'} /Filter /DCTDecode /Length ${bytes.length} >>`,
      bytes,
    )
  }
  const start = length
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  put(`xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${entries}`)
  put(`trailer\n<< /Size ${offsets.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`)
  const whole = new Uint8Array(length)
  let to = 0
  for (const part of parts) {
    whole.set(part, to)
    to += part.length
  }
  return whole
}

/** A JPEG that can stand in a PDF as it is: gray or three colours, and no turning that a viewer would have to know of; null otherwise. */
export function plainJpeg(bytes: Uint8Array): JpegPage | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1] ?? 0
    const size = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0)
    // what a camera says of the picture: it may lie on its side
    if (marker === 0xe1) return null
    if (marker >= 0xc0 && marker <= 0xc2) {
      const [height, width] = [5, 7].map((from) => ((bytes[at + from] ?? 0) << 8) | (bytes[at + from + 1] ?? 0))
      const colours = bytes[at + 9]
      if (bytes[at + 4] !== 8 || !width || !height || (colours !== 1 && colours !== 3)) return null
      return { bytes, width, height, gray: colours === 1 }
    }
    if (size < 2) return null
    at += 2 + size
  }
  return null
}
