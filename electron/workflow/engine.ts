import { isDate, shortDate } from '../../shared/dates.ts'
import { DomainError, refuseField } from '../../shared/errors.ts'
import { postFor, refusalFor, roleShort, waysOf, type ActsBy } from '../../shared/workflow/available.ts'
import { shortName, workOf, type Action, type Process } from '../../shared/workflow/process.ts'
import type { ReadContext, WriteContext } from '../core/context.ts'
import { assertDocuments } from './documents.ts'
import { recomputeInstance } from './due.ts'
import { newAct } from './flow.ts'
import { addresseeName, holdersOf } from './holders.ts'
import { processOf } from './in-force.ts'
import { answer, call, calls, finish, goAlong, perform, type Press } from './perform.ts'
import { getInstance, getTask, liveTokens, TASK, type ActedBy, type Instance, type TaskRow } from './rows.ts'
import { launch, newInstance, whoStarts, type Bindings, type Due } from './starting.ts'
import { stateOf } from './state.ts'

export type { Due }

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
  const { instance, act } = startInstance(ctx, input)
  return { instanceId: instance.id, act }
}

function startInstance(ctx: WriteContext, input: StartInput): { instance: Instance; act: number } {
  const process = inForce(ctx, input.process)
  const { post, names } = whoStarts(ctx, process)
  if (!post) throw new DomainError('START_NOT_YOURS', { proses: process.name, peran: names.join(' atau ') })
  ctx.actAs(post.penugasanId)
  const instance = newInstance(ctx, process, input.subjectId, input.due ?? null, null)
  const act = newAct(ctx, instance, process, { pegawaiId: ctx.actor.pegawaiId, penugasanId: post.penugasanId })
  launch(act, input.bind ?? {})
  return { instance, act: act.id }
}

/** For a register's own function: starts the process of a new record and completes its first step, in the same transaction. */
export function begin(
  ctx: WriteContext,
  process: Process | string,
  subjectId: number,
  options: Omit<StartInput, 'process' | 'subjectId'> & Omit<CompleteInput, 'taskId'> = {},
): Completed & { instanceId: number } {
  const { bind: bindings, due, ...rest } = options
  const { instance } = startInstance(ctx, { process, subjectId, bind: bindings, due })
  const first = liveTokens(ctx, instance.id)[0]
  if (!first) throw new Error('A process began without a task')
  return { ...completeTask(ctx, first, instance, { ...rest, taskId: first.id }), instanceId: instance.id }
}

/** Sets when a record is due as a whole, and reckons its open tasks again; null: no date. */
export function changeDue(ctx: WriteContext, instanceId: number, due: Due | null): void {
  ctx.run('update instances set due_at = ?, due_is_event = ? where id = ?', due?.at ?? null, due?.isEvent ? 1 : 0, instanceId)
  recomputeInstance(ctx, getInstance(ctx, instanceId))
}

function inForce(ctx: ReadContext, process: Process | string): Process {
  return processOf(ctx, typeof process === 'string' ? process : process.code)
}

/**
 * Completes a task by one way (several on an inclusive decision): one act with the form's effect, the moves and the steps that go
 * along. Every refusal of engine.md 10 that concerns a task comes from here; nothing is kept then.
 */
export function complete(ctx: WriteContext, input: CompleteInput): Completed {
  const task = getTask(ctx, input.taskId)
  return completeTask(ctx, task, null, input)
}

/** `known`: the task's instance where it has been read already. */
function completeTask(ctx: WriteContext, task: TaskRow, known: Instance | null, input: CompleteInput): Completed {
  const process = processOf(ctx, task.process)
  const { by, actedBy } = admit(ctx, process, task, input)
  const ways = chooseWays(process, task, input.outcomes ?? [], input.note ?? null)
  const instance = known ?? getInstance(ctx, task.instanceId)
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
  const day = input.happenedOn ?? ctx.today()
  const holders = holdersOf(ctx, task, day)
  if (holders.length === 0) {
    const peran = [roleShort(task.role), addresseeName(ctx, task)].filter(Boolean).join(' ')
    throw new DomainError('ACTOR_NONE', { peran, tanggal: shortDate(day) })
  }
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

/** The open tasks of an act, with whether the actor holds them too. */
export function openedBy(ctx: ReadContext, act: number): Opened[] {
  return ctx
    .all<TaskRow>(
      `select ${TASK} from tasks t where t.opened_by = ? and t.closed_at is null and t.opened_at is not null order by t.id`,
      act,
    )
    .map((task) => {
      const process = processOf(ctx, task.process)
      const state = stateOf(ctx, process, task)
      const mine = postFor(process, state, ctx.actor) !== null && refusalFor(process, state, ctx.actor) === null
      return { id: task.id, instanceId: task.instanceId, step: task.step, mine }
    })
}
