import { createDeflateRaw, crc32 } from 'node:zlib'
import { once } from 'node:events'

/** Columns of the file: those that a book of letters has, and as many that it does not use. */
const HEADS = [
  ...['No. Agenda', 'Tanggal Diterima', 'Pukul', 'Dari', 'Nomor Surat', 'Tanggal Surat', 'Perihal', 'Isi Ringkas', 'Kode', 'Sifat'],
  ...['Lampiran', 'Jenis Surat', 'Jalur', 'Map', 'Diteruskan kepada', 'Disposisi', 'Petugas', 'Jumlah halaman', 'Biaya kirim', 'Paraf'],
]
const FIRST_YEAR = 2010
const A_YEAR = 10_000
const STYLE_DATE = 1
const STYLE_MONEY = 2

const kinds = [
  'Undangan rapat koordinasi',
  'Permintaan data',
  'Laporan bulanan',
  'Pemberitahuan kegiatan',
  'Permohonan bantuan',
  'Usul mutasi',
]
const matters = [
  'penerima layanan',
  'penyandang disabilitas',
  'keluarga harapan',
  'tagana',
  'perlindungan anak',
  'lanjut usia',
  'panti',
  'bantuan pangan',
]
const codes = ['000.1', '000.2', '000.3', '000.2.2', '400.9', '000.2.1.1']
const sifat = ['Biasa', 'Penting', 'Segera', 'Sangat Segera']
const jalur = ['Antar', 'Pos', 'Email', 'SRIKANDI']
const naskah = ['Surat dinas', 'Undangan', 'Edaran', 'Laporan']
const units = ['Sekretariat', 'Bidang Rehabilitasi', 'Bidang Dayasos', 'Bidang PP', 'Bidang PPHA']

/** A serial of Excel for the day of a year. */
const serial = (year: number, day: number) => Math.round(Date.UTC(year, 0, 1) / 86_400_000) + 25_569 + day

/** A number from 0 below `below`, the same for the same place: no chance in it. */
const pick = (row: number, salt: number, below: number) => Math.abs(Math.imul(row * 31 + salt, 0x9e3779b1) >>> 8) % below

/** The sharedStrings of the workbook: each text once, as Excel keeps them. */
class Shared {
  readonly #places = new Map<string, number>()
  cell(ref: string, text: string): string {
    const known = this.#places.get(text)
    const place = known ?? this.#places.size
    if (known === undefined) this.#places.set(text, place)
    return `<c r="${ref}" t="s"><v>${place}</v></c>`
  }
  xml(): string {
    const items = [...this.#places.keys()].map((text) => `<si><t>${escape(text)}</t></si>`)
    return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="${MAIN}" uniqueCount="${items.length}">${items.join('')}</sst>`
  }
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const letter = (column: number) => String.fromCharCode(65 + column)

/** One letter of the old book as Excel's cells: shared and inline text, days, numbers, money, cells with a look but without a value. */
function rowXml(row: number, shared: Shared): string {
  const at = row + 2
  const year = FIRST_YEAR + Math.floor(row / A_YEAR)
  const urut = (row % A_YEAR) + 1
  const day = Math.floor(((row % A_YEAR) * 364) / A_YEAR)
  const unit = units[pick(row, 9, units.length)] ?? ''
  const text = (column: number, value: string) => shared.cell(letter(column) + at, value)
  const inline = (column: number, value: string) => `<c r="${letter(column)}${at}" t="inlineStr"><is><t>${escape(value)}</t></is></c>`
  const number = (column: number, value: number, style = 0) =>
    `<c r="${letter(column)}${at}"${style ? ` s="${style}"` : ''}><v>${value}</v></c>`
  const empty = (column: number) => `<c r="${letter(column)}${at}" s="${STYLE_DATE}"/>`
  const hal = `${kinds[pick(row, 1, kinds.length)] ?? ''} ${matters[pick(row, 2, matters.length)] ?? ''} ${row + 1}`
  const cells = [
    number(0, urut),
    number(1, serial(year, day), STYLE_DATE),
    inline(2, `${String(7 + pick(row, 3, 9)).padStart(2, '0')}.${String(pick(row, 4, 60)).padStart(2, '0')}`),
    text(3, `Dinas ${matters[pick(row, 5, matters.length)] ?? ''} & Kantor ${pick(row, 6, 60)} Kota Contoh`),
    inline(4, `${codes[pick(row, 7, codes.length)] ?? ''}/${urut}/${425 + pick(row, 8, 9)}.102/${year}`),
    row % 9 === 0 ? empty(5) : number(5, serial(year, Math.max(0, day - pick(row, 10, 6))), STYLE_DATE),
    text(6, hal),
    row % 3 === 0 ? text(7, `Bahan ${hal} untuk dibahas dan dilaporkan sebelum akhir bulan`) : '',
    text(8, codes[pick(row, 11, codes.length)] ?? ''),
    text(9, sifat[pick(row, 12, sifat.length)] ?? ''),
    row % 2 === 0 ? text(10, `${1 + pick(row, 13, 5)} berkas`) : empty(10),
    text(11, naskah[pick(row, 14, naskah.length)] ?? ''),
    text(12, jalur[pick(row, 15, jalur.length)] ?? ''),
    text(13, `Rak ${pick(row, 16, 12)} Map ${pick(row, 17, 40)}`),
    text(14, unit),
    row % 4 === 0 ? '' : text(15, `Tindak lanjuti oleh ${unit}`),
    text(16, `Petugas ${pick(row, 18, 6)}`),
    number(17, 1 + pick(row, 19, 30)),
    row % 5 === 0 ? number(18, 2500.5 * (1 + pick(row, 20, 8)), STYLE_MONEY) : empty(18),
    empty(19),
  ]
  return `<row r="${at}" spans="1:20">${cells.join('')}</row>`
}

const STYLES = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts>
<fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>
<cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="4" applyNumberFormat="1"/></cellXfs></styleSheet>`

/** An old book of letters as a workbook of `rows` × 20 cells of every usual kind; the same for the same number. */
export async function bookOfLetters(rows: number): Promise<Buffer> {
  const shared = new Shared()
  const pieces = [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}"><dimension ref="A1:T${rows + 1}"/><sheetData>`,
    `<row r="1" spans="1:20">${HEADS.map((head, column) => shared.cell(`${letter(column)}1`, head)).join('')}</row>`,
  ]
  for (let row = 0; row < rows; row++) pieces.push(rowXml(row, shared))
  pieces.push('</sheetData></worksheet>')
  return zip([
    [
      '[Content_Types].xml',
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>
<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>`,
    ],
    ['_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']])],
    [
      'xl/workbook.xml',
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<workbook xmlns="${MAIN}" xmlns:r="${RELATION}"><sheets><sheet name="Agenda" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      relations([
        ['worksheet', 'worksheets/sheet1.xml'],
        ['styles', 'styles.xml'],
        ['sharedStrings', 'sharedStrings.xml'],
      ]),
    ],
    ['xl/styles.xml', STYLES],
    ['xl/sharedStrings.xml', shared.xml()],
    ['xl/worksheets/sheet1.xml', pieces.join('')],
  ])
}

const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

function relations(list: readonly (readonly [kind: string, target: string])[]): string {
  const items = list.map(([kind, target], at) => `<Relationship Id="rId${at + 1}" Type="${RELATION}/${kind}" Target="${target}"/>`)
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`
}

/** A zip of texts, deflated as Excel does it, with the times left at nought. */
async function zip(files: readonly (readonly [name: string, text: string])[]): Promise<Buffer> {
  const parts: Buffer[] = []
  const list: Buffer[] = []
  let at = 0
  for (const [name, text] of files) {
    const bytes = Buffer.from(text)
    const deflate = createDeflateRaw({ level: 6 })
    const packed: Buffer[] = []
    deflate.on('data', (piece: Buffer) => packed.push(piece))
    deflate.end(bytes)
    await once(deflate, 'end')
    const data = Buffer.concat(packed)
    const head = Buffer.alloc(26)
    head.writeUInt16LE(20, 0)
    head.writeUInt16LE(8, 4)
    head.writeUInt32LE(crc32(bytes), 10)
    head.writeUInt32LE(data.length, 14)
    head.writeUInt32LE(bytes.length, 18)
    head.writeUInt16LE(name.length, 22)
    const central = Buffer.alloc(46)
    central.writeUInt32LE(0x02014b50, 0)
    central.writeUInt16LE(20, 4)
    head.copy(central, 6)
    central.writeUInt32LE(at, 42)
    const local = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), head, Buffer.from(name), data])
    parts.push(local)
    list.push(central, Buffer.from(name))
    at += local.length
  }
  const directory = Buffer.concat(list)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...parts, directory, end])
}
