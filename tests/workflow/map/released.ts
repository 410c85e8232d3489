import { readFileSync } from 'node:fs'
import type { Process } from '../../../shared/workflow/process.ts'
import { explore, modelOf, moveTo, textOf, withoutEnd, type State } from './model.ts'

export const RELEASED = 'tests/definitions.json'

/** A definition as a version of the program brought it to offices: running letters may still stand in it. */
export interface Released {
  readonly version: string
  readonly process: Process
}

export function readReleased(): readonly Released[] {
  return JSON.parse(readFileSync(RELEASED, 'utf8')) as readonly Released[]
}

/** The version of the program that these definitions ship with. */
export function programVersion(): string {
  return (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version
}

/** What would be lost of an older version: steps that are nowhere, and places from which no way leads to the end any more. */
export function lostBy(old: Process, current: Process): string[] {
  const gone = Object.keys(old.steps).filter((key) => !(key in current.steps) && !((current.moved?.[key] ?? '') in current.steps))
  if (gone.length > 0) return gone.map((key) => `${old.code}/${key} is neither there nor in moved`)
  const model = modelOf(current)
  const moved = new Map<string, State>()
  for (const state of explore(old).states.values()) {
    const after = moveTo(model, state)
    moved.set(textOf(after), after)
  }
  const explored = explore(current, { from: [...moved.values()] })
  return withoutEnd(explored).map((state) => `${old.code}: no way to the end from ${state}`)
}
