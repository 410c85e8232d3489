import type { Lane, Outsider } from '../lanes.ts'

/** The forms that a way may carry; a module gives the effect of each by this name. */
export type Form = string
/** A document of the map, by its name there. */
export type Doc = string

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

export interface Process<K extends string = string> {
  readonly code: string
  readonly name: string
  readonly subject: string
  readonly start: K
  readonly steps: Readonly<Record<K, Step<K>>>
  readonly cancel?: { readonly by: readonly Lane[]; readonly until?: readonly K[]; readonly form?: Form }
  readonly moved?: Readonly<Record<string, K>>
  readonly beyondMap?: true
}

/** A process as data; the step keys are inferred from `steps` alone, so that an unknown one does not compile. */
export function defineProcess<const K extends string>(
  process: Omit<Process<NoInfer<K>>, 'steps'> & { readonly steps: Readonly<Record<K, Step<NoInfer<K>>>> },
): Process<K> {
  return process as Process<K>
}
