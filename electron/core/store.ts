import BetterSqlite3, { type Database } from 'better-sqlite3'
import { drizzle, type BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import { fold } from '../../shared/fold.ts'
import { installCapture, prepared, removeCapture } from './audit.ts'
import { makeKept, type Kept } from './kept.ts'

/** A long act that is being written on a connection of its own. */
export interface Writing {
  readonly oleh: string
  readonly apa: string
  /** Resolves when it is over, kept or not. */
  readonly over: Promise<void>
  /** Ends it with nothing kept: the office closes. */
  abandon(): void
}

export interface Store {
  readonly file: string
  readonly raw: Database
  readonly orm: BetterSQLite3Database
  /** Schema and guards as they stood when the capture was installed; acts run under no other. */
  readonly guards: string
  /** What was read of tables that are seldom written. */
  readonly kept: Kept
  /** Until it is over, no other act begins; readings go on and see what stood before it. */
  writing: Writing | null
  /** Another connection to the same file, ready for acts; null where the office is only in memory. */
  beside(): Store | null
  /** Upkeep between acts: it changes the schema's number, so the capture is installed anew. Refuses while changed rows wait. */
  maintain(sql: 'vacuum' | 'analyze' | 'pragma optimize'): void
  close(): void
}

/** What an act must find and leave as it was: the schema with the capture's triggers, foreign keys, triggers of REPLACE. */
export function guardsOf(raw: Database): string {
  return GUARDS.map((pragma) => prepared(raw, pragma).pluck().get() as number).join(' ')
}

const GUARDS = ['pragma main.schema_version', 'pragma temp.schema_version', 'pragma foreign_keys', 'pragma recursive_triggers'] as const

/** Opens a database file as the program does: WAL, FULL, foreign keys; read-only for periksa. Does not migrate. */
export function openDatabase(file: string | Buffer, options: { readonly?: boolean } = {}): Database {
  const raw = new BetterSqlite3(file, { readonly: options.readonly ?? false, timeout: 5000 })
  if (!options.readonly) {
    raw.pragma('journal_mode = WAL')
    raw.pragma('synchronous = FULL')
    if (file !== ':memory:' && raw.pragma('synchronous', { simple: true }) !== 2) throw new Error('synchronous=FULL was not accepted')
  }
  raw.pragma('foreign_keys = ON')
  raw.pragma('recursive_triggers = ON')
  // for lists only: nothing that is written in the file (trigger, index, view) may call it
  raw.function('lipat', { deterministic: true }, (text) => (typeof text === 'string' ? fold(text) : null))
  return raw
}

/** Makes a migrated database ready for acts: the capture of every changed row is installed. */
export function makeStore(file: string, raw: Database): Store {
  // the captured rows of one act are few: no file of their own; a migration's images, which may be large, were on disk
  raw.pragma('temp_store = MEMORY')
  installCapture(raw)
  let guards = guardsOf(raw)
  if (!guards.endsWith(' 1 1')) throw new Error('Foreign keys and recursive triggers must be on')
  return {
    file,
    raw,
    orm: drizzle(raw),
    kept: makeKept(),
    writing: null,
    beside: () => (raw.memory ? null : makeStore(file, openDatabase(file))),
    get guards() {
      return guards
    },
    maintain: (sql) => {
      if (raw.inTransaction || guardsOf(raw) !== guards) throw new Error('Upkeep outside its time')
      removeCapture(raw)
      raw.exec(sql)
      installCapture(raw)
      guards = guardsOf(raw)
    },
    close: () => raw.close(),
  }
}
