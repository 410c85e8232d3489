import { expect, test } from 'vitest'
import { countPdfPages } from '../../electron/core/pdf-check.ts'
import { libreOffice, toPdf } from '../../electron/documents/libreoffice.ts'
import { measurePages } from '../../electron/documents/paper.ts'
import { renderWord } from '../../electron/documents/render.ts'
import type { LembarDisposisi } from '../../electron/modules/persuratan/documents/lembar-disposisi-facts.ts'
import { unwatched } from '../../electron/core/jobs.ts'
import { layLembar, ukuranLembar, type UkuranLembar } from '../../electron/modules/persuratan/documents/lembar-disposisi.ts'
import { empty, filled, kop, longest } from './facts.ts'
import { openWord } from './word.ts'
import { faultsOf } from './word-xml.ts'

const sizes = Object.keys(ukuranLembar) as UkuranLembar[]

async function lay(lembar: readonly LembarDisposisi[], ukuran: UkuranLembar) {
  const sections = await layLembar({ kop, lembar }, ukuran, unwatched)
  return { sections, file: openWord(await renderWord({ title: 'Lembar Disposisi', sections })) }
}

const laid = new Map<string, ReturnType<typeof lay>>()
/** Each is laid out once for all tests. */
function make(lembar: readonly LembarDisposisi[], ukuran: UkuranLembar) {
  const key = JSON.stringify([ukuran, lembar])
  const found = laid.get(key) ?? lay(lembar, ukuran)
  laid.set(key, found)
  return found
}

/** Without spaces, and without the head that each back repeats. */
function squeezed(text: string): string {
  return text.replace(/LEMBAR DISPOSISI \(lanjutan\)\nNomor agenda .*\n/g, '').replace(/\s+/g, '')
}

test.each(sizes)('%s: an ordinary letter takes one front, empty and filled; a card has its way down on the back', async (ukuran) => {
  for (const lembar of [empty, filled]) {
    const { sections, file } = await make([lembar], ukuran)
    expect(sections).toHaveLength(ukuran === '102x157' ? 2 : 1)
    expect(measurePages(sections)).toHaveLength(sections.length)
    expect(faultsOf(file)).toEqual([])
  }
})

test.each(sizes)('%s: at its longest nothing is lost, and the front says what stands on the back', async (ukuran) => {
  const { sections, file } = await make([longest], ukuran)
  expect(measurePages(sections)).toHaveLength(sections.length)
  expect(faultsOf(file)).toEqual([])
  const words = squeezed(file.text)
  const notes = [longest.hal, longest.suratDari, longest.nomorSurat, longest.catatan, ...longest.lanjutan.map((row) => row.catatan)]
  expect(notes.filter((text) => !words.includes(squeezed(text)))).toEqual([])
  expect(longest.penerima.filter(({ nama }) => !words.includes(squeezed(nama)))).toEqual([])
  expect(longest.instruksi.filter(({ teks }) => !words.includes(squeezed(teks)))).toEqual([])
  expect(file.text).toContain('di halaman belakang: penerima dan instruksi lain, lanjutan catatan, disposisi lanjutan')
  expect(file.text).toContain('LEMBAR DISPOSISI (lanjutan)')
})

test('what is ticked, and whose hand it is', async () => {
  const { file } = await make([filled], 'a5')
  expect(file.text).toContain('Plh. KEPALA DINAS,')
  expect(file.text).toContain('Plt. Kepala Bidang Pemberdayaan Perempuan')
  expect(file.text).toContain('(penanggung jawab, paling lambat 12 Maret 2025)')
  expect(file.text).toContain('Sekretaris (untuk diketahui)')
  expect(file.text).toContain('Plt. Sekretaris, Rani Kusuma, S.Sos.')
  expect(file.text.match(/√/g)).toHaveLength(6) // three receivers, two instructions, Segera
})

test('an empty sheet has no tick but its sifat, and room for the hand', async () => {
  const { file } = await make([empty], 'setengah-f4')
  expect(file.text.match(/√/g)).toHaveLength(1)
  expect(file.text).toContain('Probolinggo, ....')
})

test('the same facts give the same bytes, other facts others', async () => {
  const [a, b, c] = [await lay([filled, empty], 'dua-f4'), await lay([filled, empty], 'dua-f4'), await make([filled, filled], 'dua-f4')]
  expect(Buffer.from(a.file.bytes).equals(Buffer.from(b.file.bytes))).toBe(true)
  expect(Buffer.from(a.file.bytes).equals(Buffer.from(c.file.bytes))).toBe(false)
})

test('two a page: three letters take two papers, their backs behind their fronts', async () => {
  expect((await make([filled, empty, filled], 'dua-a4')).sections).toHaveLength(2)
  const { sections, file } = await make([longest, empty], 'dua-a4')
  expect(sections.length % 2).toBe(0)
  const backs = file.text.indexOf('LEMBAR DISPOSISI (lanjutan)')
  expect(file.text.indexOf('LEMBAR DISPOSISI')).toBeLessThan(backs)
})

test('whatever people paste, the file stays whole', async () => {
  const odd = 'Hal <b>&amp; "x" \u0007\u0000 \ud83d\ude00 \ud800 tab\tbaru\nbaris </w:p>'
  const { file } = await make([{ ...filled, hal: odd, suratDari: odd, catatan: odd }], 'a5')
  expect(faultsOf(file)).toEqual([])
  expect(file.text).toContain('<b>&amp; "x"')
})

test.skipIf(!libreOffice())('LibreOffice counts the same pages as Word', { timeout: 180_000 }, async () => {
  const made = await Promise.all(sizes.flatMap((ukuran) => [[longest], [filled, empty, filled]].map((lembar) => make(lembar, ukuran))))
  const pdfs = await toPdf(made.map(({ file }, index) => ({ nama: `uji-${index}`, word: file.bytes })))
  expect(pdfs.map((pdf) => countPdfPages(Buffer.from(pdf)))).toEqual(made.map(({ sections }) => sections.length))
})
