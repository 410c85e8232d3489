import { perkaraDaftar, perkaraSajian, type IsiPerkara, type PerkaraBaris } from '../../../shared/modules/perkara/perkara.daftar.ts'
import { PLAIN_CASE, shortName, stepOf } from '../../../shared/workflow/process.ts'
import type { ReadContext } from '../../core/context.ts'
import type { Daftar, KolomDaftar, Syarat } from '../../registers/daftar.ts'
import type { Register } from '../../registers/register.ts'
import { allOf, joined, oneOf, sql, words, type Sql } from '../../registers/sql.ts'
import { addressName, NAMED, processOfRow, type NamedTask } from '../../workflow/task-rows.ts'
import { inbox } from '../../workflow/tasks.ts'
import { cases } from './akses.ts'
import { casesHolding } from './kata-perkara.ts'
import { CASE, summaryOf, type CaseRow } from './ringkas.ts'

const viewNames = { berjalan: 'Berjalan', 'tugas-saya': 'Tugas saya', selesai: 'Selesai', batal: 'Batal', semua: '' } as const

/** The register of plain cases: those that the actor may see. */
export const perkaraRegister: Register<IsiPerkara, PerkaraBaris> = {
  uraian: perkaraDaftar,
  sajian: perkaraSajian,
  daftar: casesOf,
  baris: caseRows,
  sempit: (ctx, asked) => [...viewOf(ctx, asked.tampilan), ...processIs(ctx, asked.proses), ...wordsIn(ctx, asked.cari ?? '')],
  sebut: (ctx, { tampilan, proses }) => [
    ...(viewNames[tampilan] ? [viewNames[tampilan]] : []),
    ...(proses === null ? [] : [`${proses} ${ctx.registry.processes[proses]?.name ?? ''}`.trim()]),
  ],
  coret: (row) => row.keadaan === 'batal',
}

function casesOf(ctx: ReadContext): Daftar {
  return {
    uraian: perkaraDaftar,
    tabel: sql`${cases(ctx)} r`,
    kolom: columns,
    utama: 'nomor',
    akses: null,
    besar: oneOf<{ n: number | null }>(ctx, words('select count(*) n from perkara'))?.n ?? 0,
  }
}

const columns: Readonly<Record<string, KolomDaftar>> = {
  nomor: { nilai: words("printf('%04d/%d', r.urut, r.tahun)"), urut: [words('r.tahun'), words('r.urut'), words('r.sisipan')] },
  judul: { nilai: words('r.judul'), urut: [words('lower(r.judul)')] },
  proses: { nilai: words('r.proses'), urut: [words('r.proses')] },
  pihak: {
    nilai: words("(select group_concat(h.nama, ', ') from perkara_pihak h where h.perkara_id = r.id and h.dicoret_pada is null)"),
  },
  batas: { nilai: words('r.batas'), urut: [words('r.batas')] },
  dibuka: { nilai: words('r.dibuka_pada'), saat: true, urut: [words('r.dibuka_pada')] },
  dibukaOleh: { nilai: words('(select g.nama from pegawai g where g.id = r.dibuka_oleh)') },
  berakhir: { nilai: words('r.ended_at'), saat: true, urut: [words('r.ended_at')] },
  keadaan: { nilai: words("ifnull(r.ended_as, 'berjalan')") },
}

/** A condition over the row, as the ids that it leaves too. */
function where(ctx: ReadContext, tiap: Sql): Syarat {
  return { ids: sql`select r.id from ${cases(ctx)} r where ${tiap}`, tiap }
}

const endings = { berjalan: 'r.ended_as is null', selesai: "r.ended_as = 'selesai'", batal: "r.ended_as = 'batal'" } as const

function viewOf(ctx: ReadContext, tampilan: IsiPerkara['tampilan']): (Syarat | ReadonlySet<number>)[] {
  if (tampilan === 'semua') return []
  if (tampilan === 'tugas-saya') return [new Set(inbox(ctx, PLAIN_CASE).map((task) => task.subjectId))]
  return [where(ctx, words(endings[tampilan]))]
}

function processIs(ctx: ReadContext, proses: string | null): Syarat[] {
  return proses === null ? [] : [where(ctx, sql`r.proses = ${proses}`)]
}

function wordsIn(ctx: ReadContext, cari: string): Syarat[] {
  const found = casesHolding(cari)
  return found ? [where(ctx, sql`r.id in (${found})`)] : []
}

function caseRows(ctx: ReadContext, ids: readonly number[]): PerkaraBaris[] {
  const list = JSON.stringify(ids)
  const rows = allOf<CaseRow>(
    ctx,
    sql`select ${words(CASE)} from json_each(${list}) j cross join ${cases(ctx)} c on c.id = j.value order by j.key`,
  )
  const [people, places] = [peopleOf(ctx, list), placesOf(ctx, list)]
  return rows.map((row) => ({ ...summaryOf(ctx, row), pihak: people.get(row.id) ?? '', posisi: places.get(row.id) ?? [] }))
}

/** The first of the people of each case, and how many more. */
function peopleOf(ctx: ReadContext, ids: string): Map<number, string> {
  const found = ctx.all<{ id: number; nama: string; lain: number }>(
    `select h.perkara_id id, h.nama, count(*) - 1 lain, min(h.id) from perkara_pihak h
     where h.perkara_id in (select value from json_each(?)) and h.dicoret_pada is null group by h.perkara_id`,
    ids,
  )
  return new Map(found.map(({ id, nama, lain }) => [id, lain > 0 ? `${nama} +${lain}` : nama]))
}

/** Where each case waits. */
function placesOf(ctx: ReadContext, ids: string): Map<number, PerkaraBaris['posisi']> {
  const of = sql`where i.subject = ${PLAIN_CASE} and i.subject_id in (select value from json_each(${ids}))`
  const open = words('and t.closed_at is null and t.opened_at is not null and t.shared_from is null order by t.id')
  const tasks = allOf<NamedTask>(ctx, joined([words(NAMED), of, open], ' '))
  const places = new Map<number, PerkaraBaris['posisi']>()
  for (const task of tasks) {
    const process = processOfRow(ctx, task)
    if (!process || task.openedAt === null) continue
    const place = {
      nama: addressName(task),
      langkah: shortName(stepOf(process, task.step)),
      sejak: task.openedAt,
      batas: task.dueAt,
      terlambat: task.dueAt !== null && task.dueAt < ctx.now(),
    }
    places.set(task.subjectId, [...(places.get(task.subjectId) ?? []), place])
  }
  return places
}
