import { DomainError } from '../../../../shared/errors.ts'
import { bukuKeluarLanes } from '../../../../shared/modules/persuratan/pembaca.ts'
import { SUBJEK_NASKAH } from '../../../../shared/modules/persuratan/naskah/naskah.contract.ts'
import type { ReadContext } from '../../../core/context.ts'
import { joined, oneOf, sql, words, type Sql } from '../../../registers/sql.ts'
import { holds } from '../akses.ts'

const list = (values: readonly (string | number)[]): Sql =>
  joined(
    values.map((value) => sql`${value}`),
    ', ',
  )

export function keepsBook(ctx: ReadContext): boolean {
  return ctx.actor.pegawaiId === 0 || holds(ctx, ...bukuKeluarLanes)
}

/** The units whose papers the actor works on: those of his posts and below. */
export function ownUnits(ctx: ReadContext): string[] {
  return [
    ...new Set(ctx.actor.posts.flatMap((post) => (post.role === 'asn' ? [] : [...(post.covers ?? []), ...(post.unit ? [post.unit] : [])]))),
  ]
}

/** SQL: a task of naskah `n` was ever addressed to the actor, or he did one of its acts. */
function partOf(ctx: ReadContext): Sql {
  const roles = [...new Set(ctx.actor.posts.filter((post) => post.role !== 'asn' && post.role !== 'bidang-seksi').map((post) => post.role))]
  const role = roles.length > 0 ? sql`(t.pegawai_id is null and t.role in (${list(roles)}))` : words('0')
  return sql`exists (select 1 from instances i where i.subject = ${SUBJEK_NASKAH} and i.subject_id = n.id and (
    exists (select 1 from tasks t where t.instance_id = i.id and (t.pegawai_id = ${ctx.actor.pegawaiId} or ${role}))
    or exists (select 1 from history h where h.instance_id = i.id and h.pegawai_id = ${ctx.actor.pegawaiId})))`
}

/** SQL: the naskah `n` names the actor: he wrote it, signs it, was asked for his paraf, or has or had a task of it. */
function namesActor(ctx: ReadContext): Sql {
  const { pegawaiId, posts } = ctx.actor
  const jabatan = [...new Set(posts.map((post) => post.jabatanId))]
  return sql`(n.konseptor_id = ${pegawaiId} or n.penanda_jabatan_id in (${list(jabatan)})
    or exists (select 1 from persetujuan s where s.subject = ${SUBJEK_NASKAH} and s.subject_id = n.id and s.jabatan_id in (${list(jabatan)}))
    or ${partOf(ctx)})`
}

function maySee(ctx: ReadContext): Sql {
  if (keepsBook(ctx) || ctx.actor.admin) return words('1')
  const units = ownUnits(ctx)
  return sql`(${units.length > 0 ? sql`n.unit in (${list(units)})` : words('0')} or ${namesActor(ctx)})`
}

/** SQL: the body of naskah `n` opens to the actor. Rahasia opens to those only who are named on it (design.md, People). */
function mayOpen(ctx: ReadContext): Sql {
  if (ctx.actor.pegawaiId === 0) return words('1')
  const plain = words(ctx.actor.admin && !keepsBook(ctx) ? "n.keamanan = 'B'" : "n.keamanan in ('B', 'T')")
  return sql`(${plain} or ${namesActor(ctx)})`
}

/** The one view of naskah: what the actor may see, with `buka`, and without the protected words where that is 0. */
export function papers(ctx: ReadContext): Sql {
  return sql`(select n.*, case when n.buka then n.hal_asli end hal_terbuka, case when n.buka then n.tujuan_asli else '' end tujuan_terbuka,
    case when n.buka then n.kode_klasifikasi end kode_terbuka from (select n.*, n.hal hal_asli, n.tujuan tujuan_asli, ${mayOpen(ctx)} buka
      from naskah n where ${maySee(ctx)}) n)`
}

export function opensNaskah(ctx: ReadContext, id: number): boolean {
  return oneOf(ctx, sql`select 1 from ${papers(ctx)} p where p.id = ${id} and p.buka`) !== undefined
}

/** Refuses a naskah that is not there or not the actor's to know of, and one that is closed to him. */
export function assertOpens(ctx: ReadContext, id: number): void {
  const row = oneOf<{ buka: number }>(ctx, sql`select p.buka from ${papers(ctx)} p where p.id = ${id}`)
  if (!row) throw new DomainError('NOT_FOUND', { hal: 'Naskah' })
  if (row.buka !== 1) throw new DomainError('LETTER_SECRET')
}
