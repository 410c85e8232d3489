/** A small repeatable source of chance: the same seed, the same office. */
export interface Acak {
  /** 0 ≤ x < 1 */
  next(): number
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number
  pick<T>(list: readonly T[]): T
  chance(probability: number): boolean
}

export function createAcak(seed: number): Acak {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  return {
    next,
    between,
    chance: (probability) => next() < probability,
    pick: (list) => {
      const found = list[between(0, list.length - 1)]
      if (found === undefined) throw new Error('Nothing to pick from')
      return found
    },
  }
}

/** Things that happen at given moments, in order; what is planned while running joins the queue. */
export function createJadwal() {
  const queue: { at: number; order: number; work: () => void }[] = []
  let order = 0
  return {
    plan(at: number, work: () => void) {
      queue.push({ at, order: order++, work })
    },
    /** Runs all that is planned before `until`; `tick` sets the clock first. */
    run(until: number, tick: (at: number) => void) {
      for (;;) {
        let first = -1
        for (let i = 0; i < queue.length; i++) {
          const q = queue[i]
          const f = queue[first]
          if (q && q.at < until && (!f || q.at < f.at || (q.at === f.at && q.order < f.order))) first = i
        }
        const [event] = first < 0 ? [] : queue.splice(first, 1)
        if (!event) return
        tick(event.at)
        event.work()
      }
    },
  }
}
