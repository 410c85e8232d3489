import { DomainError } from '../../shared/errors.ts'
import type { Process } from '../../shared/workflow/process.ts'
import type { WriteContext } from '../core/context.ts'
import type { Binding } from '../core/registry.ts'
import { arrive, bind, line, settle, type Act } from './flow.ts'
import { definitionId } from './in-force.ts'
import type { Instance } from './rows.ts'

/** When a record is due as a whole, in milliseconds; of an event (undangan) it is the event itself. */
export interface Due {
  readonly at: number
  readonly isEvent?: boolean
}

export type Bindings = Readonly<Record<string, readonly Binding[]>>

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
