import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCell, textOf } from '../../renderer/register/cell-text.ts'
import type { CellContent, CellValue, RegisterColumn } from '../../renderer/register/columns.ts'
import { copyOf, readClipboard } from '../../renderer/register/copy.ts'
import { addDays } from '../../shared/dates.ts'

const today = '2025-03-05'
const choices = [
  ['B', 'Biasa'],
  ['T', 'Terbatas'],
  ['R', 'Rahasia'],
] as const

interface Row {
  readonly teks: string | null
  readonly tanggal: string | null
  readonly angka: number | null
  readonly pilihan: string | null
}
const column = <Key extends keyof Row>(kind: Key, header: string): RegisterColumn<Row> & { content: CellContent<Row> } => ({
  id: kind,
  header,
  content: { kind, value: (row) => row[kind], edit: true, ...(kind === 'pilihan' && { choices }) },
  cell: () => null,
})
const columns = [column('teks', 'Hal'), column('tanggal', 'Diterima'), column('angka', 'Lampiran'), column('pilihan', 'Keamanan')]

/** Text as the office keeps it: whole, without spaces at its ends; the dash alone stands for nothing. */
const text = fc
  .oneof(
    fc.string({ maxLength: 30 }),
    fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '"', '\t', '\n', 'a', '1', ' ', ',', '.') }),
  )
  .map((each) => each.replaceAll('\r', '').normalize('NFC').trim())
  .filter((each) => each !== '' && each !== '–')
const day = fc.integer({ min: -9_000, max: 9_000 }).map((days) => addDays(today, days))
const row: fc.Arbitrary<Row> = fc.record({
  teks: fc.option(text),
  tanggal: fc.option(day),
  angka: fc.option(
    fc.oneof(
      fc.integer({ min: -2_000_000, max: 2_000_000 }),
      fc.integer({ min: -9_999, max: 9_999 }).map((n) => n / 4),
    ),
  ),
  pilihan: fc.option(fc.constantFrom('Biasa', 'Terbatas', 'Rahasia')),
})
const valuesOf = (lines: readonly (readonly string[])[]) =>
  lines.map((line) => columns.map(({ content }, at) => readCell(content.kind, line[at] ?? '', today, content.choices)))

describe('a copy', () => {
  test('pasted again gives the same values, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), (rows) => {
        const [head, ...lines] = readClipboard(copyOf(rows, columns).text)
        expect(head).toEqual(['Hal', 'Diterima', 'Lampiran', 'Keamanan'])
        expect(valuesOf(lines)).toEqual(rows.map((each) => columns.map(({ content }) => ({ value: content.value(each) }))))
      }),
      {
        examples: [
          [[{ teks: "'-", tanggal: null, angka: null, pilihan: null }]],
          [[{ teks: '-', tanggal: null, angka: null, pilihan: null }]],
        ],
      },
    )
  })

  test('of one cell has no head, and gives its value', () => {
    fc.assert(
      fc.property(text, (teks) => {
        const [hal] = columns
        if (!hal) throw new Error('a column')
        const lines = readClipboard(copyOf([{ teks, tanggal: null, angka: null, pilihan: null }], [hal]).text)
        expect(lines).toHaveLength(1)
        expect(readCell('teks', lines[0]?.[0] ?? '', today)).toEqual({ value: teks })
      }),
    )
  })

  test('holds nothing that a spreadsheet would reckon, and no mark-up of its words', () => {
    const [hal] = columns
    if (!hal) throw new Error('a column')
    const bad: Row = { teks: '=HYPERLINK("http://x";"y")<b>&', tanggal: null, angka: null, pilihan: null }
    const { text: plain, html } = copyOf([bad], [hal])
    expect(plain.startsWith(`"'=`)).toBe(true)
    expect(html).not.toContain('<b>')
    expect(html).toContain('&lt;b&gt;&amp;')
  })

  test('writes dates and numbers as a spreadsheet reads them here, codes as text', () => {
    const rows: Row[] = [{ teks: '0139', tanggal: '2025-02-27', angka: 1_250_000.5, pilihan: null }]
    const { text: plain, html } = copyOf(rows, columns)
    expect(plain.split('\r\n')[1]).toBe('0139\t27/02/2025\t1250000,5\t')
    expect(html).toContain(`<td style="mso-number-format:'\\@'">0139</td>`)
  })
})

describe('what comes from a spreadsheet', () => {
  test('is read cell by cell: quotes, lines and tabs inside a cell, an empty last row', () => {
    expect(readClipboard('a\tb\r\n"c ""d""\r\nx"\t\r\n\r\n')).toEqual([['a', 'b'], ['c "d"\nx', ''], ['']])
    expect(readClipboard('satu')).toEqual([['satu']])
    expect(readClipboard('"tanpa tutup\tb')).toEqual([['"tanpa tutup', 'b']])
  })
})

describe('a cell', () => {
  test('what stands in it, opened and kept, is what it was: typing nothing changes nothing', () => {
    fc.assert(
      fc.property(row, (each) => {
        for (const { content } of columns) {
          const value: CellValue = content.value(each)
          expect(readCell(content.kind, textOf(content.kind, value), today, content.choices)).toEqual({ value })
        }
      }),
    )
  })

  test('no text whatever breaks the reading; a value that is read is read again as itself', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('teks', 'tanggal', 'angka', 'pilihan'), (typed, kind) => {
        const read = readCell(kind, typed, today, choices)
        if ('value' in read && kind !== 'teks') expect(readCell(kind, textOf(kind, read.value), today, choices)).toEqual(read)
        if ('fault' in read) expect(read.fault).toMatch(/Tulis/)
      }),
    )
  })

  test('takes dates, numbers and choices as they are written here', () => {
    expect(readCell('tanggal', '24/11/2026', today)).toEqual({ value: '2026-11-24' })
    expect(readCell('tanggal', 'k', today)).toEqual({ value: '2025-03-04' })
    expect(readCell('tanggal', '31/02/2025', today)).toEqual({ fault: expect.stringContaining('bukan tanggal') as unknown })
    expect(readCell('angka', '1.250.000,5', today)).toEqual({ value: 1_250_000.5 })
    expect(readCell('angka', '1.25.0', today)).toEqual({ fault: expect.stringContaining('bukan angka') as unknown })
    expect(readCell('pilihan', 'raha', today, choices)).toEqual({ value: 'Rahasia' })
    expect(readCell('pilihan', 'T', today, choices)).toEqual({ value: 'Terbatas' })
    expect(readCell('pilihan', 'umum', today, choices)).toEqual({ fault: expect.stringContaining('Biasa, Terbatas, Rahasia') as unknown })
    expect(readCell('teks', '  – ', today)).toEqual({ value: null })
  })
})
