import type { Table } from 'docx'
import type { Kop } from '../../../../shared/core/sistem.contract.ts'
import { longDate } from '../../../../shared/dates.ts'
import { placeDate } from '../../../../shared/documents/paper.ts'
import { chunks } from '../../../documents/parts/chunks.ts'
import { fields } from '../../../documents/parts/fields.ts'
import type { KopForm } from '../../../documents/parts/kop.ts'
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
export const PIECE = 360

const BOX = 4.6

export const words = (size: number, style: TextStyle = {}): TextStyle => ({ ...style, size })

/** Box and words of the receivers, box and words of the instructions. */
export function columns(width: number): number[] {
  const box = mm(BOX)
  const [left = 0, right = 0] = divide(width - 2 * box, 54, 46)
  return [box, left, box, right]
}

export function gridRows(lembar: LembarDisposisi, s: Setting): RowSpec[] {
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

export function headRow(s: Setting): RowSpec {
  const text = words(s.size, { bold: true })
  return {
    cells: [
      { content: 'Diteruskan kepada Sdr.', span: 2, lines: ALL_SIDES, text, pad: [1.5, 3] },
      { content: 'Dengan hormat harap', span: 2, lines: ALL_SIDES, text, pad: [1.5, 3] },
    ],
  }
}

/** The two lists of the front, each as close as its own words allow; `count` of each, the rest stands on the back. */
export function listsRow({ penerima, instruksi }: LembarDisposisi, count: number, s: Setting): RowSpec {
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

export const tickOf = (penerima: PenerimaLembar): Tick => ({ text: penerima.nama, ticked: penerima.dipilih, note: noteOf(penerima) })
export const tickOfInstruksi = ({ teks, dipilih }: LembarDisposisi['instruksi'][number]): Tick => ({ text: teks, ticked: dipilih })

/** The rest of a list on the back, two in a row. */
export function moreTicks(title: string, ticks: readonly Tick[], s: Setting): RowSpec[] {
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

export function wordsRow(text: string, s: Setting): RowSpec {
  return { cells: [{ content: text, span: 4, lines: ['left', 'right'], text: words(s.size), pad: [0.5, 3] }] }
}

export function titleRow(title: string, s: Setting): RowSpec {
  return { cells: [{ content: title, span: 4, lines: ['left', 'right', 'top'], text: words(s.size, { bold: true }), pad: [1.5, 3] }] }
}

/** The head of the Catatan box; it says what stands on the back. */
export function catatanRow(behind: readonly string[], s: Setting): RowSpec {
  const sentence = behind.length > 0 ? [run(`  (di halaman belakang: ${behind.join(', ')})`, { size: s.size })] : []
  return {
    cells: [
      {
        content: [paragraph([run('Catatan', { size: s.size, bold: true }), ...sentence], { size: s.size })],
        span: 4,
        lines: ['left', 'right', 'top'],
        pad: [1.5, 3],
      },
    ],
  }
}

/** The rest of the Catatan box: room for the hand. */
export function roomRow(s: Setting, empty: boolean): RowSpec {
  return {
    height: s.room + (empty ? s.size * 2 : 0),
    cells: [{ content: '', span: 4, lines: ['left', 'right', 'bottom'], text: words(s.size) }],
  }
}

export function signatureRow(facts: Kop, { pejabat, tanggal }: LembarDisposisi, s: Setting): RowSpec {
  const over = [tanggal ? placeDate(facts.kota, tanggal) : `${facts.kota}, ${'.'.repeat(30)}`]
  const block = signatureBlock({ ...actingPost(pejabat.jabatan), nama: pejabat.nama }, { over, text: words(s.size), room: s.size * 2.4 })
  return {
    cells: [
      { content: 'Paraf:', span: 2, lines: ['left', 'bottom'], text: words(s.size), pad: [2, 3] },
      { content: block, span: 2, lines: ['right', 'bottom'], pad: [2, 3] },
    ],
  }
}

/** The way down: who and when with the first of his words, then the rest of them; without a line between. */
export function lanjutanRows(lanjutan: LanjutanLembar): ((s: Setting) => RowSpec[])[] {
  const { nama, tanggal, jabatan } = lanjutan
  const texts = lanjutanTexts(lanjutan)
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
  if (texts.length === 0) return [(s) => [head(s), { ...wordsRow('Diteruskan kepada:', s), height: s.size * 1.4 + s.lanjutanRoom }]]
  return texts.map((text, index) => (s) => [...(index === 0 ? [head(s)] : []), wordsRow(text, s)])
}

/** What a post has written, in pieces; none where it has yet to write. */
export function lanjutanTexts({ kepada, instruksi, catatan }: LanjutanLembar): string[] {
  return [
    ...(kepada.length > 0 ? chunks(`Diteruskan kepada: ${kepada.join('; ')}.`, PIECE) : []),
    ...(instruksi.length > 0 ? chunks(`Harap: ${instruksi.join('; ')}.`, PIECE) : []),
    ...chunks(catatan, PIECE).filter((text) => text !== ''),
  ]
}

export function backHead({ nomorAgenda, suratDari }: LembarDisposisi, s: Setting): RowSpec {
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
