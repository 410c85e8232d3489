import { DomainError } from '../../../shared/errors.ts'
import type { Impor } from '../../../shared/registers/impor.contract.ts'
import { quote, rowImage, type Column } from '../../core/audit.ts'
import { stretch, type Parts, type ReadContext, type WriteContext } from '../../core/context.ts'
import type { Importer } from '../../core/importer.ts'
import { getImpor } from './history.ts'
import { importerOf } from './importers.ts'

type Value = string | number | null

interface Line {
  readonly tabel: string
  readonly kunci: string
  readonly sebelum: string
  readonly sesudah: string
}

/** The import's own rows stay: the history tells that it was there. */
const OWN = new Set(['impor', 'impor_baris'])
const MOST_SHOWN = 8

/**
 * Takes an import back as one batch: every row that its act changed becomes what it was, by the audit's own images, so that registers,
 * counts, search and number books are as before. Refuses with the list of rows that were changed or used since; then nothing is undone.
 */
export function* undoImport(ctx: WriteContext, { id, alasan }: { id: number; alasan: string }): Parts<Impor> {
  const row = ctx.get<{ jenis: string; berkas: string; act: number; keadaan: string }>(
    'select jenis, berkas, act, keadaan from impor where id = ?',
    id,
  )
  if (!row) throw new DomainError('NOT_FOUND', { hal: 'Impor' })
  const importer = importerOf(ctx, row.jenis)
  if (row.keadaan !== 'selesai') throw new DomainError('IMPORT_UNDONE', { berkas: row.berkas })
  const lines = linesOf(ctx, row.act)
  const tables = new Tables(ctx)
  const changed = yield* stretch(changedRows(tables, importer, ctx, lines), 0, 0.2)
  refuseMoved(row.berkas, [...changed, ...hangingOn(ctx, importer, lines)])
  ctx.run("update impor set keadaan = 'membatalkan' where id = ?", id)
  refuseMoved(row.berkas, yield* stretch(reverse(ctx, tables, importer, lines), 0.2, 0.7))
  const rows = [...new Map(lines.map((line) => [`${line.tabel}\t${line.kunci}`, line])).values()]
  const [hilang, kembali]: [Line[], Line[]] = [[], []]
  for (const [at, line] of rows.entries()) {
    yield 0.7 + (at / rows.length) * 0.1
    ;(tables.image(line.tabel, line.kunci) === null ? hilang : kembali).push(line)
  }
  if (importer.undone) yield* stretch(importer.undone(ctx, { hilang, kembali }), 0.8, 1)
  for (const { tabel, kunci } of hilang)
    if (tabel === importer.subject) ctx.run('delete from dibuka where subject = ? and subject_id = ?', tabel, Number(kunci))
  ctx.run(
    "update impor set keadaan = 'dibatalkan', dibatalkan_pada = ?, dibatalkan_oleh = ?, alasan = ? where id = ?",
    ctx.now(),
    ctx.actor.pegawaiId,
    alasan,
    id,
  )
  return getImpor(ctx, id)
}

function linesOf(ctx: ReadContext, act: number): Line[] {
  const isi = ctx.get<{ isi: string }>('select isi from audit where id = ?', act)?.isi ?? ''
  return isi.split('\n').flatMap((line) => {
    const [tabel = '', kunci = '', sebelum = '', sesudah = ''] = line.split('\t')
    return tabel === '' || OWN.has(tabel) ? [] : [{ tabel, kunci, sebelum, sesudah }]
  })
}

function refuseMoved(berkas: string, moved: readonly string[]) {
  const rows = [...new Set(moved)]
  if (rows.length > 0)
    throw new DomainError('IMPORT_MOVED_ON', { berkas, baris: rows.slice(0, MOST_SHOWN), lebih: Math.max(0, rows.length - MOST_SHOWN) })
}

/** Rows that no longer stand as the import left them. */
function* changedRows(tables: Tables, importer: Importer, ctx: ReadContext, lines: readonly Line[]): Parts<string[]> {
  const left = new Map(lines.map((line) => [`${line.tabel}\t${line.kunci}`, line]))
  const changed: string[] = []
  let at = 0
  for (const { tabel, kunci, sesudah } of left.values()) {
    yield at / left.size
    at += 1
    if (!sameImage(tables.image(tabel, kunci) ?? '', sesudah)) changed.push(`${importer.describe(ctx, tabel, kunci)} diubah`)
  }
  return changed
}

/** A migration may have added columns at the end since. */
function sameImage(now: string, then: string): boolean {
  if (now === then) return true
  if (now === '' || then === '') return false
  const [a, b] = [JSON.parse(now) as Value[], JSON.parse(then) as Value[]]
  return a.length > b.length && JSON.stringify(a.slice(0, b.length)) === JSON.stringify(b)
}

/** Attachments and cases point to a record by its name, not by a foreign key. */
function hangingOn(ctx: ReadContext, importer: Importer, lines: readonly Line[]): string[] {
  const { subject } = importer
  if (subject === null) return []
  const ids = JSON.stringify(lines.filter((line) => line.tabel === subject && line.sebelum === '').map((line) => Number(line.kunci)))
  const having = (sql: string) =>
    ctx.all<{ id: number }>(`${sql} limit 50`, subject, ids).map((row) => importer.describe(ctx, subject, String(row.id)))
  return [
    ...having('select distinct subject_id id from berkas where subject = ? and subject_id in (select value from json_each(?))').map(
      (what) => `${what} sudah berlampiran`,
    ),
    ...having('select distinct subject_id id from instances where subject = ? and subject_id in (select value from json_each(?))').map(
      (what) => `${what} sudah diproses`,
    ),
  ]
}

/** Puts the rows back, the last change first; gives those that others point to. */
function* reverse(ctx: WriteContext, tables: Tables, importer: Importer, lines: readonly Line[]): Parts<string[]> {
  const used: string[] = []
  for (const [at, line] of lines.toReversed().entries()) {
    yield at / lines.length
    try {
      if (line.sebelum === '') tables.remove(ctx, line)
      else if (line.sesudah === '') tables.insert(ctx, line)
      else tables.restore(ctx, line)
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'SQLITE_CONSTRAINT_FOREIGNKEY')) throw error
      used.push(`${importer.describe(ctx, line.tabel, line.kunci)} dipakai catatan lain`)
    }
  }
  return used
}

/** Rows of any table by the keys and images of the audit. */
class Tables {
  readonly #ctx: ReadContext
  readonly #known = new Map<string, { readonly columns: readonly Column[]; readonly image: string; readonly where: string }>()

  constructor(ctx: ReadContext) {
    this.#ctx = ctx
  }

  #of(tabel: string) {
    const known = this.#known.get(tabel)
    if (known) return known
    const columns = this.#ctx.all<Column>('select name, type, pk from pragma_table_xinfo(?) where hidden = 0', tabel)
    const keys = columns.filter((column) => column.pk > 0).sort((a, b) => a.pk - b.pk)
    const made = {
      columns,
      image: `select ${rowImage('', columns).image} isi from ${quote(tabel)}`,
      where: keys.map((column) => `${quote(column.name)} = ?`).join(' and '),
    }
    this.#known.set(tabel, made)
    return made
  }

  image(tabel: string, kunci: string): string | null {
    const { image, where } = this.#of(tabel)
    return this.#ctx.get<{ isi: string }>(`${image} where ${where}`, ...keyOf(kunci))?.isi ?? null
  }

  remove(ctx: WriteContext, { tabel, kunci }: Line) {
    ctx.run(`delete from ${quote(tabel)} where ${this.#of(tabel).where}`, ...keyOf(kunci))
  }

  insert(ctx: WriteContext, { tabel, sebelum }: Line) {
    const values = valuesOf(sebelum)
    const names = this.#of(tabel)
      .columns.slice(0, values.length)
      .map((column) => quote(column.name))
    ctx.run(`insert into ${quote(tabel)} (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`, ...values)
  }

  restore(ctx: WriteContext, { tabel, kunci, sebelum }: Line) {
    const values = valuesOf(sebelum)
    const { columns, where } = this.#of(tabel)
    const kept = columns
      .slice(0, values.length)
      .flatMap((column, at) => (column.pk > 0 ? [] : [{ name: quote(column.name), value: values[at] ?? null }]))
    ctx.run(
      `update ${quote(tabel)} set ${kept.map(({ name }) => `${name} = ?`).join(', ')} where ${where}`,
      ...kept.map(({ value }) => value),
      ...keyOf(kunci),
    )
  }
}

function keyOf(kunci: string): Value[] {
  const key = JSON.parse(kunci) as Value | Value[]
  return Array.isArray(key) ? key : [key]
}

function valuesOf(image: string): (Value | Buffer)[] {
  return (JSON.parse(image) as (Value | { readonly $b: string | null })[]).map((value) =>
    value !== null && typeof value === 'object' ? (value.$b === null ? null : Buffer.from(value.$b, 'hex')) : value,
  )
}
