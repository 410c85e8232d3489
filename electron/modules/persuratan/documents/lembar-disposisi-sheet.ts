import type { Paragraph, Table } from 'docx'
import type { Kop } from '../../../../shared/core/sistem.contract.ts'
import { longDate } from '../../../../shared/dates.ts'
import { placeDate } from '../../../../shared/documents/paper.ts'
import { chunks } from '../../../documents/parts/chunks.ts'
import { fields } from '../../../documents/parts/fields.ts'
import { kop, type KopForm } from '../../../documents/parts/kop.ts'
import { mm } from '../../../documents/parts/page.ts'
import { actingPost, signatureBlock } from '../../../documents/parts/signature.ts'
import { ALL_SIDES, divide, table, type RowSpec } from '../../../documents/parts/table.ts'
import { gap, paragraph, run, type TextStyle } from '../../../documents/parts/text.ts'
import { tickCells, type Tick } from '../../../documents/parts/ticks.ts'
import type { LanjutanLembar, LembarDisposisi, PenerimaLembar } from './lembar-disposisi-facts.ts'

/** How a sheet is set: its text width (twentieths of a point), letters (points), and how much of its end goes to the back. */
export interface Setting {
  readonly width: number
  readonly size: number
  readonly kop: KopForm
  /** How many of the movable rows, counted from the end, stand on the back. */
  readonly moved: number
  /** Room for handwriting under Catatan, and under each post that has not written yet, in points. */
  readonly room: number
  readonly lanjutanRoom: number
}

/** Long texts are cut into rows of so many letters, so that a row always fits a page. */
const PIECE = 360

const BOX = 4.6

/** What may go to the back when the front is full, in the order of the sheet: lines of the lists, the words of Catatan, the way down. */
interface Movable {
  readonly kind: 'tick' | 'catatan' | 'lanjutan'
  row(setting: Setting): RowSpec
}

function movables(lembar: LembarDisposisi): Movable[] {
  return [
    ...Array.from({ length: Math.max(lembar.penerima.length, lembar.instruksi.length) }, (): Movable => ({
      kind: 'tick',
      row: () => ({ cells: [] }),
    })),
    ...chunks(lembar.catatan, PIECE)
      .filter((text) => text !== '')
      .map((text): Movable => ({ kind: 'catatan', row: (s) => wordsRow(text, s) })),
    ...lembar.lanjutan.flatMap((lanjutan) => lanjutanRows(lanjutan)),
  ]
}

/** How many rows of the sheet can stand on the back, how many of them are the way down, and how many posts have yet to write. */
export function countMovables(lembar: LembarDisposisi): { all: number; lanjutan: number; belum: number } {
  const rows = movables(lembar)
  return {
    all: rows.length,
    lanjutan: rows.filter((row) => row.kind === 'lanjutan').length,
    belum: lembar.lanjutan.filter((row) => lanjutanTexts(row).length === 0).length,
  }
}

const words = (size: number, style: TextStyle = {}): TextStyle => ({ ...style, size })

/** The front: kop, title, grid, the two lists, Catatan, signature and, where it fits, the way down. */
export function front(facts: Kop, lembar: LembarDisposisi, s: Setting): (Paragraph | Table)[] {
  const rows = movables(lembar)
  const kept = rows.slice(0, rows.length - s.moved)
  const catatan = kept.filter((row) => row.kind === 'catatan').map((row) => row.row(s))
  return [
    ...kop(facts, s.width, s.kop),
    paragraph('LEMBAR DISPOSISI', words(s.size + 2, { bold: true, align: 'center', before: 1, after: s.size / 3 })),
    table(columns(s.width), [
      ...gridRows(lembar, s),
      headRow(s),
      listsRow(lembar, kept.filter((row) => row.kind === 'tick').length, s),
      catatanRow(s, rows.slice(rows.length - s.moved)),
      ...catatan,
      roomRow(s, catatan.length === 0),
      signatureRow(facts, lembar, s),
      ...kept.filter((row) => row.kind === 'lanjutan').map((row) => row.row(s)),
    ]),
    gap(1),
  ]
}

/** The back: which sheet it continues, and what did not fit. `only` picks the rows of one of its pages, each under the same head. */
export function back(lembar: LembarDisposisi, s: Setting, only?: ReadonlySet<number>): (Paragraph | Table)[] {
  const rows = movables(lembar)
  const moved = rows.slice(rows.length - s.moved)
  const shown = rows.length - s.moved
  const catatan = moved.filter((row) => row.kind === 'catatan').map((row) => row.row(s))
  const specs = [
    backHead(lembar, s),
    ...moreTicks('Diteruskan kepada Sdr. (lanjutan)', lembar.penerima.slice(shown).map(tickOf), s),
    ...moreTicks('Dengan hormat harap (lanjutan)', lembar.instruksi.slice(shown).map(tickOfInstruksi), s),
    ...(catatan.length > 0 ? [titleRow('Catatan (lanjutan)', s), ...catatan] : []),
    ...moved.filter((row) => row.kind === 'lanjutan').map((row) => row.row(s)),
  ]
  const picked = only ? specs.filter((_, index) => index === 0 || only.has(index)) : specs
  return [table(columns(s.width), [...picked.slice(0, -1), ...picked.slice(-1).map(closed)]), gap(1)]
}

const closed = (row: RowSpec): RowSpec => ({
  ...row,
  cells: row.cells.map((cell) => ({ ...cell, lines: [...(cell.lines ?? []), 'bottom'] })),
})

function columns(width: number): number[] {
  const box = mm(BOX)
  const [left = 0, right = 0] = divide(width - 2 * box, 54, 46)
  return [box, left, box, right]
}

function gridRows(lembar: LembarDisposisi, s: Setting): RowSpec[] {
  const [a = 0, b = 0, c = 0, d = 0] = columns(s.width)
  const text = words(s.size)
  const label = s.size * 2.35
  const inset = 120
  const half = (rows: { label: string; value: string }[], width: number) => [fields(width - inset, rows, { label, text }), gap(1)]
  const date = (iso: string | null) => (iso ? longDate(iso) : '')
  const left = [
    { label: 'Surat dari', value: lembar.suratDari },
    { label: 'Nomor surat', value: lembar.nomorSurat },
    { label: 'Tanggal surat', value: date(lembar.tanggalSurat) },
  ]
  const right = [
    { label: 'Diterima', value: date(lembar.diterima) },
    { label: 'No. agenda', value: lembar.nomorAgenda },
  ]
  return [
    {
      cells: [
        { content: half(left, a + b), span: 2, lines: ALL_SIDES, pad: [1, 3] },
        { content: half(right, c + d), span: 2, lines: ALL_SIDES, pad: [1, 3] },
      ],
    },
    { cells: [{ content: [sifatTable(lembar, s), gap(1)], span: 4, lines: ALL_SIDES, pad: [1, 3] }] },
    {
      cells: [
        {
          content: [fields(s.width - inset, [{ label: 'Hal', value: lembar.hal }], { label, text }), gap(1)],
          span: 4,
          lines: ALL_SIDES,
          pad: [1, 3],
        },
      ],
    },
  ]
}

const secrecy = { B: 'Rahasia', T: 'Terbatas', R: 'Rahasia', SR: 'Sangat Rahasia' } as const

function sifatTable({ sifat, keamanan }: LembarDisposisi, s: Setting): Table {
  const box = mm(BOX)
  const label = mm(s.size * 2.35)
  const ticks: Tick[] = [
    { text: 'Sangat Segera', ticked: sifat === 'Sangat Segera' },
    { text: 'Segera', ticked: sifat === 'Segera' },
    { text: secrecy[keamanan], ticked: keamanan !== 'B' },
  ]
  const [x = 0, y = 0, z = 0] = divide(s.width - 120 - label - mm(4) - 3 * box, 36, 26, 38)
  const cells = ticks.flatMap((tick) => tickCells(tick, s.size))
  return table(
    [label, mm(4), box, x, box, y, box, z],
    [{ cells: [{ content: 'Sifat', pad: [1, 0], text: words(s.size) }, { content: ':', pad: [1, 0], text: words(s.size) }, ...cells] }],
  )
}

function headRow(s: Setting): RowSpec {
  const text = words(s.size, { bold: true })
  return {
    cells: [
      { content: 'Diteruskan kepada Sdr.', span: 2, lines: ALL_SIDES, text, pad: [1.5, 3] },
      { content: 'Dengan hormat harap', span: 2, lines: ALL_SIDES, text, pad: [1.5, 3] },
    ],
  }
}

/** The two lists of the front, each as close as its own words allow; `count` of each, the rest stands on the back. */
function listsRow({ penerima, instruksi }: LembarDisposisi, count: number, s: Setting): RowSpec {
  const [box = 0, left = 0, , right = 0] = columns(s.width)
  const list = (ticks: Tick[], width: number) => [
    ...(ticks.length > 0
      ? [
          table(
            [box, width],
            ticks.map((tick) => ({ cells: tickCells(tick, s.size) })),
          ),
        ]
      : []),
    gap(1),
  ]
  return {
    cells: [
      { content: list(penerima.slice(0, count).map(tickOf), left), span: 2, lines: ALL_SIDES, pad: [1, 0] },
      { content: list(instruksi.slice(0, count).map(tickOfInstruksi), right), span: 2, lines: ALL_SIDES, pad: [1, 0] },
    ],
  }
}

const tickOf = (penerima: PenerimaLembar): Tick => ({ text: penerima.nama, ticked: penerima.dipilih, note: noteOf(penerima) })
const tickOfInstruksi = ({ teks, dipilih }: LembarDisposisi['instruksi'][number]): Tick => ({ text: teks, ticked: dipilih })

/** The rest of a list on the back, two in a row. */
function moreTicks(title: string, ticks: readonly Tick[], s: Setting): RowSpec[] {
  if (ticks.length === 0) return []
  const rows = Array.from({ length: Math.ceil(ticks.length / 2) }, (_, i): RowSpec => ({
    cells: [...tickCells(ticks[2 * i], s.size, { box: ['left'] }), ...tickCells(ticks[2 * i + 1], s.size, { text: ['right'] })],
  }))
  return [titleRow(title, s), ...rows]
}

function noteOf({ penanggungJawab, untukDiketahui, batas }: PenerimaLembar): string {
  return [
    penanggungJawab ? 'penanggung jawab' : '',
    untukDiketahui ? 'untuk diketahui' : '',
    batas ? `paling lambat ${longDate(batas)}` : '',
  ]
    .filter((part) => part !== '')
    .join(', ')
}

function wordsRow(text: string, s: Setting): RowSpec {
  return { cells: [{ content: text, span: 4, lines: ['left', 'right'], text: words(s.size), pad: [0.5, 3] }] }
}

function titleRow(title: string, s: Setting): RowSpec {
  return { cells: [{ content: title, span: 4, lines: ['left', 'right', 'top'], text: words(s.size, { bold: true }), pad: [1.5, 3] }] }
}

function catatanRow(s: Setting, moved: readonly Movable[]): RowSpec {
  const kinds = [
    moved.some((row) => row.kind === 'tick') ? 'penerima dan instruksi lain' : '',
    moved.some((row) => row.kind === 'catatan') ? 'lanjutan catatan' : '',
    moved.some((row) => row.kind === 'lanjutan') ? 'disposisi lanjutan' : '',
  ].filter((kind) => kind !== '')
  const heading = run('Catatan', { size: s.size, bold: true })
  const sentence = kinds.length > 0 ? [run(`  (di halaman belakang: ${kinds.join(', ')})`, { size: s.size })] : []
  return { cells: [{ content: [paragraph([heading, ...sentence])], span: 4, lines: ['left', 'right', 'top'], pad: [1.5, 3] }] }
}

/** The rest of the Catatan box: room for the hand. */
function roomRow(s: Setting, empty: boolean): RowSpec {
  return {
    height: s.room + (empty ? s.size * 2 : 0),
    cells: [{ content: '', span: 4, lines: ['left', 'right', 'bottom'], text: words(s.size) }],
  }
}

function signatureRow(facts: Kop, { pejabat, tanggal }: LembarDisposisi, s: Setting): RowSpec {
  const over = [tanggal ? placeDate(facts.kota, tanggal) : `${facts.kota}, ${'.'.repeat(30)}`]
  const block = signatureBlock({ ...actingPost(pejabat.jabatan), nama: pejabat.nama }, { over, text: words(s.size), room: s.size * 2.4 })
  return {
    cells: [
      { content: 'Paraf:', span: 2, lines: ['left', 'bottom'], text: words(s.size), pad: [2, 3] },
      { content: block, span: 2, lines: ['right', 'bottom'], pad: [2, 3] },
    ],
  }
}

/** The way down: who and when, then what he wrote; pieces follow each other without a line between them. */
function lanjutanRows(lanjutan: LanjutanLembar): Movable[] {
  const { nama, tanggal, jabatan } = lanjutan
  const texts = lanjutanTexts(lanjutan)
  const empty = texts.length === 0
  const head = (s: Setting): RowSpec => ({
    cells: [
      {
        content: [
          paragraph([run(jabatan, { size: s.size, bold: true }), run(nama === '' ? '' : `, ${nama}`, { size: s.size })], words(s.size)),
        ],
        span: 2,
        lines: ['left', 'top'],
        pad: [1.5, 3],
      },
      { content: tanggal ? longDate(tanggal) : 'Tanggal dan paraf:', span: 2, lines: ['right', 'top'], text: words(s.size), pad: [1.5, 3] },
    ],
  })
  const rows = (empty ? ['Diteruskan kepada:'] : texts).map((text, index, all) => (s: Setting): RowSpec => ({
    ...(empty ? { height: s.size * 1.4 + s.lanjutanRoom } : {}),
    cells: [
      {
        content: text,
        span: 4,
        lines: ['left', 'right', ...(index === all.length - 1 ? (['bottom'] as const) : [])],
        text: words(s.size),
        pad: [0.5, 3],
      },
    ],
  }))
  return [head, ...rows].map((row): Movable => ({ kind: 'lanjutan', row }))
}

function lanjutanTexts({ kepada, instruksi, catatan }: LanjutanLembar): string[] {
  return [
    ...(kepada.length > 0 ? chunks(`Diteruskan kepada: ${kepada.join('; ')}.`, PIECE) : []),
    ...(instruksi.length > 0 ? chunks(`Harap: ${instruksi.join('; ')}.`, PIECE) : []),
    ...chunks(catatan, PIECE).filter((text) => text !== ''),
  ]
}

function backHead({ nomorAgenda, suratDari }: LembarDisposisi, s: Setting): RowSpec {
  return {
    head: true,
    cells: [
      {
        content: [
          paragraph('LEMBAR DISPOSISI (lanjutan)', words(s.size + 1, { bold: true })),
          paragraph(`Nomor agenda ${nomorAgenda}, surat dari ${suratDari}`, words(s.size, { after: 2 })),
        ],
        span: 4,
        pad: [0, 3],
        lines: ['bottom'],
      },
    ],
  }
}
