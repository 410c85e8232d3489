import { shortMoment } from '../../shared/dates.ts'
import type { TaskState } from '../../shared/workflow/available.ts'
import { workOf, type Process } from '../../shared/workflow/process.ts'
import type { ReadContext } from '../core/context.ts'
import { addresseeName, holds, personName } from './holders.ts'
import { RECALLED, type TaskRow } from './rows.ts'

/** What the rules of acting ask of a task, read at this moment. */
export function stateOf(ctx: ReadContext, process: Process, task: TaskRow): TaskState {
  const work = task.openedAt !== null && task.closedAt === null ? workOf(process, task.step) : null
  return {
    step: task.step,
    role: task.role,
    unit: task.unit,
    pegawaiId: task.pegawaiId,
    shared: task.sharedFrom !== null,
    openedAt: task.openedAt,
    closedAt: task.closedAt,
    closedBy: closerOf(ctx, task),
    takenBy: claimOf(ctx, task),
    addressee: addresseeName(ctx, task),
    calling: work && 'calls' in work && work.calls ? callingOf(ctx, task.id) : null,
    doneBy: work?.apart ? doneByOf(ctx, task.instanceId, work.apart) : {},
  }
}

/** Who holds the claim, while he holds the address: leave and transfer free it by themselves. */
export function claimOf(ctx: ReadContext, task: TaskRow): { pegawaiId: number; nama: string } | null {
  if (task.takenBy === null || !holds(ctx, task.takenBy, task, ctx.today(), task.sharedFrom !== null)) return null
  return { pegawaiId: task.takenBy, nama: personName(ctx, task.takenBy) }
}

function closerOf(ctx: ReadContext, task: TaskRow): { nama: string; waktu: string } | null {
  if (task.closedBy === null) return null
  const line = ctx.get<{ pegawaiId: number; at: number }>('select pegawai_id pegawaiId, at from history where id = ?', task.closedBy)
  return line ? { nama: personName(ctx, line.pegawaiId), waktu: shortMoment(line.at) } : null
}

function callingOf(ctx: ReadContext, taskId: number): string | null {
  const child = ctx.get<{ process: string }>('select process from instances where calling_task_id = ? and ended_at is null', taskId)
  return child ? (ctx.registry.processes[child.process]?.name ?? child.process) : null
}

/** Who completed each of the steps in this instance and was not recalled; for a recorded act whose it was. */
export function doneByOf(ctx: ReadContext, instanceId: number, steps: readonly string[]): Record<string, number[]> {
  const done: Record<string, number[]> = {}
  for (const step of steps) {
    done[step] = ctx
      .all<{ pegawaiId: number }>(
        `select distinct coalesce(json_extract(h.detail, '$.actedBy.pegawaiId'), h.pegawai_id) pegawaiId
         from history h join tasks t on t.id = h.task_id and t.shared_from is null
         where h.instance_id = ? and h.kind = 'complete' and h.step = ? and not ${RECALLED}`,
        instanceId,
        step,
      )
      .map((row) => row.pegawaiId)
  }
  return done
}
