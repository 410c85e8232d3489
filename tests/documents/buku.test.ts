import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { DomainError } from '../../shared/errors.ts'
import { unwatched } from '../../electron/core/jobs.ts'
import { countPdfPages } from '../../electron/core/pdf-check.ts'
import { libreOffice, toPdf } from '../../electron/documents/libreoffice.ts'
import { renderWord } from '../../electron/documents/render.ts'
import { bookSection, longBook, type Book, type Line } from '../../electron/modules/persuratan/documents/buku-bagian.ts'
import { writeXlsx } from '../../electron/registers/xlsx.ts'
import { kop } from './facts.ts'
import { openWord } from './word.ts'
import { faultsOf } from './word-xml.ts'

const LONG = 'Bidang Perlindungan Perempuan dan Pengarusutamaan Hak Anak'

const lines = (count: number): Line[] =>
  Array.from({ length: count }, (_, index) => ({
    cells: [String(index + 1).padStart(4, '0'), `${LONG} ${index}`, 'Hal '.repeat((index % 20) + 1)],
  }))

function book(baris: readonly Line[]): Book {
  return {
    kop,
    kertas: 'f4',
    judul: 'Buku Agenda Surat Masuk',
    subjudul: ['Bulan Maret 2025'],
    kolom: [
      { nama: 'NOMORAGENDA', lebar: 1 },
      { nama: 'Dari', lebar: 3 },
      { nama: 'Hal', lebar: 5 },
    ],
    baris,
    nihil: 'Nihil',
    size: 7,
    catatan: ['Ditutup pada nomor terakhir.'],
    hari: '2025-03-31',
    tanda: { kasubbag: null, petugas: null },
  }
}

const word = async (count: number) => openWord(await renderWord({ title: 'Buku', sections: [bookSection(book(lines(count)))] }))

test('a book is a sound file, its closing block in one row with the last lines, its head repeated', async () => {
  for (const count of [0, 1, 2, 60]) {
    const file = await word(count)
    expect(faultsOf(file), String(count)).toEqual([])
    expect(file.text).toContain('Ditutup pada nomor terakhir.')
    expect(file.xml.match(/<w:tblHeader\/>/g)).toHaveLength(1)
    expect(file.xml).not.toContain('<w:tblHeader w:val="off"/>')
  }
  expect((await word(0)).text).toContain('Nihil')
  const last = (await word(60)).xml.split('<w:tr>').length
  expect(last).toBeGreaterThan(60)
})

/** Entities are written in more than one way; what they stand for is one. */
const decoded = (xml: string) => xml.replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&gt;', '>')

test('a long book, written row by row, is the same file as one laid out whole', async () => {
  const odd: Line[] = [
    { cells: ['0001', 'Dinas <Sosial> & "Anak" \'Kita\'', '400/12/2025'], strike: true, plain: 2 },
    { cells: ['0002', 'baris\nkedua\n', 'kendali\u0001\u000b'] },
    { cells: ['0003', '', ''], height: 24 },
    { cells: ['0004', '$& $1 \\', '\ud800'], strike: true, plain: 2 },
  ]
  for (const count of [0, 1, 2, 3, 60]) {
    const some = book([...odd, ...lines(count)].slice(count < 4 ? 4 - count : 0))
    const whole = openWord(await renderWord({ title: 'Buku', sections: [bookSection(some)] }))
    const long = openWord(await renderWord({ title: 'Buku', ...longBook(some) }))
    expect(faultsOf(long)).toEqual([])
    expect(decoded(long.xml)).toBe(decoded(whole.xml))
  }
})

test('a book of 20,000 letters is made without holding the host, and can be stopped', async () => {
  const paper = longBook(book(lines(20_000)))
  let steps = 0
  const told: number[] = []
  const progress = { ...unwatched, step: async (at?: number) => (told.push(at ?? 0), (steps += 1), unwatched.step()) }
  const file = openWord(await renderWord({ title: 'Buku', ...paper }, progress))
  expect(steps).toBeGreaterThan(200)
  expect(told.at(-1)).toBe(20_000 - 2)
  expect(file.text).toContain('0001')
  expect(file.text).toContain('20000')
  const stopped = { ...unwatched, step: () => Promise.reject(new DomainError('WORK_STOPPED', { apa: 'Buku' })) }
  await expect(renderWord({ title: 'Buku', ...paper }, stopped)).rejects.toMatchObject({ code: 'WORK_STOPPED' })
})

test.skipIf(!libreOffice())(
  '600 lines: quickly laid out, every page with its head, none with the closing block alone',
  { timeout: 120_000 },
  async () => {
    const counts = [600, ...Array.from({ length: 6 }, (_, index) => 24 + index)]
    const files = await Promise.all(counts.map((count) => word(count)))
    const pdfs = await toPdf(files.map(({ bytes }, index) => ({ nama: `buku-${index}`, word: bytes })))
    expect(countPdfPages(Buffer.from(pdfs[0] ?? []))).toBeGreaterThan(10)
    const folder = mkdtempSync(join(tmpdir(), 'buku-'))
    try {
      pdfs.forEach((pdf, index) => {
        const path = join(folder, `${index}.pdf`)
        writeFileSync(path, pdf)
        const pages = pagesOf(path)
        if (!pages) return
        expect(pages.every((page) => page.includes('NOMORAGENDA'))).toBe(true)
        expect(pages.at(-1)).toContain(String(counts[index]).padStart(4, '0'))
        expect(pages.at(-1)).toContain('Ditutup pada nomor terakhir.')
      })
    } finally {
      rmSync(folder, { recursive: true })
    }
  },
)

/** The words of each page; null where no program reads them out. */
function pagesOf(path: string): string[] | null {
  try {
    const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
    return text.split('\f').filter((page) => page.trim() !== '')
  } catch {
    return null
  }
}

const sheet = {
  nama: 'Agenda: Maret/2025 yang namanya lebih panjang daripada batasnya',
  judul: ['Buku Agenda'],
  kolom: [
    { nama: 'No.', lebar: 8 },
    { nama: 'Tanggal', lebar: 12 },
    { nama: 'Hal', lebar: 40 },
    { nama: 'Jumlah', lebar: 8 },
  ],
  baris: [
    { sel: ['0001', { tanggal: '2025-03-05' }, "=cmd|' /C calc'!A0", 12] },
    { sel: ['0002', { tanggal: '2024-02-29' }, '+62 <b>&"x"\u0007 _x0041_', null], coret: true },
    { sel: ['@0003', null, '-1+1', 0] },
  ],
  kaki: ['Ditutup'],
}

test('an .xlsx keeps text as text: no formula, leading zeros, dates as numbers of days, head frozen', async () => {
  const bytes = await writeXlsx([sheet, sheet])
  const parts = unzipSync(bytes)
  const xml = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
  expect(xml).not.toContain('<f')
  expect(xml).toContain('t="inlineStr"><is><t xml:space="preserve">=cmd|\' /C calc\'!A0</t>')
  expect(xml).toContain('>0001<')
  expect(xml).toContain('<v>45721</v>')
  expect(xml).toContain('&lt;b&gt;&amp;&quot;x&quot; _x005F_x0041_')
  expect(xml).toContain('<pane ySplit="2" topLeftCell="A3"')
  const names = [...strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array()).matchAll(/name="([^"]+)"/g)].map((match) => match[1] ?? '')
  expect(new Set(names).size).toBe(2)
  expect(names.every((name) => name.length <= 31 && !/[:/]/.test(name))).toBe(true)
  expect(Buffer.from(bytes).equals(Buffer.from(await writeXlsx([sheet, sheet])))).toBe(true)
})

test.skipIf(!libreOffice())('LibreOffice opens the .xlsx and reads the same words', { timeout: 60_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'buku-'))
  try {
    writeFileSync(join(folder, 'a.xlsx'), await writeXlsx([sheet]))
    const profile = `-env:UserInstallation=file://${folder}/profil`
    execFileSync(libreOffice() ?? '', [profile, '--headless', '--convert-to', 'csv', '--outdir', folder, join(folder, 'a.xlsx')], {
      stdio: 'ignore',
    })
    const text = readFileSync(join(folder, 'a.csv'), 'utf8')
    expect(text).toContain(`,=cmd|' /C calc'!A0,12`)
    // the date as this machine's own setting writes it: a date it is
    expect(text).toMatch(/^0001,(?:05-03-2025|03\/05\/2025),/m)
    expect(text).toContain('@0003,,-1+1,0')
    expect(text).toContain('_x0041_')
  } finally {
    rmSync(folder, { recursive: true })
  }
})
