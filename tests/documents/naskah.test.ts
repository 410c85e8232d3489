import { beforeAll, describe, expect, test } from 'vitest'
import { unwatched } from '../../electron/core/jobs.ts'
import { layPages } from '../../electron/documents/fit.ts'
import { papers } from '../../electron/documents/parts/page.ts'
import { naskahContoh } from '../../electron/host/contoh/naskah/index.ts'
import { kepalaDaerah } from '../../electron/modules/persuratan/naskah/kata.ts'
import { kertasNaskah } from '../../electron/modules/persuratan/naskah/kertas.ts'
import { susunNaskah } from '../../electron/modules/persuratan/naskah/susun.ts'
import { measureNaskah } from '../../electron/modules/persuratan/naskah/ukur.ts'
import { kurangIsi } from '../../shared/modules/persuratan/naskah/jenis.ts'
import { linesOf, printed, readsPdf, textOf, type PdfPage } from './pdf.ts'
import { openWord, type ReadFile } from './word.ts'
import { faultsOf } from './word-xml.ts'

const samples = naskahContoh.map(({ nama, fakta }) => ({ nama: [fakta.jenis, nama].filter(Boolean).join('-'), fakta }))
const made = new Map<string, ReadFile>()
const file = (nama: string) => made.get(nama) ?? openWord(new Uint8Array())

beforeAll(async () => {
  for (const { nama, fakta } of samples) made.set(nama, openWord(await kertasNaskah(fakta).word(unwatched)))
})

test('samples have names of their own and nothing missing in them', () => {
  expect(new Set(samples.map(({ nama }) => nama)).size).toBe(samples.length)
  for (const { nama, fakta } of samples) expect(kurangIsi(fakta.jenis, fakta.isi), nama).toEqual([])
})

test.each(samples)('$nama is a sound file without a hole, and the same facts give the same bytes', async ({ nama, fakta }) => {
  const { bytes, text } = file(nama)
  expect(faultsOf(file(nama))).toEqual([])
  expect(text).not.toMatch(/undefined|null|NaN|\[object|\(\)|: *:| {2,}\S/)
  // an empty line would be a part that is not there
  expect(text).not.toMatch(/\n\n\n\n/)
  expect(Buffer.from(await kertasNaskah(fakta).word(unwatched)).equals(Buffer.from(bytes))).toBe(true)
})

test.each(samples)('$nama: a signature has at least two lines of the body, or rows of a table, with it', ({ fakta }) => {
  const { barisBersamaTanda } = measureNaskah(fakta)
  if (barisBersamaTanda !== null) expect(barisBersamaTanda).toBeGreaterThanOrEqual(2)
})

if (!readsPdf()) console.log('LibreOffice atau pdftotext tidak ada: naskah sebagai PDF tidak diuji.')

/** Words as they can be compared: without tabs, zero-width spaces, and what stands twice. */
const plain = (text: string) =>
  text
    .replaceAll('\u200b', '')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()

/** How many words of a page's first line must be the same: its end may break one word sooner. */
const FIRST_WORDS = 4

describe.skipIf(!readsPdf())('as LibreOffice prints them', () => {
  const sheets = new Map<string, PdfPage[]>()
  const pagesOf = (nama: string) => sheets.get(nama) ?? []

  beforeAll(async () => {
    const pdfs = await printed(samples.map(({ nama }) => ({ nama, word: file(nama).bytes })))
    samples.forEach(({ nama }, index) => sheets.set(nama, pdfs[index] ?? []))
  }, 120_000)

  test.each(samples)('$nama: as many pages as were reckoned, each with the same first line', ({ nama, fakta }) => {
    const laid = layPages(susunNaskah(fakta))
    const pages = pagesOf(nama)
    expect(pages).toHaveLength(measureNaskah(fakta).halaman)
    laid.forEach(({ lines, begins }, index) => {
      const [first = '', second = ''] = linesOf(pages[index] ?? { width: 0, height: 0, words: [] })
      // every page but the first begins with its number
      if (index > 0) expect(first).toBe(String(index + 1))
      if (begins === 'table') return
      const words = plain(lines.find(({ text }) => plain(text) !== '')?.text ?? '').split(' ')
      const said = plain(index > 0 ? second : first)
      expect(said.startsWith(words.slice(0, FIRST_WORDS).join(' ')), `page ${index + 1}: ${said} / ${words.join(' ')}`).toBe(true)
    })
  })

  test.each(samples)('$nama: paper, kop and signature stand where they must', ({ nama, fakta }) => {
    const pages = pagesOf(nama)
    const [first] = pages
    const { lebar, tinggi } = papers[fakta.gaya.kertas]
    expect(Math.abs((first?.width ?? 0) - lebar) + Math.abs((first?.height ?? 0) - tinggi)).toBeLessThan(1)
    const lines = linesOf(first ?? { width: 0, height: 0, words: [] })
    if (!kepalaDaerah(fakta.penanda)) expect(lines[0]).toBe(fakta.kop.pemda)
    const [given = ''] = fakta.penanda.nama.split(' ')
    const name = pages.flatMap(({ words }) => words).findLast(({ text, x }) => text === given && x > 110)
    expect(name?.x).toBeGreaterThan(119.5)
    expect(name?.x).toBeLessThan(120.5)
    // nothing stands outside the margins, page numbers apart
    for (const { words, width, height } of pages)
      for (const { text, x, right, y } of words.filter((word) => word.y > 15)) {
        expect(x, text).toBeGreaterThan(29.5)
        expect(right, text).toBeLessThan(width - 19)
        expect(y, text).toBeLessThan(height - 25)
      }
  })

  test.each(samples)('$nama: number, signer and tembusan are read in their order', ({ nama, fakta }) => {
    const text = plain(textOf(pagesOf(nama))).replaceAll(' ', '')
    const order = [fakta.nomor, fakta.penanda.nama, ...fakta.kepala.tembusan].map((words) => text.indexOf(words.replaceAll(' ', '')))
    expect(order).not.toContain(-1)
    expect(order).toEqual([...order].sort((a, b) => a - b))
  })
})
