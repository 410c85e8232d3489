import { DomainError } from '../../../shared/errors.ts'
import type { Lane } from '../../../shared/lanes.ts'
import type { ReadContext } from '../../core/context.ts'
import { every, oneOf, sql, words, type Sql } from '../../registers/sql.ts'

/** Lanes that keep the whole agenda (persuratan.md 2.8, design.md People). */
const agendaLanes: readonly Lane[] = ['kepala-dinas', 'sekretaris', 'kasubbag-tu', 'pengadministrasi-surat']

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

/** The posts by which a disposisi names the actor: his own hand only, not what the unit covers. */
function ownPosts(ctx: ReadContext): string {
  return JSON.stringify(ctx.actor.posts.filter((p) => p.role !== 'asn').map((p) => [p.role, p.unit]))
}

/** Units whose letters the actor may see: his own and those below. */
function coveredUnits(ctx: ReadContext): string {
  return JSON.stringify([...new Set(ctx.actor.posts.flatMap((p) => (p.role === 'asn' ? [] : (p.covers ?? []))))])
}

/** SQL: the row `d` of disposisi names the actor's post or person. */
export function namesActor(ctx: ReadContext): Sql {
  return sql`(d.pegawai_id = ${ctx.actor.pegawaiId} or (d.pegawai_id is null
    and exists (select 1 from json_each(${ownPosts(ctx)}) p where p.value ->> 0 = d.role and p.value ->> 1 is d.unit)))`
}

const valid = words("d.surat_id = s.id and d.jenis = 'penerima' and d.ditarik_pada is null")

/** SQL: the actor may know that letter `s` is there. */
export function maySee(ctx: ReadContext): Sql {
  if (keepsAgenda(ctx) || ctx.actor.admin || ctx.actor.pegawaiId === 0) return words('1')
  return sql`exists (select 1 from disposisi d where ${valid} and (${namesActor(ctx)}
    or (d.pegawai_id is null and d.unit in (select value from json_each(${coveredUnits(ctx)})))))`
}

/**
 * SQL: the actor may open the body of letter `s`, given that he may see it. Rahasia opens to the Kepala Dinas, to the clerk until
 * verification, and to the posts and persons of its disposisi; Terbatas not to an administrator who has no part in it.
 */
export function mayOpen(ctx: ReadContext): Sql {
  if (holds(ctx, 'kepala-dinas')) return words('1')
  const named = sql`exists (select 1 from disposisi d where ${valid} and ${namesActor(ctx)})`
  const plain = words(ctx.actor.admin && !keepsAgenda(ctx) ? "s.keamanan = 'B'" : "s.keamanan in ('B', 'T')")
  const clerk = words(holds(ctx, 'pengadministrasi-surat') ? 's.diverifikasi_pada is null' : '0')
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
