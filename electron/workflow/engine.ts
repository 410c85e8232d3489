import { isDate } from '../../shared/dates.ts'
import { DomainError, refuseField } from '../../shared/errors.ts'
import { lanes } from '../../shared/lanes.ts'
import { postFor, refusalFor, roleShort, startersOf, waysOf, type ActsBy } from '../../shared/workflow/available.ts'
import { graphOf, isEach } from '../../shared/workflow/graph.ts'
import { addressLane, isDecision, shortName, workOf, type Action, type Process } from '../../shared/workflow/process.ts'
import type { ReadContext, WriteContext } from '../core/context.ts'
import type { Binding } from '../core/registry.ts'
import { assertDocuments, documentsReady } from './documents.ts'
import { recomputeInstance } from './due.ts'
import {
  arrive,
  bind,
  boundTo,
  branchOf,
  close,
  line,
  newAct,
  nextRound,
  runEffect,
  settle,
  within,
  withdrawBelow,
  type Act,
} from './flow.ts'
import { holdersOf } from './holders.ts'
import { definitionId, processOf } from './in-force.ts'
import { addressOf, getInstance, getTask, liveTokens, TASK, type ActedBy, type Instance, type TaskRow } from './rows.ts'
import { stateOf } from './state.ts'

/** When a record is due as a whole, in milliseconds; of an event (undangan) it is the event itself. */
export interface Due {
  readonly at: number
  readonly isEvent?: boolean
}

type Bindings = Readonly<Record<string, readonly Binding[]>>

export interface StartInput {
  /** The process or its code. */
  readonly process: Process | string
  readonly subjectId: number
  /** The first receivers, by lane. */
  readonly bind?: Bindings
  readonly due?: Due | null
}

export interface CompleteInput {
  readonly taskId: number
  readonly outcomes?: readonly string[]
  readonly note?: string | null
  /** What the form sent; its effect parses it. */
  readonly payload?: unknown
  /** The WIB day on the paper, for what is recorded later. */
  readonly happenedOn?: string | null
  /** The penugasan that acts: one's own of several, or of the one for whom it is recorded. */
  readonly actedBy?: number | null
  /** Holds a step that would go along in the same press. */
  readonly stay?: boolean
}

export interface Opened {
  readonly id: number
  readonly instanceId: number
  readonly step: string
  /** Whether the actor may go on with it. */
  readonly mine: boolean
}

export interface Completed {
  readonly act: number
  readonly opened: readonly Opened[]
}

/** Starts a process for a record. Refuses START_NOT_YOURS, and ALREADY_RUNNING while one runs for the same record. */
export function start(ctx: WriteContext, input: StartInput): { instanceId: number; act: number } {
  const process = inForce(ctx, input.process)
  const starters: readonly string[] = startersOf(process)
  const post = ctx.actor.posts.find((p) => starters.includes(p.role))
  if (!post) throw new DomainError('START_NOT_YOURS', { proses: process.name, peran: starters.map(roleShort).join(' atau ') })
  ctx.actAs(post.penugasanId)
  const instance = newInstance(ctx, process, input.subjectId, input.due ?? null, null)
  const act = newAct(ctx, instance, process, { pegawaiId: ctx.actor.pegawaiId, penugasanId: post.penugasanId })
  launch(act, input.bind ?? {})
  return { instanceId: instance.id, act: act.id }
}

/** For a register's own function: starts the process of a new record and completes its first step, in the same transaction. */
export function begin(
  ctx: WriteContext,
  process: Process | string,
  subjectId: number,
  options: Omit<StartInput, 'process' | 'subjectId'> & Omit<CompleteInput, 'taskId'> = {},
): Completed & { instanceId: number } {
  const { bind: bindings, due, ...rest } = options
  const { instanceId } = start(ctx, { process, subjectId, bind: bindings, due })
  const first = liveTokens(ctx, instanceId)[0]
  if (!first) throw new Error('A process began without a task')
  return { ...complete(ctx, { ...rest, taskId: first.id }), instanceId }
}

/** Sets when a record is due as a whole, and reckons its open tasks again; null: no date. */
export function changeDue(ctx: WriteContext, instanceId: number, due: Due | null): void {
  ctx.run('update instances set due_at = ?, due_is_event = ? where id = ?', due?.at ?? null, due?.isEvent ? 1 : 0, instanceId)
  recomputeInstance(ctx, getInstance(ctx, instanceId))
}

function inForce(ctx: ReadContext, process: Process | string): Process {
  return processOf(ctx, typeof process === 'string' ? process : process.code)
}

function newInstance(ctx: WriteContext, process: Process, subjectId: number, due: Due | null, callingTaskId: number | null): Instance {
  const running = ctx.get('select 1 from instances where process = ? and subject_id = ? and ended_at is null', process.code, subjectId)
  if (running) throw new DomainError('ALREADY_RUNNING', { proses: process.name })
  const { lastInsertRowid } = ctx.run(
    `insert into instances (process, definition_id, subject, subject_id, calling_task_id, started_at, due_at, due_is_event)
     values (?, ?, ?, ?, ?, ?, ?, ?)`,
    process.code,
    definitionId(ctx, process.code),
    process.subject,
    subjectId,
    callingTaskId,
    ctx.now(),
    due?.at ?? null,
    due?.isEvent ? 1 : 0,
  )
  return getInstance(ctx, lastInsertRowid)
}

function launch(act: Act, bindings: Bindings): void {
  line(act, 'start', { step: act.process.start })
  bind(act, bindings, 1)
  arrive(act, null, act.process.start, { round: 1, address: null })
  settle(act)
}

/** What one completion is told besides its task. */
interface Press {
  readonly note: string | null
  readonly payload: unknown
  readonly happenedOn: string | null
  readonly actedBy: ActedBy | null
  /** The unit of who acts, to which a lane of several units is bound. */
  readonly unit: string | null
}

/**
 * Completes a task by one way (several on an inclusive decision): one act with the form's effect, the moves and the steps that go
 * along. Every refusal of engine.md 10 that concerns a task comes from here; nothing is kept then.
 */
export function complete(ctx: WriteContext, input: CompleteInput): Completed {
  const task = getTask(ctx, input.taskId)
  const process = processOf(ctx, task.process)
  const { by, actedBy } = admit(ctx, process, task, input)
  const ways = chooseWays(process, task, input.outcomes ?? [], input.note ?? null)
  const instance = getInstance(ctx, task.instanceId)
  if (task.sharedFrom === null) assertDocuments(ctx, process, instance, task.step)
  ctx.actAs(by.penugasanId)
  const act = newAct(ctx, instance, process, { pegawaiId: ctx.actor.pegawaiId, penugasanId: by.penugasanId })
  const press: Press = {
    note: input.note?.trim() ? input.note : null,
    payload: input.payload,
    happenedOn: input.happenedOn ?? null,
    actedBy,
    unit: actedBy ? unitOf(ctx, actedBy.penugasanId) : by.unit,
  }
  if (task.sharedFrom !== null) answer(act, task, ways, press)
  else if (calls(process, task, ways)) call(act, task, ways, press)
  else {
    perform(act, task, ways, press)
    if (!input.stay) goAlong(act, task, press)
    finish(act)
  }
  return { act: act.id, opened: openedBy(ctx, act.id) }
}

/** Who acts by which office, and for whom it is recorded; refuses whoever may not. */
function admit(ctx: ReadContext, process: Process, task: TaskRow, input: CompleteInput): { by: ActsBy; actedBy: ActedBy | null } {
  const state = stateOf(ctx, process, task)
  const { actor } = ctx
  const by = task.closedAt === null && task.openedAt !== null ? postFor(process, state, actor, input.actedBy) : null
  const actedBy = by?.recorded ? actorOnPaper(ctx, task, input) : null
  const refusal = refusalFor(process, state, actor, input.actedBy, actedBy?.pegawaiId)
  if (refusal) throw refusal
  if (!by) throw new Error('Neither refused nor admitted')
  const { happenedOn } = input
  if (happenedOn && (!isDate(happenedOn) || happenedOn > ctx.today())) {
    throw refuseField('padaTanggal', 'Tanggal pada naskah tidak boleh sesudah hari ini. Tulis tanggal yang tertera.')
  }
  return { by, actedBy }
}

/** Whose act is recorded: the penugasan that held the address on the day of the paper, chosen where several did. */
function actorOnPaper(ctx: ReadContext, task: TaskRow, input: CompleteInput): ActedBy {
  const holders = holdersOf(ctx, task, input.happenedOn ?? ctx.today())
  const chosen = input.actedBy ? holders.find((h) => h.penugasanId === input.actedBy) : holders.length === 1 ? holders[0] : undefined
  if (!chosen) throw new DomainError('ACTOR_REQUIRED')
  return { pegawaiId: chosen.pegawaiId, penugasanId: chosen.penugasanId }
}

function unitOf(ctx: ReadContext, penugasanId: number): string | null {
  const row = ctx.get<{ unit: string | null }>(
    'select j.unit from penugasan p join jabatan j on j.id = p.jabatan_id where p.id = ?',
    penugasanId,
  )
  return row?.unit ?? null
}

/** The ways that the outcomes name: the task's own with none, else exactly one, several only where inclusive and within the map. */
function chooseWays(process: Process, task: TaskRow, outcomes: readonly string[], note: string | null): Action[] {
  const langkah = shortName(workOf(process, task.step))
  const actions = waysOf(process, { step: task.step, shared: task.sharedFrom !== null })
  const named = [...new Set(outcomes)].map((outcome) => {
    const action = actions.find((a) => a.outcome === outcome)
    if (!action) throw new DomainError('OUTCOME_UNKNOWN', { hasil: outcome, langkah })
    return action
  })
  const own = actions.find((a) => a.outcome === null)
  const ways = named.length === 0 && own ? [own] : named
  if (ways.length === 0) throw new DomainError('OUTCOME_REQUIRED')
  if (ways.length > 1 && !ways.every((a) => a.inclusive)) throw new DomainError('ONE_OUTCOME')
  if (ways.some((a) => a.way.note === 'required') && !note?.trim()) throw new DomainError('NOTE_REQUIRED')
  return ways
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
function answer(act: Act, task: TaskRow, ways: readonly Action[], press: Press): void {
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
function perform(act: Act, task: TaskRow, ways: readonly Action[], press: Press, effects = true): void {
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

/** A lane that is one of several is bound to the unit or person that acts first in it. */
function bindActor(act: Act, task: TaskRow, press: Press, round: number): void {
  const lane = addressLane(workOf(act.process, task.step))
  const bound = 'bound' in lanes[lane] ? lanes[lane].bound : null
  if (!bound || boundTo(act, lane, round).length > 0) return
  const pegawaiId = press.actedBy?.pegawaiId ?? act.pegawaiId
  if (bound === 'unit' && press.unit === null) return
  bind(
    act,
    { [lane]: [{ role: lane, unit: bound === 'unit' ? press.unit : null, pegawaiId: bound === 'pegawai' ? pegawaiId : null }] },
    round,
  )
}

/** Steps marked `through` go along in the same press while they have the role and unit of the step just done (engine.md 4.4). */
function goAlong(act: Act, done: TaskRow, press: Press): void {
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

function calls(process: Process, task: TaskRow, ways: readonly Action[]): boolean {
  const step = workOf(process, task.step)
  return !isDecision(step) && step.calls !== undefined && ways.every((a) => a.outcome === null)
}

/** A step that calls another process starts it and stays open while it runs (engine.md 4.3). */
function call(act: Act, task: TaskRow, ways: readonly Action[], press: Press): void {
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
  if (liveTokens(ctx, instance.id).length > 0) return
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

/** The open tasks of an act, with whether the actor holds them too. */
export function openedBy(ctx: ReadContext, act: number): Opened[] {
  return ctx
    .all<TaskRow>(
      `select ${TASK} from tasks t where t.opened_by = ? and t.closed_at is null and t.opened_at is not null order by t.id`,
      act,
    )
    .map((task) => {
      const process = processOf(ctx, task.process)
      return {
        id: task.id,
        instanceId: task.instanceId,
        step: task.step,
        mine: refusalFor(process, stateOf(ctx, process, task), ctx.actor) === null,
      }
    })
}
