import { DomainError } from '../../shared/errors.ts'
import type { HasilSel, NilaiSel, SalahSel, UbahSel } from '../../shared/registers/sel.ts'
import type { Parts, WriteContext } from '../core/context.ts'

export interface RowCells {
  readonly id: number
  readonly versi: number
  readonly sel: Readonly<Record<string, NilaiSel>>
}

/** How a register's cells are written: its own rules, in its own words. */
export interface CellWriter {
  /** Writes the cells of one row as its form would; answers with the new version. Refuses with a DomainError, by field where it can. */
  apply(ctx: WriteContext, row: RowCells): number
  /** The column in which a field of the form stands. */
  columnOf(medan: string): string
  /** How a row is called in a refusal: Agenda 0139. */
  call(ctx: WriteContext, id: number): string
}

/** Rows that share a savepoint: each savepoint makes the search index write out what it holds, which costs more than the row. */
const TOGETHER = 25

/**
 * Writes cells all or none; every refusal is gathered first, each at its cell. With `uji` nothing stays written. Refuses with
 * CELLS_REFUSED, which names all faults and says where the first one is.
 */
export function* changeCells(ctx: WriteContext, { uji, baris }: UbahSel, writer: CellWriter): Parts<HasilSel> {
  const salah: SalahSel[] = []
  const written: { id: number; versi: number }[] = []
  const apply = (rows: readonly RowCells[]): void => {
    ctx.run('savepoint bagian_sel')
    try {
      written.push(...rows.map((row) => ({ id: row.id, versi: writer.apply(ctx, row) })))
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      ctx.run('rollback to bagian_sel')
      const [row, another] = rows
      if (row && !another) salah.push(...faultsOf(row, error as DomainError, writer))
    }
    ctx.run('release bagian_sel')
  }
  // a refused writing takes the whole act back; a savepoint around it would keep the image of each statement until the end
  if (uji) ctx.run('savepoint semua_sel')
  for (let at = 0; at < baris.length; at += TOGETHER) {
    yield at / baris.length
    const rows = baris.slice(at, at + TOGETHER)
    const before = written.length
    apply(rows)
    // one of them was refused: each by itself, to know which
    if (written.length === before && rows.length > 1) for (const row of rows) apply([row])
  }
  const first = salah[0]
  if (first && !uji)
    throw new DomainError('CELLS_REFUSED', { jumlah: salah.length, tempat: writer.call(ctx, first.id), sebab: first.pesan, salah })
  if (uji) {
    ctx.run('rollback to semua_sel')
    ctx.run('release semua_sel')
    // what was read between the trial's writes is not so
    ctx.kept.clear()
  }
  return { salah, baris: uji ? [] : written }
}

/** More rows than this are written as a work that is told, can be stopped, and lets others read. */
const MANY = 100
export const manyCells = { apa: 'Penyimpanan sel', isLong: ({ uji, baris }: UbahSel) => !uji && baris.length > MANY }

/** A field that the row does not change points to another of its cells: the first stands for it. */
function faultsOf({ id, sel }: RowCells, error: DomainError, writer: CellWriter): SalahSel[] {
  const columns = Object.keys(sel)
  if (error.code !== 'INPUT_INVALID') return [{ id, kolom: '', pesan: error.message }]
  const { isian } = error.data as unknown as { isian: readonly { medan: string; pesan: string }[] }
  return isian.map(({ medan, pesan }) => {
    const kolom = writer.columnOf(medan)
    return { id, kolom: columns.includes(kolom) ? kolom : (columns[0] ?? ''), pesan }
  })
}
