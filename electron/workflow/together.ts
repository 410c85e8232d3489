import { DomainError } from '../../shared/errors.ts'
import { waysOf } from '../../shared/workflow/available.ts'
import { isDecision, isOutside, isWork, shortName, stepOf, type Process } from '../../shared/workflow/process.ts'
import type { ReadContext, WriteContext } from '../core/context.ts'
import { complete } from './engine.ts'
import { processOf } from './in-force.ts'
import { getInstance, getTask, type TaskRow } from './rows.ts'
import { inbox } from './tasks.ts'
import { recall } from './undo.ts'

type Step = Pick<TaskRow, 'process' | 'step' | 'sharedFrom'>

/** The form of a step that goes its one own way, asks no word and calls nothing; undefined: it is not for several at once. */
function plainForm(process: Process, { step: key, sharedFrom }: Step): string | null | undefined {
  const step = stepOf(process, key)
  if (!isWork(step) || isDecision(step) || isOutside(step) || step.calls || step.note === 'required' || sharedFrom !== null)
    return undefined
  const own = waysOf(process, { step: key, shared: false }).find((action) => action.outcome === null)
  return own && (own.way.form ?? null)
}

/** Whether several records that wait at this step may be completed by one press: its form, where it has one, may be sent as it opens. */
export function mayTogether(ctx: ReadContext, process: Process, task: Step): boolean {
  const form = plainForm(process, task)
  return form !== undefined && (form === null || ctx.registry.effects[form]?.blank !== undefined)
}

/**
 * Completes the same step of several records in one act, all or nothing. Each is checked as if it were alone; those refused are named
 * with their sentences. Refuses tasks of different steps, and a step whose form must be filled for each.
 */
export function completeTogether(ctx: WriteContext, { taskIds, note }: { taskIds: readonly number[]; note: string | null }): number[] {
  const tasks = [...new Set(taskIds)].map((id) => getTask(ctx, id))
  const [first, ...rest] = tasks
  if (!first || rest.some((task) => task.process !== first.process || task.step !== first.step)) throw new DomainError('NOT_ALIKE')
  const process = processOf(ctx, first.process)
  if (tasks.some((task) => !mayTogether(ctx, process, task)))
    throw new DomainError('ONE_BY_ONE', { langkah: shortName(stepOf(process, first.step)) })
  return eachOrNone(
    ctx,
    tasks,
    (task) => task.instanceId,
    (task) => completeBlank(ctx, process, task, note),
  )
}

/** Completes a task with its form as it opens. */
function completeBlank(ctx: WriteContext, process: Process, task: TaskRow, note: string | null): number {
  const form = plainForm(process, task)
  return complete(ctx, { taskId: task.id, note, payload: form ? ctx.registry.effects[form]?.blank : undefined }).act
}

/** Of records those whose task at a step the actor may complete with others', and why the rest not. Writes nothing. */
export function tryTogether(
  ctx: WriteContext,
  { subject, subjectIds, step }: { subject: string; subjectIds: readonly number[]; step: string },
): { tugas: number[]; ditolak: { subjectId: number; nomor: string; pesan: string }[] } {
  const mine = new Map(inbox(ctx, subject).flatMap((task) => (task.step === step ? [[task.subjectId, task.id] as const] : [])))
  const described = ctx.registry.subjects[subject]?.describe(ctx, subjectIds)
  const ditolak: { subjectId: number; nomor: string; pesan: string }[] = []
  const tugas: number[] = []
  ctx.run('savepoint uji_bersama')
  for (const subjectId of new Set(subjectIds)) {
    ctx.run('savepoint uji_satu')
    try {
      tugas.push(completeAlone(ctx, mine.get(subjectId)))
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      ctx.run('rollback to uji_satu')
      ditolak.push({ subjectId, nomor: described?.get(subjectId)?.nomor ?? '', pesan: error.message })
    }
    ctx.run('release uji_satu')
  }
  ctx.run('rollback to uji_bersama')
  ctx.run('release uji_bersama')
  // what was read between the trial's writes is not so
  ctx.kept.clear()
  return { tugas, ditolak }
}

function completeAlone(ctx: WriteContext, taskId: number | undefined): number {
  if (taskId === undefined) throw new DomainError('NO_TASK_HERE')
  const task = getTask(ctx, taskId)
  const process = processOf(ctx, task.process)
  if (!mayTogether(ctx, process, task)) throw new DomainError('ONE_BY_ONE', { langkah: shortName(stepOf(process, task.step)) })
  completeBlank(ctx, process, task, null)
  return taskId
}

/** Takes several acts back in one, all or nothing; the last first. */
export function recallTogether(ctx: WriteContext, { acts }: { acts: readonly number[] }): number[] {
  const instanceOf = (act: number) => ctx.get<{ id: number }>('select instance_id id from history where act = ? limit 1', act)?.id
  return eachOrNone(
    ctx,
    [...new Set(acts)].sort((a, b) => b - a),
    instanceOf,
    (act) => recall(ctx, { act }).act,
  )
}

/** Runs them all, so that every refusal is known; one refusal and the whole act is refused (the caller's transaction keeps nothing). */
function eachOrNone<T>(
  ctx: WriteContext,
  items: readonly T[],
  instanceOf: (item: T) => number | undefined,
  run: (item: T) => number,
): number[] {
  const refused: { nomor: string; pesan: string }[] = []
  const acts = items.map((item) => {
    try {
      return run(item)
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      refused.push({ nomor: numberOf(ctx, instanceOf(item)), pesan: error.message })
      return 0
    }
  })
  if (refused.length > 0) throw new DomainError('SOME_REFUSED', { ditolak: refused, semua: items.length })
  return acts
}

/** The number by which people call a record, as far as the actor may know it. */
function numberOf(ctx: ReadContext, instanceId: number | undefined): string {
  if (instanceId === undefined) return ''
  const { subject, subjectId } = getInstance(ctx, instanceId)
  return ctx.registry.subjects[subject]?.describe(ctx, [subjectId]).get(subjectId)?.nomor ?? ''
}
