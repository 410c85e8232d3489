import type { HalamanDaftar, UjungDaftar } from '../../../shared/registers/daftar.ts'
import type { HitunganSurat, Saringan, SuratMasukBaris } from '../../../shared/modules/persuratan/surat-masuk.contract.ts'
import { runQuery, type Actor, type Office, type ReadContext } from '../../core/context.ts'
import { matchQuery, ofRegister, recordId } from '../../registers/cari.ts'
import { countOf, endOf, pageOf, sumsOf, type Bacaan, type Isi, type Syarat } from '../../registers/daftar.ts'
import { hasWords } from '../../registers/daftar-saringan.ts'
import { allOf, sql, words } from '../../registers/sql.ts'
import { inbox } from '../../workflow/tasks.ts'
import { letters } from './akses.ts'
import { agendaRows } from './baris.ts'
import { suratDaftar } from './daftar-surat.ts'
import { papanIds } from './papan.ts'
import { stepsOfTahap } from './tahap.ts'

type Tampilan = Saringan['tampilan']
/** What a list of letters shows, whichever part of it. */
type IsiSurat = Omit<Saringan, 'mulai' | 'jumlah' | 'jangkar'>

const views: readonly Tampilan[] = ['semua', 'tugas-saya', 'belum-didisposisi', 'belum-didistribusi', 'belum-ditindaklanjuti', 'terlambat']

/** One page of the agenda: rows that the reader may see, in the order asked. */
export function listSuratMasuk(ctx: ReadContext, filter: Saringan): HalamanDaftar<SuratMasukBaris> {
  const page = pageOf(ctx, suratDaftar(ctx), isiOf(ctx, filter), filter)
  return { ...page, baris: agendaRows(ctx, page.baris) }
}

/** How many rows the filter has, and how many each view has under the same filter; counted up to 10,000. */
export function countSuratMasuk(ctx: ReadContext, filter: IsiSurat): HitunganSurat {
  const daftar = suratDaftar(ctx)
  const of = (tampilan: Tampilan) => countOf(ctx, daftar, isiOf(ctx, { ...filter, tampilan }))
  const counts = views.map((view) => [view, of(view)] as const)
  const tampilan = Object.fromEntries(counts.map(([view, { jumlah, lebih }]) => [view, jumlah + (lebih ? 1 : 0)]))
  const [, own] = counts.find(([view]) => view === filter.tampilan) ?? [null, { jumlah: 0, lebih: false }]
  return { ...own, tampilan }
}

/** The exact number of rows of a long list, with anchors for its jumps. */
export function endOfSuratMasuk(office: Office, actor: Actor, filter: IsiSurat): Promise<UjungDaftar> {
  return endOf(suratBacaan(office, actor, filter))
}

/** Sums of number columns over all rows of the filter. */
export function sumSuratMasuk(ctx: ReadContext, { kolom, ...filter }: IsiSurat & { kolom: string[] }): Record<string, number> {
  return sumsOf(ctx, suratDaftar(ctx), isiOf(ctx, filter), kolom)
}

/** The whole list for what reads it part by part: its end, an export, a print. */
export function suratBacaan(office: Office, actor: Actor, filter: IsiSurat): Bacaan {
  return { baca: (work) => runQuery(office, actor, work), daftar: suratDaftar, isi: (ctx) => isiOf(ctx, filter) }
}

function isiOf(ctx: ReadContext, { saringan, urut, cari, papan, tampilan }: IsiSurat): Isi {
  const sempit: (ReadonlySet<number> | Syarat)[] = []
  if (cari !== undefined && cari.trim() !== '') sempit.push(foundBy(ctx, cari))
  if (papan) sempit.push(papanIds(ctx, papan))
  if (tampilan !== 'semua') sempit.push(viewOf(ctx, tampilan))
  return { saringan, urut, sempit }
}

/** The letters of a view, from their live tasks. */
function viewOf(ctx: ReadContext, tampilan: Tampilan): ReadonlySet<number> {
  return new Set(tampilan === 'tugas-saya' ? inbox(ctx, 'surat_masuk').map((task) => task.subjectId) : waiting(ctx, tampilan))
}

function waiting(ctx: ReadContext, tampilan: Exclude<Tampilan, 'tugas-saya'>): number[] {
  const at = tampilan === 'terlambat' || tampilan === 'semua' ? undefined : stepsOfTahap[tampilan]
  const which = at ? sql`t.step in (select value from json_each(${JSON.stringify(at)}))` : sql`t.due_at < ${ctx.now()}`
  return allOf<{ id: number }>(
    ctx,
    sql`select i.subject_id id from tasks t indexed by ${words(at ? 'tasks_live' : 'tasks_due')} cross join instances i on i.id = t.instance_id
      where t.closed_at is null and t.opened_at is not null and t.shared_from is null ${words(at ? '' : 'and t.due_at is not null')}
        and i.subject = 'surat_masuk' and ${which}`,
  ).map((row) => row.id)
}

/** Letters by words of sender, number and subject: the common index, and of protected ones what this reader may see. */
function foundBy(ctx: ReadContext, cari: string): ReadonlySet<number> | Syarat {
  const match = matchQuery(cari)
  if (match === null) return new Set()
  const text = words("ifnull(s.hal, '') || ' ' || ifnull(s.nomor_surat, '') || ' ' || p.nama || ' ' || p.nama_pendek")
  const ours = words(ofRegister('surat_masuk'))
  const hidden = sql`select s.id from ${letters(ctx, words("s.keamanan <> 'B'"))} s join pengirim p on p.id = s.pengirim_id where s.buka and ${hasWords(text, cari)}`
  return {
    ids: sql`select ${words(recordId('surat_masuk'))} id from cari_isi where cari_isi match ${match} and ${ours} union all ${hidden}`,
    tiap: sql`(exists (select 1 from cari_isi where cari_isi match ${match} and cari_isi.rowid = r.id * 32) or r.id in (${hidden}))`,
  }
}
