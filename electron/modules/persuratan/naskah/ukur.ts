import type { KodeJenis } from '../../../../shared/modules/persuratan/naskah/jenis.ts'
import { layPages, type LaidPage } from '../../../documents/fit.ts'
import type { FaktaNaskah } from './fakta.ts'
import { susunNaskah, type NaskahTersusun } from './susun.ts'

/** How a naskah will lie on its pages. */
export interface UkuranNaskah {
  readonly halaman: number
  /** Lines of the body on the page of the signature, above it; null where the page has a table above it, or nothing is signed. */
  readonly barisBersamaTanda: number | null
  /** What the drafter should know, as sentences. */
  readonly peringatan: readonly string[]
}

/** Lines of the body under which the page of a signature is hardly worth its paper. */
const FEW = 4

/** Reckons the pages of a naskah as Word lays them out, without writing a file (persuratan.md 4.0). */
export function measureNaskah<J extends KodeJenis>(fakta: FaktaNaskah<J>): UkuranNaskah {
  const paper = susunNaskah(fakta)
  return measureLaid(paper, layPages(paper))
}

/** The same of a paper that is laid out already. */
export function measureLaid(paper: NaskahTersusun, pages: readonly LaidPage[]): UkuranNaskah {
  const letter = pages.filter(({ section }) => section === 0)
  const signed = letter.findIndex(({ blocks }) => paper.tanda >= 0 && blocks.includes(paper.tanda))
  const above = signed < 0 ? null : linesAbove(letter[signed], paper.tanda)
  const together = above === null || paper.bersama === null ? null : above + paper.bersama
  const copies = letter.findIndex(({ blocks }) => paper.tembusan >= 0 && blocks[0] === paper.tembusan)
  return {
    halaman: pages.length,
    barisBersamaTanda: together,
    peringatan: [
      ...(signed > 0 && together !== null && together < FEW ? [signatureMoves(signed + 1, together)] : []),
      ...(copies > 0
        ? [`Hanya tembusan yang pindah ke halaman ${copies + 1}. Ringkas isinya agar semuanya selesai di halaman ${copies}.`]
        : []),
    ],
  }
}

function signatureMoves(halaman: number, baris: number): string {
  return `Hanya ${baris} baris isi yang menemani tanda tangan di halaman ${halaman}. Ringkas isinya agar selesai di halaman ${halaman - 1}, atau tambah isinya.`
}

function linesAbove(page: LaidPage | undefined, tanda: number): number | null {
  if (!page) return null
  const { blocks, lines } = page
  const texts = new Set(lines.map(({ block }) => block))
  if (blocks.some((block) => block < tanda && !texts.has(block))) return null
  return lines.filter(({ block, text }) => block < tanda && text !== '').length
}
