import type { Berkas } from '../../../shared/core/berkas.contract.ts'
import { DomainError, refuseField } from '../../../shared/errors.ts'
import { SUBJEK_ANTAR } from '../../../shared/modules/persuratan/buku.contract.ts'
import { periodeId } from '../../../shared/modules/persuratan/periode.ts'
import { listBerkas } from '../../core/attachments.ts'
import type { ReadContext, WriteContext } from '../../core/context.ts'
import { routesOf } from './buku-akses.ts'
import { bukuSubjects } from './buku-subjek.ts'

/** The scans of a day's signed pages, each with its route; none to who does not keep the agenda. */
export function listPindaian(ctx: ReadContext, { tanggal }: { tanggal: string }): (Berkas & { rute: string | null })[] {
  return listBerkas(ctx, { subject: SUBJEK_ANTAR, subjectId: periodeId('hari', tanggal) }).map((file) => ({
    ...file,
    rute: ctx.get<{ rute: string }>('select rute from antar_pindaian where berkas_id = ?', file.id)?.rute ?? null,
  }))
}

/** Says of which route a scan is. Refuses a file that is no scan of a delivery, and who may not attach one. */
export function setPindaianRute(ctx: WriteContext, { berkasId, rute }: { berkasId: number; rute: string }): { ok: true } {
  const file = ctx.get<{ hari: number }>(
    'select subject_id hari from berkas where id = ? and subject = ? and dicabut_pada is null',
    berkasId,
    SUBJEK_ANTAR,
  )
  if (!file) throw new DomainError('NOT_FOUND', { hal: 'Pindaian' })
  bukuSubjects[SUBJEK_ANTAR].assertMayAttach(ctx, file.hari)
  const routeOf = routesOf(ctx)
  if (routeOf(rute).kode !== rute) throw refuseField('rute', 'Rute itu tidak ada. Pilih dari daftar rute hari itu.')
  ctx.run('insert into antar_pindaian (berkas_id, rute) values (?, ?) on conflict do update set rute = excluded.rute', berkasId, rute)
  return { ok: true }
}
