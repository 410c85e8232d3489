import type { Paragraph } from 'docx'
import { lampiranText } from '../../../../shared/documents/paper.ts'
import { keamananNama } from '../../../../shared/modules/persuratan/surat-masuk.contract.ts'
import { labelLines } from '../../../documents/parts/labels.ts'
import { list } from '../../../documents/parts/list.ts'
import { SIGN_AT } from '../../../documents/parts/signature.ts'
import { mm } from '../../../documents/parts/page.ts'
import { table } from '../../../documents/parts/table.ts'
import { paragraph, type TextStyle } from '../../../documents/parts/text.ts'
import type { FaktaNaskah } from './fakta.ts'
import { tempatTanggal } from './kata.ts'
import { judulLampiran } from './lampiran.ts'
import type { Block, LampiranTersusun, Tata } from './tata.ts'

/** Width of the labels of a letter's head. */
const LABEL = 22
/** Room of “Yth.” before the addressee. */
const YTH = 10

/** Sifat as the letter says it: what is protected says so before how urgent it is (persuratan.md 2.7). */
export function kataSifat({ sifat, keamanan }: FaktaNaskah['kepala']): string {
  if (keamanan === 'B') return sifat
  return sifat === 'Biasa' ? keamananNama[keamanan] : `${keamananNama[keamanan]}/${sifat}`
}

export function kataLampiran({ lampiranJumlah, lampiranSatuan }: FaktaNaskah['kepala']): string {
  return lampiranText(lampiranJumlah, lampiranSatuan)
}

/** Most addressees that a letter itself names; more stand in a list behind it (persuratan.md 4, 3). */
const YTH_TERBANYAK = 5

function ythTerlampir({ yth }: FaktaNaskah['kepala']): boolean {
  return yth.length > YTH_TERBANYAK
}

/** Tempat and tanggal, Nomor, Sifat, Lampiran, Hal and the addressee, as the family of the office has them (persuratan.md 4, 2). */
export function kepalaSurat(fakta: FaktaNaskah, tata: Tata): Block[] {
  return fakta.gaya.keluarga === '1/2023' ? addresseeLeft(fakta, tata) : addresseeRight(fakta, tata)
}

function lines({ kepala, nomor }: FaktaNaskah): (readonly [string, string])[] {
  return [
    ['Nomor', nomor],
    ['Sifat', kataSifat(kepala)],
    ['Lampiran', kataLampiran(kepala)],
    ['Hal', kepala.hal],
  ]
}

const SHORT_YTH = /^yth\.?\s+/i

/** The addressee: Yth. before one, before a numbered list, or before word of the list behind the letter. */
function addressee({ yth }: FaktaNaskah['kepala'], at: number, right: number, text: TextStyle): Paragraph[] {
  const names = yth.map((name) => name.replace(SHORT_YTH, ''))
  const left = at + YTH
  const [first = ''] = names.length > YTH_TERBANYAK ? ['(daftar terlampir)'] : names
  const indent = { left, hanging: YTH, right }
  if (names.length <= 1 || names.length > YTH_TERBANYAK) return [paragraph(`Yth.\t${first}`, { ...text, indent, tabs: [left] })]
  const [head, ...rest] = names
  const hung = { left: left + 6, hanging: YTH + 6, right }
  return [
    paragraph(`Yth.\t1.\t${head}`, { ...text, indent: hung, tabs: [left, left + 6] }),
    ...rest.map((name, index) =>
      paragraph(`${index + 2}.\t${name}`, { ...text, indent: { left: left + 6, hanging: 6, right }, tabs: [left + 6] }),
    ),
  ]
}

/** Only the addressee, at left: of a paper whose title follows it. */
export function alamatKiri({ kepala }: FaktaNaskah, { baris, lebar }: Tata): Block[] {
  if (kepala.yth.length === 0) return []
  return [
    ...addressee(kepala, 0, lebar - 95, baris),
    paragraph('di', { ...baris }),
    paragraph(kepala.di, { ...baris, indent: { left: YTH }, after: 6 }),
  ]
}

/** Date and addressee without the lines of Nomor to Hal: of a surat pengantar. */
export function alamatSurat(fakta: FaktaNaskah, tata: Tata): Block[] {
  const { baris } = tata
  const { kepala, gaya } = fakta
  if (gaya.keluarga === '1/2023')
    return [paragraph(tempatTanggal(fakta), { ...baris, indent: { left: SIGN_AT }, before: 6, after: 6 }), ...alamatKiri(fakta, tata)]
  const at = SIGN_AT + YTH - 2
  return [
    paragraph(tempatTanggal(fakta), { ...baris, indent: { left: at }, before: 6, after: 12 }),
    paragraph('Kepada', { ...baris, indent: { left: at } }),
    ...addressee(kepala, SIGN_AT - 2, 0, baris),
    ...tempatKanan(kepala, SIGN_AT - 2, baris),
  ]
}

function tempatKanan({ di }: FaktaNaskah['kepala'], at: number, baris: TextStyle): Paragraph[] {
  return [
    paragraph('di', { ...baris, indent: { left: at + YTH + 4 } }),
    paragraph(di.toUpperCase(), { ...baris, indent: { left: at + YTH + 10 }, bold: true, spaced: 0.5 }),
  ]
}

/** 1/2023: date at right, the lines at left, the addressee under them. */
function addresseeLeft(fakta: FaktaNaskah, { baris, lebar }: Tata): Block[] {
  const { kepala } = fakta
  return [
    paragraph(tempatTanggal(fakta), { ...baris, indent: { left: SIGN_AT }, before: 6, after: 6 }),
    ...labelLines(lines(fakta), { label: LABEL, right: Math.max(0, lebar - LABEL - 4 - 90) }, baris),
    paragraph('', { ...baris }),
    ...addressee(kepala, 0, lebar - 95, baris),
    paragraph('di', { ...baris }),
    paragraph(kepala.di, { ...baris, indent: { left: YTH }, after: 18 }),
  ]
}

/** 54/2009: the addressee at right under the date, opening with Kepada, beside the lines. */
function addresseeRight(fakta: FaktaNaskah, { baris, lebar, width }: Tata): Block[] {
  const { kepala } = fakta
  const split = mm(SIGN_AT - 2)
  const at = SIGN_AT + YTH - 2
  const left = labelLines(lines(fakta), { label: LABEL, right: 3 }, baris)
  const right = [...addressee(kepala, 0, 0, baris), ...tempatKanan(kepala, 0, baris)]
  return [
    paragraph(tempatTanggal(fakta), { ...baris, indent: { left: at }, before: 6, after: 12 }),
    paragraph('Kepada', { ...baris, indent: { left: at } }),
    table([split, width - split], [{ cells: [left, right].map((content) => ({ content, pad: [0, 0] as const })) }]),
    paragraph('', { size: 9, indent: { right: lebar - 10 } }),
  ]
}

/** The addressees behind a letter that has too many of them; nothing where it names them itself. */
export function halamanYth(fakta: FaktaNaskah, judul: string): LampiranTersusun[] {
  if (!ythTerlampir(fakta.kepala)) return []
  const names = fakta.kepala.yth.map((name) => name.replace(SHORT_YTH, ''))
  return [{ mendatar: false, isi: () => [...judulLampiran(judul), ...list(names, { text: { line: 1.15 }, step: 9 })] }]
}
