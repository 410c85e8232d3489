import { DomainError } from '../../../shared/errors.ts'
import { addressLane, isWork, PLAIN_CASE, type Process } from '../../../shared/workflow/process.ts'
import type { ReadContext } from '../../core/context.ts'
import { allOf, joined, oneOf, sql, words, type Sql } from '../../registers/sql.ts'

/** Cases of violence, children and discipline: closed to all but those named on them. */
const closed: readonly string[] = ['P1.2.2', 'P4.2.1', 'P4.2.2', 'P5.2']

export function isClosed(code: string): boolean {
  return closed.includes(code)
}

/** Every process that runs as a plain case, in the order of the map. */
export function caseProcesses(ctx: ReadContext): Process[] {
  return Object.values(ctx.registry.processes).filter((process) => process.subject === PLAIN_CASE)
}

const lanesKnown = new WeakMap<Process, readonly string[]>()

/** The lanes of ours that work on a process, write down what another did, or work along. */
function lanesOf(process: Process): readonly string[] {
  let lanes = lanesKnown.get(process)
  if (!lanes) {
    const all = Object.values(process.steps).flatMap((step) =>
      isWork(step) ? [addressLane(step), ...(step.recordedBy ? [step.recordedBy] : []), ...(step.with ?? [])] : [],
    )
    lanesKnown.set(process, (lanes = [...new Set(all)]))
  }
  return lanes
}

/** Everyone is ASN: a task for an ASN names its person, and the lane alone opens nothing. */
function lanesOfActor(ctx: ReadContext): string[] {
  return [...new Set(ctx.actor.posts.map((post) => post.role))].filter((role) => role !== 'asn')
}

function list(values: readonly string[]): Sql {
  return joined(
    values.map((value) => sql`${value}`),
    ', ',
  )
}

/** SQL: a task of instance `i` was ever addressed to the actor's person or to one of his posts. */
function addressed(ctx: ReadContext): Sql {
  const posts = [...Map.groupBy(ctx.actor.posts, (post) => post.role)].flatMap(([role, some]) => {
    if (role === 'asn') return []
    if (some.some((post) => post.covers === null)) return [sql`t.role = ${role}`]
    const units = some.flatMap((post) => post.covers ?? [])
    return [sql`(t.role = ${role} and (t.unit is null or t.unit in (${list([...new Set(units)])})))`]
  })
  const mine = posts.length > 0 ? sql`(t.pegawai_id is null and (${joined(posts, ' or ')}))` : words('0')
  return sql`exists (select 1 from tasks t where t.instance_id = i.id and (t.pegawai_id = ${ctx.actor.pegawaiId} or ${mine}))`
}

/** SQL: case `p` of instance `i` names the actor: he opened it, worked on it, or it was given to him. */
function names(ctx: ReadContext): Sql {
  const { pegawaiId } = ctx.actor
  return sql`(p.dibuka_oleh = ${pegawaiId} or ${addressed(ctx)}
    or exists (select 1 from history h where h.instance_id = i.id and h.pegawai_id = ${pegawaiId}))`
}

/** Who answers for the whole office. */
function overlooksAll(ctx: ReadContext): boolean {
  return ctx.actor.admin || ctx.actor.posts.some(({ role }) => role === 'kepala-dinas' || role === 'sekretaris')
}

/** One of the actor's lanes works on the process. */
function worksIn(ctx: ReadContext, process: Process): boolean {
  const lanes = lanesOfActor(ctx)
  return lanesOf(process).some((lane) => lanes.includes(lane))
}

/** SQL: the actor may see case `p` of instance `i`, and then all of it. */
function maySee(ctx: ReadContext): Sql {
  if (ctx.actor.pegawaiId === 0) return words('1')
  const codes = caseProcesses(ctx).flatMap((process) => (worksIn(ctx, process) ? [process.code] : []))
  const open = overlooksAll(ctx) ? words('p.tertutup = 0') : sql`(p.tertutup = 0 and p.proses in (${list(codes)}))`
  return sql`(${open} or ${names(ctx)})`
}

/** The one view of cases: what the actor may see, with its process. Every list, title and page reads cases through it. */
export function cases(ctx: ReadContext): Sql {
  return sql`(select p.*, i.id instance_id, i.ended_at, i.ended_as, i.due_at, n.tahun, n.urut, n.sisipan
    from perkara p join instances i on i.subject = ${PLAIN_CASE} and i.subject_id = p.id join nomor n on n.id = p.id where ${maySee(ctx)})`
}

export function seesCase(ctx: ReadContext, id: number): boolean {
  return oneOf(ctx, sql`select 1 from ${cases(ctx)} where id = ${id}`) !== undefined
}

/** Of these cases those that the actor may see. */
export function seenCases(ctx: ReadContext, ids: readonly number[]): ReadonlySet<number> {
  const rows = allOf<{ id: number }>(
    ctx,
    sql`select p.id from json_each(${JSON.stringify(ids)}) j cross join perkara p on p.id = j.value
      join instances i on i.subject = ${PLAIN_CASE} and i.subject_id = p.id where ${maySee(ctx)}`,
  )
  return new Set(rows.map((row) => row.id))
}

/** Whether the actor may see every case of a process. */
export function seesAllOf(ctx: ReadContext, code: string): boolean {
  const process = ctx.registry.processes[code]
  return ctx.actor.pegawaiId === 0 || (process !== undefined && !isClosed(code) && (overlooksAll(ctx) || worksIn(ctx, process)))
}

/** Whether the actor has a part in the case, beyond looking on as the administrator does. */
export function worksOn(ctx: ReadContext, id: number): boolean {
  const lanes = lanesOfActor(ctx)
  const row = oneOf<{ proses: string; named: number }>(
    ctx,
    sql`select p.proses, ${names(ctx)} named from perkara p join instances i on i.subject = ${PLAIN_CASE} and i.subject_id = p.id where p.id = ${id}`,
  )
  const process = row && ctx.registry.processes[row.proses]
  return process !== undefined && (row?.named === 1 || (!isClosed(process.code) && lanesOf(process).some((lane) => lanes.includes(lane))))
}

/** Refuses a case that is not there, or not the actor's to know of. */
export function assertSees(ctx: ReadContext, id: number): void {
  if (!seesCase(ctx, id)) throw new DomainError('NOT_FOUND', { hal: 'Perkara' })
}

/** Refuses who has no part in the case, and a case that has ended. */
export function assertWrites(ctx: ReadContext, id: number, nomor: string): void {
  assertSees(ctx, id)
  if (!worksOn(ctx, id)) throw new DomainError('NOT_ALLOWED', { tindakan: 'Perkara ini diisi', oleh: 'yang bekerja pada prosesnya' })
  const ended = ctx.get('select 1 from instances where subject = ? and subject_id = ? and ended_at is not null', PLAIN_CASE, id)
  if (ended) throw new DomainError('CASE_ENDED', { nomor })
}
