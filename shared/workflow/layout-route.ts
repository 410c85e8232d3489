import {
  BOX_HEIGHT,
  BOX_WIDTH,
  joinOf,
  LANE_HEAD,
  MARK,
  ROUND,
  splitOf,
  type Cell,
  type DrawnEdge,
  type Flow,
  type Point,
} from './drawing.ts'
import type { Placed } from './layout-place.ts'
import { labelSize, LABEL_LINE, NAME_LETTERS, wrapWords } from './layout-words.ts'
import { isWork, shortName, stepOf, type Process } from './process.ts'

const TRACK = 9
const GAP = 14
const MARK_GAP = 14
const FAN = 12
/** Between what stands in a row and the border of its lane. */
const FOOT = 10
/** Where on the upper edge of a box a return comes in, clear of a line that comes straight down to its middle. */
const RETURN_AT = 3 / 4
/** A line that leaves keeps this far from the middle of its row, where lines arrive. */
const OFF_MIDDLE = 9

interface Routed {
  readonly width: number
  readonly height: number
  readonly edges: readonly DrawnEdge[]
  channelTop(row: number): number
  cell(key: string): Cell
}

/** How a flow goes: gutter = the room right of a column, channel = the room above a row. */
interface Way {
  readonly flow: Flow
  readonly straight: boolean
  /** Null: it is straight. */
  readonly out: number | null
  readonly channel: number | null
  /** Where it comes down to the target's row; null: in the gutter that it went out by, or, a return, over the target. */
  readonly into: number | null
}

interface Port {
  readonly offset: number
  readonly lines: readonly string[]
}

/** Lines that would lie on each other get tracks of their own: the first that is free, in the order given. */
class Tracks {
  private readonly used = new Map<number, [number, number][][]>()

  take(room: number, from: number, to: number): number {
    const tracks = this.used.get(room) ?? []
    this.used.set(room, tracks)
    const span: [number, number] = [Math.min(from, to), Math.max(from, to)]
    let track = tracks.findIndex((spans) => spans.every(([a, b]) => b < span[0] || a > span[1]))
    if (track < 0) track = tracks.push([]) - 1
    tracks[track]?.push(span)
    return track
  }

  count(room: number): number {
    return this.used.get(room)?.length ?? 0
  }
}

/**
 * Every line runs in a gutter, in a channel or through empty cells, so none runs through a box: out at the right of its step,
 * up or down in the gutter, along the channel next to the target's row, into the target from the left. A return enters from above.
 */
export function routeEdges(process: Process, flows: readonly Flow[], placed: Placed): Routed {
  const { columnOf, rowOf } = placed
  const ways = flows.map((flow) => wayOf(flow, placed))
  const ports = new Map<string, Port>()
  for (const key of Object.keys(process.steps)) for (const [id, port] of portsOf(process, key, ways, placed)) ports.set(id, port)
  const portOf = (flow: Flow) => ports.get(flow.id) ?? { offset: 0, lines: [] }

  const gutters = new Tracks()
  const channels = new Tracks()
  const laid = ways.map((way) => {
    const { flow, out, channel, into } = way
    const [from, to] = [2 * rowOf(flow.from) + 1, 2 * rowOf(flow.to) + 1]
    if (out === null) return { way, outTrack: 0, channelTrack: 0, intoTrack: 0 }
    const outTrack = gutters.take(out, from, channel === null ? to : 2 * channel)
    const end = into === null ? 2 * columnOf(flow.to) : 2 * into + 1
    const channelTrack = channel === null ? 0 : channels.take(channel, 2 * out + 1, end)
    const intoTrack = into === null ? 0 : gutters.take(into, 2 * (channel ?? 0), to)
    return { way, outTrack, channelTrack, intoTrack }
  })

  const xs = columnXs(process, placed, portOf, ways, gutters)
  const ys = rowYs(process, placed, ports, ways, channels)
  const cell = (key: string): Cell => ({ middle: ys.middle(rowOf(key)), ...xs.slots(columnOf(key)) })
  const edges = laid.map(({ way, outTrack, channelTrack, intoTrack }): DrawnEdge => {
    const { flow } = way
    const [source, target] = [cell(flow.from), cell(flow.to)]
    if (placed.isUpright(flow)) return uprightEdge(flow, source, target)
    const port = portOf(flow)
    const split = isWork(stepOf(process, flow.from)) && splitOf(stepOf(process, flow.from)) !== null
    const enters = entryOf(process, flow.to, target)
    const leaves = leaveOf(process, flow.from, source)
    const y = source.middle + port.offset
    const fanX = xs.fan(columnOf(flow.from))
    const fans = splitOf(stepOf(process, flow.from)) !== null
    const points: Point[] = fans
      ? [
          { x: leaves, y: source.middle },
          { x: fanX, y: source.middle },
          { x: fanX, y },
        ]
      : [{ x: leaves, y }]
    if (way.out !== null) {
      const x = xs.track(way.out, outTrack)
      points.push({ x, y })
      if (way.channel !== null) {
        const over = ys.track(way.channel, channelTrack)
        const along = way.into === null ? enters.top.x : xs.track(way.into, intoTrack)
        points.push({ x, y: over }, { x: along, y: over })
        if (way.into !== null) points.push({ x: along, y: target.middle })
      } else points.push({ x, y: target.middle })
    }
    points.push(flow.isReturn ? enters.top : { x: enters.left, y: target.middle })
    const size = labelSize(port.lines)
    return {
      ...{ id: flow.id, from: split ? `${flow.from}.cabang` : flow.from, to: enters.id, kind: flow.isReturn ? 'return' : 'forward' },
      ...{ beyondMap: flow.beyondMap, name: flow.name, lines: port.lines, points: withoutDoubles(points) },
      label: port.lines.length > 0 ? { x: fanX + 3, y: y - size.height - 2, ...size } : null,
    }
  })
  return { width: xs.width, height: ys.height, edges, channelTop: ys.channelTop, cell }
}

/** From the foot of one box to the head of the next below it, or the other way round. */
function uprightEdge(flow: Flow, source: Cell, target: Cell): DrawnEdge {
  const x = source.boxX + BOX_WIDTH / 2
  const toward = (target.middle > source.middle ? 1 : -1) * (BOX_HEIGHT / 2)
  const points = [
    { x, y: source.middle + toward },
    { x, y: target.middle - toward },
  ]
  return { ...flow, kind: 'forward', lines: [], label: null, points }
}

function wayOf(flow: Flow, { columnOf, rowOf, stepAt, isUpright }: Placed): Way {
  if (isUpright(flow)) return { flow, straight: true, out: null, channel: null, into: null }
  const [from, to] = [columnOf(flow.from), columnOf(flow.to)]
  const [row, goal] = [rowOf(flow.from), rowOf(flow.to)]
  if (flow.isReturn) return { flow, straight: false, out: from, channel: goal, into: null }
  let isFree = true
  for (let column = from + 1; column < to; column++) if (stepAt(column, goal) !== undefined) isFree = false
  if (row === goal && isFree) return { flow, straight: true, out: null, channel: null, into: null }
  if (isFree) return { flow, straight: false, out: from, channel: null, into: null }
  return { flow, straight: false, out: from, channel: goal < row || goal === row ? goal + 1 : goal, into: to - 1 }
}

/** Where the ways of a step leave it, above each other, with their words over them; one that goes straight on keeps the middle. */
function portsOf(process: Process, key: string, ways: readonly Way[], { rowOf, columnOf }: Placed): [string, Port][] {
  const fans = splitOf(stepOf(process, key)) !== null
  const mine = ways
    .filter(({ flow }) => flow.from === key)
    .toSorted(
      (a, b) =>
        Number(b.flow.isReturn) - Number(a.flow.isReturn) ||
        rowOf(a.flow.to) - rowOf(b.flow.to) ||
        columnOf(b.flow.to) - columnOf(a.flow.to),
    )
  if (!fans) return mine.map(({ flow, straight }) => [flow.id, { offset: straight ? 0 : 12, lines: [] }])
  const straightOne = mine.find(({ straight }) => straight)?.flow.id
  const lines = mine.map(({ flow }) => (flow.name === null ? [] : wrapWords(flow.name, 20)))
  let y = 0
  const at = lines.map((of) => (y += of.length * LABEL_LINE + 8))
  const kept = mine.findIndex(({ flow }) => flow.id === straightOne)
  let shift = kept >= 0 ? (at[kept] ?? 0) : Math.round(y / 2)
  const near = (offset: number) => Math.abs(offset) < OFF_MIDDLE
  while (kept < 0 && at.some((one) => near(one - shift))) shift++
  return mine.map(({ flow }, place) => [flow.id, { offset: (at[place] ?? 0) - shift, lines: lines[place] ?? [] }])
}

function columnXs(process: Process, placed: Placed, portOf: (flow: Flow) => Port, ways: readonly Way[], gutters: Tracks) {
  const starts: { joinX: number; boxX: number; splitX: number; fan: number; gutter: number }[] = []
  let x = LANE_HEAD + 12 + ROUND + GAP
  starts.push({ joinX: x, boxX: x, splitX: x, fan: x, gutter: x })
  for (let column = 1; column < placed.columns; column++) {
    const here = Object.keys(process.steps).filter((key) => placed.columnOf(key) === column)
    const joinX = x
    if (here.some((key) => joinOf(process, key))) x += MARK + MARK_GAP
    const boxX = x
    x += BOX_WIDTH
    const splitX = x + MARK_GAP
    if (here.some((key) => isWork(stepOf(process, key)) && splitOf(stepOf(process, key)))) x += MARK + MARK_GAP
    const words = ways.filter(({ flow }) => here.includes(flow.from)).map(({ flow }) => labelSize(portOf(flow).lines))
    const fan = x + FAN
    if (here.some((key) => splitOf(stepOf(process, key)))) x += FAN + 3 + Math.max(...words.map((size) => size.width))
    starts.push({ joinX, boxX, splitX, fan, gutter: x + GAP })
    x += GAP + Math.max(0, gutters.count(column) - 1) * TRACK + GAP
  }
  const of = (column: number) => starts[column] ?? { joinX: x, boxX: x, splitX: x, fan: x, gutter: x }
  return {
    width: x + GAP,
    slots: of,
    fan: (column: number) => of(column).fan,
    track: (column: number, track: number) => of(column).gutter + track * TRACK,
  }
}

function rowYs(process: Process, placed: Placed, ports: ReadonlyMap<string, Port>, ways: readonly Way[], channels: Tracks) {
  const tops: number[] = []
  const middles: number[] = []
  let y = 0
  for (let row = 0; row < placed.rows; row++) {
    tops.push(y)
    const here = Object.keys(process.steps).filter((key) => placed.rowOf(key) === row)
    let [above, below] = [BOX_HEIGHT / 2, BOX_HEIGHT / 2]
    for (const key of here) {
      const step = stepOf(process, key)
      if (!isWork(step)) below = Math.max(below, MARK / 2 + 3 + wrapWords(shortName(step), NAME_LETTERS).length * LABEL_LINE)
      for (const { flow } of ways.filter((way) => way.flow.from === key)) {
        const port = ports.get(flow.id)
        if (!port) continue
        above = Math.max(above, labelSize(port.lines).height + 2 - port.offset)
        below = Math.max(below, port.offset)
      }
    }
    y += roomOf(channels.count(row)) + above
    middles.push(y)
    y += below + FOOT
  }
  tops.push(y)
  const height = y + roomOf(channels.count(placed.rows))
  const topOf = (row: number) => tops[row] ?? y
  return {
    height,
    middle: (row: number) => middles[row] ?? 0,
    channelTop: topOf,
    track: (row: number, track: number) => topOf(row) + GAP + track * TRACK,
  }
}

function roomOf(tracks: number): number {
  return tracks === 0 ? GAP : GAP + (tracks - 1) * TRACK + GAP
}

function leaveOf(process: Process, key: string, cell: Cell): number {
  const step = stepOf(process, key)
  if ('gate' in step) return cell.boxX + (BOX_WIDTH + MARK) / 2
  return splitOf(step) === null ? cell.boxX + BOX_WIDTH : cell.splitX + MARK
}

function entryOf(process: Process, key: string, cell: Cell): { id: string; left: number; top: Point } {
  const step = stepOf(process, key)
  const at = (id: string, x: number, width: number, height: number, part = 1 / 2) => {
    return { id, left: x, top: { x: x + width * part, y: cell.middle - height / 2 } }
  }
  if (joinOf(process, key)) return at(`${key}.tunggu`, cell.joinX, MARK, MARK)
  if (isWork(step)) return at(key, cell.boxX, BOX_WIDTH, BOX_HEIGHT, RETURN_AT)
  const size = 'gate' in step ? MARK : ROUND
  return at(key, cell.boxX + (BOX_WIDTH - size) / 2, size, size)
}

/** Without points that repeat the one before, or lie on the line between their neighbours. */
function withoutDoubles(points: readonly Point[]): Point[] {
  const kept: Point[] = []
  for (const point of points) {
    const [before, last] = [kept.at(-2), kept.at(-1)]
    if (last && last.x === point.x && last.y === point.y) continue
    if (
      before &&
      last &&
      ((before.x === last.x && last.x === point.x && between(before.y, last.y, point.y)) ||
        (before.y === last.y && last.y === point.y && between(before.x, last.x, point.x)))
    )
      kept.pop()
    kept.push(point)
  }
  return kept
}

function between(a: number, b: number, c: number): boolean {
  return (a <= b && b <= c) || (a >= b && b >= c)
}
