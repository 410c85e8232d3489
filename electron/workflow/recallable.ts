import { todayOf } from '../../shared/dates.ts'
import { DomainError } from '../../shared/errors.ts'
import { idleRefusal, roleShort, waysOf } from '../../shared/workflow/available.ts'
import { graphOf } from '../../shared/workflow/graph.ts'
import type { Action, Process } from '../../shared/workflow/process.ts'
import type { ReadContext } from '../core/context.ts'
import { branchOf, effectOf, takenByReturn } from './flow.ts'
import { addresseeName } from './holders.ts'
import { processOf } from './in-force.ts'
import {
  detailOf,
  getInstance,
  getTask,
  LINE,
  outcomesOf,
  RECALLED,
  sameAddress,
  TASK,
  type Instance,
  type Line,
  type TaskRow,
} from './rows.ts'
import { stateOf } from './state.ts'

const RECALLABLE: readonly string[] = ['complete', 'share', 'correct']

/** What an act wrote, as recall sees it. */
export interface Past {
  readonly lines: readonly Line[]
  readonly first: Line
  readonly instance: Instance
  readonly process: Process
  readonly opened: readonly TaskRow[]
  /** What it closed of what stood before it. */
  readonly closed: readonly TaskRow[]
}

/** Whether the actor may take back an act now, for the button. */
export function mayRecall(ctx: ReadContext, act: number): boolean {
  try {
    const past = readPast(ctx, act)
    assertRecallable(ctx, past)
    assertSharedFits(ctx, past)
    return true
  } catch (error) {
    if (error instanceof DomainError) return false
    throw error
  }
}

export function readPast(ctx: ReadContext, act: number): Past {
  const lines = ctx.all<Line>(`select ${LINE} from history h where h.act = ? order by h.id`, act)
  const first = lines[0]
  if (!first || !RECALLABLE.includes(first.kind)) throw new DomainError('NOT_RECALLABLE')
  const instance = getInstance(ctx, first.instanceId)
  return {
    lines,
    first,
    instance,
    process: processOf(ctx, instance.process),
    opened: ctx.all<TaskRow>(`select ${TASK} from tasks t where t.opened_by = ? order by t.id`, act),
    closed: ctx.all<TaskRow>(`select ${TASK} from tasks t where t.closed_by = ? and t.opened_by <> ? order by t.id`, act, act),
  }
}

/** Refuses an act that is not the actor's, was taken back, called, was seen or overtaken, cannot be undone, or ended too long ago. */
export function assertRecallable(ctx: ReadContext, { lines, first, instance, process, opened, closed }: Past): void {
  if (first.pegawaiId !== ctx.actor.pegawaiId) throw new DomainError('NOT_YOUR_ACT')
  const elsewhere = lines.some((l) => l.instanceId !== first.instanceId || l.kind === 'call')
  if (elsewhere || ctx.get(`select 1 from history h where h.id = ? and ${RECALLED}`, first.id)) throw new DomainError('NOT_RECALLABLE')
  if (instance.endedAs === 'batal') throw new DomainError('INSTANCE_ENDED')
  if (ctx.get("select 1 from history where instance_id = ? and id > ? and kind = 'move'", instance.id, first.id))
    throw new DomainError('NOT_RECALLABLE')
  for (const task of opened) {
    if (task.closedBy === first.act) continue
    const touched = task.closedAt !== null || task.seenAt !== null || task.takenBy !== null
    const calling = ctx.get('select 1 from instances where calling_task_id = ?', task.id)
    if (touched || calling || ctx.get('select 1 from tasks where shared_from = ? and opened_by <> ?', task.id, first.act))
      throw new DomainError('ALREADY_OPENED')
  }
  const formsCanUndo = lines.flatMap((l) => formsOfLine(process, l, closed, opened)).every((form) => effectOf(ctx, form).undo !== undefined)
  if (!formsCanUndo) throw new DomainError('NOT_RECALLABLE')
  if (joinedSince(ctx, process, first, closed) || returnedSince(ctx, process, first, closed)) throw new DomainError('ALREADY_OPENED')
  assertEndCanReopen(ctx, { first, instance, opened, closed })
}

/** What only reached an end can be taken back on the same day, unless the record runs again or a caller went on. */
function assertEndCanReopen(
  ctx: ReadContext,
  { first, instance, opened, closed }: Pick<Past, 'first' | 'instance' | 'opened' | 'closed'>,
): void {
  const answered = closed.every((t) => t.sharedFrom !== null)
  const onlyEnded = first.kind === 'complete' && !answered && opened.every((t) => t.closedAt !== null)
  if (onlyEnded && todayOf(first.at) !== ctx.today()) throw new DomainError('NOT_RECALLABLE')
  if (instance.endedAt === null) return
  if (instance.callingTaskId !== null || answered) throw new DomainError('NOT_RECALLABLE')
  const again = ctx.get(
    'select 1 from instances where process = ? and subject_id = ? and ended_at is null',
    instance.process,
    instance.subjectId,
  )
  if (again) throw new DomainError('ALREADY_RUNNING', { proses: processOf(ctx, instance.process).name })
}

/** Whether a join has opened since, on the strength of this act's token not standing above it any more. */
function joinedSince(ctx: ReadContext, process: Process, first: Line, closed: readonly TaskRow[]): boolean {
  const { joins } = graphOf(process)
  return ctx
    .all<{ step: string }>(
      `select h.step from history h where h.instance_id = ? and h.kind = 'join' and h.id > ? and h.act <> ? and not ${RECALLED}`,
      first.instanceId,
      first.id,
      first.act,
    )
    .some(({ step }) => closed.some((t) => t.sharedFrom === null && joins.get(step)?.has(t.step)))
}

/** Whether a return since then would have taken what this act closed: what came after it stands in its place. */
function returnedSince(ctx: ReadContext, process: Process, first: Line, closed: readonly TaskRow[]): boolean {
  return ctx
    .all<Line>(
      `select ${LINE} from history h join tasks t on t.id = h.task_id and t.shared_from is null
       where h.instance_id = ? and h.kind in ('complete', 'correct') and h.id > ? and h.act <> ? and not ${RECALLED}`,
      first.instanceId,
      first.id,
      first.act,
    )
    .some((l) =>
      returnsOf(process, l).some((to) => {
        const branch = branchOf(process, getTask(ctx, l.taskId ?? 0), to)
        return closed.some((t) => t.sharedFrom === null && takenByReturn(process, t, to, branch))
      }),
    )
}

/** The steps to which a line sent a token back, with all that stood below. */
function returnsOf(process: Process, l: Line): string[] {
  const { step } = l
  if (step === null || !process.steps[step]) return []
  if (l.kind === 'correct') return [detailOf(l).to].filter((to) => typeof to === 'string')
  return waysTaken(process, l, false)
    .filter(({ way }) => way.siblings !== 'keep' && graphOf(process).isReturn(step, way.to))
    .map(({ way }) => way.to)
}

function waysTaken(process: Process, l: Line, shared: boolean): Action[] {
  if (l.step === null || !process.steps[l.step]) throw new DomainError('NOT_RECALLABLE')
  const outcomes = outcomesOf(l)
  return waysOf(process, { step: l.step, shared }).filter((a) =>
    a.outcome === null ? outcomes.length === 0 : outcomes.includes(a.outcome),
  )
}

/** The forms whose effects a completion ran. */
export function formsOfLine(process: Process, l: Line, ...tasks: (readonly TaskRow[])[]): string[] {
  if (l.kind !== 'complete' || l.step === null) return []
  const shared = (tasks.flat().find((t) => t.id === l.taskId)?.sharedFrom ?? null) !== null
  return [...new Set(waysTaken(process, l, shared).flatMap(({ way }) => (way.form ? [way.form] : [])))]
}

/** Shared rows that hang on a row outside the act: it must be live, and the post not shared to again meanwhile. */
export function assertSharedFits(ctx: ReadContext, { process, closed }: Past): TaskRow[] {
  const copied = new Set(closed.map((t) => t.id))
  const shared = closed.filter((t) => t.sharedFrom !== null)
  for (const task of shared) {
    if (task.sharedFrom === null || copied.has(task.sharedFrom)) continue
    const parent = getTask(ctx, task.sharedFrom)
    const idle = idleRefusal(process, stateOf(ctx, process, parent))
    if (idle) throw idle
    const there = ctx
      .all<TaskRow>(`select ${TASK} from tasks t where t.shared_from = ? and t.closed_at is null`, parent.id)
      .some((t) => sameAddress(t, task))
    if (there) throw new DomainError('TASK_THERE', { penerima: addresseeName(ctx, task) || roleShort(task.role) })
  }
  return shared
}
