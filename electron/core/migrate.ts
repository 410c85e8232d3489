import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { appendAudit, capturedTables, quote, rowImage, type Column } from './audit.ts'

export interface Migration {
  readonly number: number
  readonly name: string
  readonly sql: string
}

/** The numbered, forward-only migrations that ship with the program, in order. */
export function readMigrations(folder: string): Migration[] {
  const found = readdirSync(folder)
    .filter((name) => /^\d{4}-.+\.sql$/.test(name))
    .sort()
    .map((name) => ({ number: Number(name.slice(0, 4)), name, sql: readFileSync(join(folder, name), 'utf8') }))
  found.forEach((migration, index) => {
    if (migration.number !== index + 1) throw new Error(`Migration ${migration.name} is out of order`)
  })
  return found
}

export function schemaVersion(raw: Database): number {
  return raw.pragma('user_version', { simple: true }) as number
}

const ROWS_A_LINE = 10_000

/**
 * Runs what is missing, all or nothing, and writes into the audit every row that a migration changed, with the columns of
 * each table and the hash of the schema. The file must have been copied before (openStore does).
 */
export function migrate(raw: Database, migrations: readonly Migration[], now: number): number {
  const missing = migrations.slice(schemaVersion(raw))
  if (missing.length === 0) return 0
  raw.pragma('foreign_keys = OFF')
  raw.pragma('legacy_alter_table = OFF')
  raw.exec('begin immediate')
  try {
    const before = capturedTables(raw)
    for (const table of before) imageOf(raw, table.name, table.columns, 'b')
    for (const migration of missing) {
      raw.exec(migration.sql)
      raw.pragma(`user_version = ${migration.number}`)
    }
    const broken = raw.pragma('foreign_key_check') as unknown[]
    if (broken.length > 0) throw new Error(`Migration leaves ${broken.length} rows without their parent`)
    writeDifference(raw, before, now, missing.map((m) => m.name).join(' '))
    raw.exec('commit')
  } catch (error) {
    if (raw.inTransaction) raw.exec('rollback')
    throw error
  } finally {
    raw.pragma('foreign_keys = ON')
  }
  return missing.length
}

function imageOf(raw: Database, table: string, columns: readonly Column[], prefix: 'b' | 'a') {
  raw.exec(`create temp table ${quote(`${prefix}_${table}`)} as
    select ${rowImage('', columns).key} as k, ${rowImage('', columns).image} as isi from main.${quote(table)}`)
}

function writeDifference(raw: Database, before: readonly { name: string; columns: readonly Column[] }[], now: number, names: string) {
  const after = capturedTables(raw)
  const head = after.map((t) => `@kolom\t${t.name}\t\t${JSON.stringify(t.columns.map((c) => c.name))}`)
  head.push(`@skema\t${schemaHash(raw)}\t\t${names}`)
  const known = new Set(before.map((t) => t.name))
  const now_ = new Set(after.map((t) => t.name))
  let lines = head
  const flush = () => {
    if (lines.length > 0) appendAudit(raw, { at: now, pegawaiId: null, penugasanId: null, procedure: 'migrasi', lines })
    lines = []
  }
  const add = (table: string, sql: string) => {
    for (const row of raw.prepare<[], { k: unknown; s: string | null; n: string | null }>(sql).iterate()) {
      lines.push(`${table}\t${String(row.k)}\t${row.s ?? ''}\t${row.n ?? ''}`)
    }
  }
  for (const table of after) {
    imageOf(raw, table.name, table.columns, 'a')
    const a = quote(`a_${table.name}`)
    if (known.has(table.name)) {
      const b = quote(`b_${table.name}`)
      add(table.name, `select a.k, b.isi s, a.isi n from temp.${a} a left join temp.${b} b on b.k is a.k where b.isi is not a.isi
        union all select b.k, b.isi, null from temp.${b} b where not exists (select 1 from temp.${a} a where a.k is b.k)`)
    } else add(table.name, `select k, null s, isi n from temp.${a}`)
    raw.exec(`drop table temp.${a}`)
    if (lines.length > ROWS_A_LINE) lines = splitLines(lines, flushPart(raw, now))
  }
  for (const table of before) {
    const b = quote(`b_${table.name}`)
    if (!now_.has(table.name)) add(table.name, `select k, isi s, null n from temp.${b}`)
    raw.exec(`drop table temp.${b}`)
  }
  flush()
}

function flushPart(raw: Database, now: number) {
  return (part: string[]) => appendAudit(raw, { at: now, pegawaiId: null, penugasanId: null, procedure: 'migrasi', lines: part })
}

function splitLines(lines: string[], write: (part: string[]) => void): string[] {
  let rest = lines
  while (rest.length > ROWS_A_LINE) {
    write(rest.slice(0, ROWS_A_LINE))
    rest = rest.slice(ROWS_A_LINE)
  }
  return rest
}

/** The hash of every table, index and trigger, so that a changed schema is found by periksa. */
export function schemaHash(raw: Database): string {
  const rows = raw.prepare<[], { sql: string }>("select sql from sqlite_schema where sql is not null and name not like 'sqlite_%' order by type, name").all()
  return createHash('sha256').update(rows.map((r) => r.sql).join('\n')).digest('hex')
}
