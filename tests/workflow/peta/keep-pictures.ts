import { chromium } from '@playwright/test'
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { processes } from '../../../shared/processes.ts'
import { paperPictures } from '../../../shared/workflow/paper-strips.ts'

/**
 * Draws what old Word shows in place of a map's SVG, as PNG in `resources/peta`: `node tests/workflow/peta/keep-pictures.ts`.
 * `CHROMIUM_PATH` names the browser. To be run after every change of a definition or of the drawing.
 */
const FOLDER = 'resources/peta'
const SCALE = 1.5
const SHADES = 16

mkdirSync(FOLDER, { recursive: true })
for (const name of readdirSync(FOLDER)) rmSync(join(FOLDER, name))
const path = process.env.CHROMIUM_PATH
const browser = await chromium.launch({ args: ['--no-sandbox'], ...(path && { executablePath: path }) })
const page = await browser.newPage()
const hashes: Record<string, string> = {}
for (const picture of Object.values(processes).flatMap(paperPictures)) {
  const [width, height] = [Math.ceil(picture.width * SCALE), Math.ceil(picture.height * SCALE)]
  const shades = await page.evaluate(greysOf, { svg: picture.svg, width, height })
  writeFileSync(join(FOLDER, `${picture.name}.png`), pngOf(Buffer.from(shades, 'base64'), width, height))
  hashes[picture.name] = createHash('sha256').update(picture.svg).digest('hex')
}
await browser.close()
writeFileSync(join(FOLDER, 'gambar.json'), `${JSON.stringify(hashes, null, 2)}\n`)

/** In the page: the picture's greys, a byte each, as base64. */
async function greysOf({ svg, width, height }: { svg: string; width: number; height: number }): Promise<string> {
  const image = new Image()
  image.src = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  await image.decode()
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, width, height)
  context.drawImage(image, 0, 0, width, height)
  const { data } = context.getImageData(0, 0, width, height)
  let text = ''
  for (let at = 0; at < data.length; at += 4) text += String.fromCharCode(data[at + 1] ?? 255)
  return btoa(text)
}

/** A PNG of sixteen greys. */
function pngOf(greys: Buffer, width: number, height: number): Buffer {
  const line = Math.ceil(width / 2)
  const raw = Buffer.alloc((line + 1) * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const shade = Math.round(((greys[y * width + x] ?? 255) / 255) * (SHADES - 1))
      const at = y * (line + 1) + 1 + (x >> 1)
      raw[at] = (raw[at] ?? 0) | (x % 2 === 0 ? shade << 4 : shade)
    }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([4, 0, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', deflateSync(raw, { level: 9 })), chunk('IEND', Buffer.alloc(0))])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const out = Buffer.alloc(body.length + 8)
  out.writeUInt32BE(data.length, 0)
  body.copy(out, 4)
  out.writeUInt32BE(crc(body), body.length + 4)
  return out
}

function crc(bytes: Buffer): number {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  }
  return (sum ^ 0xffffffff) >>> 0
}
