import type { Flow } from './drawing.ts'
import { joinOf, splitOf } from './drawing.ts'
import { graphOf } from './graph.ts'
import { isWork, stepOf, type Process } from './process.ts'

export interface Columns {
  /** Column 0 is the start's own. */
  readonly columnOf: (key: string) => number
  /** A step that stands under or over the one that leads to it, in the same column. */
  readonly isUpright: (flow: Flow) => boolean
}

/** What a column holds: the lanes in which its steps stand, one entry a step, and the lanes that an upright line runs between. */
interface Column {
  readonly lanes: number[]
  /** Lanes in which no second step may stand: an upright line begins or ends there, or passes. */
  readonly kept: Set<number>
}

/**
 * A column for each step: right of all that lead down to it, or the same where one step alone leads on to it from another lane, so that
 * a hand-over goes straight down or up and the drawing stays narrow.
 */
export function columnsOf(process: Process, flows: readonly Flow[]): Columns {
  const { keys } = graphOf(process)
  const lanes = [...new Set(keys.map((key) => stepOf(process, key).lane))]
  const laneOf = (key: string) => lanes.indexOf(stepOf(process, key).lane)
  const down = flows.filter((flow) => !flow.isReturn)
  const column = new Map<string, number>()
  const held = new Map<number, Column>()
  const upright = new Set<string>()
  const at = (place: number): Column => {
    const there = held.get(place) ?? { lanes: [], kept: new Set() }
    held.set(place, there)
    return there
  }

  for (const key of keys) {
    const led = down.filter((flow) => flow.to === key)
    const [only] = led
    const above = only && led.length === 1 ? (column.get(only.from) ?? 0) : null
    if (only && above !== null && goesUpright(process, flows, only) && isClear(at(above), laneOf(only.from), laneOf(key))) {
      const [from, to] = [laneOf(only.from), laneOf(key)]
      for (let lane = Math.min(from, to); lane <= Math.max(from, to); lane++) at(above).kept.add(lane)
      at(above).lanes.push(to)
      upright.add(only.id)
      column.set(key, above)
      continue
    }
    let place = Math.max(0, ...led.map((flow) => column.get(flow.from) ?? 0)) + 1
    while (at(place).kept.has(laneOf(key))) place++
    at(place).lanes.push(laneOf(key))
    column.set(key, place)
  }
  return { columnOf: (key) => column.get(key) ?? 1, isUpright: (flow) => upright.has(flow.id) }
}

/** A step with one way on, to one that nothing else leads to and that has no mark before it. */
function goesUpright(process: Process, flows: readonly Flow[], { from, to }: Flow): boolean {
  const [source, target] = [stepOf(process, from), stepOf(process, to)]
  return isWork(source) && isWork(target) && splitOf(source) === null && joinOf(process, to) === null && source.lane !== target.lane
    ? flows.filter((flow) => flow.from === from).length === 1
    : false
}

function isClear({ lanes, kept }: Column, from: number, to: number): boolean {
  if (lanes.filter((lane) => lane === from).length > 1) return false
  const between = (lane: number) => lane !== from && lane >= Math.min(from, to) && lane <= Math.max(from, to)
  return !lanes.some(between) && ![...kept].some(between)
}
