import { z } from 'zod'
import { contract } from '../../shared/contract.ts'
import type { Client } from '../support/office.ts'

export interface Prosedur {
  readonly nama: string
  readonly input: z.ZodType | null
}

/** Every procedure of the contract by its path, with the shape of what it is given. */
export function semuaProsedur(router: object = contract, path: readonly string[] = []): Prosedur[] {
  return Object.entries(router).flatMap(([key, value]: [string, object]) => {
    const here = [...path, key]
    if (!('~orpc' in value)) return semuaProsedur(value, here)
    const { inputSchema } = value['~orpc'] as { inputSchema?: unknown }
    return [{ nama: here.join('.'), input: inputSchema instanceof z.ZodType ? inputSchema : null }]
  })
}

type Call = (input: unknown) => Promise<unknown>

/** Calls a procedure by its path with whatever is given. */
export function panggil(client: Client, nama: string, input: unknown): Promise<unknown> {
  const found = nama.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], client)
  return (found as Call)(input)
}

const texts = ['x', '2025-03-05', '09:00', 'tiga-kata-0001', '2025-03']

/** The smallest input that a shape takes. */
export function contohDari(schema: z.ZodType): unknown {
  const def = schema.def as {
    type: string
    in?: z.ZodType
    innerType?: z.ZodType
    element?: z.ZodType
    shape?: Record<string, z.ZodType>
    entries?: Record<string, unknown>
    values?: unknown[]
    options?: z.ZodType[]
  }
  if (def.shape) return Object.fromEntries(Object.entries(def.shape).map(([key, field]) => [key, contohDari(field)]))
  if (def.options?.[0]) return contohDari(def.options[0])
  if (def.in) return contohDari(def.in)
  if (def.type === 'nullable') return null
  if (def.type === 'optional' || def.type === 'default') return undefined
  if (def.type === 'record') return {}
  if (def.type === 'array') return def.element ? [contohDari(def.element)] : []
  if (def.entries) return Object.values(def.entries)[0]
  if (def.values) return def.values[0]
  const simple = [...texts, 1, 2025, true, new Blob(['%PDF-1.4'])]
  return simple.find((value) => schema.safeParse(value).success)
}
