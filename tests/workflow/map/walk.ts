import { expect } from 'vitest'
import type { Process } from '../../../shared/workflow/process.ts'
import { choicesOf, movesOf, stepAt, targetsOf, type Move } from './model.ts'
import { cancelOne, completeOne, correctOne, recallOne, startOne } from './walk-acts.ts'
import { addressOne, answerOne, deskOne, shareOne } from './walk-desk.ts'
import { compare, freeRows, liveRows, noFigures, openRows, pick, runOf, tokenOf, type Figures, type Walk } from './walk-state.ts'
import type { World } from './world.ts'

/** One thing that somebody does, as numbers: what it is, and which of those that can be chosen. */
export type Press = readonly [kind: number, which: number, how: number, who: number]

/** How many processes run beside each other at most. */
const RUNS = 3

export function newWalk(world: World, process: Process, figures: Figures = noFigures()): Walk {
  return { world, process, figures, runs: [], deeds: [], touched: new Set(), records: 0 }
}

/**
 * Walks a process at random over the real tables, with the model beside them; after each act both stand alike and periksa is
 * silent. In the end everything that still runs goes to its end by the shortest way.
 */
export function walkThrough(world: World, process: Process, presses: readonly Press[], figures: Figures = noFigures()): void {
  const walk = newWalk(world, process, figures)
  startOne(walk, presses[0]?.[1] ?? 0)
  compare(walk)
  for (const one of presses) {
    press(walk, one)
    world.wait(7 + (one[1] % 90))
    compare(walk)
  }
  finish(walk)
}

function press(walk: Walk, [kind, which, how, who]: Press): void {
  const row = pick(openRows(walk), which)
  if (!row) return walk.runs.length < RUNS ? startOne(walk, which) : undefined
  if (kind >= 40 && kind < 60 && liveRows(walk).some((one) => one.sharedFrom !== null)) return answerOne(walk, which)
  if (kind < 60) {
    const free = pick(freeRows(walk), which)
    const ways = free && pick(choicesOf(runOf(walk, free).process, tokenOf(walk, free)), how)
    if (free && ways) completeOne(walk, free, ways, how, who)
  } else if (kind < 72) recallOne(walk, which)
  else if (kind < 79) correctOne(walk, row, how)
  else if (kind < 84) addressOne(walk, row, how)
  else if (kind < 92) shareOne(walk, how)
  else if (kind < 98) deskOne(walk, row, kind % 3, how)
  else if (kind < 99) cancelOne(walk, runOf(walk, row), which)
  else if (walk.runs.length < RUNS) startOne(walk, which)
}

/** Everything that still runs goes to its end by the shortest way. */
export function finish(walk: Walk): void {
  for (let row = freeRows(walk)[0]; row; row = freeRows(walk)[0]) {
    completeOne(walk, row, towards(runOf(walk, row).process, row.step), 1, 1)
    compare(walk)
  }
  expect(liveRows(walk)).toEqual([])
  walk.figures.ended += walk.runs.filter((run) => !run.cancelled).length
}

const distances = new WeakMap<Process, Map<string, ReadonlyMap<string, number>>>()

/** How many steps each step is at least from a step, or from an end of the process. */
function distancesTo(process: Process, goal: string): ReadonlyMap<string, number> {
  const known = distances.get(process) ?? new Map<string, ReadonlyMap<string, number>>()
  distances.set(process, known)
  const found = new Map<string, number>()
  const far = (key: string) => found.get(key) ?? Infinity
  for (let changed = !known.has(goal); changed;) {
    changed = false
    for (const [key, step] of Object.entries(process.steps)) {
      const there = goal === '' ? 'end' in step : key === goal
      const distance = there ? 0 : 1 + Math.min(...targetsOf(step).map(far))
      if (distance >= far(key)) continue
      found.set(key, distance)
      changed = true
    }
  }
  if (!known.has(goal)) known.set(goal, found)
  return known.get(goal) ?? found
}

/** The way of a step that comes nearest to another step, or to an end; none when it cannot be reached. */
export function towards(process: Process, key: string, goal = ''): Move[] {
  const distance = distancesTo(process, goal)
  const far = (move: Move) => distance.get(move.to) ?? Infinity
  return movesOf(stepAt(process, key))
    .filter((move) => far(move) < Infinity)
    .toSorted((a, b) => far(a) - far(b))
    .slice(0, 1)
}
