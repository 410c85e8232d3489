import { agendaLanes } from '../../../shared/modules/persuratan/pembaca.ts'
import { DomainError } from '../../../shared/errors.ts'
import type { Lane } from '../../../shared/lanes.ts'
import type { ReadContext } from '../../core/context.ts'
import { oneOfThese } from '../../registers/daftar-saringan.ts'
import { every, joined, oneOf, sql, words, type Sql } from '../../registers/sql.ts'

/** Lanes that keep the whole agenda (persuratan.md 2.8, design.md People). */

export function holds(ctx: ReadContext, ...lanes: readonly Lane[]): boolean {
  return ctx.actor.posts.some((post) => lanes.includes(post.role))
}

/** Refuses who holds none of the lanes; the sentence names them. */
export function assertHolds(ctx: ReadContext, tindakan: string, oleh: string, ...lanes: readonly Lane[]): void {
  if (!holds(ctx, ...lanes)) throw new DomainError('NOT_ALLOWED', { tindakan, oleh })
}

export function keepsAgenda(ctx: ReadContext): boolean {
  return holds(ctx, ...agendaLanes)
}

/** SQL: the row `d` of disposisi names the actor's person or one of his posts, his own hand only. */
export function namesActor(ctx: ReadContext): Sql {
  const posts = new Set(ctx.actor.posts.filter((p) => p.role !== 'asn').map((p) => `${p.role} ${p.unit ?? ''}`))
  return sql`(d.pegawai_id = ${ctx.actor.pegawaiId} or (d.pegawai_id is null and d.role || ' ' || ifnull(d.unit, '') in (${list([...posts])})))`
}

/** SQL: the row `d` goes to a unit that one of the actor's posts covers: his own and those below. */
function coversRow(ctx: ReadContext): Sql {
  const units = new Set(ctx.actor.posts.flatMap((p) => (p.role === 'asn' ? [] : (p.covers ?? []))))
  return sql`(d.pegawai_id is null and d.unit in (${list([...units])}))`
}

function list(values: readonly string[]): Sql {
  return joined(
    values.map((value) => sql`${value}`),
    ', ',
  )
}

const valid = words("d.surat_id = s.id and d.jenis = 'penerima' and d.ditarik_pada is null")

function seesAll(ctx: ReadContext): boolean {
  return keepsAgenda(ctx) || ctx.actor.admin || ctx.actor.pegawaiId === 0
}

/** SQL: the actor may know that letter `s` is there. */
export function maySee(ctx: ReadContext): Sql {
  if (seesAll(ctx)) return words('1')
  return sql`exists (select 1 from disposisi d where ${valid} and (${namesActor(ctx)} or ${coversRow(ctx)}))`
}

/** SQL: the ids of the letters that are the actor's to see, where he does not see all, some twice; null where he does. */
export function ownLetters(ctx: ReadContext): Sql | null {
  if (seesAll(ctx)) return null
  const rows = (which: Sql) => sql`select d.surat_id id from disposisi d where d.jenis = 'penerima' and d.ditarik_pada is null and ${which}`
  const posts = ctx.actor.posts.filter((p) => p.role !== 'asn' && p.unit === null).map((p) => p.role)
  return joined(
    [
      rows(sql`d.pegawai_id = ${ctx.actor.pegawaiId}`),
      rows(coversRow(ctx)),
      rows(sql`d.unit is null and d.role in (${list(posts)})`),
      rows(ownUnits(ctx)),
    ],
    ' union all ',
  )
}

/**
 * The keys of surat_lihat (0009-daftar.sql) under which stand the letters that are the actor's to see; null where they are not told by
 * keys alone, for a post in a unit that it does not cover as a whole.
 */
export function lookKeys(ctx: ReadContext): string[] | null {
  const posts = ctx.actor.posts.filter((post) => post.role !== 'asn')
  if (posts.some((post) => post.unit !== null && post.covers === null)) return null
  const units = posts.flatMap((post) => post.covers ?? []).map((unit) => `u${unit}`)
  const lanes = posts.filter((post) => post.unit === null).map((post) => `r${post.role}`)
  return [...new Set([`p${ctx.actor.pegawaiId}`, ...units, ...lanes])]
}

/** SQL: the ids of the actor's letters, some twice, by their keys where these tell them; null where he sees all. */
export function seenIds(ctx: ReadContext): Sql | null {
  const own = ownLetters(ctx)
  const keys = own && lookKeys(ctx)
  return keys ? sql`select surat_id id from surat_lihat where ${oneOfThese(words('kunci'), keys)}` : own
}

/** SQL: the row `d` names a post of the actor in its unit, where the post covers more than units (the head of the office). */
function ownUnits(ctx: ReadContext): Sql {
  const units = new Set(ctx.actor.posts.flatMap((p) => (p.role === 'asn' || p.unit === null ? [] : [p.unit])))
  return sql`d.unit in (${list([...units])}) and ${namesActor(ctx)}`
}

/**
 * SQL: the actor may open the body of letter `s`, given that he may see it. Rahasia opens to the Kepala Dinas, to the clerk until
 * verification, and to the posts and persons of its disposisi; Terbatas not to an administrator who has no part in it.
 */
export function mayOpen(ctx: ReadContext): Sql {
  if (holds(ctx, 'kepala-dinas')) return words('1')
  const named = sql`exists (select 1 from disposisi d where ${valid} and ${namesActor(ctx)})`
  const plain = words(ctx.actor.admin && !keepsAgenda(ctx) ? "s.keamanan = 'B'" : "s.keamanan in ('B', 'T')")
  const clerk = words(holds(ctx, 'pengadministrasi-surat') ? UNVERIFIED : '0')
  return sql`(${plain} or ${clerk} or ${named})`
}

/**
 * The one view of letters: what the actor may see, with `buka` and, where that is 0, without the protected words. Every list, filter,
 * sort, suggestion, duplicate check, calendar and worklist title reads letters through it. `only` narrows the rows by their own columns
 * (an index serves it); what it asks must be asked again of the view where it touches a protected word.
 */
export function letters(ctx: ReadContext, only: Sql = words('1')): Sql {
  return sql`(select s.id, s.tanggal_diterima, s.jam_diterima, s.jalur, s.pengirim_id, s.nomor_surat, s.nomor_normal, s.tanggal_surat, s.sifat, s.keamanan,
    s.arsip, s.versi, s.diverifikasi_pada, s.bentuk, s.buka, case when s.buka then s.hal end hal, case when s.buka then s.kode_klasifikasi end kode_klasifikasi,
    case when s.buka then s.lampiran_jumlah end lampiran_jumlah, case when s.buka then s.acara_mulai end acara_mulai,
    case when s.buka then s.acara_selesai end acara_selesai, case when s.buka then s.tempat_acara end tempat_acara
    from (select s.*, ${mayOpen(ctx)} buka from surat_masuk s where ${maySee(ctx)} and ${only}) s)`
}

const UNVERIFIED = `(s.diverifikasi_pada is null and exists (select 1 from instances i
  where i.subject = 'surat_masuk' and i.subject_id = s.id and i.ended_at is null))`

export interface Access {
  readonly keamanan: string
  readonly lihat: boolean
  readonly buka: boolean
}

/** What the actor may know of one letter; null where there is none. */
export function accessTo(ctx: ReadContext, id: number): Access | null {
  const row = oneOf<{ keamanan: string; lihat: number; buka: number }>(
    ctx,
    sql`select s.keamanan, ${maySee(ctx)} lihat, ${every([maySee(ctx), mayOpen(ctx)])} buka from surat_masuk s where s.id = ${id}`,
  )
  return row ? { keamanan: row.keamanan, lihat: row.lihat === 1, buka: row.buka === 1 } : null
}

export function isSecret(keamanan: string): boolean {
  return keamanan === 'R' || keamanan === 'SR'
}

/** Refuses a letter that is not there, or not the actor's to know of. */
export function assertSees(ctx: ReadContext, id: number): Access {
  const access = accessTo(ctx, id)
  if (!access) throw new DomainError('NOT_FOUND', { hal: 'Surat masuk' })
  if (!access.lihat) throw new DomainError('LETTER_NOT_YOURS')
  return access
}

/** Refuses a letter whose body is not the actor's to read. */
export function assertOpens(ctx: ReadContext, id: number): Access {
  const access = assertSees(ctx, id)
  if (!access.buka) throw new DomainError('LETTER_SECRET')
  return access
}

/** Whether the actor may correct the letter now: the clerk until verification, then Kasubbag Tata Usaha. */
export function mayUpdate(ctx: ReadContext, { terverifikasi, batal }: { terverifikasi: boolean; batal: boolean }): boolean {
  return !batal && holds(ctx, ...(terverifikasi ? (['kasubbag-tu'] as const) : (['pengadministrasi-surat', 'kasubbag-tu'] as const)))
}
