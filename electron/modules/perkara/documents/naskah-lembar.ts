import type { ISectionOptions } from 'docx'
import { fields } from '../../../documents/parts/fields.ts'
import { kop } from '../../../documents/parts/kop.ts'
import { letterMargins, page, textWidth } from '../../../documents/parts/page.ts'
import { signature } from '../../../documents/parts/signature.ts'
import { ALL_SIDES, divide, table } from '../../../documents/parts/table.ts'
import { gap, paragraph, paragraphs } from '../../../documents/parts/text.ts'
import type { NaskahFacts } from './naskah.ts'

const WIDE = textWidth('f4', letterMargins)
/** Lines to be written on, where the paper has nothing of its own to say. */
const ROOM = 6

/** The paper: kop, title and number, the facts of the case, its people, room for words, place for the signature. */
export function naskahSection(facts: NaskahFacts): ISectionOptions {
  const { nama, tanggal, isian, pihak, lain, penandatangan } = facts
  return {
    properties: page('f4', letterMargins),
    children: [
      ...kop(facts.kop, WIDE),
      paragraph(nama.toUpperCase(), { align: 'center', bold: true, underline: true, before: 12, size: 12 }),
      paragraph('Nomor: ……………………………', { align: 'center', after: 12 }),
      fields(WIDE, isian, { label: 26 }),
      ...peopleTable(pihak, lain),
      ...paragraphs('…'.repeat(60), { before: 12 }),
      ...Array.from({ length: ROOM - 1 }, () => paragraph('…'.repeat(60), { before: 4 })),
      gap(18),
      ...signature(WIDE, penandatangan, { over: [`${facts.kop.kota}, ${tanggal}`] }),
      gap(1),
    ],
  }
}

function peopleTable(pihak: NaskahFacts['pihak'], lain: number): ISectionOptions['children'] {
  if (pihak.length === 0) return []
  const head = ['No.', 'Nama', 'Alamat', 'Keterangan'].map((content) => ({
    content,
    lines: ALL_SIDES,
    text: { size: 10, bold: true, align: 'center' as const },
  }))
  const rows = pihak.map((one, at) => ({
    cells: [String(at + 1), one.nama, one.alamat, one.keterangan].map((content) => ({ content, lines: ALL_SIDES, text: { size: 10 } })),
  }))
  return [
    gap(10),
    table(divide(WIDE, 7, 33, 37, 23), [{ head: true, cells: head }, ...rows]),
    ...(lain > 0
      ? [paragraph(`Dan ${lain.toLocaleString('id-ID')} orang lainnya menurut daftar terlampir.`, { size: 10, before: 4 })]
      : []),
  ]
}
