import { createRouterClient, onError } from '@orpc/server'
import type { ContractRouterClient } from '@orpc/contract'
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { contract } from '../../shared/contract.ts'
import { momentOf } from '../../shared/dates.ts'
import { createSessions } from '../../electron/akun/sessions.ts'
import { runCommand, runQuery, SISTEM, type ReadContext, type WriteContext } from '../../electron/core/context.ts'
import { createEvents } from '../../electron/core/events.ts'
import { createJobs } from '../../electron/core/jobs.ts'
import { migrate, readMigrations } from '../../electron/core/migrate.ts'
import type { Registry } from '../../electron/core/registry.ts'
import { throwAsWire, type Door, type Host } from '../../electron/core/rpc.ts'
import { makeStore, openDatabase } from '../../electron/core/store.ts'
import { seedOrganisasi } from '../../electron/host/contoh/organisasi.ts'
import { loadKlasifikasi } from '../../electron/modules/persuratan/klasifikasi.ts'
import { registry as shipped } from '../../electron/host/registry.ts'
import { router } from '../../electron/host/router.ts'

export type Client = ContractRouterClient<typeof contract>

export interface TestOffice {
  readonly host: Host
  /** Rabu, 5 Maret 2025, 09.12 WIB unless moved. */
  readonly clock: { now(): number; set(at: number): void; advance(ms: number): void }
  /** A signed-in account of the demonstration organisation, through the whole contract. */
  as(namaPengguna: string): Promise<Client>
  /** A client of one door that has not signed in. */
  anonymous(): Client
  read<T>(work: (ctx: ReadContext) => T): T
  /** An act of Sistem, for arranging a test. */
  write<T>(work: (ctx: WriteContext) => T): T
  close(): void
}

const migrations = readMigrations('resources/migrations')
let image: Buffer | null = null

/** The demonstration organisation without letters, made once a process and opened again from its image. */
function organisationImage(): Buffer {
  if (image) return image
  const raw = openDatabase(':memory:')
  const at = momentOf('2024-01-01', '07:00')
  migrate(raw, migrations, at)
  const store = makeStore(':memory:', raw)
  runCommand({ store, clock: { now: () => at }, registry: shipped }, SISTEM, 'contoh.organisasi', (ctx) => {
    seedOrganisasi(ctx)
    loadKlasifikasi(ctx)
  })
  image = raw.serialize()
  store.close()
  return image
}

/** An office in memory with the demonstration organisation, its real tables, rules and router; or in a file, which is made if it is not there. */
export function openOffice(options: { at?: number; registry?: Registry; file?: string } = {}): TestOffice {
  const { file } = options
  if (file !== undefined && !existsSync(file)) writeFileSync(file, organisationImage())
  const raw = openDatabase(file ?? organisationImage())
  const store = makeStore(file ?? ':memory:', raw)
  let now = options.at ?? momentOf('2025-03-05', '09:12')
  const clock = {
    now: () => now,
    set: (at: number) => {
      now = at
    },
    advance: (ms: number) => {
      now += ms
    },
  }
  const events = createEvents()
  const host: Host = {
    store,
    clock,
    registry: options.registry ?? shipped,
    sessions: createSessions(),
    events,
    jobs: createJobs(events),
    folder: mkdtempSync(join(tmpdir(), 'sekretariat-uji-')),
    version: 'uji',
    demo: true,
  }
  const anonymous = () => {
    let token: string | null = null
    const door: Door = {
      kind: 'test',
      token: () => token,
      setToken: (next) => {
        token = next
      },
    }
    const client: Client = createRouterClient(router, { context: { host, door }, interceptors: [onError(throwAsWire)] })
    return client
  }
  return {
    host,
    clock,
    anonymous,
    as: async (namaPengguna) => {
      const client = anonymous()
      await client.akun.masuk({ namaPengguna, sandi: 'sekretariat' })
      return client
    },
    read: (work) => runQuery(host, SISTEM, work),
    write: (work) => runCommand(host, SISTEM, 'uji', work).result,
    close: () => store.close(),
  }
}
