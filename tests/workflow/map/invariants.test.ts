import BetterSqlite3 from 'better-sqlite3'
import { beforeAll, describe, expect, test } from 'vitest'
import { runQuery, type Actor } from '../../../electron/core/context.ts'
import { makeStore } from '../../../electron/core/store.ts'
import { share } from '../../../electron/workflow/desk.ts'
import { complete, start } from '../../../electron/workflow/engine.ts'
import { checkWorkflow } from '../../../electron/workflow/invariants.ts'
import type { Lane } from '../../../shared/lanes.ts'
import { mapProcesses } from '../../support/map-processes.ts'
import { bidang, openWorld, seksiOf, type Payload, type World } from './world.ts'

let world: World
let image: Buffer

const handOf = (lane: Lane, unit?: string): Actor => {
  const found = world.actors.find((actor) => actor.posts.some((post) => post.role === lane && (unit === undefined || post.unit === unit)))
  if (!found) throw new Error(`Nobody holds ${lane}`)
  return found
}

function startedBy(actor: Actor, code: string, subjectId: number): number {
  const process = mapProcesses.find((one) => one.code === code)
  if (!process) throw new Error(`No ${code}`)
  return world.act(actor, (ctx) => start(ctx, { process, subjectId })).instanceId
}

interface Open {
  readonly id: number
  readonly step: string
  readonly unit: string | null
}

const openOf = (instanceId: number) =>
  world.read((ctx) =>
    ctx.all<Open>(
      'select id, step, unit from tasks where instance_id = ? and closed_at is null and opened_at is not null order by id',
      instanceId,
    ),
  )

/** Does the open task of a step; fails when it is not there. */
function does(instanceId: number, step: string, actor: Actor, payload: Payload = {}, outcome?: string): void {
  const task = openOf(instanceId).find((one) => one.step === step && (one.unit === null || one.unit === actor.posts[0]?.unit))
  if (!task) throw new Error(`${step} is not open`)
  world.act(actor, (ctx) => complete(ctx, { taskId: task.id, payload, outcomes: outcome ? [outcome] : [] }))
}

/** A letter at four bidang of which one has answered and one gave work on; a belanja that is verified; a report whose letter runs; a draft that is archived. */
beforeAll(() => {
  world = openWorld(mapProcesses)
  const clerk = handOf('pengadministrasi-surat')
  const tu = handOf('kasubbag-tu')
  const letter = startedBy(clerk, 'P1.1.1', 1)
  does(letter, 'register-surat', clerk)
  does(letter, 'identifikasi-verifikasi', tu)
  does(letter, 'disposisi', handOf('kepala-dinas'))
  does(letter, 'teruskan-ke-tu', handOf('sekretaris'))
  does(letter, 'pilah-surat', tu, { bind: { 'bidang-seksi': bidang.map((unit) => ({ role: 'bidang-seksi', unit, pegawaiId: null })) } })
  does(letter, 'distribusi', clerk)
  does(letter, 'tindak-lanjut', handOf('bidang-seksi', bidang[0]))
  const shared = openOf(letter).find((one) => one.unit === bidang[1])
  if (!shared) throw new Error('The second bidang has no task')
  world.act(handOf('bidang-seksi', bidang[1]), (ctx) =>
    share(ctx, { taskId: shared.id, receivers: [{ role: 'bidang-seksi', unit: seksiOf(bidang[1]), pegawaiId: null }] }),
  )
  const belanja = startedBy(handOf('pptk'), 'P3.1', 2)
  does(belanja, 'usul-belanja', handOf('pptk'))
  does(belanja, 'buat-spp', handOf('bendahara-pengeluaran'))
  does(belanja, 'verifikasi-spp', handOf('ppk-skpd'), {}, 'sesuai')
  const report = startedBy(handOf('analis-kepegawaian'), 'P1.2.2', 3)
  for (let turn = 0; turn < 20 && !openOf(report).some((one) => one.step === 'tatausahakan-surat-keluar'); turn++) advance(report)
  does(report, 'tatausahakan-surat-keluar', tu, {
    call: { subjectId: 31, bind: { 'bidang-seksi': [{ role: 'sekretaris', unit: null, pegawaiId: null }] } },
  })
  expect(world.read(checkWorkflow)).toEqual([])
  image = world.office.store.raw.serialize()
})

/** Does whatever is open first, by whoever holds it, in its first way. */
function advance(instanceId: number): void {
  const task = world.read((ctx) =>
    ctx.get<{ id: number; step: string; role: Lane }>(
      'select id, step, role from tasks where instance_id = ? and closed_at is null and opened_at is not null',
      instanceId,
    ),
  )
  const step = task && world.office.registry.processes['P1.2.2']?.steps[task.step]
  if (!task || !step) throw new Error('Nothing is open')
  const outcomes = 'outcomes' in step && step.outcomes ? Object.keys(step.outcomes).slice(0, 1) : []
  world.act(handOf(task.role), (ctx) => complete(ctx, { taskId: task.id, outcomes, payload: {} }))
}

/** What periksa says of a copy of the office whose rows somebody changed past every guard. */
function afterBreaking(sql: string): string[] {
  const raw = new BetterSqlite3(image)
  raw.pragma('foreign_keys = OFF')
  raw.exec('drop trigger tasks_u; drop trigger tasks_d; drop trigger history_u; drop trigger history_d;')
  raw.exec(sql)
  raw.pragma('foreign_keys = ON')
  raw.pragma('recursive_triggers = ON')
  const found = runQuery({ ...world.office, store: makeStore(':memory:', raw) }, world.admin, checkWorkflow)
  raw.close()
  return found.map((one) => one.invariant)
}

const LETTER = "(select id from instances where process = 'P1.1.1')"
const BELANJA = "(select id from instances where process = 'P3.1')"
const openTask = (step: string, instance = LETTER) =>
  `(select min(id) from tasks where instance_id = ${instance} and step = '${step}' and closed_at is null and opened_at is not null)`
const COLUMNS =
  'instance_id, process, step, from_step, round, role, unit, pegawai_id, shared_from, taken_by, seen_at, arrived_at, opened_at, due_at, promised_at, closed_at, opened_by, closed_by, closed_as'

/** A copy of a task's row with some columns told otherwise. */
function copied(task: string, changes: Readonly<Record<string, string>>): string {
  const values = COLUMNS.split(', ').map((column) => changes[column] ?? column)
  return `insert into tasks (${COLUMNS}) select ${values.join(', ')} from tasks where id = ${task}`
}

describe('periksa names what is broken', () => {
  test('nothing is, in the office as it stands', () => {
    expect(afterBreaking('')).toEqual([])
  })

  test.each([
    ['1', 'an instance has ended while a task is live', `update instances set ended_at = 1, ended_as = 'selesai' where id = ${LETTER}`],
    [
      '1',
      'an instance goes on without a token',
      `update tasks set closed_at = opened_at, closed_as = 'withdrawn', closed_by = opened_by where instance_id = ${BELANJA} and closed_at is null`,
    ],
    [
      '2',
      'all tokens of a running instance are parked',
      `update tasks set opened_at = null, from_step = 'buat-spm', step = 'ajukan-spm', due_at = null, role = '' where instance_id = ${BELANJA} and closed_at is null`,
    ],
    ['3', 'a token stands at no step', `update tasks set step = 'hilang' where id = ${openTask('buat-spm', BELANJA)}`],
    [
      '3',
      'a token is parked at what is no join',
      copied(openTask('buat-spm', BELANJA), {
        step: "'tanda-tangan-spm'",
        from_step: "'buat-spm'",
        opened_at: 'null',
        due_at: 'null',
        role: "''",
      }),
    ],
    [
      '3',
      'a join sleeps',
      `update tasks set closed_at = opened_at, closed_as = 'withdrawn', closed_by = opened_by where instance_id = ${LETTER} and closed_at is null and opened_at is not null`,
    ],
    ['4', 'a completed task has no line', `delete from history where kind = 'complete' and step = 'disposisi'`],
    [
      '4',
      'a line completes a task that is not done',
      `update tasks set closed_as = 'withdrawn' where instance_id = ${LETTER} and step = 'disposisi'`,
    ],
    [
      '5',
      'a task was opened by an act of another instance',
      `update tasks set opened_by = (select min(id) from history where instance_id = ${BELANJA}) where id = ${openTask('tindak-lanjut')}`,
    ],
    ['5', 'a task was closed by no act', `update tasks set closed_by = 999999 where instance_id = ${LETTER} and step = 'disposisi'`],
    ['6', 'a task came by an edge that is none', `update tasks set from_step = 'register-surat' where id = ${openTask('tindak-lanjut')}`],
    [
      '7',
      'the calling task of a running child is closed',
      `update tasks set closed_at = opened_at, closed_as = 'withdrawn', closed_by = opened_by where step = 'tatausahakan-surat-keluar'`,
    ],
    [
      '7',
      'a child is called by a step that calls nobody',
      `update instances set calling_task_id = ${openTask('tindak-lanjut')} where calling_task_id is not null`,
    ],
    ['8', 'a due time is not what it should be', `update tasks set due_at = due_at + 60000 where id = ${openTask('tindak-lanjut')}`],
    ['8', 'a due time is missing', `update tasks set due_at = null where id = ${openTask('tindak-lanjut')}`],
    [
      '9',
      'who made the SPP verified it',
      `update history set pegawai_id = (select pegawai_id from history where step = 'buat-spp' and kind = 'complete') where step = 'verifikasi-spp' and kind = 'complete'`,
    ],
    ['10', 'a step stands twice at one address', copied(openTask('buat-spm', BELANJA), { round: 'round + 1' })],
    [
      '11',
      'shared work hangs on a closed task',
      `update tasks set closed_at = opened_at, closed_as = 'withdrawn', closed_by = opened_by where id = (select shared_from from tasks where shared_from is not null)`,
    ],
  ])('%s: %s', (invariant, _what, sql) => {
    expect(afterBreaking(sql).some((name) => name === invariant || new RegExp(`^${invariant}\\D`).test(name))).toBe(true)
  })
})

describe('the tables themselves refuse', () => {
  const refused = (sql: string) => () => {
    const raw = new BetterSqlite3(image)
    raw.pragma('foreign_keys = ON')
    try {
      raw.exec(sql)
    } finally {
      raw.close()
    }
  }

  test.each([
    ['a line of history is changed', `update history set note = 'lain' where id = 1`],
    ['a line of history is taken away', 'delete from history where id = 1'],
    ['a closed task is opened again', `update tasks set closed_at = null, closed_as = null, closed_by = null where step = 'disposisi'`],
    ['a task is taken away', `delete from tasks where id = ${openTask('tindak-lanjut')}`],
    [
      'a task is completed twice',
      `insert into history (act, instance_id, task_id, kind, pegawai_id, at) select act, instance_id, task_id, kind, pegawai_id, at from history where kind = 'complete' limit 1`,
    ],
    ['a step opens twice in one round', copied(openTask('buat-spm', BELANJA), {})],
    [
      'a process runs twice on one record',
      `insert into instances (process, definition_id, subject, subject_id, started_at) select process, definition_id, subject, subject_id, started_at from instances where process = 'P3.1'`,
    ],
    [
      'a parked token is completed',
      `update tasks set closed_at = 1, closed_as = 'done', closed_by = opened_by where opened_at is null and closed_at is null`,
    ],
    ['a task is closed without an act', `update tasks set closed_at = 1, closed_as = 'done' where id = ${openTask('tindak-lanjut')}`],
  ])('%s', (_what, sql) => {
    expect(refused(sql)).toThrow()
  })
})
