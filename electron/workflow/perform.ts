import { lanes } from '../../shared/lanes.ts'
import { refusalFor, waysOf } from '../../shared/workflow/available.ts'
import { graphOf, isEach } from '../../shared/workflow/graph.ts'
import { addressLane, isDecision, workOf, type Action, type Process } from '../../shared/workflow/process.ts'
import { documentsReady } from './documents.ts'
import { arrive, bind, boundTo, branchOf, close, line, nextRound, runEffect, settle, within, withdrawBelow, type Act } from './flow.ts'
import { processOf } from './in-force.ts'
import { addressOf, getInstance, getTask, hasToken, TASK, type ActedBy, type TaskRow } from './rows.ts'
import { launch, newInstance } from './starting.ts'
import { stateOf } from './state.ts'

/** What one completion is told besides its task. */
export interface Press {
  readonly note: string | null
  readonly payload: unknown
  readonly happenedOn: string | null
  readonly actedBy: ActedBy | null
  /** The unit of who acts, to which a lane of several units is bound. */
  readonly unit: string | null
}

function formsOf(ways: readonly Action[]): string[] {
  return [...new Set(ways.flatMap(({ way }) => (way.form ? [way.form] : [])))]
}

function namesOf(ways: readonly Action[]): string[] {
  return ways.flatMap(({ outcome }) => (outcome === null ? [] : [outcome]))
}

function runForms(act: Act, task: TaskRow, ways: readonly Action[], press: Press, round: number) {
  const shared = task.sharedFrom !== null
  const { note, payload, happenedOn } = press
  const input = {
    step: task.step,
    taskId: task.id,
    outcomes: namesOf(ways),
    note,
    payload,
    round,
    happenedOn,
    shared,
    address: addressOf(task),
  }
  return formsOf(ways).map((form) => runEffect(act, form, input, press.actedBy))
}

/** Work shared within a task is answered: it closes, and nothing moves. */
export function answer(act: Act, task: TaskRow, ways: readonly Action[], press: Press): void {
  writeCompletion(act, task, ways, press)
  runForms(act, task, ways, press, task.round)
}

function writeCompletion(act: Act, task: TaskRow, ways: readonly Action[], { note, happenedOn, actedBy }: Press): void {
  line(act, 'complete', {
    taskId: task.id,
    step: task.step,
    outcomes: namesOf(ways),
    note,
    happenedOn,
    ...(actedBy && { detail: { actedBy } }),
  })
  close(act, task, 'done')
}

/** Steps 4 to 9 of the algorithm: line, closing, round, effects, bindings, return, arrivals, joins. `effects` false: they ran at the call. */
export function perform(act: Act, task: TaskRow, ways: readonly Action[], press: Press, effects = true): void {
  const { process } = act
  const graph = graphOf(process)
  writeCompletion(act, task, ways, press)
  const returns = ways.filter(({ way }) => graph.isReturn(task.step, way.to))
  const round = returns.length > 0 ? nextRound(act) : task.round
  if (effects) for (const result of runForms(act, task, ways, press, round)) bind(act, result.bind ?? {}, round)
  bindActor(act, task, press, round)
  for (const { way } of returns) if (way.siblings !== 'keep') withdrawBelow(act, way.to, branchOf(process, task, way.to))
  const address = isEach(process, task.step) ? addressOf(task) : null
  for (const { way } of ways) arrive(act, task.step, way.to, { round, address })
  settle(act)
}

/** A lane that is one of several is bound to the unit or person that acts first in it, by the role in which the task came. */
function bindActor(act: Act, task: TaskRow, press: Press, round: number): void {
  const lane = addressLane(workOf(act.process, task.step))
  const bound = 'bound' in lanes[lane] ? lanes[lane].bound : null
  if (!bound || boundTo(act, lane, round).length > 0) return
  const pegawaiId = press.actedBy?.pegawaiId ?? act.pegawaiId
  if (bound === 'unit' && press.unit === null) return
  bind(
    act,
    { [lane]: [{ role: task.role, unit: bound === 'unit' ? press.unit : null, pegawaiId: bound === 'pegawai' ? pegawaiId : null }] },
    round,
  )
}

/** Steps marked `through` go along in the same press while they have the role and unit of the step just done (engine.md 4.4). */
export function goAlong(act: Act, done: TaskRow, press: Press): void {
  const passed = new Set([done.step])
  for (let last: TaskRow | undefined = done; last;) {
    const before: TaskRow = last
    last = liveOpenedBy(act).find(
      (task) => task.role === before.role && task.unit === before.unit && !passed.has(task.step) && mayGoAlong(act, task, press),
    )
    if (!last) return
    passed.add(last.step)
    const ways = waysOf(act.process, { step: last.step, shared: false }).filter((a) => a.outcome === null)
    perform(act, last, ways, { ...press, note: null, payload: undefined })
  }
}

function mayGoAlong(act: Act, task: TaskRow, press: Press): boolean {
  const { ctx, process, instance } = act
  const step = workOf(process, task.step)
  if (!step.through || isDecision(step) || step.note === 'required' || step.calls) return false
  if (!documentsReady(ctx, process, instance, task.step)) return false
  const wanted = press.actedBy ? null : act.penugasanId
  return refusalFor(process, stateOf(ctx, process, task), ctx.actor, wanted, press.actedBy?.pegawaiId) === null
}

function liveOpenedBy(act: Act): TaskRow[] {
  return act.ctx.all<TaskRow>(
    `select ${TASK} from tasks t where t.opened_by = ? and t.instance_id = ? and t.closed_at is null and t.opened_at is not null`,
    act.id,
    act.instance.id,
  )
}

/** Whether completing a step by these ways starts another process. */
export function calls(process: Process, task: TaskRow, ways: readonly Action[]): boolean {
  const step = workOf(process, task.step)
  return !isDecision(step) && step.calls !== undefined && ways.every((a) => a.outcome === null)
}

/** A step that calls another process starts it and stays open while it runs (engine.md 4.3). */
export function call(act: Act, task: TaskRow, ways: readonly Action[], press: Press): void {
  const { ctx, instance } = act
  const step = workOf(act.process, task.step)
  if (isDecision(step) || !step.calls) throw new Error(`${task.step} calls nothing`)
  const { note, happenedOn, actedBy } = press
  line(act, 'call', { taskId: task.id, step: task.step, note, happenedOn, detail: { process: step.calls, ...(actedBy && { actedBy }) } })
  const results = runForms(act, task, ways, press, task.round)
  const child = results.find((result) => result.call)?.call
  if (!child && results.length > 0) throw new Error(`The form of ${task.step} names no record for ${step.calls}`)
  bindActor(act, task, press, task.round)
  const process = processOf(ctx, step.calls)
  const started = newInstance(ctx, process, child?.subjectId ?? instance.subjectId, null, task.id)
  launch(within(act, started, process), child?.bind ?? {})
}

/** Without a live token the instance ends, and the step that called it goes on in the same act. */
export function finish(act: Act): void {
  const { ctx, instance } = act
  if (hasToken(ctx, instance.id)) return
  ctx.run("update instances set ended_at = ?, ended_as = 'selesai' where id = ?", act.at, instance.id)
  if (instance.callingTaskId === null) return
  const task = getTask(ctx, instance.callingTaskId)
  if (task.closedAt !== null) return
  const caller = within(act, getInstance(ctx, task.instanceId), processOf(ctx, task.process))
  const own = waysOf(caller.process, { step: task.step, shared: false }).filter((a) => a.outcome === null)
  const press: Press = { note: null, payload: undefined, happenedOn: null, actedBy: null, unit: null }
  perform(caller, task, own, press, false)
  goAlong(caller, task, press)
  finish(caller)
}
