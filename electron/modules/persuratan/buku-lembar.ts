import { DomainError } from '../../../shared/errors.ts'
import type { CalonLembar, PilihLembar } from '../../../shared/modules/persuratan/buku.contract.ts'
import type { ReadContext, WriteContext } from '../../core/context.ts'
import { formatNomor, nomorStyle } from '../../registers/nomor.ts'
import { allOf, sql, words, type Sql } from '../../registers/sql.ts'
import { letters } from './akses.ts'
import { assertReadsAllBooks } from './buku-akses.ts'

const BEFORE = ['register-surat', 'identifikasi-verifikasi', 'teruskan-ke-pimpinan', 'disposisi']
const ON_THE_WAY = [...BEFORE, 'teruskan-ke-tu', 'pilah-surat', 'distribusi']

const at = (steps: readonly string[]) =>
  words(`exists (select 1 from instances i join tasks t on t.instance_id = i.id and t.closed_at is null
  where i.subject = 'surat_masuk' and i.subject_id = s.id and t.step in (${steps.map((step) => `'${step}'`).join(', ')}))`)
const WAITS = at(BEFORE)

/** As many sheets as one file takes. */
const MOST = 500

function chosen(pilih: PilihLembar, tanggal: string): Sql {
  if (pilih === 'hari') return sql`n.tanggal = ${tanggal}`
  return pilih === 'menunggu' ? WAITS : sql`c.surat_id is null and ${at(ON_THE_WAY)}`
}

/** Letters whose sheets may be printed together: of a day, all that wait for the disposisi, or those not printed yet. Only what the actor may open. */
export function listLembar(ctx: ReadContext, { tanggal, pilih }: { tanggal: string; pilih: PilihLembar }): CalonLembar[] {
  assertReadsAllBooks(ctx, 'Cetak Lembar Disposisi')
  const style = nomorStyle(ctx)
  return allOf<Omit<CalonLembar, 'nomor' | 'menunggu'> & { urut: number; sisipan: number; menunggu: number }>(
    ctx,
    sql`select n.id, n.urut, n.sisipan, n.tanggal tanggalDiterima, p.nama dari, s.hal, s.sifat, ${WAITS} menunggu, c.pada dicetakPada
      from nomor n join ${letters(ctx)} s on s.id = n.id join pengirim p on p.id = s.pengirim_id left join lembar_dicetak c on c.surat_id = s.id
      where n.buku = 'surat-masuk' and n.keadaan = 'terpakai' and s.buka and ${chosen(pilih, tanggal)}
      order by n.tahun, n.urut, n.sisipan limit ${MOST}`,
  ).map(({ urut, sisipan, menunggu, ...row }) => ({ ...row, nomor: formatNomor({ urut, sisipan }, style), menunggu: menunggu === 1 }))
}

/** Marks the sheets of letters as printed now, or takes the mark back. Refuses letters that the actor may not open. */
export function markLembar(ctx: WriteContext, { id, dicetak }: { id: readonly number[]; dicetak: boolean }): { jumlah: number } {
  assertReadsAllBooks(ctx, 'Lembar Disposisi ditandai tercetak')
  const asked = [...new Set(id)]
  const open = allOf<{ id: number }>(
    ctx,
    sql`select s.id from (select value from json_each(${JSON.stringify(asked)})) j join ${letters(ctx)} s on s.id = j.value where s.buka`,
  )
  if (open.length < asked.length) throw new DomainError('NOT_FOUND', { hal: 'Surat' })
  for (const letter of asked)
    if (dicetak)
      ctx.run(
        'insert into lembar_dicetak (surat_id, pada, oleh) values (?, ?, ?) on conflict do update set pada = excluded.pada, oleh = excluded.oleh',
        letter,
        ctx.now(),
        ctx.actor.pegawaiId,
      )
    else ctx.run('delete from lembar_dicetak where surat_id = ?', letter)
  return { jumlah: asked.length }
}
