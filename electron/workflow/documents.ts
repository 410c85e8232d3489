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

/** The first document that a step still needs, by its name; null when nothing is missing. */
function missingDocument(ctx: ReadContext, process: Process, instance: Instance, stepKey: string): string | null {
  for (const doc of workOf(process, stepKey).needs ?? []) {
    const facts = ctx.registry.documents?.[doc]
    if (!facts) return doc
    const newest = facts.newest(ctx, { instanceId: instance.id, subjectId: instance.subjectId })
    if (!newest) return facts.nama
    if (!newest.signed && signingPassed(ctx, process, instance.id, doc, facts.signedAt[process.code] ?? [])) return facts.nama
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

/** Refuses DOCUMENT_MISSING: a needed document does not exist, or its newest revision is unsigned after its signing was passed. */
export function assertDocuments(ctx: ReadContext, process: Process, instance: Instance, step: string): void {
  const dokumen = missingDocument(ctx, process, instance, step)
  if (dokumen !== null) throw new DomainError('DOCUMENT_MISSING', { dokumen })
}
