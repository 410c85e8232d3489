import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createSessions } from '../akun/sessions.ts'
import { startNightly } from '../core/backup.ts'
import { runCommand, runQuery, SISTEM } from '../core/context.ts'
import { getPengaturan } from '../core/pengaturan.ts'
import { createEvents } from '../core/events.ts'
import { createJobs } from '../core/jobs.ts'
import { dataFolder, defaultFolder } from '../core/folder.ts'
import { write, type Host } from '../core/rpc.ts'
import { openOffice } from '../core/startup.ts'
import { completeFrozen } from '../modules/persuratan/naskah/index.ts'
import { adoptDefinitions } from '../workflow/definitions.ts'
import { sumUp } from '../modules/pemantauan/index.ts'
import { buildContoh, CONTOH_MULAI, createContohClock } from './contoh/index.ts'
import { seedPindaian } from './contoh/pindaian.ts'
import { stopScans } from './pindaian.ts'
import { registry } from './registry.ts'
import { watchTime } from './waktu.ts'

export interface HostOptions {
  /** The data folder; without it the operating system's own place for this program. */
  readonly data?: string
  readonly demo: boolean
  /** Where `resources` lies: beside the sources, or beside the bundle. */
  readonly resources: string
  readonly tell?: (line: string) => void
}

export interface OpenedHost {
  readonly host: Host
  /** Says by which address the running office can be reached; null for the desktop application. */
  announce(alamat: string | null): void
  close(): Promise<void>
}

/** The program's version, as package.json says it. */
export function readVersion(resources: string): string {
  const { version } = JSON.parse(readFileSync(join(resources, 'versi.json'), 'utf8')) as { version: string }
  return version
}

/** Opens the office of a folder in the order of design.md: lock, check, copy and migrate, processes; a demonstration is made fresh. */
export async function openHost({ data, demo, resources, tell = console.log }: HostOptions): Promise<OpenedHost> {
  const contoh = demo ? createContohClock() : null
  const clock = contoh ?? { now: () => Date.now() }
  const version = readVersion(resources)
  const office = await openOffice({
    folder: dataFolder(data ?? defaultFolder(demo)),
    migrations: join(resources, 'migrations'),
    clock,
    version,
    registry,
    ...(demo ? { demo: 'ganti' as const } : {}),
    afterOpen: (opened) => void runCommand(opened, SISTEM, 'alur.adopsi', (ctx) => adoptDefinitions(ctx)),
  })
  const events = createEvents()
  const host: Host = {
    store: office.store,
    clock,
    registry,
    sessions: createSessions(),
    events,
    jobs: createJobs(events),
    folder: office.folder.root,
    version,
    demo: office.demo,
  }
  if (contoh) {
    tell('Menyiapkan kantor contoh…')
    office.store.raw.pragma('synchronous = OFF')
    const { pegawai } = buildContoh(office, contoh)
    await seedPindaian(host, pegawai.surat ?? 0, 40)
    office.store.raw.pragma('synchronous = FULL')
    contoh.run(CONTOH_MULAI)
  }
  runCommand(office, SISTEM, 'pemantauan.ringkas', sumUp)
  const freezing = new AbortController()
  void keepFrozen(host, freezing.signal)
  const nightly = startNightly(office, { jam: () => runQuery(office, SISTEM, (ctx) => getPengaturan(ctx, 'cadangan').jam) })
  const time = watchTime(office, events, () => void write(host, SISTEM, 'pemantauan.ringkas', sumUp))
  return {
    host,
    announce: (alamat) => office.lock.announce({ alamat, versi: version }),
    close: async () => {
      freezing.abort()
      nightly.stop()
      time.stop()
      stopScans(host)
      await office.close()
    },
  }
}

/** Builds the files of papers that were frozen: what an unclean stop left, then after each act that froze one. */
async function keepFrozen(host: Host, signal: AbortSignal): Promise<void> {
  const build = () => completeFrozen(host).catch((error: unknown) => void console.error(error))
  await build()
  for await (const { tabel } of host.events.listen(signal)) if (tabel.includes('naskah_beku')) await build()
}
