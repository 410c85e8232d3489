type RowAt<Row> = (index: number) => Row | undefined

interface Asked<Row> {
  readonly before: RowAt<Row>
  readonly now: RowAt<Row>
  readonly idOf: (row: Row) => number
  readonly from: number
  readonly to: number
  /** Rows farther from these have not been read: there is nothing to compare. */
  readonly near: readonly [first: number, last: number]
}

/** A row is looked for so far from where it was. */
const REACH = 60

/**
 * How far the rows `from` … `to` of a list moved between two readings of it, when rows came in above them or went: the same for all of
 * them that were read both times, with no other row among them. Null: they did not stay together, or it cannot be seen that they did.
 */
export function shiftOf<Row>({ before, now, idOf, from, to, near }: Asked<Row>): number | null {
  const first = Math.max(from, near[0])
  const last = Math.min(to, near[1])
  let by: number | null = null
  for (let index = first; index <= last; index++) {
    const old = before(index)
    if (old === undefined) continue
    by ??= wayOf(now, idOf, idOf(old), index)
    const there = by === null ? undefined : now(index + by)
    if (by === null || (there !== undefined && idOf(there) !== idOf(old))) return null
  }
  // what is out of sight need not have moved with what is seen
  if (by !== null && by !== 0 && [from, to].some((end) => before(end) === undefined)) return null
  return by ?? 0
}

/** How far away a row stands now; 0 where its old place has not been read again; null where it is not found. */
function wayOf<Row>(now: RowAt<Row>, idOf: (row: Row) => number, id: number, index: number): number | null {
  for (let step = 0; step <= REACH; step++) {
    for (const by of [step, -step]) {
      const row = now(index + by)
      if (row !== undefined && idOf(row) === id) return by
    }
  }
  return now(index) === undefined ? 0 : null
}
