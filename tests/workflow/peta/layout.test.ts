import { describe, expect, test } from 'vitest'
import { processes } from '../../../shared/processes.ts'
import { START, type Box, type Drawing, type DrawnEdge } from '../../../shared/workflow/drawing.ts'
import { graphOf } from '../../../shared/workflow/graph.ts'
import { layoutOf } from '../../../shared/workflow/layout.ts'
import { actionsOf, stepOf, targetsOf } from '../../../shared/workflow/process.ts'

const leaves = Object.values(processes).map((process) => [process.code, process] as const)

/** Boxes that share room; edges that touch do not count. */
function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

function within(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  )
}

/** The pieces of a line as boxes a hair thick. */
function piecesOf(edge: DrawnEdge): Box[] {
  return edge.points.slice(1).map((to, place) => {
    const from = edge.points[place] ?? to
    const [x, y] = [Math.min(from.x, to.x), Math.min(from.y, to.y)]
    return { x: x - 0.1, y: y - 0.1, width: Math.abs(from.x - to.x) + 0.2, height: Math.abs(from.y - to.y) + 0.2 }
  })
}

/** A line that goes straight from one box to the next above or below it. */
function isUpright({ kind, points: [first, last, ...more] }: DrawnEdge): boolean {
  return kind === 'forward' && more.length === 0 && first !== undefined && first.x === last?.x
}

function shrunk({ x, y, width, height }: Box): Box {
  return { x: x + 1, y: y + 1, width: width - 2, height: height - 2 }
}

/** Everything with words or a shape, that nothing may lie on. */
function solids(drawing: Drawing): { id: string; box: Box }[] {
  return [
    ...drawing.nodes.map((node) => ({ id: node.id, box: node })),
    ...drawing.nodes.flatMap((node) => (node.label ? [{ id: `${node.id} (kata)`, box: node.label }] : [])),
    ...drawing.edges.flatMap((edge) => (edge.label ? [{ id: `${edge.id} (kata)`, box: edge.label }] : [])),
  ]
}

test('there are 52 leaves to draw', () => {
  expect(leaves).toHaveLength(52)
})

describe.each(leaves)('%s', (_code, process) => {
  const drawing = layoutOf(process)

  test('every step and every way is drawn once, and the same each time', () => {
    expect(layoutOf(process)).toEqual(drawing)
    const steps = drawing.nodes.filter(({ kind }) => kind === 'task' || kind === 'gate' || kind === 'end').map(({ id }) => id)
    expect(steps).toEqual(Object.keys(process.steps))
    const ways = Object.keys(process.steps).flatMap((key) => targetsOf(stepOf(process, key)).map((to) => `${key} > ${to}`))
    const stepAt = new Map(drawing.nodes.map((node) => [node.id, node.step]))
    const drawn = drawing.edges.filter(({ kind }) => kind !== 'inner').map((edge) => `${stepAt.get(edge.from)} > ${stepAt.get(edge.to)}`)
    expect(drawn).toEqual(ways)
    expect(new Set(drawing.edges.map(({ id }) => id)).size).toBe(drawing.edges.length)
  })

  test('nothing with words or shape lies on another, and all of it lies in the lane of its step', () => {
    const all = solids(drawing)
    const clashes = all.flatMap((a, place) =>
      all
        .slice(place + 1)
        .filter((b) => overlaps(a.box, b.box))
        .map((b) => `${a.id} / ${b.id}`),
    )
    expect(clashes).toEqual([])
    for (const node of drawing.nodes) {
      const lane = drawing.lanes.find((one) => one.lane === node.lane)
      expect(lane && within(node, lane), node.id).toBe(true)
      expect(lane && (!node.label || within(node.label, lane)), `${node.id}, kata`).toBe(true)
      expect(node.lane).toBe(stepOf(process, node.step).lane)
    }
    const whole = { x: 0, y: 0, width: drawing.width, height: drawing.height }
    for (const { id, box } of all) expect(within(box, whole), id).toBe(true)
  })

  test('the lanes lie below each other in the order of the map, without a gap', () => {
    expect(drawing.lanes.map(({ lane }) => lane)).toEqual([...new Set(Object.values(process.steps).map(({ lane }) => lane))])
    let y = 0
    for (const lane of drawing.lanes) {
      expect(lane.y).toBe(y)
      expect(lane.width).toBe(drawing.width)
      y += lane.height
    }
    expect(y).toBe(drawing.height)
  })

  test('lines go straight or square, from their box to their box, and through nothing', () => {
    const nodeAt = new Map(drawing.nodes.map((node) => [node.id, node]))
    for (const edge of drawing.edges) {
      const [from, to] = [nodeAt.get(edge.from), nodeAt.get(edge.to)]
      const [first, last] = [edge.points[0], edge.points.at(-1)]
      if (!from || !to || !first || !last) throw new Error(`${edge.id} has no ends`)
      if (isUpright(edge)) {
        const [upper, lower] = from.y < to.y ? [from, to] : [to, from]
        expect(
          [first.y, last.y].sort((a, b) => a - b),
          edge.id,
        ).toEqual([upper.y + upper.height, lower.y])
        expect([first.x, last.x], edge.id).toEqual([from.x + from.width / 2, to.x + to.width / 2])
      } else {
        expect(first.x, edge.id).toBe(from.x + from.width)
        expect(first.y > from.y && first.y < from.y + from.height, edge.id).toBe(true)
        if (edge.kind === 'return') expect([last.x, last.y], edge.id).toEqual([to.x + to.width * (to.kind === 'task' ? 0.75 : 0.5), to.y])
        else expect([last.x, last.y], edge.id).toEqual([to.x, to.y + to.height / 2])
      }
      const whole = { x: 0, y: 0, width: drawing.width, height: drawing.height }
      for (const piece of piecesOf(edge)) expect(within(piece, whole), edge.id).toBe(true)
      for (const [place, point] of edge.points.slice(1).entries()) {
        const before = edge.points[place]
        expect(before && (before.x === point.x) !== (before.y === point.y), `${edge.id} ${place}`).toBe(true)
      }
      const hit = solids(drawing).filter(({ box }) => piecesOf(edge).some((piece) => overlaps(piece, shrunk(box))))
      expect(
        hit.map(({ id }) => id),
        edge.id,
      ).toEqual([])
    }
  })

  test('lines of different ways never lie on each other, but where they leave or reach the same step', () => {
    const lying = drawing.edges.flatMap((a, place) =>
      drawing.edges.slice(place + 1).flatMap((b) => {
        if (a.from === b.from || a.to === b.to) return []
        const along = piecesOf(a).some((p) =>
          piecesOf(b).some((q) => overlaps(p, q) && p.width > 1 === q.width > 1 && p.height > 1 === q.height > 1),
        )
        return along ? [`${a.id} / ${b.id}`] : []
      }),
    )
    expect(lying).toEqual([])
  })

  test('returns are those of the engine, decisions have a gateway and their words', () => {
    const graph = graphOf(process)
    const stepAt = new Map(drawing.nodes.map((node) => [node.id, node.step]))
    for (const edge of drawing.edges) {
      const [from, to] = [stepAt.get(edge.from) ?? '', stepAt.get(edge.to) ?? '']
      if (edge.kind !== 'inner') expect(edge.kind === 'return', edge.id).toBe(graph.isReturn(from, to))
    }
    for (const [key, step] of Object.entries(process.steps)) {
      const ways = actionsOf(step)
      const split = drawing.nodes.find((node) => node.step === key && node.kind === 'split')
      expect(split?.gateway ?? null, key).toBe(ways.length < 2 ? null : ways.some(({ inclusive }) => inclusive) ? 'inclusive' : 'exclusive')
      const words = drawing.edges.filter((edge) => stepAt.get(edge.from) === key && edge.name !== null).map(({ name }) => name)
      expect(words).toEqual('gate' in step ? Object.keys(step.gate) : ways.flatMap(({ outcome }) => (outcome === null ? [] : [outcome])))
      expect(drawing.nodes.some((node) => node.step === key && node.kind === 'join')).toBe(step.waits !== undefined)
    }
    expect(drawing.nodes.filter(({ id }) => id === START)).toHaveLength(1)
  })

  test('it stays of a size that can be read: at most 260 px wide and 70 high a step', () => {
    const steps = Object.keys(process.steps).length
    expect(drawing.width).toBeLessThan(260 * steps)
    expect(drawing.height).toBeLessThan(70 * steps)
  })
})
