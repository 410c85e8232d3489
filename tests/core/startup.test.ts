import BetterSqlite3 from 'better-sqlite3'
import { existsSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { listCopies } from '../../electron/core/backup.ts'
import { dataFolder, defaultFolder } from '../../electron/core/folder.ts'
import { temporaryFolder } from './support.ts'
import { addPegawai, migrationFolder, openFolder, START } from './support-office.ts'

const nama = (root: string) => {
  const raw = new BetterSqlite3(join(root, 'sekretariat.db'), { readonly: true })
  try {
    return raw.prepare('select nama from pegawai order by id').pluck().all()
  } finally {
    raw.close()
  }
}

test('the data folder of each operating system is no roaming one', () => {
  expect(defaultFolder(false, 'win32', { LOCALAPPDATA: 'L' })).toBe(join('L', 'sekretariat'))
  expect(defaultFolder(true, 'linux', { XDG_DATA_HOME: '/x' })).toBe('/x/sekretariat-contoh')
  expect(defaultFolder(false, 'darwin', {})).toMatch(/Library.Application Support.sekretariat$/)
})

test('a new folder becomes an office, and stands again after a stop', async () => {
  const root = join(temporaryFolder(), 'baru', 'data')
  const office = await openFolder(root)
  expect(office).toMatchObject({ migrated: 2, unclean: false, demo: false })
  addPegawai(office, 'Laras')
  expect(existsSync(office.folder.running)).toBe(true)
  await office.close()
  expect(readdirSync(root).sort()).toEqual(['berkas', 'cadangan', 'kunci.db', 'sekretariat.db'])
  expect(await openFolder(root)).toMatchObject({ migrated: 0, unclean: false })
  expect(nama(root)).toEqual(['Laras'])
})

test('a second start names the running door and changes nothing', async () => {
  const root = temporaryFolder()
  const office = await openFolder(root)
  await expect(openFolder(root)).rejects.toMatchObject({ code: 'FOLDER_IN_USE', data: { alamat: null } })
  office.lock.announce({ alamat: 'http://127.0.0.1:4701', versi: '0.1.0' })
  await expect(openFolder(root)).rejects.toThrow('sedang dibuka Sekretariat di http://127.0.0.1:4701')
  addPegawai(office, 'Laras')
  await office.close()
  await expect(openFolder(root)).resolves.toBeDefined()
})

test('a schema newer than the program is refused, and the file stays as it was', async () => {
  const root = temporaryFolder()
  await (await openFolder(root, { migrations: migrationFolder('create table uji (id integer primary key) strict;') })).close()
  const before = readFileSync(join(root, 'sekretariat.db'))
  await expect(openFolder(root)).rejects.toMatchObject({ code: 'SCHEMA_NEWER', data: { berkas: 3, program: 2 } })
  expect(readFileSync(join(root, 'sekretariat.db')).equals(before)).toBe(true)
  expect(listCopies(dataFolder(root))).toEqual([])
})

test('an older file is copied, proved and migrated; every changed row stands in the audit', async () => {
  const root = temporaryFolder()
  const first = await openFolder(root)
  for (const n of ['Laras', 'Bagas', 'Sekar']) addPegawai(first, n)
  await first.close()
  const migrations = migrationFolder("alter table pegawai add column catatan text; update pegawai set catatan = 'x' where nama = 'Bagas';")
  const office = await openFolder(root, { migrations })
  expect(office.migrated).toBe(1)
  const [copy] = listCopies(office.folder)
  expect(copy?.manifest).toMatchObject({ jenis: 'sebelum-migrasi', susunan: 2 })
  const line = office.store.raw.prepare("select isi from audit where prosedur = 'migrasi' order by id desc limit 1").pluck().get() as string
  expect(line).toContain('@kolom\tpegawai\t\t["id","nama"')
  expect(line.split('\n').filter((l) => l.startsWith('pegawai\t'))).toHaveLength(3)
})

test('a migration that fails leaves the old file, its rows and a sentence', async () => {
  const root = temporaryFolder()
  const first = await openFolder(root)
  addPegawai(first, 'Laras')
  await first.close()
  const broken = migrationFolder('delete from pegawai; create table x (id integer primary key) strict; insert into tidak_ada values (1);')
  await expect(openFolder(root, { migrations: broken })).rejects.toMatchObject({ code: 'MIGRATION_FAILED', data: { dari: 2, ke: 3 } })
  expect(nama(root)).toEqual(['Laras'])
  expect(await openFolder(root)).toMatchObject({ migrated: 0, unclean: false })
})

test('a migration that leaves children without parents is refused', async () => {
  const root = temporaryFolder()
  const orphan = migrationFolder("insert into jabatan_lane (jabatan_id, lane) values (99, 'asn');")
  await expect(openFolder(root, { migrations: orphan })).rejects.toMatchObject({ code: 'MIGRATION_FAILED' })
  expect(existsSync(join(root, 'sekretariat.db'))).toBe(false)
})

test('a migration of many rows is told in lines of at most 10,000', async () => {
  const root = temporaryFolder()
  const many = `create table banyak (id integer primary key, n integer) strict;
    insert into banyak with recursive c(n) as (select 1 union all select n + 1 from c where n < 25000) select n, n from c;`
  const office = await openFolder(root, { migrations: migrationFolder(many) })
  const lines = office.store.raw.prepare<[], string>("select isi from audit where prosedur = 'migrasi' order by id").pluck().all()
  expect(lines.map((isi) => isi.split('\n').filter((l) => l.startsWith('banyak\t')).length)).toEqual([10_000, 10_000, 5_000])
})

test('after an unclean stop a damaged file is found, named and left alone', async () => {
  const root = temporaryFolder()
  const office = await openFolder(root)
  for (let n = 0; n < 300; n += 1) addPegawai(office, `Pegawai ${n} ${'x'.repeat(200)}`)
  await office.close()
  const file = join(root, 'sekretariat.db')
  const bytes = readFileSync(file)
  bytes.fill(0x5a, 4096 * 8, 4096 * 12)
  writeFileSync(file, bytes)
  writeFileSync(join(root, 'sedang-terbuka'), '1')
  await expect(openFolder(root)).rejects.toMatchObject({ code: 'DATA_DAMAGED' })
  expect(readFileSync(file).equals(bytes)).toBe(true)
  expect(existsSync(join(root, 'sedang-terbuka'))).toBe(true)
})

test('a torn file, a text and another program’s database are refused with a sentence and stay', async () => {
  const torn = temporaryFolder()
  await (await openFolder(torn)).close()
  truncateSync(join(torn, 'sekretariat.db'), 10_000)
  writeFileSync(join(torn, 'sedang-terbuka'), '1')
  await expect(openFolder(torn)).rejects.toMatchObject({ code: 'DATA_DAMAGED' })

  const text = temporaryFolder()
  writeFileSync(join(text, 'sekretariat.db'), 'ini catatan biasa, bukan basis data. '.repeat(40))
  await expect(openFolder(text)).rejects.toMatchObject({ code: 'DATA_DAMAGED' })

  const other = temporaryFolder()
  const raw = new BetterSqlite3(join(other, 'sekretariat.db'))
  raw.exec('create table orang (id integer primary key)')
  raw.close()
  await expect(openFolder(other)).rejects.toMatchObject({ code: 'DATA_NOT_OURS' })
})

test('a failing step after the migration lets go of the folder', async () => {
  const root = temporaryFolder()
  const afterOpen = () => {
    throw new Error('definisi hilang')
  }
  await expect(openFolder(root, { afterOpen })).rejects.toMatchObject({ code: 'OPEN_FAILED' })
  await expect(openFolder(root)).resolves.toMatchObject({ unclean: false })
})

test('a folder that is a file, and one that cannot be made', async () => {
  const root = join(temporaryFolder(), 'catatan')
  writeFileSync(root, '')
  await expect(openFolder(root)).rejects.toMatchObject({ code: 'FOLDER_NOT_WRITABLE' })
  await expect(openFolder(join(root, 'data'))).rejects.toMatchObject({ code: 'FOLDER_NOT_WRITABLE' })
})

test('the demonstration replaces its own folder and nobody else’s', async () => {
  const root = temporaryFolder()
  const demo = await openFolder(root, { demo: 'ganti' })
  expect(demo.demo).toBe(true)
  addPegawai(demo, 'Contoh')
  await demo.close()
  const again = await openFolder(root, { demo: 'ganti' })
  expect(again.store.raw.prepare('select count(*) from pegawai').pluck().get()).toBe(0)
  await again.close()
  expect((await openFolder(root)).demo).toBe(true)

  const real = temporaryFolder()
  const office = await openFolder(real)
  addPegawai(office, 'Laras')
  await office.close()
  await expect(openFolder(real, { demo: 'ganti' })).rejects.toMatchObject({ code: 'DEMO_ON_REAL' })
  expect(nama(real)).toEqual(['Laras'])
  expect(existsSync(join(real, 'data-contoh'))).toBe(false)

  const papers = temporaryFolder()
  mkdirSync(join(papers, 'foto'))
  await expect(openFolder(papers, { demo: 'ganti' })).rejects.toMatchObject({ code: 'DEMO_ON_REAL' })
  expect(readdirSync(papers)).toEqual(['foto'])
})

test('the demonstration is not replaced under a running host', async () => {
  const root = temporaryFolder()
  const office = await openFolder(root, { demo: 'ganti' })
  addPegawai(office, 'Contoh')
  await expect(openFolder(root, { demo: 'ganti' })).rejects.toMatchObject({ code: 'FOLDER_IN_USE' })
  expect(nama(root)).toEqual(['Contoh'])
})

test('every moment comes from the office clock', async () => {
  const office = await openFolder(temporaryFolder())
  expect(office.store.raw.prepare('select distinct pada from audit').pluck().all()).toEqual([START])
})
