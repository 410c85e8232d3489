import { DomainError } from '../../shared/errors.ts'
import { isWork, stepOf, workOf, type Doc, type Process } from '../../shared/workflow/process.ts'
import type { ReadContext } from '../core/context.ts'
import { LINE, outcomesOf, RECALLED, type Instance, type Line } from './rows.ts'

/**
 * When a step was last passed in an instance, as the line's id: completed by a way of the map and not recalled; 0 when never.
 */
export function lastPassed(ctx: ReadContext, process: Process, instanceId: number, step: string): number {
  const beyond = new Set(Object.keys((isWork(stepOf(process, step)) && workOf(process, step).beyondMap) || {}))
  const lines = ctx.all<Line>(
    `select ${LINE} from history h join tasks t on t.id = h.task_id and t.shared_from is null
     where h.instance_id = ? and h.kind = 'complete' and h.step = ? and not ${RECALLED} order by h.id desc`,
    instanceId,
    step,
  )
  return lines.find((line) => !outcomesOf(line).some((outcome) => beyond.has(outcome)))?.id ?? 0
}

/** Why the first document that a step still needs is not there; null when nothing is missing. */
function missingDocument(ctx: ReadContext, process: Process, instance: Instance, stepKey: string): DomainError | null {
  for (const doc of workOf(process, stepKey).needs ?? []) {
    const facts = ctx.registry.documents?.[doc]
    const dokumen = facts?.nama ?? doc
    const newest = facts?.newest(ctx, { instanceId: instance.id, subjectId: instance.subjectId })
    if (!facts || !newest) return new DomainError('DOCUMENT_MISSING', { dokumen })
    if (newest.lost !== undefined) return new DomainError('DOCUMENT_LOST', { dokumen, berkas: newest.lost })
    if (!newest.signed && signingPassed(ctx, process, instance.id, doc, facts.signedAt[process.code] ?? []))
      return new DomainError('DOCUMENT_MISSING', { dokumen })
  }
  return null
}

/** Since the step that makes it was last completed, every step at which the map has it signed was passed. */
function signingPassed(ctx: ReadContext, process: Process, instanceId: number, doc: Doc, signedAt: readonly string[]): boolean {
  if (signedAt.length === 0) return false
  const makers = Object.keys(process.steps).filter((key) => {
    const step = stepOf(process, key)
    return isWork(step) && step.makes?.includes(doc)
  })
  const made = Math.max(0, ...makers.map((key) => lastPassed(ctx, process, instanceId, key)))
  return signedAt.every((key) => lastPassed(ctx, process, instanceId, key) >= Math.max(1, made))
}

export function documentsReady(ctx: ReadContext, process: Process, instance: Instance, step: string): boolean {
  return missingDocument(ctx, process, instance, step) === null
}

/**
 * Refuses DOCUMENT_MISSING: a needed document does not exist, or its newest revision is unsigned after its signing was passed;
 * DOCUMENT_LOST: its file is no longer in the data folder.
 */
export function assertDocuments(ctx: ReadContext, process: Process, instance: Instance, step: string): void {
  const missing = missingDocument(ctx, process, instance, step)
  if (missing) throw missing
}
