import type { Process, Step, Way } from '../../../shared/workflow/process.ts'

/**
 * The rules of engine.md 2.2 and 2.3 on plain arrays, written apart from the engine that they prove. A token stands at `step`;
 * parked, it came from `from` and waits there for its sisters. `branch` is the receiver whose branch of an `each` step it is.
 */
export interface Token {
  readonly step: string
  readonly parked: boolean
  readonly from: string | null
  readonly round: number
  readonly branch: string
}

export interface State {
  readonly tokens: readonly Token[]
  /** The highest round of a token that ever stood in this instance. */
  readonly round: number
  /** The joins that opened in the last act. */
  readonly joined: readonly string[]
  /** Where the last act returned to; in the branch of one receiver, or in all. */
  readonly returned: readonly Return[]
}

interface Return {
  readonly to: string
  readonly branch: string | null
}

/** One way that a step may take: the outcome's name (`null`: its own way), and whether the map does not draw it. */
export interface Move extends Way<string> {
  readonly outcome: string | null
  readonly beyond: boolean
}

/** The receivers of an `each` step for a token of this round. */
export type Receivers = (step: string, round: number) => readonly string[]

export const oneReceiver: Receivers = () => ['a']

export function movesOf(step: Step<string>): Move[] {
  if ('end' in step || 'gate' in step) return []
  const way = (outcome: string, to: string | Way<string>, beyond: boolean): Move => ({
    ...(typeof to === 'string' ? { to } : to),
    outcome,
    beyond,
  })
  const own: Move[] = step.outcomes
    ? Object.entries(step.outcomes).map(([outcome, to]) => way(outcome, to, false))
    : [{ to: step.to, form: step.form, note: step.note, siblings: step.siblings, outcome: null, beyond: false }]
  return [...own, ...Object.entries(step.beyondMap ?? {}).map(([outcome, to]) => way(outcome, to, true))]
}

export function targetsOf(step: Step<string>): string[] {
  return 'gate' in step ? Object.values(step.gate) : movesOf(step).map((move) => move.to)
}

export interface Model {
  readonly process: Process
  readonly keys: readonly string[]
  /** Whether an edge is a return: it goes to a step listed at or above its own. */
  isReturn(from: string, to: string): boolean
  /** Every step that can be reached from this one by edges that are no returns, itself included. */
  below(key: string): ReadonlySet<string>
  /** For each join the steps from which, going down, an awaited step can still be reached. */
  readonly joins: ReadonlyMap<string, ReadonlySet<string>>
}

const models = new WeakMap<Process, Model>()

export function modelOf(process: Process): Model {
  let model = models.get(process)
  if (!model) models.set(process, (model = makeModel(process)))
  return model
}

function makeModel(process: Process): Model {
  const keys = Object.keys(process.steps)
  const place = new Map(keys.map((key, index) => [key, index]))
  const isReturn = (from: string, to: string) => (place.get(to) ?? -1) <= (place.get(from) ?? -1)
  const downward = (key: string) => targetsOf(stepAt(process, key)).filter((to) => !isReturn(key, to))
  const reached = new Map(keys.map((key) => [key, closure(key, downward)]))
  const below = (key: string) => reached.get(key) ?? new Set<string>()
  const joins = new Map<string, ReadonlySet<string>>()
  for (const key of keys) {
    const step = stepAt(process, key)
    const isEach = (other: string) => eachOf(process, other)
    const awaited = step.waits ?? (isEach(key) ? [] : keys.filter((other) => isEach(other) && downward(other).includes(key)))
    if (awaited.length > 0) joins.set(key, new Set(keys.filter((other) => awaited.some((one) => below(other).has(one)))))
  }
  return { process, keys, isReturn, below, joins }
}

function closure(start: string, next: (key: string) => readonly string[]): ReadonlySet<string> {
  const found = new Set([start])
  for (const key of found) for (const to of next(key)) found.add(to)
  return found
}

export function stepAt(process: Process, key: string): Step<string> {
  const step = process.steps[key]
  if (!step) throw new Error(`${process.code} has no step ${key}`)
  return step
}

export function eachOf(process: Process, key: string): boolean {
  const step = stepAt(process, key)
  return 'each' in step && step.each === true
}

interface Board {
  readonly model: Model
  readonly receivers: Receivers
  readonly joined: string[]
  readonly returned: Return[]
  tokens: Token[]
  round: number
}

function put(board: Board, token: Token) {
  board.tokens.push(token)
  board.round = Math.max(board.round, token.round)
}

function arrive(board: Board, from: string | null, to: string, round: number, branch: string) {
  if (board.model.joins.has(to)) put(board, { step: to, parked: true, from, round, branch })
  else open(board, from, to, round, branch)
}

function open(board: Board, from: string | null, to: string, round: number, branch: string) {
  const { process } = board.model
  const step = stepAt(process, to)
  if ('end' in step) return
  if ('gate' in step) {
    for (const next of Object.values(step.gate)) arrive(board, to, next, round, branch)
  } else if (step.each) {
    for (const one of branch ? [branch] : board.receivers(to, round)) put(board, { step: to, parked: false, from, round, branch: one })
  } else put(board, { step: to, parked: false, from, round, branch: '' })
}

function settle(board: Board) {
  for (const [join, above] of board.model.joins) {
    const parked = board.tokens.filter((token) => token.parked && token.step === join)
    if (parked.length === 0 || board.tokens.some((token) => above.has(token.step))) continue
    board.tokens = board.tokens.filter((token) => !parked.includes(token))
    board.joined.push(join)
    open(board, null, join, Math.max(...parked.map((token) => token.round)), '')
  }
}

/** Whether a return takes a token: at its target or below, and of the same receiver where it stays in a branch. */
export function takes(model: Model, { to, branch }: Return, token: Token): boolean {
  const standsAt = token.parked ? (token.from ?? token.step) : token.step
  return (branch === null || token.branch === branch) && model.below(to).has(standsAt)
}

function withdraw(board: Board, back: Return) {
  board.returned.push(back)
  board.tokens = board.tokens.filter((token) => !takes(board.model, back, token))
}

function boardOf(model: Model, { tokens, round }: Pick<State, 'tokens' | 'round'>, receivers: Receivers): Board {
  return { model, receivers, joined: [], returned: [], tokens: [...tokens], round }
}

const stateOf = ({ tokens, round, joined, returned }: Board): State => ({ tokens, round, joined, returned })

export function begin(model: Model, receivers: Receivers = oneReceiver): State {
  const board = boardOf(model, { tokens: [], round: 0 }, receivers)
  arrive(board, null, model.process.start, 1, '')
  settle(board)
  return stateOf(board)
}

/** The state after an open token takes these ways (engine.md 4.2, 5 to 9). */
export function take(model: Model, state: State, token: Token, moves: readonly Move[], receivers: Receivers = oneReceiver): State {
  const board = boardOf(model, { ...state, tokens: state.tokens.filter((one) => one !== token) }, receivers)
  const round = moves.some((move) => model.isReturn(token.step, move.to)) ? state.round + 1 : token.round
  const fromEach = eachOf(model.process, token.step)
  for (const move of moves) {
    if (!model.isReturn(token.step, move.to) || move.siblings === 'keep') continue
    withdraw(board, { to: move.to, branch: fromEach && eachOf(model.process, move.to) ? token.branch : null })
  }
  for (const move of moves) arrive(board, token.step, move.to, round, fromEach ? token.branch : '')
  settle(board)
  return stateOf(board)
}

/** The state after every join opened at which nobody can still arrive. */
export function settled(model: Model, state: Pick<State, 'tokens' | 'round'>, receivers: Receivers = oneReceiver): State {
  const board = boardOf(model, state, receivers)
  settle(board)
  return stateOf(board)
}

/** The state after a correction: a return to a completed step without an edge (engine.md 7). */
export function correctTo(model: Model, state: State, token: Token, to: string, receivers: Receivers = oneReceiver): State {
  return take(model, state, token, [{ to, outcome: null, beyond: true }], receivers)
}

/**
 * The state as a new version of the process finds it (engine.md 8): a token whose step is gone goes where `moved` says, one
 * parked at what is no join any more goes on, and sisters who meet at one step are one. Throws for a step that is nowhere.
 */
export function moveTo(model: Model, state: State, receivers: Receivers = oneReceiver): State {
  const { process, joins } = model
  const stays = (token: Token) => token.step in process.steps && (!token.parked || joins.has(token.step))
  const board = boardOf(model, { ...state, tokens: state.tokens.filter(stays) }, receivers)
  for (const token of state.tokens.filter((one) => !stays(one))) {
    const to = token.step in process.steps ? token.step : process.moved?.[token.step]
    if (!to) throw new Error(`${process.code}: step ${token.step} is neither there nor moved`)
    if (joins.has(to) || !board.tokens.some((one) => one.step === to)) arrive(board, token.step, to, token.round, token.branch)
  }
  settle(board)
  return stateOf(board)
}

/** The choices that a person has at an open token: each a set of ways taken together. */
export function choicesOf(process: Process, token: Token): Move[][] {
  const step = stepAt(process, token.step)
  const moves = movesOf(step)
  if (!('inclusive' in step) || !step.inclusive) return moves.map((move) => [move])
  const drawn = moves.filter((move) => !move.beyond)
  const sets = Array.from({ length: 2 ** drawn.length - 1 }, (_, index) => drawn.filter((_move, bit) => ((index + 1) >> bit) & 1))
  return [...sets, ...moves.filter((move) => move.beyond).map((move) => [move])]
}

/** A token as text (`step<from` is parked, `step@receiver` of an each branch). */
export function tokenText(token: Token): string {
  return `${token.step}${token.parked ? `<${token.from ?? ''}` : ''}${token.branch ? `@${token.branch}` : ''}`
}

/** A state as text, without the rounds: only places count. */
export function textOf(state: State): string {
  return state.tokens.map(tokenText).sort().join(' ')
}

export interface Explored {
  readonly states: ReadonlyMap<string, State>
  /** For each state the states that one act leads to. */
  readonly next: ReadonlyMap<string, ReadonlySet<string>>
  readonly moves: number
  readonly edges: ReadonlySet<string>
}

export interface Search {
  readonly receivers?: Receivers
  readonly nameOf?: (state: State) => string
  /** Where to begin, when not at the start. */
  readonly from?: readonly State[]
}

const MOST_STATES = 20_000

/** Every state that the process can come to, with what leads where; refuses a search without end. */
export function explore(process: Process, { receivers = oneReceiver, nameOf = textOf, from }: Search = {}): Explored {
  const model = modelOf(process)
  const states = new Map((from ?? [begin(model, receivers)]).map((state) => [nameOf(state), state]))
  const next = new Map<string, Set<string>>()
  const edges = new Set<string>()
  let moves = 0
  for (const [key, state] of states) {
    const after = new Set<string>()
    next.set(key, after)
    for (const token of state.tokens.filter((one) => !one.parked)) {
      for (const choice of choicesOf(process, token)) {
        moves += 1
        for (const move of choice) edges.add(`${token.step}>${move.to}`)
        const reached = take(model, state, token, choice, receivers)
        const text = nameOf(reached)
        after.add(text)
        if (!states.has(text)) states.set(text, reached)
        if (states.size > MOST_STATES) throw new Error(`${process.code} has more than ${MOST_STATES} states`)
      }
    }
  }
  return { states, next, moves, edges }
}

/** The states from which no way leads to the end. */
export function withoutEnd({ states, next }: Explored): string[] {
  const ending = new Set([''])
  for (let before = -1; before !== ending.size;) {
    before = ending.size
    for (const [key, after] of next) if ([...after].some((one) => ending.has(one))) ending.add(key)
  }
  return [...states.keys()].filter((key) => !ending.has(key))
}
