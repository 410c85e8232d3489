import { expect } from 'vitest'
import type { Address } from '../../../electron/core/registry.ts'
import { address, handOver, see, share, take } from '../../../electron/workflow/desk.ts'
import { complete } from '../../../electron/workflow/engine.ts'
import { recall } from '../../../electron/workflow/undo.ts'
import { eachOf, modelOf, type Token } from './model.ts'
import {
  branchText,
  expectRefused,
  handsOf,
  handsOfLane,
  liveRows,
  pick,
  ROW,
  runOf,
  tokenOf,
  type Row,
  type Running,
  type Walk,
} from './walk-state.ts'
import { bidang, seksiOf } from './world.ts'

/** Whether the new post has the step already, or has or had its part in the round of several receivers. */
function isThere(walk: Walk, row: Row, to: Address): boolean {
  const run = runOf(walk, row)
  if (
    liveRows(walk).some(
      (other) =>
        other.instanceId === run.id && other.sharedFrom === null && other.step === row.step && branchText(other) === branchText(to),
    )
  )
    return true
  if (!eachOf(run.process, row.step)) return false
  const inRound = walk.world.read((ctx) =>
    ctx.all<Row>(`select ${ROW} from tasks where instance_id = ? and round = ? and shared_from is null`, run.id, row.round),
  )
  return inRound.some(
    (other) => branchText(other) === branchText(to) && (eachOf(run.process, other.step) || modelOf(run.process).joins.has(other.step)),
  )
}

/** The administrator sends a task to another post: another bidang, or a person of the lane. */
export function addressOne(walk: Walk, row: Row, which: number): void {
  const run = runOf(walk, row)
  const person = pick(handsOfLane(walk, row.role), which)
  const isBidang = row.role === 'bidang-seksi' && row.unit !== null
  const to: Address = {
    role: row.role,
    unit: isBidang ? (pick(bidang, which) ?? null) : null,
    pegawaiId: isBidang ? null : (person?.pegawaiId ?? null),
  }
  const attempt = () => walk.world.act(walk.world.admin, (ctx) => address(ctx, { taskId: row.id, to, note: 'Salah alamat' }))
  if (isThere(walk, row, to)) return expectRefused(walk, attempt, ['TASK_THERE'])
  const token = tokenOf(walk, row)
  attempt()
  walk.touched.delete(token)
  if (eachOf(run.process, row.step)) replaceToken(walk, run, token, { ...token, branch: branchText(to) })
  walk.figures.addressed += 1
}

function replaceToken({ deeds }: Walk, run: Running, old: Token, next: Token): void {
  const told = (tokens: readonly Token[]) => tokens.map((token) => (token === old ? next : token))
  run.state = { ...run.state, tokens: told(run.state.tokens) }
  for (const { changes } of deeds) {
    const change = changes.get(run)
    if (change) change.opened = told(change.opened)
  }
}

/** Somebody sees a task, takes it, or hands it to a colleague: what opened it cannot be taken back any more. */
export function deskOne(walk: Walk, row: Row, kind: number, which: number): void {
  const actor = pick(handsOf(walk, row), which)
  const colleague = handsOf(walk, { ...row, takenBy: null }).find((one) => one.pegawaiId !== actor?.pegawaiId)
  if (!actor) return
  const { world } = walk
  if (kind === 0) world.act(actor, (ctx) => see(ctx, { taskId: row.id }))
  else if (kind === 1 || !colleague) world.act(actor, (ctx) => take(ctx, { taskId: row.id, note: null }))
  else {
    world.act(actor, (ctx) => handOver(ctx, { taskId: row.id, pegawaiId: colleague.pegawaiId, note: null }))
    walk.figures.handed += 1
  }
  walk.touched.add(tokenOf(walk, row))
}

/** Work that may be given on: a bidang's part among several receivers, and what a seksi was given. */
function shareable(walk: Walk): Row[] {
  const isPart = (row: Row) =>
    row.sharedFrom === null && bidang.some((one) => one === row.unit) && eachOf(runOf(walk, row).process, row.step)
  const isGiven = (row: Row) => row.sharedFrom !== null && row.unit !== null
  return liveRows(walk).filter((row) => row.openedAt !== null && row.pegawaiId === null && (isPart(row) || isGiven(row)))
}

/** A head of bidang gives work on to his seksi, a head of seksi to one of his people. */
export function shareOne(walk: Walk, which: number): void {
  const row = pick(shareable(walk), which)
  const actor =
    row &&
    pick(
      handsOf(walk, row).filter((one) => one.posts.some((post) => post.unit === row.unit)),
      which,
    )
  if (!row?.unit || !actor) return
  const colleague = handsOf(walk, { ...row, takenBy: null }).find((one) => one.pegawaiId !== actor.pegawaiId)
  const dueAt = which % 2 === 0 ? walk.world.office.clock.now() + 86_400_000 : null
  const seksi = row.sharedFrom === null ? seksiOf(row.unit) : null
  const receiver = { role: 'bidang-seksi', unit: seksi, pegawaiId: seksi ? null : (colleague?.pegawaiId ?? null), dueAt }
  const attempt = () => walk.world.act(actor, (ctx) => share(ctx, { taskId: row.id, receivers: [receiver] }))
  const given = walk.world.read((ctx) =>
    ctx.all<Row>(`select ${ROW} from tasks where shared_from = ? and (closed_at is null or closed_as = 'done')`, row.id),
  )
  const there = given.some((other) => branchText(other) === branchText(receiver))
  if (there) return expectRefused(walk, attempt, ['TASK_THERE'])
  attempt()
  if (row.sharedFrom === null) walk.touched.add(tokenOf(walk, row))
  walk.figures.shared += 1
}

/** Who was given work answers it: nothing moves; now and then he takes the answer back, and has the work again. */
export function answerOne(walk: Walk, which: number): void {
  const row = pick(
    liveRows(walk).filter((one) => one.sharedFrom !== null),
    which,
  )
  const actor = row && pick(handsOf(walk, row), which)
  if (!row || !actor) return
  const { act } = walk.world.act(actor, (ctx) => complete(ctx, { taskId: row.id, payload: {} }))
  walk.figures.answered += 1
  if (which % 3 > 0) return
  walk.world.act(actor, (ctx) => recall(ctx, { act }))
  const again = liveRows(walk).filter((one) => one.sharedFrom === row.sharedFrom && branchText(one) === branchText(row))
  expect(again).toHaveLength(1)
}
