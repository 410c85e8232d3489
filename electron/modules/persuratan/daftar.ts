import type { Saringan, SuratMasukBaris } from '../../../shared/modules/persuratan/surat-masuk.contract.ts'
import type { ReadContext } from '../../core/context.ts'
import { matchQuery, ofRegister, recordId } from '../../registers/cari.ts'
import { allOf, every, oneOf, sql, words, type Sql } from '../../registers/sql.ts'
import { inbox } from '../../workflow/tasks.ts'
import { keepsAgenda, letters, ownLetters } from './akses.ts'
import { agendaRows } from './baris.ts'
import { papanIds } from './papan.ts'
import { stepsOfTahap } from './tahap.ts'

type Tampilan = Saringan['tampilan']

const views: readonly Tampilan[] = ['semua', 'tugas-saya', 'belum-didisposisi', 'belum-didistribusi', 'belum-ditindaklanjuti', 'terlambat']

/** One page of the agenda: rows that the reader may see, in the order asked. */
export function listSuratMasuk(ctx: ReadContext, filter: Saringan): { baris: SuratMasukBaris[] } {
  const ids = allOf<{ id: number }>(
    ctx,
    sql`select n.id from ${source(ctx, filter, narrowed(ctx, filter))} order by ${orderOf(filter)} limit ${filter.jumlah} offset ${filter.mulai}`,
  )
  return {
    baris: agendaRows(
      ctx,
      ids.map((row) => row.id),
    ),
  }
}

function orderOf({ urut: { kolom, arah } }: Saringan): Sql {
  const direction = words(arah === 'turun' ? 'desc' : 'asc')
  const number = sql`n.tahun ${direction}, n.urut ${direction}, n.sisipan ${direction}`
  const order: Record<typeof kolom, Sql> = {
    nomorAgenda: number,
    tanggalDiterima: sql`n.tanggal ${direction}, n.urut ${direction}, n.sisipan ${direction}`,
    pengirim: sql`(select lipat from pengirim where id = s.pengirim_id) ${direction}, ${number}`,
    hal: sql`s.hal is null, s.hal collate nocase ${direction}, ${number}`,
    sifat: sql`case s.sifat when 'Sangat Segera' then 0 when 'Segera' then 1 when 'Penting' then 2 else 3 end ${direction}, ${number}`,
    batas: sql`(${DUE}) is null, (${DUE}) ${direction}, ${number}`,
  }
  return order[kolom]
}

const DUE =
  words(`select min(t.due_at) from instances i join tasks t on t.instance_id = i.id and t.closed_at is null and t.shared_from is null
  where i.subject = 'surat_masuk' and i.subject_id = n.id and i.ended_at is null`)

/** Above this a register's total is not counted further; the screen writes 10.000+. */
const COUNTED = 10_001

/** How many rows the filter has, and how many each view has under the same filter; counted up to 10,001. */
export function countSuratMasuk(ctx: ReadContext, filter: Saringan): { jumlah: number; tampilan: Record<string, number> } {
  const words_ = narrowed(ctx, { ...filter, tampilan: 'semua' })
  const count = (tampilan: Tampilan): number => {
    const set = tampilan === 'semua' ? words_ : both(words_, viewOf(ctx, tampilan))
    if (set instanceof Set && set.size === 0) return 0
    return (
      oneOf<{ n: number }>(ctx, sql`select count(*) n from (select 1 from ${source(ctx, { ...filter, tampilan }, set)} limit ${COUNTED})`)
        ?.n ?? 0
    )
  }
  const tampilan = Object.fromEntries(views.map((view) => [view, count(view)]))
  return { jumlah: tampilan[filter.tampilan] ?? 0, tampilan }
}

/** Letters that a filter leaves: their ids while they are few, else a query of them; null where it asks for nothing narrow. */
type Narrow = Set<number> | Sql | null
const FEW = 5_000

/**
 * What a filter reads: numbers `n`, with letters `s` where it asks of them. Whoever keeps the agenda sees skipped numbers too while no
 * filter asks of a letter. A few letters lead; otherwise the book does, in its own order.
 */
function source(ctx: ReadContext, filter: Saringan, narrow: Narrow): Sql {
  const where = [words("n.buku = 'surat-masuk' and n.keadaan <> 'dipesan'")]
  if (filter.tahun !== undefined) where.push(sql`n.tahun = ${filter.tahun}`)
  if (filter.diterimaDari !== undefined) where.push(sql`n.tanggal >= ${filter.diterimaDari}`)
  if (filter.diterimaSampai !== undefined) where.push(sql`n.tanggal <= ${filter.diterimaSampai}`)
  const sifat = filter.sifat && filter.sifat.length > 0
  if (sifat) where.push(sql`s.sifat in (select value from json_each(${JSON.stringify(filter.sifat)}))`)
  if (narrow instanceof Set) {
    return sql`json_each(${JSON.stringify([...narrow])}) j cross join ${letters(ctx)} s on s.id = j.value cross join nomor n on n.id = s.id where ${every(where)}`
  }
  if (narrow) where.push(sql`n.id in (${narrow})`)
  else if (keepsAgenda(ctx) && !sifat) return sql`nomor n left join ${letters(ctx)} s on s.id = n.id where ${every(where)}`
  return sql`nomor n cross join ${letters(ctx)} s on s.id = n.id where ${every(where)}`
}

/** What a filter asks beyond the book's own columns, taken together. */
function narrowed(ctx: ReadContext, filter: Saringan): Narrow {
  const { cari, pengirimId, tampilan } = filter
  const sets: Narrow[] = []
  const own = ownLetters(ctx)
  if (own) sets.push(fewOf(ctx, own, null))
  if (pengirimId !== undefined) {
    const ofSender = sql`select id from surat_masuk where pengirim_id = ${pengirimId}`
    sets.push(fewOf(ctx, ofSender, ofSender))
  }
  const match = cari === undefined ? null : matchQuery(cari)
  if (match !== null) {
    const found = foundBy(ctx, match, cari ?? '')
    sets.push(fewOf(ctx, found, found))
  } else if (cari !== undefined && cari.trim() !== '') sets.push(new Set())
  if (filter.papan) sets.push(papanIds(ctx, filter.papan))
  if (tampilan !== 'semua') sets.push(viewOf(ctx, tampilan))
  return sets.reduce<Narrow>(both, null)
}

/** The ids of a query (some may come twice) while they are few; else what stands for many. */
function fewOf(ctx: ReadContext, query: Sql, many: Sql | null): Narrow {
  const rows = allOf<{ id: number }>(ctx, sql`select id from (${query}) limit ${FEW + 1}`)
  return rows.length > FEW ? many : new Set(rows.map((row) => row.id))
}

function both(a: Narrow, b: Narrow): Narrow {
  if (a === null || b === null) return a ?? b
  if (a instanceof Set && b instanceof Set) return a.intersection(b)
  if (!(a instanceof Set) && !(b instanceof Set)) return sql`select id from (${a}) intersect select id from (${b})`
  const [ids, query] = a instanceof Set ? [a, b as Sql] : [b as Set<number>, a]
  return sql`select value id from json_each(${JSON.stringify([...ids])}) where value in (${query})`
}

/** The letters of a view, from their live tasks. */
function viewOf(ctx: ReadContext, tampilan: Tampilan): Narrow {
  if (tampilan === 'tugas-saya') return new Set(inbox(ctx, 'surat_masuk').map((task) => task.subjectId))
  const at = tampilan === 'terlambat' || tampilan === 'semua' ? undefined : stepsOfTahap[tampilan]
  const which = at ? sql`t.step in (select value from json_each(${JSON.stringify(at)}))` : sql`t.due_at < ${ctx.now()}`
  const rows = allOf<{ id: number }>(
    ctx,
    sql`select distinct i.subject_id id from tasks t indexed by tasks_live cross join instances i on i.id = t.instance_id
      where t.closed_at is null and t.opened_at is not null and t.shared_from is null and i.subject = 'surat_masuk' and ${which}`,
  )
  return new Set(rows.map((row) => row.id))
}

/** Letters by words of sender, number and subject: the common index, and of protected ones what this reader may see. */
function foundBy(ctx: ReadContext, match: string, cari: string): Sql {
  const parts = cari.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean).slice(0, 12)
  const text = words("lower(ifnull(s.hal, '') || ' ' || ifnull(s.nomor_surat, '') || ' ' || p.nama || ' ' || p.nama_pendek)")
  const inWords = every(parts.map((part) => sql`instr(${text}, ${part}) > 0`))
  return sql`select ${words(recordId('surat_masuk'))} id from cari_isi where cari_isi match ${match} and ${words(ofRegister('surat_masuk'))}
    union all select s.id from ${letters(ctx, words("s.keamanan <> 'B'"))} s join pengirim p on p.id = s.pengirim_id where s.buka and ${inWords}`
}
