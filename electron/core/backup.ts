import BetterSqlite3, { type Database } from 'better-sqlite3'
import { createHash } from 'node:crypto'
import {
  closeSync,
  copyFileSync,
  createReadStream,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { momentOf, timeOf, todayOf } from '../../shared/dates.ts'
import { DomainError } from '../../shared/errors.ts'
import { auditHead, auditHash } from './audit.ts'
import { translate } from './context.ts'
import { filePath, namedFiles, syncFolder } from './files.ts'
import type { DataFolder } from './folder.ts'
import { unwatched, type Progress } from './jobs.ts'
import { schemaVersion } from './migrate.ts'

export type CopyKind = 'malam' | 'tutup' | 'tangan' | 'sebelum-migrasi'

/** What a copy says of itself; the audit's head in it proves later that the office's chain was not made anew. */
export interface Manifest {
  readonly bentuk: 1
  readonly jenis: CopyKind
  readonly pada: number
  readonly versi: string
  readonly susunan: number
  readonly contoh: boolean
  readonly audit: { readonly id: number; readonly hash: string }
  readonly basisData: { readonly sha256: string; readonly ukuran: number }
  readonly berkas: readonly { readonly sha256: string; readonly ukuran: number }[]
  /** Attachments that the data folder itself did not have whole. */
  readonly hilang: readonly string[]
}

export interface Copy {
  readonly nama: string
  readonly path: string
  readonly manifest: Manifest
}

export const COPY_DATABASE = 'sekretariat.db'
export const COPY_FILES = 'berkas'
export const COPY_MANIFEST = 'manifes.json'
const TEMPORARY = '.sedang-'

export interface CopySource {
  readonly raw: Database
  readonly folder: DataFolder
  readonly version: string
  readonly demo: boolean
  readonly now: number
  /** How many copies stay; null: none goes, as the office's settings cannot be read yet. */
  readonly kept: number | null
}

/**
 * A verified copy of database and attachments under `cadangan/`: made beside, opened and checked, synced, and only then given its
 * name. Each copy is whole by itself; what the copy before has already is linked from there, never from the live files. Refuses with
 * DISK_FULL or COPY_NOT_PROVED; nothing is left.
 */
export function makeCopy(source: CopySource, kind: CopyKind, progress: Progress = unwatched): Promise<Copy> {
  const copy = copiesIdle(source.folder).then(() => writeCopy(source, kind, progress))
  queues.set(source.folder.root, copy)
  return copy
}

/** One copy of a folder at a time: the night's, the one asked for and the one at stop follow each other. */
const queues = new Map<string, Promise<unknown>>()

/** Resolves when no copy of this folder is being made any more. */
export async function copiesIdle(folder: DataFolder): Promise<void> {
  await queues.get(folder.root)?.catch(() => undefined) // its own caller hears of a failure
}

async function writeCopy(source: CopySource, kind: CopyKind, progress: Progress): Promise<Copy> {
  const { folder, now } = source
  const nama = freeName(folder, `${todayOf(now)}_${timeOf(now).replace(':', '')}_${kind}`)
  const beside = join(folder.copies, TEMPORARY + nama)
  try {
    rmSync(beside, { recursive: true, force: true })
    mkdirSync(join(beside, COPY_FILES), { recursive: true, mode: 0o700 })
    const database = join(beside, COPY_DATABASE)
    await copyDatabase(source.raw, database, progress)
    const checked = checkCopiedDatabase(database)
    const files = await copyFiles(folder, checked.files, join(beside, COPY_FILES), listCopies(folder)[0], progress)
    progress.closing()
    const manifest: Manifest = {
      bentuk: 1,
      jenis: kind,
      pada: now,
      versi: source.version,
      susunan: checked.version,
      contoh: source.demo,
      audit: checked.head,
      basisData: { sha256: await hashOfFile(database), ukuran: statSync(database).size },
      ...files,
    }
    writeFileSync(join(beside, COPY_MANIFEST), JSON.stringify(manifest, null, 1))
    for (const name of [COPY_DATABASE, COPY_MANIFEST]) syncFile(join(beside, name))
    syncFolder(join(beside, COPY_FILES))
    syncFolder(beside)
    const path = join(folder.copies, nama)
    renameSync(beside, path)
    syncFolder(folder.copies)
    prune(folder, source.kept)
    return { nama, path, manifest }
  } catch (error) {
    rmSync(beside, { recursive: true, force: true })
    throw translate(error)
  }
}

const PAGES = 1000

/** SQLite's own copy, a thousand pages at a time; others write meanwhile. */
async function copyDatabase(raw: Database, into: string, progress: Progress): Promise<void> {
  await raw.backup(into, {
    progress: ({ totalPages, remainingPages }) => {
      progress.at(totalPages - remainingPages, totalPages)
      return PAGES
    },
  })
}

function freeName(folder: DataFolder, name: string): string {
  for (let n = 1; ; n += 1) {
    const candidate = n === 1 ? name : `${name}-${n}`
    if (!existsSync(join(folder.copies, candidate))) return candidate
  }
}

/** Opens the copy, makes it one file without a journal, and proves it. */
function checkCopiedDatabase(file: string): { version: number; head: Manifest['audit']; files: Set<string> } {
  const raw = new BetterSqlite3(file)
  try {
    raw.pragma('journal_mode = DELETE')
    const found = raw.pragma('quick_check(1)', { simple: true }) as string
    if (found !== 'ok') throw new DomainError('COPY_NOT_PROVED', { rinci: found })
    if ((raw.pragma('foreign_key_check') as unknown[]).length > 0)
      throw new DomainError('COPY_NOT_PROVED', { rinci: 'ada baris tanpa induk' })
    return { version: schemaVersion(raw), head: provedHead(raw), files: namedFiles(raw) }
  } finally {
    raw.close()
  }
}

/** The head of the chain, its last link recomputed. */
function provedHead(raw: Database): Manifest['audit'] {
  const { id, hash } = auditHead(raw)
  const row = raw
    .prepare<[number], { pada: number; pegawai_id: number | null; penugasan_id: number | null; prosedur: string; isi: string }>(
      'select * from audit where id = ?',
    )
    .get(id)
  if (row) {
    const previous =
      raw
        .prepare<[number], Buffer>('select hash from audit where id = ?')
        .pluck()
        .get(id - 1) ?? Buffer.alloc(32)
    const entry = { id, at: row.pada, pegawaiId: row.pegawai_id, penugasanId: row.penugasan_id, procedure: row.prosedur, isi: row.isi }
    if (!auditHash(previous, entry).equals(hash))
      throw new DomainError('COPY_NOT_PROVED', { rinci: `jejak audit terputus pada baris ${id}` })
  }
  return { id, hash: hash.toString('hex') }
}

async function copyFiles(
  folder: DataFolder,
  hashes: Iterable<string>,
  into: string,
  before: Copy | undefined,
  progress: Progress,
): Promise<Pick<Manifest, 'berkas' | 'hilang'>> {
  const known = new Map(before?.manifest.berkas.map((f) => [f.sha256, f.ukuran]))
  const berkas: { sha256: string; ukuran: number }[] = []
  const hilang: string[] = []
  const all = [...hashes].sort()
  for (const [index, hash] of all.entries()) {
    await progress.step(index, all.length)
    const target = join(into, hash)
    const older = before && join(before.path, COPY_FILES, hash)
    const ukuran = known.get(hash)
    if (older && ukuran !== undefined && existsSync(older) && statSync(older).size === ukuran && link(older, target)) {
      berkas.push({ sha256: hash, ukuran })
      continue
    }
    const live = filePath(folder, hash)
    if (!existsSync(live)) {
      hilang.push(hash)
      continue
    }
    copyFileSync(live, target)
    if ((await hashOfFile(target)) !== hash) {
      rmSync(target)
      hilang.push(hash)
      continue
    }
    syncFile(target)
    berkas.push({ sha256: hash, ukuran: statSync(target).size })
  }
  return { berkas, hilang }
}

/** A second name for the same bytes, where the disk can; else the caller copies. */
function link(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') throw error
    return false
  }
}

function syncFile(path: string) {
  const handle = openSync(path, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

export async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const part of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(part as Buffer)
  return hash.digest('hex')
}

export function readManifest(path: string): Manifest | null {
  const file = join(path, COPY_MANIFEST)
  if (!existsSync(file)) return null
  try {
    const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest
    return manifest.bentuk === 1 && typeof manifest.pada === 'number' ? manifest : null
  } catch {
    return null // not ours, or torn: it is no copy
  }
}

/** The copies of a folder, newest first. */
export function listCopies(folder: DataFolder): Copy[] {
  if (!existsSync(folder.copies)) return []
  return readdirSync(folder.copies)
    .filter((nama) => !nama.startsWith('.'))
    .flatMap((nama) => {
      const path = join(folder.copies, nama)
      const manifest = readManifest(path)
      return manifest ? [{ nama, path, manifest }] : []
    })
    .sort((a, b) => b.manifest.pada - a.manifest.pada || b.manifest.audit.id - a.manifest.audit.id)
}

/** The moment of the last copy, for the sign-in. */
export function lastCopy(folder: DataFolder): number | null {
  return listCopies(folder)[0]?.manifest.pada ?? null
}

/** Which copies go: of one kind and day all but the newest, then all but those kept; the newest one before a migration stays. Newest first in. */
export function surplus(copies: readonly { nama: string; manifest: Pick<Manifest, 'pada' | 'jenis'> }[], most: number): string[] {
  const seen = new Set<string>()
  const protectedName = copies.find((c) => c.manifest.jenis === 'sebelum-migrasi')?.nama
  let kept = 0
  return copies
    .filter(({ nama, manifest }) => {
      if (nama === protectedName) return false
      const day = `${manifest.jenis} ${todayOf(manifest.pada)}`
      if (seen.has(day)) return true
      seen.add(day)
      kept += 1
      return kept > most
    })
    .map((c) => c.nama)
}

function prune(folder: DataFolder, kept: number | null) {
  for (const nama of kept === null ? [] : surplus(listCopies(folder), kept))
    rmSync(join(folder.copies, nama), { recursive: true, force: true })
  for (const nama of readdirSync(folder.copies)) {
    if (nama.startsWith(TEMPORARY)) rmSync(join(folder.copies, nama), { recursive: true, force: true })
  }
}

/** Whether something was written since the last copy. */
export function changedSinceCopy(raw: Database, folder: DataFolder): boolean {
  const last = listCopies(folder)[0]?.manifest.audit
  const head = auditHead(raw)
  return last === undefined || last.id !== head.id || last.hash !== head.hash.toString('hex')
}

/** Whether the night's copy is due: the last set hour (WIB, `21:00`) has passed since the last copy. A night with the machine off is made up. */
export function isNightDue(now: number, jam: string, last: number | null): boolean {
  const today = momentOf(todayOf(now), jam)
  const hour = today <= now ? today : today - 86_400_000
  return last === null || last < hour
}

interface NightlyOffice {
  readonly store: { readonly raw: Database }
  readonly folder: DataFolder
  readonly clock: { now(): number }
  copy(kind: CopyKind): Promise<Copy>
}

/** Makes the night's copy at the set hour (WIB, read at each look) when something changed; looks once a minute. */
export function startNightly(
  office: NightlyOffice,
  { jam, log = console.error }: { jam: () => string; log?: (line: string) => void },
): { stop(): void } {
  let running = false
  const look = async () => {
    const { store, folder, clock } = office
    if (running || !store.raw.open || !isNightDue(clock.now(), jam(), lastCopy(folder)) || !changedSinceCopy(store.raw, folder)) return
    running = true
    try {
      const { nama, manifest } = await office.copy('malam')
      if (manifest.hilang.length > 0) log(`Cadangan ${nama}: ${manifest.hilang.length} berkas tidak ada. Jalankan npm run periksa.`)
    } catch (error) {
      log(`Cadangan malam gagal: ${error instanceof Error ? error.message : String(error)}`)
    } finally {
      running = false
    }
  }
  const timer = setInterval(() => void look(), 60_000)
  timer.unref()
  return { stop: () => clearInterval(timer) }
}
