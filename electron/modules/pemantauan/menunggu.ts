import { DomainError } from '../../../shared/errors.ts'
import { LAINNYA, pemantauLanes, type Menunggu, type SaringTugas } from '../../../shared/modules/pemantauan/pemantauan.contract.ts'
import type { Tugas } from '../../../shared/workflow/alur.contract.ts'
import type { ReadContext } from '../../core/context.ts'
import type { Address } from '../../core/registry.ts'
import { NAMED, toTugas, type NamedTask } from '../../workflow/task-rows.ts'
import { unitHomes } from '../../workflow/unit-homes.ts'
import { vacancies } from '../../workflow/vacant.ts'

const WAITING = 't.closed_at is null and t.opened_at is not null and t.shared_from is null'
const MOST = 500

/** Refuses who does not answer for the whole office. */
export function assertOverlooks(ctx: ReadContext): void {
  const lanes: readonly string[] = pemantauLanes
  if (ctx.actor.pegawaiId !== 0 && !ctx.actor.posts.some(({ role }) => lanes.includes(role)))
    throw new DomainError('NOT_ALLOWED', { tindakan: 'Pemantauan dibuka', oleh: 'Kepala Dinas dan Sekretaris' })
}

/** Tasks of one step that wait at one address. */
export interface Group extends Address {
  readonly process: string
  readonly step: string
  readonly jumlah: number
  readonly terlambat: number
  readonly tertua: number
}

interface Waiting extends Address {
  readonly id: number
  readonly process: string
  readonly step: string
  readonly openedAt: number
  readonly dueAt: number | null
  readonly subject: string
  readonly subjectId: number
}

/** The processes of which the actor may open every record, and the others, whose records are asked for one by one. */
function divided(ctx: ReadContext): { whole: string[]; partly: string[] } {
  const all = Object.values(ctx.registry.processes)
  const reads = ({ code, subject }: (typeof all)[number]) => ctx.registry.subjects[subject]?.readsAll?.(ctx, code) === true
  return { whole: all.filter(reads).map(({ code }) => code), partly: all.filter((process) => !reads(process)).map(({ code }) => code) }
}

/** Those whose record the actor may open: nothing else is shown or counted. */
function readableOf(ctx: ReadContext, rows: readonly Waiting[]): Waiting[] {
  const open = new Map(
    [...Map.groupBy(rows, (row) => row.subject)].map(([name, some]) => {
      const subject = ctx.registry.subjects[name]
      const ids = [...new Set(some.map((row) => row.subjectId))]
      return [name, subject?.readable?.(ctx, ids) ?? new Set(ids.filter((id) => subject?.mayRead(ctx, id)))] as const
    }),
  )
  return rows.filter((row) => open.get(row.subject)?.has(row.subjectId))
}

const COLUMNS = 't.id, t.process, t.step, t.role, t.unit, t.pegawai_id pegawaiId, t.opened_at openedAt, t.due_at dueAt'

/** Waiting tasks of processes whose records are asked for one by one. */
function waitingPartly(ctx: ReadContext, processes: readonly string[]): Waiting[] {
  const rows = ctx.all<Waiting>(
    `select ${COLUMNS}, i.subject, i.subject_id subjectId from tasks t join instances i on i.id = t.instance_id
     where ${WAITING} and t.process in (select value from json_each(?))`,
    JSON.stringify(processes),
  )
  return readableOf(ctx, rows)
}

/** What waits in the whole office, as far as the actor may open it: by step and address, and the ten that wait longest. */
export function waitingNow(ctx: ReadContext): { groups: Group[]; oldest: Tugas[] } {
  const { whole, partly } = divided(ctx)
  const others = waitingPartly(ctx, partly)
  return { groups: groupsOf(ctx, whole, others), oldest: oldestOf(ctx, whole, others) }
}

function groupsOf(ctx: ReadContext, whole: readonly string[], partly: readonly Waiting[]): Group[] {
  const now = ctx.now()
  const counted = ctx.all<Group>(
    `select t.process, t.step, t.role, t.unit, t.pegawai_id pegawaiId, count(*) jumlah, sum(ifnull(t.due_at < ?, 0)) terlambat, min(t.opened_at) tertua
     from tasks t indexed by tasks_wait where ${WAITING} and t.process in (select value from json_each(?)) group by t.process, t.step, t.role, t.unit, t.pegawai_id`,
    now,
    JSON.stringify(whole),
  )
  const others = Map.groupBy(partly, ({ process, step, role, unit, pegawaiId }) => JSON.stringify([process, step, role, unit, pegawaiId]))
  const grouped = [...others.values()].flatMap((rows): Group[] => {
    const [first] = rows
    if (!first) return []
    const { process, step, role, unit, pegawaiId } = first
    const terlambat = rows.filter(({ dueAt }) => dueAt !== null && dueAt < now).length
    return [{ process, step, role, unit, pegawaiId, jumlah: rows.length, terlambat, tertua: Math.min(...rows.map((row) => row.openedAt)) }]
  })
  return [...counted, ...grouped]
}

/** Sums of groups; `vacant` says which of them nobody can do. */
export function menungguOf(groups: readonly Group[], vacant: (group: Group) => boolean): Menunggu {
  const sum = (count: (group: Group) => number) => groups.reduce((all, group) => all + count(group), 0)
  return {
    menunggu: sum(({ jumlah }) => jumlah),
    terlambat: sum(({ terlambat }) => terlambat),
    tanpaPetugas: sum((group) => (vacant(group) ? group.jumlah : 0)),
    tertua: groups.length === 0 ? null : Math.min(...groups.map(({ tertua }) => tertua)),
  }
}

/** Whether nobody who acts today can do the tasks of a group. */
export function vacantGroups(ctx: ReadContext): (group: Omit<Group, 'jumlah' | 'terlambat' | 'tertua'>) => boolean {
  const vacant = vacancies(ctx)
  return (group) => vacant({ ...group, shared: false })
}

/** The waiting tasks behind a count, the oldest first. */
export function listWaiting(ctx: ReadContext, asked: SaringTugas, most = MOST): { jumlah: number; baris: Tugas[] } {
  assertOverlooks(ctx)
  const { proses, unit, hal } = asked
  const { whole, partly } = divided(ctx)
  const within = (codes: readonly string[]) => codes.filter((code) => proses === null || code === proses)
  const rows = [
    ...ctx.all<Omit<Waiting, 'subject' | 'subjectId'>>(
      `select ${COLUMNS} from tasks t indexed by tasks_wait where ${WAITING} and t.process in (select value from json_each(?))`,
      JSON.stringify(within(whole)),
    ),
    ...waitingPartly(ctx, within(partly)),
  ]
  const { homeOf } = unitHomes(ctx)
  const vacant = vacantGroups(ctx)
  const asks = (row: (typeof rows)[number]) =>
    (unit === null || (homeOf(row) ?? LAINNYA) === unit) &&
    (hal !== 'terlambat' || (row.dueAt !== null && row.dueAt < ctx.now())) &&
    (hal !== 'tanpa-petugas' || vacant(row))
  const found = rows.filter(asks).sort((a, b) => a.openedAt - b.openedAt || a.id - b.id)
  return { jumlah: found.length, baris: tugasOf(ctx, found.slice(0, most)) }
}

function oldestOf(ctx: ReadContext, whole: readonly string[], partly: readonly Waiting[]): Tugas[] {
  const oldest = ctx.all<Pick<Waiting, 'id' | 'openedAt'>>(
    `select t.id, t.opened_at openedAt from tasks t indexed by tasks_wait where ${WAITING} and t.process in (select value from json_each(?)) order by t.opened_at limit 10`,
    JSON.stringify(whole),
  )
  const all = [...oldest, ...partly].sort((a, b) => a.openedAt - b.openedAt || a.id - b.id)
  return tugasOf(ctx, all.slice(0, 10))
}

function tugasOf(ctx: ReadContext, rows: readonly Pick<Waiting, 'id'>[]): Tugas[] {
  const ids = JSON.stringify(rows.map(({ id }) => id))
  return toTugas(ctx, ctx.all<NamedTask>(`${NAMED} where t.id in (select value from json_each(?)) order by t.opened_at, t.id`, ids))
}
