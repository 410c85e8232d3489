import type { Database, Statement } from 'better-sqlite3'

type Value = string | number | bigint | Buffer | null
interface Row {
  readonly sql: string
  readonly values: Value[]
}
/** One act as the audit tells it: every row that it wrote, and its own audit line, as bare statements. */
export type Act = readonly Row[]

interface AuditLine {
  id: number
  pada: number
  pegawai_id: number | null
  penugasan_id: number | null
  prosedur: string
  isi: string
  hash: Buffer
}

function value(cell: unknown): Value {
  if (cell !== null && typeof cell === 'object' && '$b' in cell) return cell.$b === null ? null : Buffer.from(cell.$b as string, 'hex')
  return cell as Value
}

/** The acts after an audit line, ready to be written again into a copy of the file that they began from. */
export function actsSince(raw: Database, after: number): Act[] {
  const columns = new Map<string, { name: string; pk: number }[]>()
  const columnsOf = (table: string) => {
    let found = columns.get(table)
    if (!found) {
      found = raw.prepare<[string], { name: string; pk: number }>('select name, pk from pragma_table_info(?)').all(table)
      columns.set(table, found)
    }
    return found
  }
  const rowOf = (line: string): Row => {
    const [table = '', , before = '', image = ''] = line.split('\t')
    const names = columnsOf(table)
    const read = (text: string) => (text === '' ? null : (JSON.parse(text) as unknown[]).map(value))
    const [old, now] = [read(before), read(image)]
    const cell = (i: number) => (now ?? old)?.[i] ?? null
    const keys = names.map((c, i) => ({ ...c, cell: cell(i) })).filter((c) => c.pk > 0)
    const where = keys.map((c) => `"${c.name}" = +?`).join(' and ')
    const keyValues = keys.map((c) => c.cell)
    if (!now) return { sql: `delete from "${table}" where ${where}`, values: keyValues }
    if (!old)
      return {
        sql: `insert into "${table}" (${names.map((c) => `"${c.name}"`).join(', ')}) values (${names.map(() => '?').join(', ')})`,
        values: names.map((_, i) => cell(i)),
      }
    const changed = names.map((c, i) => ({ ...c, i })).filter(({ i, pk }) => pk === 0 && String(old[i]) !== String(now[i]))
    return {
      sql: `update "${table}" set ${changed.map((c) => `"${c.name}" = ?`).join(', ')} where ${where}`,
      values: [...changed.map((c) => cell(c.i)), ...keyValues],
    }
  }
  return raw
    .prepare<[number], AuditLine>('select * from audit where id > ? order by id')
    .all(after)
    .map((a) => [
      ...a.isi.split('\n').map(rowOf),
      {
        sql: 'insert into audit (id, pada, pegawai_id, penugasan_id, prosedur, isi, hash) values (?, ?, ?, ?, ?, ?, ?)',
        values: [a.id, a.pada, a.pegawai_id, a.penugasan_id, a.prosedur, a.isi, a.hash],
      },
    ])
}

/** Takes away every trigger: what is compared is the writing alone. Indexes, keys and the file's durability stay. */
export function makeBare(raw: Database): void {
  const triggers = raw.prepare<[], { name: string }>("select name from sqlite_schema where type = 'trigger'").all()
  for (const { name } of triggers) raw.exec(`drop trigger "${name}"`)
}

/** Writes acts by prepared statements, one durable commit each; gives milliseconds of each. `besides` writes what no audit keeps (search). */
export function replay(raw: Database, acts: readonly Act[], besides: (index: number) => void = () => {}): number[] {
  const statements = new Map<string, Statement<Value[]>>()
  const statementOf = (sql: string) => {
    let found = statements.get(sql)
    if (!found) statements.set(sql, (found = raw.prepare<Value[]>(sql)))
    return found
  }
  for (const act of acts) for (const row of act) statementOf(row.sql)
  const begin = raw.prepare('begin immediate')
  const commit = raw.prepare('commit')
  return acts.map((act, index) => {
    const started = performance.now()
    begin.run()
    for (const row of act) statementOf(row.sql).run(...row.values)
    besides(index)
    commit.run()
    return performance.now() - started
  })
}

export function median(list: readonly number[]): number {
  const sorted = [...list].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

export function total(list: readonly number[]): number {
  return list.reduce((sum, x) => sum + x, 0)
}
