import type { HalamanDaftar, Hitungan } from '../../../shared/registers/daftar.ts'
import type { SelPapan } from '../../../shared/modules/persuratan/papan.contract.ts'
import type { HitunganSurat, IsiSaringan, Saringan, SuratMasukBaris } from '../../../shared/modules/persuratan/surat-masuk.contract.ts'
import { suratMasukDaftar } from '../../../shared/modules/persuratan/surat-masuk.daftar.ts'
import { isVoid, selText, tampilanNama } from '../../../shared/modules/persuratan/surat-masuk.kata.ts'
import { suratMasukSajian } from '../../../shared/modules/persuratan/surat-masuk.sajian.ts'
import type { ReadContext } from '../../core/context.ts'
import type { Syarat } from '../../registers/daftar.ts'
import { countRows, pageRows, type Register } from '../../registers/register.ts'
import { allOf, sql, words } from '../../registers/sql.ts'
import { inbox } from '../../workflow/tasks.ts'
import { agendaRows } from './baris.ts'
import { suratDaftar } from './daftar-surat.ts'
import { lettersHolding } from './kata-surat.ts'
import { papanIds } from './papan.ts'
import { stepsOfTahap } from './tahap.ts'

type Tampilan = Saringan['tampilan']

const views: readonly Tampilan[] = ['semua', 'tugas-saya', 'belum-didisposisi', 'belum-didistribusi', 'belum-ditindaklanjuti', 'terlambat']

/** The agenda of incoming letters as a register. */
export const suratRegister: Register<IsiSaringan, SuratMasukBaris> = {
  uraian: suratMasukDaftar,
  sajian: suratMasukSajian,
  daftar: suratDaftar,
  sumber: ['nomor', 'surat_masuk', 'pengirim', 'disposisi', 'pengaturan'],
  baris: agendaRows,
  sempit: (ctx, { cari, papan, tampilan }) => [
    ...(cari !== undefined && cari.trim() !== '' ? [foundBy(ctx, cari)] : []),
    ...(papan ? [papanIds(ctx, papan)] : []),
    ...(tampilan === 'semua' ? [] : [viewOf(ctx, tampilan)]),
  ],
  sebut: (ctx, { papan, tampilan }) => [
    ...(tampilan === 'semua' ? [] : [tampilanNama[tampilan]]),
    ...(papan ? [papanWords(ctx, papan)] : []),
  ],
  nama: (ctx, kolom, nilai) =>
    kolom === 'pengirimId'
      ? ctx.get<{ nama: string }>('select nama_pendek nama from pengirim where id = ?', Number(nilai))?.nama
      : undefined,
  coret: isVoid,
}

/** One page of the agenda: rows that the reader may see, in the order asked. */
export function listSuratMasuk(ctx: ReadContext, filter: Saringan): HalamanDaftar<SuratMasukBaris> {
  return pageRows(ctx, suratRegister, filter)
}

/** How many rows the filter has, and how many each view has under the same filter; counted up to 10,000. */
export function countSuratMasuk(ctx: ReadContext, filter: IsiSaringan): HitunganSurat {
  const counts = views.map((tampilan) => [tampilan, countRows(ctx, suratRegister, { ...filter, tampilan })] as const)
  const shown = ({ jumlah, lebih }: Hitungan) => jumlah + (lebih ? 1 : 0)
  const tampilan = Object.fromEntries(counts.map(([view, count]) => [view, shown(count)]))
  const [, own] = counts.find(([view]) => view === filter.tampilan) ?? [null, { jumlah: 0, lebih: false }]
  const hariIni = { kolom: 'batas', jenis: 'tanggal', dari: ctx.today(), sampai: ctx.today() } as const
  const dueToday = { ...filter, saringan: [...filter.saringan.filter(({ kolom }) => kolom !== 'batas'), hariIni] }
  return { ...own, tampilan, jatuhTempo: shown(countRows(ctx, suratRegister, dueToday)) }
}

/** What one count of the board is about, in words. */
function papanWords(ctx: ReadContext, papan: SelPapan): string {
  const { unit } = papan
  const nama = unit ? ctx.get<{ nama: string }>('select nama from unit where kode = ?', unit)?.nama : undefined
  return ['Papan', nama ?? (unit === undefined ? 'semua unit' : 'tanpa unit'), selText(papan)].filter(Boolean).join(' ')
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

/** Letters by words of number, sender, subject and summary; of protected ones what this reader may see. */
function foundBy(ctx: ReadContext, cari: string): ReadonlySet<number> | Syarat {
  return lettersHolding(ctx, cari, 'nomor', 'nomor_surat', 'pihak', 'hal', 'isi') ?? new Set()
}
