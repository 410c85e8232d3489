import { addDays, momentOf, weekday } from '../../shared/dates.ts'
import { DomainError } from '../../shared/errors.ts'
import { isLane } from '../../shared/lanes.ts'
import type { Tugas } from '../../shared/workflow/alur.contract.ts'
import { postFor, refusalFor } from '../../shared/workflow/available.ts'
import { isOutside, isWork, shortName, stepOf } from '../../shared/workflow/process.ts'
import type { ReadContext } from '../core/context.ts'
import { holdersOf } from './holders.ts'
import { processOf } from './in-force.ts'
import { stateOf } from './state.ts'
import { addressName, NAMED, processOfRow, toTugas, type NamedTask } from './task-rows.ts'

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
  saya: (ctx) => inbox(ctx).filter((row) => !waitsOutside(ctx, row)),
  luar: (ctx) => inbox(ctx).filter((row) => waitsOutside(ctx, row)),
  dicatat: recordedForAnother,
  menunggu: sentOn,
  selesai: doneThisWeek,
}

function waitsOutside(ctx: ReadContext, row: NamedTask): boolean {
  const process = processOfRow(ctx, row)
  return process !== null && row.sharedFrom === null && isOutside(stepOf(process, row.step))
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
  return rows.filter((row) => (subject === undefined || row.subject === subject) && isMine(ctx, row))
}

type WorkTest = (work: { with?: readonly string[]; withMayAct?: true; recordedBy?: string; lane: string }) => boolean

function stepsOf(ctx: ReadContext, test: WorkTest): { process: string; step: string }[] {
  return Object.values(ctx.registry.processes).flatMap((process) =>
    Object.entries(process.steps).flatMap(([step, work]) => (isWork(work) && test(work) ? [{ process: process.code, step }] : [])),
  )
}

/** Whether a task is the actor's own: his by address, and not to be done by another. */
function isMine(ctx: ReadContext, row: NamedTask): boolean {
  const process = processOfRow(ctx, row)
  if (!process) return false
  const state = stateOf(ctx, process, row)
  const by = postFor(process, state, ctx.actor)
  if (!by || by.recorded) return false
  return refusalFor(process, { ...state, takenBy: null, calling: null }, ctx.actor) === null
}

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
  return ctx
    .all<NamedTask>(`${NAMED} where ${OPEN} and o.pegawai_id = ? order by t.opened_at limit ${MOST}`, ctx.actor.pegawaiId)
    .filter((row) => !isMine(ctx, row))
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
  const rows = inbox(ctx).filter((row) => !waitsOutside(ctx, row))
  const perSubject = Object.fromEntries([...Map.groupBy(rows, (row) => row.subject)].map(([subject, some]) => [subject, some.length]))
  return { saya: rows.length, terlambat: rows.filter((row) => row.dueAt !== null && row.dueAt < ctx.now()).length, perSubject }
}

/** Open tasks that no acting penugasan matches, by address or by who records them: for the administrator and Kasubbag TU. */
export function listTanpaPetugas(ctx: ReadContext): Tugas[] {
  if (!ctx.actor.admin && !ctx.actor.posts.some((post) => post.role === 'kasubbag-tu')) {
    throw new DomainError('NOT_ALLOWED', { tindakan: 'Melihat tugas tanpa petugas', oleh: 'Kasubbag TU atau Administrator' })
  }
  const today = ctx.today()
  const known = new Map<string, boolean>()
  const held = (role: string, unit: string | null, pegawaiId: number | null, exact: boolean) => {
    const key = JSON.stringify([role, unit, pegawaiId, exact])
    const found = known.get(key) ?? holdersOf(ctx, { role, unit, pegawaiId }, today, exact).length > 0
    known.set(key, found)
    return found
  }
  const rows = ctx.all<NamedTask>(`${NAMED} where ${OPEN} ${BY_DUE}`).filter((row) => {
    const process = processOfRow(ctx, row)
    if (!process || held(row.role, row.unit, row.pegawaiId, row.sharedFrom !== null)) return false
    const step = stepOf(process, row.step)
    const recorder = isWork(step) && row.sharedFrom === null ? step.recordedBy : undefined
    return recorder === undefined || !held(recorder, null, null, false)
  })
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

/** Who holds records of a process now, since and until when; for registers. Shared work and parked tokens are left out. */
export function livePositions(ctx: ReadContext, processCode: string, subjectIds: readonly number[]): Map<number, Position[]> {
  if (!ctx.registry.processes[processCode]) return new Map()
  const process = processOf(ctx, processCode)
  const rows = ctx.all<NamedTask>(
    `${NAMED} where i.id in (select id from instances where process = ? and ended_at is null and subject_id in (select value from json_each(?)))
     and ${OPEN} and t.shared_from is null order by t.id`,
    processCode,
    JSON.stringify(subjectIds),
  )
  const position = (row: NamedTask): Position => ({
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
    terlambat: row.dueAt !== null && row.dueAt < ctx.now(),
    saya: isMine(ctx, row),
  })
  return new Map([...Map.groupBy(rows, (row) => row.subjectId)].map(([id, some]) => [id, some.map(position)]))
}
