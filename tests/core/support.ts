import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Actor, Office } from '../../electron/core/context.ts'
import { migrate, readMigrations, type Migration } from '../../electron/core/migrate.ts'
import type { Registry } from '../../electron/core/registry.ts'
import { makeStore, openDatabase } from '../../electron/core/store.ts'

export const shipped = 'resources/migrations'
export const registry: Registry = { processes: {}, effects: {}, subjects: {} }
export const petugas: Actor = { pegawaiId: 7, nama: 'Wira', admin: false, posts: [] }

/** The first migration of the program and the tables of a test. */
export function migrationsWith(...sql: string[]): Migration[] {
  const base = readMigrations(shipped).slice(0, 1)
  return [...base, ...sql.map((text, n) => ({ number: n + 2, name: `uji-${n + 1}.sql`, sql: text }))]
}

/** A folder of its own, gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sekretariat-uji-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** An office with the given tables, in memory unless a file is named. */
export function officeWith(sql: string, file = ':memory:'): Office {
  const raw = openDatabase(file)
  migrate(raw, migrationsWith(sql), 1_700_000_000_000)
  const store = makeStore(file, raw)
  onTestFinished(() => void (raw.open && raw.close()))
  let now = 1_700_000_000_000
  return { store, clock: { now: () => ++now }, registry }
}
