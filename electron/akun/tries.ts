/** Wrong tries by name; an account's own count lies in its row and outlives a restart. */
export interface Tries {
  /** Seconds that a name must still wait after so many wrong tries; 0: it may try. */
  waitOf(name: string, wrong: number): number
  /** Remembers a wrong try. */
  missed(name: string): void
  /** How many wrong tries a name had since the start, for names that have no account. */
  wrongOf(name: string): number
  forgive(name: string): void
  /** One after the other for each name, so that nobody guesses side by side. */
  inTurn<T>(name: string, work: () => Promise<T>): Promise<T>
}

const FREE_TRIES = 3
const LONGEST_WAIT = 300
/** So many names are remembered; trying that many others takes longer than the longest wait. */
const NAMES = 20_000

/** Seconds to wait after so many wrong tries: none for two, then 2, 4, 8 … to five minutes. */
export function waitSeconds(wrong: number): number {
  return wrong < FREE_TRIES ? 0 : Math.min(2 ** (wrong - FREE_TRIES + 1), LONGEST_WAIT)
}

/** Waits go by `monotonic` milliseconds, so that setting the computer's clock shortens none; a restart begins a wait anew. */
export function createTries(monotonic: () => number): Tries {
  const misses = new Map<string, { wrong: number; at: number }>()
  const turns = new Map<string, Promise<unknown>>()
  const started = monotonic()
  const key = (name: string) => name.toLowerCase()
  return {
    waitOf: (name, wrong) => Math.max(0, Math.ceil(waitSeconds(wrong) - (monotonic() - (misses.get(key(name))?.at ?? started)) / 1000)),
    missed: (name) => {
      const wrong = (misses.get(key(name))?.wrong ?? 0) + 1
      misses.delete(key(name))
      misses.set(key(name), { wrong, at: monotonic() })
      const oldest = misses.keys().next()
      if (misses.size > NAMES && !oldest.done) misses.delete(oldest.value)
    },
    wrongOf: (name) => misses.get(key(name))?.wrong ?? 0,
    forgive: (name) => void misses.delete(key(name)),
    inTurn: async (name, work) => {
      const mine = (turns.get(key(name)) ?? Promise.resolve()).then(work, work)
      turns.set(key(name), mine)
      try {
        return await mine
      } finally {
        if (turns.get(key(name)) === mine) turns.delete(key(name))
      }
    },
  }
}
