import type { CalonLembar } from '../../../shared/modules/persuratan/buku.contract.ts'
import type { ReadContext } from '../../core/context.ts'
import { formatNomor, nomorStyle } from '../../registers/nomor.ts'
import { allOf, sql, words } from '../../registers/sql.ts'
import { letters } from './akses.ts'
import { assertReadsAllBooks } from './buku-akses.ts'

const WAITS = words(`exists (select 1 from instances i join tasks t on t.instance_id = i.id and t.closed_at is null
  where i.subject = 'surat_masuk' and i.subject_id = s.id and t.step in ('register-surat', 'identifikasi-verifikasi', 'teruskan-ke-pimpinan', 'disposisi'))`)

/** As many sheets as one file takes. */
const MOST = 500

/** Letters whose sheets may be printed together: of a day, or all that wait for the disposisi. Only what the actor may open. */
export function listLembar(ctx: ReadContext, { tanggal, pilih }: { tanggal: string; pilih: 'hari' | 'menunggu' }): CalonLembar[] {
  assertReadsAllBooks(ctx, 'Cetak Lembar Disposisi')
  const which = pilih === 'hari' ? sql`n.tanggal = ${tanggal}` : WAITS
  const style = nomorStyle(ctx)
  return allOf<Omit<CalonLembar, 'nomor' | 'menunggu'> & { urut: number; sisipan: number; menunggu: number }>(
    ctx,
    sql`select n.id, n.urut, n.sisipan, n.tanggal tanggalDiterima, p.nama dari, s.hal, s.sifat, ${WAITS} menunggu
      from nomor n join ${letters(ctx)} s on s.id = n.id join pengirim p on p.id = s.pengirim_id
      where n.buku = 'surat-masuk' and n.keadaan = 'terpakai' and s.buka and ${which} order by n.tahun, n.urut, n.sisipan limit ${MOST}`,
  ).map(({ urut, sisipan, menunggu, ...row }) => ({ ...row, nomor: formatNomor({ urut, sisipan }, style), menunggu: menunggu === 1 }))
}
