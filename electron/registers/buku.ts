import { DomainError } from '../../shared/errors.ts'
import type { ReadContext, WriteContext } from '../core/context.ts'
import { closingOf, formatNomor, namaBuku, nomorStyle, yearOf, type KodeBuku, type NomorStyle } from './nomor.ts'

export interface YearOfBook {
  readonly tahun: number
  readonly nomorTerakhir: string | null
  readonly ditutupPada: number | null
  readonly ditutupOleh: string | null
  /** What the printed book must explain: skipped, void and booked numbers with their reasons. */
  readonly celah: string[]
}

const states = { dilewati: 'dilewati', batal: 'batal', dipesan: 'dipesan' } as const

/** A book by year, the newest first. */
export function listBook(ctx: ReadContext, buku: KodeBuku, style: NomorStyle = nomorStyle(ctx)): YearOfBook[] {
  const years = ctx.all<{ tahun: number }>(
    'select distinct tahun from nomor where buku = ? union select ? order by tahun desc',
    buku,
    yearOf(ctx.today()),
  )
  return years.map(({ tahun }) => {
    const last = ctx.get<{ urut: number; sisipan: number }>(
      'select urut, sisipan from nomor where buku = ? and tahun = ? order by urut desc, sisipan desc limit 1',
      buku,
      tahun,
    )
    const closed = closingOf(ctx, buku, tahun)
    const by = closed && ctx.get<{ nama: string }>('select nama from pegawai where id = ?', closed.oleh)
    const gaps = ctx.all<{ urut: number; sisipan: number; keadaan: keyof typeof states; alasan: string }>(
      "select urut, sisipan, keadaan, alasan from nomor where buku = ? and tahun = ? and keadaan <> 'terpakai' order by urut, sisipan",
      buku,
      tahun,
    )
    return {
      tahun,
      nomorTerakhir: last ? formatNomor(last, style) : null,
      ditutupPada: closed?.pada ?? null,
      ditutupOleh: closed ? (by?.nama ?? 'Sistem') : null,
      celah: gaps.map((g) => `${formatNomor(g, style)} ${states[g.keadaan]}: ${g.alasan}`),
    }
  })
}

/** Closes the book of a year that is over; a number with consent may still be inserted. */
export function closeBook(ctx: WriteContext, buku: KodeBuku, tahun: number): YearOfBook {
  if (tahun >= yearOf(ctx.today())) throw new DomainError('BOOK_YEAR_RUNS', { buku: namaBuku[buku], tahun })
  if (closingOf(ctx, buku, tahun)) throw new DomainError('BOOK_CLOSED', { buku: namaBuku[buku], tahun })
  const last = ctx.get<{ urut: number | null }>('select max(urut) urut from nomor where buku = ? and tahun = ?', buku, tahun)
  if (!last?.urut) throw new DomainError('NOT_FOUND', { hal: `${namaBuku[buku]} ${tahun}` })
  ctx.run(
    'insert into buku (kode, tahun, ditutup_pada, ditutup_oleh, nomor_terakhir) values (?, ?, ?, ?, ?)',
    buku,
    tahun,
    ctx.now(),
    ctx.actor.pegawaiId,
    last.urut,
  )
  const closed = listBook(ctx, buku).find((year) => year.tahun === tahun)
  if (!closed) throw new Error(`Book ${buku} ${tahun} is not listed`)
  return closed
}

/** Gaps that no row explains, and inserted numbers without the number that they follow. */
export function checkNumbers(ctx: ReadContext): { invariant: string; detail: string }[] {
  const gaps = ctx.all<{ buku: string; tahun: number; urut: number }>(
    `select buku, tahun, urut from (select buku, tahun, urut, lag(urut, 1, 0) over (partition by buku, tahun order by urut) sebelum
       from (select distinct buku, tahun, urut from nomor)) where urut <> sebelum + 1 limit 20`,
  )
  const loose = ctx.all<{ buku: string; tahun: number; urut: number }>(
    `select buku, tahun, urut from nomor n where sisipan > 0 and not exists
       (select 1 from nomor b where b.buku = n.buku and b.tahun = n.tahun and b.urut = n.urut and b.sisipan = n.sisipan - 1) limit 20`,
  )
  return [...gaps, ...loose].map((n) => ({
    invariant: 'nomor berurutan',
    detail: `${n.buku} ${n.tahun}: celah tanpa keterangan pada nomor ${n.urut}`,
  }))
}
