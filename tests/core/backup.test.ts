import BetterSqlite3 from 'better-sqlite3'
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isNightDue, lastCopy, listCopies, surplus, type CopyKind } from '../../electron/core/backup.ts'
import { runCommand } from '../../electron/core/context.ts'
import { createEvents } from '../../electron/core/events.ts'
import { filePath } from '../../electron/core/files.ts'
import { createJobs } from '../../electron/core/jobs.ts'
import { savePengaturan } from '../../electron/core/pengaturan.ts'
import { restoreCopy } from '../../electron/core/restore.ts'
import { momentOf } from '../../shared/dates.ts'
import { petugas, registry, temporaryFolder } from './support.ts'
import { addFile, addPegawai, openFolder, START } from './support-office.ts'

const proof = { clock: { now: () => START }, registry }

test('a copy is whole by itself, proved, and says the head of the audit', async () => {
  const office = await openFolder(temporaryFolder())
  addPegawai(office, 'Laras')
  const hash = await addFile(office, 'isi')
  const copy = await office.copy('tangan')
  expect(copy.nama).toBe('2025-03-05_0912_tangan')
  expect(readdirSync(copy.path).sort()).toEqual(['berkas', 'manifes.json', 'sekretariat.db'])
  expect(copy.manifest).toMatchObject({
    jenis: 'tangan',
    pada: START,
    susunan: 2,
    contoh: false,
    audit: { id: 3 },
    berkas: [{ sha256: hash, ukuran: 3 }],
    hilang: [],
  })
  expect(lastCopy(office.folder)).toBe(START)
})

test('the next copy shares unchanged files with the copy before, never with the live ones', async () => {
  const office = await openFolder(temporaryFolder())
  const hash = await addFile(office, 'isi')
  const first = await office.copy('tangan')
  const second = await office.copy('malam')
  const inode = (path: string) => statSync(path).ino
  expect(inode(join(second.path, 'berkas', hash))).toBe(inode(join(first.path, 'berkas', hash)))
  expect(inode(join(second.path, 'berkas', hash))).not.toBe(inode(filePath(office.folder, hash)))
})

test('a copy taken while acts go on is one moment of the office', async () => {
  const office = await openFolder(temporaryFolder())
  for (let n = 0; n < 500; n += 1) addPegawai(office, `Pegawai ${n}`)
  const making = office.copy('tangan')
  for (let n = 0; n < 50; n += 1) {
    addPegawai(office, `Baru ${n}`)
    await new Promise((resolve) => setImmediate(resolve))
  }
  const { path } = await making
  const root = join(temporaryFolder(), 'pulih')
  const { sections } = await restoreCopy(path, root, proof)
  expect(sections.flatMap((s) => s.temuan)).toEqual([])
})

test('a missing attachment does not hinder the copy, and is named in it', async () => {
  const office = await openFolder(temporaryFolder())
  const hash = await addFile(office, 'isi')
  rmSync(filePath(office.folder, hash))
  const { manifest, path } = await office.copy('tangan')
  expect(manifest).toMatchObject({ berkas: [], hilang: [hash] })
  await expect(restoreCopy(path, join(temporaryFolder(), 'pulih'), proof)).resolves.toBeDefined()
})

test('a stop makes a copy when something changed, and none when nothing did', async () => {
  const root = temporaryFolder()
  const office = await openFolder(root, { copyAtStop: true })
  addPegawai(office, 'Laras')
  await office.close()
  expect(listCopies(office.folder).map((c) => c.nama)).toEqual(['2025-03-05_0912_tutup'])
  await (await openFolder(root, { copyAtStop: true })).close()
  expect(listCopies(office.folder)).toHaveLength(1)
})

test('14 are kept, of one kind and day the newest; the last before a migration stays', () => {
  const day = (n: number, jenis: CopyKind, hour = '21:00') => ({
    nama: `${n} ${jenis} ${hour}`,
    manifest: { jenis, pada: momentOf(`2025-03-${String(n).padStart(2, '0')}`, hour) },
  })
  const nights = Array.from({ length: 20 }, (_, n) => day(28 - n, 'malam'))
  const copies = [
    ...nights.slice(0, 2),
    day(27, 'tutup', '16:00'),
    day(27, 'tutup', '12:00'),
    ...nights.slice(2),
    day(1, 'sebelum-migrasi'),
  ]
  const gone = surplus(copies, 14)
  expect(gone).toContain('27 tutup 12:00')
  expect(gone).not.toContain('27 tutup 16:00')
  expect(gone).not.toContain('1 sebelum-migrasi 21:00')
  expect(copies.length - gone.length).toBe(15)
})

test('the office says how many copies stay; the next one takes the others away', async () => {
  const office = await openFolder(temporaryFolder())
  runCommand(office, petugas, 'uji', (ctx) =>
    savePengaturan(ctx, { kunci: 'cadangan', mulai: '2025-01-01', nilai: { jam: '21:00', simpan: 2 } }),
  )
  const made = []
  for (const kind of ['tangan', 'malam', 'tutup'] as const) {
    addPegawai(office, kind)
    made.push((await office.copy(kind)).nama)
  }
  expect(new Set(listCopies(office.folder).map((copy) => copy.nama))).toEqual(new Set(made.slice(1)))
})

test('a copy that is stopped half way leaves nothing', async () => {
  const office = await openFolder(temporaryFolder())
  for (let n = 0; n < 5; n += 1) await addFile(office, `isi ${n}`)
  const jobs = createJobs(createEvents())
  const copy = jobs.run(petugas, 'Cadangan', (progress) => {
    const stopping = { ...progress, step: (langkah?: number, dari?: number) => (jobs.stop(petugas, 1), progress.step(langkah, dari)) }
    return office.copy('tangan', stopping)
  })
  await expect(copy).rejects.toMatchObject({ code: 'WORK_STOPPED' })
  expect(readdirSync(office.folder.copies)).toEqual([])
  expect((await office.copy('tangan')).manifest.berkas).toHaveLength(5)
})

test('the night’s copy is due once a night, and is made up after a night with the machine off', () => {
  const at = (d: string, t: string) => momentOf(d, t)
  expect(isNightDue(at('2025-03-05', '20:59'), '21:00', at('2025-03-04', '21:00'))).toBe(false)
  expect(isNightDue(at('2025-03-05', '21:00'), '21:00', at('2025-03-04', '21:00'))).toBe(true)
  expect(isNightDue(at('2025-03-06', '08:00'), '21:00', at('2025-03-05', '16:00'))).toBe(true)
  expect(isNightDue(at('2025-03-06', '08:00'), '21:00', at('2025-03-05', '21:01'))).toBe(false)
  expect(isNightDue(at('2025-03-06', '08:00'), '21:00', null)).toBe(true)
})

test('a copy comes back whole in a new folder, by its folder, its manifest or its .db file', async () => {
  const office = await openFolder(temporaryFolder())
  addPegawai(office, 'Laras')
  const hash = await addFile(office, 'isi')
  const { path } = await office.copy('tangan')
  for (const from of [path, join(path, 'manifes.json'), join(path, 'sekretariat.db')]) {
    const root = join(temporaryFolder(), 'pulih')
    const { folder } = await restoreCopy(from, root, proof)
    expect(readFileSync(filePath(folder, hash), 'utf8')).toBe('isi')
    const again = await openFolder(root)
    expect(again.store.raw.prepare('select nama from pegawai').pluck().all()).toEqual(['Laras'])
    expect(again.migrated).toBe(0)
  }
})

test('a demonstration comes back as one', async () => {
  const office = await openFolder(temporaryFolder(), { demo: 'ganti' })
  const { path } = await office.copy('tangan')
  const root = join(temporaryFolder(), 'pulih')
  await restoreCopy(path, root, proof)
  expect((await openFolder(root)).demo).toBe(true)
})

test('nothing is restored over something, nor from nothing', async () => {
  const office = await openFolder(temporaryFolder())
  const { path } = await office.copy('tangan')
  const full = temporaryFolder()
  writeFileSync(join(full, 'catatan.txt'), 'penting')
  await expect(restoreCopy(path, full, proof)).rejects.toMatchObject({ code: 'FOLDER_NOT_EMPTY' })
  await expect(restoreCopy(path, office.folder.root, proof)).rejects.toMatchObject({ code: 'FOLDER_NOT_EMPTY' })
  await expect(restoreCopy(join(full, 'tiada'), join(full, 'x'), proof)).rejects.toMatchObject({ code: 'COPY_MISSING' })
  mkdirSync(join(full, 'kosong'))
  await expect(restoreCopy(join(full, 'kosong'), join(full, 'x'), proof)).rejects.toMatchObject({ code: 'COPY_MISSING' })
  expect(readdirSync(full).sort()).toEqual(['catatan.txt', 'kosong'])
})

test.each<[string, (path: string, hash: string) => void]>([
  [
    'a torn database',
    (path) => writeFileSync(join(path, 'sekretariat.db'), readFileSync(join(path, 'sekretariat.db')).subarray(0, 20_000)),
  ],
  ['a changed byte', (path) => appendFileSync(join(path, 'sekretariat.db'), 'x')],
  ['a missing attachment', (path, hash) => rmSync(join(path, 'berkas', hash))],
  ['a changed attachment', (path, hash) => writeFileSync(join(path, 'berkas', hash), 'ISI')],
  [
    'a torn .db file without a manifest',
    (path) => {
      writeFileSync(join(path, 'sekretariat.db'), readFileSync(join(path, 'sekretariat.db')).subarray(0, 20_000))
      rmSync(join(path, 'manifes.json'))
    },
  ],
])('%s is refused and leaves nothing', async (name, harm) => {
  const office = await openFolder(temporaryFolder())
  const hash = await addFile(office, 'isi')
  const { path } = await office.copy('tangan')
  harm(path, hash)
  const root = join(temporaryFolder(), 'pulih')
  await expect(restoreCopy(name.includes('.db') ? join(path, 'sekretariat.db') : path, root, proof)).rejects.toMatchObject({
    code: 'COPY_DAMAGED',
  })
  expect(existsSync(root)).toBe(false)
})

test('a copy of an office that was edited from outside comes back, and the proof says so', async () => {
  const root = temporaryFolder()
  const first = await openFolder(root)
  addPegawai(first, 'Laras')
  await first.close()
  const other = new BetterSqlite3(first.folder.database)
  other.exec("update pegawai set nama = 'Palsu'")
  other.close()
  const { path } = await (await openFolder(root)).copy('tangan')
  const { sections } = await restoreCopy(path, join(temporaryFolder(), 'pulih'), {
    ...proof,
    checks: [{ nama: 'Uji', periksa: () => [] }],
    susunan: 9,
  })
  expect(sections.flatMap((s) => s.temuan)).toEqual(['pegawai 1: isinya diubah di luar Sekretariat.'])
  expect(sections.at(-1)).toMatchObject({ nama: 'Aturan modul', jumlah: 2 })
})

test('a copy of a database that breaks its own keys is not made', async () => {
  const office = await openFolder(temporaryFolder())
  addPegawai(office, 'Laras')
  runCommand(office, petugas, 'uji.ketidakhadiran', (ctx) =>
    ctx.run("insert into ketidakhadiran (pegawai_id, mulai, selesai, sebab) values (1, '2025-01-01', '2025-01-02', 'cuti')"),
  )
  const other = new BetterSqlite3(office.folder.database)
  other.pragma('foreign_keys = off')
  other.exec('delete from pegawai')
  other.close()
  await expect(office.copy('tangan')).rejects.toMatchObject({ code: 'COPY_NOT_PROVED' })
  expect(readdirSync(office.folder.copies)).toEqual([])
})
