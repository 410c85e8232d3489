import type { Database } from 'better-sqlite3'
import { isClosed } from '../../electron/modules/perkara/akses.ts'
import { CONTOH_MULAI } from '../../electron/host/contoh/index.ts'
import { processes } from '../../shared/processes.ts'
import { graphOf } from '../../shared/workflow/graph.ts'
import { addressLane, isWork, PLAIN_CASE, stepOf, targetsOf, workOf, type Process } from '../../shared/workflow/process.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** Cases that have ended lie within so many days before the office's present. */
const PAST = 1000
const UNITS = ['bidang-rpjs', 'bidang-dayasos-pfm', 'bidang-pp', 'bidang-ppha'] as const
/** A case has fewer rows than this of tasks, and of history. */
const ROOM = 32

export interface SeedCases {
  /** Running cases of each process. */
  readonly running: number
  /** Finished tasks of all cases together. */
  readonly finished: number
}

/** The steps of a process from its start to an end, without its loops, each with where it came from. */
function pathOf(process: Process): { step: string; from: string | null }[] {
  const graph = graphOf(process)
  const path: { step: string; from: string | null }[] = []
  for (let at: string | undefined = process.start, from: string | null = null; at !== undefined;) {
    const here: string = at
    if (isWork(stepOf(process, here))) path.push({ step: here, from })
    from = here
    at = targetsOf(stepOf(process, here)).find((to) => !graph.isReturn(here, to))
  }
  return path
}

/** Every process that runs as a plain case. */
function plainProcesses(): Process[] {
  return Object.values(processes).filter((process) => process.subject === PLAIN_CASE)
}

/**
 * Fills an office with plain cases of every process: `running` of each, spread over its steps, some late, some of a unit; and as many that
 * have ended as give `finished` tasks, over the last years. They lie in the tables as the engine writes them; the audit knows
 * nothing of them. Definitions must have been adopted.
 */
export function fillCases(raw: Database, { running, finished }: SeedCases): void {
  const triggers = raw.prepare<[], { name: string; sql: string }>("select name, sql from sqlite_schema where type = 'trigger'").all()
  raw.pragma('foreign_keys = OFF')
  for (const { name } of triggers) raw.exec(`drop trigger "${name}"`)
  raw.exec('begin')
  const plain = plainProcesses()
  raw.exec(`create temp table m_jalan (process text, n integer, step text, from_step text, role text, bidang integer, primary key (process, n)) without rowid;
    create temp table m_proses (r integer primary key, process text, panjang integer, definition_id integer, tertutup integer)`)
  const putStep = raw.prepare('insert into m_jalan values (?, ?, ?, ?, ?, ?)')
  const putProcess = raw.prepare('insert into m_proses select ?, ?, ?, (select max(id) from definitions where process = ?), ?')
  plain.forEach((process, r) => {
    const path = pathOf(process)
    path.forEach(({ step, from }, n) => {
      const lane = addressLane(workOf(process, step))
      putStep.run(process.code, n, step, from, lane, lane === 'bidang-seksi' ? 1 : 0)
    })
    putProcess.run(r, process.code, path.length, process.code, isClosed(process.code) ? 1 : 0)
  })
  const length = raw.prepare<[], number>('select avg(panjang) from m_proses').pluck().get() ?? 10
  const ended = Math.ceil(finished / length)
  const all = ended + running * plain.length
  const base = (table: string) => raw.prepare<[], number>(`select ifnull(max(id), 0) from ${table}`).pluck().get() ?? 0
  const [nomor, instance, task, line] = [base('nomor'), base('instances'), base('tasks'), base('history')]
  const person = raw.prepare<[], number>('select max(id) from pegawai').pluck().get() ?? 0
  raw.exec(`create temp table m_kasus as
    with recursive k(c) as (select 0 union all select c + 1 from k where c < ${all - 1})
    select c, c % ${plain.length} r, c < ${ended} tamat,
      iif(c < ${ended}, ${CONTOH_MULAI - PAST * DAY} + cast(c * ${((PAST - 40) * DAY) / ended} as integer),
        ${CONTOH_MULAI - 50 * DAY} + ((c - ${ended}) * 7919) % ${30 * DAY}) mulai,
      4 * ${HOUR} + (c * 104729) % ${44 * HOUR} jeda,
      ((c - ${ended}) / ${plain.length}) maju from k`)
  raw.exec(`create temp table m_isi as select k.*, p.process, p.panjang, p.definition_id, p.tertutup, iif(k.tamat, p.panjang, k.maju % p.panjang) selesai
    from m_kasus k join m_proses p on p.r = k.r order by k.c`)
  raw.exec(`insert into nomor (id, buku, tahun, urut, tanggal, keadaan, dibuat_pada, dibuat_oleh)
    select ${nomor} + c + 1, 'perkara', 2000 + c / 40000, 1 + c % 40000, date(mulai / 1000, 'unixepoch', '+7 hours'), 'terpakai', mulai, ${person} from m_isi order by c`)
  raw.exec(`insert into perkara (id, proses, judul, tertutup, dibuka_pada, dibuka_oleh, diubah_pada, diubah_oleh)
    select ${nomor} + c + 1, process, 'Perkara ' || (c + 1), tertutup, mulai, ${person}, mulai, ${person} from m_isi order by c`)
  for (const [index, tertutup] of [
    ['cari_isi', 0],
    ['cari_tertutup', 1],
  ])
    raw.exec(`insert into ${index} (rowid, nomor, nomor_surat, pihak, hal, isi)
      select (${nomor} + c + 1) * 32 + 1, printf('%04d %d', 1 + c % 40000, 2000 + c / 40000), 'perkara', '', 'perkara ' || (c + 1), ''
      from m_isi where tertutup = ${tertutup} order by c`)
  raw.exec(`insert into cari_nomor (rowid, nomor) select (${nomor} + c + 1) * 32 + 1,
    printf('%04d %d perkara%04d%d', 1 + c % 40000, 2000 + c / 40000, 1 + c % 40000, 2000 + c / 40000) from m_isi order by c`)
  raw.exec(`insert into instances (id, process, definition_id, subject, subject_id, started_at, ended_at, ended_as)
    select ${instance} + c + 1, process, definition_id, 'perkara', ${nomor} + c + 1, mulai, iif(tamat, mulai + jeda * panjang, null), iif(tamat, 'selesai', null)
    from m_isi order by c`)
  raw.exec(`insert into history (id, act, instance_id, kind, step, pegawai_id, at)
    select ${line} + c * ${ROOM} + 1, ${line} + c * ${ROOM} + 1, ${instance} + c + 1, 'start', (select step from m_jalan j where j.process = i.process and j.n = 0), ${person}, mulai
    from m_isi i order by c`)
  raw.exec(`insert into history (id, act, instance_id, task_id, kind, step, pegawai_id, at)
    select ${line} + c * ${ROOM} + 2 + j.n, ${line} + c * ${ROOM} + 2 + j.n, ${instance} + c + 1, ${task} + c * ${ROOM} + 1 + j.n, 'complete', j.step, ${person}, mulai + jeda * (j.n + 1)
    from m_isi i cross join m_jalan j on j.process = i.process and j.n < i.selesai order by c, j.n`)
  raw.exec(`insert into history (id, act, instance_id, kind, step, pegawai_id, at)
    select ${line} + c * ${ROOM} + 2 + panjang, ${line} + c * ${ROOM} + 1 + panjang, ${instance} + c + 1, 'end', 'selesai', ${person}, mulai + jeda * panjang
    from m_isi where tamat order by c`)
  const unit = `iif(j.bidang, (case (c / ${plain.length}) % 4 ${UNITS.map((kode, n) => `when ${n} then '${kode}'`).join(' ')} end), null)`
  raw.exec(`insert into tasks (id, instance_id, process, step, from_step, round, role, unit, arrived_at, opened_at, due_at, opened_by, closed_at, closed_by, closed_as)
    select ${task} + c * ${ROOM} + 1 + j.n, ${instance} + c + 1, i.process, j.step, j.from_step, 1, j.role, ${unit}, mulai + jeda * j.n, mulai + jeda * j.n,
      iif(c % 3 = 0, null, mulai + jeda * j.n + ${30 * HOUR} + (c % 5) * ${10 * DAY}), ${line} + c * ${ROOM} + 1 + j.n,
      iif(j.n < i.selesai, mulai + jeda * (j.n + 1), null), iif(j.n < i.selesai, ${line} + c * ${ROOM} + 2 + j.n, null), iif(j.n < i.selesai, 'done', null)
    from m_isi i cross join m_jalan j on j.process = i.process and j.n <= i.selesai order by c, j.n`)
  raw.exec('drop table m_isi; drop table m_kasus; drop table m_jalan; drop table m_proses; commit')
  for (const { sql } of triggers) raw.exec(sql)
  raw.exec('analyze')
  raw.pragma('foreign_keys = ON')
}
