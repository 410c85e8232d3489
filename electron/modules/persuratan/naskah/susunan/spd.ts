import { longDate } from '../../../../../shared/dates.ts'
import { labelLines } from '../../../../documents/parts/labels.ts'
import { markAt } from '../../../../documents/parts/list.ts'
import { mm } from '../../../../documents/parts/page.ts'
import { signature, writtenOut } from '../../../../documents/parts/signature.ts'
import { ALL_SIDES, type CellOptions, type RowSpec, type Side, type TableSpec } from '../../../../documents/parts/table.ts'
import { paragraph, type TextStyle } from '../../../../documents/parts/text.ts'
import type { FaktaNaskah } from '../fakta.ts'
import { judul } from '../judul.ts'
import { ditetapkan, lamaTerbilang, nipBerkelompok, pangkatGolongan } from '../kata.ts'
import { ditutup } from '../tanda.ts'
import type { Block, Naskah, Tata } from '../tata.ts'
import { belakangSpd } from './spd-belakang.ts'

const TEXT: TextStyle = { size: 10 }
/** Rows that the form has for people without an SPD of their own. */
const PENGIKUT = 5

/** Surat Perjalanan Dinas, front and back (persuratan.md 4, 6; the form of PMK 113/2012). */
export function susunSpd(fakta: FaktaNaskah<'spd'>, tata: Tata): Naskah {
  const { isi, nomor } = fakta
  const at = tata.lebar - 76
  const front: Block[] = [
    ...labelLines(
      [
        ['Lembar ke', isi.lembar],
        ['Kode No.', kode(nomor)],
        ['Nomor', nomor],
      ],
      { at, label: 22 },
      TEXT,
    ),
    ...judul({ nama: ['Surat Perjalanan Dinas (SPD)'] }, tata, { after: 6 }),
    depan(fakta, tata),
  ]
  const closing = signature(tata.width, fakta.penanda, { over: ditetapkan(fakta, 'Dikeluarkan'), text: { size: 11 }, room: 40 })
  const signed = ditutup(tata, front, closing)
  return { ...signed, lampiran: [{ mendatar: false, tanpaNomor: true, isi: (width) => belakangSpd(fakta, width) }] }
}

/** What stands before the first slash of its number. */
function kode(nomor: string): string {
  return nomor.includes('/') ? nomor.slice(0, nomor.indexOf('/')) : ''
}

const cell = (content: string | ReturnType<typeof paragraph>[], more: CellOptions = {}): CellOptions & { content: typeof content } => ({
  content,
  lines: ALL_SIDES,
  pad: [2, 3.5],
  text: TEXT,
  ...more,
})

/** Rows of a part: its number at the first, its label and value in each; no line between a, b and c, which stay at one height. */
function bagian(no: string, parts: readonly (readonly [label: string, value: string])[]): RowSpec[] {
  const mark = (index: number) => (parts.length > 1 ? `${markAt(index, 'a.')}\t` : '')
  const indent = parts.length > 1 ? { indent: { left: 6, hanging: 6 }, tabs: [6] } : {}
  const words = (index: number, text: string) => text.split('\n').map((line) => paragraph(mark(index) + line, { ...TEXT, ...indent }))
  return parts.map(([label, value], index) => {
    const lines: Side[] = [
      'left',
      'right',
      ...(index === 0 ? (['top'] as const) : []),
      ...(index === parts.length - 1 ? (['bottom'] as const) : []),
    ]
    const pad = [parts.length > 1 ? 0.6 : 1.2, 3.5] as const
    return {
      cells: [
        cell(index === 0 ? no : '', { lines, pad, text: { ...TEXT, align: 'center' } }),
        cell(words(index, label), { lines, pad }),
        cell(words(index, value || '-'), { lines, pad, span: 2 }),
      ],
    }
  })
}

function depan({ isi, penanda, kop }: FaktaNaskah<'spd'>, { width }: Tata): TableSpec {
  const [orang] = isi.pegawai
  const nip = orang?.nip ? `NIP ${nipBerkelompok(orang.nip)}` : ''
  const days = isi.berangkat && isi.kembali ? lamaTerbilang(isi.berangkat, isi.kembali) : ''
  const widths = [mm(9), mm(68), 0, mm(34)]
  widths[2] = width - widths.reduce((a, b) => a + b, 0)
  const center = { text: { ...TEXT, align: 'center' as const } }
  const followers = Array.from({ length: Math.max(PENGIKUT, isi.pengikut.length) }, (_, index): RowSpec => {
    const one = isi.pengikut[index]
    return {
      cells: [
        cell('', { lines: ['left', 'right'], pad: [0, 3] }),
        cell(`${index + 1}. ${one?.nama ?? ''}`, { lines: ['left', 'right'], pad: [0.5, 3.5] }),
        cell(one?.lahir ?? '', { lines: ['left', 'right'], pad: [0.5, 3.5], ...center }),
        cell(one?.keterangan ?? '', { lines: ['left', 'right'], pad: [0.5, 3.5] }),
      ],
    }
  })
  const rows = [
    ...bagian('1.', [['Pejabat yang memberi perintah', writtenOut(penanda.jabatan)]]),
    ...bagian('2.', [['Nama/NIP pegawai yang melaksanakan perjalanan dinas', [orang?.nama ?? '', nip].filter(Boolean).join('\n')]]),
    ...bagian('3.', [
      ['Pangkat dan golongan', orang ? pangkatGolongan(orang) : ''],
      ['Jabatan/instansi', orang?.jabatan ?? ''],
      ['Tingkat biaya perjalanan dinas', isi.tingkatBiaya],
    ]),
    ...bagian('4.', [['Maksud perjalanan dinas', isi.maksud]]),
    ...bagian('5.', [['Alat angkut yang dipergunakan', isi.angkutan]]),
    ...bagian('6.', [
      ['Tempat berangkat', isi.berangkatDari],
      ['Tempat tujuan', isi.tujuan],
    ]),
    ...bagian('7.', [
      ['Lamanya perjalanan dinas', days],
      ['Tanggal berangkat', isi.berangkat ? longDate(isi.berangkat) : ''],
      ['Tanggal harus kembali/tiba di tempat baru', isi.kembali ? longDate(isi.kembali) : ''],
    ]),
    { cells: [cell('8.', center), cell('Pengikut: nama'), cell('Tanggal lahir', center), cell('Keterangan', center)] },
    ...followers,
    ...bagian('9.', [
      ['Pembebanan anggaran: instansi', isi.instansi || kop.nama],
      ['Akun/kode rekening', isi.rekening],
    ]),
    ...bagian('10.', [['Keterangan lain-lain', isi.keterangan]]),
  ]
  return { widths, rows }
}
