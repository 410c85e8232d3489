import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { DomainError } from '../../shared/errors.ts'

/** Where everything of one office lies: one folder, the database at its top. */
export interface DataFolder {
  readonly root: string
  readonly database: string
  /** Attachments, each named by its SHA-256. */
  readonly files: string
  readonly copies: string
  readonly lock: string
  /** Names the door of the host that holds the lock. */
  readonly door: string
  /** Stands while the office is open: found at a start, the last stop was not clean. */
  readonly running: string
  /** Stands in a folder of the demonstration. */
  readonly demoMark: string
}

export function dataFolder(root: string): DataFolder {
  const at = (name: string) => join(resolve(root), name)
  return {
    root: resolve(root),
    database: at('sekretariat.db'),
    files: at('berkas'),
    copies: at('cadangan'),
    lock: at('kunci.db'),
    door: at('pintu.json'),
    running: at('sedang-terbuka'),
    demoMark: at('data-contoh'),
  }
}

/** The data folder of this machine's user when none is named; never a roaming one, which would be copied while open. */
export function defaultFolder(demo: boolean, platform: NodeJS.Platform = process.platform, env: NodeJS.ProcessEnv = process.env): string {
  const name = demo ? 'sekretariat-contoh' : 'sekretariat'
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), name)
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', name)
  return join(env.XDG_DATA_HOME ?? join(homedir(), '.local', 'share'), name)
}

/** Makes what is missing of the folder. Refuses with FOLDER_NOT_WRITABLE or DISK_FULL. */
export function ensureFolder(folder: DataFolder): void {
  try {
    for (const path of [folder.root, folder.files, folder.copies]) mkdirSync(path, { recursive: true, mode: 0o700 })
  } catch (error) {
    throw folderError(error, folder)
  }
}

/** What the operating system says of a folder, as a sentence. */
export function folderError(error: unknown, folder: DataFolder): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOSPC' || code === 'SQLITE_FULL') return new DomainError('DISK_FULL')
  if (['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'SQLITE_CANTOPEN', 'SQLITE_READONLY'].includes(code)) {
    return new DomainError('FOLDER_NOT_WRITABLE', { folder: folder.root })
  }
  return error
}

export function isDemoFolder(folder: DataFolder): boolean {
  return existsSync(folder.demoMark)
}

/** What a start that failed may leave behind: with nothing else the folder counts as empty. */
const TRACES = ['kunci.db', 'kunci.db-journal', 'pintu.json', 'sedang-terbuka']

/** New, or with nothing in it that anyone could miss. */
export function isEmptyFolder(folder: DataFolder): boolean {
  if (!existsSync(folder.root)) return true
  return readdirSync(folder.root, { withFileTypes: true }).every(
    (entry) =>
      TRACES.includes(entry.name) ||
      (entry.isDirectory() && ['berkas', 'cadangan'].includes(entry.name) && readdirSync(join(folder.root, entry.name)).length === 0),
  )
}

/** Refuses with DEMO_ON_REAL unless the demonstration may be made here: a new or empty folder, or its own. */
export function assertDemoFolder(folder: DataFolder): 'kosong' | 'contoh' {
  try {
    if (isEmptyFolder(folder)) return 'kosong'
  } catch (error) {
    throw folderError(error, folder)
  }
  if (!isDemoFolder(folder)) throw new DomainError('DEMO_ON_REAL', { folder: folder.root })
  return 'contoh'
}

/** Marks the folder before anything of the demonstration is written into it. */
export function markDemo(folder: DataFolder): void {
  mkdirSync(folder.root, { recursive: true, mode: 0o700 })
  writeFileSync(folder.demoMark, 'Folder ini berisi data contoh Sekretariat. npm run demo menggantinya dengan yang baru.\n')
}

/** Takes the old demonstration away, and only what is ours. Call it with the lock held. Refuses any other folder. */
export function clearDemo(folder: DataFolder): void {
  if (assertDemoFolder(folder) === 'kosong') return
  const database = [folder.database, `${folder.database}-wal`, `${folder.database}-shm`]
  for (const path of [...database, folder.files, folder.copies, folder.running]) rmSync(path, { recursive: true, force: true })
}
