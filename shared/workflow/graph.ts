import { isDecision, isWork, stepOf, targetsOf, type Process } from './process.ts'

/** What the rules of joins and returns ask of a definition (engine.md 2.2, 2.3); derived once. */
export interface Graph {
  readonly keys: readonly string[]
  /** Each step and all that can be reached from it, going down. */
  readonly down: ReadonlyMap<string, ReadonlySet<string>>
  /** Each join, top to bottom, with the steps above it: those from which an awaited step can still be reached. */
  readonly joins: ReadonlyMap<string, ReadonlySet<string>>
  /** Each join with the steps that it waits for. */
  readonly waits: ReadonlyMap<string, readonly string[]>
  /** Whether the edge goes to a step listed at or above its own. */
  isReturn(from: string, to: string): boolean
}

const graphs = new WeakMap<Process, Graph>()

export function isEach(process: Process, key: string): boolean {
  const step = stepOf(process, key)
  return isWork(step) && step.each === true
}

export function graphOf(process: Process): Graph {
  const known = graphs.get(process)
  if (known) return known
  const graph = makeGraph(process)
  graphs.set(process, graph)
  return graph
}

function makeGraph(process: Process): Graph {
  const keys = Object.keys(process.steps)
  const place = new Map(keys.map((key, index) => [key, index]))
  const placeOf = (key: string) => place.get(key) ?? -1
  const isReturn = (from: string, to: string) => placeOf(to) <= placeOf(from)
  const next = (key: string) => targetsOf(stepOf(process, key)).filter((to) => !isReturn(key, to))

  const down = new Map<string, Set<string>>()
  for (const key of keys.toReversed()) down.set(key, new Set([key, ...next(key).flatMap((to) => [...(down.get(to) ?? [])])]))

  const joins = new Map<string, Set<string>>()
  const waits = new Map<string, readonly string[]>()
  for (const key of keys) {
    const awaited =
      stepOf(process, key).waits ?? (isEach(process, key) ? [] : keys.filter((k) => isEach(process, k) && next(k).includes(key)))
    if (awaited.length === 0) continue
    waits.set(key, awaited)
    joins.set(key, new Set(keys.filter((k) => awaited.some((w) => down.get(k)?.has(w)))))
  }
  return { keys, down, joins, waits, isReturn }
}

/** A loop whose steps are all `through`, by its first step, or null: one press would run it for ever, so it is refused. */
export function throughLoop(process: Process): string | null {
  const passes = (key: string) => {
    const step = stepOf(process, key)
    return 'gate' in step || (isWork(step) && !isDecision(step) && step.through === true)
  }
  const ways = (key: string) => {
    const step = stepOf(process, key)
    return 'gate' in step ? Object.values(step.gate) : isWork(step) && !isDecision(step) ? [step.to] : []
  }
  const reaches = (key: string, goal: string, seen: Set<string>): boolean =>
    ways(key).some((to) => passes(to) && (to === goal || (!seen.has(to) && reaches(to, goal, seen.add(to)))))
  return Object.keys(process.steps).find((key) => passes(key) && reaches(key, key, new Set())) ?? null
}
