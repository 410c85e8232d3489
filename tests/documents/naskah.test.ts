import { beforeAll, describe, expect, test } from 'vitest'
import { unwatched } from '../../electron/core/jobs.ts'
import { layPages, type LaidPage } from '../../electron/documents/fit.ts'
import { papers } from '../../electron/documents/parts/page.ts'
import { naskahContoh } from '../../electron/host/contoh/naskah/index.ts'
import { kepalaDaerah } from '../../electron/modules/persuratan/naskah/kata.ts'
import { kertasNaskah } from '../../electron/modules/persuratan/naskah/kertas.ts'
import { susunNaskah } from '../../electron/modules/persuratan/naskah/susun.ts'
import { measureLaid, type UkuranNaskah } from '../../electron/modules/persuratan/naskah/ukur.ts'
import { capitalName } from '../../electron/documents/parts/signature.ts'
import { jenisNaskah, kurangIsi, type KodeJenis } from '../../shared/modules/persuratan/naskah/jenis.ts'
import { linesOf, printed, readsPdf, type PdfPage } from './pdf.ts'
import { openWord, type ReadFile } from './word.ts'
import { childrenOf, faultsOf, wordsOf } from './word-xml.ts'

const samples = naskahContoh.map(({ nama, fakta }) => ({ nama: [fakta.jenis, nama].filter(Boolean).join('-'), fakta }))
const made = new Map<string, ReadFile>()
const file = (nama: string) => made.get(nama) ?? openWord(new Uint8Array())

beforeAll(async () => {
  for (const { nama, fakta } of samples) made.set(nama, openWord(await kertasNaskah(fakta).word(unwatched)))
})

const laid = new Map<string, { pages: LaidPage[]; ukuran: UkuranNaskah }>()
/** Each is laid out once for all tests. */
function laidOf(nama: string, fakta: (typeof samples)[number]['fakta']) {
  const known = laid.get(nama)
  if (known) return known
  const paper = susunNaskah(fakta)
  const pages = layPages(paper)
  const made = { pages, ukuran: measureLaid(paper, pages) }
  laid.set(nama, made)
  return made
}

const FORMS: ReadonlySet<KodeJenis> = new Set(['spd', 'daftar-hadir'])

test('samples have names of their own and nothing missing in them', () => {
  expect(new Set(samples.map(({ nama }) => nama)).size).toBe(samples.length)
  for (const { nama, fakta } of samples) expect(kurangIsi(fakta.jenis, fakta.isi), nama).toEqual([])
})

test('every kind has samples in both families, one of two pages where its body may be long', () => {
  for (const jenis of Object.keys(jenisNaskah)) {
    const own = samples.filter(({ fakta }) => fakta.jenis === jenis)
    expect(new Set(own.map(({ fakta }) => fakta.gaya.keluarga)).size, jenis).toBe(2)
    expect(
      own.some(({ fakta }) => fakta.kop.nama.length > 80),
      jenis,
    ).toBe(true)
  }
})

test.each(samples)('$nama is a sound file without a hole, and the same facts give the same bytes', async ({ nama, fakta }) => {
  const { bytes, text } = file(nama)
  expect(faultsOf(file(nama))).toEqual([])
  expect(text).not.toMatch(/undefined|null|NaN|\[object|\(\)|: *:| {2,}\S/)
  // empty lines would be a part that is not there; forms have cells that a hand fills in
  if (!FORMS.has(fakta.jenis)) expect(text).not.toMatch(/\n\n\n\n/)
  expect(Buffer.from(await kertasNaskah(fakta).word(unwatched)).equals(Buffer.from(bytes))).toBe(true)
})

test.each(samples)('$nama: a signature has at least two lines of the body, or rows of a table, with it', ({ nama, fakta }) => {
  const { barisBersamaTanda } = laidOf(nama, fakta).ukuran
  if (barisBersamaTanda !== null) expect(barisBersamaTanda).toBeGreaterThanOrEqual(2)
})

if (!readsPdf()) console.log('LibreOffice atau pdftotext tidak ada: naskah sebagai PDF tidak diuji.')

/** Words as they can be compared: without tabs, zero-width spaces, and what stands twice. */
const plain = (text: string) =>
  text
    .replaceAll('\u200b', '')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()

/** The first words of the row with which a page begins: of its head where the table has one, else of the row itself. */
function firstOfRow(xml: string, { block, row }: LaidPage['begins']): string {
  const rows = childrenOf(childrenOf(xml, ['w:p', 'w:tbl'])[block] ?? '', ['w:tbl', 'w:tr'])
  const inner = childrenOf((rows[0] ?? '').replace(/^<w:tbl>|<\/w:tbl>$/g, ''), ['w:tr'])
  const begun = inner[0]?.includes('<w:tblHeader/>') ? inner[0] : inner[row ?? 0]
  return (
    wordsOf(begun ?? '')
      .split('\n')
      .find((line) => plain(line) !== '') ?? ''
  )
}

/** How many words of a page's first line must be the same: its end may break one word sooner. */
const FIRST_WORDS = 4
const NOTHING: PdfPage = { width: 0, height: 0, words: [] }

/** Where the name of who signs stands, in millimetres of the paper's left edge; a back and parties have places of their own. */
const SIGNED_AT: Readonly<Partial<Record<KodeJenis, number>>> = { 'surat-pengantar': 116.4, 'berita-acara': 116.4, notula: 116.4 }

describe.skipIf(!readsPdf())('as LibreOffice prints them', () => {
  const sheets = new Map<string, PdfPage[]>()
  const pagesOf = (nama: string) => sheets.get(nama) ?? []

  beforeAll(async () => {
    const pdfs = await printed(samples.map(({ nama }) => ({ nama, word: file(nama).bytes })))
    samples.forEach(({ nama }, index) => sheets.set(nama, pdfs[index] ?? []))
  }, 120_000)

  test.each(samples)('$nama: as many pages as were reckoned, each with the same first line', ({ nama, fakta }) => {
    const pages = pagesOf(nama)
    expect(pages).toHaveLength(laidOf(nama, fakta).ukuran.halaman)
    laidOf(nama, fakta).pages.forEach(({ lines, begins }, index) => {
      const [first = '', second = ''] = linesOf(pages[index] ?? NOTHING)
      // every page but the first begins with its number; the back of a form has none
      const numbered = index > 0 && fakta.jenis !== 'spd'
      if (numbered) expect(first).toBe(String(index + 1))
      // the first page begins with the arms of the kop, which are no words
      if (index === 0 && begins.row !== null) return
      const top = begins.row === null ? lines.find(({ text }) => plain(text) !== '')?.text : firstOfRow(file(nama).xml, begins)
      const words = plain(top ?? '').split(' ')
      expect(words[0]).not.toBe('')
      const said = plain(numbered ? second : first)
      expect(said.startsWith(words.slice(0, FIRST_WORDS).join(' ')), `page ${index + 1}: ${said} / ${words.join(' ')}`).toBe(true)
    })
  })

  test.each(samples)('$nama: paper, kop and signature stand where they must', ({ nama, fakta }) => {
    const pages = pagesOf(nama)
    const [first] = pages
    const { lebar, tinggi } = papers[fakta.gaya.kertas]
    expect(Math.abs((first?.width ?? 0) - lebar) + Math.abs((first?.height ?? 0) - tinggi)).toBeLessThan(1)
    const lines = linesOf(first ?? NOTHING)
    if (!kepalaDaerah(fakta.penanda)) expect(lines[0]).toBe(fakta.kop.pemda)
    const [given = ''] = fakta.penanda.nama.split(' ')
    const names = pages.flatMap(({ words }) => words).filter(({ text }) => text.toUpperCase() === given.toUpperCase())
    const at = SIGNED_AT[fakta.jenis] ?? 120
    // two columns share what is wider on F4
    expect(names.map(({ x }) => x).filter((x) => x > at - 0.5 && x < at + 3.5).length).toBeGreaterThan(0)
    // nothing stands outside the margins, page numbers apart
    for (const { words, width, height } of pages)
      for (const { text, x, right, y } of words.filter((word) => word.y > 15)) {
        expect(x, text).toBeGreaterThan(29.5)
        expect(right, text).toBeLessThan(width - 19)
        expect(y, text).toBeLessThan(height - 25)
      }
  })

  test.each(samples)('$nama: number, signer and tembusan are read in their order', ({ nama, fakta }) => {
    const own = laidOf(nama, fakta).pages.filter(({ section }) => section === 0).length
    const text = plain(pagesOf(nama).slice(0, own).flatMap(linesOf).join(' ')).replaceAll(' ', '')
    const name = fakta.gaya.namaKapital ? capitalName(fakta.penanda.nama) : fakta.penanda.nama
    // a nota dinas has its tembusan in its head
    const tembusan = fakta.jenis === 'nota-dinas' ? [] : fakta.kepala.tembusan
    const order = [
      text.indexOf(fakta.nomor.replaceAll(' ', '')),
      ...[name, ...tembusan].map((words) => text.lastIndexOf(words.replaceAll(' ', ''))),
    ]
    expect(order).not.toContain(-1)
    expect(order).toEqual(order.toSorted((a, b) => a - b))
  })
})

describe.skipIf(!readsPdf())('whatever the length of a body', () => {
  const [plainLetter] = naskahContoh
  const closings = {
    'a short closing': 'Demikian disampaikan.',
    'a long closing': 'Demikian disampaikan agar dilaksanakan dengan sebaik-baiknya oleh semua yang terkait. '.repeat(6),
    'a list': '',
  }
  const filled = (lines: number, penutup: string) => ({
    ...plainLetter?.fakta,
    isi: {
      pembuka: 'Pembuka surat.',
      isi: Array.from({ length: lines }, (_, n) => `Baris ke-${n}.`).join('\n'),
      butir: ['Satu.', 'Dua.'],
      penutup,
    },
  })

  test('the signature has two lines of it on its page, and is whole', { timeout: 120_000 }, async () => {
    const cases = Object.entries(closings).flatMap(([nama, penutup]) =>
      Array.from({ length: 9 }, (_, n) => ({ nama: `${nama} ${n}`, fakta: filled(10 + n, penutup) as (typeof samples)[number]['fakta'] })),
    )
    const files = []
    for (const { nama, fakta } of cases) files.push({ nama, word: await kertasNaskah(fakta).word(unwatched) })
    const pages = await printed(files)
    expect(pages.some((one) => one.length === 2) && pages.some((one) => one.length === 1)).toBe(true)
    pages.forEach((one, index) => {
      const last = linesOf(one.at(-1) ?? NOTHING)
      const head = last.findIndex((line) => line.startsWith('KEPALA DINAS SOSIAL'))
      const nama = cases[index]?.nama
      expect(head, nama).toBeGreaterThanOrEqual(one.length === 1 ? 2 : 3)
      expect(
        last.findIndex((line) => line.startsWith('NIP')),
        nama,
      ).toBeGreaterThan(head)
    })
  })
})
