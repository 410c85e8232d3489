import { jenisOf, type KodeJenis } from '../../../../../shared/modules/persuratan/naskah/jenis.ts'
import { caraTandaTangan, KepalaNaskah, type Penanda } from '../../../../../shared/modules/persuratan/naskah/kepala.ts'
import { keamananNama } from '../../../../../shared/modules/persuratan/surat-masuk.contract.ts'

/** A part of a text: it stayed, came, or went. */
export interface Piece {
  readonly kind: 'same' | 'new' | 'old'
  readonly text: string
}

/** Words beyond which two texts are no longer compared word by word: the table of it would grow with their product. */
const MOST_WORDS = 1500

const tokens = (text: string) => text.match(/\s+|[^\s]+/g) ?? []

/** What changed between two texts, word by word; what is the same at both ends is set aside first. */
export function wordDiff(before: string, after: string): Piece[] {
  const [a, b] = [tokens(before), tokens(after)]
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head++
  let tail = 0
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++
  const [left, right] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)]
  return joined([
    { kind: 'same', text: a.slice(0, head).join('') },
    ...middle(left, right),
    { kind: 'same', text: a.slice(a.length - tail).join('') },
  ])
}

function middle(left: readonly string[], right: readonly string[]): Piece[] {
  if (left.length > MOST_WORDS || right.length > MOST_WORDS || left.length === 0 || right.length === 0)
    return [
      { kind: 'old', text: left.join('') },
      { kind: 'new', text: right.join('') },
    ]
  // longest common run of words: lengths[i][j] of left from i and right from j
  const wide = right.length + 1
  const lengths = new Uint16Array((left.length + 1) * wide)
  const at = (i: number, j: number) => lengths[i * wide + j] ?? 0
  for (let i = left.length - 1; i >= 0; i--)
    for (let j = right.length - 1; j >= 0; j--)
      lengths[i * wide + j] = left[i] === right[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const pieces: Piece[] = []
  let [i, j] = [0, 0]
  while (i < left.length || j < right.length) {
    if (i < left.length && j < right.length && left[i] === right[j]) {
      pieces.push({ kind: 'same', text: left[i++] ?? '' })
      j++
    } else if (j >= right.length || (i < left.length && at(i + 1, j) >= at(i, j + 1))) pieces.push({ kind: 'old', text: left[i++] ?? '' })
    else pieces.push({ kind: 'new', text: right[j++] ?? '' })
  }
  return pieces
}

function joined(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = []
  for (const piece of pieces) {
    const last = out.at(-1)
    if (piece.text === '') continue
    if (last?.kind === piece.kind) out[out.length - 1] = { kind: last.kind, text: last.text + piece.text }
    else out.push(piece)
  }
  return out
}

interface Content {
  readonly kepala: unknown
  readonly isi: unknown
}

/** What a naskah says, part by part as text, in the order of its form. */
function parts(jenis: KodeJenis, { kepala, isi }: Content): (readonly [label: string, text: string])[] {
  const head = KepalaNaskah.parse(kepala ?? {})
  const own: Readonly<Record<string, unknown>> = typeof isi === 'object' && isi !== null ? { ...isi } : {}
  return [
    ['Kepada Yth.', head.yth.join('\n')],
    ['di', head.di],
    ['Hal', head.hal],
    ['Sifat', head.sifat],
    ['Keamanan', keamananNama[head.keamanan]],
    ...Object.entries(jenisOf(jenis).bidang).map(([key, { label }]) => [label, textOf(own[key])] as const),
    ['Penanda tangan', signer(head.penanda)],
    ['Mengetahui', head.mengetahui ? signer(head.mengetahui) : ''],
    ['Tembusan', head.tembusan.join('\n')],
    ['Lampiran', head.lampiranJumlah > 0 ? `${head.lampiranJumlah} ${head.lampiranSatuan}` : ''],
    ['Halaman lampiran', head.lampiran.map(textOf).join('\n')],
  ]
}

const signer = ({ cara, jabatanId, melalui, luar }: Penanda) =>
  [caraTandaTangan[cara], jabatanId === null ? '' : `jabatan ${jabatanId}`, melalui, luar ? `${luar.jabatan} ${luar.nama}` : '']
    .filter(Boolean)
    .join(', ')

function textOf(value: unknown): string {
  if (value === null || value === undefined || typeof value === 'boolean') return ''
  if (Array.isArray(value)) return value.map(textOf).filter(Boolean).join('\n')
  if (typeof value === 'object')
    return Object.entries(value)
      .filter(([key]) => key !== 'pegawaiId')
      .map(([, each]) => textOf(each))
      .filter(Boolean)
      .join(', ')
  return typeof value === 'number' ? String(value) : typeof value === 'string' ? value : ''
}

export interface ChangedPart {
  readonly label: string
  readonly pieces: readonly Piece[]
}

/** The parts of a naskah that changed between two of its revisions, each with its words. */
export function changedParts(jenis: KodeJenis, before: Content, after: Content, nameOf: (jabatanId: number) => string): ChangedPart[] {
  const named = (text: string) => text.replace(/jabatan (\d+)/, (_, id: string) => nameOf(Number(id)))
  const old = new Map(parts(jenis, before))
  return parts(jenis, after).flatMap(([label, text]) => {
    const was = old.get(label) ?? ''
    if (was === text) return []
    const whole = label === 'Penanda tangan' || label === 'Mengetahui'
    return [{ label, pieces: whole ? wordDiff(named(was), named(text)) : wordDiff(was, text) }]
  })
}
