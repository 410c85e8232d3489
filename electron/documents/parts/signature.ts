import type { Paragraph, Table } from 'docx'
import { divide, table, type CellOptions, type RowSpec } from './table.ts'
import { box, paragraph, type Indent, type TextStyle } from './text.ts'

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

/** What is signed for the head of the region has capitals under u.b. too (persuratan.md 3.3). */
const HEAD_OF_REGION = /^(?:wali ?kota|bupati|gubernur)\b/i

/** The lines over the signature: post in capitals, a.n. and u.b. on lines of their own, a comma after the last. */
export function signatureHead({ jabatan: printed, sebagai, atasNama, melalui }: Penandatangan, { ubKapital = false } = {}): string[] {
  const jabatan = writtenOut(printed)
  const acting = (post: string) => (sebagai ? `${sebagai} ${post}` : post)
  if (atasNama && melalui) {
    const cased = (post: string) => (ubKapital || HEAD_OF_REGION.test(atasNama) ? post.toUpperCase() : post)
    return [`a.n. ${atasNama.toUpperCase()}`, cased(melalui), 'u.b.', `${acting(cased(jabatan))},`]
  }
  if (atasNama) return [`a.n. ${atasNama.toUpperCase()}`, `${acting(jabatan.toUpperCase())},`]
  return [`${acting(jabatan.toUpperCase())},`]
}

/** The lines under it: name, pangkat where there is one, NIP where there is one. */
export function signatureFoot({ pangkat, nip, labelNip = 'NIP' }: Penandatangan): string[] {
  return [...(pangkat ? [pangkat] : []), ...(nip ? [`${labelNip} ${nip}`] : [])]
}

/** What an office decides of its signatures (persuratan.md 3.3). */
export interface SignatureLook {
  readonly namaKapital?: boolean
  readonly namaGaris?: boolean
  /** Capitals in the lines under u.b. */
  readonly ubKapital?: boolean
  /** A square for the QR of an electronic signature in place of room for hand and stamp. */
  readonly qr?: boolean
}

interface SignatureOptions {
  /** Place and date, or “Ditetapkan di …” lines, over the post. */
  readonly over?: readonly string[]
  readonly text?: TextStyle
  /** Room for hand and stamp, in points. */
  readonly room?: number
  readonly look?: SignatureLook
}

/** Side of the square for a QR, in millimetres. */
const QR = 22
const ROOM = 52

/** Lines of one signature; `wide` is the width in millimetres from where they begin. They stand together. */
export function signatureBlock(
  signer: Penandatangan,
  { over = [], text = {}, room = ROOM, look = {}, wide = 70 }: SignatureOptions & { readonly wide?: number },
): Paragraph[] {
  const style: TextStyle = { ...text, keepNext: true }
  const foot = signatureFoot(signer)
  const nama = look.namaKapital ? signer.nama.toUpperCase() : signer.nama
  const square = () => {
    const left = (text.indent?.left ?? 0) + (text.align === 'center' ? (wide - QR) / 2 : 0)
    return box(QR, { left, right: (text.indent?.left ?? 0) + wide - left - QR, keepNext: true })
  }
  return [
    ...over.map((words) => paragraph(words, style)),
    ...signatureHead(signer, look).map((words) => paragraph(words, style)),
    ...(look.qr ? [square()] : []),
    paragraph(nama, {
      ...style,
      bold: true,
      underline: look.namaGaris === true,
      before: look.qr ? 0 : room,
      keepNext: foot.length > 0,
    }),
    ...foot.map((words, index) => paragraph(words, { ...text, keepNext: index < foot.length - 1 })),
  ]
}

const cell = (content: Paragraph[]): CellOptions & { content: Paragraph[] } => ({ content, pad: [0, 0] })

/** Where a signature begins, in millimetres of the text's edge. */
export const SIGN_AT = 90
const TWIPS = 1440 / 25.4
/** What a signature needs at least. */
const NARROWEST = 66

/** One signature at the right, from 9 cm of the text's edge. `width` in twentieths of a point. */
export function signature(width: number, signer: Penandatangan, options: SignatureOptions = {}): Paragraph[] {
  const left = Math.min(SIGN_AT, width / TWIPS - NARROWEST)
  const indent: Indent = { left }
  return signatureBlock(signer, { ...options, text: { ...options.text, indent }, wide: width / TWIPS - left })
}

/** Two signatures side by side, the higher official at right, and “Mengetahui” centred below where there is one. */
export function signatures(
  width: number,
  { left, right, mengetahui }: { left: Penandatangan; right: Penandatangan; mengetahui?: Penandatangan | undefined },
  options: SignatureOptions & { readonly mengetahuiKata?: string } = {},
): Table {
  const widths = divide(width, 46, 8, 46)
  const empty = cell([paragraph('', options.text)])
  const over = options.over ?? []
  const leftOver = over.map(() => '')
  const wide = (widths[0] ?? 0) / TWIPS
  const rows: RowSpec[] = [
    { cells: [cell(signatureBlock(left, { ...options, over: leftOver, wide })), empty, cell(signatureBlock(right, { ...options, wide }))] },
  ]
  if (mengetahui) rows.push({ cells: [{ content: noted(width, mengetahui, options), span: 3, pad: [12, 0] }] })
  return table(widths, rows)
}

/** “Mengetahui:” and who takes note, centred. */
export function noted(
  width: number,
  signer: Penandatangan,
  { mengetahuiKata = 'Mengetahui:', ...options }: SignatureOptions & { readonly mengetahuiKata?: string } = {},
): Paragraph[] {
  return signatureBlock(signer, { ...options, over: [mengetahuiKata], text: { ...options.text, align: 'center' }, wide: width / TWIPS })
}
