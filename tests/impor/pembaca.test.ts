import fc from 'fast-check'
import { deflateSync, strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { textOf } from '../../electron/registers/impor/cell.ts'
import { openReader } from '../../electron/registers/impor/reader.ts'
import { writeXlsx } from '../../electron/registers/xlsx.ts'
import { streamXlsx } from '../../electron/registers/xlsx-stream.ts'
import { streamCsv } from '../../electron/registers/csv-stream.ts'
import { unwatched } from '../../electron/core/jobs.ts'
import { outsideData, rowsOf, sheet, table, workbook } from './berkas.ts'

const csv = async (text: string | Buffer) =>
  (await rowsOf(await openReader('a.csv', Buffer.from(text)))).map((row) => [row.nomor, ...row.sel])
const cells = async (bytes: Buffer, lembar = 0) => (await rowsOf(await openReader('a.xlsx', bytes), lembar)).map((row) => row.sel)
const refused = async (nama: string, bytes: Buffer) => {
  try {
    const reader = await openReader(nama, bytes)
    await rowsOf(reader)
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : error
  }
  return 'dibaca'
}

describe('text tables', () => {
  test('semicolons, commas, tabs and a told separator are found out; empty lines keep their numbers', async () => {
    expect(await csv('a;b\r\n1;2\r\n\r\n3;4')).toEqual([
      [1, 'a', 'b'],
      [2, '1', '2'],
      [4, '3', '4'],
    ])
    expect(await csv('a,b,c\n"satu, dua",2;5,3\n')).toEqual([
      [1, 'a', 'b', 'c'],
      [2, 'satu, dua', '2;5', '3'],
    ])
    expect(await csv('a\tb\n1\t2\n')).toEqual([
      [1, 'a', 'b'],
      [2, '1', '2'],
    ])
    expect(await csv('sep=|\na|b,c\n')).toEqual([[2, 'a', 'b,c']])
  })

  test('BOM, UTF-16 of both kinds and the old code page of Windows', async () => {
    expect(await csv('\ufeffNo;Hal\n1;é')).toEqual([
      [1, 'No', 'Hal'],
      [2, '1', 'é'],
    ])
    const le = Buffer.from('No;Hal\n1;é', 'utf16le')
    const be = Buffer.from(le).swap16()
    for (const bytes of [le, be, Buffer.concat([Buffer.from([0xff, 0xfe]), le]), Buffer.concat([Buffer.from([0xfe, 0xff]), be])])
      expect(await csv(bytes)).toEqual([
        [1, 'No', 'Hal'],
        [2, '1', 'é'],
      ])
    expect(await csv(Buffer.from([0x41, 0x3b, 0x42, 0x0a, 0x93, 0xe9, 0x94, 0x3b, 0x32]))).toEqual([
      [1, 'A', 'B'],
      [2, '“é”', '2'],
    ])
  })

  test('quotes: doubled, over lines, within a word', async () => {
    expect(await csv('a;b\n"x ""y"" z";"dua\nbaris"\n3;4')).toEqual([
      [1, 'a', 'b'],
      [2, 'x "y" z', 'dua\nbaris'],
      [4, '3', '4'],
    ])
    expect(await csv('a;b\n"Jl. "Mawar" 3";4\n')).toEqual([
      [1, 'a', 'b'],
      [2, 'Jl. "Mawar" 3', '4'],
    ])
  })

  test('a broken quote at line 40.000 is named by its line, whether or not another quote follows', async () => {
    const line = (n: number) => (n === 40_000 ? '"pecah;x' : `${n};"isi ${n}"`)
    const text = Array.from({ length: 50_000 }, (_, n) => line(n + 1)).join('\n')
    await expect(csv(text)).rejects.toThrow('a.csv baris 40.000:')
    const alone = Array.from({ length: 50_000 }, (_, n) => (n + 1 === 40_000 ? '1;"pecah' : `${n + 1};isi`)).join('\n')
    await expect(csv(alone)).rejects.toThrow('a.csv baris 40.000:')
  })

  test('what is no text is refused', async () => {
    expect(await refused('a.csv', Buffer.from([1, 2, 0, 3, 4, 0, 0, 9]))).toBe('IMPORT_NOT_TABLE')
    expect(await refused('a.csv', Buffer.from('%PDF-1.7 …'))).toBe('IMPORT_NOT_TABLE')
    expect(await refused('a.csv', Buffer.alloc(0))).toBe('FILE_EMPTY')
  })

  test('whatever a table holds, written by the rules of CSV it reads the same', async () => {
    const value = fc.string({ unit: fc.constantFrom('a', ' ', '"', ';', ',', '\n', 'é', '1'), maxLength: 6 }).map((text) => text.trim())
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(value, value, value), { minLength: 1, maxLength: 8 }), async (rows) => {
        const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
        const text = `sep=;\r\n${rows.map((row) => row.map(quoted).join(';')).join('\r\n')}\r\n`
        const read = await csv(text)
        const filled = rows.filter((row) => row.some((cell) => cell !== ''))
        expect(read.map(([, ...row]) => row.map((cell) => cell ?? ''))).toEqual(filled)
      }),
    )
  })
})

const STYLES = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd\\-mm\\-yyyy"/><numFmt numFmtId="165" formatCode="&quot;dinas&quot; 0"/></numFmts>
  <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/><xf numFmtId="165"/><xf numFmtId="20"/><xf numFmtId="22"/></cellXfs></styleSheet>`

describe('workbooks', () => {
  test('shared, rich, inline and formula strings; phonetics and escapes', async () => {
    const bytes = workbook({
      strings:
        '<si><t>satu</t></si><si><r><rPr><b/></rPr><t>du</t></r><r><t xml:space="preserve">a </t></r><rPh sb="0" eb="1"><t>no</t></rPh></si><si/><si><t>A &amp; B &#233; x_x000D_y</t></si>',
      sheets: [
        {
          name: 'A',
          xml: sheet(
            `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="D1" t="s"><v>3</v></c></row>
             <row r="3"><c r="A3" t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c><c r="B3" t="str"><f>A1&amp;"x"</f><v>hasil</v></c><c r="C3"><f>1+1</f><v>2</v></c><c r="D3"><f>1+1</f></c></row>
             <row r="4"><c r="A4" t="e"><v>#REF!</v></c><c r='B4' t='b'><v>1</v></c><c r="C4" s="1"/></row><row r="5"/>`,
          ),
        },
      ],
    })
    expect(await rowsOf(await openReader('a.xlsx', bytes))).toEqual([
      { nomor: 1, sel: ['satu', 'dua ', null, 'A & B é x\ry'] },
      { nomor: 3, sel: ['inline', 'hasil', 2, { galat: 'rumus tanpa hasil' }] },
      { nomor: 4, sel: [{ galat: '#REF!' }, 'TRUE'] },
    ])
  })

  test('dates by style, of 1900 and of 1904; a time; a number that only looks like one', async () => {
    const xml = sheet(
      '<row r="1"><c s="1"><v>45505</v></c><c s="2"><v>60</v></c><c s="3"><v>45505</v></c><c s="4"><v>0.5</v></c><c s="5"><v>45505.75</v></c><c><v>45505</v></c></row>',
    )
    const make = (date1904: boolean) => workbook({ styles: STYLES, date1904, sheets: [{ name: 'A', xml }] })
    expect(await cells(make(false))).toEqual([
      [{ tanggal: '2024-08-01', jam: null }, 60, 45505, '12:00', { tanggal: '2024-08-01', jam: '18:00' }, 45505],
    ])
    expect((await cells(make(true)))[0]?.map(textOf)).toEqual(['2028-08-02', '1904-03-01', '45505', '12:00', '2028-08-02 18:00', '45505'])
  })

  test('two sheets, hidden ones are said; names of another space', async () => {
    const prefixed = table([['isi', 'lain']]).replaceAll(/<(\/?)(\w)/g, '<$1x:$2')
    const bytes = workbook({
      sheets: [
        { name: 'Rekap &amp; lain', xml: table([['a']]) },
        { name: 'Data', xml: prefixed, state: 'veryHidden' },
      ],
    })
    const reader = await openReader('a.xlsx', bytes)
    expect(reader.lembar).toEqual([
      { nama: 'Rekap & lain', tersembunyi: false },
      { nama: 'Data', tersembunyi: true },
    ])
    expect(await cells(bytes, 1)).toEqual([['isi', 'lain']])
  })

  test('1.048.576 empty rows are passed over', async () => {
    const empty = Array.from({ length: 1_048_575 }, (_, at) => `<row r="${at + 1}" spans="1:3"><c r="A${at + 1}" s="1"/></row>`).join('')
    const bytes = workbook({
      sheets: [{ name: 'A', xml: sheet(`${empty}<row r="1048576"><c r="A1048576" t="inlineStr"><is><t>akhir</t></is></c></row>`) }],
    })
    expect(await rowsOf(await openReader('a.xlsx', bytes))).toEqual([{ nomor: 1_048_576, sel: ['akhir'] }])
  })

  test('a zip bomb is refused by what it says, and by what comes out when it lies', async () => {
    const bomb = workbook({ sheets: [{ name: 'A', xml: sheet(' '.repeat(60 * 1024 * 1024)) }] })
    expect(await refused('a.xlsx', bomb)).toBe('IMPORT_BOMB')
    const lying = Buffer.from(bomb)
    const at = lying.lastIndexOf(Buffer.from('xl/worksheets/sheet1.xml')) - 46
    expect(lying.readUInt32LE(at)).toBe(0x02014b50)
    lying.writeUInt32LE(1000, at + 24)
    expect(await refused('a.xlsx', lying)).toBe('IMPORT_BOMB')
  })

  test('torn, old, locked and foreign files are told apart', async () => {
    const good = workbook({ sheets: [{ name: 'A', xml: table([['a', 'b']]) }] })
    expect(await refused('a.xlsx', good.subarray(0, good.length - 30))).toBe('IMPORT_TORN')
    const broken = Buffer.from(good)
    broken.fill(0x5a, 60, 90)
    expect(['IMPORT_TORN', 'IMPORT_NOT_TABLE']).toContain(await refused('a.xlsx', broken))
    expect(await refused('a.docx', Buffer.from(zipSync({ 'word/document.xml': strToU8('<x/>') })))).toBe('IMPORT_NOT_TABLE')
    const old = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(600)])
    expect(await refused('a.xls', old)).toBe('IMPORT_OLD_EXCEL')
    expect(await refused('a.xlsx', Buffer.concat([old, Buffer.from('EncryptedPackage', 'utf16le')]))).toBe('IMPORT_LOCKED')
    expect(await refused('a.xlsx', Buffer.concat([Buffer.from('PK'), Buffer.from(deflateSync(strToU8('x')))]))).toBe('IMPORT_TORN')
  })

  test('what the program writes it reads, whichever writer', async () => {
    const kolom = [
      { nama: 'Hal', lebar: 20, jenis: 'teks' as const },
      { nama: 'Tanggal', lebar: 12, jenis: 'tanggal' as const },
      { nama: 'Nilai', lebar: 12, jenis: 'rupiah' as const },
    ]
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.tuple(
            fc.string({ maxLength: 12 }),
            fc.date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
            fc.integer(),
          ),
          { maxLength: 20 },
        ),
        async (rows) => {
          const baris = rows.map(([text, date, number]) => [text, { tanggal: date.toISOString().slice(0, 10) }, number])
          const whole = Buffer.from(await writeXlsx([{ nama: 'A', judul: ['Judul'], kolom, baris: baris.map((sel) => ({ sel })) }]))
          const stream = Buffer.concat(await streamXlsx({ nama: 'A', judul: ['Judul'], kolom }, baris, unwatched))
          const read = (await cells(stream)).map((row) =>
            row.map((sel) => (sel && typeof sel === 'object' && 'tanggal' in sel ? { tanggal: sel.tanggal } : sel)),
          )
          expect(read).toEqual(
            (await cells(whole)).map((row) =>
              row.map((sel) => (sel && typeof sel === 'object' && 'tanggal' in sel ? { tanggal: sel.tanggal } : sel)),
            ),
          )
          const kept = (text: string) => text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
          expect(read.slice(2)).toEqual(rows.map(([text], at) => [kept(text) || null, ...(baris[at]?.slice(1) ?? [])]))
        },
      ),
      { numRuns: 60 },
    )
  })

  test('CSV written for Excel: a BOM, semicolons, nothing that becomes a formula', async () => {
    const text = (
      await streamCsv(
        ['Hal', 'Nilai'],
        [
          ['=1+1', 12.5],
          ['a;b', null],
          ['-', 0],
        ],
        unwatched,
      )
    ).join('')
    expect(text).toBe('\ufeffHal;Nilai\r\n\'=1+1;12,5\r\n"a;b";\r\n\'-;0\r\n')
  })
})

const outgoing = outsideData('register-surat-keluar-bps-pringsewu-2024.csv')

test.skipIf(outgoing === null)('a dirty register of outgoing letters is taken in whole', async () => {
  const rows = await rowsOf(await openReader('keluar.csv', outgoing ?? Buffer.alloc(0)))
  expect(rows).toHaveLength(70)
  expect(rows[0]?.sel).toEqual(['id', 'nomor', 'tanggal_surat', 'tujuan_surat', 'unit_kerja', 'nomor_surat', 'perihal'])
  expect(rows.filter((row) => /^45\d{3}$/.test(textOf(row.sel[2])))).toHaveLength(38)
})
