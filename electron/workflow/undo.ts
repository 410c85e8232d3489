import { todayOf } from '../../shared/dates.ts'
import { DomainError } from '../../shared/errors.ts'
import { correctors, idleRefusal, roleShort, waysOf } from '../../shared/workflow/available.ts'
import { graphOf, isEach } from '../../shared/workflow/graph.ts'
import { isWork, shortName, stepOf, type Process } from '../../shared/workflow/process.ts'
import type { ReadContext, WriteContext } from '../core/context.ts'
import { lastPassed } from './documents.ts'
import { openedBy, type Completed } from './engine.ts'
import {
  arrive,
  branchOf,
  cancelInstance,
  close,
  effectInput,
  effectOf,
  insertTask,
  line,
  newAct,
  nextRound,
  settle,
  withdrawBelow,
  type Act,
} from './flow.ts'
import { addresseeName } from './holders.ts'
import { processOf } from './in-force.ts'
import {
  addressOf,
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
interface Past {
  readonly lines: readonly Line[]
  readonly first: Line
  readonly instance: Instance
  readonly process: Process
  readonly opened: readonly TaskRow[]
  /** What it closed of what stood before it. */
  readonly closed: readonly TaskRow[]
}

/**
 * Takes back an act by who did it, while all that it opened is live, unseen and untaken, it called nothing and each effect can be
 * undone. What it opened closes as recalled; a copy of what it closed opens with its dates, in new rounds.
 */
export function recall(ctx: WriteContext, input: { act: number; note?: string | null }): Completed {
  const past = readPast(ctx, input.act)
  assertRecallable(ctx, past)
  const { first, instance, process } = past
  const shared = assertSharedFits(ctx, past)
  const post = ctx.actor.posts.find((p) => p.penugasanId === first.penugasanId) ?? ctx.actor.posts[0]
  ctx.actAs(post?.penugasanId ?? null)
  const act = newAct(ctx, instance, process, { pegawaiId: ctx.actor.pegawaiId, penugasanId: post?.penugasanId ?? null })
  line(act, 'recall', { note: input.note ?? null, step: first.step ?? undefined, detail: { act: input.act } })
  undoEffects(act, past)
  for (const task of past.opened) if (task.closedAt === null) close(act, task, 'recalled')
  ctx.run('delete from bindings where instance_id = ? and act = ?', instance.id, input.act)
  if (instance.endedAt !== null) ctx.run('update instances set ended_at = null, ended_as = null where id = ?', instance.id)
  restore(act, past, shared)
  settle(act)
  return { act: act.id, opened: openedBy(ctx, act.id) }
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

function readPast(ctx: ReadContext, act: number): Past {
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

function assertRecallable(ctx: ReadContext, { lines, first, instance, process, opened, closed }: Past): void {
  if (first.pegawaiId !== ctx.actor.pegawaiId) throw new DomainError('NOT_YOUR_ACT')
  const elsewhere = lines.some((l) => l.instanceId !== first.instanceId || l.kind === 'call')
  if (elsewhere || ctx.get(`select 1 from history h where h.id = ? and ${RECALLED}`, first.id)) throw new DomainError('NOT_RECALLABLE')
  if (instance.endedAs === 'batal') throw new DomainError('INSTANCE_ENDED')
  for (const task of opened) {
    if (task.closedBy === first.act) continue
    const touched = task.closedAt !== null || task.seenAt !== null || task.takenBy !== null
    const calling = ctx.get('select 1 from instances where calling_task_id = ?', task.id)
    if (touched || calling || ctx.get('select 1 from tasks where shared_from = ? and opened_by <> ?', task.id, first.act))
      throw new DomainError('ALREADY_OPENED')
  }
  const formsCanUndo = lines.flatMap((l) => formsOfLine(process, l, closed, opened)).every((form) => effectOf(ctx, form).undo !== undefined)
  if (!formsCanUndo) throw new DomainError('NOT_RECALLABLE')
  if (joinedSince(ctx, process, first, closed)) throw new DomainError('ALREADY_OPENED')
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

function formsOfLine(process: Process, l: Line, ...tasks: (readonly TaskRow[])[]): string[] {
  if (l.kind !== 'complete' || l.step === null) return []
  if (!process.steps[l.step]) throw new DomainError('NOT_RECALLABLE')
  const shared = (tasks.flat().find((t) => t.id === l.taskId)?.sharedFrom ?? null) !== null
  const outcomes = outcomesOf(l)
  const ways = waysOf(process, { step: l.step, shared }).filter((a) =>
    a.outcome === null ? outcomes.length === 0 : outcomes.includes(a.outcome),
  )
  return [...new Set(ways.flatMap(({ way }) => (way.form ? [way.form] : [])))]
}

function undoEffects(act: Act, { lines, process, closed, opened }: Past): void {
  for (const l of lines.toReversed()) {
    const task = [...closed, ...opened].find((t) => t.id === l.taskId)
    if (!task || l.step === null) continue
    const input = {
      step: l.step,
      taskId: task.id,
      outcomes: outcomesOf(l),
      note: l.note,
      payload: undefined,
      round: opened.find((t) => t.fromStep === l.step)?.round ?? task.round,
      happenedOn: l.happenedOn,
      shared: task.sharedFrom !== null,
      address: addressOf(task),
    }
    const who = detailOf(l).actedBy ?? null
    for (const form of formsOfLine(process, l, closed, opened))
      effectOf(act.ctx, form).undo?.(act.ctx, effectInput({ ...act, id: l.act }, input, who))
  }
}

/** Shared rows that hang on a row outside the act: it must be live, and the post not shared to again meanwhile. */
function assertSharedFits(ctx: ReadContext, { process, closed }: Past): TaskRow[] {
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

function restore(act: Act, { closed }: Past, shared: readonly TaskRow[]): void {
  const base = nextRound(act)
  const rounds = [...new Set(closed.filter((t) => t.sharedFrom === null).map((t) => t.round))].sort((a, b) => a - b)
  const copies = new Map<number, number>()
  const copy = (task: TaskRow, round: number, sharedFrom: number | null) => {
    const { promisedAt, openedAt, arrivedAt, step, fromStep } = task
    copies.set(task.id, insertTask(act, { ...addressOf(task), promisedAt, step, from: fromStep, round, openedAt, arrivedAt, sharedFrom }))
  }
  for (const task of closed) if (task.sharedFrom === null) copy(task, base + rounds.indexOf(task.round), null)
  for (const task of shared.toSorted((a, b) => a.id - b.id)) {
    const parent = copies.get(task.sharedFrom ?? 0) ?? task.sharedFrom
    copy(task, rounds.includes(task.round) ? base + rounds.indexOf(task.round) : task.round, parent)
  }
}

/**
 * Sends an open token back to a step above it that this instance has completed, without an edge of the map: Kasubbag TU (in the
 * finance processes PPK-SKPD) or the administrator, with a note. Records are not undone.
 */
export function correct(ctx: WriteContext, input: { taskId: number; to: string; note: string }): Completed {
  const task = getTask(ctx, input.taskId)
  const process = processOf(ctx, task.process)
  const post = assertMayCorrect(ctx, process)
  if (!input.note.trim()) throw new DomainError('NOTE_REQUIRED')
  const idle = idleRefusal(process, stateOf(ctx, process, task))
  if (idle) throw idle
  if (!correctionTargets(ctx, process, task).includes(input.to)) {
    const step = process.steps[input.to]
    throw new DomainError('STEP_NOT_PASSED', { langkah: step ? shortName(step) : input.to })
  }
  ctx.actAs(post)
  const act = newAct(ctx, getInstance(ctx, task.instanceId), process, { pegawaiId: ctx.actor.pegawaiId, penugasanId: post })
  line(act, 'correct', { taskId: task.id, step: task.step, note: input.note, detail: { to: input.to } })
  const round = nextRound(act)
  close(act, task, 'withdrawn')
  withdrawBelow(act, input.to, branchOf(process, task, input.to))
  arrive(act, task.step, input.to, { round, address: isEach(process, task.step) ? addressOf(task) : null })
  settle(act)
  return { act: act.id, opened: openedBy(ctx, act.id) }
}

export function mayCorrect(ctx: ReadContext, process: Process): boolean {
  const lanes: readonly string[] = correctors(process)
  return ctx.actor.admin || ctx.actor.posts.some((p) => lanes.includes(p.role))
}

function assertMayCorrect(ctx: ReadContext, process: Process): number | null {
  const lanes: readonly string[] = correctors(process)
  if (!mayCorrect(ctx, process))
    throw new DomainError('MAY_NOT_CORRECT', { peran: [...lanes.map(roleShort), 'Administrator'].join(' atau ') })
  return (ctx.actor.posts.find((p) => lanes.includes(p.role)) ?? ctx.actor.posts[0])?.penugasanId ?? null
}

/** The steps above an open token that its instance has completed and not taken back; none for shared work: its giver withdraws it. */
export function correctionTargets(ctx: ReadContext, process: Process, task: TaskRow): string[] {
  if (task.sharedFrom !== null || task.openedAt === null) return []
  const { down, keys } = graphOf(process)
  const done = new Set(
    ctx
      .all<{ step: string }>(
        `select distinct h.step from history h join tasks t on t.id = h.task_id and t.shared_from is null
         where h.instance_id = ? and h.kind = 'complete' and not ${RECALLED}`,
        task.instanceId,
      )
      .map((row) => row.step),
  )
  return keys.filter((key) => key !== task.step && done.has(key) && isWork(stepOf(process, key)) && down.get(key)?.has(task.step))
}

/** Ends a running instance as *batal*, with a note: who the definition names, or the administrator, before a step of `until`. */
export function cancel(ctx: WriteContext, input: { instanceId: number; note: string; payload?: unknown }): { act: number } {
  const instance = getInstance(ctx, input.instanceId)
  const process = processOf(ctx, instance.process)
  const refusal = cancelRefusal(ctx, instance, process)
  if (refusal) throw refusal
  if (!input.note.trim()) throw new DomainError('NOTE_REQUIRED')
  const by: readonly string[] = process.cancel?.by ?? []
  const post = (ctx.actor.posts.find((p) => by.includes(p.role)) ?? ctx.actor.posts[0])?.penugasanId ?? null
  ctx.actAs(post)
  const act = newAct(ctx, instance, process, { pegawaiId: ctx.actor.pegawaiId, penugasanId: post })
  cancelInstance(act, input.note, input.payload)
  return { act: act.id }
}

export function cancelRefusal(ctx: ReadContext, instance: Instance, process: Process): DomainError | null {
  if (instance.endedAt !== null) return new DomainError('INSTANCE_ENDED')
  const by: readonly string[] = process.cancel?.by ?? []
  if (!ctx.actor.admin && !ctx.actor.posts.some((p) => by.includes(p.role))) {
    return new DomainError('MAY_NOT_CANCEL', { peran: [...by.map(roleShort), 'Administrator'].join(' atau ') })
  }
  const passed = process.cancel?.until?.find((key) => lastPassed(ctx, process, instance.id, key) > 0)
  return passed === undefined ? null : new DomainError('TOO_LATE_TO_CANCEL', { langkah: shortName(stepOf(process, passed)) })
}
