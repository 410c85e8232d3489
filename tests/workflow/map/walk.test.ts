import fc from 'fast-check'
import { env } from 'node:process'
import { describe, expect, test } from 'vitest'
import { processes } from '../../../shared/processes.ts'
import type { Process } from '../../../shared/workflow/process.ts'
import { MAP_SUBJECT, mapProcesses, sideEndProcess } from '../../support/map-processes.ts'
import { noFigures } from './walk-state.ts'
import { walkThrough, type Press } from './walk.ts'
import { openWorld } from './world.ts'

/** SEED and WALKS of the environment walk elsewhere, and longer, than every run of the tests does. */
const SEED = Number(env.SEED ?? 20_250_305)
const WALKS = Number(env.WALKS ?? 4)
const LENGTH = 40

const walked: readonly Process[] = [...mapProcesses, sideEndProcess]
const press = fc.tuple(fc.nat(99), fc.nat(999), fc.nat(999), fc.nat(999)) as fc.Arbitrary<Press>
const presses = fc.array(press, { minLength: 5, maxLength: LENGTH, size: 'max' })
const figures = noFigures()

/** Several receivers, ways beyond the map, calls and loops are walked more often than a plain line. */
function walksOf(process: Process): number {
  const rich = ['P1.1.1', 'P1.1.2', 'P1.2.2', 'P2.1.2', 'P2.1.4', 'P2.2.2', 'P3.1', 'P3.2', 'P4.2.1', 'P4.2.2', 'P5.1.2', 'P7.1.2', 'UJI-1']
  return rich.includes(process.code) ? WALKS * 3 : WALKS
}

describe('random walks over the real tables', () => {
  test.each(walked.map((process) => [process.code, process] as const))('%s', (_code, process) => {
    fc.assert(
      fc.property(presses, (list) => {
        const world = openWorld(walked)
        try {
          walkThrough(world, process, list, figures)
        } finally {
          world.close()
        }
      }),
      { seed: SEED, numRuns: walksOf(process), endOnFailure: true },
    )
  })

  test('every kind of act was among them', () => {
    if (env.WALKS) console.log(JSON.stringify(figures))
    for (const [what, count] of Object.entries(figures)) expect(count, what).toBeGreaterThan(0)
  })
})

/** All that ships, as a record of these tests: its forms bind whom the walk names, its documents are always there. */
const shipped: readonly Process[] = Object.values(processes).map((process) => ({
  ...process,
  subject: MAP_SUBJECT,
  cancel: { by: ['sekretaris'] },
}))

describe('random walks of what ships', () => {
  test.each(shipped.map((process) => [process.code, process] as const))('%s', (_code, process) => {
    fc.assert(
      fc.property(presses, (list) => {
        const world = openWorld(shipped)
        try {
          walkThrough(world, process, list)
        } finally {
          world.close()
        }
      }),
      { seed: SEED, numRuns: Math.ceil(WALKS / 2), endOnFailure: true },
    )
  })
})

test('all that is on the map ships, and what ships besides says so', () => {
  const codes = mapProcesses.map((process) => process.code)
  expect(Object.keys(processes).filter((code) => codes.includes(code))).toEqual(codes)
  expect(Object.values(processes).filter((process) => !process.beyondMap && !codes.includes(process.code))).toEqual([])
})
