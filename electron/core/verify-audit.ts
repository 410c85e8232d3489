import BetterSqlite3, { type Database } from 'better-sqlite3'
import { auditHash, capturedTables, quote, rowImage } from './audit.ts'

interface Line {
  readonly id: number
  readonly pada: number
  readonly pegawai_id: number | null
  readonly penugasan_id: number | null
  readonly prosedur: string
  readonly isi: string
  readonly hash: Buffer
}

/** The head of the chain as a copy outside the file remembers it. */
export interface KnownHead {
  readonly nama: string
  readonly id: number
  readonly hash: string
}

export interface Replayed {
  readonly lines: number
  readonly rows: number
  /** The schema's hash in the last line of a migration. */
  readonly schema: string | null
  readonly chain: readonly string[]
  readonly differences: readonly string[]
}

const LINES_A_PAGE = 100
const MOST_FINDINGS = 20

/**
 * Replays the audit from its first line: each link's hash, each row's *before* against the last *after*, then every live row against
 * the last image; also against the heads that copies remember. Keeps the images in a scratch database on disk, whatever their number.
 */
export function replayAudit(raw: Database, known: readonly KnownHead[] = []): Replayed {
  const scratch = new BetterSqlite3('')
  try {
    scratch.exec(
      'pragma journal_mode = off; pragma synchronous = off; pragma cache_size = -65536; create table gambar (tabel text, k text, isi text, primary key (tabel, k)) without rowid; begin',
    )
    const chain = new Findings()
    const differences = new Findings()
    const { lines, schema } = replayLines(raw, scratch, known, chain, differences)
    const rows = chain.all.length === 0 ? compareRows(raw, scratch, differences) : 0
    return { lines, rows, schema, chain: chain.all, differences: differences.all }
  } finally {
    scratch.close()
  }
}

/** The first findings, and how many more there were. */
class Findings {
  private readonly first: string[] = []
  private more = 0
  add(sentence: string) {
    if (this.first.length < MOST_FINDINGS) this.first.push(sentence)
    else this.more += 1
  }
  get all(): string[] {
    return this.more > 0 ? [...this.first, `… dan ${this.more} lagi.`] : this.first
  }
}

function replayLines(raw: Database, scratch: Database, known: readonly KnownHead[], chain: Findings, differences: Findings) {
  const page = raw.prepare<[number, number], Line>('select * from audit where id > ? order by id limit ?')
  const apply = replayer(scratch, differences)
  const heads = new Map(known.map((head) => [head.id, head]))
  let previous: Buffer = Buffer.alloc(32)
  let id = 0
  let schema: string | null = null
  for (let part = page.all(0, LINES_A_PAGE); part.length > 0; part = page.all(id, LINES_A_PAGE)) {
    for (const line of part) {
      if (line.id !== id + 1) {
        chain.add(`Baris audit ${id + 1} tidak ada; sesudah baris ${id} langsung baris ${line.id}.`)
        return { lines: id, schema }
      }
      id = line.id
      const entry = {
        id,
        at: line.pada,
        pegawaiId: line.pegawai_id,
        penugasanId: line.penugasan_id,
        procedure: line.prosedur,
        isi: line.isi,
      }
      if (!auditHash(previous, entry).equals(line.hash)) {
        chain.add(`Baris audit ${id} (${line.prosedur}) tidak cocok dengan rantainya: baris ini atau urutannya diubah.`)
        return { lines: id, schema }
      }
      previous = line.hash
      const head = heads.get(id)
      if (head && head.hash !== line.hash.toString('hex'))
        chain.add(`Baris audit ${id} bukan baris yang dicatat cadangan ${head.nama}: rantai dibuat ulang.`)
      for (const change of line.isi.split('\n')) {
        if (change.startsWith('@')) schema = change.startsWith('@skema\t') ? (change.split('\t')[1] ?? null) : schema
        else apply(id, change)
      }
    }
  }
  const given = raw.prepare("select seq from sqlite_sequence where name = 'audit'").pluck().get() as number | undefined
  if ((given ?? 0) !== id) chain.add(`Ekor audit terpotong: baris terakhir ${id}, padahal sudah sampai ${given ?? 0}.`)
  for (const head of known)
    if (head.id > id)
      chain.add(
        `Cadangan ${head.nama} mencatat audit sampai baris ${head.id}, data ini hanya sampai ${id}: data lebih tua dari cadangannya.`,
      )
  return { lines: id, schema }
}

/** Applies one changed row to the images, and tells where its *before* is not the last *after*. One statement a row while all is well. */
function replayer(scratch: Database, differences: Findings) {
  const add = scratch.prepare<[string, string, string]>('insert into gambar values (?, ?, ?) on conflict do nothing')
  const change = scratch.prepare<[string, string, string, string]>('update gambar set isi = ? where tabel = ? and k = ? and isi = ?')
  const drop = scratch.prepare<[string, string, string]>('delete from gambar where tabel = ? and k = ? and isi = ?')
  const force = scratch.prepare<[string, string, string]>('insert or replace into gambar values (?, ?, ?)')
  const forget = scratch.prepare<[string, string]>('delete from gambar where tabel = ? and k = ?')
  return (id: number, line: string) => {
    const [table = '', key = '', before = '', after = ''] = line.split('\t')
    const done =
      before === '' ? add.run(table, key, after) : after === '' ? drop.run(table, key, before) : change.run(after, table, key, before)
    if (done.changes === 1) return
    differences.add(`${table} ${key}: pada baris audit ${id} isi sebelumnya bukan isi yang tercatat terakhir.`)
    if (after === '') forget.run(table, key)
    else force.run(table, key, after)
  }
}

function compareRows(raw: Database, scratch: Database, differences: Findings): number {
  const match = scratch.prepare<[string, string, string]>('delete from gambar where tabel = ? and k = ? and isi = ?')
  const differs = scratch.prepare<[string, string]>('delete from gambar where tabel = ? and k = ?')
  let rows = 0
  for (const { name, columns } of capturedTables(raw)) {
    const { key, image } = rowImage('', columns)
    const live = raw.prepare<[], { k: string; isi: string }>(`select cast(${key} as text) k, ${image} isi from main.${quote(name)}`)
    for (const row of live.iterate()) {
      rows += 1
      if (match.run(name, row.k, row.isi).changes === 1) continue
      const was = differs.run(name, row.k).changes === 1
      differences.add(was ? `${name} ${row.k}: isinya diubah di luar Sekretariat.` : `${name} ${row.k}: ditambah di luar Sekretariat.`)
    }
  }
  for (const gone of scratch.prepare<[], { tabel: string; k: string }>('select tabel, k from gambar limit 100').all()) {
    differences.add(`${gone.tabel} ${gone.k}: dihapus di luar Sekretariat.`)
  }
  return rows
}
