import { addDays, momentOf, todayOf } from '../../shared/dates.ts'
import { workingSpans } from '../../shared/workflow/calendar.ts'
import { graphOf } from '../../shared/workflow/graph.ts'
import type { Lama, PetaProses } from '../../shared/workflow/peta.contract.ts'
import { actionsOf, isWork, type Process } from '../../shared/workflow/process.ts'
import type { ReadContext } from '../core/context.ts'
import { officeHours } from './due.ts'

/** The full days before today of which the map tells how it went. */
const DAYS = 90

interface Past extends Pick<PetaProses, 'lama' | 'pengembalian' | 'masa' | 'tertutup'> {
  /** Steps that were done in the period. */
  readonly steps: ReadonlyMap<string, Lama>
}

/**
 * How a process went in the 90 days before today. What is closed stays as it is, so the answer is kept for the day; calendar and office
 * hours make it anew. `hidden`: nothing of it is told.
 */
export function historyOf(ctx: ReadContext, process: Process, hidden: boolean): Past {
  const today = ctx.today()
  const masa = { mulai: addDays(today, -DAYS), sampai: addDays(today, -1) }
  if (hidden) return { masa, lama: null, pengembalian: [], steps: new Map(), tertutup: true }
  return ctx.kept.of(`peta ${process.code} ${today}`, ['kalender_libur', 'pengaturan'], () => {
    const [from, to] = [momentOf(masa.mulai), momentOf(today)]
    const done = doneTasks(ctx, process, from, to)
    const ended = ctx.all<Span>(
      "select started_at mulai, ended_at selesai from instances where ended_as = 'selesai' and process = ? and ended_at >= ? and ended_at < ?",
      process.code,
      from,
      to,
    )
    const first = Math.min(
      from,
      ...[...done.values(), ended].map((spans) => spans.reduce((least, { mulai }) => Math.min(least, mulai), from)),
    )
    const between = workingSpans(todayOf(first), today, officeHours(ctx, today))
    const lamaOf = (spans: readonly Span[]) => summary(spans.map(({ mulai, selesai }) => between(mulai, selesai)))
    const steps = [...done].flatMap(([step, spans]) => {
      const lama = lamaOf(spans)
      return lama ? [[step, lama] as const] : []
    })
    return { masa, lama: lamaOf(ended), pengembalian: returnsOf(ctx, process, from, to, done), steps: new Map(steps), tertutup: false }
  })
}

interface Span {
  readonly mulai: number
  readonly selesai: number
}

function doneTasks(ctx: ReadContext, process: Process, from: number, to: number): Map<string, Span[]> {
  const steps = Object.entries(process.steps).flatMap(([key, step]) => (isWork(step) ? [key] : []))
  const rows = ctx.all<Span & { step: string }>(
    `select t.step, t.opened_at mulai, t.closed_at selesai from json_each(?) j cross join tasks t indexed by tasks_stats
     on t.process = ? and t.step = j.value where t.closed_as = 'done' and t.shared_from is null and t.closed_at >= ? and t.closed_at < ?`,
    JSON.stringify(steps),
    process.code,
    from,
    to,
  )
  return Map.groupBy(rows, (row) => row.step)
}

/** The middle one and the ninetieth of a hundred, by nearest rank. */
function summary(days: number[]): Lama | null {
  const sorted = days.sort((a, b) => a - b)
  const rank = (part: number) => sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)]
  const [tengah, p90] = [rank(0.5), rank(0.9)]
  return tengah === undefined || p90 === undefined ? null : { banyak: sorted.length, tengah, p90 }
}

/**
 * Each way back of a process: how often it was taken and not taken back since, of how many times its decision was made; of a step that
 * only leads back, of how many times the step to which it leads was done.
 */
function returnsOf(
  ctx: ReadContext,
  process: Process,
  from: number,
  to: number,
  done: ReadonlyMap<string, readonly Span[]>,
): PetaProses['pengembalian'] {
  const graph = graphOf(process)
  const times = (step: string) => done.get(step)?.length ?? 0
  return Object.entries(process.steps).flatMap(([step, at]) =>
    actionsOf(at).flatMap(({ outcome, way }): PetaProses['pengembalian'] => {
      if (!graph.isReturn(step, way.to)) return []
      if (outcome === null) return [{ step, hasil: null, ke: way.to, kali: times(step), dari: times(way.to) }]
      return [{ step, hasil: outcome, ke: way.to, kali: timesTaken(ctx, process, step, outcome, from, to), dari: times(step) }]
    }),
  )
}

function timesTaken(ctx: ReadContext, process: Process, step: string, outcome: string, from: number, to: number): number {
  const row = ctx.get<{ kali: number }>(
    `select count(*) kali from tasks t indexed by tasks_stats join history c on c.task_id = t.id and c.kind = 'complete'
     where t.closed_as = 'done' and t.shared_from is null and t.process = ? and t.step = ? and t.closed_at >= ? and t.closed_at < ?
       and exists (select 1 from json_each(c.outcomes) where value = ?)
       and not exists (select 1 from history r where r.instance_id = c.instance_id and r.kind = 'recall' and json_extract(r.detail, '$.act') = c.act)`,
    process.code,
    step,
    from,
    to,
    outcome,
  )
  return row?.kali ?? 0
}
