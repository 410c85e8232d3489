import { momentOf, todayOf } from '../../shared/dates.ts'
import { addWorkingDays, type OfficeHours } from '../../shared/workflow/calendar.ts'
import { isWork, stepOf } from '../../shared/workflow/process.ts'
import type { ReadContext, WriteContext } from '../core/context.ts'
import { getPengaturan } from '../core/pengaturan.ts'
import { processOf } from './in-force.ts'
import { TASK, type Instance, type TaskRow } from './rows.ts'

/** The office's working time as it holds on a day, with the holidays of the calendar. */
export function officeHours(ctx: ReadContext, date: string): OfficeHours {
  return {
    ...getPengaturan(ctx, 'jamKerja', date),
    isHoliday: (day) =>
      ctx.kept.of(`libur ${day}`, ['kalender_libur'], () => ctx.get('select 1 from kalender_libur where tanggal = ?', day) !== undefined),
  }
}

/** The end of the office's day on a date that was given: a disposisi's, a case's. */
export function dueOnDate(ctx: ReadContext, tanggal: string | null): number | null {
  return tanggal === null ? null : momentOf(tanggal, officeHours(ctx, tanggal).tutup)
}

/**
 * When an open task is due, in milliseconds (engine.md 9): the date that was given to it; else the event; else the earlier of the
 * record's date and the step's limit in working days, as the office has set it for the day on which it opened.
 */
export function dueOf(
  ctx: ReadContext,
  instance: Pick<Instance, 'process' | 'dueAt' | 'dueIsEvent'>,
  task: Pick<TaskRow, 'step' | 'openedAt' | 'promisedAt'>,
): number | null {
  if (task.openedAt === null) return null
  if (task.promisedAt !== null) return task.promisedAt
  if (instance.dueIsEvent === 1) return instance.dueAt
  const day = todayOf(task.openedAt)
  const step = stepOf(processOf(ctx, instance.process, day), task.step)
  if (!isWork(step) || step.limit === undefined) return instance.dueAt
  const byLimit = addWorkingDays(task.openedAt, step.limit, officeHours(ctx, day))
  return instance.dueAt === null ? byLimit : Math.min(instance.dueAt, byLimit)
}

/** Reckons the due times of an instance's open tasks again; says how many changed. */
export function recomputeInstance(ctx: WriteContext, instance: Instance): number {
  const open = ctx.all<TaskRow>(
    `select ${TASK} from tasks t where t.instance_id = ? and t.closed_at is null and t.opened_at is not null`,
    instance.id,
  )
  return open.filter((task) => {
    const due = dueOf(ctx, instance, task)
    if (due !== task.dueAt) ctx.run('update tasks set due_at = ? where id = ?', due, task.id)
    return due !== task.dueAt
  }).length
}
