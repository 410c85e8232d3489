import type { Lane, Outsider } from '../lanes.ts'
import { isWork, type Doc, type Process } from './process.ts'

/** A document of a process as the map names it. Who makes it stands at the step (`makes`), or here where the step has our name for it. */
export interface MapDocument<K extends string> {
  readonly name: string
  /** Our name for it in `makes` and `needs`, where it is another. */
  readonly doc?: Doc
  readonly madeAt?: K
  /** Where it comes in, and from whom, when no step makes it. */
  readonly comesAt?: K
  readonly comesFrom?: string
  readonly initials?: readonly Lane[]
  readonly signers?: readonly (Lane | Outsider)[]
  readonly signedAt?: readonly K[]
}

/** What the map leaves open (`celah`), says in two ways (`kontradiksi`), or what we read into it (`tafsir`), to be read at the steps. */
export interface MapNote<K extends string> {
  readonly kind: 'celah' | 'kontradiksi' | 'tafsir'
  /** The steps that it concerns; none: the whole process. */
  readonly at?: readonly K[]
  readonly text: string
}

/** What the map says of a process besides its steps, and where a step is our reading of it. The engine does not need any of it. */
export interface MapFacts<K extends string = string> {
  readonly trigger: string
  /**
   * A case of it may be opened from an incoming letter: the trigger is one, or comes with one (`named`); or the map leaves open how it
   * comes, and that a letter brings it is our reading (`read`).
   */
  readonly letter?: 'named' | 'read'
  readonly documents: readonly MapDocument<K>[]
  /** Not written in the map, and read so by us: who does a step, which step follows, outcomes of a decision. */
  readonly implied?: {
    readonly actor?: readonly K[]
    readonly next?: readonly K[]
    readonly outcomes?: Readonly<Partial<Record<K, readonly string[]>>>
  }
  readonly notes: readonly MapNote<K>[]
}

/** The facts of one definition: an unknown step does not compile. */
export type FactsOf<P> = P extends Process<infer K> ? MapFacts<K> : never

/** What is to be read at a step: the notes that name it, then those on the whole process. */
export function notesAt(facts: MapFacts, step: string): readonly MapNote<string>[] {
  return [...facts.notes.filter(({ at }) => at?.includes(step)), ...facts.notes.filter(({ at }) => !at)]
}

/** The steps that make a document, in their order; none for what comes from outside. */
export function makersOf(process: Process, { name, doc, madeAt }: MapDocument<string>): readonly string[] {
  if (madeAt) return [madeAt]
  const made = doc ?? name
  return Object.entries(process.steps).flatMap(([key, step]) => (isWork(step) && step.makes?.some((one) => one === made) ? [key] : []))
}
