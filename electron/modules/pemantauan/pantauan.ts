import { addDays } from '../../../shared/dates.ts'
import {
  LAINNYA,
  type Arus,
  type BerkasPantau,
  type BulanPantau,
  type Pantauan,
  type ProsesPantau,
  type SaringBerkas,
  type UnitPantau,
} from '../../../shared/modules/pemantauan/pemantauan.contract.ts'
import type { ReadContext } from '../../core/context.ts'
import { unitHomes, type Home } from '../../workflow/unit-homes.ts'
import { assertOverlooks, menungguOf, vacantGroups, waitingNow, type Group } from './menunggu.ts'
import { monthsSince, type SumOfMonth } from './ringkasan.ts'

const DAY = 86_400_000
const MONTHS = 12
const MOST = 500

/** What waits in the whole office, and what came in and went out by month. */
export function readPantauan(ctx: ReadContext): Pantauan {
  assertOverlooks(ctx)
  const { groups, oldest } = waitingNow(ctx)
  const { homes, homeOf } = unitHomes(ctx)
  const asked = vacantGroups(ctx)
  const vacancy = new Map(groups.map((group) => [group, asked(group)]))
  const vacant = (group: Group) => vacancy.get(group) === true
  const homeKey = (group: Group) => homeOf(group) ?? LAINNYA
  const byUnit = Map.groupBy(groups, homeKey)
  const months = monthsBack(ctx.today(), MONTHS)
  const [open, closed] = byClosed(ctx, monthsSince(ctx, months[0] ?? ''))
  return {
    semua: menungguOf(groups, vacant),
    unit: homes.flatMap((home): UnitPantau[] => {
      const key = home.unit ?? LAINNYA
      const some = byUnit.get(key)
      return some ? [{ unit: key, nama: homeName(home), ...menungguOf(some, vacant) }] : []
    }),
    proses: Object.values(ctx.registry.processes).flatMap(({ code, name }): ProsesPantau[] => {
      const some = groups.filter(({ process }) => process === code)
      if (some.length === 0) return []
      const perUnit = [...Map.groupBy(some, homeKey)].map(([key, here]) => [key, menungguOf(here, vacant).menunggu] as const)
      return [{ proses: code, nama: name, ...menungguOf(some, vacant), perUnit: Object.fromEntries(perUnit) }]
    }),
    tertua: oldest,
    bulan: months.map((bulan) => monthOf(bulan, open)),
    tertutup: { dibuka: total(closed, 'dibuka'), selesai: total(closed, 'selesai') },
  }
}

export function homeName({ nama, bidang }: Home): string {
  return bidang && !nama.startsWith('Bidang') ? `Bidang ${nama}` : nama
}

/** The months up to that of a day, the oldest first: 2024-04 … 2025-03. */
function monthsBack(today: string, count: number): string[] {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))]
  return Array.from({ length: count }, (_, n) => {
    const at = year * 12 + month - count + n
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`
  })
}

/** Sums of open processes, and of those that are closed to all but the people named on their records. */
export function byClosed<Row extends SumOfMonth>(ctx: ReadContext, sums: readonly Row[]): [open: Row[], closed: Row[]] {
  const closed = closedProcesses(ctx)
  return [sums.filter(({ proses }) => !closed.has(proses)), sums.filter(({ proses }) => closed.has(proses))]
}

export function closedProcesses(ctx: ReadContext): Set<string> {
  const all = Object.values(ctx.registry.processes)
  return new Set(all.flatMap(({ code, subject }) => (ctx.registry.subjects[subject]?.isClosed?.(code) === true ? [code] : [])))
}

export function total(sums: readonly SumOfMonth[], of: Exclude<keyof SumOfMonth, 'tanggal' | 'proses'>): number {
  return sums.reduce((all, row) => all + row[of], 0)
}

export function arusOf(sums: readonly SumOfMonth[]): Arus {
  return {
    dibuka: total(sums, 'dibuka'),
    selesai: total(sums, 'selesai'),
    batal: total(sums, 'batal'),
    kembali: total(sums, 'kembali'),
    tuntas: total(sums, 'tuntas'),
    terlambat: total(sums, 'terlambat'),
  }
}

function monthOf(bulan: string, sums: readonly SumOfMonth[]): BulanPantau {
  const some = sums.filter(({ tanggal }) => tanggal.startsWith(bulan))
  const arus = arusOf(some)
  return { bulan, ...arus, rataHari: arus.selesai === 0 ? null : Math.round((total(some, 'lama') / arus.selesai / DAY) * 10) / 10 }
}

interface InstanceRow {
  readonly instanceId: number
  readonly subject: string
  readonly subjectId: number
  readonly proses: string
  readonly mulai: number
  readonly berakhir: number | null
  readonly keadaan: 'berjalan' | 'selesai' | 'batal'
  readonly putaran: number
}

/** SQL: instances `i` to which it happened in the span. */
const HAPPENED: Readonly<Record<SaringBerkas['hal'], string>> = {
  dibuka: "i.id in (select h.instance_id from history h where h.at >= ? and h.at < ? and h.kind = 'start')",
  selesai: `i.ended_as = 'selesai' and i.id in (select h.instance_id from history h where h.at >= ? and h.at < ? and h.kind = 'end' and i.ended_at >= ? and i.ended_at < ?)`,
  batal: `i.ended_as = 'batal' and i.id in (select h.instance_id from history h where h.at >= ? and h.at < ? and h.kind = 'cancel')`,
  kembali: `i.id in (select h.instance_id from history h join tasks c on c.id = h.task_id join tasks n on n.opened_by = h.id and n.round > c.round
    and n.opened_at is not null and n.shared_from is null where h.at >= ? and h.at < ? and h.kind in ('complete', 'correct'))`,
}

/** The records behind a count of a month, without those of closed processes. */
export function listBerkas(ctx: ReadContext, { bulan, hal }: SaringBerkas): { jumlah: number; baris: BerkasPantau[] } {
  assertOverlooks(ctx)
  const from = Date.parse(`${bulan}-01T00:00:00+07:00`)
  const next = Date.parse(`${addDays(`${bulan}-28`, 4).slice(0, 7)}-01T00:00:00+07:00`)
  const where = HAPPENED[hal]
  const span = Array.from({ length: (where.match(/\?/g)?.length ?? 0) / 2 }, () => [from, next]).flat()
  const closed = closedProcesses(ctx)
  const rows = ctx
    .all<InstanceRow>(
      `select i.id instanceId, i.subject, i.subject_id subjectId, i.process proses, i.started_at mulai, i.ended_at berakhir, ifnull(i.ended_as, 'berjalan') keadaan,
        (select max(round) from tasks where instance_id = i.id) putaran from instances i where ${where} order by i.started_at, i.id`,
      ...span,
    )
    .filter(({ proses }) => !closed.has(proses))
  return { jumlah: rows.length, baris: namedRows(ctx, rows.slice(0, MOST)) }
}

/** Records with the words of their registers. */
function namedRows(ctx: ReadContext, rows: readonly InstanceRow[]): BerkasPantau[] {
  const described = new Map(
    [...Map.groupBy(rows, (row) => row.subject)].map(([subject, some]) => {
      return [subject, ctx.registry.subjects[subject]?.describe(ctx, [...new Set(some.map((row) => row.subjectId))])] as const
    }),
  )
  return rows.map((row) => {
    const record = described.get(row.subject)?.get(row.subjectId)
    return {
      ...row,
      nomor: record?.nomor ?? '',
      judul: record?.judul ?? '',
      rahasia: record?.rahasia ?? false,
      namaProses: ctx.registry.processes[row.proses]?.name ?? row.proses,
    }
  })
}
