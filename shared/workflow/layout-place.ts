import type { Lane, Outsider } from '../lanes.ts'
import { graphOf } from './graph.ts'
import type { Flow } from './drawing.ts'
import { columnsOf } from './layout-columns.ts'
import { stepOf, type Process } from './process.ts'

export interface Placed {
  /** Column 0 is the start's own. */
  readonly columns: number
  readonly rows: number
  readonly lanes: readonly { readonly lane: Lane | Outsider; readonly firstRow: number; readonly lastRow: number }[]
  readonly columnOf: (key: string) => number
  readonly rowOf: (key: string) => number
  /** The line goes straight down or up within a column. */
  readonly isUpright: (flow: Flow) => boolean
  readonly stepAt: (column: number, row: number) => string | undefined
}

/**
 * A column and a row for each step: in its lane the line of the step that it
 * follows, else the first free one.
 */
export function placeSteps(process: Process, flows: readonly Flow[]): Placed {
  const { keys } = graphOf(process)
  const down = flows.filter((flow) => !flow.isReturn)
  const { columnOf, isUpright } = columnsOf(process, flows)
  const order = [...new Set(keys.map((key) => stepOf(process, key).lane))]
  const lineOf = new Map<string, number>()
  const taken = new Set<string>()
  for (const key of keys.toSorted((a, b) => columnOf(a) - columnOf(b))) {
    const { lane } = stepOf(process, key)
    const spot = (line: number) => `${lane} ${columnOf(key)} ${line}`
    const followed = down
      .filter((flow) => flow.to === key && stepOf(process, flow.from).lane === lane)
      .map((flow) => lineOf.get(flow.from) ?? 0)
    let line = followed.find((one) => !taken.has(spot(one))) ?? 0
    while (taken.has(spot(line))) line++
    taken.add(spot(line))
    lineOf.set(key, line)
  }
  let row = 0
  const lanes = order.map((lane) => {
    const lines = keys.filter((key) => stepOf(process, key).lane === lane).map((key) => lineOf.get(key) ?? 0)
    const firstRow = row
    row += Math.max(...lines) + 1
    return { lane, firstRow, lastRow: row - 1 }
  })
  const first = new Map(lanes.map(({ lane, firstRow }) => [lane, firstRow]))
  const rowOf = (key: string) => (first.get(stepOf(process, key).lane) ?? 0) + (lineOf.get(key) ?? 0)
  const at = new Map(keys.map((key) => [`${columnOf(key)} ${rowOf(key)}`, key]))
  const columns = Math.max(...keys.map(columnOf)) + 1
  return { columns, rows: row, lanes, columnOf, rowOf, isUpright, stepAt: (c, r) => at.get(`${c} ${r}`) }
}
