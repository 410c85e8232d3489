import type { Process } from '../../shared/workflow/process.ts'
import { momentOf } from '../../shared/dates.ts'
import { actorOf } from '../../electron/akun/posts.ts'
import { runCommand, runQuery, SISTEM, type Actor, type ReadContext, type WriteContext } from '../../electron/core/context.ts'
import { migrate, readMigrations } from '../../electron/core/migrate.ts'
import type { DocumentFacts, Effect, Registry, Subject } from '../../electron/core/registry.ts'
import { makeStore, openDatabase } from '../../electron/core/store.ts'
import { complete, type CompleteInput, type Completed } from '../../electron/workflow/engine.ts'
import { checkWorkflow } from '../../electron/workflow/invariants.ts'

/** Units, posts and people of a small office; a jabatan is named by its lane and unit. */
const UNITS: [string, string | null][] = [
  ['dinas', null],
  ['sekretariat', 'dinas'],
  ['subbag-tu', 'sekretariat'],
  ['subbag-keuangan', 'sekretariat'],
  ['bidang-a', 'dinas'],
  ['seksi-a1', 'bidang-a'],
  ['bidang-b', 'dinas'],
  ['bidang-c', 'dinas'],
  ['bidang-d', 'dinas'],
  ['bidang-e', 'dinas'],
]

const POSTS: [name: string, unit: string, jenis: string, lanes: string[], people: string[]][] = [
  ['Kepala Dinas', 'dinas', 'pimpinan', ['kepala-dinas', 'pengguna-anggaran'], ['kadis']],
  ['Sekretaris', 'sekretariat', 'struktural', ['sekretaris'], ['sekretaris']],
  ['Kasubbag TU', 'subbag-tu', 'struktural', ['kasubbag-tu'], ['tu']],
  ['Pengadministrasi Surat', 'subbag-tu', 'pelaksana', ['pengadministrasi-surat'], ['surat', 'surat2']],
  ['Bendahara', 'subbag-keuangan', 'pengelola-keuangan', ['bendahara-pengeluaran'], ['bendahara']],
  ['PPK-SKPD', 'subbag-keuangan', 'pengelola-keuangan', ['ppk-skpd'], ['ppk']],
  ['PPTK', 'bidang-a', 'pengelola-keuangan', ['pptk'], ['pptk1', 'pptk2']],
  ['Kabid A', 'bidang-a', 'struktural', ['bidang-seksi'], ['a']],
  ['Kasi A1', 'seksi-a1', 'struktural', ['bidang-seksi'], ['a1']],
  ['Staf A', 'bidang-a', 'pelaksana', ['bidang-seksi'], ['staf-a']],
  ['Kabid B', 'bidang-b', 'struktural', ['bidang-seksi'], ['b']],
  ['Kabid C', 'bidang-c', 'struktural', ['bidang-seksi'], ['c']],
  ['Kabid D', 'bidang-d', 'struktural', ['bidang-seksi'], ['d']],
  ['Kabid E', 'bidang-e', 'struktural', ['bidang-seksi'], ['e']],
]

export interface EngineOffice {
  readonly clock: { at: number }
  id(name: string): number
  penugasan(name: string): number
  /** An act of a person of the office, by its commit; the invariants are checked after it. */
  as<T>(name: string, work: (ctx: WriteContext) => T): T
  sees<T>(name: string, work: (ctx: ReadContext) => T): T
  sistem<T>(work: (ctx: WriteContext) => T): T
  /** Where an instance stands: `step@unit`, `step<from` for a parked token. */
  stands(instanceId: number): string[]
  rows<T>(sql: string, ...params: (string | number | null)[]): T[]
  change(sql: string, ...params: (string | number | null)[]): void
  broken(): string[]
  /** The open task of a step (of a unit, if one is named); a missing one is a fault of the test. */
  task(instanceId: number, step: string, unit?: string): number
  /** Completes the open task of a step as a person. */
  press(name: string, instanceId: number, step: string, more?: Omit<CompleteInput, 'taskId'> & { unit?: string }): Completed
  close(): void
}

const subject: Subject = {
  name: 'surat_masuk',
  describe: (_, ids) => new Map(ids.map((id) => [id, { nomor: `000${id}`, judul: `Surat ${id}`, asal: 'Dinas Contoh', rahasia: false }])),
  mayRead: () => true,
  assertMayAttach: () => undefined,
}

export interface Given {
  processes: readonly Process[]
  effects?: Record<string, Effect>
  documents?: Record<string, DocumentFacts>
  subjects?: Record<string, Subject>
  file?: string
}

export const RABU = momentOf('2025-03-05', '09:12')

export function openEngine({ processes, effects = {}, documents = {}, subjects, file = ':memory:' }: Given): EngineOffice {
  const raw = openDatabase(file)
  const clock = { at: RABU }
  migrate(raw, readMigrations('resources/migrations'), RABU)
  const store = makeStore(file, raw)
  const registry: Registry = {
    processes: Object.fromEntries(processes.map((p) => [p.code, p])),
    effects: new Proxy(effects, { get: (known, form: string) => known[form] ?? { run: () => undefined, undo: () => undefined } }),
    subjects: subjects ?? { surat_masuk: subject },
    documents,
  }
  const office = { store, clock: { now: () => clock.at }, registry }
  const people = runCommand(office, SISTEM, 'uji', seed).result
  const idOf = (name: string) => {
    const person = people.get(name)
    if (!person) throw new Error(`Nobody is called ${name}`)
    return person
  }
  const actor = (name: string): Actor =>
    name === 'sistem' ? SISTEM : runQuery(office, SISTEM, (ctx) => actorOf(ctx, idOf(name).pegawaiId))
  const broken = () => runQuery(office, SISTEM, (ctx) => checkWorkflow(ctx).map((b) => `${b.invariant}: ${b.detail}`))
  const query = <T>(sql: string, ...params: (string | number | null)[]) => raw.prepare<unknown[], T>(sql).all(...params)
  const task = (instanceId: number, step: string, unit?: string) => {
    const rows = query<{ id: number }>(
      `select id from tasks where instance_id = ? and step = ? and (? is null or unit = ?) and closed_at is null and opened_at is not null
       and shared_from is null`,
      instanceId,
      step,
      unit ?? null,
      unit ?? null,
    )
    if (rows.length !== 1 || !rows[0]) throw new Error(`${rows.length} open tasks at ${step}`)
    return rows[0].id
  }
  const desk: EngineOffice = {
    clock,
    id: (name) => idOf(name).pegawaiId,
    penugasan: (name) => idOf(name).penugasanId,
    as: (name, work) => {
      const { result } = runCommand(office, actor(name), 'uji', work)
      const found = broken()
      if (found.length > 0) throw new Error(`Invariants broken: ${found.join('; ')}`)
      return result
    },
    sees: (name, work) => runQuery(office, actor(name), work),
    sistem: (work) => runCommand(office, SISTEM, 'uji', work).result,
    stands: (instanceId) =>
      query<{ step: string; from_step: string; unit: string | null; opened_at: number | null }>(
        'select step, from_step, unit, opened_at from tasks where instance_id = ? and closed_at is null and shared_from is null order by id',
        instanceId,
      ).map((t) => (t.opened_at === null ? `${t.step}<${t.from_step}` : t.unit ? `${t.step}@${t.unit}` : t.step)),
    rows: query,
    change: (sql, ...params) => void runCommand(office, SISTEM, 'uji', (ctx) => ctx.run(sql, ...params)),
    broken,
    task,
    press: (name, instanceId, step, { unit, ...more } = {}) =>
      desk.as(name, (ctx) => complete(ctx, { ...more, taskId: task(instanceId, step, unit) })),
    close: () => store.close(),
  }
  return desk
}

function seed(ctx: WriteContext): Map<string, { pegawaiId: number; penugasanId: number }> {
  const people = new Map<string, { pegawaiId: number; penugasanId: number }>()
  for (const [urutan, [kode, induk]] of UNITS.entries())
    ctx.run(
      'insert into unit (kode, nama, nama_pendek, jenis, induk, urutan) values (?, ?, ?, ?, ?, ?)',
      kode,
      kode,
      kode,
      'unit',
      induk,
      urutan,
    )
  for (const [nama, unit, jenis, lanes, holders] of POSTS) {
    const jabatan = ctx.run(
      'insert into jabatan (nama, nama_pendek, unit, jenis) values (?, ?, ?, ?)',
      nama,
      nama,
      unit,
      jenis,
    ).lastInsertRowid
    for (const lane of lanes) ctx.run('insert into jabatan_lane (jabatan_id, lane) values (?, ?)', jabatan, lane)
    for (const name of holders) people.set(name, assign(ctx, name, jabatan))
  }
  people.set('admin', {
    pegawaiId: ctx.run("insert into pegawai (nama, jenis_asn, dibuat_pada) values ('admin', 'pns', 0)").lastInsertRowid,
    penugasanId: 0,
  })
  ctx.run("insert into akun (pegawai_id, nama_pengguna, sandi, admin) values (?, 'admin', '', 1)", people.get('admin')?.pegawaiId ?? 0)
  return people
}

function assign(ctx: WriteContext, name: string, jabatan: number) {
  const pegawaiId = ctx.run("insert into pegawai (nama, jenis_asn, dibuat_pada) values (?, 'pns', 0)", name).lastInsertRowid
  const { lastInsertRowid: penugasanId } = ctx.run(
    "insert into penugasan (pegawai_id, jabatan_id, jenis, mulai, dibuat_pada) values (?, ?, 'definitif', '2024-01-01', 0)",
    pegawaiId,
    jabatan,
  )
  return { pegawaiId, penugasanId }
}
