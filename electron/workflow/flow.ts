import { DomainError } from '../../shared/errors.ts'
import { graphOf, isEach } from '../../shared/workflow/graph.ts'
import { addressLane, isWork, stepOf, type Process, type WorkStep } from '../../shared/workflow/process.ts'
import type { ReadContext, WriteContext } from '../core/context.ts'
import type { Address, Binding, Effect, EffectInput, EffectResult } from '../core/registry.ts'
import { processOf } from './in-force.ts'
import { dueOf } from './due.ts'
import { heldBy } from './rules.ts'
import {
  addressOf,
  hasToken,
  INSTANCE,
  liveShared,
  liveTokens,
  sameAddress,
  type ActedBy,
  type Instance,
  type LineKind,
  type TaskRow,
} from './rows.ts'

/** All that one press writes in one transaction; `id` is that of its first line. */
export interface Act {
  readonly ctx: WriteContext
  id: number
  readonly at: number
  readonly pegawaiId: number
  readonly penugasanId: number | null
  readonly instance: Instance
  readonly process: Process
}

/** What a token takes along: its round and, in a branch of several receivers, its address. */
export interface Carry {
  readonly round: number
  readonly address: Address | null
}

interface Given extends Address {
  readonly promisedAt: number | null
}

export function newAct(
  ctx: WriteContext,
  instance: Instance,
  process: Process,
  by: { pegawaiId: number; penugasanId: number | null },
): Act {
  return { ctx, id: 0, at: ctx.now(), instance, process, ...by }
}

/** The same act, writing on in another instance: a child, or the caller. */
export function within(act: Act, instance: Instance, process: Process): Act {
  return { ...act, instance, process }
}

export interface LineInput {
  readonly taskId?: number
  readonly step?: string
  readonly outcomes?: readonly string[]
  readonly note?: string | null
  readonly detail?: object
  readonly happenedOn?: string | null
}

/** Adds a line to the history; the first gives the act its id. */
export function line(act: Act, kind: LineKind, input: LineInput = {}): void {
  const { taskId, step, outcomes, note, detail, happenedOn } = input
  const { lastInsertRowid } = act.ctx.run(
    `insert into history (act, instance_id, task_id, kind, step, outcomes, note, detail, pegawai_id, penugasan_id, at, happened_on)
     values (coalesce(?, (select coalesce(max(id), 0) + 1 from history)), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    act.id === 0 ? null : act.id,
    act.instance.id,
    taskId ?? null,
    kind,
    step ?? null,
    outcomes && outcomes.length > 0 ? JSON.stringify(outcomes) : null,
    note ?? null,
    detail ? JSON.stringify(detail) : null,
    act.pegawaiId,
    act.penugasanId,
    act.at,
    happenedOn ?? null,
  )
  if (act.id === 0) act.id = lastInsertRowid
}

export interface NewTask extends Given {
  readonly step: string
  readonly from: string | null
  readonly round: number
  readonly sharedFrom?: number | null
  /** null: parked. */
  readonly openedAt: number | null
  readonly arrivedAt?: number
}

export function insertTask(act: Act, task: NewTask): number {
  const { ctx, instance, at } = act
  return ctx.run(
    `insert into tasks (instance_id, process, step, from_step, round, role, unit, pegawai_id, shared_from, arrived_at, opened_at, due_at,
       promised_at, opened_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    instance.id,
    instance.process,
    task.step,
    task.from,
    task.round,
    task.role,
    task.unit,
    task.pegawaiId,
    task.sharedFrom ?? null,
    task.arrivedAt ?? at,
    task.openedAt,
    dueOf(ctx, instance, task),
    task.promisedAt,
    act.id,
  ).lastInsertRowid
}

const NOWHERE: Given = { role: '', unit: null, pegawaiId: null, promisedAt: null }

/** A token arrives: a join parks it, a gate passes it on, an end takes it, work becomes a task for each address. */
export function arrive(act: Act, from: string | null, to: string, carry: Carry): void {
  if (!graphOf(act.process).joins.has(to)) return open(act, from, to, carry)
  insertTask(act, { ...NOWHERE, ...carry.address, step: to, from, round: carry.round, openedAt: null })
}

function open(act: Act, from: string | null, to: string, carry: Carry): void {
  const step = stepOf(act.process, to)
  if ('end' in step) return line(act, 'end', { step: to })
  if ('gate' in step) {
    line(act, 'gate', { step: to })
    for (const next of Object.values(step.gate)) arrive(act, to, next, carry)
    return
  }
  if (!isWork(step)) return
  for (const address of addressesOf(act, step, carry)) insertTask(act, { ...address, step: to, from, round: carry.round, openedAt: act.at })
}

/**
 * Opens every join that nobody can still arrive at. Once, top to bottom, is enough: a join feeds only what is listed below it.
 */
export function settle(act: Act): void {
  if (!hasToken(act.ctx, act.instance.id, 'parked')) return
  let live = liveTokens(act.ctx, act.instance.id)
  for (const [join, above] of graphOf(act.process).joins) {
    const parked = live.filter((t) => t.step === join && t.openedAt === null)
    if (parked.length === 0 || live.some((t) => above.has(t.step))) continue
    for (const t of parked) close(act, t, 'joined')
    line(act, 'join', { step: join })
    open(act, null, join, { round: Math.max(...parked.map((t) => t.round)), address: null })
    live = liveTokens(act.ctx, act.instance.id)
  }
}

/** Whether a return takes a token: at its target or below, a parked one where it came from; in a branch only the same receiver's. */
export function takenByReturn(process: Process, task: TaskRow, target: string, branch: Address | null): boolean {
  if (branch && !sameAddress(task, branch)) return false
  const place = task.openedAt === null ? (task.fromStep ?? task.step) : task.step
  return graphOf(process).down.get(target)?.has(place) ?? false
}

/** Closes what a return takes. */
export function withdrawBelow(act: Act, target: string, branch: Address | null): void {
  for (const t of liveTokens(act.ctx, act.instance.id)) {
    if (!takenByReturn(act.process, t, target, branch)) continue
    close(act, t, 'withdrawn')
    line(act, 'withdraw', { taskId: t.id, step: t.step })
  }
}

/** The branch of several receivers in which a return from one step to another stays, or null. */
export function branchOf(process: Process, task: Pick<TaskRow, 'step'> & Address, to: string): Address | null {
  return isEach(process, task.step) && isEach(process, to) ? addressOf(task) : null
}

/** Closes a row and what was shared from it; compare-and-set: the second of two that press is refused. */
export function close(act: Act, task: TaskRow, as: NonNullable<TaskRow['closedAs']>): void {
  const { changes } = act.ctx.run(
    'update tasks set closed_at = ?, closed_by = ?, closed_as = ? where id = ? and closed_at is null',
    act.at,
    act.id,
    as,
    task.id,
  )
  if (changes !== 1) throw new DomainError('TASK_CLOSED', { nama: 'orang lain', waktu: 'saat yang sama' })
  for (const shared of liveShared(act.ctx, task.id)) close(act, shared, as === 'cancelled' ? 'cancelled' : 'withdrawn')
  if (as !== 'done') cancelChildren(act, task.id)
}

function cancelChildren(act: Act, taskId: number): void {
  const children = act.ctx.all<Instance>(`select ${INSTANCE} from instances i where i.calling_task_id = ? and i.ended_at is null`, taskId)
  for (const child of children) cancelInstance(within(act, child, processOf(act.ctx, child.process)), null)
}

/** Ends an instance as *batal*: what it held is freed by the effect of `cancel.form`, its tokens and running children close. */
export function cancelInstance(act: Act, note: string | null, payload?: unknown): void {
  const { ctx, instance, process } = act
  line(act, 'cancel', { note })
  for (const task of liveTokens(ctx, instance.id)) close(act, task, 'cancelled')
  ctx.run("update instances set ended_at = ?, ended_as = 'batal' where id = ?", act.at, instance.id)
  if (process.cancel?.form) runEffect(act, process.cancel.form, { ...BY_NO_TASK, note, payload })
}

type TaskInput = Pick<EffectInput, 'step' | 'taskId' | 'outcomes' | 'note' | 'payload' | 'round' | 'happenedOn' | 'shared' | 'address'>

const BY_NO_TASK: Omit<TaskInput, 'note' | 'payload'> = {
  step: '',
  taskId: 0,
  outcomes: [],
  round: 0,
  happenedOn: null,
  shared: false,
  address: { role: '', unit: null, pegawaiId: null },
}

/** What an effect is told: the act, the record, and whose act it was. */
export function effectInput(act: Act, input: TaskInput, actedBy: ActedBy | null): EffectInput {
  const { instance } = act
  const who = actedBy ?? act
  return {
    ...input,
    process: instance.process,
    instanceId: instance.id,
    subjectId: instance.subjectId,
    act: act.id,
    pegawaiId: who.pegawaiId,
    penugasanId: who.penugasanId,
  }
}

/** Runs the module's function for a form, within the act. A form without one is a defect. */
export function runEffect(act: Act, form: string, input: TaskInput, actedBy: ActedBy | null = null): EffectResult {
  return effectOf(act.ctx, form).run(act.ctx, effectInput(act, input, actedBy)) ?? {}
}

export function effectOf(ctx: ReadContext, form: string): Effect {
  const effect = ctx.registry.effects[form]
  if (!effect) throw new Error(`No module serves the form ${form}`)
  return effect
}

/**
 * Who gets a step: a receiver's branch keeps its address; else the lane's bindings in the highest round not above; else whom the
 * office names as its holder on the day; else the lane.
 */
export function addressesOf(act: Act, step: WorkStep, carry: Carry): Given[] {
  const lane = addressLane(step)
  const bound = boundTo(act, lane, carry.round)
  if (step.each && carry.address) {
    const { role, unit, pegawaiId } = carry.address
    const own = bound.find((b) => sameAddress(b, { role, unit, pegawaiId }))
    return [{ role, unit, pegawaiId, promisedAt: own?.promisedAt ?? null }]
  }
  if (bound.length > 1 && !step.each) throw new Error(`${act.process.code}: ${bound.length} receivers at a step of one: ${step.name}`)
  if (bound.length > 0) return bound
  const held = heldBy(act.ctx, act.process.code, lane, act.ctx.today())
  return [{ role: lane, unit: null, pegawaiId: null, ...held, promisedAt: null }]
}

/** The receivers of a lane for tokens of a round: the last act of the highest round not above it. */
export function boundTo(act: Pick<Act, 'ctx' | 'instance'>, lane: string, round: number): Given[] {
  return act.ctx.all<Given>(
    `select role, nullif(unit, '') unit, nullif(pegawai_id, 0) pegawaiId, due_at promisedAt from bindings
     where instance_id = ? and lane = ? and (round, act) =
       (select round, act from bindings where instance_id = ? and lane = ? and round <= ? order by round desc, act desc limit 1)`,
    act.instance.id,
    lane,
    act.instance.id,
    lane,
    round,
  )
}

/** Says who gets the following steps of each lane, from this round on. */
export function bind(act: Act, bindings: Readonly<Record<string, readonly Binding[]>>, round: number): void {
  for (const [lane, receivers] of Object.entries(bindings)) {
    for (const { role, unit, pegawaiId, dueAt } of receivers) {
      act.ctx.run(
        'insert or replace into bindings (instance_id, lane, round, act, role, unit, pegawai_id, due_at) values (?, ?, ?, ?, ?, ?, ?, ?)',
        act.instance.id,
        lane,
        round,
        act.id,
        role,
        unit ?? '',
        pegawaiId ?? 0,
        dueAt ?? null,
      )
    }
  }
}

/** The round of a return, recall, correction or move: the instance's next. */
export function nextRound(act: Pick<Act, 'ctx' | 'instance'>): number {
  const row = act.ctx.get<{ round: number | null }>('select max(round) round from tasks where instance_id = ?', act.instance.id)
  return (row?.round ?? 0) + 1
}
