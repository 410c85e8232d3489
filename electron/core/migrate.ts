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
 * each table and the hash of the schema. The capture must not be installed yet, and the file copied before (openOffice does).
 */
export function migrate(raw: Database, migrations: readonly Migration[], now: number): number {
  const missing = migrations.slice(schemaVersion(raw))
  if (missing.length === 0) return 0
  raw.pragma('foreign_keys = OFF') // a rebuilt table must not take its children along
  raw.pragma('legacy_alter_table = OFF')
  raw.exec('begin immediate')
  try {
    const before = capturedTables(raw)
    before.forEach((table, n) => keepImage(raw, table, `gambar_${n}`))
    for (const migration of missing) {
      raw.exec(migration.sql)
      raw.pragma(`user_version = ${migration.number}`)
    }
    const broken = raw.pragma('foreign_key_check') as unknown[]
    if (broken.length > 0) throw new Error(`Migration leaves ${broken.length} rows without their parent`)
    writeLines(raw, missing, collectDifferences(raw, before), now)
    raw.exec('commit')
  } catch (error) {
    if (raw.inTransaction) raw.exec('rollback')
    throw error
  } finally {
    raw.pragma('foreign_keys = ON')
  }
  return missing.length
}

interface Table {
  readonly name: string
  readonly columns: readonly Column[]
}

/** Keeps keys and images of a table in a temp table: on disk, not in memory. */
function keepImage(raw: Database, { name, columns }: Table, as: string) {
  const { key, image } = rowImage('', columns)
  raw.exec(`create temp table ${as} (k any primary key, isi text not null) strict, without rowid;
    insert into temp.${as} select ${key}, ${image} from main.${quote(name)}`)
}

/** Puts what differs between the images and the tables of now into temp.beda; gives how many rows. */
function collectDifferences(raw: Database, before: readonly Table[]): number {
  raw.exec('create temp table beda (id integer primary key, tabel text not null, k any not null, s text, n text) strict')
  const after = capturedTables(raw)
  const collect = (table: string, select: string) =>
    raw.prepare<[string]>(`insert into temp.beda (tabel, k, s, n) select ?, ${select}`).run(table)
  for (const table of after) {
    const known = before.findIndex((t) => t.name === table.name)
    const was = `temp.gambar_${known}`
    if (known < 0) {
      const { key, image } = rowImage('', table.columns)
      collect(table.name, `${key}, null, ${image} from main.${quote(table.name)}`)
      continue
    }
    keepImage(raw, table, 'gambar_kini')
    collect(table.name, `a.k, b.isi, a.isi from temp.gambar_kini a left join ${was} b on b.k = a.k where b.isi is not a.isi`)
    collect(table.name, `b.k, b.isi, null from ${was} b where not exists (select 1 from temp.gambar_kini a where a.k = b.k)`)
    raw.exec('drop table temp.gambar_kini')
  }
  before.forEach((table, n) => {
    if (!after.some((t) => t.name === table.name)) collect(table.name, `k, isi, null from temp.gambar_${n}`)
    raw.exec(`drop table temp.gambar_${n}`)
  })
  return raw.prepare('select count(*) from temp.beda').pluck().get() as number
}

/** Columns and schema first, then the rows, at most 10,000 to a line of the audit. */
function writeLines(raw: Database, missing: readonly Migration[], rows: number, now: number) {
  const head = capturedTables(raw).map((t) => `@kolom\t${t.name}\t\t${JSON.stringify(t.columns.map((c) => c.name))}`)
  head.push(`@skema\t${schemaHash(raw)}\t\t${missing.map((m) => m.name).join(' ')}`)
  const page = raw.prepare<[number, number], { tabel: string; k: string; s: string | null; n: string | null }>(
    'select tabel, cast(k as text) k, s, n from temp.beda where id > ? order by id limit ?',
  )
  for (let from = 0; from === 0 || from < rows; from += ROWS_A_LINE) {
    const lines = page.all(from, ROWS_A_LINE).map((r) => `${r.tabel}\t${r.k}\t${r.s ?? ''}\t${r.n ?? ''}`)
    appendAudit(raw, { at: now, pegawaiId: null, penugasanId: null, procedure: 'migrasi', lines: from === 0 ? [...head, ...lines] : lines })
  }
  raw.exec('drop table temp.beda')
}

/** The hash of every table, index and trigger, so that a changed schema is found by periksa. */
export function schemaHash(raw: Database): string {
  const rows = raw
    .prepare<[], { sql: string }>("select sql from sqlite_schema where sql is not null and name not like 'sqlite_%' order by type, name")
    .all()
  return createHash('sha256')
    .update(rows.map((r) => r.sql).join('\n'))
    .digest('hex')
}
