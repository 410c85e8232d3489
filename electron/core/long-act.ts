import { setTimeout } from 'node:timers/promises'
import { DomainError } from '../../shared/errors.ts'
import {
  actInParts,
  afterwards,
  inOneGo,
  runCommand,
  type Actor,
  type Committed,
  type Office,
  type Parts,
  type WriteContext,
} from './context.ts'
import { SLICE, type Progress } from './jobs.ts'
import type { Store } from './store.ts'

/** How long another's act waits for a long one before it is refused. */
const PATIENCE = 20_000

/** Acts as soon as no long act is being written: now, or after waiting for it. Refuses with OFFICE_WRITING what has waited too long. */
export function whenFree<T>(store: Store, act: () => T, patience = PATIENCE): T | Promise<T> {
  return store.writing ? waited(store, act, patience) : act()
}

async function waited<T>(store: Store, act: () => T, patience: number): Promise<T> {
  const until = performance.now() + patience
  while (store.writing) {
    const { oleh, apa, over } = store.writing
    const left = until - performance.now()
    if (left <= 0) throw new DomainError('OFFICE_WRITING', { oleh, apa })
    const done = new AbortController()
    const tired = setTimeout(Math.min(left, PATIENCE), undefined, { signal: done.signal, ref: false }).catch(() => undefined)
    await Promise.race([over, tired])
    done.abort()
  }
  return act()
}

/**
 * One act that takes long, on a connection of its own: others read meanwhile what stood before it, and their acts wait. Its progress is
 * told, and until its commit it can be stopped: then nothing of it is kept. An office in memory has one connection: there it is done in
 * one go. Waits for another long act to be over.
 */
export function runLong<T>(
  office: Office,
  actor: Actor,
  { procedure, apa }: { procedure: string; apa: string },
  progress: Progress,
  work: (ctx: WriteContext) => Parts<T>,
): Promise<Committed<T>> {
  const { store } = office
  const begin = async () => {
    progress.at(0, 100)
    const beside = store.beside()
    if (!beside) {
      progress.closing()
      return runCommand(office, actor, procedure, (ctx) => inOneGo(work(ctx)))
    }
    return writeBeside({ ...office, store: beside }, store, progress, {
      oleh: actor.nama,
      apa,
      parts: actInParts({ ...office, store: beside }, actor, procedure, work, () => progress.closing()),
    })
  }
  return Promise.resolve(whenFree(store, begin, Number.POSITIVE_INFINITY))
}

interface Course<T> {
  readonly oleh: string
  readonly apa: string
  readonly parts: Parts<Committed<T> & { readonly later: readonly (() => void)[] }>
}

async function writeBeside<T>(
  { store }: Office,
  shared: Store,
  progress: Progress,
  { oleh, apa, parts }: Course<T>,
): Promise<Committed<T>> {
  const { promise: over, resolve: end } = Promise.withResolvers<void>()
  let abandoned = false
  shared.writing = { oleh, apa, over, abandon: () => (abandoned = true) }
  // SQLite's own copying of the log into the file would keep everyone waiting together with the commit
  store.raw.pragma('wal_autocheckpoint = 0')
  let committed = false
  try {
    const { later, ...done } = await inSlices(parts, progress, () => {
      if (abandoned) throw new DomainError('WORK_STOPPED', { apa })
    })
    committed = true
    later.forEach(afterwards)
    return done
  } finally {
    shared.writing = null
    end()
    if (committed) setImmediate(() => settle(store))
    else store.close()
  }
}

async function inSlices<T>(parts: Parts<T>, progress: Progress, assertGoingOn: () => void): Promise<T> {
  try {
    for (let rested = performance.now(); ;) {
      const part = parts.next()
      if (part.done) return part.value
      if (performance.now() - rested < SLICE) continue
      await progress.step(Math.round(part.value * 100))
      assertGoingOn()
      rested = performance.now()
    }
  } finally {
    parts.return(undefined as never)
  }
}

/** Brings the log into the file once others have been served; what cannot be brought now, the next act brings. */
function settle({ raw }: Store) {
  try {
    raw.pragma('wal_checkpoint(passive)')
  } catch (error) {
    console.error(error)
  } finally {
    raw.close()
  }
}
