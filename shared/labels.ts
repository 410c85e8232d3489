import { z } from 'zod'
import { contract } from './contract.ts'

let found: ReadonlyMap<string, string> | null = null

/** The label of a form's field by its key: one key means one thing in the whole contract, so the first label holds. */
export function labelOf(medan: string): string | null {
  found ??= collect()
  const key = medan
    .split('.')
    .filter((part) => !/^\d+$/.test(part))
    .at(-1)
  return (key && found.get(key)) ?? null
}

function collect(): Map<string, string> {
  const labels = new Map<string, string>()
  const seen = new Set<unknown>()
  const visit = (schema: unknown) => {
    if (!(schema instanceof z.ZodType) || seen.has(schema)) return
    seen.add(schema)
    if (schema instanceof z.ZodObject) {
      for (const [key, field] of Object.entries(schema.shape)) {
        const label = labelIn(field)
        if (label && !labels.has(key)) labels.set(key, label)
        visit(field)
      }
    } else for (const inner of innerOf(schema)) visit(inner)
  }
  const walk = (node: unknown) => {
    if (node === null || typeof node !== 'object') return
    if ('~orpc' in node) return visit((node['~orpc'] as { inputSchema?: unknown }).inputSchema)
    Object.values(node).forEach(walk)
  }
  walk(contract)
  return labels
}

function innerOf(schema: z.ZodType): unknown[] {
  const { def } = schema as unknown as { def: { innerType?: unknown; element?: unknown; in?: unknown } }
  return [def.innerType, def.element, def.in].filter((inner) => inner !== undefined)
}

function labelIn(schema: unknown): string | undefined {
  if (!(schema instanceof z.ZodType)) return undefined
  const label = schema.meta()?.label
  if (typeof label === 'string') return label
  return innerOf(schema)
    .map(labelIn)
    .find((inner) => inner !== undefined)
}
