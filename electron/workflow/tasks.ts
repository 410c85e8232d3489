import { addDays, momentOf, weekday } from '../../shared/dates.ts'
import { DomainError } from '../../shared/errors.ts'
import { isLane } from '../../shared/lanes.ts'
import type { Tugas } from '../../shared/workflow/alur.contract.ts'
import { postFor, refusalFor } from '../../shared/workflow/available.ts'
import { isOutside, isWork, shortName, stepOf, workOf } from '../../shared/workflow/process.ts'
import type { ReadContext } from '../core/context.ts'
import { processOf } from './in-force.ts'
import type { TaskRow } from './rows.ts'
import { doneByOf, stateOf } from './state.ts'
import { addressName, NAMED, processOfRow, toTugas, UNIT_NAME, type NamedTask } from './task-rows.ts'
import { vacancies } from './vacant.ts'

export type Bagian = 'saya' | 'luar' | 'dicatat' | 'menunggu' | 'selesai'

const OPEN = 't.closed_at is null and t.opened_at is not null'
const BY_DUE = 'order by t.due_at is null, t.due_at, t.id'
const MOST = 500

/** A section of the worklist (engine.md 9), by due time. */
export function listTugas(ctx: ReadContext, { bagian, subject }: { bagian: Bagian; subject?: string }): Tugas[] {
  return toTugas(
    ctx,
    sections[bagian](ctx).filter((row) => subject === undefined || row.subject === subject),
  )
}

const sections: Record<Bagian, (ctx: ReadContext) => NamedTask[]> = {
  saya: (ctx) => inboxParts(ctx).here,
  luar: (ctx) => inboxParts(ctx).outside,
  dicatat: recordedForAnother,
  menunggu: sentOn,
  selesai: doneThisWeek,
}

/** The inbox by where its tasks wait: here, or with somebody outside whose act the actor writes down. */
function inboxParts(ctx: ReadContext): { here: NamedTask[]; outside: NamedTask[] } {
  const parts = Map.groupBy(inbox(ctx), waitsOutside(ctx))
  return { here: parts.get(false) ?? [], outside: parts.get(true) ?? [] }
}

function waitsOutside(ctx: ReadContext): (row: NamedTask) => boolean {
  const known = new Map<string, boolean>()
  return (row) => {
    if (row.sharedFrom !== null) return false
    const key = `${row.process} ${row.step}`
    let outside = known.get(key)
    if (outside === undefined) {
      const process = processOfRow(ctx, row)
      known.set(key, (outside = process !== null && isOutside(stepOf(process, row.step))))
    }
    return outside
  }
}

/**
 * Open tasks that are the actor's by address: a select for each role that he holds, one for those to his person, one for steps at
 * which a lane of his may act along. What he may not do (apart) is left out; what another has taken stays in sight.
 */
export function inbox(ctx: ReadContext, subject?: string): NamedTask[] {
  const { actor } = ctx
  const selects: string[] = [`select t.id from tasks t where ${OPEN} and t.pegawai_id = ?`]
  const params: (string | number)[] = [actor.pegawaiId]
  for (const [role, posts] of Map.groupBy(actor.posts, (post) => post.role)) {
    const everywhere = posts.some((post) => post.covers === null)
    const units = [...new Set(posts.flatMap((post) => post.covers ?? []))]
    const within = everywhere ? '' : ` and (t.unit is null or t.unit in (${units.map(() => '?').join(', ')}))`
    selects.push(`select t.id from tasks t where ${OPEN} and t.pegawai_id is null and t.role = ?${within}`)
    params.push(role, ...(everywhere ? [] : units))
  }
  for (const { process, step } of stepsOf(
    ctx,
    (work) => work.withMayAct === true && actor.posts.some((p) => work.with?.includes(p.role)),
  )) {
    selects.push(`select t.id from tasks t where ${OPEN} and t.process = ? and t.step = ?`)
    params.push(process, step)
  }
  const rows = ctx.all<NamedTask>(`${NAMED} where t.id in (${selects.join(' union all ')}) ${BY_DUE}`, ...params)
  const mine = mineOf(ctx)
  return rows.filter((row) => (subject === undefined || row.subject === subject) && mine(row))
}

type WorkTest = (work: { with?: readonly string[]; withMayAct?: true; recordedBy?: string; lane: string }) => boolean

function stepsOf(ctx: ReadContext, test: WorkTest): { process: string; step: string }[] {
  return Object.values(ctx.registry.processes).flatMap((process) =>
    Object.entries(process.steps).flatMap(([step, work]) => (isWork(work) && test(work) ? [{ process: process.code, step }] : [])),
  )
}

/**
 * Whether open tasks are the actor's own: theirs by address, and not to be done by another. One answer serves all tasks of a step at one
 * address; only where somebody else must have done an earlier step does each record decide for itself.
 */
function mineOf(ctx: ReadContext): (row: OpenRow) => boolean {
  const known = new Map<string, Answer>()
  return (row) => {
    const key = `${row.process} ${row.step} ${row.role} ${row.unit} ${row.pegawaiId} ${row.sharedFrom !== null}`
    let answer = known.get(key)
    if (!answer) known.set(key, (answer = answerFor(ctx, row)))
    return typeof answer === 'function' ? answer(row) : answer.mine
  }
}

type Answer = { readonly mine: boolean } | ((row: OpenRow) => boolean)

function answerFor(ctx: ReadContext, row: OpenRow): Answer {
  const process = processOfRow(ctx, row)
  if (!process) return { mine: false }
  const { sharedFrom, ...task } = row
  const state = { ...task, ...UNASKED, shared: sharedFrom !== null }
  const by = postFor(process, state, ctx.actor)
  if (!by || by.recorded || refusalFor(process, state, ctx.actor)) return { mine: false }
  const { apart } = workOf(process, row.step)
  if (!apart || state.shared) return { mine: true }
  return ({ instanceId }) => refusalFor(process, { ...state, doneBy: doneByOf(ctx, instanceId, apart) }, ctx.actor) === null
}

/** What of a task decides whose it is. */
type OpenRow = Pick<TaskRow, 'process' | 'step' | 'instanceId' | 'role' | 'unit' | 'pegawaiId' | 'sharedFrom' | 'openedAt' | 'closedAt'>
/** Of a task's state what does not decide it: a claim, a called process, the names that a refusal would need. */
const UNASKED = { takenBy: null, calling: null, closedBy: null, addressee: '', doneBy: {} }

/** *Dicatat untuk orang lain*: open tasks of steps of ours that a lane of the actor records, not his by address. */
function recordedForAnother(ctx: ReadContext): NamedTask[] {
  const roles = new Set<string>(ctx.actor.posts.map((post) => post.role))
  const steps = stepsOf(ctx, (work) => isLane(work.lane) && work.recordedBy !== undefined && roles.has(work.recordedBy))
  if (steps.length === 0) return []
  const values = steps.map(() => '(?, ?)').join(', ')
  return ctx
    .all<NamedTask>(
      `${NAMED} where ${OPEN} and t.shared_from is null and (t.process, t.step) in (values ${values}) ${BY_DUE}`,
      ...steps.flatMap(({ process, step }) => [process, step]),
    )
    .filter((row) => {
      const process = processOfRow(ctx, row)
      return process !== null && postFor(process, stateOf(ctx, process, row), ctx.actor)?.recorded === true
    })
}

/** What the actor sent on by his own act and now waits for, at others. */
function sentOn(ctx: ReadContext): NamedTask[] {
  const mine = mineOf(ctx)
  return ctx
    .all<NamedTask>(`${NAMED} where ${OPEN} and o.pegawai_id = ? order by t.opened_at limit ${MOST}`, ctx.actor.pegawaiId)
    .filter((row) => !mine(row))
}

/** What the actor completed since Monday, the newest first. */
function doneThisWeek(ctx: ReadContext): NamedTask[] {
  const today = ctx.today()
  const monday = addDays(today, -((weekday(today) + 6) % 7))
  return ctx.all<NamedTask>(
    `${NAMED} join history c on c.task_id = t.id and c.kind = 'complete' where c.pegawai_id = ? and c.at >= ? order by c.id desc limit ${MOST}`,
    ctx.actor.pegawaiId,
    momentOf(monday),
  )
}

/** The counts of the navigation: what waits for the actor, what of it is late, and by register. */
export function countTugas(ctx: ReadContext): { saya: number; terlambat: number; perSubject: Record<string, number> } {
  const rows = inboxParts(ctx).here
  const perSubject = Object.fromEntries([...Map.groupBy(rows, (row) => row.subject)].map(([subject, some]) => [subject, some.length]))
  return { saya: rows.length, terlambat: rows.filter((row) => row.dueAt !== null && row.dueAt < ctx.now()).length, perSubject }
}

/**
 * Open tasks that nobody can do: no acting penugasan of somebody with an account matches the address, and nobody can write it down for
 * one who holds it. For the administrator and Kasubbag TU.
 */
export function listTanpaPetugas(ctx: ReadContext): Tugas[] {
  if (!ctx.actor.admin && !ctx.actor.posts.some((post) => post.role === 'kasubbag-tu')) {
    throw new DomainError('NOT_ALLOWED', { tindakan: 'Melihat tugas tanpa petugas', oleh: 'Kasubbag TU atau Administrator' })
  }
  const vacant = vacancies(ctx)
  const rows = ctx.all<NamedTask>(`${NAMED} where ${OPEN} ${BY_DUE}`).filter((row) => vacant({ ...row, shared: row.sharedFrom !== null }))
  return toTugas(ctx, rows)
}

/** Where a record stands now, one entry a token that is open. */
export interface Position {
  readonly taskId: number
  readonly instanceId: number
  readonly step: string
  readonly role: string
  readonly unit: string | null
  readonly pegawaiId: number | null
  /** At whom: person, unit or lane, in its short name. */
  readonly nama: string
  /** The step's short name. */
  readonly langkah: string
  readonly sejak: number
  readonly batas: number | null
  readonly terlambat: boolean
  readonly saya: boolean
}

type PositionRow = OpenRow &
  Pick<TaskRow, 'id' | 'arrivedAt' | 'dueAt'> & { readonly unitName: string | null; readonly personName: string | null }

/** Who holds running instances of a process now, since and until when; for registers. Shared work and parked tokens are left out. */
export function livePositions(ctx: ReadContext, processCode: string, instanceIds: readonly number[]): Map<number, Position[]> {
  if (!ctx.registry.processes[processCode] || instanceIds.length === 0) return new Map()
  const process = processOf(ctx, processCode)
  const now = ctx.now()
  const mine = mineOf(ctx)
  const rows = ctx
    .all<PositionRow>(
      `select t.id, t.instance_id instanceId, t.process, t.step, t.role, t.unit, t.pegawai_id pegawaiId, t.shared_from sharedFrom, t.opened_at openedAt,
        t.closed_at closedAt, t.arrived_at arrivedAt, t.due_at dueAt, ${UNIT_NAME} unitName, tp.nama personName
       from json_each(?) j cross join tasks t on t.instance_id = j.value left join unit u on u.kode = t.unit left join pegawai tp on tp.id = t.pegawai_id
       where ${OPEN} and t.shared_from is null`,
      JSON.stringify(instanceIds),
    )
    .sort((a, b) => a.id - b.id)
  const position = (row: PositionRow): Position => ({
    taskId: row.id,
    instanceId: row.instanceId,
    step: row.step,
    role: row.role,
    unit: row.unit,
    pegawaiId: row.pegawaiId,
    nama: addressName(row),
    langkah: shortName(stepOf(process, row.step)),
    sejak: row.openedAt ?? row.arrivedAt,
    batas: row.dueAt,
    terlambat: row.dueAt !== null && row.dueAt < now,
    saya: mine(row),
  })
  return new Map([...Map.groupBy(rows, (row) => row.instanceId)].map(([id, some]) => [id, some.map(position)]))
}
