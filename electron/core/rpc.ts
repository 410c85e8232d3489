import { ORPCError, ValidationError } from '@orpc/server'
import { randomBytes } from 'node:crypto'
import { DomainError } from '../../shared/errors.ts'
import { labelOf } from '../../shared/labels.ts'
import { inOneGo, runCommand, runQuery, type Actor, type Office, type Parts, type ReadContext, type WriteContext } from './context.ts'
import type { Events } from './events.ts'
import type { Jobs, Progress } from './jobs.ts'
import { runLong, whenFree } from './long-act.ts'

/** The session of one door: a cookie over HTTP, the port itself in the desktop application. */
export interface Door {
  readonly kind: 'http' | 'port' | 'test'
  token(): string | null
  setToken(token: string | null): void
}

/** Who stands behind a door's token; made by akun. Refuses with SIGN_IN_REQUIRED, SESSION_LOCKED or PASSWORD_MUST_CHANGE. */
export interface Sessions {
  actorOf(office: Office, token: string | null, options: { quiet: boolean }): Actor
}

export interface Host extends Office {
  readonly sessions: Sessions
  readonly events: Events
  readonly jobs: Jobs
  /** The data folder; the database, `berkas/` and `cadangan/` lie in it. */
  readonly folder: string
  readonly version: string
  /** Whether the office is the demonstration's. */
  readonly demo: boolean
}

export interface HostContext {
  readonly host: Host
  readonly door: Door
}

interface Call<I> {
  readonly context: HostContext
  readonly input: I
  readonly path: readonly string[]
  /** Aborted when the asker no longer waits. */
  readonly signal?: AbortSignal | undefined
}

type Sync<T> = T extends PromiseLike<unknown> ? never : T

/** Procedures that are no activity (drafts, streams, counts) do not keep a session awake. */
interface Options {
  readonly quiet?: boolean
}

/** Binds a reader: it gets a context that cannot write. */
export function query<I, O>(work: (ctx: ReadContext, input: I) => Sync<O>, { quiet = false }: Options = {}) {
  return ({ context: { host, door }, input }: Call<I>): O =>
    runQuery(host, host.sessions.actorOf(host, door.token(), { quiet }), (ctx) => work(ctx, input))
}

/**
 * Binds a writer: one act, one audit line, then every window hears which tables changed. While a long act is being written it waits for
 * it; what is no activity is refused at once, for it is asked again by itself.
 */
export function command<I, O>(work: (ctx: WriteContext, input: I) => Sync<O>, { quiet = false }: Options = {}) {
  return ({ context: { host, door }, input, path }: Call<I>): O | Promise<O> => {
    const act = () => writeNow(host, host.sessions.actorOf(host, door.token(), { quiet }), path.join('.'), (ctx) => work(ctx, input))
    return quiet ? act() : whenFree(host.store, act)
  }
}

/**
 * Binds a reading that leaves a mark (what was opened last, what was seen). It does not wait for a long act: `look` answers and the mark
 * follows; where `look` gives undefined, the reading must be written down before its words leave the house, and waits as any act.
 */
export function markedReading<I, O>(work: (ctx: WriteContext, input: I) => O, look: (ctx: ReadContext, input: I) => O | undefined) {
  return ({ context: { host, door }, input, path }: Call<I>): O | Promise<O> => {
    const actor = host.sessions.actorOf(host, door.token(), { quiet: false })
    const act = () => writeNow(host, actor, path.join('.'), (ctx) => work(ctx, input))
    const seen = host.store.writing ? runQuery(host, actor, (ctx) => look(ctx, input)) : undefined
    const acted = whenFree(host.store, act)
    if (seen === undefined) return acted
    Promise.resolve(acted).catch((error: unknown) => console.error(error))
    return seen
  }
}

/** Whether an act in parts is so long that it is told and can be stopped; how the screen calls it. */
interface Long<I> {
  readonly apa: string
  readonly isLong: (input: I) => boolean
}

/** Binds a writer in parts: a short one is a command as any other, a long one is told, can be stopped, and lets others read. */
export function commandInParts<I, O>(work: (ctx: WriteContext, input: I) => Parts<O>, { apa, isLong }: Long<I>) {
  const short = command<I, unknown>((ctx, input) => inOneGo(work(ctx, input)))
  return async (call: Call<I>): Promise<O> => {
    if (!isLong(call.input)) return (await short(call)) as O
    const { host, door } = call.context
    const actor = host.sessions.actorOf(host, door.token(), { quiet: false })
    const act = { procedure: call.path.join('.'), apa }
    return host.jobs.run(actor, apa, (progress) => writeInParts(host, actor, act, progress, (ctx) => work(ctx, call.input)))
  }
}

/** One long act of the given actor on an open host, published. */
export async function writeInParts<O>(
  host: Host,
  actor: Actor,
  act: { procedure: string; apa: string },
  progress: Progress,
  work: (ctx: WriteContext) => Parts<O>,
): Promise<O> {
  const { result, tables } = await runLong(host, actor, act, progress, work)
  if (tables.size > 0) host.events.publish([...tables])
  return result
}

/** One act of the given actor on an open host, published; it waits for a long one. For what is bound by hand (sign-in, files). */
export async function write<O>(host: Host, actor: Actor, procedure: string, work: (ctx: WriteContext) => Sync<O>): Promise<O> {
  return whenFree(host.store, () => writeNow<O>(host, actor, procedure, work))
}

function writeNow<O>(host: Host, actor: Actor, procedure: string, work: (ctx: WriteContext) => O): O {
  const { result, tables } = runCommand(host, actor, procedure, work)
  if (tables.size > 0) host.events.publish([...tables])
  return result
}

/** A signed-in procedure that waits for something (a file, a converter); it opens its own acts with `write`. */
export function work<I, O>(run: (host: Host, actor: Actor, input: I, door: Door) => Promise<O>, { quiet = false }: Options = {}) {
  return async ({ context: { host, door }, input }: Call<I>): Promise<O> =>
    run(host, host.sessions.actorOf(host, door.token(), { quiet }), input, door)
}

/**
 * A signed-in procedure that may take long: its steps are shown to the person, who can stop it; `apa` names it on the screen.
 * `onlyWhileAwaited`: it is of use to nobody but its asker (a preview), and stops when he goes on to something else.
 */
export function longWork<I, O>(
  apa: (host: Host, input: I) => string,
  run: (host: Host, actor: Actor, input: I, progress: Progress) => Promise<O>,
  { onlyWhileAwaited = false } = {},
) {
  return async ({ context: { host, door }, input, signal }: Call<I>): Promise<O> => {
    const actor = host.sessions.actorOf(host, door.token(), { quiet: false })
    const awaited = onlyWhileAwaited ? signal : undefined
    return host.jobs.run(actor, apa(host, input), (progress) => run(host, actor, input, progress), awaited)
  }
}

/** A procedure open to those who have not signed in: its function checks for itself. */
export function open<I, O>(run: (host: Host, input: I, door: Door) => O) {
  return ({ context: { host, door }, input }: Call<I>): O => run(host, input, door)
}

/** The one place where a refusal becomes the wire's error; a defect is logged and shown as one general sentence. */
export function toWire(error: unknown, log: (line: string) => void = console.error): ORPCError<string, unknown> {
  if (error instanceof DomainError) return refusalToWire(error as DomainError)
  if (error instanceof ORPCError) {
    const wire = error as ORPCError<string, unknown>
    // what the host itself answers in a wrong shape is a defect, not a fault of the person's input
    if (wire.cause instanceof ValidationError && wire.code !== 'INTERNAL_SERVER_ERROR')
      return refusalToWire(new DomainError('INPUT_INVALID', { isian: fieldsOf(wire.cause) }))
    if (wire.code !== 'INTERNAL_SERVER_ERROR') return wire
  }
  const kode = randomBytes(3).toString('hex')
  log(`[${kode}] ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
  return refusalToWire(new DomainError('DEFECT', { kode }))
}

function refusalToWire(refusal: { readonly code: string; readonly message: string; readonly data: unknown }): ORPCError<string, unknown> {
  const { code, message, data } = refusal
  return new ORPCError<string, unknown>(code, { defined: true, status: 409, message, data, cause: refusal })
}

/** For `onError` of every door (written in place there: a shared interceptor loses its type). */
export function throwAsWire(error: unknown): never {
  throw toWire(error)
}

function fieldsOf(error: ValidationError): { medan: string; pesan: string }[] {
  return error.issues.map((issue) => {
    const path = (issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part))
    const medan = path.join('.')
    return { medan, pesan: `${labelOf(medan) ?? 'Isian'}: ${issue.message}.` }
  })
}
