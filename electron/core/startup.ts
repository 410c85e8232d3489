import type { Database } from 'better-sqlite3'
import { existsSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { DomainError } from '../../shared/errors.ts'
import { changedSinceCopy, copiesIdle, makeCopy, type Copy, type CopyKind } from './backup.ts'
import type { Clock, Office } from './context.ts'
import { sweepOrphans } from './files.ts'
import { assertDemoFolder, clearDemo, ensureFolder, folderError, isDemoFolder, markDemo, type DataFolder } from './folder.ts'
import type { Progress } from './jobs.ts'
import { acquireLock, type Lock } from './lock.ts'
import { migrate, readMigrations, schemaVersion, type Migration } from './migrate.ts'
import { keptCopies } from './pengaturan.ts'
import type { Registry } from './registry.ts'
import { makeStore, openDatabase } from './store.ts'

export interface OpenOptions {
  readonly folder: DataFolder
  /** The folder of the migrations that ship with the program. */
  readonly migrations: string
  readonly clock: Clock
  readonly version: string
  readonly registry: Registry
  /** `ganti`: the demonstration made fresh; refuses a folder that is not its own. */
  readonly demo?: 'ganti'
  /** Moves of running processes, papers that were pending: after the migration, before any door. */
  readonly afterOpen?: (office: OpenedOffice) => void | Promise<void>
  /** A copy at stop when something changed; on unless turned off. */
  readonly copyAtStop?: boolean
}

export interface OpenedOffice extends Office {
  readonly folder: DataFolder
  readonly lock: Lock
  readonly demo: boolean
  readonly version: string
  readonly migrated: number
  /** The last stop was not clean; the file has been checked. */
  readonly unclean: boolean
  copy(kind: CopyKind, progress?: Progress): Promise<Copy>
  close(): Promise<void>
}

/**
 * Opens the office of a data folder, in this order: lock; a check after an unclean stop; refusal of a newer schema; a verified copy and
 * the migrations, if there are any; the capture of every change; processes. Whatever fails leaves the old file where it is and is a
 * DomainError with its sentence.
 */
export async function openOffice(options: OpenOptions): Promise<OpenedOffice> {
  const { folder } = options
  if (options.demo) assertDemoFolder(folder)
  ensureFolder(folder)
  const lock = acquireLock(folder)
  let raw: Database | undefined
  let started = false
  try {
    if (options.demo) {
      clearDemo(folder)
      ensureFolder(folder)
      markDemo(folder)
    }
    const migrations = readMigrations(options.migrations)
    const unclean = existsSync(folder.running)
    const version = inspect(folder, migrations, unclean)
    writeFileSync(folder.running, String(process.pid))
    started = true
    raw = openDatabase(folder.database)
    const migrated = await bringUp(raw, version, migrations, options)
    const office = opened(options, raw, lock, { migrated, unclean })
    sweepOrphans(raw, folder, Date.now())
    await options.afterOpen?.(office)
    return office
  } catch (error) {
    raw?.close()
    if (started) rmSync(folder.running, { force: true })
    lock.release()
    throw asSentence(error, folder)
  }
}

function asSentence(error: unknown, folder: DataFolder): unknown {
  const known = folderError(error, folder)
  if (known instanceof DomainError) return known
  console.error(error)
  return new DomainError('OPEN_FAILED', { folder: folder.root, rinci: error instanceof Error ? error.message : String(error) })
}

/** Looks at the file without touching it; gives its schema's number, 0 for a new one. */
function inspect(folder: DataFolder, migrations: readonly Migration[], unclean: boolean): number {
  if (!existsSync(folder.database) || statSync(folder.database).size === 0) return 0
  let raw: Database | undefined
  try {
    raw = openDatabase(folder.database, { readonly: true })
    const version = schemaVersion(raw)
    if (version > migrations.length) throw new DomainError('SCHEMA_NEWER', { berkas: version, program: migrations.length })
    const tables = raw.prepare("select count(*) filter (where name = 'audit') ours, count(*) n from sqlite_schema").get() as {
      ours: number
      n: number
    }
    if (version > 0 ? tables.ours === 0 : tables.n > 0) throw new DomainError('DATA_NOT_OURS', { berkas: folder.database })
    const found = unclean ? (raw.pragma('quick_check(1)', { simple: true }) as string) : 'ok'
    if (found !== 'ok') throw new DomainError('DATA_DAMAGED', { berkas: folder.database, rinci: found })
    return version
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')) {
      throw new DomainError('DATA_DAMAGED', { berkas: folder.database, rinci: (error as Error).message })
    }
    throw error
  } finally {
    raw?.close()
  }
}

/** Copies and migrates what is older than the program; gives how many migrations ran. */
async function bringUp(raw: Database, from: number, migrations: readonly Migration[], options: OpenOptions): Promise<number> {
  if (from === migrations.length) return 0
  const { folder, clock, version } = options
  if (from > 0) await makeCopy({ raw, folder, version, demo: isDemoFolder(folder), now: clock.now(), kept: null }, 'sebelum-migrasi')
  try {
    return migrate(raw, migrations, clock.now())
  } catch (error) {
    if (from === 0) {
      raw.close()
      for (const suffix of ['', '-wal', '-shm']) rmSync(folder.database + suffix, { force: true })
    }
    const known = folderError(error, folder)
    if (known instanceof DomainError) throw known
    console.error(error)
    throw new DomainError('MIGRATION_FAILED', {
      dari: from,
      ke: migrations.length,
      rinci: error instanceof Error ? error.message : String(error),
    })
  }
}

function opened(options: OpenOptions, raw: Database, lock: Lock, facts: Pick<OpenedOffice, 'migrated' | 'unclean'>): OpenedOffice {
  const { folder, clock, registry, version } = options
  const store = makeStore(folder.database, raw)
  const demo = isDemoFolder(folder)
  const copy = (kind: CopyKind, progress?: Progress) =>
    makeCopy({ raw, folder, version, demo, now: clock.now(), kept: keptCopies({ store, clock, registry }) }, kind, progress)
  return {
    store,
    clock,
    registry,
    folder,
    lock,
    demo,
    version,
    ...facts,
    copy,
    close: async () => {
      if (!raw.open) return
      try {
        store.writing?.abandon()
        await store.writing?.over
        await copiesIdle(folder)
        if (options.copyAtStop !== false && changedSinceCopy(raw, folder)) await copy('tutup')
        store.maintain('pragma optimize')
        raw.pragma('wal_checkpoint(truncate)')
      } catch (error) {
        console.error(error instanceof DomainError ? `Cadangan saat tutup tidak jadi: ${error.message}` : error)
      }
      raw.close()
      rmSync(folder.running, { force: true })
      lock.release()
    },
  }
}
