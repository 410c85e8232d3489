import type { ReadContext } from '../../core/context.ts'
import type { Described, Subject } from '../../core/registry.ts'
import { formatNomor, nomorStyle, type Nomor } from '../../registers/nomor.ts'
import { allOf, oneOf, sql } from '../../registers/sql.ts'
import { dueOnDate } from '../../workflow/due.ts'
import { assertWrites, cases, isClosed, seenCases, seesAllOf, seesCase } from './akses.ts'

type Numbered = Omit<Nomor, 'id'>

/** 0007/2025: the number of the register of cases, with its year. */
export function caseNumber(ctx: ReadContext, row: Numbered, style = nomorStyle(ctx)): string {
  return `${formatNomor(row, style)}/${row.tahun}`
}

/** The number of a case that the actor may see; '' else. */
export function numberOf(ctx: ReadContext, id: number): string {
  const row = oneOf<Numbered>(ctx, sql`select tahun, urut, sisipan from ${cases(ctx)} where id = ${id}`)
  return row ? caseNumber(ctx, row) : ''
}

/** What plain cases tell the rooms below them. */
export const perkaraSubject: Subject = {
  name: 'Perkara',
  describe(ctx, ids): ReadonlyMap<number, Described> {
    const rows = allOf<Numbered & { id: number; judul: string; proses: string; tertutup: number }>(
      ctx,
      sql`select id, judul, proses, tertutup, tahun, urut, sisipan from ${cases(ctx)} where id in (select value from json_each(${JSON.stringify(ids)}))`,
    )
    const style = nomorStyle(ctx)
    return new Map(
      rows.map((row) => [
        row.id,
        {
          nomor: caseNumber(ctx, row, style),
          judul: row.judul,
          asal: ctx.registry.processes[row.proses]?.name ?? row.proses,
          rahasia: row.tertutup === 1,
        },
      ]),
    )
  },
  mayRead: seesCase,
  readable: seenCases,
  readsAll: seesAllOf,
  isClosed,
  assertMayAttach: (ctx, id) => assertWrites(ctx, id, numberOf(ctx, id)),
  due(ctx, id) {
    const at = dueOnDate(ctx, ctx.get<{ batas: string | null }>('select batas from perkara where id = ?', id)?.batas ?? null)
    return at === null ? null : { at, isEvent: false }
  },
}
