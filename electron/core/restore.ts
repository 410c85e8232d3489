import BetterSqlite3 from 'better-sqlite3'
import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { DomainError } from '../../shared/errors.ts'
import { COPY_DATABASE, COPY_FILES, COPY_MANIFEST, hashOfFile, readManifest, type Manifest } from './backup.ts'
import { translate } from './context.ts'
import { syncFolder } from './files.ts'
import { dataFolder, ensureFolder, isEmptyFolder, markDemo, type DataFolder } from './folder.ts'
import { verifyFolder, type Section, type VerifyOptions } from './verify.ts'

export interface Restored {
  readonly folder: DataFolder
  readonly manifest: Manifest | null
  readonly sections: readonly Section[]
}

/**
 * A copy made whole again in a new or empty folder, and proved there. `from` is the folder of a copy, its manifest, or a `.db` file (with
 * `berkas/` beside it, if there is one). Refuses with FOLDER_NOT_EMPTY, COPY_MISSING or COPY_DAMAGED, and then nothing stays in the
 * folder; what else the proof finds was so in the office already, comes back in the sections and hinders nobody from his last copy.
 */
export async function restoreCopy(from: string, root: string, proof: Omit<VerifyOptions, 'root' | 'knownMissing'>): Promise<Restored> {
  const folder = dataFolder(root)
  const isNew = !existsSync(folder.root)
  if (!isEmptyFolder(folder)) throw new DomainError('FOLDER_NOT_EMPTY', { folder: folder.root })
  const source = findSource(from)
  ensureFolder(folder)
  try {
    await copyDatabase(source, folder)
    await copyAttachments(source, folder)
    const knownMissing = source.manifest?.hilang ?? []
    const sections = await verifyFolder({ ...proof, root: folder.root, knownMissing })
    const [file] = sections
    if (file?.temuan[0]) throw new DomainError('COPY_DAMAGED', { nama: source.nama, rinci: file.temuan[0] })
    if (source.manifest?.contoh) markDemo(folder)
    syncFolder(folder.root)
    return { folder, manifest: source.manifest, sections }
  } catch (error) {
    for (const path of [folder.database, `${folder.database}-wal`, `${folder.database}-shm`, folder.files, folder.copies])
      rmSync(path, { recursive: true, force: true })
    if (isNew) rmSync(folder.root, { recursive: true, force: true })
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code === 'DATA_DAMAGED' || code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')) {
      throw new DomainError('COPY_DAMAGED', { nama: source.nama, rinci: 'berkas basis datanya rusak' })
    }
    throw translate(error)
  }
}

interface Source {
  readonly nama: string
  readonly database: string
  readonly files: string
  readonly manifest: Manifest | null
}

function findSource(from: string): Source {
  const nama = basename(from)
  if (!existsSync(from)) throw new DomainError('COPY_MISSING', { nama: from })
  const path = nama === COPY_MANIFEST ? dirname(from) : from
  if (statSync(path).isDirectory()) {
    const manifest = readManifest(path)
    if (!manifest) throw new DomainError('COPY_MISSING', { nama: from })
    return { nama: basename(path), database: join(path, COPY_DATABASE), files: join(path, COPY_FILES), manifest }
  }
  const manifest = nama === COPY_DATABASE ? readManifest(dirname(path)) : null
  return { nama, database: path, files: join(dirname(path), COPY_FILES), manifest }
}

/** By SQLite's own copying, so that a journal beside the file is not lost; against its hash where the manifest has one. */
async function copyDatabase({ nama, database, manifest }: Source, folder: DataFolder) {
  if (!existsSync(database)) throw new DomainError('COPY_MISSING', { nama: database })
  if (manifest && (await hashOfFile(database)) !== manifest.basisData.sha256) {
    throw new DomainError('COPY_DAMAGED', { nama, rinci: 'isi basis datanya tidak sama dengan manifesnya' })
  }
  const beside = `${folder.database}.sedang`
  const raw = new BetterSqlite3(database, { readonly: true, fileMustExist: true })
  try {
    await raw.backup(beside)
    renameSync(beside, folder.database)
  } finally {
    raw.close()
    rmSync(beside, { force: true })
  }
}

async function copyAttachments({ nama, files, manifest }: Source, folder: DataFolder) {
  mkdirSync(folder.files, { recursive: true })
  const names = manifest
    ? manifest.berkas.map((file) => file.sha256)
    : existsSync(files)
      ? readdirSync(files).filter((name) => /^[0-9a-f]{64}$/.test(name))
      : []
  for (const name of names) {
    const from = join(files, name)
    if (!existsSync(from)) throw new DomainError('COPY_DAMAGED', { nama, rinci: `berkas ${name} tidak ada` })
    copyFileSync(from, join(folder.files, name))
    if ((await hashOfFile(join(folder.files, name))) !== name)
      throw new DomainError('COPY_DAMAGED', { nama, rinci: `isi berkas ${name} berubah` })
  }
}
