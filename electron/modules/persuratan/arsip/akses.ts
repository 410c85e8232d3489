import { DomainError } from '../../../../shared/errors.ts'
import type { Lane } from '../../../../shared/lanes.ts'
import type { ReadContext } from '../../../core/context.ts'
import { joined, oneOf, sql, words, type Sql } from '../../../registers/sql.ts'
import { holds } from '../akses.ts'
import { ownUnits } from '../naskah/akses.ts'

/** Who keeps the record room, and who sees its whole list. */
const keepers: readonly Lane[] = ['kasubbag-tu', 'pengadministrasi-surat']
const readers: readonly Lane[] = [...keepers, 'sekretaris', 'kepala-dinas']

export const keepsArchive = (ctx: ReadContext): boolean => ctx.actor.pegawaiId === 0 || holds(ctx, ...keepers)

const unitsOf = (ctx: ReadContext): Sql => {
  const units = ownUnits(ctx)
  return units.length === 0
    ? words('0')
    : sql`b.unit in (${joined(
        units.map((unit) => sql`${unit}`),
        ', ',
      )})`
}

/** The one view of files: what the actor may see, with `buka`; of a Rahasia file only its unit and who made it read what it is of. */
export function files(ctx: ReadContext): Sql {
  const all = ctx.actor.pegawaiId === 0 || ctx.actor.admin || holds(ctx, ...readers)
  const own = unitsOf(ctx)
  const see = all ? words('1') : own
  const open = ctx.actor.pegawaiId === 0 ? words('1') : sql`(b.keamanan in ('B', 'T') or ${own} or b.dibuat_oleh = ${ctx.actor.pegawaiId})`
  return sql`(select b.*, ${open} buka from arsip_berkas b where ${see})`
}

/** Refuses a file that is not there, or not the actor's to know of. */
export function assertSees(ctx: ReadContext, id: number): void {
  if (!oneOf(ctx, sql`select 1 from ${files(ctx)} f where f.id = ${id}`)) throw new DomainError('NOT_FOUND', { hal: 'Berkas arsip' })
}

/** Whether the actor keeps the file: the record room, or its own unit. */
export function keepsFile(ctx: ReadContext, id: number): boolean {
  if (keepsArchive(ctx)) return true
  return oneOf(ctx, sql`select 1 from arsip_berkas b where b.id = ${id} and ${unitsOf(ctx)}`) !== undefined
}

export function assertKeeps(ctx: ReadContext, id: number): void {
  assertSees(ctx, id)
  if (!keepsFile(ctx, id))
    throw new DomainError('NOT_ALLOWED', { tindakan: 'Berkas arsip diubah', oleh: 'unit pengolahnya atau Subbagian Tata Usaha' })
}

export function assertKeepsArchive(ctx: ReadContext, tindakan: string): void {
  if (!keepsArchive(ctx)) throw new DomainError('NOT_ALLOWED', { tindakan, oleh: 'Kasubbag Tata Usaha atau Pengadministrasi Surat' })
}
