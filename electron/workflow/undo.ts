import { DomainError } from '../../shared/errors.ts'
import { correctors, idleRefusal, roleShort } from '../../shared/workflow/available.ts'
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
import { processOf } from './in-force.ts'
import { assertRecallable, assertSharedFits, formsOfLine, readPast, type Past } from './recallable.ts'
import { addressOf, detailOf, getInstance, getTask, outcomesOf, RECALLED, type Instance, type TaskRow } from './rows.ts'
import { stateOf } from './state.ts'

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
