import { expect, test } from 'vitest'
import { countPdfPages, isWholePdf } from '../../electron/core/pdf-check.ts'
import { pdfOfJpegs, plainJpeg } from '../../renderer/documents/pdf-of-pictures.ts'

/** The segments of a JPEG up to its picture: all that is read of it. */
function jpeg({ width = 300, height = 200, colours = 3, exif = false, sof = 0xc0 } = {}): Uint8Array {
  const segment = (marker: number, ...body: number[]) => [0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 255, ...body]
  return new Uint8Array([
    0xff,
    0xd8,
    ...(exif ? segment(0xe1, 0x45, 0x78, 0x69, 0x66) : segment(0xe0, 0x4a, 0x46, 0x49, 0x46)),
    ...segment(0xdb, ...Array.from({ length: 65 }, () => 1)),
    ...segment(sof, 8, height >> 8, height & 255, width >> 8, width & 255, colours, 1, 17, 0, 2, 17, 0),
    ...segment(0xda, 0, 0),
  ])
}

test('pictures are the pages of one whole PDF, each in its shape, its bytes as they were', () => {
  const [tall, wide] = [plainJpeg(jpeg({ width: 1200, height: 1800 })), plainJpeg(jpeg({ width: 1800, height: 1200, colours: 1 }))]
  if (!tall || !wide) throw new Error('read')
  const pdf = pdfOfJpegs([tall, wide, tall])
  expect(isWholePdf(Buffer.from(pdf))).toBe(true)
  expect(countPdfPages(Buffer.from(pdf))).toBe(3)
  const text = Buffer.from(pdf).toString('latin1')
  expect(text.match(/MediaBox \[0 0 [\d.]+ [\d.]+\]/g)).toEqual([
    'MediaBox [0 0 561.33 842.00]',
    'MediaBox [0 0 842.00 561.33]',
    'MediaBox [0 0 561.33 842.00]',
  ])
  expect(text).toContain(Buffer.from(tall.bytes).toString('latin1'))
  expect(text.match(/DeviceGray/g)).toHaveLength(1)
  // each object lies where the table of the file says
  const start = Number(/startxref\n(\d+)/.exec(text)?.[1])
  const offsets = [...text.slice(start).matchAll(/^(\d{10}) 00000 n /gm)].map((found) => Number(found[1]))
  expect(offsets.map((at) => /^(\d+) 0 obj/.exec(text.slice(at, at + 12))?.[1])).toEqual(offsets.map((_, at) => String(at + 1)))
})

test('a picture that a viewer would have to turn or convert is drawn anew, not taken as it is', () => {
  expect(plainJpeg(jpeg())).toMatchObject({ width: 300, height: 200, gray: false })
  expect(plainJpeg(jpeg({ exif: true }))).toBeNull()
  expect(plainJpeg(jpeg({ colours: 4 }))).toBeNull()
  expect(plainJpeg(jpeg().slice(0, 60))).toBeNull()
  expect(plainJpeg(new Uint8Array([0x89, 0x50, 0x4e, 0x47]))).toBeNull()
})
