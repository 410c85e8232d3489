import { addDays, momentOf, todayOf } from '../../../shared/dates.ts'
import type { ReadContext, WriteContext } from '../../core/context.ts'

/** A day's sum of one process at one address (0020-ringkasan.sql). */
export interface Ringkasan {
  readonly tanggal: string
  readonly proses: string
  readonly peran: string
  readonly unit: string
  readonly dibuka: number
  readonly selesai: number
  readonly batal: number
  readonly kembali: number
  readonly tuntas: number
  readonly terlambat: number
  readonly lama: number
}

const SUMS = ['dibuka', 'selesai', 'batal', 'kembali', 'tuntas', 'terlambat', 'lama'] as const

/** SQL of the WIB day of a moment. */
const dayOf = (moment: string) => `date(${moment} / 1000, 'unixepoch', '+7 hours')`
/** SQL: the task at which instance `i` began. */
const FIRST = 'join tasks f on f.id = (select min(id) from tasks where instance_id = i.id)'
const WITHIN = 'h.at >= ? and h.at < ?'

/** What happened from one moment to another, of the engine's own rows: each part gives day, process, address and its sums. */
const FACTS = `
  select ${dayOf('h.at')} tanggal, i.process proses, f.role peran, ifnull(f.unit, '') unit, 1 dibuka, 0 selesai, 0 batal, 0 kembali, 0 tuntas, 0 terlambat, 0 lama
    from history h join instances i on i.id = h.instance_id ${FIRST} where ${WITHIN} and h.kind = 'start'
  union all
  select ${dayOf('i.ended_at')}, i.process, f.role, ifnull(f.unit, ''), 0, i.ended_as = 'selesai', i.ended_as = 'batal', 0, 0, 0,
    iif(i.ended_as = 'selesai', i.ended_at - i.started_at, 0)
    from (select distinct h.instance_id from history h where ${WITHIN} and h.kind in ('end', 'cancel')) e join instances i on i.id = e.instance_id ${FIRST}
    where i.ended_at >= ? and i.ended_at < ?
  union all
  select ${dayOf('h.at')}, t.process, t.role, ifnull(t.unit, ''), 0, 0, 0, 0, 1, ifnull(t.due_at < t.closed_at, 0), 0
    from history h join tasks t on t.id = h.task_id and t.shared_from is null where ${WITHIN} and h.kind = 'complete'
  union all
  select tanggal, process, role, unit, 0, 0, 0, 1, 0, 0, 0 from (
    select distinct h.id, ${dayOf('h.at')} tanggal, n.process, n.role, ifnull(n.unit, '') unit from history h join tasks c on c.id = h.task_id
      join tasks n on n.opened_by = h.id and n.round > c.round and n.opened_at is not null and n.shared_from is null
      where ${WITHIN} and h.kind in ('complete', 'correct'))`

/** The sums of the days from one to another, both included, counted from what happened. */
export function countDays(ctx: Pick<ReadContext, 'all'>, from: string, to: string): Ringkasan[] {
  const span = [momentOf(from), momentOf(addDays(to, 1))]
  return ctx.all<Ringkasan>(
    `select tanggal, proses, peran, unit, ${SUMS.map((name) => `sum(${name}) ${name}`).join(', ')} from (${FACTS})
     group by tanggal, proses, peran, unit order by tanggal, proses, peran, unit`,
    ...Array.from({ length: 5 }, () => span).flat(),
  )
}

/** The last day that has been summed; null before the first. */
function lastDay(ctx: Pick<ReadContext, 'get'>): string | null {
  return ctx.get<{ tanggal: string | null }>('select max(tanggal) tanggal from ringkasan_harian')?.tanggal ?? null
}

function firstDay(ctx: Pick<ReadContext, 'get'>): string | null {
  const at = ctx.get<{ at: number | null }>('select min(at) at from history')?.at ?? null
  return at === null ? null : todayOf(at)
}

/** Sums the days that are over and not yet summed; says how many rows were written. What is over does not change any more. */
export function sumUp(ctx: WriteContext): number {
  const last = lastDay(ctx)
  const from = last === null ? firstDay(ctx) : addDays(last, 1)
  const to = addDays(ctx.today(), -1)
  if (from === null || from > to) return 0
  const rows = countDays(ctx, from, to)
  for (const row of rows)
    ctx.run(
      `insert into ringkasan_harian (tanggal, proses, peran, unit, ${SUMS.join(', ')}) values (?, ?, ?, ?, ${SUMS.map(() => '?').join(', ')})`,
      row.tanggal,
      row.proses,
      row.peran,
      row.unit,
      ...SUMS.map((name) => row[name]),
    )
  return rows.length
}

/** Makes all sums anew from what happened. */
export function sumUpAnew(ctx: WriteContext): number {
  ctx.run('delete from ringkasan_harian')
  return sumUp(ctx)
}

/** The sums from a day on, those of the days not yet summed counted now; of one day after another. */
export function sumsSince(ctx: ReadContext, from: string): Ringkasan[] {
  const last = lastDay(ctx)
  const summed = ctx.all<Ringkasan>('select * from ringkasan_harian where tanggal >= ? order by tanggal, proses, peran, unit', from)
  return [...summed, ...countOpen(ctx, from, last)]
}

/** The days that are not yet summed. */
function countOpen(ctx: ReadContext, from: string, last: string | null): Ringkasan[] {
  const open = last === null ? (firstDay(ctx) ?? from) : addDays(last, 1)
  return countDays(ctx, open > from ? open : from, ctx.today())
}

/** A process in a month, or in the part of it that is summed already: `tanggal` is the month (2025-02) or a day in it. */
export type SumOfMonth = Omit<Ringkasan, 'peran' | 'unit'>

/** The sums from a month on, by month and process. What is summed is read once a day: it does not change until the next day is added. */
export function monthsSince(ctx: ReadContext, bulan: string): SumOfMonth[] {
  const last = lastDay(ctx)
  const summed = ctx.kept.of(`ringkasan ${bulan} ${last}`, ['ringkasan_harian'], () =>
    ctx.all<SumOfMonth>(
      `select substr(tanggal, 1, 7) tanggal, proses, ${SUMS.map((name) => `sum(${name}) ${name}`).join(', ')} from ringkasan_harian
       where tanggal >= ? group by substr(tanggal, 1, 7), proses`,
      `${bulan}-01`,
    ),
  )
  return [...summed, ...countOpen(ctx, `${bulan}-01`, last)]
}

const MOST = 20

/** Whether the sums are those of what happened: the rows that are not, the first of them. */
export function checkRingkasan(ctx: ReadContext): { invariant: string; detail: string }[] {
  const [first, last] = [firstDay(ctx), lastDay(ctx)]
  if (last === null) return []
  const keyOf = (row: Ringkasan) => `${row.tanggal} ${row.proses} ${row.peran} ${row.unit}`.trim()
  const written = new Map(ctx.all<Ringkasan>('select * from ringkasan_harian').map((row) => [keyOf(row), row]))
  const wrong: string[] = []
  for (const row of first === null || first > last ? [] : countDays(ctx, first, last)) {
    const found = written.get(keyOf(row))
    written.delete(keyOf(row))
    if (!found || SUMS.some((name) => found[name] !== row[name])) wrong.push(keyOf(row))
  }
  return [...wrong, ...written.keys()].slice(0, MOST).map((detail) => ({
    invariant: 'ringkasan harian sama dengan yang terjadi (susun ulang: periksa --ringkasan)',
    detail,
  }))
}
