import type { ISectionOptions } from 'docx'
import type { Kop } from '../../shared/core/sistem.contract.ts'
import { bookDate } from '../../shared/documents/paper.ts'
import type { NilaiSel } from '../../shared/registers/sel.ts'
import type { Progress } from '../core/jobs.ts'
import type { KolomTersaji } from '../registers/register.ts'
import { contentWidth, pageNumbers, sectionPage, titleOf, type Kertas } from './parts/sheet.ts'
import { ALL_SIDES, divide, table, type RowSpec } from './parts/table.ts'
import { breakable, gap, paragraph, type TextStyle } from './parts/text.ts'

/** What a printed list says: of what it is, its columns and rows, what they come to. */
export interface ListFacts {
  readonly kop: Kop
  readonly judul: string
  readonly subjudul: readonly string[]
  readonly kolom: readonly KolomTersaji<never>[]
  readonly baris: readonly { readonly sel: readonly NilaiSel[]; readonly coret: boolean }[]
  /** Lines below the table. */
  readonly kaki: readonly string[]
  readonly nihil: string
}

/** Letters that stand side by side on an upright page; more lie on its side. */
const UPRIGHT = 105
/** Letters from which the type becomes smaller. */
const SIZES = [
  [130, 9],
  [185, 8],
  [240, 7.5],
] as const
const STEP = 200

/** A list as one section: title and what it is of, the table under a repeated head, what it comes to, numbered pages. */
export async function listSection(facts: ListFacts, kertas: Kertas, progress: Progress): Promise<ISectionOptions> {
  const { kolom, judul, subjudul } = facts
  const letters = kolom.reduce((sum, { lebar }) => sum + lebar, 0)
  const landscape = letters > UPRIGHT
  const width = contentWidth(kertas, landscape)
  const size = SIZES.find(([most]) => letters <= most)?.[1] ?? 6.5
  const style: TextStyle = { size }
  const head: RowSpec = {
    head: true,
    cells: kolom.map(({ nama }) => ({
      content: nama,
      lines: ALL_SIDES,
      valign: 'center',
      text: { ...style, bold: true, align: 'center' },
    })),
  }
  const rows: RowSpec[] = []
  for (const [at, { sel, coret }] of facts.baris.entries()) {
    rows.push({
      cells: sel.map((value, n) => ({
        content: [paragraph(wordsOf(kolom[n]?.jenis, value), { ...style, strike: coret, align: alignOf(kolom[n]?.jenis) })],
        lines: ALL_SIDES,
        pad: [1.5, 2.5] as const,
      })),
    })
    if (at % STEP === STEP - 1) await progress.step(at + 1, facts.baris.length)
  }
  if (rows.length === 0)
    rows.push({ cells: [{ content: facts.nihil, span: kolom.length, lines: ALL_SIDES, text: { ...style, align: 'center' } }] })
  return {
    properties: sectionPage(kertas, landscape),
    footers: { default: pageNumbers(width, [judul, ...subjudul].join(', ')) },
    children: [
      ...titleOf(facts.kop, judul, subjudul.length > 0 ? subjudul : ['']),
      table(divide(width, ...kolom.map(({ lebar }) => lebar)), [head, ...rows]),
      ...facts.kaki.map((text, index) => paragraph(text, { size: 9, before: index === 0 ? 6 : 2 })),
      gap(1),
    ],
  }
}

function alignOf(jenis: KolomTersaji<never>['jenis'] | undefined): 'left' | 'center' | 'right' {
  return jenis === 'angka' ? 'right' : jenis === 'tanggal' ? 'center' : 'left'
}

function wordsOf(jenis: KolomTersaji<never>['jenis'] | undefined, value: NilaiSel): string {
  if (value === null) return ''
  if (typeof value === 'number') return value.toLocaleString('id-ID')
  return jenis === 'tanggal' ? bookDate(value) : breakable(value)
}
