import { DomainError } from '../../shared/errors.ts'
import type { Reader } from '../core/context.ts'
import type { Address } from '../core/registry.ts'

export interface Instance {
  readonly id: number
  readonly process: string
  readonly definitionId: number
  readonly subject: string
  readonly subjectId: number
  readonly callingTaskId: number | null
  readonly startedAt: number
  readonly dueAt: number | null
  readonly dueIsEvent: number
  readonly endedAt: number | null
  readonly endedAs: 'selesai' | 'batal' | null
}

export interface TaskRow extends Address {
  readonly id: number
  readonly instanceId: number
  readonly process: string
  readonly step: string
  readonly fromStep: string | null
  readonly round: number
  readonly sharedFrom: number | null
  readonly takenBy: number | null
  readonly seenAt: number | null
  readonly arrivedAt: number
  readonly openedAt: number | null
  readonly dueAt: number | null
  readonly promisedAt: number | null
  readonly closedAt: number | null
  readonly openedBy: number
  readonly closedBy: number | null
  readonly closedAs: 'done' | 'joined' | 'withdrawn' | 'recalled' | 'cancelled' | 'moved' | null
}

export type LineKind =
  | 'start'
  | 'complete'
  | 'gate'
  | 'join'
  | 'end'
  | 'call'
  | 'withdraw'
  | 'take'
  | 'hand'
  | 'share'
  | 'address'
  | 'recall'
  | 'correct'
  | 'cancel'
  | 'move'

/** Whose act it was, where another wrote it down. */
export interface ActedBy {
  readonly pegawaiId: number
  readonly penugasanId: number
}

export interface Line {
  readonly id: number
  readonly act: number
  readonly instanceId: number
  readonly taskId: number | null
  readonly kind: LineKind
  readonly step: string | null
  readonly outcomes: string | null
  readonly note: string | null
  readonly detail: string | null
  readonly pegawaiId: number
  readonly penugasanId: number | null
  readonly at: number
  readonly happenedOn: string | null
}

export const TASK = `t.id, t.instance_id instanceId, t.process, t.step, t.from_step fromStep, t.round, t.role, t.unit, t.pegawai_id pegawaiId,
  t.shared_from sharedFrom, t.taken_by takenBy, t.seen_at seenAt, t.arrived_at arrivedAt, t.opened_at openedAt, t.due_at dueAt,
  t.promised_at promisedAt, t.closed_at closedAt, t.opened_by openedBy, t.closed_by closedBy, t.closed_as closedAs`

export const INSTANCE = `i.id, i.process, i.definition_id definitionId, i.subject, i.subject_id subjectId, i.calling_task_id callingTaskId,
  i.started_at startedAt, i.due_at dueAt, i.due_is_event dueIsEvent, i.ended_at endedAt, i.ended_as endedAs`

export const LINE = `h.id, h.act, h.instance_id instanceId, h.task_id taskId, h.kind, h.step, h.outcomes, h.note, h.detail,
  h.pegawai_id pegawaiId, h.penugasan_id penugasanId, h.at, h.happened_on happenedOn`

/** Says of a line `h` that its act was taken back. */
export const RECALLED = `exists (select 1 from history r where r.instance_id = h.instance_id and r.kind = 'recall' and r.id > h.id
  and json_extract(r.detail, '$.act') = h.act)`

export function getTask(ctx: Reader, id: number): TaskRow {
  const row = ctx.get<TaskRow>(`select ${TASK} from tasks t where t.id = ?`, id)
  if (!row) throw new DomainError('NOT_FOUND', { hal: 'Tugas' })
  return row
}

export function getInstance(ctx: Reader, id: number): Instance {
  const row = ctx.get<Instance>(`select ${INSTANCE} from instances i where i.id = ?`, id)
  if (!row) throw new DomainError('NOT_FOUND', { hal: 'Proses' })
  return row
}

/** Whether an instance has a live token, or one parked at a join. */
export function hasToken(ctx: Pick<Reader, 'get'>, instanceId: number, which: 'live' | 'parked' = 'live'): boolean {
  const parked = which === 'parked' ? ' and t.opened_at is null' : ''
  return (
    ctx.get(
      `select 1 from tasks t where t.instance_id = ? and t.closed_at is null and t.shared_from is null${parked} limit 1`,
      instanceId,
    ) !== undefined
  )
}

/** The tokens of an instance: where its record stands. Shared work is none. */
export function liveTokens(ctx: Reader, instanceId: number): TaskRow[] {
  return ctx.all<TaskRow>(
    `select ${TASK} from tasks t where t.instance_id = ? and t.closed_at is null and t.shared_from is null`,
    instanceId,
  )
}

/** Work that was given on from a row and is still open. */
export function liveShared(ctx: Reader, taskId: number): TaskRow[] {
  return ctx.all<TaskRow>(`select ${TASK} from tasks t where t.shared_from = ? and t.closed_at is null`, taskId)
}

export function sameAddress(a: Address, b: Address): boolean {
  return a.role === b.role && a.unit === b.unit && a.pegawaiId === b.pegawaiId
}

export function addressOf({ role, unit, pegawaiId }: Address): Address {
  return { role, unit, pegawaiId }
}

/** The detail of a line; what lines of the engine itself hold. */
export function detailOf(line: Pick<Line, 'detail'>): { readonly actedBy?: ActedBy; readonly act?: number; readonly to?: unknown } {
  return line.detail === null ? {} : (JSON.parse(line.detail) as { actedBy?: ActedBy; act?: number; to?: unknown })
}

/** The outcomes that a completion named; none for the own way of a task. */
export function outcomesOf(line: Pick<Line, 'outcomes'>): string[] {
  return line.outcomes === null ? [] : (JSON.parse(line.outcomes) as string[])
}
