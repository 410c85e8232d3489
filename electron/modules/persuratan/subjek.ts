import { DomainError } from '../../../shared/errors.ts'
import type { ReadContext } from '../../core/context.ts'
import type { Described, Subject } from '../../core/registry.ts'
import { formatNomor, nomorStyle } from '../../registers/nomor.ts'
import { allOf, sql } from '../../registers/sql.ts'
import { accessTo, assertOpens, holds, keepsAgenda, letters } from './akses.ts'
import { dueOfLetter, type Timed } from './batas.ts'
import { readdressDisposisi } from './disposisi-penerima.ts'

/** What surat masuk tells the rooms below it. */
export const suratMasukSubject: Subject = {
  name: 'Surat masuk',
  describe(ctx: ReadContext, ids: readonly number[]): ReadonlyMap<number, Described> {
    const style = nomorStyle(ctx)
    const rows = allOf<{ id: number; urut: number; sisipan: number; hal: string | null; pengirim: string; keamanan: string }>(
      ctx,
      sql`select n.id, n.urut, n.sisipan, s.hal, p.nama_pendek pengirim, s.keamanan
        from (select distinct value from json_each(${JSON.stringify(ids)})) j join nomor n on n.id = j.value join ${letters(ctx)} s on s.id = n.id
        join pengirim p on p.id = s.pengirim_id`,
    )
    return new Map(
      rows.map((row) => [
        row.id,
        {
          nomor: formatNomor(row, style),
          judul: row.hal ?? 'Rahasia',
          asal: row.pengirim,
          rahasia: row.keamanan === 'R' || row.keamanan === 'SR',
        },
      ]),
    )
  },
  mayRead: (ctx, id) => accessTo(ctx, id)?.buka ?? false,
  readable(ctx, ids) {
    const rows = allOf<{ id: number }>(
      ctx,
      sql`select s.id from json_each(${JSON.stringify(ids)}) j cross join ${letters(ctx)} s on s.id = j.value where s.buka`,
    )
    return new Set(rows.map((row) => row.id))
  },
  /** Scans come from those who keep the agenda or answer the letter; a void one takes none. */
  assertMayAttach(ctx, id) {
    assertOpens(ctx, id)
    const void_ = ctx.get<{ urut: number; sisipan: number }>("select urut, sisipan from nomor where id = ? and keadaan = 'batal'", id)
    if (void_) throw new DomainError('LETTER_VOID', { nomor: formatNomor(void_, nomorStyle(ctx)) })
    if (ctx.actor.admin && !keepsAgenda(ctx) && !holds(ctx, 'bidang-seksi')) {
      throw new DomainError('NOT_ALLOWED', { tindakan: 'Berkas surat dilampirkan', oleh: 'Subbagian Tata Usaha atau penerima disposisi' })
    }
  },
  due(ctx, id) {
    const letter = ctx.get<Timed>(
      'select tanggal_diterima tanggalDiterima, jam_diterima jamDiterima, sifat, acara_mulai acaraMulai from surat_masuk where id = ?',
      id,
    )
    return letter ? dueOfLetter(ctx, letter) : null
  },
  addressed: readdressDisposisi,
}
