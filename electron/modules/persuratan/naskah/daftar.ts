import {
  naskahDaftar,
  naskahSajian,
  type IsiNaskahDaftar,
  type NaskahBaris,
} from '../../../../shared/modules/persuratan/naskah/naskah.daftar.ts'
import { SUBJEK_NASKAH } from '../../../../shared/modules/persuratan/naskah/naskah.contract.ts'
import { KepalaNaskah } from '../../../../shared/modules/persuratan/naskah/kepala.ts'
import { shortName, stepOf } from '../../../../shared/workflow/process.ts'
import type { ReadContext } from '../../../core/context.ts'
import type { Daftar, KolomDaftar, Syarat } from '../../../registers/daftar.ts'
import type { Register } from '../../../registers/register.ts'
import { allOf, every, joined, oneOf, sql, words, type Sql } from '../../../registers/sql.ts'
import { addressName, NAMED, processOfRow, type NamedTask } from '../../../workflow/task-rows.ts'
import { inbox } from '../../../workflow/tasks.ts'
import { papers } from './akses.ts'
import { signerLine } from './penanda.ts'

const viewNames = { berjalan: 'Berjalan', 'tugas-saya': 'Tugas saya', semua: '' } as const

/** The register of naskah: the outgoing book, and the concepts that are not yet in it. */
export const naskahRegister: Register<IsiNaskahDaftar, NaskahBaris> = {
  uraian: naskahDaftar,
  sajian: naskahSajian,
  daftar: listOf,
  baris: naskahRows,
  sempit: (ctx, { tampilan, cari }) => [...viewOf(ctx, tampilan), ...wordsIn(ctx, cari ?? '')],
  sebut: (_, { tampilan }) => (viewNames[tampilan] ? [viewNames[tampilan]] : []),
  coret: (row) => row.keadaan === 'batal',
}

/** SQL: how far naskah `r` has come. */
const STATE = `case when r.batal_pada is not null then 'batal'
  when exists (select 1 from instances i where i.subject = '${SUBJEK_NASKAH}' and i.subject_id = r.id and i.ended_as = 'selesai') then 'selesai'
  when r.nomor <> '' then 'bernomor' when r.ditandatangani_pada is not null then 'ditandatangani' else 'konsep' end`

const SENT = '(select max(k.tanggal) from naskah_kirim k where k.naskah_id = r.id)'

const columns: Readonly<Record<string, KolomDaftar>> = {
  nomor: {
    nilai: words('r.nomor'),
    urut: [
      words('(select n.tahun from nomor n where n.id = r.nomor_id)'),
      words('(select n.urut from nomor n where n.id = r.nomor_id)'),
      words('(select n.sisipan from nomor n where n.id = r.nomor_id)'),
    ],
  },
  tanggal: { nilai: words('r.tanggal'), urut: [words('r.tanggal')] },
  jenis: { nilai: words('r.jenis') },
  tujuan: { nilai: words('r.tujuan_terbuka') },
  hal: { nilai: words("ifnull(r.hal_terbuka, 'Rahasia')") },
  sifat: { nilai: words('r.sifat') },
  unit: { nilai: words("ifnull((select u.nama_pendek from unit u where u.kode = r.unit), '')") },
  konseptor: { nilai: words('(select g.nama from pegawai g where g.id = r.konseptor_id)') },
  penanda: { nilai: words("ifnull((select j.nama from jabatan j where j.id = r.penanda_jabatan_id), '')") },
  kode: { nilai: words('r.kode_terbuka') },
  dikirim: { nilai: words(SENT) },
  dibuat: { nilai: words('r.dibuat_pada'), saat: true, urut: [words('r.dibuat_pada')] },
  keadaan: { nilai: words(STATE) },
}

function listOf(ctx: ReadContext): Daftar {
  return {
    uraian: naskahDaftar,
    tabel: sql`${papers(ctx)} r`,
    kolom: columns,
    utama: 'dibuat',
    akses: null,
    besar: oneOf<{ n: number | null }>(ctx, words('select count(*) n from naskah'))?.n ?? 0,
  }
}

function where(ctx: ReadContext, tiap: Sql): Syarat {
  return { ids: sql`select r.id from ${papers(ctx)} r where ${tiap}`, tiap }
}

function viewOf(ctx: ReadContext, tampilan: IsiNaskahDaftar['tampilan']): (Syarat | ReadonlySet<number>)[] {
  if (tampilan === 'semua') return []
  if (tampilan === 'tugas-saya') return [new Set(inbox(ctx, SUBJEK_NASKAH).map((task) => task.subjectId))]
  return [where(ctx, words(`(${STATE}) not in ('selesai', 'batal')`))]
}

function wordsIn(ctx: ReadContext, cari: string): Syarat[] {
  const terms = cari.split(/\s+/).filter(Boolean).slice(0, 12)
  return terms.length === 0 ? [] : [where(ctx, naskahWords(terms))]
}

/** SQL: each word stands in number, subject or addressee of naskah `r`, as far as it is open to the reader. */
export function naskahWords(terms: readonly string[]): Sql {
  return every(
    terms.map((term) => {
      const like = `%${term.slice(0, 60).replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
      return sql`(r.nomor like ${like} escape '\\' or r.hal_terbuka like ${like} escape '\\' or r.tujuan_terbuka like ${like} escape '\\')`
    }),
  )
}

interface Row extends Omit<NaskahBaris, 'posisi' | 'buka' | 'penanda'> {
  readonly buka: number
  readonly kepala: string
  readonly penugasanPenanda: number | null
  readonly ditandatanganiTanggal: string | null
}

/** Rows of the register by their ids, in that order, as the actor may see them. */
export function naskahRows(ctx: ReadContext, ids: readonly number[]): NaskahBaris[] {
  const list = JSON.stringify(ids)
  const rows = allOf<Row>(
    ctx,
    sql`select r.id, r.jenis, r.nomor, r.tanggal, r.hal_terbuka hal, r.tujuan_terbuka tujuan, r.sifat, r.keamanan, r.kepala,
      ifnull((select u.nama_pendek from unit u where u.kode = r.unit), '') unit, (select g.nama from pegawai g where g.id = r.konseptor_id) konseptor,
      r.kode_terbuka kodeKlasifikasi, r.dibuat_pada dibuatPada, ${words(SENT)} dikirimTanggal, ${words(STATE)} keadaan, r.buka,
      r.penugasan_penanda penugasanPenanda, r.ditandatangani_tanggal ditandatanganiTanggal
      from json_each(${list}) j cross join ${papers(ctx)} r on r.id = j.value order by j.key`,
  )
  const places = placesOf(ctx, list)
  return rows.map(({ kepala, penugasanPenanda, ditandatanganiTanggal, buka, ...row }) => ({
    ...row,
    penanda: signerLine(ctx, { kepala: KepalaNaskah.parse(JSON.parse(kepala)), penugasanPenanda, ditandatanganiTanggal }),
    posisi: places.get(row.id) ?? [],
    buka: buka === 1,
  }))
}

/** Where each naskah waits. */
function placesOf(ctx: ReadContext, ids: string): Map<number, NaskahBaris['posisi']> {
  const of = sql`where i.subject = ${SUBJEK_NASKAH} and i.subject_id in (select value from json_each(${ids}))`
  const open = words('and t.closed_at is null and t.opened_at is not null and t.shared_from is null order by t.id')
  const places = new Map<number, NaskahBaris['posisi']>()
  for (const task of allOf<NamedTask>(ctx, joined([words(NAMED), of, open], ' '))) {
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
