import type { ReadContext } from '../core/context.ts'
export function checkWorkflow(_ctx: ReadContext): { invariant: string; detail: string }[] {
  return []
}
