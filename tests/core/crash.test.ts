import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { runCommand } from '../../electron/core/context.ts'
import { dataFolder } from '../../electron/core/folder.ts'
import { readDoor } from '../../electron/core/lock.ts'
import { storeBytes } from '../../electron/core/files.ts'
import { verifyFolder } from '../../electron/core/verify.ts'
import { petugas, registry, temporaryFolder } from './support.ts'
import { addPegawai, migrationFolder, openFolder } from './support-office.ts'

/** Starts a host that writes, and kills it after so many acknowledged acts; gives the last acknowledged one. */
async function killAfter(root: string, migrations: string, acts: number): Promise<number> {
  const child = spawn(process.execPath, ['tests/core/killed-host.ts', root, migrations], { stdio: ['ignore', 'pipe', 'inherit'] })
  let last = 0
  const gone = new Promise((resolve) => child.on('exit', resolve))
  child.stdout.on('data', (chunk: Buffer) => {
    last = Number(chunk.toString().trim().split('\n').at(-1))
    if (last >= acts) child.kill('SIGKILL')
  })
  await gone
  return last
}

test('a killed host: everything acknowledged is there, nothing is half written, the chain is whole', async () => {
  const root = temporaryFolder()
  const migrations = migrationFolder()
  for (const acts of [3, 40, 90]) {
    const before = acts === 3 ? 0 : await countPegawai(root, migrations)
    const acknowledged = await killAfter(root, migrations, acts)
    expect(acknowledged).toBeGreaterThanOrEqual(acts)
    const office = await openFolder(root, { migrations })
    expect(office.unclean).toBe(true)
    const one = (sql: string) => office.store.raw.prepare(sql).pluck().get() as number
    const there = one('select count(*) from pegawai') - before
    expect(there === acknowledged || there === acknowledged + 1).toBe(true)
    expect(one('select count(*) from ketidakhadiran')).toBe(one('select count(*) from pegawai'))
    addPegawai(office, 'Sesudah')
    runCommand(office, petugas, 'uji.ubah', (ctx) =>
      ctx.run(
        "insert into ketidakhadiran (pegawai_id, mulai, selesai, sebab) values ((select max(id) from pegawai), '2025-01-01', '2025-01-02', 'cuti')",
      ),
    )
    await office.close()
    const sections = await verifyFolder({ root, clock: office.clock, registry })
    expect(sections.flatMap((s) => s.temuan)).toEqual([])
  }
})

async function countPegawai(root: string, migrations: string) {
  const office = await openFolder(root, { migrations })
  const count = office.store.raw.prepare('select count(*) from pegawai').pluck().get() as number
  await office.close()
  return count
}

test('the lock of a killed host dies with it, and so does its door', async () => {
  const root = temporaryFolder()
  await killAfter(root, migrationFolder(), 1)
  expect(readDoor(dataFolder(root))).toMatchObject({ alamat: 'http://127.0.0.1:4702' })
  await openFolder(root)
  expect(readDoor(dataFolder(root))).toBeNull()
})

test('a second process on one folder is told of the first one’s door', async () => {
  const root = temporaryFolder()
  const migrations = migrationFolder()
  const child = spawn(process.execPath, ['tests/core/killed-host.ts', root, migrations], { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  await new Promise((resolve) => child.stdout.once('data', resolve))
  await expect(openFolder(root, { migrations })).rejects.toMatchObject({ code: 'FOLDER_IN_USE', data: { alamat: 'http://127.0.0.1:4702' } })
})

/** A disk of two megabytes; null where this machine does not let us mount one. */
function smallDisk(): string | null {
  const path = join(temporaryFolder(), 'cakram')
  mkdirSync(path)
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', path], { stdio: 'ignore' })
  } catch {
    return null // not root, or no tmpfs
  }
  onTestFinished(() => void execFileSync('umount', ['-l', path]))
  return path
}

test('a full disk: a sentence, nothing lost, and work goes on when there is room', async (ctx) => {
  const root = smallDisk()
  if (!root) return ctx.skip('no small disk can be mounted here')
  const office = await openFolder(root)
  addPegawai(office, 'Laras')
  await expect(storeBytes(office.folder, Buffer.alloc(3_000_000, 'x'))).rejects.toMatchObject({ code: 'DISK_FULL' })
  expect(readdirSync(office.folder.files)).toEqual([])
  let written = 0
  const fill = () => {
    for (; written < 10_000; written += 1) addPegawai(office, `Pegawai ${'x'.repeat(2000)}`)
  }
  expect(fill).toThrow(expect.objectContaining({ code: 'DISK_FULL' }) as Error)
  expect(office.store.raw.prepare('select count(*) from pegawai').pluck().get()).toBe(written + 1)
  await expect(office.copy('tangan')).rejects.toMatchObject({ code: 'DISK_FULL' })
  expect(readdirSync(office.folder.copies)).toEqual([])
  execFileSync('mount', ['-o', 'remount,size=32m', root])
  addPegawai(office, 'Sesudah')
  await office.close()
  const sections = await verifyFolder({ root, clock: office.clock, registry })
  expect(sections.flatMap((s) => s.temuan)).toEqual([])
})

test('a database that may not grow: the act is refused whole', async () => {
  const office = await openFolder(temporaryFolder())
  const pages = office.store.raw.pragma('page_count', { simple: true }) as number
  office.store.raw.pragma(`max_page_count = ${pages + 2}`)
  const many = () => {
    runCommand(office, petugas, 'uji.banyak', (ctx) => {
      for (let n = 0; n < 100; n += 1) ctx.run("insert into pegawai (nama, jenis_asn, dibuat_pada) values (?, 'pns', 1)", 'x'.repeat(1000))
    })
  }
  expect(many).toThrow(expect.objectContaining({ code: 'DISK_FULL' }) as Error)
  expect(office.store.raw.prepare('select count(*) from pegawai').pluck().get()).toBe(0)
  office.store.raw.pragma('max_page_count = 1000000')
  many()
})
