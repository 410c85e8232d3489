import BetterSqlite3 from 'better-sqlite3'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { DomainError } from '../../shared/errors.ts'
import { folderError, type DataFolder } from './folder.ts'

/** The door of a running host: an address, or null for the window of the desktop application. */
export interface RunningDoor {
  readonly pid: number
  readonly alamat: string | null
  readonly versi: string
}

export interface Lock {
  /** Tells a second start where the office is open. */
  announce(door: { alamat: string | null; versi: string }): void
  release(): void
}

/**
 * Takes the folder for this process alone. The lock is SQLite's own on a file of its own, so it ends with the process however that
 * ends. Refuses with FOLDER_IN_USE, naming the running door.
 */
export function acquireLock(folder: DataFolder): Lock {
  let held: BetterSqlite3.Database | undefined
  try {
    held = new BetterSqlite3(folder.lock, { timeout: 0 })
    held.exec('begin exclusive')
  } catch (error) {
    held?.close()
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code.startsWith('SQLITE_BUSY'))
      throw new DomainError('FOLDER_IN_USE', { folder: folder.root, alamat: readDoor(folder)?.alamat ?? null })
    throw folderError(error, folder)
  }
  const database = held
  rmSync(folder.door, { force: true })
  return {
    announce: ({ alamat, versi }) => writeFileSync(folder.door, JSON.stringify({ pid: process.pid, alamat, versi } satisfies RunningDoor)),
    release: () => {
      if (!database.open) return
      rmSync(folder.door, { force: true })
      database.close()
    },
  }
}

/** The door that the holder of the lock announced, if it has come so far. */
export function readDoor(folder: DataFolder): RunningDoor | null {
  if (!existsSync(folder.door)) return null
  try {
    return JSON.parse(readFileSync(folder.door, 'utf8')) as RunningDoor
  } catch {
    return null // read while it was being written: the door is not known yet
  }
}

/** The door named by a refused start; null when it was refused for another reason. */
export function doorOfRefusal(error: unknown): { readonly alamat: string | null } | null {
  return error instanceof DomainError && error.code === 'FOLDER_IN_USE' ? (error as DomainError<'FOLDER_IN_USE'>).data : null
}
