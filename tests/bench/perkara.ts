import { auditHead } from '../../electron/core/audit.ts'
import { runCommand, runQuery, SISTEM, type Actor, type ReadContext } from '../../electron/core/context.ts'
import { readPantauan } from '../../electron/modules/pemantauan/pantauan.ts'
import { sumUp } from '../../electron/modules/pemantauan/index.ts'
import type { Pantauan } from '../../shared/modules/pemantauan/pemantauan.contract.ts'
import { complete } from '../../electron/workflow/engine.ts'
import { listTugas } from '../../electron/workflow/tasks.ts'
import { processes } from '../../shared/processes.ts'
import { isOutside, isWork } from '../../shared/workflow/process.ts'
import { openCaseOffice, type BenchOffice } from './kantor.ts'
import { actsSince, makeBare, median, replay } from './replay.ts'
import { ukuran, type Pilihan, type Ukuran } from './ukuran.ts'

/** The office of the measurements: every process with so many running cases, and a million finished tasks. */
export const openMeasured = (running: number, { cepat }: Pilihan): BenchOffice =>
  openCaseOffice({ running, finished: cepat ? 100_000 : 1_000_000 })

interface Pair {
  /** The same answer by the program and by one statement. */
  readonly ours: (ctx: ReadContext) => unknown
  readonly bare: (ctx: ReadContext) => unknown
  /** Says of both answers what must be alike. */
  readonly facts: (answer: unknown) => unknown
}

/** Median ratio of ours to the one statement, in turns on the same snapshot; `nilai` is the 95th percentile of ours. */
export function compareReads(bench: BenchOffice, actor: Actor, { ours, bare, facts }: Pair, rounds: number) {
  return runQuery(bench.office, actor, (ctx) => {
    if (JSON.stringify(facts(ours(ctx))) !== JSON.stringify(facts(bare(ctx)))) throw new Error('Both ways give different answers')
    const times = { ours: [] as number[], bare: [] as number[] }
    const timed = (work: (ctx: ReadContext) => unknown) => {
      const started = performance.now()
      work(ctx)
      return performance.now() - started
    }
    for (let i = 0; i < rounds; i++) {
      times.ours.push(timed(ours))
      times.bare.push(timed(bare))
    }
    const p95 = [...times.ours].sort((a, b) => a - b)[Math.ceil(rounds * 0.95) - 1] ?? 0
    return { rasio: median(times.ours) / median(times.bare), p95: Math.round(p95 * 10) / 10 }
  })
}

/** One statement for the inbox: the tasks of the actor's roles and units at steps of ours, with all that a line of the list says. */
function inboxStatement({ posts, pegawaiId }: Actor): string {
  const quoted = (values: readonly string[]) => values.map((value) => `'${value}'`).join(', ')
  const open = 'select id from tasks where closed_at is null and opened_at is not null'
  const roles = [...Map.groupBy(posts, (post) => post.role)].map(([role, some]) => {
    const within = some.some((post) => post.covers === null)
      ? ''
      : ` and (unit is null or unit in (${quoted(some.flatMap((post) => post.covers ?? []))}))`
    return `${open} and pegawai_id is null and role = '${role}'${within}`
  })
  const outside = Object.values(processes).flatMap(({ code, steps }) =>
    Object.entries(steps).flatMap(([step, of]) => (isWork(of) && isOutside(of) ? [`('${code}', '${step}')`] : [])),
  )
  return `select t.id, t.process, t.step, t.role, t.unit, t.opened_at, t.due_at, n.tahun, n.urut, p.judul, p.tertutup, o.step, o.note, og.nama, oj.nama_pendek, u.nama_pendek
    from tasks t join instances i on i.id = t.instance_id join perkara p on p.id = i.subject_id join nomor n on n.id = p.id join history o on o.id = t.opened_by
    left join unit u on u.kode = t.unit left join pegawai og on og.id = o.pegawai_id left join penugasan op on op.id = o.penugasan_id
    left join jabatan oj on oj.id = op.jabatan_id
    where t.id in (${open} and pegawai_id = ${pegawaiId} union all ${roles.join(' union all ')}) and i.subject = 'perkara'
      and (t.process, t.step) not in (values ${outside.join(', ')})
    order by t.due_at is null, t.due_at, t.id`
}

/** The inbox page of a Kabid against one statement of the same rows. */
export function ukurKotakMasuk(running: number, id: string, pilihan: Pilihan): Ukuran {
  const bench = openMeasured(running, pilihan)
  try {
    const actor = bench.actor('pp')
    const statement = inboxStatement(actor)
    const pair: Pair = {
      ours: (ctx) => listTugas(ctx, { bagian: 'saya', subject: 'perkara' }),
      bare: (ctx) => ctx.all(statement),
      facts: (answer) => (answer as { taskId?: number; id?: number }[]).map((row) => row.taskId ?? row.id),
    }
    const measured = compareReads(bench, actor, pair, pilihan.cepat ? 20 : 60)
    return ukuran({
      id,
      apa: `Kotak masuk Kabid, ${running} perkara berjalan tiap proses (p95)`,
      pembanding: 'satu pernyataan SQL',
      rasio: measured.rasio,
      batas: 1.5,
      nilai: measured.p95,
      satuan: 'ms',
    })
  } finally {
    bench.close()
  }
}

const CLOSED = ['P1.2.2', 'P4.2.1', 'P4.2.2', 'P5.2'].map((code) => `'${code}'`).join(', ')
const WAITS = `t.closed_at is null and t.opened_at is not null and t.shared_from is null and (t.process not in (${CLOSED})
  or exists (select 1 from tasks x where x.instance_id = t.instance_id and x.role in ('kepala-dinas', 'pengguna-anggaran')))`

/** One statement for the monitoring page: what waits by step and address, the months of the daily summary, the ten oldest with their words. */
const OVERVIEW = `select
  (select json_group_array(json_array(process, step, role, unit, pegawai_id, n, late, oldest)) from (select t.process, t.step, t.role, t.unit, t.pegawai_id,
    count(*) n, sum(ifnull(t.due_at < $now, 0)) late, min(t.opened_at) oldest from tasks t where ${WAITS} group by t.process, t.step, t.role, t.unit, t.pegawai_id)) menunggu,
  (select json_group_array(json_array(bulan, dibuka, selesai, batal, kembali, tuntas, terlambat, lama)) from (select substr(tanggal, 1, 7) bulan, sum(dibuka) dibuka,
    sum(selesai) selesai, sum(batal) batal, sum(kembali) kembali, sum(tuntas) tuntas, sum(terlambat) terlambat, sum(lama) lama from ringkasan_harian
    where tanggal >= '2024-04-01' and proses not in (${CLOSED}) group by 1)) bulan,
  (select json_group_array(json_array(id, judul, urut, tahun, nama, pendek)) from (select t.id, p.judul, n.urut, n.tahun, g.nama, u.nama_pendek pendek
    from (select t.id, t.instance_id, t.unit, t.opened_by, t.opened_at from tasks t where ${WAITS} order by t.opened_at limit 10) t join instances i on i.id = t.instance_id
    left join perkara p on p.id = i.subject_id left join nomor n on n.id = i.subject_id join history o on o.id = t.opened_by
    left join pegawai g on g.id = o.pegawai_id left join unit u on u.kode = t.unit order by t.opened_at)) tertua`

/** The monitoring page of the Kepala Dinas against one statement of the same facts. */
export function ukurPemantauan(running: number, id: string, pilihan: Pilihan): Ukuran {
  const bench = openMeasured(running, pilihan)
  try {
    runCommand(bench.office, SISTEM, 'ukur', sumUp)
    const statement = bench.office.store.raw.prepare<[{ now: number }], { menunggu: string; tertua: string }>(OVERVIEW)
    const pair: Pair = {
      ours: readPantauan,
      bare: (ctx) => {
        const row = statement.get({ now: ctx.now() })
        const groups = JSON.parse(row?.menunggu ?? '[]') as number[][]
        const oldest = JSON.parse(row?.tertua ?? '[]') as number[][]
        const sum = (at: number) => groups.reduce((all, group) => all + (group[at] ?? 0), 0)
        return { semua: { menunggu: sum(5), terlambat: sum(6) }, tertua: oldest.map(([taskId]) => ({ taskId })) }
      },
      facts: (answer) => {
        const { semua, tertua } = answer as Pick<Pantauan, 'semua' | 'tertua'>
        return [semua.menunggu, semua.terlambat, tertua.map(({ taskId }) => taskId)]
      },
    }
    const measured = compareReads(bench, bench.actor('kadis'), pair, pilihan.cepat ? 20 : 60)
    return ukuran({
      id,
      apa: `Pemantauan, ${running} perkara berjalan tiap proses (p95)`,
      pembanding: 'satu pernyataan SQL',
      rasio: measured.rasio,
      batas: 1.5,
      nilai: measured.p95,
      satuan: 'ms',
    })
  } finally {
    bench.close()
  }
}

/** Completing a step of a plain case against bare inserts of its rows, same commits. */
export function ukurSelesaikanPerkara(running: number, id: string, pilihan: Pilihan): Ukuran {
  const bench = openMeasured(running, pilihan)
  try {
    const { raw } = bench.office.store
    const actor = bench.actor('dayasos')
    const list = raw
      .prepare<[], number>(
        `select id from tasks where closed_at is null and opened_at is not null and role = 'bidang-dayasos-pfm' and process = 'P6.1.2' and step not like 'buat-lpj' limit ${pilihan.cepat ? 40 : 60}`,
      )
      .pluck()
      .all()
    const other = bench.copy('pembanding.db')
    makeBare(other)
    const [ours, bare]: [number[], number[]] = [[], []]
    for (let i = 0; i < list.length; i += 10) {
      const from = auditHead(raw).id
      for (const taskId of list.slice(i, i + 10)) {
        const started = performance.now()
        runCommand(bench.office, actor, 'ukur', (ctx) => complete(ctx, { taskId }))
        ours.push(performance.now() - started)
      }
      bare.push(...replay(other, actsSince(raw, from)))
    }
    return ukuran({
      id,
      apa: `Menyelesaikan langkah perkara, ${running} berjalan tiap proses (${list.length} kali)`,
      pembanding: 'better-sqlite3 menulis baris yang sama',
      rasio: median(ours) / median(bare),
      batas: 2,
      nilai: Math.round(median(ours) * 1000) / 1000,
      satuan: 'ms',
    })
  } finally {
    bench.close()
  }
}
