import { Paragraph, Table } from 'docx'
import { mm } from '../../../documents/parts/page.ts'
import { noted, signature, signatures, type SignatureLook } from '../../../documents/parts/signature.ts'
import { closedTable, table, unparted } from '../../../documents/parts/table.ts'
import { gap, lettersOf, withNext } from '../../../documents/parts/text.ts'
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
export function tandaTanganBerdua(
  fakta: FaktaNaskah,
  width: number,
  { over, overLeft }: { readonly over: readonly string[]; readonly overLeft?: readonly string[] },
): (Paragraph | Table)[] {
  const { penanda, penandaKedua, mengetahui } = fakta
  if (!penandaKedua) return tandaTangan(fakta, width, over)
  const both = { left: penandaKedua, right: penanda, mengetahui: mengetahui ?? undefined }
  return [signatures(width, both, { over, ...(overLeft ? { overLeft } : {}), look: rupaTanda(fakta) }), gap(1)]
}

/** A body closed by its signature, or by two. */
export function ditandatangani(fakta: FaktaNaskah, tata: Tata, body: readonly Block[], over: readonly string[] = []): BadanBertanda {
  return ditutup(tata, body, tandaTanganBerdua(fakta, tata.width, { over }))
}

/** A body with the block that closes it. */
export function ditutup({ width }: Tata, body: readonly Block[], closing: readonly (Paragraph | Table)[]): BadanBertanda {
  return terikat(width, body, closing)
}

/** Lines of the body that go with a signature at least (persuratan.md 4.0). */
const WITH = 2
/** A paragraph of more lines may be parted: only its end goes with the signature. */
const LONG = 4
/** Letters that a line holds at most, a millimetre of its width: no line holds fewer words than that says. */
const PER_MM = 0.53

/**
 * A signature never stands alone on a page. Short paragraphs that close the body stand in one row with it, which neither Word nor LibreOffice
 * parts; of a long one the end is chained to it; under a table the last rows are made one with it.
 */
export function terikat(width: number, body: readonly Block[], closing: readonly (Paragraph | Table)[]): BadanBertanda {
  const last = body.at(-1)
  if (last && isSpec(last)) {
    const isi = [...body.slice(0, -1), closedTable(last, [gap(12), ...closing]), gap(1)]
    return { isi, tanda: isi.length - 2, bersama: null }
  }
  const { own, bersama } = closingLines(width, body)
  const before = body
    .slice(0, body.length - own.length)
    .map((block, index, all) => (bersama < WITH && index >= all.length - 2 && block instanceof Paragraph ? withNext(block) : block))
  const isi = [...before, unparted(width, [...own, gap(12), ...closing]), gap(1)]
  return { isi, tanda: isi.length - 2, bersama }
}

/** The short paragraphs at the end of a body, as many as make the lines that go with a signature, and how many lines they are at least. */
function closingLines(width: number, body: readonly Block[]): { own: Paragraph[]; bersama: number } {
  const own: Paragraph[] = []
  let bersama = 0
  for (const block of body.toReversed()) {
    if (bersama >= WITH || !(block instanceof Paragraph)) break
    const lines = Math.ceil(lettersOf(block) / ((width / mm(1)) * PER_MM))
    if (lines > LONG) break
    own.unshift(block)
    bersama += lines
  }
  return { own, bersama }
}

function isSpec(block: Block): block is Exclude<Block, Paragraph | Table> {
  return !(block instanceof Paragraph || block instanceof Table)
}

/** The blocks as they go into the file. */
export function jadi(blocks: readonly Block[]): (Paragraph | Table)[] {
  return blocks.map((block) => (isSpec(block) ? table(block.widths, block.rows) : block))
}
