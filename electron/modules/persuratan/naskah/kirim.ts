import { DomainError, refuseField } from '../../../../shared/errors.ts'
import { SUBJEK_NASKAH } from '../../../../shared/modules/persuratan/naskah/naskah.contract.ts'
import type { WriteContext } from '../../../core/context.ts'
import { assertOpens } from './akses.ts'

interface Receipt {
  readonly id: number
  readonly kirimId: number
  readonly penerima: string
  readonly tanggal: string
  readonly buktiId: number | null
}

/** The receipt of a dispatch that came back: who received it, when, and its proof among the files of the naskah. */
export function receiveDispatch(ctx: WriteContext, { id, kirimId, penerima, tanggal, buktiId }: Receipt): void {
  assertOpens(ctx, id)
  const sent = ctx.get<{ tanggal: string }>('select tanggal from naskah_kirim where id = ? and naskah_id = ?', kirimId, id)
  if (!sent) throw new DomainError('NOT_FOUND', { hal: 'Pengiriman itu' })
  if (tanggal < sent.tanggal || tanggal > ctx.today())
    throw refuseField('tanggal', 'Tanggal terima tidak boleh sebelum tanggal kirim atau sesudah hari ini.')
  const own =
    buktiId === null ||
    ctx.get('select 1 from berkas where id = ? and subject = ? and subject_id = ? and dicabut_pada is null', buktiId, SUBJEK_NASKAH, id)
  if (!own) throw refuseField('buktiId', 'Berkas itu tidak terlampir pada naskah ini. Pilih dari daftar berkasnya.')
  ctx.run('update naskah_kirim set penerima = ?, diterima_tanggal = ?, bukti_id = ? where id = ?', penerima, tanggal, buktiId, kirimId)
}
