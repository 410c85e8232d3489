import { DomainError } from '../../shared/errors.ts'
import type { Berkas } from '../../shared/core/berkas.contract.ts'
import { runQuery, type Actor, type ReadContext, type WriteContext } from './context.ts'
import { inspectFile, LARGEST_FILE } from './file-check.ts'
import { dropUnnamed, readStored, storeBytes, type StoredFile } from './files.ts'
import { dataFolder } from './folder.ts'
import { write, type Host } from './rpc.ts'

interface Row extends Omit<Berkas, 'kembar' | 'dicabut'> {
  readonly subject: string
  readonly subjectId: number
  readonly dicabutPada: number | null
  readonly dicabutNama: string | null
  readonly dicabutAlasan: string | null
}

const ROW = `select b.id, b.nama, b.mime, b.ukuran, b.halaman, b.jenis, b.sha256, b.dibuat_pada dibuatPada, coalesce(p.nama, 'Sistem') dibuatOleh,
  b.subject, b.subject_id subjectId, b.dicabut_pada dicabutPada, c.nama dicabutNama, b.dicabut_alasan dicabutAlasan
  from berkas b left join pegawai p on p.id = b.dibuat_oleh left join pegawai c on c.id = b.dicabut_oleh`

interface Ref {
  readonly subject: string
  readonly subjectId: number
}

function subjectOf(ctx: ReadContext, ref: Ref) {
  const subject = ctx.registry.subjects[ref.subject]
  if (!subject) throw new DomainError('NOT_FOUND', { hal: 'Data' })
  return subject
}

function mayRead(ctx: ReadContext, ref: Ref): boolean {
  return ctx.registry.subjects[ref.subject]?.mayRead(ctx, ref.subjectId) ?? false
}

/** The attachments of a record, in their order; the revoked ones only when asked for. Nothing to who may not read the record. */
export function listBerkas(ctx: ReadContext, input: Ref & { denganDicabut?: boolean }): Berkas[] {
  if (!mayRead(ctx, input)) return []
  return ctx
    .all<Row>(`${ROW} where b.subject = ? and b.subject_id = ? order by b.urutan, b.id`, input.subject, input.subjectId)
    .filter((row) => input.denganDicabut || row.dicabutPada === null)
    .map((row) => toBerkas(ctx, row))
}

function toBerkas(ctx: ReadContext, row: Row): Berkas {
  const { subject: _subject, subjectId: _subjectId, dicabutPada, dicabutNama, dicabutAlasan, ...berkas } = row
  const dicabut = dicabutPada === null ? null : { pada: dicabutPada, oleh: dicabutNama ?? 'Sistem', alasan: dicabutAlasan ?? '' }
  return { ...berkas, dicabut, kembar: twinOf(ctx, row) }
}

/** Another record with the same bytes, the first that the actor may read. */
function twinOf(ctx: ReadContext, row: Row): Berkas['kembar'] {
  const others = ctx.all<Ref>(
    `select distinct subject, subject_id subjectId from berkas
      where sha256 = ? and dicabut_pada is null and not (subject = ? and subject_id = ?) order by id limit 20`,
    row.sha256,
    row.subject,
    row.subjectId,
  )
  const other = others.find((ref) => mayRead(ctx, ref))
  if (!other) return null
  return { ...other, nomor: subjectOf(ctx, other).describe(ctx, [other.subjectId]).get(other.subjectId)?.nomor ?? '' }
}

interface Upload extends Ref {
  readonly jenis: Berkas['jenis']
  readonly nama: string
  readonly isi: Blob
}

/**
 * Attaches a file: checked, its bytes written and synced, then its row. Refuses what the record's register does not allow (before the
 * bytes are read), what is no whole file of a known kind (of `kinds`, where given), and DISK_FULL; a refusal leaves nothing.
 */
export async function attachBerkas(host: Host, actor: Actor, input: Upload, kinds?: readonly string[]): Promise<Berkas> {
  runQuery(host, actor, (ctx) => subjectOf(ctx, input).assertMayAttach(ctx, input.subjectId))
  if (input.isi.size > LARGEST_FILE) throw new DomainError('FILE_TOO_LARGE', { nama: input.nama, batas: '50 MB' })
  const bytes = Buffer.from(await input.isi.arrayBuffer())
  const checked = inspectFile(input.nama, bytes)
  if (kinds && !kinds.includes(checked.mime)) throw new DomainError('FILE_KIND_UNKNOWN', { nama: checked.nama })
  const folder = dataFolder(host.folder)
  const stored = await storeBytes(folder, bytes)
  try {
    return await write(host, actor, 'berkas.unggah', (ctx) => {
      subjectOf(ctx, input).assertMayAttach(ctx, input.subjectId)
      return insertBerkas(ctx, { ...input, ...checked }, stored)
    })
  } catch (error) {
    if (stored.fresh) dropUnnamed(host.store.raw, folder, stored.sha256)
    throw error
  }
}

function insertBerkas(
  ctx: WriteContext,
  input: Ref & { jenis: string; nama: string; mime: string; halaman: number | null },
  stored: StoredFile,
): Berkas {
  const same = ctx.get<{ id: number }>(
    'select id from berkas where subject = ? and subject_id = ? and sha256 = ? and jenis = ? and dicabut_pada is null',
    input.subject,
    input.subjectId,
    stored.sha256,
    input.jenis,
  )
  const id =
    same?.id ??
    ctx.run(
      `insert into berkas (sha256, nama, mime, ukuran, halaman, subject, subject_id, jenis, urutan, dibuat_pada, dibuat_oleh)
        select ?, ?, ?, ?, ?, ?, ?, ?, coalesce(max(urutan), 0) + 1, ?, ? from berkas where subject = ? and subject_id = ?`,
      stored.sha256,
      input.nama,
      input.mime,
      stored.ukuran,
      input.halaman,
      input.subject,
      input.subjectId,
      input.jenis,
      ctx.now(),
      ctx.actor.pegawaiId,
      input.subject,
      input.subjectId,
    ).lastInsertRowid
  return toBerkas(ctx, rowOf(ctx, id))
}

function rowOf(ctx: ReadContext, id: number): Row {
  const row = ctx.get<Row>(`${ROW} where b.id = ?`, id)
  if (!row) throw new DomainError('NOT_FOUND', { hal: 'Berkas' })
  return row
}

/** Refuses with NOT_FOUND what the actor may not read: it does not tell whether it is there. */
function getBerkas(ctx: ReadContext, { id }: { id: number }): { nama: string; mime: string; sha256: string } {
  const row = rowOf(ctx, id)
  if (!mayRead(ctx, row)) throw new DomainError('NOT_FOUND', { hal: 'Berkas' })
  return row
}

/** An attachment that the actor may read, its bytes checked against their SHA-256. Refuses with NOT_FOUND, FILE_MISSING or FILE_CHANGED. */
export function openBerkas(host: Host, actor: Actor, input: { id: number }): Promise<File> {
  const berkas = runQuery(host, actor, (ctx) => getBerkas(ctx, input))
  const bytes = readStored(dataFolder(host.folder), berkas)
  return Promise.resolve(new File([new Uint8Array(bytes)], berkas.nama, { type: berkas.mime }))
}

/** Takes an attachment from its record, with the reason; row and bytes stay. Refuses with FILE_REVOKED the second time. */
export function revokeBerkas(ctx: WriteContext, { id, alasan }: { id: number; alasan: string }): { ok: true } {
  const row = rowOf(ctx, id)
  if (!mayRead(ctx, row)) throw new DomainError('NOT_FOUND', { hal: 'Berkas' })
  subjectOf(ctx, row).assertMayAttach(ctx, row.subjectId)
  if (row.dicabutPada !== null) throw new DomainError('FILE_REVOKED', { nama: row.nama, oleh: row.dicabutNama ?? 'Sistem' })
  ctx.run(
    'update berkas set dicabut_pada = ?, dicabut_oleh = ?, dicabut_alasan = ? where id = ?',
    ctx.now(),
    ctx.actor.pegawaiId,
    alasan,
    id,
  )
  return { ok: true }
}
