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

interface Event {
  readonly at: number
  readonly work: () => void
}

export interface Jadwal {
  plan(at: number, work: () => void): void
  /** Runs all that is planned before `until`; `tick` sets the clock first. */
  run(until: number, tick: (at: number) => void): void
}

/** Things that happen at given moments, in order; what is planned while running joins the queue. */
export function createJadwal(): Jadwal {
  /** Latest first, so that the next stands at the end. */
  const queue: Event[] = []
  const placeOf = (at: number) => {
    let low = 0
    let high = queue.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((queue[middle]?.at ?? 0) > at) low = middle + 1
      else high = middle
    }
    return low
  }
  return {
    plan(at, work) {
      queue.splice(placeOf(at), 0, { at, work })
    },
    run(until, tick) {
      for (let next = queue.at(-1); next && next.at < until; next = queue.at(-1)) {
        queue.pop()
        tick(next.at)
        next.work()
      }
    },
  }
}
