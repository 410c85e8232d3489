import type { ReadContext, WriteContext } from './context.ts'

/** One change of a row as the audit tells it: columns by name, before and after; null where the row was not there. */
export interface Change {
  /** The line of the audit: the same for all that one act changed. */
  readonly act: number
  readonly pada: number
  readonly pegawaiId: number | null
  readonly penugasanId: number | null
  readonly prosedur: string
  readonly sebelum: Readonly<Record<string, unknown>> | null
  readonly sesudah: Readonly<Record<string, unknown>> | null
}

const A_TIME = 5_000
/** The row that says how far the index reaches. */
const MARK = ['@sampai', ''] as const

/** Notes which audit lines touch which rows, from where it stopped; the index is left out of the audit and can be rebuilt. */
export function fillJejak(ctx: WriteContext): void {
  const start = ctx.get<{ id: number | null }>('select max(audit_id) id from audit_jejak where tabel = ? and baris = ?', ...MARK)?.id ?? 0
  let from = start
  for (;;) {
    const lines = ctx.all<{ id: number; isi: string }>('select id, isi from audit where id > ? order by id limit ?', from, A_TIME)
    for (const { id, isi } of lines) {
      for (const line of isi.split('\n')) {
        const [tabel = '', baris = ''] = line.split('\t')
        if (tabel === '' || tabel.startsWith('@')) continue
        ctx.run('insert into audit_jejak (tabel, baris, audit_id) values (?, ?, ?) on conflict do nothing', tabel, baris, id)
      }
      from = id
    }
    if (lines.length < A_TIME) break
  }
  if (from === start) return
  ctx.run('delete from audit_jejak where tabel = ? and baris = ?', ...MARK)
  ctx.run('insert into audit_jejak (tabel, baris, audit_id) values (?, ?, ?)', ...MARK, from)
}

interface Line {
  readonly id: number
  readonly pada: number
  readonly pegawaiId: number | null
  readonly penugasanId: number | null
  readonly prosedur: string
  readonly isi: string
}

/**
 * What happened to a row, oldest first, from the lines that the index names; its columns as the last migration before each named them.
 * A key may be given again after its row was taken away (an import undone): what was before that is another row's.
 */
export function changesOf(ctx: ReadContext, tabel: string, baris: string): Change[] {
  const lines = ctx.all<Line>(
    `select a.id, a.pada, a.pegawai_id pegawaiId, a.penugasan_id penugasanId, a.prosedur, a.isi from audit_jejak j join audit a on a.id = j.audit_id
     where j.tabel = ? and j.baris = ? order by a.id`,
    tabel,
    baris,
  )
  const start = `${tabel}\t${baris}\t`
  const columns = columnsOf(ctx, tabel)
  const all = lines.flatMap(({ id, isi, ...line }) =>
    isi
      .split('\n')
      .filter((text) => text.startsWith(start))
      .map((text) => {
        const [before = '', after = ''] = text.slice(start.length).split('\t')
        const names = columns.findLast((c) => c.from <= id)?.names ?? []
        return { ...line, act: id, sebelum: named(names, before), sesudah: named(names, after) }
      }),
  )
  return all.slice(all.findLastIndex((change) => change.sesudah === null) + 1)
}

/** What an act did to a row of a table. */
export interface RowChange extends Change {
  readonly tabel: string
  readonly baris: string
}

/** What these acts did to rows of these tables, in the order of the acts. */
export function changesOfActs(ctx: ReadContext, acts: readonly number[], tables: readonly string[]): RowChange[] {
  const lines = ctx.all<Line>(
    `select id, pada, pegawai_id pegawaiId, penugasan_id penugasanId, prosedur, isi from audit where id in (select value from json_each(?)) order by id`,
    JSON.stringify(acts),
  )
  const columns = new Map(tables.map((tabel) => [tabel, columnsOf(ctx, tabel)]))
  return lines.flatMap(({ id, isi, ...line }) =>
    isi.split('\n').flatMap((text) => {
      const [tabel = '', baris = '', before = '', after = ''] = text.split('\t')
      const names = columns.get(tabel)?.findLast((c) => c.from <= id)?.names
      return names ? [{ ...line, act: id, tabel, baris, sebelum: named(names, before), sesudah: named(names, after) }] : []
    }),
  )
}

function named(names: readonly string[], image: string): Record<string, unknown> | null {
  if (image === '') return null
  const values = JSON.parse(image) as unknown[]
  return Object.fromEntries(names.map((name, n) => [name, values[n] ?? null]))
}

/** The columns of a table as each migration left them, by the audit line that says so. */
function columnsOf(ctx: ReadContext, tabel: string): { from: number; names: string[] }[] {
  const head = `@kolom\t${tabel}\t`
  return ctx.all<{ id: number; isi: string }>("select id, isi from audit where prosedur = 'migrasi' order by id").flatMap(({ id, isi }) => {
    const line = isi.split('\n').find((text) => text.startsWith(head))
    return line ? [{ from: id, names: JSON.parse(line.split('\t')[3] ?? '[]') as string[] }] : []
  })
}
