import { expect } from 'vitest'
import { startersOf } from '../../shared/workflow/available.ts'
import {
  actionsOf,
  addressLane,
  isDecision,
  isOutside,
  isWork,
  targetsOf,
  workOf,
  type Action,
  type Process,
} from '../../shared/workflow/process.ts'
import type { Client, TestOffice } from './office.ts'

/** A task as it lies in the tables, with who holds it by what it says. */
export interface OpenTask {
  readonly id: number
  readonly instanceId: number
  readonly step: string
  readonly role: string
  readonly unit: string | null
  readonly pegawaiId: number | null
}

interface Hand {
  readonly akun: string
  readonly pegawaiId: number
  readonly lane: string
  /** The unit of the post and all below it; null: every unit. */
  readonly covers: readonly string[] | null
}

/** How a process is begun and what its forms carry; the rest is the same for all. */
export interface Driver {
  readonly office: TestOffice
  readonly as: (akun: string) => Promise<Client>
  readonly subject: string
  readonly process: Process
  /** Opening a record does its first step too. */
  readonly begun?: true
  /** Opens a record as an account; gives its id. */
  readonly open: (akun: string) => Promise<number>
  /** What the form of a way carries. */
  readonly isi?: (id: number, step: string, ways: readonly Action[]) => unknown
  /** Puts there what the step needs. */
  readonly ready?: (id: number, step: string) => Promise<void>
}

const MOST_CASES = 60

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work
    return 'ALLOWED'
  } catch (error) {
    if (error instanceof Error && 'code' in error) return String(error.code)
    throw error
  }
}

/** Who holds which lane of which units today, written here anew: not by the rules that are proved. */
function handsOf(office: TestOffice): Hand[] {
  const { posts, units } = office.read((ctx) => ({
    posts: ctx.all<{ akun: string; pegawaiId: number; lane: string; unit: string | null }>(
      `select a.nama_pengguna akun, a.pegawai_id pegawaiId, l.lane, j.unit from akun a join penugasan p on p.pegawai_id = a.pegawai_id
       join jabatan j on j.id = p.jabatan_id join jabatan_lane l on l.jabatan_id = j.id
       where ? between p.mulai and ifnull(p.selesai, '9999') and not exists (
         select 1 from penugasan s where s.menggantikan = p.id and ? between s.mulai and ifnull(s.selesai, '9999'))`,
      ctx.today(),
      ctx.today(),
    ),
    units: ctx.all<{ kode: string; induk: string | null }>('select kode, induk from unit'),
  }))
  const below = (kode: string): string[] => [kode, ...units.filter((unit) => unit.induk === kode).flatMap((unit) => below(unit.kode))]
  const top = units.find((unit) => unit.induk === null)?.kode
  return posts.map(({ unit, ...hand }) => ({ ...hand, covers: unit === null || unit === top ? null : below(unit) }))
}

/** The ways that one press may take: each alone, and on an inclusive decision all of the map's at once. */
function pressesOf(process: Process, step: string): (readonly Action[])[] {
  const work = workOf(process, step)
  const actions = actionsOf(work)
  const together = isDecision(work) && work.inclusive ? [actions.filter((action) => !action.beyondMap)] : []
  return [...actions.map((action) => [action]), ...together]
}

const nameOf = (step: string, outcomes: readonly string[]) => `${step}: ${outcomes.length === 0 ? '(jalan sendiri)' : outcomes.join(' + ')}`
const outcomesOf = (ways: readonly Action[]) => ways.flatMap(({ outcome }) => outcome ?? [])

/** How many steps each step is at least from one of the goals. */
function distances(process: Process, goal: (step: string) => boolean): (step: string) => number {
  const found = new Map<string, number>()
  const far = (key: string) => found.get(key) ?? Infinity
  for (let changed = true; changed;) {
    changed = false
    for (const [key, step] of Object.entries(process.steps)) {
      const distance = goal(key) ? 0 : 1 + Math.min(...targetsOf(step).map(far))
      if (distance < far(key)) {
        found.set(key, distance)
        changed = true
      }
    }
  }
  return far
}

/**
 * Runs records of a process through the contract until every way of every step was gone and every step was refused to each account
 * that does not hold it. Whoever does a step does it by the post that the definition names; each record goes to its end.
 */
export async function walkEdges(driver: Driver): Promise<void> {
  const { office, as, subject, process } = driver
  const hands = handsOf(office)
  const accounts = [...new Map(hands.map(({ akun, pegawaiId }) => [akun, pegawaiId]))]
  const work = Object.entries(process.steps).flatMap(([key, step]) => (isWork(step) ? [key] : []))
  const ways = new Set(work.flatMap((key) => pressesOf(process, key).map((one) => nameOf(key, outcomesOf(one)))))
  const unrefused = new Set(driver.begun ? work.filter((key) => key !== process.start) : work)
  const instances: number[] = []

  const openTasks = (id: number) =>
    office.read((ctx) =>
      ctx.all<OpenTask>(
        `select t.id, t.instance_id instanceId, t.step, t.role, t.unit, t.pegawai_id pegawaiId from tasks t join instances i on i.id = t.instance_id
         where i.subject = ? and i.subject_id = ? and i.process = ? and t.closed_at is null and t.opened_at is not null order by t.id`,
        subject,
        id,
        process.code,
      ),
    )
  const lines = (id: number) =>
    office.read((ctx) =>
      ctx.all<{ kind: string; step: string; outcomes: string | null; instanceId: number }>(
        `select h.kind, h.step, h.outcomes, h.instance_id instanceId from history h join instances i on i.id = h.instance_id
         where i.subject = ? and i.subject_id = ? and i.process = ? order by h.id`,
        subject,
        id,
        process.code,
      ),
    )
  const note = (id: number) => {
    for (const line of lines(id)) {
      const outcomes = line.outcomes === null ? [] : (JSON.parse(line.outcomes) as string[])
      if (line.kind === 'complete') ways.delete(nameOf(line.step, outcomes))
      if (!instances.includes(line.instanceId)) instances.push(line.instanceId)
    }
  }

  const fits = (task: OpenTask, hand: Hand, lane: string) =>
    hand.lane === lane && (task.unit === null || hand.covers === null || hand.covers.includes(task.unit))
  /** The accounts that hold a task: its person, or its lane in its unit; those that work along; those that write it down. */
  const holdersOf = (task: OpenTask) => {
    const step = workOf(process, task.step)
    const along: readonly string[] = step.withMayAct ? (step.with ?? []) : []
    const own =
      task.pegawaiId !== null
        ? accounts.flatMap(([akun, person]) => (person === task.pegawaiId ? [akun] : []))
        : hands.flatMap((hand) => ([task.role, ...along].some((lane) => fits(task, hand, lane)) ? [hand.akun] : []))
    const recorder = isOutside(step) ? undefined : step.recordedBy
    const recording = hands.flatMap((hand) => (hand.lane === recorder ? [hand.akun] : []))
    return { own: new Set(own), recording: new Set(recording.filter((akun) => !own.includes(akun))) }
  }

  async function refuseOthers(task: OpenTask, outcomes: readonly string[]): Promise<void> {
    expect(task.role, `${process.code}/${task.step} goes to its own lane`).toBe(addressLane(workOf(process, task.step)))
    const { own, recording } = holdersOf(task)
    const before = office.read((ctx) => ctx.get('select count(*) n, max(id) last from history'))
    for (const [akun] of accounts) {
      if (own.has(akun) || recording.has(akun)) continue
      const client = await as(akun)
      const code = await codeOf(client.alur.selesaikan({ taskId: task.id, hasil: [...outcomes], catatan: 'Uji' }))
      expect(code, `${process.code}/${task.step} as ${akun}`).toBe('TASK_NOT_YOURS')
    }
    expect(office.read((ctx) => ctx.get('select count(*) n, max(id) last from history'))).toEqual(before)
    expect(own.size + recording.size, `${process.code}/${task.step} is somebody's`).toBeGreaterThan(0)
    expect(own.size + recording.size, `${process.code}/${task.step} is not everybody's`).toBeLessThan(accounts.length)
    unrefused.delete(task.step)
  }

  /** Does a task by one who holds it and was not kept apart, or by one who writes it down for its holder. */
  async function press(id: number, task: OpenTask, chosen: readonly Action[], odd: boolean): Promise<void> {
    const { own, recording } = holdersOf(task)
    const input = { taskId: task.id, hasil: outcomesOf(chosen), catatan: 'Uji', isi: driver.isi?.(id, task.step, chosen), tahan: !odd }
    const record = async (akun: string) => {
      const client = await as(akun)
      const jalur = (await client.alur.jalur({ subject, subjectId: id })).find((one) => one.instanceId === task.instanceId)
      const holder = jalur?.tugas.find((one) => one.taskId === task.id)?.dicatatUntuk[0]
      return codeOf(client.alur.selesaikan({ ...input, untukPenugasanId: holder?.penugasanId ?? null }))
    }
    const tries = [
      ...[...own].map((akun) => [akun, async () => codeOf((await as(akun)).alur.selesaikan(input))] as const),
      ...[...recording].map((akun) => [akun, () => record(akun)] as const),
    ]
    const found: string[] = []
    for (const [akun, tryIt] of odd ? tries.toReversed() : tries) {
      const code = await tryIt()
      if (code === 'ALLOWED') return
      expect(['MUST_BE_ANOTHER', 'ACTOR_REQUIRED'], `${process.code}/${task.step} as ${akun}`).toContain(code)
      found.push(`${akun}: ${code}`)
    }
    throw new Error(`Nobody does ${process.code}/${task.step}: ${found.join(', ')}`)
  }

  function choose(step: string): readonly Action[] {
    const presses = pressesOf(process, step)
    const fresh = presses.find((one) => ways.has(nameOf(step, outcomesOf(one))))
    if (fresh) return fresh
    const open = (key: string) => unrefused.has(key) || [...ways].some((way) => way.startsWith(`${key}: `))
    const toWork = distances(process, open)
    const toEnd = distances(process, (key) => 'end' in (process.steps[key] ?? {}))
    const far = (one: readonly Action[]) => {
      const nearest = Math.min(...one.map(({ way }) => toWork(way.to)))
      return nearest < Infinity ? nearest : 1000 + Math.max(...one.map(({ way }) => toEnd(way.to)))
    }
    return presses.toSorted((a, b) => far(a) - far(b))[0] ?? []
  }

  async function runOne(number: number): Promise<void> {
    const starter =
      startersOf(process).flatMap((lane) => hands.filter((hand) => hand.lane === lane))[number % 2] ??
      hands.find((hand) => startersOf(process).some((lane) => lane === hand.lane))
    if (!starter) throw new Error(`Nobody opens ${process.code}`)
    const id = await driver.open(starter.akun)
    note(id)
    let presses = 0
    for (let [task] = openTasks(id); task; [task] = openTasks(id)) {
      const chosen = choose(task.step)
      await driver.ready?.(id, task.step)
      if (unrefused.has(task.step)) await refuseOthers(task, outcomesOf(chosen))
      await press(id, task, chosen, number % 2 === 1)
      note(id)
      if (++presses > 400) throw new Error(`${process.code} does not end`)
    }
    const ended = office.read((ctx) =>
      ctx.all('select distinct ended_as "as" from instances where subject = ? and subject_id = ?', subject, id),
    )
    expect(ended, process.code).toEqual([{ as: 'selesai' }])
  }

  for (let number = 0; number < MOST_CASES && ways.size + unrefused.size > 0; number++) await runOne(number)
  expect([...ways], `${process.code}: ways not gone`).toEqual([])
  expect([...unrefused], `${process.code}: steps not refused`).toEqual([])
  reachedAll(office, process, instances)
}

/** Every gate's branches were taken, every join and every end reached. */
function reachedAll(office: TestOffice, process: Process, instances: readonly number[]): void {
  const list = JSON.stringify(instances)
  const { edges, steps } = office.read((ctx) => ({
    edges: new Set(
      ctx
        .all<{ edge: string }>(
          "select distinct from_step || '>' || step edge from tasks where from_step is not null and instance_id in (select value from json_each(?))",
          list,
        )
        .map((row) => row.edge),
    ),
    steps: new Set(
      ctx
        .all<{ step: string }>(
          "select distinct step from history where kind in ('gate', 'end', 'join', 'complete') and instance_id in (select value from json_each(?))",
          list,
        )
        .map((row) => row.step),
    ),
  }))
  const missed = Object.entries(process.steps).flatMap(([key, step]) => {
    if (!('gate' in step)) return steps.has(key) ? [] : [key]
    return Object.values(step.gate).flatMap((to) => {
      const target = process.steps[to]
      const leaves = target && isWork(target) ? edges.has(`${key}>${to}`) : steps.has(to)
      return leaves && steps.has(key) ? [] : [`${key}>${to}`]
    })
  })
  expect(missed, `${process.code}: not reached`).toEqual([])
}

/** Accounts that hold no lane which may start a process: each is refused. */
export async function refuseStart(driver: Driver, code: string): Promise<void> {
  const starters = startersOf(driver.process)
  const hands = handsOf(driver.office)
  const mayStart = new Set(hands.flatMap((hand) => (starters.some((lane) => lane === hand.lane) ? [hand.akun] : [])))
  for (const akun of new Set(hands.map((hand) => hand.akun))) {
    if (mayStart.has(akun) || starters.includes('asn')) continue
    expect(await codeOf(driver.open(akun)), `${driver.process.code} opened by ${akun}`).toBe(code)
  }
}
