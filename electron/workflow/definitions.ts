import { graphOf, isEach, throughLoop } from '../../shared/workflow/graph.ts'
import { addressLane, isWork, stepOf, workOf, type Process } from '../../shared/workflow/process.ts'
import type { WriteContext } from '../core/context.ts'
import { recomputeInstance } from './due.ts'
import { addressesOf, arrive, close, insertTask, line, newAct, nextRound, settle, type Act, type Carry } from './flow.ts'
import { definitionId, definitionOf } from './in-force.ts'
import { finish } from './perform.ts'
import { addressOf, INSTANCE, liveTokens, sameAddress, type Instance, type TaskRow } from './rows.ts'

/**
 * At start-up: writes down definitions that are new and moves every running instance of theirs to them, as Sistem, in the caller's
 * one transaction. Refuses a loop of steps that all go through, and a token whose step is gone and has no entry in `moved`.
 */
export function adoptDefinitions(ctx: WriteContext): { moved: number } {
  let moved = 0
  for (const process of Object.values(ctx.registry.processes)) {
    const loop = throughLoop(process)
    if (loop) throw new Error(`${process.code}: all steps of a loop go through, at ${loop}`)
    const id = definitionId(ctx, process.code)
    const older = ctx.all<Instance>(
      `select ${INSTANCE} from instances i where i.process = ? and i.ended_at is null and i.definition_id <> ?`,
      process.code,
      id,
    )
    for (const instance of older) moveInstance(ctx, instance, process, id)
    moved += older.length
  }
  return { moved }
}

function moveInstance(ctx: WriteContext, instance: Instance, process: Process, id: number): void {
  const act = newAct(ctx, instance, process, { pegawaiId: 0, penugasanId: null })
  const before = definitionOf(ctx, instance.definitionId)
  line(act, 'move', { detail: { from: instance.definitionId, to: id } })
  ctx.run('update instances set definition_id = ? where id = ?', id, instance.id)
  for (const task of liveTokens(ctx, instance.id)) {
    if (!process.steps[task.step]) moveToken(act, before, task)
    else if (task.openedAt === null && !graphOf(process).joins.has(task.step)) moveTo(act, before, task, task.step)
  }
  settle(act)
  finish(act)
  recomputeInstance(ctx, { ...instance, definitionId: id })
}

function moveToken(act: Act, before: Process, task: TaskRow): void {
  const to = act.process.moved?.[task.step]
  if (to === undefined || !act.process.steps[to]) throw new Error(`${act.process.code}: step ${task.step} is gone and not in moved`)
  moveTo(act, before, task, to)
}

/**
 * Closes a token as moved and sets it down at a step: open work stays open with its dates, a parked token parks again or opens. Sisters
 * that meet at one step become one; work of one that became work of several opens for each receiver.
 */
function moveTo(act: Act, before: Process, task: TaskRow, to: string): void {
  const { ctx, process } = act
  const step = stepOf(process, to)
  const branch =
    isEach(process, to) && task.role !== '' && (task.openedAt === null || staysInBranch(act, before, task, to)) ? addressOf(task) : null
  const carry = { round: nextRound(act), address: branch }
  const sister = liveTokens(ctx, act.instance.id).find((t) => t.step === to && t.openedAt !== null && (!branch || sameAddress(t, branch)))
  const parks = task.openedAt === null && graphOf(process).joins.has(to)
  const stays = task.openedAt !== null && isWork(step)
  const copy = parks ? undefined : (sister?.id ?? (stays ? copyTo(act, before, task, to, carry) : undefined))
  if (copy !== undefined) hangOn(act, task, copy, to)
  close(act, task, 'moved')
  line(act, 'move', { taskId: task.id, step: task.step, detail: { to, ...(copy !== undefined && { task: copy }) } })
  const passed = ctx.get("select 1 from history where act = ? and kind in ('gate', 'end') and step = ?", act.id, to)
  if (copy === undefined && !passed) arrive(act, task.fromStep, to, carry)
}

function sameLane(act: Act, before: Process, task: TaskRow, to: string): boolean {
  const old = stepOf(before, task.step)
  return isWork(old) && addressLane(old) === addressLane(workOf(act.process, to))
}

function staysInBranch(act: Act, before: Process, task: TaskRow, to: string): boolean {
  return isEach(before, task.step) && sameLane(act, before, task, to)
}

/** Open work at its new step keeps its dates, and its address within the same lane; gives the first of the new rows. */
function copyTo(act: Act, before: Process, task: TaskRow, to: string, carry: Carry): number | undefined {
  const { openedAt, arrivedAt, fromStep: from } = task
  const keeps = carry.address !== null || (!isEach(act.process, to) && sameLane(act, before, task, to))
  const receivers = keeps ? [{ ...addressOf(task), promisedAt: task.promisedAt }] : addressesOf(act, workOf(act.process, to), carry)
  return receivers.map((address) => insertTask(act, { ...address, step: to, from, round: carry.round, openedAt, arrivedAt }))[0]
}

/** What was shared from a token, and the child that it called, go to its new row; a post shared to from both keeps one. */
function hangOn({ ctx, process }: Act, task: TaskRow, copy: number, to: string): void {
  ctx.run('update or ignore tasks set shared_from = ? where shared_from = ? and closed_at is null', copy, task.id)
  ctx.run(
    `update tasks set step = ?, round = (select round from tasks where id = ?) where closed_at is null and id in (${BELOW})`,
    to,
    copy,
    copy,
  )
  if ('calls' in stepOf(process, to))
    ctx.run('update instances set calling_task_id = ? where calling_task_id = ? and ended_at is null', copy, task.id)
}

/** SQL: all that was shared from a row, and shared further. */
const BELOW = `with recursive below(id) as (select id from tasks where shared_from = ? union
  select t.id from tasks t join below on t.shared_from = below.id) select id from below`

/** After a change of calendar, office hours or limits: reckons the due time of every open task (of a process) again; says how many changed. */
export function recomputeDue(ctx: WriteContext, process: string | null = null): number {
  const running = ctx.all<Instance>(
    `select ${INSTANCE} from instances i where i.ended_at is null and i.process = ifnull(?, i.process)`,
    process,
  )
  return running.reduce((changed, instance) => changed + recomputeInstance(ctx, withOwnDue(ctx, instance)), 0)
}

/** The date of the record as a whole, as its register reckons it now. */
function withOwnDue(ctx: WriteContext, instance: Instance): Instance {
  const due = ctx.registry.subjects[instance.subject]?.due?.(ctx, instance.subjectId)
  const dueIsEvent = due?.isEvent ? 1 : 0
  if (!due || (due.at === instance.dueAt && dueIsEvent === instance.dueIsEvent)) return instance
  ctx.run('update instances set due_at = ?, due_is_event = ? where id = ?', due.at, dueIsEvent, instance.id)
  return { ...instance, dueAt: due.at, dueIsEvent }
}
