import { isLane, type Lane, type Outsider } from '../lanes.ts'
import type { Doc } from './docs.ts'
import type { Form } from './words.ts'

export type { Doc, Form }

export interface Way<K extends string> {
  readonly to: K
  readonly form?: Form
  readonly note?: 'required'
  readonly siblings?: 'keep'
}

export type Who = { readonly lane: Lane; readonly recordedBy?: Lane } | { readonly lane: Outsider; readonly recordedBy: Lane }

export interface Common<K extends string> {
  readonly name: string
  readonly short?: string
  readonly waits?: readonly K[]
}

export interface Work<K extends string> extends Common<K> {
  readonly with?: readonly (Lane | Outsider)[]
  readonly withMayAct?: true
  readonly each?: true
  readonly through?: true
  readonly apart?: readonly K[]
  readonly limit?: number
  readonly makes?: readonly Doc[]
  readonly needs?: readonly Doc[]
  readonly system?: string
  readonly refers?: readonly string[]
  readonly beyondMap?: Readonly<Record<string, Way<K>>>
}

export type Task<K extends string> = Who & Work<K> & Way<K> & { readonly calls?: string; readonly outcomes?: never }
export type Decision<K extends string> = Who &
  Work<K> & { readonly outcomes: Readonly<Record<string, K | Way<K>>>; readonly inclusive?: true; readonly to?: never }
export type Gate<K extends string> = Common<K> & { readonly lane: Lane | Outsider; readonly gate: Readonly<Record<string, K>> }
export type End<K extends string> = Common<K> & { readonly lane: Lane | Outsider; readonly end: true }
export type Step<K extends string> = Task<K> | Decision<K> | Gate<K> | End<K>

/** The subject of processes that have no register of their own: they run as plain cases (berkas perkara kerja). */
export const PLAIN_CASE = 'perkara'

export interface Process<K extends string = string> {
  readonly code: string
  readonly name: string
  readonly subject: string
  readonly start: K
  /** Who may begin it besides the lane of its first step, by our reading of the map; the first task is then bound to whom the module names. */
  readonly startedBy?: readonly Lane[]
  readonly steps: Readonly<Record<K, Step<K>>>
  readonly cancel?: { readonly by: readonly Lane[]; readonly until?: readonly K[]; readonly form?: Form }
  readonly moved?: Readonly<Record<string, K>>
  readonly beyondMap?: true
}

/** A process as data; the step keys are inferred from `steps` alone, so that an unknown one does not compile. */
export function defineProcess<const K extends string>(
  process: Omit<Process<NoInfer<K>>, 'steps'> & { readonly steps: Readonly<Record<K, Step<NoInfer<K>>>> },
): Process<K> {
  return process
}

export type WorkStep = Task<string> | Decision<string>

/** One way on from a step, as a button: `outcome` null is a task's own way. */
export interface Action {
  readonly outcome: string | null
  readonly name: string
  readonly way: Way<string>
  readonly beyondMap: boolean
  readonly inclusive: boolean
}

/** The step of a key that a definition or a row names; an unknown one is a defect. */
export function stepOf(process: Process, key: string): Step<string> {
  const step = process.steps[key]
  if (!step) throw new Error(`${process.code} has no step ${key}`)
  return step
}

/** Whether people work at the step: neither gate nor end. */
export function isWork(step: Step<string>): step is WorkStep {
  return !('gate' in step) && !('end' in step)
}

export function isDecision(step: Step<string>): step is Decision<string> {
  return 'outcomes' in step && step.outcomes !== undefined
}

export function workOf(process: Process, key: string): WorkStep {
  const step = stepOf(process, key)
  if (!isWork(step)) throw new Error(`${process.code}/${key} is no work`)
  return step
}

/** The one reader of a step's ways: the map's, then those beyond it. Gates and ends have none. */
export function actionsOf(step: Step<string>): Action[] {
  if (!isWork(step)) return []
  const action = (outcome: string | null, way: Way<string>, beyondMap: boolean): Action => {
    return { outcome, name: outcome ?? step.name, way, beyondMap, inclusive: isDecision(step) && step.inclusive === true && !beyondMap }
  }
  const own = isDecision(step)
    ? Object.entries(step.outcomes).map(([outcome, way]) => action(outcome, typeof way === 'string' ? { to: way } : way, false))
    : [action(null, step, false)]
  return [...own, ...Object.entries(step.beyondMap ?? {}).map(([outcome, way]) => action(outcome, way, true))]
}

/** Every step that a token may go to from here, ways beyond the map too. */
export function targetsOf(step: Step<string>): string[] {
  return 'gate' in step ? Object.values(step.gate) : actionsOf(step).map((a) => a.way.to)
}

/** The lane of ours that gets the step: an outsider's is addressed to who records it. */
export function addressLane(step: WorkStep): Lane {
  if (isLane(step.lane)) return step.lane
  if (!step.recordedBy) throw new Error(`${step.name} is an outsider's and nobody records it`)
  return step.recordedBy
}

export function isOutside(step: Step<string>): boolean {
  return !isLane(step.lane)
}

/** Our short name for map, path and worklist. */
export function shortName(step: Step<string>): string {
  return step.short ?? step.name
}
