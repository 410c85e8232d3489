import type { Orang } from '../../../../shared/modules/persuratan/naskah/bidang.ts'
import type { GayaNaskah } from '../../../../shared/modules/persuratan/naskah/gaya.ts'
import { labelLines, type LabelColumns } from '../../../documents/parts/labels.ts'
import { mm } from '../../../documents/parts/page.ts'
import { divide, type TableSpec } from '../../../documents/parts/table.ts'
import { paragraph, type TextStyle } from '../../../documents/parts/text.ts'
import { tabelBergaris } from './tabel.ts'
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
  const kolom = [
    { nama: 'No.', align: 'center' as const },
    ...['Nama/NIP', 'Pangkat/Gol.', 'Jabatan', ...(remarks ? ['Ket.'] : [])].map((nama) => ({ nama })),
  ]
  const baris = orang.map((person, index) => [
    `${index + 1}.`,
    [person.nama, nipBerkelompok(person.nip)].filter((line) => line !== '').join('\n'),
    pangkatGolongan(person) || '-',
    person.jabatan,
    ...(remarks ? [person.keterangan] : []),
  ])
  return tabelBergaris(widths, kolom, baris)
}
