import { expect } from 'vitest'
import type { Actor } from '../../../electron/core/context.ts'
import type { Address } from '../../../electron/core/registry.ts'
import { checkWorkflow } from '../../../electron/workflow/invariants.ts'
import { DomainError, type ErrorCode } from '../../../shared/errors.ts'
import type { Process, Step } from '../../../shared/workflow/process.ts'
import { eachOf, stepAt, tokenText, type Receivers, type State, type Token } from './model.ts'
import type { World } from './world.ts'

/** A live row of `tasks`, as the walk needs it. */
export interface Row extends Address {
  readonly id: number
  readonly instanceId: number
  readonly step: string
  readonly fromStep: string | null
  readonly round: number
  readonly openedAt: number | null
  readonly takenBy: number | null
  readonly sharedFrom: number | null
}

export const ROW = `id, instance_id instanceId, step, from_step fromStep, round, role, unit, pegawai_id pegawaiId, opened_at openedAt,
  taken_by takenBy, shared_from sharedFrom`

/** An instance in the tables, with the state in which the model has it. */
export interface Running {
  readonly id: number
  process: Process
  state: State
  /** The task of another instance that called this one. */
  readonly callingTask: number | null
  cancelled: boolean
}

export interface Change {
  readonly closed: readonly Token[]
  readonly joined: State['joined']
  readonly returned: State['returned']
  opened: readonly Token[]
}

/** What an act did to the tokens of each instance, so that it can be taken back. */
export interface Deed {
  readonly act: number
  readonly actor: Actor
  /** The WIB day: what only reached an end can be taken back on it alone. */
  readonly day: string
  readonly changes: ReadonlyMap<Running, Change>
  readonly done: readonly { readonly running: Running; readonly step: string }[]
  /** It called another process, its end let a caller go on, or it took back an act itself: never taken back. */
  readonly final: boolean
  recalled: boolean
}

export function noFigures() {
  return {
    completed: 0,
    recalled: 0,
    corrected: 0,
    cancelled: 0,
    shared: 0,
    answered: 0,
    addressed: 0,
    handed: 0,
    recorded: 0,
    through: 0,
    called: 0,
    ended: 0,
    refused: 0,
  }
}

export type Figures = ReturnType<typeof noFigures>

export interface Walk {
  readonly world: World
  readonly process: Process
  readonly figures: Figures
  readonly runs: Running[]
  readonly deeds: Deed[]
  /** Tokens that somebody has seen, taken, shared or called another process from: the act that opened them cannot be taken back. */
  readonly touched: Set<Token>
  records: number
}

export const branchText = ({ role, unit, pegawaiId }: Address) => `${role}/${unit ?? ''}/${pegawaiId ?? ''}`

export function pick<T>(list: readonly T[], number: number): T | undefined {
  return list[number % list.length]
}

export function liveRows({ world }: Walk): Row[] {
  return world.read((ctx) => ctx.all<Row>(`select ${ROW} from tasks where closed_at is null order by id`))
}

export function openRows(walk: Walk): Row[] {
  return liveRows(walk).filter((row) => row.openedAt !== null && row.sharedFrom === null)
}

/** Open tasks that do not wait for a process that they called. */
export function freeRows(walk: Walk): Row[] {
  return openRows(walk).filter((row) => !walk.runs.some((run) => run.callingTask === row.id && run.state.tokens.length > 0))
}

export function rowOf({ world }: Walk, taskId: number): Row {
  const row = world.read((ctx) => ctx.get<Row>(`select ${ROW} from tasks where id = ?`, taskId))
  if (!row) throw new Error(`No task ${taskId}`)
  return row
}

export function runOf({ runs }: Walk, row: Row): Running {
  const run = runs.find((one) => one.id === row.instanceId)
  if (!run) throw new Error(`The walk did not start instance ${row.instanceId}`)
  return run
}

export function stepOf(walk: Walk, row: Row): Step<string> {
  return stepAt(runOf(walk, row).process, row.step)
}

/** The receivers of an `each` step as the bindings say: the last act of the highest round that is not above the token's. */
export function receiversOf({ world }: Walk, run: Pick<Running, 'id' | 'process'>): Receivers {
  return (step, round) => {
    const lane = stepAt(run.process, step).lane
    const rows = world.read((ctx) =>
      ctx.all<Address & { round: number; act: number }>(
        `select round, act, role, nullif(unit, '') unit, nullif(pegawai_id, 0) pegawaiId from bindings
         where instance_id = ? and lane = ? and round <= ? order by round desc, act desc`,
        run.id,
        lane,
        round,
      ),
    )
    const last = rows.filter((row) => row.round === rows[0]?.round && row.act === rows[0]?.act)
    return last.length > 0 ? last.map(branchText) : [branchText({ role: lane, unit: null, pegawaiId: null })]
  }
}

function branchOf(run: Running, row: Row): string {
  const inBranch = row.openedAt === null ? row.role !== '' : eachOf(run.process, row.step)
  return inBranch ? branchText(row) : ''
}

/** A live row as the model has it. */
export function tokenOfRow(run: Running, row: Row): Token {
  return { step: row.step, parked: row.openedAt === null, from: row.fromStep, round: row.round, branch: branchOf(run, row) }
}

/** The model's token for an open task. */
export function tokenOf(walk: Walk, row: Row): Token {
  const run = runOf(walk, row)
  const branch = branchOf(run, row)
  const found = run.state.tokens.find(
    (token) => !token.parked && token.step === row.step && token.round === row.round && token.branch === branch,
  )
  if (!found) throw new Error(`The model has no token at ${row.step} in round ${row.round} ${branch}`)
  return found
}

function fits(actor: Actor, row: Row): boolean {
  if (row.pegawaiId !== null) return actor.pegawaiId === row.pegawaiId
  return actor.posts.some(({ role, unit, covers }) => {
    if (role !== row.role) return false
    return row.unit === null || (row.sharedFrom === null ? covers === null || covers.includes(row.unit) : unit === row.unit)
  })
}

/** Who may do a task by its address; once it is taken, only who took it. */
export function handsOf({ world }: Walk, row: Row): Actor[] {
  return world.actors.filter((actor) => fits(actor, row) && (row.takenBy === null || row.takenBy === actor.pegawaiId))
}

export function handsOfLane({ world }: Walk, lane: string): Actor[] {
  return world.actors.filter((actor) => actor.posts.some((post) => post.role === lane))
}

/** The attempt is refused, with one of these sentences; anything else is a defect. */
export function expectRefused({ figures }: Walk, attempt: () => void, codes: readonly ErrorCode[]): void {
  let refusal: unknown = new Error(`Not refused; expected ${codes.join(', ')}`)
  try {
    attempt()
  } catch (error) {
    refusal = error
  }
  if (!(refusal instanceof DomainError)) throw refusal
  expect(codes).toContain(refusal.code)
  figures.refused += 1
}

/** Tables and model stand alike, an instance has ended exactly when nothing of it is live, and periksa is silent. */
export function compare(walk: Walk): void {
  const rows = liveRows(walk).filter((row) => row.sharedFrom === null)
  for (const run of walk.runs) {
    const places = (tokens: readonly Token[]) => tokens.map((token) => `${tokenText(token)}#${token.round}`).sort()
    expect(places(rows.filter((row) => row.instanceId === run.id).map((row) => tokenOfRow(run, row)))).toEqual(places(run.state.tokens))
    const row = walk.world.read((ctx) => ctx.get<{ endedAs: string | null }>('select ended_as endedAs from instances where id = ?', run.id))
    expect(row?.endedAs).toBe(run.state.tokens.length > 0 ? null : run.cancelled ? 'batal' : 'selesai')
  }
  expect(walk.world.read(checkWorkflow)).toEqual([])
}
