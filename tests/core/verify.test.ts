import BetterSqlite3, { type Database } from 'better-sqlite3'
import { rmSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { appendAudit, auditHash } from '../../electron/core/audit.ts'
import { runCommand } from '../../electron/core/context.ts'
import { filePath } from '../../electron/core/files.ts'
import { verifyFolder, type ModuleCheck } from '../../electron/core/verify.ts'
import { petugas, registry, temporaryFolder } from './support.ts'
import { addFile, addPegawai, migrationFolder, openFolder, START } from './support-office.ts'

const verify = (root: string, checks: ModuleCheck[] = []) => verifyFolder({ root, clock: { now: () => START }, registry, checks })
const findings = async (root: string, checks?: ModuleCheck[]) => (await verify(root, checks)).flatMap((section) => section.temuan)

/** A closed office with four people (Sekar renamed, Bagas gone) and one attachment. */
async function closedOffice() {
  const root = temporaryFolder()
  const office = await openFolder(root)
  for (const nama of ['Laras', 'Bagas', 'Sekar', 'Tirta']) addPegawai(office, nama)
  runCommand(office, petugas, 'uji.ubah', (ctx) => ctx.run("update pegawai set gelar_belakang = 'S.Sos.' where id = 3"))
  runCommand(office, petugas, 'uji.hapus', (ctx) => ctx.run('delete from pegawai where id = 2'))
  const hash = await addFile(office, 'isi')
  await office.close()
  return { root, hash, folder: office.folder }
}

/** Edits the file as another program would: past every trigger. */
function tamper(root: string, work: (raw: Database) => void) {
  const raw = new BetterSqlite3(`${root}/sekretariat.db`)
  const triggers = raw
    .prepare<[], { name: string; sql: string }>("select name, sql from sqlite_schema where type = 'trigger' and tbl_name = 'audit'")
    .all()
  for (const { name } of triggers) raw.exec(`drop trigger ${name}`)
  work(raw)
  for (const { sql } of triggers) raw.exec(sql)
  raw.close()
}

test('a sound folder passes, closed or open, with its counts', async () => {
  const { root } = await closedOffice()
  const sections = await verify(root)
  expect(sections.map((s) => s.nama)).toEqual([
    'Berkas basis data',
    'Kunci asing',
    'Susunan basis data',
    'Rantai audit',
    'Isi data terhadap audit',
    'Lampiran',
  ])
  expect(sections.flatMap((s) => s.temuan)).toEqual([])
  expect(sections[3]).toMatchObject({ jumlah: 8 })
  expect(sections[4]).toMatchObject({ jumlah: 4 })
  const office = await openFolder(root)
  addPegawai(office, 'Baru')
  expect(await findings(root)).toEqual([])
})

test('a migrated folder passes too', async () => {
  const { root } = await closedOffice()
  const migrations = migrationFolder(`create table pegawai_baru (id integer primary key, nama text not null) strict;
    insert into pegawai_baru select id, upper(nama) from pegawai; alter table unit add column catatan blob; drop table ketidakhadiran;`)
  await (await openFolder(root, { migrations })).close()
  expect(await findings(root)).toEqual([])
})

describe('found, and named', () => {
  test.each<[string, (raw: Database) => void, RegExp]>([
    ['a row edited', (raw) => raw.exec("update pegawai set nama = 'X' where id = 1"), /pegawai 1: isinya diubah/],
    ['a row deleted', (raw) => raw.exec('delete from pegawai where id = 4'), /pegawai 4: dihapus/],
    [
      'a row inserted',
      (raw) => raw.exec("insert into pegawai (id, nama, jenis_asn, dibuat_pada) values (99, 'X', 'pns', 1)"),
      /pegawai 99: ditambah/,
    ],
    [
      'a row brought back',
      (raw) => raw.exec("insert into pegawai (id, nama, jenis_asn, dibuat_pada) values (2, 'Bagas', 'pns', 1)"),
      /pegawai 2: ditambah/,
    ],
    [
      'the tail cut',
      (raw) => raw.exec('delete from audit where id >= 7'),
      /Ekor audit terpotong: baris terakhir 6, padahal sudah sampai 8/,
    ],
    ['a middle line taken', (raw) => raw.exec('delete from audit where id = 4'), /Baris audit 4 tidak ada/],
    [
      'a line’s content',
      (raw) => raw.exec("update audit set isi = replace(isi, 'Tirta', 'Tirto') where id = 5"),
      /Baris audit 5 \(uji.pegawai\) tidak cocok/,
    ],
    ['a line’s author', (raw) => raw.exec('update audit set pegawai_id = 1 where id = 5'), /Baris audit 5/],
    ['a line’s moment', (raw) => raw.exec('update audit set pada = pada + 1 where id = 5'), /Baris audit 5/],
    [
      'two lines exchanged',
      (raw) =>
        raw.exec('update audit set id = -1 where id = 4; update audit set id = 4 where id = 5; update audit set id = 5 where id = -1'),
      /Baris audit 4/,
    ],
    ['an index added', (raw) => raw.exec('create index lain on pegawai(nama)'), /Susunan basis data tidak sama/],
    ['a trigger dropped', (raw) => raw.exec('drop index berkas_sha'), /Susunan basis data tidak sama/],
    [
      'a child without its parent',
      (raw) => raw.exec("pragma foreign_keys = off; insert into jabatan_lane values (99, 'asn')"),
      /jabatan_lane .* menunjuk jabatan/,
    ],
  ])('%s', async (_name, harm, sentence) => {
    const { root } = await closedOffice()
    tamper(root, harm)
    expect((await findings(root))[0]).toMatch(sentence)
  })

  test('an outside edit that was overwritten lawfully later', async () => {
    const { root } = await closedOffice()
    tamper(root, (raw) => raw.exec("update pegawai set nama = 'X' where id = 1"))
    const office = await openFolder(root)
    runCommand(office, petugas, 'uji.ubah', (ctx) => ctx.run("update pegawai set nama = 'Laras' where id = 1"))
    await office.close()
    expect((await findings(root))[0]).toMatch(/pegawai 1: pada baris audit 9 isi sebelumnya bukan isi yang tercatat terakhir/)
  })

  test('a whole chain made anew, by the head that a copy remembers', async () => {
    const { root } = await closedOffice()
    const office = await openFolder(root)
    await office.copy('malam')
    await office.close()
    tamper(root, (raw) => {
      raw.exec("update pegawai set nama = 'Palsu' where id = 1; update audit set isi = replace(isi, 'Laras', 'Palsu')")
      let previous: Buffer = Buffer.alloc(32)
      for (const l of raw
        .prepare<[], { id: number; pada: number; pegawai_id: number | null; penugasan_id: number | null; prosedur: string; isi: string }>(
          'select * from audit order by id',
        )
        .all()) {
        previous = auditHash(previous, {
          id: l.id,
          at: l.pada,
          pegawaiId: l.pegawai_id,
          penugasanId: l.penugasan_id,
          procedure: l.prosedur,
          isi: l.isi,
        })
        raw.prepare('update audit set hash = ? where id = ?').run(previous, l.id)
      }
    })
    expect(await findings(root)).toEqual([
      expect.stringMatching(/bukan baris yang dicatat cadangan 2025-03-05_0912_malam: rantai dibuat ulang/),
    ])
  })

  test('an older whole database put back, by the head that a copy remembers', async () => {
    const { root, folder } = await closedOffice()
    const office = await openFolder(root)
    const old = office.store.raw.serialize()
    addPegawai(office, 'Sesudah')
    await office.copy('malam')
    await office.close()
    writeFileSync(folder.database, old)
    expect((await findings(root))[0]).toMatch(/data ini hanya sampai 8: data lebih tua dari cadangannya/)
  })

  test('a line that was never in its place, though its hash fits', async () => {
    const { root } = await closedOffice()
    tamper(
      root,
      (raw) => void appendAudit(raw, { at: 1, pegawaiId: 1, penugasanId: null, procedure: 'palsu', lines: ['pegawai\t1\t[1]\t[2]'] }),
    )
    expect((await findings(root))[0]).toMatch(/pegawai 1: pada baris audit 9/)
  })

  test('attachments that are missing, changed or nobody’s', async () => {
    const { root, hash, folder } = await closedOffice()
    writeFileSync(filePath(folder, hash), 'lain')
    writeFileSync(filePath(folder, 'b'.repeat(64)), 'x')
    expect(await findings(root)).toEqual([
      expect.stringMatching(/Isi berkas .*\(surat.pdf\) berubah/),
      expect.stringMatching(/1 berkas di .* tidak disebut data/),
    ])
    rmSync(filePath(folder, hash))
    expect((await findings(root))[0]).toMatch(/\(surat.pdf\) tidak ada/)
  })

  test('what a module’s own check finds', async () => {
    const { root } = await closedOffice()
    const check: ModuleCheck = {
      nama: 'Uji',
      periksa: (ctx) =>
        ctx.all<{ nama: string }>('select nama from pegawai where id = 1').map((p) => ({ invariant: 'nama', detail: p.nama })),
    }
    expect(await findings(root, [check])).toEqual(['nama: Laras'])
  })
})

test('no data and no database are said so', async () => {
  const root = temporaryFolder()
  await expect(verify(root)).rejects.toMatchObject({ code: 'DATA_MISSING' })
  writeFileSync(`${root}/sekretariat.db`, 'bukan basis data '.repeat(100))
  await expect(verify(root)).rejects.toMatchObject({ code: 'DATA_DAMAGED' })
})
