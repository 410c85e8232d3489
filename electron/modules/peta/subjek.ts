import { DomainError } from '../../../shared/errors.ts'
import { PETA, POHON } from '../../../shared/workflow/peta.contract.ts'
import type { Process } from '../../../shared/workflow/process.ts'
import type { ReadContext } from '../../core/context.ts'
import type { Subject } from '../../core/registry.ts'

export { PETA, POHON }

/** A process by its place on the map, from 1. */
export function processAt(ctx: ReadContext, place: number): Process | undefined {
  return Object.values(ctx.registry.processes)[place - 1]
}

const readOnly: Omit<Subject, 'mayRead'> = {
  name: 'Peta proses',
  describe: () => new Map(),
  assertMayAttach() {
    throw new DomainError('NOT_FOUND', { hal: 'Peta proses' })
  },
}

/** The processes of the map as records of papers: everyone may read how the office works. */
export const petaSubjects = {
  [PETA]: { ...readOnly, mayRead: (ctx, place) => processAt(ctx, place) !== undefined },
  [POHON]: { ...readOnly, mayRead: (_ctx, id) => id === 1 },
} satisfies Record<string, Subject>
