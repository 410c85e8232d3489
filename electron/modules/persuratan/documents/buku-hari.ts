import type { ReadContext } from '../../../core/context.ts'
import { getPengaturan } from '../../../core/pengaturan.ts'
import type { PaperChoice } from '../../../core/registry.ts'

/** The last day on which the agenda has a letter; undefined in an empty office. */
export function lastDay(ctx: ReadContext): string | undefined {
  return (
    ctx.get<{ hari: string | null }>("select max(tanggal) hari from nomor where buku = 'surat-masuk' and keadaan = 'terpakai'")?.hari ??
    undefined
  )
}

/** The paper of books: the office's own first. */
export function kertasChoice(ctx: ReadContext, cara: 'mendatar' | 'tegak' = 'mendatar'): PaperChoice {
  const { kertas } = getPengaturan(ctx, 'lembarDisposisi')
  const papers = [
    { kode: 'f4', nama: `F4 ${cara}` },
    { kode: 'a4', nama: `A4 ${cara}` },
  ]
  return { kunci: 'kertas', nama: 'Kertas', nilai: papers.sort((a, b) => Number(b.kode === kertas) - Number(a.kode === kertas)) }
}
