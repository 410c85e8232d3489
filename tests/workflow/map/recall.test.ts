import { afterEach, beforeEach, expect, test } from 'vitest'
import { sideEndProcess } from '../../support/map-processes.ts'
import { movesOf, stepAt } from './model.ts'
import { completeOne, correctOne, recallDeed, startOne } from './walk-acts.ts'
import { compare, freeRows, openRows, type Deed, type Walk } from './walk-state.ts'
import { finish, newWalk } from './walk.ts'
import { openWorld } from './world.ts'

let walk: Walk

beforeEach(() => {
  walk = newWalk(openWorld([sideEndProcess]), sideEndProcess)
  startOne(walk, 0)
  does('awal')
})

afterEach(() => {
  compare(walk)
  finish(walk)
  walk.world.close()
})

function taskAt(step: string) {
  const row = freeRows(walk).find((one) => one.step === step)
  if (!row) throw new Error(`Nothing is open at ${step}`)
  return row
}

/** Completes the open task of a step; gives what that did. */
function does(step: string, outcome: string | null = null): Deed {
  const ways = movesOf(stepAt(sideEndProcess, step)).filter((move) => move.outcome === outcome)
  completeOne(walk, taskAt(step), ways, 1, 1)
  compare(walk)
  const deed = walk.deeds.at(-1)
  if (!deed) throw new Error('Nothing was done')
  return deed
}

const places = () =>
  openRows(walk)
    .map((row) => row.step)
    .sort()

test('an end that is taken back opens its branch again', () => {
  const ended = does('telaah', 'batal')
  expect(places()).toEqual(['susun'])
  recallDeed(walk, ended)
  expect([places(), ended.recalled]).toEqual([['susun', 'telaah'], true])
})

test('a return that is taken back wakes the join that waited for it', () => {
  does('telaah', 'tidak perlu')
  const returned = does('sisihkan', 'telaah ulang')
  does('susun')
  expect(places()).toEqual(['telaah'])
  recallDeed(walk, returned)
  expect([places(), returned.recalled]).toEqual([['gabung', 'sisihkan'], true])
})

test('an act is not taken back once a join has opened because of it', () => {
  const ended = does('telaah', 'batal')
  does('susun')
  expect(places()).toEqual(['gabung'])
  recallDeed(walk, ended)
  expect([places(), ended.recalled]).toEqual([['gabung'], false])
})

test('an act is not taken back once everything began again above it', () => {
  const ended = does('telaah', 'batal')
  correctOne(walk, taskAt('susun'), 0)
  expect(places()).toEqual(['awal'])
  recallDeed(walk, ended)
  expect([places(), ended.recalled]).toEqual([['awal'], false])
  does('awal')
  expect(places()).toEqual(['susun', 'telaah'])
})
