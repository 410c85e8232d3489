import type { ReadContext } from '../../../core/context.ts'
import { closingOf, mayBeFilled, type KodeBuku } from '../../../registers/nomor.ts'

/** A number that the book has already. */
export interface Taken {
  readonly id: number
  readonly keadaan: string
  readonly alasan: string
  readonly arsip: number | null
}

/** The numbers of a book by year, read once for a whole file. */
export class BookNumbers {
  readonly #buku: KodeBuku
  readonly #years = new Map<number, { readonly taken: ReadonlyMap<string, Taken>; readonly last: number; readonly closed: boolean }>()

  constructor(buku: KodeBuku) {
    this.#buku = buku
  }

  #of(ctx: ReadContext, tahun: number) {
    const known = this.#years.get(tahun)
    if (known) return known
    const rows = ctx.all<Taken & { urut: number; sisipan: number }>(
      `select n.id, n.urut, n.sisipan, n.keadaan, n.alasan, s.arsip from nomor n left join surat_masuk s on s.id = n.id
       where n.buku = ? and n.tahun = ? order by n.urut`,
      this.#buku,
      tahun,
    )
    const made = {
      taken: new Map(rows.map((row) => [`${row.urut}.${row.sisipan}`, row])),
      last: rows.at(-1)?.urut ?? 0,
      closed: closingOf(ctx, this.#buku, tahun) !== undefined,
    }
    this.#years.set(tahun, made)
    return made
  }

  closed(ctx: ReadContext, tahun: number): boolean {
    return this.#of(ctx, tahun).closed
  }

  last(ctx: ReadContext, tahun: number): number {
    return this.#of(ctx, tahun).last
  }

  /** Who has the number; undefined where it is free, also where an import skipped it. */
  taken(ctx: ReadContext, tahun: number, urut: number, sisipan: number): Taken | undefined {
    const found = this.#of(ctx, tahun).taken.get(`${urut}.${sisipan}`)
    return found && mayBeFilled(found) ? undefined : found
  }

  has(ctx: ReadContext, tahun: number, urut: number, sisipan: number): boolean {
    return this.#of(ctx, tahun).taken.has(`${urut}.${sisipan}`)
  }
}
