import { BorderStyle, ImageRun, LineRuleType, Paragraph, type Table } from 'docx'
import { readFileSync } from 'node:fs'
import type { Kop } from '../../../shared/core/sistem.contract.ts'
import { resource } from '../resource.ts'
import { mm } from './page.ts'
import { table } from './table.ts'
import { LeanParagraph } from './lean.ts'
import { bare, FONT, paragraph, type TextStyle } from './text.ts'

interface KopSize {
  /** Width of the arms and of their cell, in millimetres. */
  readonly arms: number
  readonly armsCell: number
  readonly pemda: number
  readonly nama: number
  readonly alamat: number
  readonly kota: number
}

/** Sizes in points: the full kop of a letter (persuratan.md 4.0) and the small one of sheets. */
const sizes = {
  full: { arms: 20, armsCell: 26, pemda: 12, nama: 16, alamat: 10, kota: 12 },
  small: { arms: 11, armsCell: 15, pemda: 8.5, nama: 9.5, alamat: 6.5, kota: 0 },
  card: { arms: 9, armsCell: 11, pemda: 6.5, nama: 7, alamat: 5.5, kota: 0 },
} as const satisfies Record<string, KopSize>

export type KopForm = keyof typeof sizes

/** Kop surat: arms at left, names centred, closed by a thick and a thin line. The small forms put town and address in one line. */
export function kop(facts: Kop, width: number, form: KopForm = 'full'): (Paragraph | Table)[] {
  const size = sizes[form]
  const left = mm(size.armsCell)
  const kota = `${facts.kota.toUpperCase()} ${facts.kodePos}`.trim()
  const alamat = [facts.alamat, facts.kontak].filter((part) => part !== '')
  const most = (points: number) => (width - left) / 20 / (points * CAPITAL)
  const wished = balanced(facts.nama.toUpperCase(), most(size.nama))
  // a very long name stands in smaller letters rather than in four lines
  const namePoints = wished.length > NAME_LINES ? size.nama * 0.875 : size.nama
  const centred = (points: number): TextStyle => ({ font: FONT, size: points, align: 'center' })
  const text = [
    paragraph(facts.pemda.toUpperCase(), centred(size.pemda)),
    ...(namePoints === size.nama ? wished : balanced(facts.nama.toUpperCase(), most(namePoints))).map((words) =>
      paragraph(words, { ...centred(namePoints), bold: true }),
    ),
    ...(form === 'full'
      ? [...alamat.map((part) => paragraph(part, centred(size.alamat))), paragraph(kota, { ...centred(size.kota), spaced: 1 })]
      : [paragraph([...alamat, kota].join(', '), centred(size.alamat))]),
  ]
  return [
    table(
      [left, width - left],
      [
        {
          cells: [
            { content: [arms(size.arms)], valign: 'center', pad: [0, 0] },
            { content: text, valign: 'center', pad: [0, 2] },
          ],
        },
      ],
    ),
    rule(form === 'full' ? 18 : 12),
  ]
}

/** Points left over the name for the Garuda, which is on the paper already: letters of the head of the region are not written on plain paper. */
const GARUDA = 76

/** Kop of the head of the region, for what he signs himself (persuratan.md 3.4): his post centred under the Garuda, and no address. */
export function kopKepalaDaerah(jabatan: string): Paragraph[] {
  return [paragraph(jabatan.toUpperCase(), { font: FONT, size: 16, bold: true, align: 'center', before: GARUDA, after: 18 })]
}

/** Lines that a name may have in letters of its own size. */
const NAME_LINES = 3

/** Mean width of bold capitals of Arial, in parts of the letters' size. */
const CAPITAL = 0.72

/** A long name in lines of nearly equal length, none of more than `max` letters where words allow it. */
export function balanced(text: string, max: number): string[] {
  const count = Math.ceil(text.length / max)
  const lines: string[] = []
  let rest = text
  for (let left = count; left > 1; left--) {
    const cut = rest.indexOf(' ', Math.ceil(rest.length / left) - 1)
    if (cut < 0) break
    lines.push(rest.slice(0, cut))
    rest = rest.slice(cut + 1)
  }
  return [...lines, rest]
}

/** The double rule under a kop: thick over thin, `eighths` of a point wide. */
function rule(eighths: number): Paragraph {
  return bare(`rule ${eighths}`, {
    spacing: { before: 0, after: eighths > 12 ? 120 : 40, line: 60, lineRule: LineRuleType.EXACT },
    border: { bottom: { style: BorderStyle.THICK_THIN_SMALL_GAP, size: eighths, color: '000000', space: 1 } },
  })
}

let image: { data: Buffer; ratio: number } | undefined

function arms(width: number): Paragraph {
  if (!image) {
    const data = readFileSync(resource('kop/lambang.png'))
    // a PNG tells its width and height at bytes 16 and 20
    image = { data, ratio: data.readUInt32BE(20) / data.readUInt32BE(16) }
  }
  const { data, ratio } = image
  const pixels = (width * 96) / 25.4
  return new LeanParagraph(`arms ${width}`, null, () => {
    const transformation = { width: Math.round(pixels), height: Math.round(pixels * ratio) }
    const altText = { name: 'Lambang', title: 'Lambang', description: 'Lambang daerah' }
    return new Paragraph({ spacing: { before: 0, after: 0 }, children: [new ImageRun({ type: 'png', data, transformation, altText })] })
  })
}
