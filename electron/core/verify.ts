import type { Database } from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { DomainError } from '../../shared/errors.ts'
import { COPY_DATABASE, COPY_FILES, hashOfFile, listCopies, type Manifest } from './backup.ts'
import { runQuery, SISTEM, type Clock, type ReadContext } from './context.ts'
import { namedFiles } from './files.ts'
import { dataFolder } from './folder.ts'
import { schemaHash, schemaVersion } from './migrate.ts'
import type { Registry } from './registry.ts'
import { makeKept } from './kept.ts'
import { openDatabase } from './store.ts'
import { replayAudit } from './verify-audit.ts'

/** One part of the proof: what was checked, how many, and what is broken, the first break first. */
export interface Section {
  readonly nama: string
  readonly jumlah: number
  readonly satuan: string
  readonly temuan: readonly string[]
}

/** The invariants of a module, read through the same context as any query. */
export interface ModuleCheck {
  readonly nama: string
  periksa(ctx: ReadContext): readonly { readonly invariant: string; readonly detail: string }[]
}

export interface VerifyOptions {
  /** A data folder, or a copy: the database at its top, `berkas/` beside it. */
  readonly root: string
  readonly clock: Clock
  readonly registry: Registry
  readonly checks?: readonly ModuleCheck[]
  /** The number of migrations of this program; a module's check understands no older file. */
  readonly susunan?: number
  readonly tell?: (section: Section) => void
  /** Attachments known to have been missing when the copy was made. */
  readonly knownMissing?: readonly string[]
}

/** Proves a folder, opened read-only in one snapshot, also while the host runs. Refuses with DATA_MISSING or DATA_DAMAGED. */
export async function verifyFolder(options: VerifyOptions): Promise<Section[]> {
  const file = join(options.root, COPY_DATABASE)
  if (!existsSync(file)) throw new DomainError('DATA_MISSING', { folder: options.root })
  const sections: Section[] = []
  const add = (section: Section) => {
    sections.push(section)
    options.tell?.(section)
  }
  let raw: Database | undefined
  try {
    raw = openDatabase(file, { readonly: true })
    raw.exec('begin')
    const sound = integrity(raw)
    add(sound)
    if (sound.temuan.length > 0) return sections
    add(foreignKeys(raw))
    const replayed = replayAudit(raw, listCopies(dataFolder(options.root)).map(headOf))
    add(schema(raw, replayed.schema))
    add({ nama: 'Rantai audit', jumlah: replayed.lines, satuan: 'baris', temuan: replayed.chain })
    add({ nama: 'Isi data terhadap audit', jumlah: replayed.rows, satuan: 'baris', temuan: replayed.differences })
    add(await attachments(raw, options))
    const version = schemaVersion(raw)
    if (version === (options.susunan ?? version)) for (const check of options.checks ?? []) add(moduleSection(raw, check, options))
    else add({ nama: 'Aturan modul', jumlah: version, satuan: 'adalah nomor susunannya: diperiksa setelah dibuka program ini', temuan: [] })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code !== 'SQLITE_NOTADB' && !code.startsWith('SQLITE_CORRUPT')) throw error
    throw new DomainError('DATA_DAMAGED', { berkas: file, rinci: (error as Error).message })
  } finally {
    raw?.close()
  }
  return sections
}

function headOf({ nama, manifest }: { nama: string; manifest: Manifest }) {
  return { nama, id: manifest.audit.id, hash: manifest.audit.hash }
}

function integrity(raw: Database): Section {
  const found = (raw.pragma('integrity_check(20)') as { integrity_check: string }[]).map((row) => row.integrity_check)
  const halaman = raw.pragma('page_count', { simple: true }) as number
  return { nama: 'Berkas basis data', jumlah: halaman, satuan: 'halaman', temuan: found[0] === 'ok' ? [] : found }
}

function foreignKeys(raw: Database): Section {
  const broken = raw.pragma('foreign_key_check') as { table: string; rowid: number | null; parent: string }[]
  const jumlah = raw
    .prepare("select count(*) from sqlite_schema s, pragma_foreign_key_list(s.name) where s.type = 'table'")
    .pluck()
    .get() as number
  return {
    nama: 'Kunci asing',
    jumlah,
    satuan: 'kunci',
    temuan: broken.map((row) => `Tabel ${row.table} baris ${row.rowid ?? '?'} menunjuk ${row.parent} yang tidak ada.`),
  }
}

function schema(raw: Database, recorded: string | null): Section {
  const jumlah = raw
    .prepare("select count(*) from sqlite_schema where sql is not null and name not like 'sqlite_%'")
    .pluck()
    .get() as number
  const same = recorded === schemaHash(raw)
  return {
    nama: 'Susunan basis data',
    jumlah,
    satuan: 'tabel, indeks, dan pemicu',
    temuan: same ? [] : ['Susunan basis data tidak sama dengan catatan migrasi terakhir.'],
  }
}

async function attachments(raw: Database, { root, knownMissing = [] }: VerifyOptions): Promise<Section> {
  const folder = join(root, COPY_FILES)
  const named = namedFiles(raw)
  const there = existsSync(folder) ? readdirSync(folder).filter((name) => statSync(join(folder, name)).isFile()) : []
  const present = new Set(there)
  const temuan: string[] = []
  for (const hash of named) {
    if (!present.has(hash)) {
      if (!knownMissing.includes(hash)) temuan.push(`Berkas ${hash} (${usedBy(raw, hash)}) tidak ada di ${folder}.`)
    } else if ((await hashOfFile(join(folder, hash))) !== hash) temuan.push(`Isi berkas ${hash} (${usedBy(raw, hash)}) berubah.`)
  }
  const orphans = there.filter((name) => !named.has(name) && !name.startsWith('.'))
  if (orphans.length > 0)
    temuan.push(
      `${orphans.length} berkas di ${folder} tidak disebut data, yang pertama ${orphans[0]}; disisihkan saat Sekretariat dibuka lagi.`,
    )
  return { nama: 'Lampiran', jumlah: named.size, satuan: 'berkas', temuan }
}

function usedBy(raw: Database, hash: string): string {
  return (raw.prepare('select nama from berkas where sha256 = ? order by id').pluck().get(hash) as string | undefined) ?? 'dokumen'
}

function moduleSection(raw: Database, check: ModuleCheck, { clock, registry }: VerifyOptions): Section {
  const store = {
    file: raw.name,
    raw,
    orm: drizzle(raw),
    guards: '',
    kept: makeKept(),
    writing: null,
    beside: () => null,
    maintain: () => undefined,
    close: () => undefined,
  }
  const found = runQuery({ store, clock, registry }, SISTEM, (ctx) => check.periksa(ctx))
  return { nama: check.nama, jumlah: found.length, satuan: 'pelanggaran', temuan: found.map((f) => `${f.invariant}: ${f.detail}`) }
}
