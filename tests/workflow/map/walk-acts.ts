import { expect } from 'vitest'
import type { Actor } from '../../../electron/core/context.ts'
import { complete, start } from '../../../electron/workflow/engine.ts'
import { cancel, correct, recall } from '../../../electron/workflow/undo.ts'
import { isLane } from '../../../shared/lanes.ts'
import { BIND_FORM } from '../../support/map-processes.ts'
import { begin, correctTo, eachOf, modelOf, movesOf, settled, stepAt, take, takes, type Move } from './model.ts'
import {
  compare,
  freeRows,
  handsOf,
  handsOfLane,
  expectRefused,
  pick,
  receiversOf,
  ROW,
  rowOf,
  runOf,
  stepOf,
  tokenOf,
  type Change,
  type Deed,
  type Row,
  type Running,
  type Walk,
} from './walk-state.ts'
import { bidang, type Bind, type Payload } from './world.ts'

/** One to three bidang. */
function someBidang(number: number): Bind {
  const units = bidang.map((_, index) => pick(bidang, index + number) ?? bidang[0])
  return { 'bidang-seksi': units.slice(0, 1 + (number % 3)).map((unit) => ({ role: 'bidang-seksi', unit, pegawaiId: null })) }
}

function payloadOf(walk: Walk, row: Row, moves: readonly Move[], how: number): Payload {
  if (moves.some((move) => move.form === BIND_FORM)) return { bind: someBidang(how) }
  if (!('calls' in stepOf(walk, row))) return {}
  walk.records += 1
  return { call: { subjectId: walk.records, bind: { 'bidang-seksi': [{ role: 'sekretaris', unit: null, pegawaiId: null }] } } }
}

function running(walk: Walk, id: number, process: Running['process'], callingTask: number | null): void {
  const state = begin(modelOf(process), receiversOf(walk, { id, process }))
  walk.runs.push({ id, process, state, callingTask, cancelled: false })
}

/** Starts the walk's process on a new record; where several receive one of its lanes, they are named at once. */
export function startOne(walk: Walk, which: number): void {
  const { world, process } = walk
  const first = stepAt(process, process.start)
  const lane = isLane(first.lane) || !('recordedBy' in first) ? first.lane : (first.recordedBy ?? first.lane)
  const actor = pick(handsOfLane(walk, lane), which)
  if (!actor) throw new Error(`Nobody starts ${process.code}`)
  const lanes = new Set(Object.keys(process.steps).flatMap((key) => (eachOf(process, key) ? stepAt(process, key).lane : [])))
  const people = handsOfLane(walk, 'asn').slice(0, 1 + (which % 2))
  const bind: Bind = {
    ...(lanes.has('bidang-seksi') && lane !== 'bidang-seksi' && process.code !== 'P1.1.1' && someBidang(which)),
    ...(lanes.has('bidang-seksi') && eachOf(process, process.start) && someBidang(which)),
    ...(lanes.has('asn') && { asn: people.map(({ pegawaiId }) => ({ role: 'asn', unit: null, pegawaiId })) }),
  }
  walk.records += 1
  const { instanceId } = world.act(actor, (ctx) => start(ctx, { process, subjectId: walk.records, bind }))
  running(walk, instanceId, process, null)
}

interface Told {
  readonly act: number
  readonly done?: Deed['done']
  readonly final?: boolean
}

/** Runs an act on both sides and keeps what it changed: the tokens that were there before and those that are there after. */
function deed(walk: Walk, actor: Actor, work: () => Told): void {
  const before = new Map(walk.runs.map((run) => [run, run.state.tokens]))
  const { act, done = [], final = false } = work()
  const changes = new Map<Running, Change>()
  for (const [run, old] of before) {
    if (run.state.tokens === old) continue
    const closed = old.filter((token) => !run.state.tokens.includes(token))
    const opened = run.state.tokens.filter((token) => !old.includes(token))
    changes.set(run, { closed, opened, joined: run.state.joined, returned: run.state.returned })
  }
  walk.deeds.push({ act, actor, day: walk.world.read((ctx) => ctx.today()), changes, done, final, recalled: false })
}

/** Completes an open task by these ways, by one who holds it or one who writes it down for him. */
export function completeOne(walk: Walk, row: Row, ways: readonly Move[], how: number, who: number): void {
  const step = stepOf(walk, row)
  if ('end' in step || 'gate' in step) throw new Error(`A task stands at ${row.step}`)
  const holder = pick(handsOf(walk, row), who >> 1)
  const recorder = isLane(step.lane) && step.recordedBy && who % 2 === 0 ? pick(handsOfLane(walk, step.recordedBy), how) : undefined
  const actor = recorder ?? holder
  if (!actor || !holder) throw new Error(`Nobody holds ${row.step}`)
  const outcomes = ways.flatMap((move) => move.outcome ?? [])
  const stay = how % 3 === 0
  const input = {
    taskId: row.id,
    outcomes,
    note: ways.some((move) => move.note) || how % 5 === 0 ? 'Catatan uji' : undefined,
    payload: payloadOf(walk, row, ways, how),
    happenedOn: recorder || !isLane(step.lane) ? '2025-03-04' : undefined,
    actedBy: recorder ? holder.posts[0]?.penugasanId : undefined,
    stay,
  }
  if (input.payload.bind && who % 3 === 0) {
    expect(() => walk.world.act(actor, (ctx) => complete(ctx, { ...input, payload: { ...input.payload, fail: true } }))).toThrow(
      'The effect broke',
    )
    compare(walk)
  }
  const calls = 'calls' in step && step.calls !== undefined && outcomes.length === 0
  deed(walk, actor, () => {
    const { act } = walk.world.act(actor, (ctx) => complete(ctx, input))
    if (recorder) walk.figures.recorded += 1
    return calls ? called(walk, act, row) : followed(walk, act, { row, outcomes, stay })
  })
}

/** A call completes nothing: the task stays open, and a child runs on. */
function called(walk: Walk, act: number, row: Row): Told {
  expect(completions(walk, act)).toEqual([])
  const child = walk.world.read((ctx) =>
    ctx.get<{ id: number; process: string }>(
      'select id, process from instances where calling_task_id = ? order by id desc limit 1',
      row.id,
    ),
  )
  const callee = child && walk.world.office.registry.processes[child.process]
  if (!callee) throw new Error(`${row.step} called nobody`)
  running(walk, child.id, callee, row.id)
  walk.touched.add(tokenOf(walk, row))
  walk.figures.called += 1
  return { act, final: true }
}

function completions({ world }: Walk, act: number) {
  return world.read((ctx) =>
    ctx.all<{ taskId: number; outcomes: string | null }>(
      "select task_id taskId, outcomes from history where act = ? and kind = 'complete' order by id",
      act,
    ),
  )
}

/** Leads the model through every completion that the act wrote, and sees that none is missing and none too many. */
function followed(walk: Walk, act: number, asked: { row: Row; outcomes: readonly string[]; stay: boolean }): Told {
  const { row: first, outcomes, stay } = asked
  const lines = completions(walk, act)
  expect(lines[0]).toEqual({ taskId: first.id, outcomes: outcomes.length > 0 ? JSON.stringify(outcomes) : null })
  const done = lines.map((line, index) => {
    const row = rowOf(walk, line.taskId)
    const run = runOf(walk, row)
    const step = stepOf(walk, row)
    const names: readonly (string | null)[] = line.outcomes === null ? [null] : (JSON.parse(line.outcomes) as string[])
    if (index > 0 && !('calls' in step)) {
      walk.figures.through += 1
      expect([stay, isThrough(walk, row), row.role, row.unit]).toEqual([false, true, first.role, first.unit])
    }
    const moves = movesOf(step).filter((move) => names.includes(move.outcome))
    run.state = take(modelOf(run.process), run.state, tokenOf(walk, row), moves, receiversOf(walk, run))
    walk.figures.completed += 1
    return { running: run, step: row.step }
  })
  if (!stay) expect(leftBehind(walk, act, first)).toEqual([])
  return { act, done, final: done.some((one) => one.running !== runOf(walk, first)) }
}

function isThrough(walk: Walk, row: Row): boolean {
  const step = stepOf(walk, row)
  return 'through' in step && step.through === true && !('outcomes' in step)
}

/** Hand-overs of the same post that should have gone along in the same press. */
function leftBehind(walk: Walk, act: number, first: Row): Row[] {
  const same = walk.world.read((ctx) =>
    ctx.all<Row>(
      `select ${ROW} from tasks where opened_by = ? and instance_id = ? and closed_at is null and opened_at is not null and role = ? and unit is ?`,
      act,
      first.instanceId,
      first.role,
      first.unit,
    ),
  )
  return same.filter((row) => isThrough(walk, row))
}

/** Whether a later act went past what this one closed: opened a join below it, or returned to above it. */
function overtaken({ deeds }: Walk, one: Deed, run: Running): boolean {
  const model = modelOf(run.process)
  const closed = one.changes.get(run)?.closed ?? []
  const later = deeds.slice(deeds.indexOf(one) + 1).flatMap((each) => (each.recalled ? [] : (each.changes.get(run) ?? [])))
  return later.some(({ joined, returned }) =>
    closed.some(
      (token) => joined.some((join) => model.joins.get(join)?.has(token.step)) || returned.some((back) => takes(model, back, token)),
    ),
  )
}

/** Takes back one of the last acts. */
export function recallOne(walk: Walk, which: number): void {
  const one = pick(walk.deeds.slice(-4).reverse(), which)
  if (one) recallDeed(walk, one)
}

/** Takes an act back: it must go where nothing of it was touched or overtaken, and else be refused. */
export function recallDeed(walk: Walk, one: Deed): void {
  const { world } = walk
  const attempt = () =>
    deed(walk, one.actor, () => {
      const { act } = world.act(one.actor, (ctx) => recall(ctx, { act: one.act }))
      takenBack(walk, one)
      return { act, final: true }
    })
  if (!isRecallable(walk, one)) {
    return expectRefused(walk, attempt, [
      'ALREADY_OPENED',
      'NOT_RECALLABLE',
      'TASK_CLOSED',
      'ALREADY_RUNNING',
      'TASK_THERE',
      'INSTANCE_ENDED',
    ])
  }
  attempt()
  one.recalled = true
  walk.figures.recalled += 1
}

function isRecallable(walk: Walk, one: Deed): boolean {
  const changes = [...one.changes]
  const untouched = changes.every(
    ([run, { opened }]) =>
      !run.cancelled && !overtaken(walk, one, run) && opened.every((token) => run.state.tokens.includes(token) && !walk.touched.has(token)),
  )
  const onlyEnded = changes.every(([, { opened }]) => opened.length === 0)
  const inTime = !onlyEnded || one.day === walk.world.read((ctx) => ctx.today())
  return untouched && inTime && !one.final && !one.recalled
}

/** What the act opened is gone, what it closed is there again, each old round in one of its own. */
function takenBack(walk: Walk, { changes }: Deed): void {
  for (const [run, { closed, opened }] of changes) {
    const rounds = [...new Set(closed.map((token) => token.round))].sort((a, b) => a - b)
    const copies = closed.map((token) => ({ ...token, round: run.state.round + 1 + rounds.indexOf(token.round) }))
    const tokens = [...run.state.tokens.filter((token) => !opened.includes(token)), ...copies]
    run.state = settled(modelOf(run.process), { tokens, round: run.state.round + rounds.length }, receiversOf(walk, run))
  }
}

/** Steps above this one that the instance has completed, and not taken back. */
function passedAbove(walk: Walk, row: Row): string[] {
  const run = runOf(walk, row)
  const passed = walk.deeds
    .filter((one) => !one.recalled)
    .flatMap(({ done }) => done.filter((each) => each.running === run).map((each) => each.step))
  return [...new Set(passed)].filter((key) => key !== row.step && modelOf(run.process).below(key).has(row.step))
}

export function correctOne(walk: Walk, row: Row, which: number): void {
  const run = runOf(walk, row)
  const to = pick(passedAbove(walk, row), which)
  const actor = pick(handsOfLane(walk, run.process.code.startsWith('P3') ? 'ppk-skpd' : 'kasubbag-tu'), which)
  if (!to || !actor || !freeRows(walk).some((free) => free.id === row.id)) return
  const token = tokenOf(walk, row)
  deed(walk, actor, () => {
    const { act } = walk.world.act(actor, (ctx) => correct(ctx, { taskId: row.id, to, note: 'Dikoreksi' }))
    run.state = correctTo(modelOf(run.process), run.state, token, to, receiversOf(walk, run))
    walk.figures.corrected += 1
    return { act }
  })
}

/** Cancels an instance, and with it what it called. */
export function cancelOne(walk: Walk, run: Running, which: number): void {
  const actor = pick(handsOfLane(walk, 'sekretaris'), which)
  if (!actor) throw new Error('Nobody may cancel')
  walk.world.act(actor, (ctx) => cancel(ctx, { instanceId: run.id, note: 'Dibatalkan' }))
  const callers = new Set([run.id])
  for (const one of walk.runs.filter((each) => each.state.tokens.length > 0)) {
    const caller = one.callingTask === null ? null : rowOf(walk, one.callingTask).instanceId
    if (one !== run && (caller === null || !callers.has(caller))) continue
    callers.add(one.id)
    one.state = { ...one.state, tokens: [] }
    one.cancelled = true
  }
  walk.figures.cancelled += 1
}
