import { describe, expect, test } from 'vitest'
import { SISTEM } from '../../../electron/core/context.ts'
import { adoptDefinitions } from '../../../electron/workflow/definitions.ts'
import type { Process, Step } from '../../../shared/workflow/process.ts'
import { mapProcesses } from '../../support/map-processes.ts'
import { modelOf, movesOf, moveTo, stepAt, tokenText, type Token } from './model.ts'
import { completeOne, startOne } from './walk-acts.ts'
import { compare, freeRows, liveRows, openRows, receiversOf, runOf, tokenOfRow, type Walk } from './walk-state.ts'
import { finish, newWalk, towards } from './walk.ts'
import { openWorld } from './world.ts'

const joinsOf = (process: Process) => [...modelOf(process).joins.keys()]

/** Steps that a new version can drop without more ado: plain work, on which no join depends. */
function removable(process: Process): string[] {
  const awaited = new Set([...joinsOf(process), ...Object.values(process.steps).flatMap((step) => step.waits ?? [])])
  return Object.entries(process.steps).flatMap(([key, step]) => {
    const plain = !('gate' in step) && !('end' in step) && !step.outcomes && !step.each && !step.through && !('calls' in step)
    return plain && key !== process.start && !awaited.has(key) && movesOf(step).length === 1 && !modelOf(process).isReturn(key, step.to)
      ? [key]
      : []
  })
}

function redirected(step: Step<string>, gone: string, to: string): Step<string> {
  return JSON.parse(JSON.stringify(step), (_key, value: unknown) => (value === gone ? to : value)) as Step<string>
}

/** The next version, without a step: who came to it goes on where it led. */
function without(process: Process, gone: string): Process {
  const to = movesOf(process.steps[gone] as Step<string>)[0]?.to ?? ''
  const steps = Object.entries(process.steps).filter(([key]) => key !== gone)
  return { ...process, steps: Object.fromEntries(steps.map(([key, step]) => [key, redirected(step, gone, to)])), moved: { [gone]: to } }
}

/** The next version, in which a join waits for nobody any more. */
function unjoined(process: Process, join: string): Process {
  const { waits: _waits, ...step } = process.steps[join] as Step<string>
  return { ...process, steps: { ...process.steps, [join]: step } }
}

/** Leads a walk until a token stands at the step; what its process calls goes to its end on the way. */
function lead(walk: Walk, goal: string): void {
  for (let turn = 0; !liveRows(walk).some((row) => row.step === goal) && turn < 60; turn++) {
    const ways = freeRows(walk).map((row) => ({
      row,
      ways: towards(runOf(walk, row).process, row.step, runOf(walk, row).process === walk.process ? goal : ''),
    }))
    const next = ways.find((one) => one.ways.length > 0)
    if (!next) break
    completeOne(walk, next.row, next.ways, 1, 1)
  }
  expect(liveRows(walk).map((row) => row.step)).toContain(goal)
}

const places = (tokens: readonly Token[]) => tokens.map((token) => tokenText({ ...token, from: null })).sort()

/** The program starts with the next version: tokens stand in the tables where the model moves them. */
function adopts(walk: Walk, next: Process): void {
  const { world } = walk
  world.install(mapProcesses.map((one) => (one.code === next.code ? next : one)))
  world.act(SISTEM, adoptDefinitions)
  for (const run of walk.runs.filter((one) => one.process.code === next.code)) {
    run.process = next
    const expected = moveTo(modelOf(next), run.state, receiversOf(walk, run))
    const tokens = liveRows(walk)
      .filter((row) => row.instanceId === run.id)
      .map((row) => tokenOfRow(run, row))
    expect(places(tokens)).toEqual(places(expected.tokens))
    const round =
      world.read((ctx) => ctx.get<{ round: number }>('select max(round) round from tasks where instance_id = ?', run.id))?.round ?? 0
    run.state = { tokens, round, joined: [], returned: [] }
  }
  compare(walk)
}

function isWaitingWork(process: Process, key: string): boolean {
  const step = process.steps[key]
  return step !== undefined && step.waits !== undefined && !('end' in step)
}

const some = (keys: readonly string[]) => [...new Set([keys[0], keys[keys.length >> 1], keys.at(-1)])].flatMap((key) => key ?? [])

describe('a running record goes on in the next version', () => {
  const dropped = mapProcesses.flatMap((process) =>
    some(removable(process)).map((key) => [`${process.code} without ${key}`, process, key] as const),
  )

  test.each(dropped)('%s', (_name, process, key) => {
    const walk = newWalk(openWorld(mapProcesses), process)
    startOne(walk, 1)
    lead(walk, key)
    adopts(walk, without(process, key))
    expect(walk.world.read((ctx) => ctx.get("select count(*) n from tasks where closed_as = 'moved' and step = ?", key))).toEqual({ n: 1 })
    finish(walk)
    walk.world.close()
  })

  const joined = mapProcesses.flatMap((process) =>
    joinsOf(process)
      .filter((key) => isWaitingWork(process, key))
      .map((key) => [`${process.code} without waiting at ${key}`, process, key] as const),
  )

  test.each(joined)('%s', (_name, process, key) => {
    const walk = newWalk(openWorld(mapProcesses), process)
    startOne(walk, 1)
    lead(walk, key)
    adopts(walk, unjoined(process, key))
    walk.world.close()
  })

  test('sisters who waited together go on as one', () => {
    const process = mapProcesses.find((one) => one.code === 'P4.2.1')
    if (!process) throw new Error('The map has no P4.2.1')
    const walk = newWalk(openWorld(mapProcesses), process)
    startOne(walk, 1)
    lead(walk, 'tentukan-penanganan')
    const all = movesOf(stepAt(process, 'tentukan-penanganan'))
    for (const row of freeRows(walk)) completeOne(walk, row, all.slice(0, 3), 1, 1)
    for (const row of freeRows(walk).slice(0, 2)) completeOne(walk, row, towards(process, row.step), 1, 1)
    expect(liveRows(walk).filter((row) => row.openedAt === null)).toHaveLength(2)
    adopts(walk, unjoined(process, 'lapor-ketua'))
    expect(
      openRows(walk)
        .map((row) => row.step)
        .sort(),
    ).toEqual(['lapor-ketua', 'tangani-uppa'])
    walk.world.close()
  })
})
