import { DomainError, refuseField } from '../../shared/errors.ts'
import { isLane, lanes } from '../../shared/lanes.ts'
import { idleRefusal, postFor, refusalFor, roleShort, type ActsBy, type TaskState } from '../../shared/workflow/available.ts'
import { graphOf, isEach } from '../../shared/workflow/graph.ts'
import { addressLane, workOf, type Process } from '../../shared/workflow/process.ts'
import type { ReadContext, WriteContext } from '../core/context.ts'
import type { Address, Binding } from '../core/registry.ts'
import { bind, boundTo, insertTask, line, newAct, type Act } from './flow.ts'
import { addresseeName, handsOf, holds, holdersOf, personName } from './holders.ts'
import { processOf } from './in-force.ts'
import { addressOf, getInstance, getTask, sameAddress, TASK, type TaskRow } from './rows.ts'
import { stateOf } from './state.ts'

interface Desk {
  readonly task: TaskRow
  readonly process: Process
  readonly state: TaskState
}

function read(ctx: ReadContext, taskId: number): Desk {
  const task = getTask(ctx, taskId)
  const process = processOf(ctx, task.process)
  return { task, process, state: stateOf(ctx, process, task) }
}

/** The post by which the actor himself holds the task's address; refuses who does not, or only records. */
function holder(ctx: ReadContext, { process, state }: Desk): ActsBy {
  const refusal = refusalFor(process, { ...state, takenBy: null, calling: null }, ctx.actor)
  if (refusal) throw refusal
  const by = postFor(process, state, ctx.actor)
  if (!by || by.recorded) throw new DomainError('TASK_NOT_YOURS', { peran: roleShort(state.role), unit: state.addressee })
  return by
}

function actOf(ctx: WriteContext, { task, process }: Pick<Desk, 'task' | 'process'>, penugasanId: number | null) {
  ctx.actAs(penugasanId)
  return newAct(ctx, getInstance(ctx, task.instanceId), process, { pegawaiId: ctx.actor.pegawaiId, penugasanId })
}

/** Notes that a receiver has opened the task's record; does nothing for others. After it the sender cannot recall. */
export function see(ctx: WriteContext, { taskId }: { taskId: number }): void {
  const { task, process, state } = read(ctx, taskId)
  if (task.seenAt !== null || idleRefusal(process, state)) return
  const by = postFor(process, state, ctx.actor)
  if (by && !by.recorded) ctx.run('update tasks set seen_at = ? where id = ?', ctx.now(), taskId)
}

/** One of several holders says “mine”; another's claim is taken over only with a note (TASK_TAKEN). */
export function take(ctx: WriteContext, { taskId, note = null }: { taskId: number; note?: string | null }): void {
  const desk = read(ctx, taskId)
  const by = holder(ctx, desk)
  const { takenBy } = desk.state
  const me = ctx.actor.pegawaiId
  if (takenBy?.pegawaiId === me) return
  if (takenBy && !note?.trim()) throw new DomainError('TASK_TAKEN', { nama: takenBy.nama })
  claim(ctx, desk, by, 'take', me, note)
}

interface Rekan {
  readonly pegawaiId: number
  readonly nama: string
  readonly jabatan: string
}

/** Who else holds the address of a task today, one line each, by words of name and post: exactly those whom handing over accepts. */
export function listRekan(ctx: ReadContext, { taskId, cari = '' }: { taskId: number; cari?: string }): Rekan[] {
  const desk = read(ctx, taskId)
  holder(ctx, desk)
  const words = cari.toLowerCase().split(/\s+/).filter(Boolean)
  const others = holdersOf(ctx, desk.task, ctx.today(), desk.state.shared).filter((each) => each.pegawaiId !== ctx.actor.pegawaiId)
  return [...new Map(others.map((each) => [each.pegawaiId, each])).values()]
    .filter(({ nama, jabatan }) => words.every((word) => `${nama} ${jabatan}`.toLowerCase().includes(word)))
    .map(({ pegawaiId, nama, jabatan }) => ({ pegawaiId, nama, jabatan }))
}

/** Gives a task to a colleague who holds the same address. */
export function handOver(
  ctx: WriteContext,
  { taskId, pegawaiId, note = null }: { taskId: number; pegawaiId: number; note?: string | null },
): void {
  const desk = read(ctx, taskId)
  const by = holder(ctx, desk)
  const { takenBy } = desk.state
  if (takenBy && takenBy.pegawaiId !== ctx.actor.pegawaiId) throw new DomainError('TASK_TAKEN', { nama: takenBy.nama })
  if (!holds(ctx, pegawaiId, desk.task, ctx.today(), desk.state.shared)) {
    throw refuseField(
      'pegawaiId',
      `${personName(ctx, pegawaiId)} tidak memegang jabatan tugas ini. Pilih rekan yang memegangnya, atau ubah alamat tugas.`,
    )
  }
  claim(ctx, desk, by, 'hand', pegawaiId, note)
}

function claim(ctx: WriteContext, desk: Desk, by: ActsBy, kind: 'take' | 'hand', to: number, note: string | null): void {
  const { task } = desk
  const act = actOf(ctx, desk, by.penugasanId)
  line(act, kind, { taskId: task.id, step: task.step, note, detail: { from: task.takenBy, to } })
  ctx.run('update tasks set taken_by = ? where id = ?', to, task.id)
}

/**
 * Changes the address of an open task, with a note: the administrator, Kasubbag TU, or a head within what he covers. Its dates stay,
 * its claim and seen_at are cleared. Refuses TASK_THERE when the new post has or had the same work.
 */
export function address(ctx: WriteContext, { taskId, to, note }: { taskId: number; to: Address; note: string }): { act: number } {
  const { task, process, state } = read(ctx, taskId)
  const penugasanId = addressingPost(ctx, task, to)
  if (penugasanId === undefined)
    throw new DomainError('NOT_ALLOWED', { tindakan: 'Mengubah alamat tugas', oleh: 'Kasubbag TU, Administrator, atau kepala unitnya' })
  const idle = idleRefusal(process, state)
  if (idle) throw idle
  if (!note.trim()) throw new DomainError('NOTE_REQUIRED')
  assertAddress(ctx, to)
  assertNotThere(ctx, process, task, to)
  const act = actOf(ctx, { task, process }, penugasanId)
  line(act, 'address', { taskId, step: task.step, note, detail: { from: addressOf(task), to: addressOf(to) } })
  ctx.registry.subjects[act.instance.subject]?.addressed?.(ctx, {
    subjectId: act.instance.subjectId,
    taskId,
    from: addressOf(task),
    to: addressOf(to),
  })
  ctx.run(
    'update tasks set role = ?, unit = ?, pegawai_id = ?, taken_by = null, seen_at = null where id = ?',
    to.role,
    to.unit,
    to.pegawaiId,
    taskId,
  )
  bindSuccessor(act, task, to)
  return { act: act.id }
}

/** Where the one to whom a lane is bound has gone, its following steps go to whom the task was given too. */
function bindSuccessor(act: Act, task: TaskRow, to: Address): void {
  const step = workOf(act.process, task.step)
  if (step.each || task.sharedFrom !== null || handsOf(act.ctx, task, act.ctx.today()).length > 0) return
  const lane = addressLane(step)
  const [bound, ...others] = boundTo(act, lane, task.round)
  if (!bound || others.length > 0 || !sameAddress(bound, task)) return
  bind(act, { [lane]: [{ ...addressOf(to), dueAt: bound.promisedAt }] }, task.round)
}

/** By which penugasan the actor may change the task's address (null: as administrator without one); undefined: he may not. */
export function addressingPost(ctx: ReadContext, task: TaskRow, to: Address | null): number | null | undefined {
  const { admin, posts } = ctx.actor
  const tu = posts.find((p) => p.role === 'kasubbag-tu')
  if (tu) return tu.penugasanId
  const head = posts.find(
    (p) => isHead(ctx, p.jabatanId) && coversAddress(ctx, p.covers, task) && (!to || coversAddress(ctx, p.covers, to)),
  )
  if (head) return head.penugasanId
  return admin ? (posts[0]?.penugasanId ?? null) : undefined
}

function isHead(ctx: ReadContext, jabatanId: number): boolean {
  return ctx.get("select 1 from jabatan where id = ? and jenis in ('pimpinan', 'struktural')", jabatanId) !== undefined
}

/** Whether units cover an address: its unit, the person's unit today, or the home unit of a lane that is one alone. */
function coversAddress(ctx: ReadContext, covers: readonly string[] | null, { role, unit, pegawaiId }: Address): boolean {
  if (covers === null) return true
  if (pegawaiId !== null) {
    return holdersOf(ctx, { role, unit, pegawaiId }, ctx.today()).some((h) => h.unit !== null && covers.includes(h.unit))
  }
  const home = unit ?? (isLane(role) && !('bound' in lanes[role]) ? lanes[role].unit : null)
  return home !== null && covers.includes(home)
}

/** Refuses a lane, unit or person that does not exist. */
function assertAddress(ctx: ReadContext, { role, unit, pegawaiId }: Address): void {
  if (!isLane(role)) throw refuseField('role', `Peran ${role} tidak dikenal. Pilih dari daftar penerima.`)
  if (unit !== null && !ctx.get('select 1 from unit where kode = ?', unit))
    throw refuseField('unit', `Unit ${unit} tidak dikenal. Pilih dari daftar penerima.`)
  if (pegawaiId !== null && !ctx.get('select 1 from pegawai where id = ? and aktif = 1', pegawaiId)) {
    throw refuseField('pegawaiId', 'Pegawai tidak ada atau tidak aktif. Pilih dari daftar penerima.')
  }
}

function assertNotThere(ctx: ReadContext, process: Process, task: TaskRow, to: Address): void {
  const rows = task.sharedFrom !== null ? sharedTo(ctx, task.sharedFrom) : tokensBeside(ctx, process, task)
  if (rows.some((t) => sameAddress(t, to))) throw new DomainError('TASK_THERE', { penerima: receiverName(ctx, to) })
}

function sharedTo(ctx: ReadContext, parent: number): TaskRow[] {
  return ctx.all<TaskRow>(`select ${TASK} from tasks t where t.shared_from = ? and (t.closed_at is null or t.closed_as = 'done')`, parent)
}

/** Tokens that stand for the same work: live ones of the step; of one of several receivers any in the round, to the join below. */
function tokensBeside(ctx: ReadContext, process: Process, task: TaskRow): TaskRow[] {
  const { keys, waits } = graphOf(process)
  const each = isEach(process, task.step)
  const same = new Set([
    task.step,
    ...(each ? keys.filter((key) => isEach(process, key) || waits.get(key)?.some((w) => isEach(process, w))) : []),
  ])
  return ctx
    .all<TaskRow>(`select ${TASK} from tasks t where t.instance_id = ? and t.shared_from is null`, task.instanceId)
    .filter((t) => (t.closedAt === null && t.step === task.step) || (t.round === task.round && same.has(t.step)))
}

function receiverName(ctx: ReadContext, to: Address): string {
  return addresseeName(ctx, to) || roleShort(to.role)
}

/**
 * Further disposisi: the holder of an open task of several receivers, or of work shared to him, gives work on to posts or persons that
 * he covers. No token: answering it moves nothing. Gives the new tasks in the order of the receivers.
 */
export function share(
  ctx: WriteContext,
  { taskId, receivers, note = null }: { taskId: number; receivers: readonly Binding[]; note?: string | null },
): { act: number; taskIds: number[] } {
  const desk = read(ctx, taskId)
  const { task, process, state } = desk
  const by = holder(ctx, desk)
  if (state.takenBy && state.takenBy.pegawaiId !== ctx.actor.pegawaiId) throw new DomainError('TASK_TAKEN', { nama: state.takenBy.nama })
  if (!mayShare(process, task)) throw new DomainError('NOT_ALLOWED', { tindakan: 'Membagi tugas ini', oleh: 'penerima disposisi' })
  const act = actOf(ctx, desk, by.penugasanId)
  line(act, 'share', { taskId, step: task.step, note, detail: { to: receivers.map(addressOf) } })
  const taskIds = receivers.map((to) => {
    assertCoveredBy(ctx, by, to)
    if (sameAddress(task, to) || to.pegawaiId === ctx.actor.pegawaiId || sharedTo(ctx, taskId).some((t) => sameAddress(t, to))) {
      throw new DomainError('TASK_THERE', { penerima: receiverName(ctx, to) })
    }
    const { step, fromStep: from, round } = task
    return insertTask(act, { ...addressOf(to), step, from, round, promisedAt: to.dueAt ?? null, openedAt: act.at, sharedFrom: taskId })
  })
  return { act: act.id, taskIds }
}

export function mayShare(process: Process, task: TaskRow): boolean {
  return task.sharedFrom !== null || isEach(process, task.step)
}

/** Refuses a receiver that the holder of the task does not cover, or that does not exist. */
export function assertCovered(ctx: ReadContext, taskId: number, to: Address): void {
  assertCoveredBy(ctx, holder(ctx, read(ctx, taskId)), to)
}

function assertCoveredBy(ctx: ReadContext, by: ActsBy, to: Address): void {
  assertAddress(ctx, to)
  if (!coversAddress(ctx, by.covers, to)) {
    throw new DomainError('NOT_ALLOWED', { tindakan: `Membagi tugas kepada ${receiverName(ctx, to)}`, oleh: 'atasan unitnya' })
  }
}
