import { sqliteTable, text, integer } from 'drizzle-orm/sqlite-core'
import { describe, expect, test } from 'vitest'
import { auditHash } from '../../electron/core/audit.ts'
import { runCommand, runQuery, type Office, type WriteContext } from '../../electron/core/context.ts'
import { officeWith, petugas } from './support.ts'

const TABLES = `
  create table induk (id integer primary key, nama text, isi blob, apa any, kode text unique) strict;
  create table anak (id integer primary key, induk_id integer not null references induk(id) on delete cascade on update cascade, n integer) strict;
  create table pasangan (a text not null, b integer not null, nilai text, primary key (a, b)) strict, without rowid;
  create table kamus (kunci text primary key, nilai text) strict;`

const open = () => officeWith(TABLES)
const act = (office: Office, work: (ctx: WriteContext) => void) => runCommand(office, petugas, 'uji.tulis', work)
const lastLine = (office: Office) =>
  office.store.raw.prepare<[], { isi: string; prosedur: string; pegawai_id: number }>('select * from audit order by id desc limit 1').get()
const lines = (office: Office) => (lastLine(office)?.isi ?? '').split('\n').map((line) => line.split('\t'))
const count = (office: Office, table: string) => office.store.raw.prepare(`select count(*) from ${table}`).pluck().get() as number

describe('captured', () => {
  test('every kind of value, and the line says who and by which procedure', () => {
    const office = open()
    const nama = 'satu\u0000dua\t"tiga"\nempat 🌾'
    act(office, (ctx) => {
      ctx.run(
        'insert into induk (id, nama, isi, apa, kode) values (?, ?, ?, ?, ?)',
        9223372036854775807n,
        nama,
        Buffer.from([0, 255]),
        Buffer.from('x'),
        '',
      )
    })
    expect(lastLine(office)).toMatchObject({ prosedur: 'uji.tulis', pegawai_id: 7 })
    const [line] = lines(office)
    expect(line?.slice(0, 3)).toEqual(['induk', '9223372036854775807', ''])
    expect(line).toHaveLength(4)
    expect(line?.[3]).toContain('9223372036854775807')
    expect((JSON.parse(line?.[3] ?? '') as unknown[]).slice(1)).toEqual([nama, { $b: '00FF' }, { $b: '78' }, ''])
  })

  test('NULL is not the empty text', () => {
    const office = open()
    act(office, (ctx) => ctx.run("insert into induk (id, nama) values (1, '')"))
    act(office, (ctx) => ctx.run('update induk set nama = null'))
    expect(lines(office)).toEqual([['induk', '1', '[1,"",{"$b":null},null,null]', '[1,null,{"$b":null},null,null]']])
  })

  test('a key of text with a tab and a line break stays one field', () => {
    const office = open()
    act(office, (ctx) => ctx.run('insert into kamus values (?, ?)', 'a\tb\nc', 'nilai'))
    expect(lines(office)).toEqual([['kamus', '"a\\tb\\nc"', '', '["a\\tb\\nc","nilai"]']])
  })

  test('cascades of a deleted parent', () => {
    const office = open()
    act(office, (ctx) => {
      ctx.run("insert into induk (id, nama) values (1, 'a')")
      ctx.run('insert into anak values (10, 1, 1), (11, 1, 2)')
    })
    act(office, (ctx) => ctx.run('delete from induk'))
    expect(
      lines(office)
        .map(([table, key, , after]) => [table, key, after])
        .sort(),
    ).toEqual([
      ['anak', '10', ''],
      ['anak', '11', ''],
      ['induk', '1', ''],
    ])
  })

  test.each([
    [
      'UPSERT',
      "insert into induk (id, nama) values (1, 'b') on conflict (id) do update set nama = excluded.nama",
      ['induk 1 [1,"a", -> [1,"b",'],
    ],
    ['REPLACE', "replace into induk (id, nama, kode) values (1, 'b', 'K')", ['induk 1 [1,"a", -> ', 'induk 1  -> [1,"b",']],
    [
      'REPLACE over a unique column',
      "insert or replace into induk (id, nama, kode) values (3, 'c', 'K2')",
      ['induk 2 [2,"z", -> ', 'induk 3  -> [3,"c",'],
    ],
    ['UPDATE OR REPLACE', "update or replace induk set kode = 'K2' where id = 1", ['induk 2 [2,"z", -> ', 'induk 1 [1,"a", -> [1,"a",']],
    ['UPDATE FROM', "update induk set nama = k.nilai from (select 'q' nilai) k where id = 1", ['induk 1 [1,"a", -> [1,"q",']],
    ['DELETE without WHERE', 'delete from induk', ['induk 1 [1,"a", -> ', 'induk 2 [2,"z", -> ']],
  ])('%s', (_name, sql, expected) => {
    const office = open()
    act(office, (ctx) => ctx.run("insert into induk (id, nama, kode) values (1, 'a', null), (2, 'z', 'K2')"))
    act(office, (ctx) => ctx.run(sql))
    expect(
      lines(office).map(([table, key, before, after]) => `${table} ${key} ${(before ?? '').slice(0, 7)} -> ${(after ?? '').slice(0, 7)}`),
    ).toEqual(expected)
  })

  test('OR FAIL keeps what came before the failing row, and the audit tells exactly of that', () => {
    const office = open()
    act(office, (ctx) => ctx.run("insert into induk (id, nama, kode) values (2, 'z', 'K2')"))
    act(office, (ctx) => {
      expect(() => ctx.run("insert or fail into induk (id, nama, kode) values (5, 'e', 'K5'), (6, 'f', 'K2')")).toThrow(/UNIQUE/)
    })
    expect(lines(office).map((l) => l[1])).toEqual(['5'])
  })

  test('what a savepoint rolled back is not told', () => {
    const office = open()
    act(office, (ctx) => {
      ctx.run("insert into induk (id, nama) values (1, 'a')")
      office.store.raw.exec(
        "savepoint s; insert into induk (id, nama) values (2, 'b'); savepoint t; delete from induk; rollback to t; release t; rollback to s; release s",
      )
    })
    expect(lines(office).map((l) => l[1])).toEqual(['1'])
    expect(count(office, 'induk')).toBe(1)
  })

  test('composite keys, and writes through drizzle', () => {
    const office = open()
    const pasangan = sqliteTable('pasangan', { a: text().notNull(), b: integer().notNull(), nilai: text() })
    act(
      office,
      (ctx) =>
        void ctx.db
          .insert(pasangan)
          .values([
            { a: 'x', b: 1, nilai: 'p' },
            { a: 'x', b: 2, nilai: 'q' },
          ])
          .run(),
    )
    expect(lines(office)).toEqual([
      ['pasangan', '["x",1]', '', '["x",1,"p"]'],
      ['pasangan', '["x",2]', '', '["x",2,"q"]'],
    ])
  })

  test('each line carries the hash of the one before', () => {
    const office = open()
    for (const n of [1, 2, 3]) act(office, (ctx) => ctx.run('insert into induk (id) values (?)', n))
    const rows = office.store.raw
      .prepare<
        [],
        { id: number; pada: number; pegawai_id: number | null; penugasan_id: number | null; prosedur: string; isi: string; hash: Buffer }
      >('select * from audit order by id')
      .all()
    let previous: Buffer = Buffer.alloc(32)
    for (const row of rows) {
      const hash = auditHash(previous, {
        id: row.id,
        at: row.pada,
        pegawaiId: row.pegawai_id,
        penugasanId: row.penugasan_id,
        procedure: row.prosedur,
        isi: row.isi,
      })
      expect(row.hash.equals(hash)).toBe(true)
      previous = row.hash
    }
    expect(rows).toHaveLength(4) // the migration and three acts
  })

  test('an act that changes nothing leaves no line', () => {
    const office = open()
    act(office, (ctx) => ctx.run('delete from induk'))
    expect(lastLine(office)?.prosedur).toBe('migrasi')
  })
})

describe('refused, and nothing left', () => {
  const refused = (work: (ctx: WriteContext, office: Office) => void, reason: RegExp) => {
    const office = open()
    act(office, (ctx) => ctx.run("insert into induk (id, nama) values (1, 'a')"))
    const before = count(office, 'audit')
    expect(() => act(office, (ctx) => work(ctx, office))).toThrow(reason)
    expect(office.store.raw.inTransaction).toBe(false)
    expect(office.store.raw.prepare('select id, nama from induk').all()).toEqual([{ id: 1, nama: 'a' }])
    expect(count(office, 'audit')).toBe(before)
    act(office, (ctx) => ctx.run("insert into induk (id, nama) values (2, 'lalu')")) // the office goes on
    expect(count(office, 'audit')).toBe(before + 1)
  }
  const write = (ctx: WriteContext) => void ctx.run("update induk set nama = 'b'")

  test('an act that throws', () =>
    refused((ctx) => {
      write(ctx)
      throw new Error('batal')
    }, /batal/))
  test('COMMIT inside an act', () =>
    refused((ctx) => {
      write(ctx)
      ctx.run('commit')
    }, /FOREIGN KEY/))
  test('COMMIT before the first write', () =>
    refused((ctx) => {
      ctx.run('commit')
      write(ctx)
    }, /FOREIGN KEY/))
  test('COMMIT and BEGIN', () =>
    refused((ctx) => {
      write(ctx)
      ctx.run('commit')
      ctx.run('begin')
    }, /FOREIGN KEY/))
  test('ROLLBACK inside an act', () =>
    refused((ctx) => {
      write(ctx)
      ctx.run('rollback')
    }, /ended its own/))
  test('DROP TRIGGER', () =>
    refused((ctx, { store }) => {
      store.raw.exec('drop trigger temp.audit_u_induk')
      write(ctx)
    }, /Schema or guards/))
  test('ALTER TABLE', () =>
    refused((ctx, { store }) => {
      store.raw.exec('alter table induk add column lain text')
      write(ctx)
    }, /Schema or guards/))
  test('a changed key', () => refused((ctx) => void ctx.run('update induk set id = 9'), /kunci utama tetap/))
  test('a changed key of text', () => {
    const office = open()
    act(office, (ctx) => ctx.run("insert into kamus values ('a', 'x')"))
    expect(() => act(office, (ctx) => ctx.run("update kamus set kunci = 'b'"))).toThrow(/kunci utama tetap/)
  })
  test('an act inside an act', () => refused((_ctx, office) => void act(office, write), /act inside an act/))
  test('an audit line changed or taken away', () => refused((ctx) => void ctx.run("update audit set isi = ''"), /hanya ditambah/))
  test('an audit line deleted', () => refused((ctx) => void ctx.run('delete from audit'), /hanya ditambah/))

  test.each([
    'insert into induk (id) values (5)',
    "update induk set nama = 'x'",
    'delete from induk',
    'begin; insert into induk (id) values (5); commit',
  ])('a write outside an act: %s', (sql) => {
    const office = open()
    act(office, (ctx) => ctx.run("insert into induk (id, nama) values (1, 'a')"))
    expect(() => office.store.raw.exec(sql)).toThrow(/FOREIGN KEY/)
    if (office.store.raw.inTransaction) office.store.raw.exec('rollback')
    expect(office.store.raw.prepare('select id, nama from induk').all()).toEqual([{ id: 1, nama: 'a' }])
  })

  test.each(['recursive_triggers', 'foreign_keys'])('acts stop when %s was turned off, within an act or before it', (pragma) => {
    const office = open()
    office.store.raw.pragma(`${pragma} = off`)
    expect(() => act(office, write)).toThrow(/Schema or guards/)
    office.store.raw.pragma(`${pragma} = on`)
    act(office, write)
  })

  test('acts stop when a trigger of the capture was dropped between them', () => {
    const office = open()
    office.store.raw.exec('drop trigger temp.audit_i_induk')
    expect(() => act(office, (ctx) => ctx.run('insert into induk (id) values (1)'))).toThrow(/Schema or guards/)
    expect(count(office, 'induk')).toBe(0)
  })

  test('a query cannot write', () => {
    const office = open()
    expect(() => runQuery(office, petugas, (ctx) => ctx.get('insert into induk (id) values (1) returning id'))).toThrow(/Not a reading/)
    expect(count(office, 'induk')).toBe(0)
  })
})

describe('upkeep', () => {
  test.each(['vacuum', 'analyze', 'pragma optimize'] as const)('after %s every row is captured as before', (sql) => {
    const office = open()
    act(office, (ctx) => ctx.run("insert into induk (id, nama) values (1, 'a')"))
    office.store.maintain(sql)
    act(office, (ctx) => ctx.run("update induk set nama = 'b'"))
    expect(lines(office)).toHaveLength(1)
    expect(() => office.store.raw.exec('delete from induk')).toThrow(/FOREIGN KEY/)
  })

  test('VACUUM and ANALYZE keep the triggers by themselves, but acts stop until the guards are read anew', () => {
    const office = open()
    office.store.raw.exec('vacuum; analyze')
    expect(() => office.store.raw.exec('insert into induk (id) values (1)')).toThrow(/FOREIGN KEY/)
  })
})
