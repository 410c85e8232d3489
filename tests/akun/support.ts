import type { ContractRouterClient } from '@orpc/contract'
import { createRouterClient, onError } from '@orpc/server'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { akunRouter } from '../../electron/akun/router.ts'
import { createSessions } from '../../electron/akun/sessions.ts'
import { runCommand, runQuery, SISTEM, type Actor, type ReadContext, type WriteContext } from '../../electron/core/context.ts'
import { createEvents } from '../../electron/core/events.ts'
import { createJobs } from '../../electron/core/jobs.ts'
import { migrate, readMigrations } from '../../electron/core/migrate.ts'
import { throwAsWire, type Door, type Host } from '../../electron/core/rpc.ts'
import { makeStore, openDatabase } from '../../electron/core/store.ts'
import { seedOrganisasi, type Organisasi } from '../../electron/host/contoh/organisasi.ts'
import { sistemRouter } from '../../electron/host/sistem.ts'
import type { akunContract } from '../../shared/akun/akun.contract.ts'
import type { sistemContract } from '../../shared/core/sistem.contract.ts'
import { momentOf } from '../../shared/dates.ts'
import { processes } from '../../shared/processes.ts'
import type { Process } from '../../shared/workflow/process.ts'

export type Client = ContractRouterClient<{ akun: typeof akunContract; sistem: typeof sistemContract }>

export interface People {
  readonly host: Host
  readonly organisasi: Organisasi
  /** The office's calendar: Rabu, 5 Maret 2025, 09.12 WIB unless moved. */
  setClock(at: number): void
  /** The monotonic clock of idle and waits. */
  pass(ms: number): void
  client(): Client
  as(namaPengguna: string): Promise<Client>
  read<T>(work: (ctx: ReadContext) => T): T
  write<T>(work: (ctx: WriteContext) => T, actor?: Actor): T
  /** The same file behind a new start of the host: nobody is signed in. */
  restart(): People
}

const migrations = readMigrations('resources/migrations')
const router = { akun: akunRouter, sistem: sistemRouter }
/** A process whose second step returns to its first, beside those of the program. */
const ujiProcess: Process = {
  code: 'UJI',
  name: 'Uji putaran',
  subject: 'uji',
  start: 'mulai',
  steps: {
    mulai: { name: 'Mulai', lane: 'sekretaris', to: 'periksa' },
    periksa: { name: 'Periksa', lane: 'sekretaris', to: 'ulang' },
    ulang: { name: 'Ulangi', lane: 'sekretaris', to: 'mulai' },
    selesai: { name: 'Selesai', lane: 'sekretaris', end: true },
  },
}
const registry = { processes: { ...processes, UJI: ujiProcess }, effects: {}, subjects: {} }
let image: { bytes: Buffer; organisasi: Organisasi } | null = null

function seeded(): { bytes: Buffer; organisasi: Organisasi } {
  if (image) return image
  const at = momentOf('2024-01-01', '07:00')
  const raw = openDatabase(':memory:')
  migrate(raw, migrations, at)
  const store = makeStore(':memory:', raw)
  const organisasi = runCommand({ store, clock: { now: () => at }, registry }, SISTEM, 'contoh.organisasi', seedOrganisasi).result
  image = { bytes: raw.serialize(), organisasi }
  store.close()
  return image
}

/** An office in memory with the demonstration organisation and only the doors of people and system. */
export function openPeople(bytes = seeded().bytes): People {
  const raw = openDatabase(bytes)
  return people(raw, seeded().organisasi, momentOf('2025-03-05', '09:12'))
}

/** A migrated file without an office. */
export function openEmpty(): People {
  const raw = openDatabase(':memory:')
  migrate(raw, migrations, momentOf('2025-03-05', '09:00'))
  return people(raw, { pegawai: {}, orang: {}, jabatan: new Map() }, momentOf('2025-03-05', '09:12'))
}

function people(raw: ReturnType<typeof openDatabase>, organisasi: Organisasi, start: number): People {
  let now = start
  let passed = 0
  const events = createEvents()
  const host: Host = {
    store: makeStore(':memory:', raw),
    clock: { now: () => now },
    registry,
    sessions: createSessions({ monotonic: () => passed }),
    events,
    jobs: createJobs(events),
    folder: mkdtempSync(join(tmpdir(), 'sekretariat-akun-')),
    version: 'uji',
    demo: true,
  }
  const client = () => {
    let token: string | null = null
    const door: Door = { kind: 'test', token: () => token, setToken: (next) => (token = next) }
    return createRouterClient(router, { context: { host, door }, interceptors: [onError(throwAsWire)] })
  }
  return {
    host,
    organisasi,
    setClock: (at) => {
      now = at
    },
    pass: (ms) => {
      passed += ms
    },
    client,
    as: async (namaPengguna) => {
      const mine = client()
      await mine.akun.masuk({ namaPengguna, sandi: 'sekretariat' })
      return mine
    },
    read: (work) => runQuery(host, SISTEM, work),
    write: (work, actor = SISTEM) => runCommand(host, actor, 'uji', work).result,
    restart: () => people(openDatabase(raw.serialize()), organisasi, now),
  }
}

/** The refusal of a promise, or the word that there was none. */
export async function refusal(work: Promise<unknown>): Promise<{ code: string; message: string; data: unknown }> {
  try {
    await work
  } catch (error) {
    if (error instanceof Error && 'code' in error) return error as unknown as { code: string; message: string; data: unknown }
    throw error
  }
  return { code: 'ALLOWED', message: '', data: null }
}

/** The field and the sentence of an INPUT_INVALID. */
export async function fieldRefusal(work: Promise<unknown>): Promise<{ medan: string; pesan: string }> {
  const { code, data } = await refusal(work)
  const isian = code === 'INPUT_INVALID' ? (data as { isian: { medan: string; pesan: string }[] }).isian : []
  return isian[0] ?? { medan: code, pesan: '' }
}
