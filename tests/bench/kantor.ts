import BetterSqlite3, { type Database } from 'better-sqlite3'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { momentOf } from '../../shared/dates.ts'
import { actorOf } from '../../electron/akun/posts.ts'
import { runCommand, runQuery, SISTEM, type Actor, type Office, type WriteContext } from '../../electron/core/context.ts'
import { migrate, readMigrations } from '../../electron/core/migrate.ts'
import { makeStore, openDatabase } from '../../electron/core/store.ts'
import { buildContoh, createContohClock } from '../../electron/host/contoh/index.ts'
import type { Organisasi } from '../../electron/host/contoh/organisasi.ts'
import { registry } from '../../electron/host/registry.ts'
import { adoptDefinitions } from '../../electron/workflow/definitions.ts'
import { fillOffice, MODEL, reserveIds } from './besar.ts'
import { fillCases, type SeedCases } from './perkara-besar.ts'

export interface BenchOffice {
  readonly office: Office
  readonly file: string
  actor(akun: string): Actor
  act<T>(akun: string, work: (ctx: WriteContext) => T): T
  /** A bare copy of the file as it is now: same durability, no triggers, no audit. */
  copy(name: string): Database
  folder: string
  close(): void
}

interface Template {
  readonly folder: string
  readonly file: string
  readonly organisasi: Organisasi
}

const templates = new Map<string, Template>()

/** Built once a size and run; every measurement works on its own copy of the file. */
function templateOf(letters: number, old: number, cases?: SeedCases): Template {
  const key = JSON.stringify([letters, old, cases])
  const known = templates.get(key)
  if (known) return known
  const folder = mkdtempSync(join(tmpdir(), 'sekretariat-ukur-'))
  const file = join(folder, 'sekretariat.db')
  const raw = openDatabase(file)
  migrate(raw, readMigrations('resources/migrations'), momentOf('2024-01-01'))
  if (old > 0) reserveIds(raw, old)
  const store = makeStore(file, raw)
  const clock = createContohClock()
  raw.pragma('synchronous = OFF')
  const organisasi = buildContoh({ store, clock, registry }, clock, {
    lalu: Math.round(letters * 0.75),
    tahunIni: Math.round(letters * 0.25),
    perkara: false,
  })
  if (cases) runCommand({ store, clock, registry }, SISTEM, 'alur.adopsi', (ctx) => adoptDefinitions(ctx))
  store.close()
  if (old > 0 || cases) {
    const filled = openDatabase(file)
    filled.pragma('synchronous = OFF')
    if (old > 0) fillOffice(filled, old)
    if (cases) fillCases(filled, cases)
    filled.close()
  }
  const made = { folder, file, organisasi }
  templates.set(key, made)
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  return made
}

/** An office on disk with `letters` letters in their course, as a real one lies there: WAL, FULL. */
export function openBenchOffice(letters: number): BenchOffice {
  return openTemplate(templateOf(letters, 0))
}

/** An office of very many letters: a model of a few hundred in their course, and before them the old ones (see besar.ts). */
export function openBigOffice(letters: number): BenchOffice {
  return openTemplate(templateOf(MODEL, letters - MODEL))
}

/** An office with plain cases of every process beside some letters: running ones of each, and finished tasks over the years. */
export function openCaseOffice(cases: SeedCases): BenchOffice {
  return openTemplate(templateOf(200, 0, cases))
}

function openTemplate({ file: template, organisasi }: Template): BenchOffice {
  const folder = mkdtempSync(join(tmpdir(), 'sekretariat-ukur-'))
  const file = join(folder, 'sekretariat.db')
  copyFileSync(template, file)
  const raw = openDatabase(file)
  const store = makeStore(file, raw)
  const clock = createContohClock()
  const office: Office = { store, clock, registry }
  const actor = (akun: string) => {
    const id = organisasi.pegawai[akun]
    if (id === undefined) throw new Error(`No account ${akun}`)
    return runQuery(office, SISTEM, (ctx) => actorOf(ctx, id))
  }
  const copies: Database[] = []
  return {
    office,
    file,
    folder,
    actor,
    act: (akun, work) => runCommand(office, actor(akun), 'ukur', work).result,
    copy: (name) => {
      const path = join(folder, name)
      raw.prepare('vacuum into ?').run(path)
      const bare = new BetterSqlite3(path)
      bare.pragma('journal_mode = WAL')
      bare.pragma('synchronous = FULL')
      bare.pragma('foreign_keys = ON')
      copies.push(bare)
      return bare
    },
    close: () => {
      for (const bare of copies) bare.close()
      store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
