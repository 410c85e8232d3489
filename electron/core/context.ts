import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { DomainError } from '../../shared/errors.ts'
import type { Lane } from '../../shared/lanes.ts'
import { todayOf } from '../../shared/dates.ts'
import { appendAudit, prepared, statementsOf, takeChanges } from './audit.ts'
import { dataFolder, type DataFolder } from './folder.ts'
import type { Kept } from './kept.ts'
import type { Registry } from './registry.ts'
import { guardsOf, type Store } from './store.ts'

/** One office in which a person acts: a lane of the map by a penugasan. `covers` null: every unit. */
export interface Post {
  readonly penugasanId: number
  readonly jabatanId: number
  readonly role: Lane
  readonly unit: string | null
  readonly covers: readonly string[] | null
}

/** Who acts; read from the session and the penugasan of the day at each call, never from the request. */
export interface Actor {
  readonly pegawaiId: number
  readonly nama: string
  readonly admin: boolean
  readonly posts: readonly Post[]
}

type Bind = string | number | bigint | null | Buffer

/** Rows by raw SQL; statements are prepared once. A statement that writes is refused here. */
export interface Reader {
  all<T>(sql: string, ...params: Bind[]): T[]
  get<T>(sql: string, ...params: Bind[]): T | undefined
}

export interface ReadContext extends Reader {
  readonly db: Pick<BetterSQLite3Database, 'select' | 'selectDistinct' | '$count'>
  readonly actor: Actor
  readonly registry: Registry
  /** What was read of tables that are seldom written; who writes such a table clears it first. */
  readonly kept: Kept
  /** The only clock of the office, in milliseconds. */
  now(): number
  /** Today in WIB, ISO. */
  today(): string
  /** Whether the bytes of an attachment are still there, by their SHA-256; true where the office has no folder. */
  hasBytes(sha256: string): boolean
}

export interface WriteContext extends Omit<ReadContext, 'db'> {
  readonly db: Pick<BetterSQLite3Database, 'select' | 'selectDistinct' | '$count' | 'insert' | 'update' | 'delete'>
  run(sql: string, ...params: Bind[]): { changes: number; lastInsertRowid: number }
  /** Runs after the commit, not when it is refused: what waits for the disk or the window. */
  afterCommit(work: () => void): void
  /** Says by which penugasan the actor acts; the audit keeps it. */
  actAs(penugasanId: number | null): void
}

/** Pegawai 0 acts for the program itself: moves of a new version, recomputed dates. */
export const SISTEM: Actor = { pegawaiId: 0, nama: 'Sistem', admin: false, posts: [] }

export interface Clock {
  now(): number
}

/** What an open office is, apart from its doors: file, clock, and what the modules gave. */
export interface Office {
  readonly store: Store
  readonly clock: Clock
  readonly registry: Registry
  /** The data folder, where there is one. */
  readonly folder?: string | DataFolder
}

function reader({ store, clock, registry, folder }: Office, actor: Actor): ReadContext {
  const cache = statementsOf(store.raw)
  const statement = (sql: string) => {
    const found = cache.get(sql) ?? prepared(store.raw, sql)
    if (!found.readonly) throw new Error(`Not a reading statement: ${sql}`)
    return found
  }
  return {
    db: store.orm,
    actor,
    registry,
    kept: store.kept,
    now: () => clock.now(),
    today: () => todayOf(clock.now()),
    hasBytes: (sha256) =>
      folder === undefined || existsSync(join((typeof folder === 'string' ? dataFolder(folder) : folder).files, sha256)),
    all: <T>(sql: string, ...params: Bind[]) => statement(sql).all(...params) as T[],
    get: <T>(sql: string, ...params: Bind[]) => statement(sql).get(...params) as T | undefined,
  }
}

/** Reads in one snapshot. */
export function runQuery<T>(office: Office, actor: Actor, work: (ctx: ReadContext) => T): T {
  const { store } = office
  const ctx = reader(office, actor)
  if (store.raw.inTransaction) return work(ctx)
  prepared(store.raw, 'begin').run()
  try {
    renew(store)
    return work(ctx)
  } finally {
    prepared(store.raw, 'rollback').run()
  }
}

/** A query of the program itself, kept until one of the tables that it reads is written: for what every call asks. */
export function runKept<T>(office: Office, key: string, tables: readonly string[], work: (ctx: ReadContext) => T): T {
  const { raw, kept } = office.store
  if (!raw.inTransaction) renew(office.store)
  return kept.of(key, tables, () => runQuery(office, SISTEM, work))
}

/** Drops what is kept when another program has written to the file since. */
function renew({ raw, kept }: Store) {
  kept.renew(prepared(raw, 'pragma data_version').pluck().get() as number)
}

export interface Committed<T> {
  readonly result: T
  readonly tables: ReadonlySet<string>
}

/** Rows of a change that are many: what follows their writing down is a part of its own. */
const MANY = 500

/** An act in parts: what it yields is how much of it is done, from 0 to 1; between parts others may be served. */
export type Parts<T> = Generator<number, T, void>

/** Does an act in parts in one go. */
export function inOneGo<T>(parts: Parts<T>): T {
  for (;;) {
    const part = parts.next()
    if (part.done) return part.value
  }
}

/** Parts that are only a stretch of the whole act. */
export function* stretch<T>(parts: Parts<T>, from: number, to: number): Parts<T> {
  for (;;) {
    const part = parts.next()
    if (part.done) return part.value
    yield from + (to - from) * part.value
  }
}

/**
 * One act: everything in one immediate transaction, every changed row in one audit line, or nothing at all. Refuses to start with
 * rows left uncaptured and to end when the schema or the guards of the connection changed, and with OFFICE_WRITING while a long act
 * is being written.
 */
export function runCommand<T>(office: Office, actor: Actor, procedure: string, work: (ctx: WriteContext) => T): Committed<T> {
  const { writing } = office.store
  if (writing) throw new DomainError('OFFICE_WRITING', { oleh: writing.oleh, apa: writing.apa })
  const parts = actInParts(office, actor, procedure, (ctx) => work(ctx))
  const { later, ...committed } = inOneGo(parts)
  later.forEach(afterwards)
  return committed
}

/**
 * The course of every act, from its begin to its commit, on the office's own connection; `work` may be in parts. What is refused, or is
 * not gone on with (`return`), leaves nothing. The tasks that follow the commit are the caller's to run. `closing` comes right before
 * the commit.
 */
export function* actInParts<T>(
  office: Office,
  actor: Actor,
  procedure: string,
  work: (ctx: WriteContext) => T | Parts<T>,
  closing: () => void = () => undefined,
): Parts<Committed<T> & { readonly later: readonly (() => void)[] }> {
  const { store, clock } = office
  const { raw } = store
  if (raw.inTransaction) throw new Error('An act inside an act')
  const later: (() => void)[] = []
  let penugasanId = actor.posts[0]?.penugasanId ?? null
  const ctx: WriteContext = {
    ...reader(office, actor),
    db: store.orm,
    run: (sql, ...params) => {
      const done = prepared(raw, sql).run(...params)
      return { changes: done.changes, lastInsertRowid: Number(done.lastInsertRowid) }
    },
    afterCommit: (task) => void later.push(task),
    actAs: (id) => {
      penugasanId = id
    },
  }
  let kept = false
  try {
    prepared(raw, 'begin immediate').run()
    renew(store)
    if (prepared(raw, 'select 1 from temp.ubah limit 1').get()) throw new Error('Changed rows were left outside an act')
    const begun = work(ctx)
    const result = isParts(begun) ? yield* begun : begun
    if (!raw.inTransaction) throw new Error('The act ended its own transaction')
    if (guardsOf(raw) !== store.guards) throw new Error('Schema or guards changed since the file was opened')
    const { lines, tables } = yield* takeChanges(raw)
    if (lines.length > 0) appendAudit(raw, { at: clock.now(), pegawaiId: actor.pegawaiId, penugasanId, procedure, lines })
    if (lines.length > MANY) yield 1
    closing()
    prepared(raw, 'commit').run()
    kept = true
    store.kept.forget(tables)
    return { result, tables, later }
  } catch (error) {
    throw translate(error)
  } finally {
    if (!kept) {
      store.kept.clear()
      if (raw.inTransaction) prepared(raw, 'rollback').run()
    }
  }
}

function isParts<T>(begun: T | Parts<T>): begun is Parts<T> {
  return typeof begun === 'object' && begun !== null && Symbol.iterator in begun && 'next' in begun
}

/** The act is committed: what fails now is told to the log, not to the person as a refusal. */
export function afterwards(task: () => void) {
  try {
    task()
  } catch (error) {
    console.error(error)
  }
}

/** SQLite's own refusals that a person can do something about, as sentences. */
export function translate(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (['SQLITE_FULL', 'ENOSPC', 'SQLITE_IOERR_WRITE', 'SQLITE_IOERR_SHMSIZE'].includes(code)) return new DomainError('DISK_FULL')
  if (code.startsWith('SQLITE_IOERR')) return new DomainError('DISK_FAILED')
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return new DomainError('DATA_BUSY')
  return error
}
