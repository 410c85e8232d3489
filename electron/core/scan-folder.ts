import { existsSync, lstatSync, mkdirSync, readdirSync, renameSync, watch, type FSWatcher } from 'node:fs'
import { extname, join } from 'node:path'

/** A file that a scanner has finished writing: it was found twice with the same size and time. */
export interface Scan {
  readonly nama: string
  readonly path: string
  readonly ukuran: number
  /** When it was found first, in milliseconds of `monotonic`. */
  readonly foundAt: number
  readonly changedAt: number
}

export interface ScanFolder {
  /** Whether the folder can be read now. */
  readonly there: boolean
  /** Finished files that lie in it, the oldest first. */
  readonly scans: readonly Scan[]
  /** Moves a file into a folder inside (made when missing), beside what has its name there already. */
  setAside(scan: Scan, inside: string): void
  look(): void
  stop(): void
}

/** Scanners and programs write under such names first. */
const UNFINISHED = /^[.~]|\.(tmp|part|partial|crdownload|download|lock)$/i
const LOOK_EVERY = 1_000
const SETTLED = 500

interface Seen {
  readonly ukuran: number
  readonly changedAt: number
  readonly foundAt: number
  readonly sameSince: number
}

/**
 * Watches the files that come into a folder, not below it and never through a link. Told by the system and, since that is not sure on a
 * shared drive, also looked at each second; `changed` is called when finished files, or the folder itself, came or went.
 */
export function watchScans(
  path: string,
  changed: () => void,
  { monotonic = () => performance.now(), every = LOOK_EVERY } = {},
): ScanFolder {
  let seen = new Map<string, Seen>()
  let scans: Scan[] = []
  let there = false
  let told = ''
  let watcher: FSWatcher | null = null
  let soon: NodeJS.Timeout | null = null

  function listen() {
    try {
      watcher = watch(path, () => (soon ??= setTimeout(look, SETTLED)))
      watcher.on('error', () => drop())
    } catch {
      watcher = null
    }
  }
  function drop() {
    watcher?.close()
    watcher = null
  }

  function look() {
    if (soon) clearTimeout(soon)
    soon = null
    const now = monotonic()
    const found = read(path)
    there = found !== null
    if (!there) drop()
    else if (!watcher) listen()
    const next = new Map<string, Seen>()
    for (const { nama, ukuran, changedAt } of found ?? []) {
      const before = seen.get(nama)
      const same = before?.ukuran === ukuran && before.changedAt === changedAt
      next.set(nama, { ukuran, changedAt, foundAt: before?.foundAt ?? now, sameSince: same ? before.sameSince : now })
    }
    seen = next
    scans = [...next]
      .filter(([, file]) => file.ukuran > 0 && now - file.sameSince >= SETTLED)
      .map(([nama, { ukuran, changedAt, foundAt }]) => ({ nama, path: join(path, nama), ukuran, changedAt, foundAt }))
      .sort((a, b) => a.changedAt - b.changedAt || a.nama.localeCompare(b.nama))
    const state = JSON.stringify([there, scans.map((scan) => [scan.nama, scan.ukuran, scan.changedAt])])
    if (state !== told) {
      told = state
      changed()
    }
  }

  const timer = setInterval(look, every)
  timer.unref()
  look()
  return {
    get there() {
      return there
    },
    get scans() {
      return scans
    },
    setAside(scan, inside) {
      const folder = join(path, inside)
      mkdirSync(folder, { recursive: true })
      renameSync(scan.path, freeName(folder, scan.nama))
      seen.delete(scan.nama)
      scans = scans.filter((each) => each.nama !== scan.nama)
    },
    look,
    stop() {
      clearInterval(timer)
      if (soon) clearTimeout(soon)
      drop()
    },
  }
}

function read(path: string): { nama: string; ukuran: number; changedAt: number }[] | null {
  try {
    return readdirSync(path).flatMap((nama) => {
      if (UNFINISHED.test(nama)) return []
      const file = lstatSync(join(path, nama), { throwIfNoEntry: false })
      return file?.isFile() ? [{ nama, ukuran: file.size, changedAt: file.mtimeMs }] : []
    })
  } catch {
    return null
  }
}

/** scan.pdf, scan (2).pdf: nothing is written over. */
function freeName(folder: string, nama: string): string {
  const ending = extname(nama)
  const stem = nama.slice(0, nama.length - ending.length)
  for (let n = 1; ; n++) {
    const path = join(folder, n === 1 ? nama : `${stem} (${n})${ending}`)
    if (!existsSync(path)) return path
  }
}
