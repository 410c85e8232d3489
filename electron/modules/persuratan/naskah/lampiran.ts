import { mm } from '../../../documents/parts/page.ts'
import { labelLine } from '../../../documents/parts/labels.ts'
import { prose, roman } from '../../../documents/parts/list.ts'
import { divide, type TableSpec } from '../../../documents/parts/table.ts'
import { gap, paragraph, type TextStyle } from '../../../documents/parts/text.ts'
import type { Lampiran } from '../../../../shared/modules/persuratan/naskah/kepala.ts'
import type { FaktaNaskah } from './fakta.ts'
import { penerbit, tanggalPanjang } from './kata.ts'
import { tabelBergaris } from './tabel.ts'
import { tandaTangan, terikat } from './tanda.ts'
import type { Block, LampiranTersusun, Tata } from './tata.ts'

/** How the pages behind a naskah are headed and closed. */
export interface SifatLampiran {
  /** SURAT, KEPUTUSAN: of what it is the lampiran. */
  readonly dari: string
  /** Behind TENTANG in its head (keputusan). */
  readonly tentang?: string
  /** Whether the signer signs it too. */
  readonly ditandatangani: boolean
}

/** The pages behind a naskah, each with its head at the top right (persuratan.md 3.4). */
export function denganKepala(fakta: FaktaNaskah, sifat: SifatLampiran, pages: readonly LampiranTersusun[]): LampiranTersusun[] {
  return pages.map(({ mendatar, isi }, index) => ({
    mendatar,
    isi: (width) => [
      ...kepalaLampiran(fakta, sifat, width, pages.length > 1 ? ` ${roman(index + 1)}` : ''),
      ...(sifat.ditandatangani ? terikat(width, isi(width), tandaTangan(fakta, width)).isi : isi(width)),
    ],
  }))
}

/** Width of the head, in millimetres. */
const HEAD = 90

function kepalaLampiran(fakta: FaktaNaskah, { dari, tentang }: SifatLampiran, width: number, urut: string): Block[] {
  const at = width / mm(1) - HEAD
  const style: TextStyle = { keepNext: true }
  const line = (text: string) => paragraph(text, { ...style, indent: { left: at } })
  return [
    line(`LAMPIRAN${urut}`),
    line(`${dari} ${penerbit(fakta)}`),
    ...labelLine('NOMOR', fakta.nomor, { at, label: 22 }, style),
    ...labelLine('TANGGAL', tanggalPanjang(fakta.tanggal).toUpperCase(), { at, label: 22 }, style),
    ...(tentang ? labelLine('TENTANG', tentang.toUpperCase(), { at, label: 22 }, style) : []),
    gap(14, { keepNext: true }),
  ]
}

/** What people have typed for a lampiran: its title, its text, its table. */
export function isiLampiran(lampiran: Lampiran, { isi }: Tata): LampiranTersusun {
  return {
    mendatar: lampiran.mendatar,
    isi: (width) => [
      ...judulLampiran(lampiran.judul),
      ...prose(lampiran.uraian, isi),
      ...(lampiran.kolom.length > 0 ? [tabelLampiran(lampiran, width)] : []),
    ],
  }
}

/** The centred title of a lampiran; nothing where it has none. */
export function judulLampiran(judul: string): Block[] {
  return judul === '' ? [] : [paragraph(judul.toUpperCase(), { bold: true, align: 'center', after: 10, keepNext: true })]
}

/** Letters that a column's words count as at least and at most when widths are shared out. */
const [NARROW, WIDE] = [6, 60]
/** Width of the column of running numbers. */
const NUMBER = mm(10)
/** A column of short figures or marks is centred. */
const SHORT = 6

function tabelLampiran({ kolom, baris }: Lampiran, width: number): TableSpec {
  const longest = kolom.map((nama, at) => Math.max(nama.length, ...baris.map((row) => (row[at] ?? '').length)))
  const numbers = kolom.map((nama) => /^no\.?$/i.test(nama))
  const wide = longest.map((letters, at) => (numbers[at] ? 0 : Math.min(WIDE, Math.max(NARROW, letters))))
  const rest = divide(width - numbers.filter(Boolean).length * NUMBER, ...wide)
  const widths = rest.map((own, at) => (numbers[at] ? NUMBER : own))
  const columns = kolom.map((nama, at) => ({ nama, align: (longest[at] ?? 0) <= SHORT ? ('center' as const) : ('left' as const) }))
  return tabelBergaris(widths, columns, baris)
}
