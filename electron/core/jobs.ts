import { setImmediate } from 'node:timers/promises'
import { PEKERJAAN, type Pekerjaan } from '../../shared/core/sistem.contract.ts'
import { DomainError } from '../../shared/errors.ts'
import type { Actor } from './context.ts'
import type { Events } from './events.ts'

/** What a long work tells of itself while it runs. */
export interface Progress {
  /** Aborted when the person stops the work: for what waits on another program or the disk. */
  readonly signal: AbortSignal
  /** Says how far the work is. Refuses with WORK_STOPPED when it was stopped. */
  at(langkah: number, dari?: number): void
  /** Says how far the work is (as before without a number), and lets the host serve others. Refuses with WORK_STOPPED when stopped. */
  step(langkah?: number, dari?: number): Promise<void>
  /** What follows is one act that is done or not done: it is no longer stopped. Refuses when it was stopped before. */
  closing(): void
}

/** Long works in hand; each is known only to the person who began it. */
export interface Jobs {
  /** Runs a work whose steps are shown to the actor, who may stop it; it stops too when `awaited` is aborted. */
  run<T>(actor: Actor, apa: string, work: (progress: Progress) => Promise<T>, awaited?: AbortSignal): Promise<T>
  list(actor: Actor): Pekerjaan[]
  /** Stops a work of the actor's own. Refuses one that is over, another's, or one that is already writing. */
  stop(actor: Actor, id: number): void
}

/** A work that nobody watches: commands, samples, the copy at night. */
export const unwatched: Progress = {
  signal: new AbortController().signal,
  at: () => undefined,
  step: async () => void (await setImmediate()),
  closing: () => undefined,
}

interface Job {
  readonly pegawaiId: number
  readonly began: number
  readonly stopping: AbortController
  /** When its step was told last; null while it is too young to be shown. */
  told: number | null
  shown: Omit<Pekerjaan, 'lama'>
}

/** Shorter works are over before a bar could be read. */
const SHOWN_AFTER = 400
const TOLD_EVERY = 250
/** How long a work may keep the host for itself. */
export const SLICE = 15

/** The long works of a host; `monotonic` milliseconds rule when a step is told. */
export function createJobs(events: Pick<Events, 'publish'>, { monotonic = () => performance.now() } = {}): Jobs {
  const jobs = new Map<number, Job>()
  let last = 0

  function tell(job: Job) {
    job.told = monotonic()
    events.publish([PEKERJAAN])
  }

  function progressOf(job: Job): Progress {
    let rested = monotonic()
    const assertGoingOn = () => {
      if (job.stopping.signal.aborted) throw new DomainError('WORK_STOPPED', { apa: job.shown.apa })
    }
    const at = (langkah: number, dari = job.shown.dari) => {
      assertGoingOn()
      job.shown = { ...job.shown, langkah, dari }
      if (job.told !== null && monotonic() - job.told >= TOLD_EVERY) tell(job)
    }
    return {
      signal: job.stopping.signal,
      at,
      step: async (langkah, dari) => {
        at(langkah ?? job.shown.langkah, dari)
        if (monotonic() - rested >= SLICE) {
          await setImmediate()
          rested = monotonic()
        }
        assertGoingOn()
      },
      closing: () => {
        assertGoingOn()
        job.shown = { ...job.shown, bisaDihentikan: false }
        if (job.told !== null) tell(job)
      },
    }
  }

  return {
    run: async (actor, apa, work, awaited) => {
      const id = (last += 1)
      const shown = { id, apa, langkah: 0, dari: null, bisaDihentikan: true }
      const job: Job = { pegawaiId: actor.pegawaiId, began: monotonic(), stopping: new AbortController(), told: null, shown }
      jobs.set(id, job)
      const timer = setTimeout(() => tell(job), SHOWN_AFTER)
      const left = () => job.shown.bisaDihentikan && job.stopping.abort()
      awaited?.addEventListener('abort', left, { once: true })
      if (awaited?.aborted) left()
      try {
        return await work(progressOf(job))
      } catch (error) {
        // what waited on a program or the disk ends with an error of its own
        if (job.stopping.signal.aborted && !(error instanceof DomainError)) throw new DomainError('WORK_STOPPED', { apa })
        throw error
      } finally {
        clearTimeout(timer)
        awaited?.removeEventListener('abort', left)
        jobs.delete(id)
        if (job.told !== null) tell(job)
      }
    },
    list: (actor) =>
      [...jobs.values()]
        .filter((job) => job.pegawaiId === actor.pegawaiId && job.told !== null)
        .map(({ shown, began }) => ({ ...shown, lama: Math.round(monotonic() - began) })),
    stop: (actor, id) => {
      const job = jobs.get(id)
      if (!job || job.pegawaiId !== actor.pegawaiId) throw new DomainError('WORK_OVER')
      if (!job.shown.bisaDihentikan) throw new DomainError('WORK_CLOSING', { apa: job.shown.apa })
      job.stopping.abort()
      tell(job)
    },
  }
}
