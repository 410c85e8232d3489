import { createHash } from 'node:crypto'
import { isLane } from '../../shared/lanes.ts'
import { isWork, type Doc, type Process, type Step } from '../../shared/workflow/process.ts'
import type { ReadContext, WriteContext } from '../core/context.ts'
import { rulesOn, type Rules } from './rules.ts'

/** The definition in force: the code's, with what the office has laid over it for the day (limits, needed documents, through). */
export function processOf(ctx: ReadContext, code: string, onDate = ctx.today()): Process {
  const process = ctx.registry.processes[code]
  if (!process) throw new Error(`No process ${code}`)
  const rules = rulesOn(ctx, onDate).get(code)
  return rules ? layOver(process, rules) : process
}

const laidOver = new WeakMap<Process, Map<string, Process>>()
const keys = new WeakMap<Rules, string>()

function keyOf(rules: Rules): string {
  const known = keys.get(rules) ?? JSON.stringify(rules)
  keys.set(rules, known)
  return known
}

/** The same rules give the same object, on whatever day: what is derived of a definition is derived once. */
function layOver(process: Process, rules: Rules): Process {
  const key = keyOf(rules)
  const known = laidOver.get(process) ?? new Map<string, Process>()
  laidOver.set(process, known)
  let result = known.get(key)
  if (!result) known.set(key, (result = { ...process, steps: mapSteps(process, rules) }))
  return result
}

function mapSteps(process: Process, { batas, perlu, langsung, pemegang }: Rules): Process['steps'] {
  const rule = (key: string, step: Step<string>): Step<string> => {
    if (!isWork(step)) return step
    const limit = batas[key] ?? step.limit
    const needs = [...(step.needs ?? []), ...((perlu[key] ?? []) as Doc[])]
    const { through: _, ...rest } = step
    const through = langsung[key] ?? step.through
    const recorder = isLane(step.lane) && step.recordedBy ? pemegang[step.recordedBy]?.role : undefined
    return {
      ...rest,
      ...(recorder !== undefined && isLane(recorder) && { recordedBy: recorder }),
      ...(limit !== undefined && { limit }),
      ...(needs.length > 0 && { needs }),
      ...(through && { through }),
    }
  }
  return Object.fromEntries(Object.entries(process.steps).map(([key, step]) => [key, rule(key, step)]))
}

const hashes = new WeakMap<Process, { hash: string; json: string }>()

function hashOf(process: Process): { hash: string; json: string } {
  let known = hashes.get(process)
  if (!known) {
    const json = JSON.stringify(process)
    hashes.set(process, (known = { json, hash: createHash('sha256').update(json).digest('hex') }))
  }
  return known
}

/** The row of the code's definition, written when it is new. */
export function definitionId(ctx: WriteContext, code: string): number {
  const process = ctx.registry.processes[code]
  if (!process) throw new Error(`No process ${code}`)
  const { hash, json } = hashOf(process)
  const row = ctx.get<{ id: number }>('select id from definitions where process = ? and hash = ?', code, hash)
  if (row) return row.id
  return ctx.run('insert into definitions (process, hash, json, seen_at) values (?, ?, ?, ?)', code, hash, json, ctx.now()).lastInsertRowid
}

/** A definition as an instance began or ended with it, to draw old paths. */
export function definitionOf(ctx: ReadContext, id: number): Process {
  const row = ctx.get<{ json: string }>('select json from definitions where id = ?', id)
  if (!row) throw new Error(`No definition ${id}`)
  return JSON.parse(row.json) as Process
}
