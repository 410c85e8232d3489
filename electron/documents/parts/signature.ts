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

/** Drs. BAGAS WIRAYUDA, M.M.: the name in capitals, its degrees as they are. */
export function capitalName(nama: string): string {
  const [front = '', ...degrees] = nama.split(',')
  const words = front.split(' ').map((word) => (word.endsWith('.') ? word : word.toUpperCase()))
  return [words.join(' '), ...degrees].join(',')
}

/** Lines of one signature; `wide` is the width in millimetres from where they begin. They stand together. */
export function signatureBlock(signer: Penandatangan, options: SignatureOptions & { readonly wide?: number } = {}): Paragraph[] {
  const [head, name, foot] = signatureParts(signer, options)
  return [...head, ...name, ...foot]
}

/** What stands over the room for the hand, the name, and what stands under it. */
function signatureParts(
  signer: Penandatangan,
  { over = [], text = {}, room = ROOM, look = {}, wide = 70 }: SignatureOptions & { readonly wide?: number },
): [head: Paragraph[], name: Paragraph[], foot: Paragraph[]] {
  const style: TextStyle = { ...text, keepNext: true }
  const foot = signatureFoot(signer)
  const nama = look.namaKapital ? capitalName(signer.nama) : signer.nama
  const square = () => {
    const left = (text.indent?.left ?? 0) + (text.align === 'center' ? (wide - QR) / 2 : 0)
    return box(QR, { left, right: (text.indent?.right ?? 0) + (text.indent?.left ?? 0) + wide - left - QR, keepNext: true })
  }
  const name = paragraph(nama, {
    ...style,
    bold: true,
    underline: look.namaGaris === true,
    before: look.qr ? 0 : room,
    keepNext: foot.length > 0,
  })
  return [
    [...over, ...signatureHead(signer, look)].map((words) => paragraph(words, style)),
    [...(look.qr ? [square()] : []), name],
    foot.map((words, index) => paragraph(words, { ...text, keepNext: index < foot.length - 1 })),
  ]
}

const cell = (content: Paragraph[]): CellOptions & { content: Paragraph[] } => ({ content, pad: [0, 0] })

/** Where a signature begins, in millimetres of the text's edge. */
export const SIGN_AT = 90
const TWIPS = 1440 / 25.4
/** What a signature needs at least. */
const NARROWEST = 66
/** How wide the lines of who takes note may be. */
const NOTED = 90

/** One signature at the right, from 9 cm of the text's edge. `width` in twentieths of a point. */
export function signature(width: number, signer: Penandatangan, options: SignatureOptions = {}): Paragraph[] {
  const left = Math.min(SIGN_AT, width / TWIPS - NARROWEST)
  const indent: Indent = { left }
  return signatureBlock(signer, { ...options, text: { ...options.text, indent }, wide: width / TWIPS - left })
}

/** Two signatures side by side, the higher official at right, and “Mengetahui” centred below where there is one. Their names stand at one height. */
export function signatures(
  width: number,
  { left, right, mengetahui }: { left: Penandatangan; right: Penandatangan; mengetahui?: Penandatangan | undefined },
  options: SignatureOptions & { readonly overLeft?: readonly string[]; readonly mengetahuiKata?: string } = {},
): Table {
  const widths = divide(width, 46, 8, 46)
  const empty = [paragraph('', options.text)]
  const over = options.over ?? []
  const wide = (widths[0] ?? 0) / TWIPS
  const lefts = signatureParts(left, { ...options, over: options.overLeft ?? over.map(() => ''), wide })
  const rights = signatureParts(right, { ...options, wide })
  const rows: RowSpec[] = lefts.flatMap((part, at) => {
    const other = rights[at] ?? []
    if (part.length + other.length === 0) return []
    return [{ cells: [part, empty, other].map((content) => cell(content.length > 0 ? content : empty)) }]
  })
  if (mengetahui) rows.push({ cells: [{ content: noted(width, mengetahui, options), span: 3, pad: [12, 0] }] })
  return table(widths, rows)
}

/** “Mengetahui:” and who takes note, centred. */
export function noted(
  width: number,
  signer: Penandatangan,
  { mengetahuiKata = 'Mengetahui:', ...options }: SignatureOptions & { readonly mengetahuiKata?: string } = {},
): Paragraph[] {
  const side = Math.max(0, width / TWIPS / 2 - NOTED / 2)
  const text: TextStyle = { ...options.text, align: 'center', indent: { left: side, right: side } }
  return signatureBlock(signer, { ...options, over: [mengetahuiKata], text, wide: width / TWIPS - 2 * side })
}
