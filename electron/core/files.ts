import type { Database } from 'better-sqlite3'
import { createHash, randomBytes } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { DomainError } from '../../shared/errors.ts'
import { capturedTables, quote } from './audit.ts'
import { translate } from './context.ts'
import type { DataFolder } from './folder.ts'

export interface StoredFile {
  readonly sha256: string
  readonly ukuran: number
  /** Whether the bytes were not there before: who cannot commit the row takes them away again. */
  readonly fresh: boolean
}

const TEMPORARY = '.sementara-'
const ORPHANS = 'yatim'
const HASH = /^[0-9a-f]{64}$/
const KEPT_DAYS = 30

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

export function filePath(folder: DataFolder, hash: string): string {
  return join(folder.files, hash)
}

/** Makes the entries of a folder durable; Windows has no such call and needs none. */
export function syncFolder(path: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(path, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Bytes first: written beside, synced, renamed to their SHA-256, and only then may a row name them. Refuses with DISK_FULL; nothing is left. */
export async function storeBytes(folder: DataFolder, bytes: Uint8Array): Promise<StoredFile> {
  const hash = sha256(bytes)
  const target = filePath(folder, hash)
  const stored = { sha256: hash, ukuran: bytes.byteLength }
  if (existsSync(target) && statSync(target).size === bytes.byteLength) return { ...stored, fresh: false }
  const beside = join(folder.files, TEMPORARY + randomBytes(8).toString('hex'))
  try {
    const handle = await open(beside, 'wx', 0o600)
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    renameSync(beside, target)
    syncFolder(folder.files)
  } catch (error) {
    rmSync(beside, { force: true })
    throw translate(error)
  }
  return { ...stored, fresh: true }
}

/** The stored bytes, checked against their name. Refuses with FILE_MISSING or FILE_CHANGED. */
export function readStored(folder: DataFolder, file: { sha256: string; nama: string }): Buffer {
  const path = filePath(folder, file.sha256)
  if (!HASH.test(file.sha256) || !existsSync(path)) throw new DomainError('FILE_MISSING', { nama: file.nama })
  const bytes = readFileSync(path)
  if (sha256(bytes) !== file.sha256) throw new DomainError('FILE_CHANGED', { nama: file.nama })
  return bytes
}

/** Every SHA-256 that a row names: columns called sha256 or …_sha256, of whatever table. */
export function namedFiles(raw: Database): Set<string> {
  const named = new Set<string>()
  for (const table of capturedTables(raw)) {
    for (const column of table.columns.filter((c) => c.name === 'sha256' || c.name.endsWith('_sha256'))) {
      const name = quote(column.name)
      for (const hash of raw
        .prepare<[], string>(`select distinct ${name} from main.${quote(table.name)} where ${name} is not null`)
        .pluck()
        .all())
        named.add(hash)
    }
  }
  return named
}

/** Takes away bytes whose row was refused, unless another row names them. */
export function dropUnnamed(raw: Database, folder: DataFolder, hash: string): void {
  if (!namedFiles(raw).has(hash)) rmSync(filePath(folder, hash), { force: true })
}

/**
 * At start, under the lock: what a crash left without a row is put aside under `berkas/yatim` and thrown away after 30 days; not at
 * once, for the database itself may be an older one that was put back by hand.
 */
export function sweepOrphans(raw: Database, folder: DataFolder, now: number): number {
  const named = namedFiles(raw)
  const aside = join(folder.files, ORPHANS)
  let swept = 0
  for (const name of readdirSync(folder.files)) {
    if (name.startsWith(TEMPORARY)) rmSync(join(folder.files, name), { force: true })
    if (!HASH.test(name) || named.has(name)) continue
    mkdirSync(aside, { recursive: true })
    renameSync(join(folder.files, name), join(aside, name))
    utimesSync(join(aside, name), now / 1000, now / 1000)
    swept += 1
  }
  if (!existsSync(aside)) return swept
  for (const name of readdirSync(aside)) {
    if (now - statSync(join(aside, name)).mtimeMs > KEPT_DAYS * 86_400_000) rmSync(join(aside, name), { force: true })
  }
  return swept
}
