import { laneName } from '../lanes.ts'
import {
  BOX_HEIGHT,
  BOX_WIDTH,
  joinOf,
  LANE_HEAD,
  MARK,
  ROUND,
  splitOf,
  START,
  type Cell,
  type DrawnEdge,
  type DrawnLane,
  type DrawnNode,
  type Drawing,
  type Flow,
  type GatewayKind,
} from './drawing.ts'
import { graphOf } from './graph.ts'
import { placeSteps } from './layout-place.ts'
import { routeEdges } from './layout-route.ts'
import { LABEL_LINE, NAME_LETTERS, wrapWords } from './layout-words.ts'
import { actionsOf, isWork, shortName, stepOf, type Process } from './process.ts'

function flowsOf(process: Process): Flow[] {
  const graph = graphOf(process)
  const of = (from: string, to: string, place: number, name: string | null, beyondMap: boolean): Flow => {
    return { id: `${from}.${place}`, from, to, name, beyondMap, isReturn: graph.isReturn(from, to) }
  }
  return graph.keys.flatMap((key) => {
    const step = stepOf(process, key)
    if ('gate' in step) return Object.entries(step.gate).map(([name, to], place) => of(key, to, place, name, false))
    const actions = actionsOf(step)
    return actions.map(({ outcome, way, beyondMap }, place) => of(key, way.to, place, outcome, beyondMap))
  })
}

/** The swimlane drawing of a process: lanes as rows in the order of the map, its steps in columns; the same for the same definition. */
export function layoutOf(process: Process): Drawing {
  const flows = flowsOf(process)
  const placed = placeSteps(process, flows)
  const routed = routeEdges(process, flows, placed)
  const lanes = placed.lanes.map(({ lane, firstRow, lastRow }): DrawnLane => {
    const y = routed.channelTop(firstRow)
    return { lane, name: laneName(lane), x: 0, y, width: routed.width, height: routed.channelTop(lastRow + 1) - y }
  })
  const last = lanes.at(-1)
  const height = routed.height
  const nodes = Object.keys(process.steps).flatMap((key) => nodesAt(process, key, routed.cell(key)))
  const first = routed.cell(process.start)
  nodes.unshift({
    ...{ id: START, step: process.start, kind: 'start', gateway: null, lane: stepOf(process, process.start).lane, lines: [], label: null },
    ...{ x: LANE_HEAD + 12, y: first.middle - ROUND / 2, width: ROUND, height: ROUND },
  })
  return {
    width: routed.width,
    height,
    lanes: lanes.map((lane) => (lane === last ? { ...lane, height: height - lane.y } : lane)),
    nodes,
    edges: [...routed.edges, ...innerEdges(nodes)],
  }
}

function nodesAt(process: Process, key: string, cell: Cell): DrawnNode[] {
  const step = stepOf(process, key)
  const common = { step: key, lane: step.lane, label: null }
  const mark = (id: string, kind: 'split' | 'join', gateway: GatewayKind, x: number): DrawnNode => {
    return { ...common, id, kind, gateway, lines: [], x, y: cell.middle - MARK / 2, width: MARK, height: MARK }
  }
  const lines = wrapWords(shortName(step), NAME_LETTERS)
  const join = joinOf(process, key)
  const split = splitOf(step)
  const around = [
    ...(join ? [mark(`${key}.tunggu`, 'join', join, cell.joinX)] : []),
    ...(split && isWork(step) ? [mark(`${key}.cabang`, 'split', split, cell.splitX)] : []),
  ]
  if (isWork(step)) {
    const box = { x: cell.boxX, y: cell.middle - BOX_HEIGHT / 2, width: BOX_WIDTH, height: BOX_HEIGHT }
    return [{ ...common, id: key, kind: 'task', gateway: null, lines, ...box }, ...around]
  }
  const size = 'gate' in step ? MARK : ROUND
  const x = cell.boxX + (BOX_WIDTH - size) / 2
  const label = { x: cell.boxX, y: cell.middle + size / 2 + 3, width: BOX_WIDTH, height: lines.length * LABEL_LINE }
  const kind = 'gate' in step ? 'gate' : 'end'
  return [{ ...common, id: key, kind, gateway: split, lines, x, y: cell.middle - size / 2, width: size, height: size, label }, ...around]
}

function innerEdges(nodes: readonly DrawnNode[]): DrawnEdge[] {
  const straight = (from: DrawnNode, to: DrawnNode): DrawnEdge => ({
    ...{ id: `${from.id}-${to.id}`, from: from.id, to: to.id, kind: 'inner', beyondMap: false, name: null, lines: [], label: null },
    points: [
      { x: from.x + from.width, y: from.y + from.height / 2 },
      { x: to.x, y: to.y + to.height / 2 },
    ],
  })
  return nodes.flatMap((node) => {
    const body = nodes.find((one) => one.id === node.step)
    if (!body) return []
    if (node.kind === 'split') return [straight(body, node)]
    if (node.kind === 'join') return [straight(node, body)]
    const entry = nodes.find((one) => one.step === node.step && one.kind === 'join') ?? body
    return node.kind === 'start' ? [straight(node, entry)] : []
  })
}
