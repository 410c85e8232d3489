import BetterSqlite3 from 'better-sqlite3'
import {
  runCommand,
  runQuery,
  type Actor,
  type Office,
  type Post,
  type ReadContext,
  type WriteContext,
} from '../../../electron/core/context.ts'
import { migrate, readMigrations } from '../../../electron/core/migrate.ts'
import type { Binding, Effect, Registry, Subject } from '../../../electron/core/registry.ts'
import { makeStore, openDatabase } from '../../../electron/core/store.ts'
import { momentOf } from '../../../shared/dates.ts'
import { lanes, type Lane } from '../../../shared/lanes.ts'
import { docs } from '../../../shared/workflow/docs.ts'
import type { Process } from '../../../shared/workflow/process.ts'
import { forms } from '../../../shared/workflow/words.ts'
import { MAP_SUBJECT } from '../../support/map-processes.ts'

/** The four bidang of these tests, each with one seksi below it. */
export const bidang = ['bidang-rpjs', 'bidang-dayasos-pfm', 'bidang-pp', 'bidang-ppha'] as const
export const seksiOf = (unit: string) => `seksi-${unit}`

export interface Bind {
  readonly [lane: string]: readonly Binding[]
}

/** What the forms of these tests carry: who gets the next steps, or the record that a call hands to its child. */
export interface Payload {
  readonly bind?: Bind
  readonly call?: { readonly subjectId: number; readonly bind?: Bind }
  /** Lets the effect throw after it wrote, to see that nothing is left. */
  readonly fail?: true
}

const effect: Effect = {
  run: (_ctx, input) => {
    const payload = (input.payload ?? {}) as Payload
    if (payload.fail) throw new Error('The effect broke')
    return { bind: payload.bind, call: payload.call }
  },
  undo: () => undefined,
}

const subject: Subject = {
  name: 'Data uji',
  describe: (_ctx, ids) => new Map(ids.map((id) => [id, { nomor: String(id), judul: `Data ${id}`, asal: '', rahasia: false }])),
  mayRead: () => true,
  assertMayAttach: () => undefined,
}

export interface World {
  /** The office as it is now; `install` replaces it. */
  office: Office
  readonly actors: readonly Actor[]
  /** Sees everything and holds no lane. */
  readonly admin: Actor
  /** Moves the clock on, in minutes. */
  wait(minutes: number): void
  /** Goes on with a new version of the program, that has these processes. */
  install(processes: readonly Process[]): void
  act<T>(actor: Actor, work: (ctx: WriteContext) => T): T
  read<T>(work: (ctx: ReadContext) => T): T
  close(): void
}

/** A Tuesday in office hours. */
const START = momentOf('2025-03-04', '09:00')

interface Seat {
  readonly lane: Lane
  readonly unit: string
  readonly covers: readonly string[] | null
}

function seats(): Seat[] {
  const codes = Object.keys(lanes) as Lane[]
  return codes.flatMap((lane): Seat[] => {
    const unit = lanes[lane].unit
    if (lane !== 'bidang-seksi') return [{ lane, unit, covers: unit === 'dinas' ? null : [unit] }]
    return bidang.flatMap((head) => [
      { lane, unit: head, covers: [head, seksiOf(head)] },
      { lane, unit: seksiOf(head), covers: [seksiOf(head)] },
    ])
  })
}

/** How many people hold each seat: so that a task can be taken, handed over, and done by another. */
const HANDS = 2

interface Blank {
  readonly file: Buffer
  readonly actors: readonly Actor[]
  readonly admin: Actor
}

let blank: Blank | undefined

/** An office of every lane of the map, migrated once and then copied. */
function blankOffice(): Blank {
  const raw = openDatabase(':memory:')
  migrate(raw, readMigrations('resources/migrations'), START)
  const unit = raw.prepare("insert or ignore into unit (kode, nama, nama_pendek, jenis, induk) values (?, ?, ?, 'uji', ?)")
  const jabatan = raw.prepare("insert into jabatan (nama, nama_pendek, unit, jenis) values (?, ?, ?, 'pelaksana') returning id").pluck()
  const jabatanLane = raw.prepare('insert into jabatan_lane (jabatan_id, lane) values (?, ?)')
  const pegawai = raw.prepare("insert into pegawai (nama, jenis_asn, dibuat_pada) values (?, 'pns', ?) returning id").pluck()
  const penugasan = raw
    .prepare(
      "insert into penugasan (pegawai_id, jabatan_id, jenis, mulai, dibuat_pada) values (?, ?, 'definitif', '2024-01-01', ?) returning id",
    )
    .pluck()
  const person = (nama: string, posts: readonly Post[], admin = false): Actor => ({
    pegawaiId: pegawai.get(nama, START) as number,
    nama,
    admin,
    posts,
  })
  unit.run('dinas', 'Dinas', 'Dinas', null)
  const actors = seats().flatMap(({ lane, unit: code, covers }) => {
    unit.run(code, code, code, bidang.find((one) => seksiOf(one) === code) ?? 'dinas')
    const jabatanId = jabatan.get(`${lane} ${code}`, lane, code) as number
    jabatanLane.run(jabatanId, lane)
    return Array.from({ length: HANDS }, (_, hand): Actor => {
      const holder = person(`${lane} ${code} ${hand + 1}`, [])
      const penugasanId = penugasan.get(holder.pegawaiId, jabatanId, START) as number
      return { ...holder, posts: [{ penugasanId, jabatanId, role: lane, unit: code, covers }] }
    })
  })
  const admin = person('Administrator', [], true)
  const file = raw.serialize()
  raw.close()
  return { file, actors, admin }
}

function registryOf(processes: readonly Process[]): Registry {
  return {
    processes: Object.fromEntries(processes.map((process) => [process.code, process])),
    effects: Object.fromEntries(forms.map((form) => [form, effect])),
    documents: Object.fromEntries(docs.map((doc) => [doc, { nama: doc, processes: [], signedAt: {}, newest: () => ({ signed: true }) }])),
    subjects: { [MAP_SUBJECT]: subject },
  }
}

/** A fresh office in memory whose engine runs these processes. */
export function openWorld(processes: readonly Process[]): World {
  blank ??= blankOffice()
  const raw = new BetterSqlite3(blank.file)
  raw.pragma('foreign_keys = ON')
  raw.pragma('recursive_triggers = ON')
  raw.pragma('synchronous = OFF')
  let now = START
  const { actors, admin } = blank
  const world: World = {
    office: { store: makeStore(':memory:', raw), clock: { now: () => now }, registry: registryOf(processes) },
    actors,
    admin,
    wait: (minutes) => void (now += minutes * 60_000),
    install: (next) => void (world.office = { ...world.office, registry: registryOf(next) }),
    act: (actor, work) => runCommand(world.office, actor, 'uji', work).result,
    read: (work) => runQuery(world.office, admin, work),
    close: () => raw.close(),
  }
  return world
}
