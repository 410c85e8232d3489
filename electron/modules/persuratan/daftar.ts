import type { Saringan, SuratMasukBaris } from '../../../shared/modules/persuratan/surat-masuk.contract.ts'
import type { ReadContext } from '../../core/context.ts'
import { matchQuery, ofRegister, recordId } from '../../registers/cari.ts'
import { allOf, every, oneOf, sql, words, type Sql } from '../../registers/sql.ts'
import { inbox } from '../../workflow/tasks.ts'
import { keepsAgenda, letters } from './akses.ts'
import { agendaRows } from './baris.ts'
import { FOLLOW_UP } from './disposisi-tugas.ts'

type Tampilan = Saringan['tampilan']

/** The steps at which a letter waits, by the view that shows it. */
const steps: Partial<Record<Tampilan, readonly string[]>> = {
  'belum-didisposisi': ['register-surat', 'identifikasi-verifikasi', 'teruskan-ke-pimpinan', 'disposisi'],
  'belum-didistribusi': ['teruskan-ke-tu', 'pilah-surat', 'distribusi'],
  'belum-ditindaklanjuti': [FOLLOW_UP],
}

const views: readonly Tampilan[] = ['semua', 'tugas-saya', 'belum-didisposisi', 'belum-didistribusi', 'belum-ditindaklanjuti', 'terlambat']

/** One page of the agenda: rows that the reader may see, in the order asked. */
export function listSuratMasuk(ctx: ReadContext, filter: Saringan): { baris: SuratMasukBaris[] } {
  const { kolom, arah } = filter.urut
  const down = arah === 'turun'
  const direction = words(down ? 'desc' : 'asc')
  const number = sql`n.tahun ${direction}, n.urut ${direction}, n.sisipan ${direction}`
  const order: Record<typeof kolom, Sql> = {
    nomorAgenda: number,
    tanggalDiterima: sql`n.tanggal ${direction}, n.urut ${direction}, n.sisipan ${direction}`,
    pengirim: sql`(select lipat from pengirim where id = s.pengirim_id) ${direction}, ${number}`,
    hal: sql`s.hal is null, s.hal collate nocase ${direction}, ${number}`,
    sifat: sql`case s.sifat when 'Sangat Segera' then 0 when 'Segera' then 1 when 'Penting' then 2 else 3 end ${direction}, ${number}`,
    batas: sql`(${DUE}) is null, (${DUE}) ${direction}, ${number}`,
  }
  const ids = allOf<{ id: number }>(
    ctx,
    sql`select n.id from ${source(ctx, filter)} order by ${order[kolom]} limit ${filter.jumlah} offset ${filter.mulai}`,
  )
  return {
    baris: agendaRows(
      ctx,
      ids.map((row) => row.id),
    ),
  }
}

const DUE =
  words(`select min(t.due_at) from instances i join tasks t on t.instance_id = i.id and t.closed_at is null and t.shared_from is null
  where i.subject = 'surat_masuk' and i.subject_id = n.id and i.ended_at is null`)

/** How many rows the filter has, and how many each view has under the same filter. */
export function countSuratMasuk(ctx: ReadContext, filter: Saringan): { jumlah: number; tampilan: Record<string, number> } {
  const count = (tampilan: Tampilan) =>
    oneOf<{ n: number }>(ctx, sql`select count(*) n from ${source(ctx, { ...filter, tampilan })}`)?.n ?? 0
  const tampilan = Object.fromEntries(views.map((view) => [view, count(view)]))
  return { jumlah: tampilan[filter.tampilan] ?? 0, tampilan }
}

/**
 * What a filter reads: numbers `n`, with letters `s` where it asks of them. Whoever keeps the agenda sees skipped numbers too while no
 * filter asks of a letter. A narrow view (words, tasks, a sender) leads; otherwise the book does, in its own order.
 */
function source(ctx: ReadContext, filter: Saringan): Sql {
  const book = [words("n.buku = 'surat-masuk' and n.keadaan <> 'dipesan'")]
  if (filter.tahun !== undefined) book.push(sql`n.tahun = ${filter.tahun}`)
  if (filter.diterimaDari !== undefined) book.push(sql`n.tanggal >= ${filter.diterimaDari}`)
  if (filter.diterimaSampai !== undefined) book.push(sql`n.tanggal <= ${filter.diterimaSampai}`)
  const ofLetter: Sql[] = []
  if (filter.sifat && filter.sifat.length > 0) ofLetter.push(sql`s.sifat in (select value from json_each(${JSON.stringify(filter.sifat)}))`)
  const narrow = narrowing(ctx, filter)
  if (narrow.length > 0) {
    const only = every(narrow.map((ids) => sql`s.id in (${ids})`))
    return sql`${letters(ctx, only)} s join nomor n on n.id = s.id where ${every([...book, ...ofLetter])}`
  }
  const letter = letters(ctx)
  if (keepsAgenda(ctx) && ofLetter.length === 0) return sql`nomor n left join ${letter} s on s.id = n.id where ${every(book)}`
  return sql`nomor n cross join ${letter} s on s.id = n.id where ${every([...book, ...ofLetter])}`
}

/** Sets of letters, each small beside the whole, that a filter asks for together. */
function narrowing(ctx: ReadContext, { cari, pengirimId, tampilan }: Saringan): Sql[] {
  const sets: Sql[] = []
  if (pengirimId !== undefined) sets.push(sql`select id from surat_masuk where pengirim_id = ${pengirimId}`)
  const match = cari === undefined ? null : matchQuery(cari)
  if (match !== null) sets.push(found(ctx, match, cari ?? ''))
  else if (cari !== undefined && cari.trim() !== '') sets.push(words('select 0 where 0'))
  const at = steps[tampilan]
  if (at) sets.push(sql`${LIVE} and t.step in (select value from json_each(${JSON.stringify(at)}))`)
  if (tampilan === 'terlambat') sets.push(sql`${LIVE} and t.due_at < ${ctx.now()}`)
  if (tampilan === 'tugas-saya')
    sets.push(sql`select value from json_each(${JSON.stringify(inbox(ctx, 'surat_masuk').map((task) => task.subjectId))})`)
  return sets
}

const LIVE = words(`select i.subject_id from tasks t join instances i on i.id = t.instance_id and i.subject = 'surat_masuk'
  where t.closed_at is null and t.opened_at is not null and t.shared_from is null`)

/** Letters by words of sender, number and subject: the common index, and of protected ones what this reader may see. */
function found(ctx: ReadContext, match: string, cari: string): Sql {
  const parts = cari.normalize('NFKC').split(/\s+/).filter(Boolean).slice(0, 12)
  const inWords = every(
    parts.map(
      (part) =>
        sql`instr(lower(ifnull(s.hal, '') || ' ' || ifnull(s.nomor_surat, '') || ' ' || p.nama || ' ' || p.nama_pendek), ${part.toLowerCase()}) > 0`,
    ),
  )
  return sql`select ${words(recordId('surat_masuk'))} from cari_isi where cari_isi match ${match} and ${words(ofRegister('surat_masuk'))}
    union select s.id from ${letters(ctx, words("s.keamanan <> 'B'"))} s join pengirim p on p.id = s.pengirim_id where ${inWords}`
}
