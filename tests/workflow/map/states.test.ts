import { describe, expect, test } from 'vitest'
import { processes } from '../../../shared/processes.ts'
import { isLane } from '../../../shared/lanes.ts'
import type { Process } from '../../../shared/workflow/process.ts'
import { bareProcesses, leaves, mapProcesses, sideEndProcess } from '../../support/map-processes.ts'
import {
  eachOf,
  explore,
  modelOf,
  stepAt,
  targetsOf,
  textOf,
  tokenText,
  withoutEnd,
  type Explored,
  type Receivers,
  type State,
} from './model.ts'

const codesOf = (list: readonly Process[]) => list.map((process) => [process.code, process] as const)
const shipped = Object.values(processes)

/** States in which a step stands twice for one receiver; sisters parked at a join differ by where they came from. */
function doubled({ states }: Explored): string[] {
  return [...states].filter(([, state]) => new Set(state.tokens.map(tokenText)).size < state.tokens.length).map(([key]) => key)
}

/** Every step that can be reached by any edge, returns too, the start left out; only through steps that `may` be passed. */
function reached(process: Process, start: string, may: (key: string) => boolean = () => true): ReadonlySet<string> {
  const next = (key: string) => targetsOf(stepAt(process, key)).filter(may)
  const found = new Set(may(start) ? next(start) : [])
  for (const key of found) for (const to of next(key)) found.add(to)
  return found
}

/** Edges that go up, with whether each is on a loop. */
function returnsOf(process: Process) {
  const model = modelOf(process)
  return edgesOf(process)
    .filter(([from, to]) => model.isReturn(from, to))
    .map(([from, to]) => ({ edge: `${process.code}: ${from} > ${to}`, loop: reached(process, to).has(from) }))
}

/** Steps on a loop that nobody stops: gates and `through` steps alone. */
function loopsWithoutWork(process: Process): string[] {
  const idle = (key: string) => {
    const step = stepAt(process, key)
    return 'gate' in step || ('through' in step && step.through === true)
  }
  return Object.keys(process.steps).filter((key) => reached(process, key, idle).has(key))
}

function edgesOf(process: Process): [string, string][] {
  return Object.entries(process.steps).flatMap(([from, step]) => targetsOf(step).map((to): [string, string] => [from, to]))
}

describe('the map as a whole', () => {
  const explored = bareProcesses.map((process) => explore(process))

  test('has the figures that engine.md counts', () => {
    const sum = (of: (one: Explored) => number) => explored.reduce((total, one) => total + of(one), 0)
    expect(leaves).toHaveLength(52)
    expect(bareProcesses.flatMap(edgesOf)).toHaveLength(575)
    expect(sum((one) => one.states.size)).toBe(730)
    expect(sum((one) => one.moves)).toBe(907)
  })

  test('draws eleven returns, each on a loop', () => {
    const returns = bareProcesses.flatMap(returnsOf)
    expect(returns).toHaveLength(11)
    expect(returns.filter((one) => !one.loop)).toEqual([])
  })

  test('leaves 118 steps to parties outside, each written down by one of ours', () => {
    const outside = mapProcesses.flatMap((process) =>
      Object.entries(process.steps)
        .filter(([, step]) => !('end' in step) && !('gate' in step) && !isLane(step.lane))
        .map(([key, step]) => ({
          process,
          key,
          decision: 'outcomes' in step,
          recordedBy: 'recordedBy' in step ? step.recordedBy : undefined,
        })),
    )
    expect(outside).toHaveLength(118)
    expect(new Set(outside.map((one) => one.process.code)).size).toBe(43)
    expect(outside.filter((one) => one.decision)).toHaveLength(10)
    expect(outside.filter((one) => one.key === one.process.start)).toHaveLength(17)
    expect(outside.filter((one) => !one.recordedBy || !isLane(one.recordedBy))).toEqual([])
  })
})

describe.each([
  ...codesOf(bareProcesses).map(([code, process]) => [`${code} as drawn`, process] as const),
  ...codesOf([...mapProcesses, sideEndProcess, ...shipped]),
])('%s', (_name, process) => {
  test('every state has a way to the end, no step stands twice, every edge can be gone', () => {
    const explored = explore(process)
    expect(withoutEnd(explored)).toEqual([])
    expect(doubled(explored)).toEqual([])
    const gone = edgesOf(process).filter(([from]) => !('gate' in (process.steps[from] ?? {})))
    expect(gone.map(([from, to]) => `${from}>${to}`).filter((edge) => !explored.edges.has(edge))).toEqual([])
  })

  test('a return stands on a loop, and no loop is without work', () => {
    expect(returnsOf(process).filter((one) => !one.loop)).toEqual([])
    expect(loopsWithoutWork(process)).toEqual([])
  })
})

const severally = mapProcesses.filter((process) => Object.keys(process.steps).some((key) => eachOf(process, key)))

/** Bound anew after a return: two bidang first, one afterwards; what is later than the second round is alike. */
const rebound: Receivers = (_step, round) => (round === 1 ? ['a', 'b'] : ['c'])
const byRound = (state: State) =>
  state.tokens
    .map((token) => `${tokenText(token)}#${Math.min(token.round, 2)}`)
    .sort()
    .join(' ')

describe.each(codesOf(severally))('%s with several receivers', (code, process) => {
  test.each([2, 3])('%i of them', (count) => {
    const keeps = code === 'P1.1.1'
    const receivers = keeps ? rebound : () => ['a', 'b', 'c'].slice(0, count)
    const explored = explore(process, { receivers, nameOf: keeps ? byRound : textOf })
    expect(withoutEnd(explored)).toEqual([])
    if (!keeps) expect(doubled(explored)).toEqual([])
  })
})

test('a loop of hand-overs alone is found', () => {
  const step = { name: 'a', lane: 'sekretaris', through: true } as const
  const process: Process = { code: 'X', name: 'x', subject: 'uji', start: 'a', steps: { a: { ...step, to: 'b' }, b: { ...step, to: 'a' } } }
  expect(loopsWithoutWork(process)).toEqual(['a', 'b'])
})
