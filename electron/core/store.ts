import BetterSqlite3, { type Database } from 'better-sqlite3'
import { drizzle, type BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import { auditHead, installCapture } from './audit.ts'

export interface Store {
  readonly file: string
  readonly raw: Database
  readonly orm: BetterSQLite3Database
  close(): void
}

/** Opens a database file as the program does: WAL, FULL, foreign keys; read-only for periksa. Does not migrate. */
export function openDatabase(file: string, options: { readonly?: boolean } = {}): Database {
  const raw = new BetterSqlite3(file, { readonly: options.readonly ?? false, timeout: 5000 })
  if (!options.readonly) {
    raw.pragma('journal_mode = WAL')
    raw.pragma('synchronous = FULL')
    if (file !== ':memory:' && raw.pragma('synchronous', { simple: true }) !== 2) throw new Error('synchronous=FULL was not accepted')
  }
  raw.pragma('foreign_keys = ON')
  raw.pragma('recursive_triggers = ON')
  return raw
}

/** Makes a migrated database ready for acts: the capture of every changed row is installed. */
export function makeStore(file: string, raw: Database): Store {
  installCapture(raw)
  auditHead(raw)
  return { file, raw, orm: drizzle(raw), close: () => raw.close() }
}
