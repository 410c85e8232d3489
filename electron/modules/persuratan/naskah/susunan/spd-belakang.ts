import { longDate } from '../../../../../shared/dates.ts'
import { labelLines } from '../../../../documents/parts/labels.ts'
import { signatureBlock } from '../../../../documents/parts/signature.ts'
import { ALL_SIDES, divide, table, type RowSpec } from '../../../../documents/parts/table.ts'
import { gap, paragraph, type TextStyle } from '../../../../documents/parts/text.ts'
import type { FaktaNaskah } from '../fakta.ts'
import type { Block } from '../tata.ts'

const TEXT: TextStyle = { size: 9.5 }
const LABELS = { at: 8, label: 29, colon: 4 }
const DOTS = '(..............................................)'
/** Room for hand and stamp of an office on the way, in points. */
const ROOM = 28

const PERNYATAAN =
  'Telah diperiksa dengan keterangan bahwa perjalanan tersebut atas perintahnya dan semata-mata untuk kepentingan jabatan dalam waktu yang sesingkat-singkatnya.'
const PERHATIAN =
  'Pejabat yang menerbitkan SPD, pegawai yang melakukan perjalanan dinas, para pejabat yang mengesahkan tanggal berangkat/tiba, serta bendahara pengeluaran bertanggung jawab berdasarkan peraturan keuangan daerah apabila daerah menderita rugi akibat kesalahan, kelalaian, dan kealpaannya.'

/** The back of an SPD: where the traveller left and came, each with the hand of an office on the way. */
export function belakangSpd(fakta: FaktaNaskah<'spd'>, width: number): Block[] {
  const { isi, penanda } = fakta
  const widths = divide(width, 50, 50)
  const cell = (content: Block[]) => ({ content: content as ReturnType<typeof paragraph>[], lines: ALL_SIDES, pad: [2, 4] as const })
  const berangkat = isi.berangkat ? longDate(isi.berangkat) : ''
  const stop = (roman: string): RowSpec => ({
    cells: [
      cell([
        ...lines(`${roman}.`, [
          ['Tiba di', ''],
          ['Pada tanggal', ''],
          ['Kepala', ''],
        ]),
        paragraph('', TEXT),
        ...hand(),
      ]),
      cell([
        ...lines('', [
          ['Berangkat dari', ''],
          ['Ke', ''],
          ['Pada tanggal', ''],
          ['Kepala', ''],
        ]),
        ...hand(),
      ]),
    ],
  })
  const sign = (over: string) => signatureBlock(penanda, { over: [over], text: { ...TEXT, indent: { left: 8 } }, room: 26, wide: 60 })
  const rows: RowSpec[] = [
    {
      cells: [
        cell([paragraph('', TEXT)]),
        cell([
          ...lines('I.', [
            ['Berangkat dari', isi.berangkatDari],
            ['Ke', isi.tujuan],
            ['Pada tanggal', berangkat],
          ]),
          gap(4),
          ...signatureBlock(penanda, { text: { ...TEXT, indent: { left: 8 } }, room: 26, wide: 60 }),
        ]),
      ],
    },
    stop('II'),
    stop('III'),
    stop('IV'),
    {
      cells: [
        cell([
          ...lines('V.', [
            ['Tiba kembali di', isi.berangkatDari],
            ['Pada tanggal', ''],
          ]),
          gap(4),
          ...sign('Pejabat yang memberi perintah'),
        ]),
        cell([paragraph(PERNYATAAN, { ...TEXT, align: 'justify' }), gap(4), ...sign('Pejabat yang memberi perintah')]),
      ],
    },
    { cells: [{ ...cell(lines('VI.', [['Catatan lain-lain', isi.keterangan || '-']])), span: 2 }] },
    {
      cells: [
        {
          ...cell([
            paragraph('VII.\tPERHATIAN:', { ...TEXT, bold: true, indent: { left: 8, hanging: 8 }, tabs: [8] }),
            paragraph(PERHATIAN, { ...TEXT, align: 'justify', indent: { left: 8 } }),
          ]),
          span: 2,
        },
      ],
    },
  ]
  return [table(widths, rows), gap(1)]
}

/** Labelled lines, the number before the first; one that a hand fills in keeps its label and colon. */
function lines(mark: string, rows: readonly (readonly [string, string])[]): Block[] {
  return rows.map(([label, value], index) =>
    paragraph(`${index === 0 ? mark : ''}\t${label}\t:\t${value}`, {
      ...TEXT,
      indent: { left: LABELS.at + LABELS.label + LABELS.colon, hanging: LABELS.at + LABELS.label + LABELS.colon },
      tabs: [LABELS.at, LABELS.at + LABELS.label, LABELS.at + LABELS.label + LABELS.colon],
    }),
  )
}

function hand(): Block[] {
  return [
    paragraph(DOTS, { ...TEXT, indent: { left: LABELS.at }, before: ROOM }),
    ...labelLines([['NIP', '....................................']], { at: LABELS.at, label: 8, colon: 3 }, TEXT),
  ]
}
