import type { Paragraph, Table } from 'docx'
import { mm } from './page.ts'
import { divide, table, type CellOptions, type RowSpec } from './table.ts'
import { paragraph, type TextStyle } from './text.ts'

/** Who signs and by what right (persuratan.md 3.3). The name is that of the holder on the day of signing. */
export interface Penandatangan {
  readonly jabatan: string
  /** Plt. (vacant post), Plh. (holder away), Pj.: stands before the post. */
  readonly sebagai?: 'Plt.' | 'Plh.' | 'Pj.' | undefined
  /** a.n.: the post for which is signed. */
  readonly atasNama?: string
  /** u.b.: the post between the one above and the signer. */
  readonly melalui?: string
  readonly nama: string
  readonly pangkat?: string
  readonly nip?: string
  /** NIP, or NI PPPK. */
  readonly labelNip?: string
}

/** Divides a printed post (Plh. Kepala Dinas) into what stands before it and the post. */
export function actingPost(printed: string): Pick<Penandatangan, 'jabatan' | 'sebagai'> {
  const [, sebagai, jabatan] = /^(Plt\.|Plh\.|Pj\.) (.+)$/.exec(printed) ?? []
  return sebagai && jabatan ? { sebagai: sebagai as Penandatangan['sebagai'], jabatan } : { jabatan: printed }
}

const SHORT: readonly (readonly [RegExp, string])[] = [
  [/^Kasubbag\b/, 'Kepala Subbagian'],
  [/^Kabag\b/, 'Kepala Bagian'],
  [/^Kabid\b/, 'Kepala Bidang'],
  [/^Kasi\b/, 'Kepala Seksi'],
]

/** A post as it signs: written out, though lists have it short (Kasubbag Tata Usaha). */
export function writtenOut(jabatan: string): string {
  return SHORT.reduce((post, [short, long]) => post.replace(short, long), jabatan)
}

/** The lines over the signature: post in capitals, a.n. and u.b. on lines of their own, a comma after the last. */
export function signatureHead({ jabatan: printed, sebagai, atasNama, melalui }: Penandatangan): string[] {
  const jabatan = writtenOut(printed)
  const acting = (post: string) => (sebagai ? `${sebagai} ${post}` : post)
  if (atasNama && melalui) return [`a.n. ${atasNama.toUpperCase()}`, melalui, 'u.b.', `${acting(jabatan)},`]
  if (atasNama) return [`a.n. ${atasNama.toUpperCase()}`, `${acting(jabatan.toUpperCase())},`]
  return [`${acting(jabatan.toUpperCase())},`]
}

/** The lines under it: name, pangkat where there is one, NIP where there is one. */
export function signatureFoot({ pangkat, nip, labelNip = 'NIP' }: Penandatangan): string[] {
  return [...(pangkat ? [pangkat] : []), ...(nip ? [`${labelNip} ${nip}`] : [])]
}

interface SignatureOptions {
  /** Place and date, or “Ditetapkan di …” lines, over the post. */
  readonly over?: readonly string[]
  readonly text?: TextStyle
  /** Room for hand and stamp, in points. */
  readonly room?: number
}

/** Lines of one signature for a cell of one's own. */
export function signatureBlock(signer: Penandatangan, { over = [], text = {}, room = 52 }: SignatureOptions): Paragraph[] {
  const style = { ...text, keepNext: true }
  const foot = signatureFoot(signer)
  return [
    ...over.map((words) => paragraph(words, style)),
    ...signatureHead(signer).map((words) => paragraph(words, style)),
    paragraph(signer.nama, { ...style, bold: true, before: room, keepNext: foot.length > 0 }),
    ...foot.map((words, index) => paragraph(words, { ...text, keepNext: index < foot.length - 1 })),
  ]
}

const cell = (content: Paragraph[]): CellOptions & { content: Paragraph[] } => ({ content, pad: [0, 0] })

/** One signature at the right, from 9 cm of the text's edge; never torn. `width` in twentieths of a point. */
export function signature(width: number, signer: Penandatangan, options: SignatureOptions = {}): Table {
  const left = Math.min(mm(90), Math.floor(width / 2))
  return table([left, width - left], [{ cells: [cell([paragraph('', options.text)]), cell(signatureBlock(signer, options))] }])
}

/** Two signatures side by side, the higher official at right, and “Mengetahui” centred below where there is one. */
export function signatures(
  width: number,
  { left, right, mengetahui }: { left: Penandatangan; right: Penandatangan; mengetahui?: Penandatangan },
  options: SignatureOptions = {},
): Table {
  const widths = divide(width, 46, 8, 46)
  const empty = cell([paragraph('', options.text)])
  const over = options.over ?? []
  const leftOver = over.map(() => '')
  const rows: RowSpec[] = [
    { cells: [cell(signatureBlock(left, { ...options, over: leftOver })), empty, cell(signatureBlock(right, options))] },
  ]
  if (mengetahui) {
    const centred = signatureBlock(mengetahui, { ...options, over: ['Mengetahui:'], text: { ...options.text, align: 'center' } })
    rows.push({ cells: [{ content: centred, span: 3, pad: [12, 0] }] })
  }
  return table(widths, rows)
}
