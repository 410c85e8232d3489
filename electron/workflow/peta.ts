import { DomainError } from '../../shared/errors.ts'
import type { Tugas } from '../../shared/workflow/alur.contract.ts'
import type { PetaProses } from '../../shared/workflow/peta.contract.ts'
import { isWork, type Process } from '../../shared/workflow/process.ts'
import type { ReadContext } from '../core/context.ts'
import { processOf } from './in-force.ts'
import { historyOf } from './peta-lama.ts'
import { NAMED, toTugas, type NamedTask } from './task-rows.ts'

/** Tasks by which a record stands somewhere: open, and not work given on within one. */
const STANDING = 't.closed_at is null and t.opened_at is not null and t.shared_from is null'
const MOST = 500

interface Count {
  readonly jumlah: number
  readonly terlambat: number
}

/** Every process of the map with the records of it that run now, as far as the actor may open them. */
export function listPeta(ctx: ReadContext): ({ proses: string } & Count)[] {
  const all = Object.values(ctx.registry.processes)
  const whole = new Map(
    countWhole(
      ctx,
      all.filter((process) => readsAll(ctx, process)).map(({ code }) => code),
    ),
  )
  const partly = all.filter((process) => !readsAll(ctx, process)).map(({ code }) => code)
  const parts = Map.groupBy(readableOf(ctx, standing(ctx, partly)), (row) => row.process)
  return all.map(({ code }) => ({ proses: code, ...(whole.get(code) ?? countOf(ctx, parts.get(code) ?? [])) }))
}

/** One process: what stands at its steps now, and how it went lately. Refuses a process that the program does not have. */
export function getPetaProses(ctx: ReadContext, { proses }: { proses: string }): PetaProses {
  const process = known(ctx, proses)
  const rows = standing(ctx, [proses])
  const mine = readsAll(ctx, process) ? rows : readableOf(ctx, rows)
  const byStep = Map.groupBy(mine, (row) => row.step)
  const closed = ctx.registry.subjects[process.subject]?.isClosed?.(proses) === true
  const { steps, ...past } = historyOf(ctx, process, closed && !overseesClosed(ctx))
  return {
    proses,
    ...countOf(ctx, mine),
    langkah: Object.entries(process.steps).flatMap(([step, at]) =>
      isWork(at) ? [{ step, ...countOf(ctx, byStep.get(step) ?? []), lama: steps.get(step) ?? null, batas: at.limit ?? null }] : [],
    ),
    ...past,
  }
}

/** The open tasks behind a count of the map: of a step, or of the whole process. */
export function listBerkas(
  ctx: ReadContext,
  { proses, step }: { proses: string; step: string | null },
): { jumlah: number; baris: Tugas[] } {
  known(ctx, proses)
  const rows = ctx.all<NamedTask>(
    `${NAMED} where ${STANDING} and t.process = ? ${step === null ? '' : 'and t.step = ?'} order by t.due_at is null, t.due_at, t.id`,
    proses,
    ...(step === null ? [] : [step]),
  )
  const mine = readableOf(ctx, rows)
  return { jumlah: mine.length, baris: toTugas(ctx, mine.slice(0, MOST)) }
}

function known(ctx: ReadContext, code: string): Process {
  if (!ctx.registry.processes[code]) throw new DomainError('NOT_FOUND', { hal: `Proses ${code}` })
  return processOf(ctx, code)
}

/** Who answers for the office as a whole may know how long closed processes take; of their records he learns nothing by it. */
function overseesClosed(ctx: ReadContext): boolean {
  return ctx.actor.posts.some(({ role }) => role === 'kepala-dinas' || role === 'sekretaris')
}

function readsAll(ctx: ReadContext, { code, subject }: Process): boolean {
  return ctx.registry.subjects[subject]?.readsAll?.(ctx, code) === true
}

interface Standing {
  readonly process: string
  readonly step: string
  readonly instanceId: number
  readonly subject: string
  readonly subjectId: number
  readonly dueAt: number | null
}

function standing(ctx: ReadContext, processes: readonly string[]): Standing[] {
  if (processes.length === 0) return []
  return ctx.all<Standing>(
    `select t.process, t.step, t.instance_id instanceId, i.subject, i.subject_id subjectId, t.due_at dueAt
     from json_each(?) j cross join tasks t indexed by tasks_map on t.process = j.value join instances i on i.id = t.instance_id where ${STANDING}`,
    JSON.stringify(processes),
  )
}

/** Those whose record the actor may open: a map counts nothing else, as each count opens the list of what it counts. */
function readableOf<Row extends { readonly subject: string; readonly subjectId: number }>(ctx: ReadContext, rows: readonly Row[]): Row[] {
  const ids = Map.groupBy(rows, (row) => row.subject)
  const open = new Map(
    [...ids].map(([subject, some]) => {
      const asked = [...new Set(some.map((row) => row.subjectId))]
      return [subject, readableIn(ctx, subject, asked)] as const
    }),
  )
  return rows.filter((row) => open.get(row.subject)?.has(row.subjectId) === true)
}

function readableIn(ctx: ReadContext, name: string, ids: readonly number[]): ReadonlySet<number> {
  const subject = ctx.registry.subjects[name]
  return subject?.readable?.(ctx, ids) ?? new Set(ids.filter((id) => subject?.mayRead(ctx, id)))
}

/** A record is counted once, however many of its tasks stand here; it is late if one of them is. */
function countOf(ctx: ReadContext, rows: readonly Pick<Standing, 'instanceId' | 'dueAt'>[]): Count {
  const late = rows.filter(({ dueAt }) => dueAt !== null && dueAt < ctx.now())
  return { jumlah: distinct(rows), terlambat: distinct(late) }
}

function distinct(rows: readonly Pick<Standing, 'instanceId'>[]): number {
  return new Set(rows.map((row) => row.instanceId)).size
}

function countWhole(ctx: ReadContext, processes: readonly string[]): (readonly [string, Count])[] {
  const rows = ctx.all<Count & { process: string }>(
    `select process, count(*) jumlah, ifnull(sum(due < ?), 0) terlambat from
     (select t.process, min(t.due_at) due from tasks t indexed by tasks_map
      where ${STANDING} and t.process in (select value from json_each(?)) group by t.process, t.instance_id) group by process`,
    ctx.now(),
    JSON.stringify(processes),
  )
  return rows.map(({ process, ...count }) => [process, count] as const)
}
