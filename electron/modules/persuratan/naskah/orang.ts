import type { Orang } from '../../../../shared/modules/persuratan/naskah/bidang.ts'
import type { GayaNaskah } from '../../../../shared/modules/persuratan/naskah/gaya.ts'
import { labelLines, type LabelColumns } from '../../../documents/parts/labels.ts'
import { mm } from '../../../documents/parts/page.ts'
import { ALL_SIDES, divide, type RowSpec, type TableSpec } from '../../../documents/parts/table.ts'
import { paragraph, type TextStyle } from '../../../documents/parts/text.ts'
import { labelNip, nipBerkelompok, pangkatGolongan } from './kata.ts'

/** Up to three people stand in blocks, more in a table, and more than twelve behind the letter (persuratan.md 4.0). */
export function bentukDaftar(orang: readonly Orang[]): 'blok' | 'tabel' | 'lampiran' {
  return orang.length <= 3 ? 'blok' : orang.length <= 12 ? 'tabel' : 'lampiran'
}

/** A person in labelled lines; what he has not is left out. */
export function barisOrang(orang: Orang, { labelPppk }: Pick<GayaNaskah, 'labelPppk'>): (readonly [string, string])[] {
  const nip = orang.nip.trim()
  return [
    ['Nama', orang.nama],
    ['Pangkat/Gol.', pangkatGolongan(orang)],
    [labelNip(nip, labelPppk), nipBerkelompok(nip)],
    ['Jabatan', orang.jabatan],
  ]
}

/** People in numbered blocks beside a label that stands at the first: Kepada : 1. Nama : …. One alone has no number. */
export function blokOrang(
  label: string,
  orang: readonly Orang[],
  gaya: Pick<GayaNaskah, 'labelPppk'>,
  { at = 0, label: wide, colon = 4 }: LabelColumns,
  text: TextStyle = {},
) {
  const start = at + wide + colon
  const left = orang.length > 1 ? start + 7 : start
  const columns = { at: left, label: 27, colon: 4 }
  return orang.flatMap((person, index) => {
    const [[first, nama] = ['', ''], ...rest] = barisOrang(person, gaya)
    const value = left + columns.label + columns.colon
    const mark = orang.length > 1 ? `${index + 1}.\t` : ''
    const head = index === 0 ? `${label}\t:\t` : ''
    const name = paragraph(`${head}${mark}${first}\t:\t${nama}`, {
      ...text,
      indent: { left: value, hanging: index === 0 ? value - at : value - start },
      tabs: [...(index === 0 ? [at + wide, start] : []), ...(mark ? [left] : []), left + columns.label, value],
      keepNext: true,
    })
    return [name, ...labelLines(rest, columns, text)]
  })
}

/** People as a table: No | Nama/NIP | Pangkat/Gol. | Jabatan, and Ket. where somebody has a remark. */
export function tabelOrang(orang: readonly Orang[], width: number): TableSpec {
  const remarks = orang.some(({ keterangan }) => keterangan.trim() !== '')
  const widths = [mm(10), ...divide(width - mm(10), 36, 22, 36, ...(remarks ? [16] : []))]
  const style: TextStyle = { size: 11 }
  const cell = (content: string | ReturnType<typeof paragraph>[], align: 'left' | 'center' = 'left') => ({
    content,
    lines: ALL_SIDES,
    pad: [2, 3.5] as const,
    text: { ...style, align },
  })
  const head: RowSpec = {
    head: true,
    cells: ['No.', 'Nama/NIP', 'Pangkat/Gol.', 'Jabatan', ...(remarks ? ['Ket.'] : [])].map((name) => ({
      ...cell([paragraph(name, { ...style, bold: true, align: 'center', keepNext: true })]),
      valign: 'center' as const,
    })),
  }
  const rows = orang.map((person, index): RowSpec => ({
    cells: [
      cell(`${index + 1}.`, 'center'),
      cell([paragraph(person.nama, style), ...(person.nip ? [paragraph(nipBerkelompok(person.nip), style)] : [])]),
      cell(pangkatGolongan(person) || '-', pangkatGolongan(person) ? 'left' : 'center'),
      cell(person.jabatan),
      ...(remarks ? [cell(person.keterangan)] : []),
    ],
  }))
  return { widths, rows: [head, ...rows] }
}
