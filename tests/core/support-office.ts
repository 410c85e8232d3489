import { mkdirSync, readdirSync, copyFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { runCommand } from '../../electron/core/context.ts'
import { storeBytes } from '../../electron/core/files.ts'
import { dataFolder } from '../../electron/core/folder.ts'
import { openOffice, type OpenedOffice, type OpenOptions } from '../../electron/core/startup.ts'
import { petugas, registry, shipped, temporaryFolder } from './support.ts'

export const START = Date.parse('2025-03-05T02:12:00Z') // 09.12 WIB

/** Opens an office with the first two migrations of the program; closed after the test. */
export async function openFolder(root: string, options: Partial<OpenOptions> = {}): Promise<OpenedOffice> {
  const office = await openOffice({
    folder: dataFolder(root),
    migrations: options.migrations ?? migrationFolder(),
    clock: { now: () => START },
    version: '0.1.0',
    registry,
    copyAtStop: false,
    ...options,
  })
  onTestFinished(() => office.close())
  return office
}

/** A folder with the first two migrations and further ones of a test. */
export function migrationFolder(...further: string[]): string {
  const folder = join(temporaryFolder(), 'migrasi')
  mkdirSync(folder)
  const base = readdirSync(shipped).sort().slice(0, 2)
  for (const name of base) copyFileSync(join(shipped, name), join(folder, name))
  further.forEach((sql, n) => writeFileSync(join(folder, `000${n + 3}-uji.sql`), sql))
  return folder
}

export function addPegawai(office: OpenedOffice, nama: string): void {
  runCommand(office, petugas, 'uji.pegawai', (ctx) =>
    ctx.run("insert into pegawai (nama, jenis_asn, dibuat_pada) values (?, 'pns', ?)", nama, ctx.now()),
  )
}

/** An attachment with its row. */
export async function addFile(office: OpenedOffice, text: string): Promise<string> {
  const { sha256, ukuran } = await storeBytes(office.folder, Buffer.from(text))
  runCommand(office, petugas, 'uji.berkas', (ctx) =>
    ctx.run(
      "insert into berkas (sha256, nama, mime, ukuran, subject, subject_id, jenis, dibuat_pada, dibuat_oleh) values (?, 'surat.pdf', 'application/pdf', ?, 'surat', 1, 'naskah', 1, 7)",
      sha256,
      ukuran,
    ),
  )
  return sha256
}
