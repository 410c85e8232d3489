import { DomainError } from '../../shared/errors.ts'
import { roleShort, startersOf } from '../../shared/workflow/available.ts'
import { addressLane, workOf, type Process } from '../../shared/workflow/process.ts'
import type { Post, ReadContext, WriteContext } from '../core/context.ts'
import type { Binding } from '../core/registry.ts'
import { arrive, bind, line, settle, type Act } from './flow.ts'
import { addresseeName } from './holders.ts'
import { definitionId } from './in-force.ts'
import { heldBy } from './rules.ts'
import type { Instance } from './rows.ts'

/** When a record is due as a whole, in milliseconds; of an event (undangan) it is the event itself. */
export interface Due {
  readonly at: number
  readonly isEvent?: boolean
}

export type Bindings = Readonly<Record<string, readonly Binding[]>>

interface Starters {
  /** By which post the actor may start the process; undefined: he may not. */
  readonly post: Post | undefined
  /** Who may, in short names. */
  readonly names: readonly string[]
}

/** Who starts a process today: the lane of its first step, or whom the office names as that lane's holder; and who records it. */
export function whoStarts(ctx: ReadContext, process: Process): Starters {
  const lane = addressLane(workOf(process, process.start))
  const starters = startersOf(process)
  const { posts, pegawaiId } = ctx.actor
  const held = heldBy(ctx, process.code, lane, ctx.today())
  if (!held) return { post: posts.find((post) => starters.includes(post.role)), names: starters.map(roleShort) }
  const recorders = starters.filter((other) => other !== lane)
  const holds = (post: Post) =>
    held.pegawaiId === null
      ? post.role === held.role && (held.unit === null || post.covers === null || post.covers.includes(held.unit))
      : held.pegawaiId === pegawaiId
  const name =
    held.pegawaiId === null ? [roleShort(held.role), addresseeName(ctx, held)].filter(Boolean).join(' ') : addresseeName(ctx, held)
  return {
    post: posts.find(holds) ?? posts.find((post) => recorders.includes(post.role)),
    names: [name, ...recorders.map(roleShort)],
  }
}

/** The row of a process that begins for a record. Refuses ALREADY_RUNNING. */
export function newInstance(
  ctx: WriteContext,
  process: Process,
  subjectId: number,
  due: Due | null,
  callingTaskId: number | null,
): Instance {
  const running = ctx.get('select 1 from instances where process = ? and subject_id = ? and ended_at is null', process.code, subjectId)
  if (running) throw new DomainError('ALREADY_RUNNING', { proses: process.name })
  const started = {
    process: process.code,
    definitionId: definitionId(ctx, process.code),
    subject: process.subject,
    subjectId,
    callingTaskId,
    startedAt: ctx.now(),
    dueAt: due?.at ?? null,
    dueIsEvent: due?.isEvent ? 1 : 0,
  }
  const { lastInsertRowid } = ctx.run(
    `insert into instances (process, definition_id, subject, subject_id, calling_task_id, started_at, due_at, due_is_event)
     values (?, ?, ?, ?, ?, ?, ?, ?)`,
    ...Object.values(started),
  )
  return { id: lastInsertRowid, ...started, endedAt: null, endedAs: null }
}

/** Sets the first token down, its first receivers bound. */
export function launch(act: Act, bindings: Bindings): void {
  line(act, 'start', { step: act.process.start })
  bind(act, bindings, 1)
  arrive(act, null, act.process.start, { round: 1, address: null })
  settle(act)
}
