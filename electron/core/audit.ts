import { hash } from 'node:crypto'
import type { Database, Statement } from 'better-sqlite3'

export interface Column {
  readonly name: string
  readonly type: string
  readonly pk: number
}

export interface AuditEntry {
  readonly at: number
  readonly pegawaiId: number | null
  readonly penugasanId: number | null
  readonly procedure: string
  readonly lines: readonly string[]
}

/** Left out of the audit by name: what can be rebuilt, and what is nobody's record. */
const LEFT_OUT = new Set([
  'audit',
  'audit_jejak',
  'konsep_isian',
  'cari_isi',
  'cari_tertutup',
  'cari_nomor',
  'dibuka',
  'impor_baris',
  'surat_daftar',
  'surat_lihat',
  'surat_urut',
  'pengirim_daftar',
  'ringkasan_harian',
])

export function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

/** Every ordinary table whose rows the audit keeps, with its columns in order; a table without a primary key is refused. */
export function capturedTables(raw: Database): { name: string; columns: Column[] }[] {
  const tables = raw
    .prepare<[], { name: string }>("select name from pragma_table_list where schema = 'main' and type = 'table' order by name")
    .all()
  return tables
    .filter((t) => !t.name.startsWith('sqlite_') && !LEFT_OUT.has(t.name))
    .map((t) => {
      const columns = raw
        .prepare<[string], Column & { hidden: number }>('select name, type, pk, hidden from pragma_table_xinfo(?)')
        .all(t.name)
        .filter((c) => c.hidden === 0)
      if (!columns.some((c) => c.pk > 0)) throw new Error(`Table ${t.name} has no primary key`)
      return { name: t.name, columns }
    })
}

/**
 * SQL of a row's key and of its image as a JSON array; `prefix` is `new.`, `old.` or nothing. A key of text is quoted as JSON, so that
 * no tab or line break in it can be taken for the end of a field.
 */
export function rowImage(prefix: string, columns: readonly Column[]): { key: string; image: string } {
  const value = (c: Column) => {
    const name = `${prefix}${quote(c.name)}`
    if (c.type === 'BLOB') return `json_object('$b', iif(${name} is null, null, hex(${name})))`
    if (c.type === 'ANY') return `json(iif(typeof(${name}) = 'blob', json_object('$b', hex(${name})), json_quote(${name})))`
    return name
  }
  const keys = columns.filter((c) => c.pk > 0).sort((a, b) => a.pk - b.pk)
  const [only] = keys
  const key =
    only && keys.length === 1
      ? only.type === 'TEXT'
        ? `json_quote(${value(only)})`
        : value(only)
      : `json_array(${keys.map(value).join(', ')})`
  return { key, image: `json_array(${columns.map(value).join(', ')})` }
}

/** The TEMP triggers: each changed row lands in a temp table whose deferred key makes COMMIT fail until it stands in the audit. */
export function installCapture(raw: Database): void {
  raw.exec(`
    create temp table tutup (id integer primary key) strict;
    create temp table ubah (id integer primary key, buka integer not null default 1 references tutup(id) deferrable initially deferred,
      tabel text not null, baris any not null, sebelum text, sesudah text) strict;`)
  for (const { name, columns } of capturedTables(raw)) {
    const table = quote(name)
    const before = rowImage('old.', columns)
    const after = rowImage('new.', columns)
    const literal = `'${name.replaceAll("'", "''")}'`
    const trigger = (event: string, key: string, s: string, n: string, first = '') => `
      create temp trigger ${quote(`audit_${event[0]}_${name}`)} after ${event} on main.${table} begin ${first}
        insert into ubah (tabel, baris, sebelum, sesudah) values (${literal}, ${key}, ${s}, ${n}); end;`
    raw.exec(
      trigger('insert', after.key, 'null', after.image) +
        trigger(
          'update',
          after.key,
          before.image,
          after.image,
          `select raise(abort, 'kunci utama tetap') where ${before.key} is not ${after.key};`,
        ) +
        trigger('delete', before.key, before.image, 'null'),
    )
  }
}

/** Takes the capture off again; refuses while changed rows wait in it. */
export function removeCapture(raw: Database): void {
  if (prepared(raw, 'select 1 from temp.ubah limit 1').get()) throw new Error('Changed rows were left outside an act')
  caches.delete(raw) // their statements name the tables that go
  const triggers = raw
    .prepare<[], { name: string }>("select name from sqlite_temp_schema where type = 'trigger' and name glob 'audit_*'")
    .all()
  raw.exec(triggers.map((t) => `drop trigger temp.${quote(t.name)};`).join('') + 'drop table temp.ubah; drop table temp.tutup;')
}

export interface AuditHead {
  readonly id: number
  readonly hash: Buffer
}

const NO_HASH = Buffer.alloc(32)

export function auditHead(raw: Database): AuditHead {
  return (prepared(raw, 'select id, hash from audit order by id desc limit 1').get() as AuditHead | undefined) ?? { id: 0, hash: NO_HASH }
}

export function auditHash(
  previous: Buffer,
  entry: { id: number; at: number; pegawaiId: number | null; penugasanId: number | null; procedure: string; isi: string },
): Buffer {
  const head = JSON.stringify([entry.id, entry.at, entry.pegawaiId, entry.penugasanId, entry.procedure])
  return hash('sha256', Buffer.concat([previous, Buffer.from(head + entry.isi)]), 'buffer')
}

/** Adds one line to the chain. Only inside a transaction; the caller has emptied `ubah`. */
export function appendAudit(raw: Database, entry: AuditEntry): number {
  const head = auditHead(raw)
  const id = head.id + 1
  const isi = entry.lines.join('\n')
  const link = auditHash(head.hash, { id, ...entry, isi })
  prepared(raw, 'insert into audit (id, pada, pegawai_id, penugasan_id, prosedur, isi, hash) values (?, ?, ?, ?, ?, ?, ?)').run(
    id,
    entry.at,
    entry.pegawaiId,
    entry.penugasanId,
    entry.procedure,
    isi,
    link,
  )
  return id
}

const PART = 500

/** Empties the captured rows, part by part, and gives them as audit lines, with the tables that they touched. */
export function* takeChanges(raw: Database): Generator<number, { lines: string[]; tables: Set<string> }, void> {
  const lines: string[] = []
  const tables = new Set<string>()
  // as text: a key past 2^53 would not survive JavaScript's numbers
  const next = prepared(raw, `select id, tabel, cast(baris as text) baris, sebelum, sesudah from temp.ubah order by id limit ${PART}`)
  const taken = prepared(raw, 'delete from temp.ubah where id <= ?')
  for (;;) {
    const rows = next.all() as { id: number; tabel: string; baris: string; sebelum: string | null; sesudah: string | null }[]
    for (const { tabel, baris, sebelum, sesudah } of rows) {
      lines.push(`${tabel}\t${baris}\t${sebelum ?? ''}\t${sesudah ?? ''}`)
      tables.add(tabel)
    }
    if (rows.length > 0) taken.run(rows.at(-1)?.id)
    if (rows.length < PART) return { lines, tables }
    yield lines.length
  }
}

const caches = new WeakMap<Database, Map<string, Statement<unknown[]>>>()

/**
 * A statement prepared once a connection. SQLite built with STAT4 looks at a bound value that stands bare in a comparison and compiles
 * the statement anew at each run (2 to 10 times the cost of a look-up by id); a unary plus, which changes no value, keeps it from looking.
 */
export function prepared(raw: Database, sql: string): Statement<unknown[]> {
  const cache = statementsOf(raw)
  let statement = cache.get(sql)
  if (!statement)
    cache.set(sql, (statement = raw.prepare<unknown[]>(sql.replace(/(=|<|>|\bis|\bbetween|\band|\blimit|\boffset)(\s+)\?/gi, '$1$2+?'))))
  return statement
}

/** The statements that a connection has prepared, by their text. */
export function statementsOf(raw: Database): Map<string, Statement<unknown[]>> {
  let cache = caches.get(raw)
  if (!cache) caches.set(raw, (cache = new Map<string, Statement<unknown[]>>()))
  return cache
}
