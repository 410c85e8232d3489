import { Paragraph, Table } from 'docx'
import { noted, signature, signatures, type SignatureLook } from '../../../documents/parts/signature.ts'
import { closedTable, table, unparted } from '../../../documents/parts/table.ts'
import { gap } from '../../../documents/parts/text.ts'
import type { FaktaNaskah } from './fakta.ts'
import type { BadanBertanda, Block, Tata } from './tata.ts'

export function rupaTanda({ gaya }: Pick<FaktaNaskah, 'gaya'>): SignatureLook {
  const { namaKapital, namaGaris, ubKapital, ruangTandaTangan } = gaya
  return { namaKapital, namaGaris, ubKapital, qr: ruangTandaTangan === 'qr' }
}

/** The signature under a body, with Mengetahui below where somebody takes note. */
export function tandaTangan(fakta: FaktaNaskah, width: number, over: readonly string[] = []): (Paragraph | Table)[] {
  const look = rupaTanda(fakta)
  const own = signature(width, fakta.penanda, { over, look })
  if (!fakta.mengetahui) return own
  return [...own, gap(14), ...noted(width, fakta.mengetahui, { look })]
}

/** Two signatures, the higher official's at right. */
function tandaTanganBerdua(fakta: FaktaNaskah, width: number, over: readonly string[]): (Paragraph | Table)[] {
  const { penanda, penandaKedua, mengetahui } = fakta
  if (!penandaKedua) return tandaTangan(fakta, width, over)
  const both = { left: penandaKedua, right: penanda, mengetahui: mengetahui ?? undefined }
  return [signatures(width, both, { over, look: rupaTanda(fakta) }), gap(1)]
}

/** A body closed by its signature, or by two. */
export function ditandatangani(fakta: FaktaNaskah, { width }: Tata, body: readonly Block[], over: readonly string[] = []): BadanBertanda {
  const isi = terikat(width, body, tandaTanganBerdua(fakta, width, over))
  // the paragraph that must follow a table stands behind it
  return { isi, tanda: isi.length - 2 }
}

/** Paragraphs of the body that go with the signature. */
const CHAINED = 2

/** A signature never stands alone on a page: the last two paragraphs of the body go with it, or the last rows of its table (persuratan.md 4.0). */
export function terikat(width: number, body: readonly Block[], closing: readonly (Paragraph | Table)[]): Block[] {
  const last = body.at(-1)
  if (last && isSpec(last)) return [...body.slice(0, -1), closedTable(last, [gap(12), ...closing]), gap(1)]
  const from = body.length - CHAINED
  return [
    ...body.map((block, index) => (index >= from && block instanceof Paragraph ? withNext(block) : block)),
    gap(12, { keepNext: true }),
    unparted(width, closing),
    gap(1),
  ]
}

function withNext(block: Paragraph): Paragraph {
  return new Paragraph({ ...block.options, keepNext: true })
}

function isSpec(block: Block): block is Exclude<Block, Paragraph | Table> {
  return !(block instanceof Paragraph || block instanceof Table)
}

/** The blocks as they go into the file. */
export function jadi(blocks: readonly Block[]): (Paragraph | Table)[] {
  return blocks.map((block) => (isSpec(block) ? table(block.widths, block.rows) : block))
}
