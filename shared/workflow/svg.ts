import { isLane, laneShort } from '../lanes.ts'
import { BOX_HEIGHT, LANE_HEAD, type DrawnEdge, type DrawnLane, type DrawnNode, type Drawing, type Point } from './drawing.ts'
import { LABEL_LINE, wrapWords } from './layout-words.ts'
import { isDecision, stepOf, type Process } from './process.ts'

/** A piece of a drawing from left to right, as wide as a paper takes it. */
export interface Strip {
  readonly from: number
  readonly to: number
}

/** A picture in black on white, for paper. */
export interface Picture {
  readonly svg: string
  readonly width: number
  readonly height: number
}

const CUT = 10
const HEAD_LETTERS = 19

/**
 * The strips of a drawing, none wider than `most` with its lane names: cut where no box and no word stands, so that only lines go on
 * from one to the next.
 */
export function stripsOf(drawing: Drawing, most: number): Strip[] {
  const isFree = freePlaces(drawing)
  const strips: Strip[] = []
  let from = LANE_HEAD
  const pieces = Math.ceil((drawing.width - LANE_HEAD) / (most - LANE_HEAD))
  const wished = (drawing.width - LANE_HEAD) / pieces
  while (drawing.width - from > most - LANE_HEAD) {
    // about as wide as the others, where that is free; else the last free place that still fits
    const nearest = [...Array(Math.floor(most - LANE_HEAD)).keys()]
      .map((n) => from + n + 1)
      .filter((x) => x > from + wished / 3 && isFree(x))
      .sort((a, b) => Math.abs(a - from - wished) - Math.abs(b - from - wished))[0]
    if (nearest === undefined) throw new Error(`No place to cut the drawing after ${from}`)
    strips.push({ from, to: nearest })
    from = nearest
  }
  return [...strips, { from, to: drawing.width }]
}

/** Room for an arrow's head before what it leads to. */
const ARROW = 12
const CLEAR = 4

/** Where a drawing may be cut: clear of boxes, words, marks with their boxes, and of lines that go up or down. */
function freePlaces({ nodes, edges }: Drawing): (x: number) => boolean {
  const labels = [...nodes, ...edges].flatMap(({ label }) => (label ? [label] : []))
  const inner = edges
    .filter(({ kind }) => kind === 'inner')
    .map(({ points: [a, b] }) => ({ x: a?.x ?? 0, width: (b?.x ?? 0) - (a?.x ?? 0) }))
  const upright = edges.flatMap(({ points }) => points.map(({ x }) => ({ x, width: 0 })))
  const solid = [...nodes.map(({ x, width }) => ({ x: x - ARROW + CLEAR, width: width + ARROW - CLEAR })), ...labels, ...inner, ...upright]
  return (at) => solid.every(({ x, width }) => at < x - CLEAR || at > x + width + CLEAR)
}

/** A strip of a process as a picture; its lanes are named at the left of each. */
export function pictureOf(process: Process, drawing: Drawing, { from, to }: Strip): Picture {
  const [width, height] = [LANE_HEAD + to - from, drawing.height]
  const parts = [
    ...drawing.lanes.map((lane) => ground(lane, width)),
    `<svg x="${LANE_HEAD}" y="0" width="${to - from}" height="${height}" viewBox="${from} 0 ${to - from} ${height}" overflow="hidden">`,
    ...drawing.edges.map(edge),
    ...drawing.nodes.map((node) => shape(process, node)),
    '</svg>',
    ...drawing.lanes.map(laneHead),
    `<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" fill="none" stroke="#555"/>`,
  ]
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" ${size} font-family="Arial" font-size="12">${parts.join('')}</svg>`,
    width,
    height,
  }
}

function ground(lane: DrawnLane, width: number): string {
  return `<rect x="0" y="${lane.y}" width="${width}" height="${lane.height}" fill="${isLane(lane.lane) ? '#fff' : '#eee'}" stroke="#999"/>`
}

function laneHead(lane: DrawnLane): string {
  const room = Math.floor((lane.height - 8) / 14)
  const whole = [...wrapWords(lane.name, HEAD_LETTERS), ...(isLane(lane.lane) ? [] : ['(pihak luar)'])]
  const lines = whole.length <= room ? whole : wrapWords(laneShort(lane.lane), HEAD_LETTERS)
  const line = `<line x1="${LANE_HEAD}" y1="${lane.y}" x2="${LANE_HEAD}" y2="${lane.y + lane.height}" stroke="#555"/>`
  return line + lines.map((words, n) => text(words, 8, lane.y + 18 + n * 14, 'font-weight="bold" font-size="11"')).join('')
}

function edge({ points, kind, beyondMap, lines, label }: DrawnEdge): string {
  const dash = beyondMap ? ' stroke-dasharray="2 3"' : kind === 'return' ? ' stroke-dasharray="6 3"' : ''
  const [before, last] = [points.at(-2), points.at(-1)]
  const way = `<polyline points="${points.map(({ x, y }) => `${x},${y}`).join(' ')}" fill="none" stroke="#222" stroke-width="1.2"${dash}/>`
  const words = label ? lines.map((line, n) => text(line, label.x, label.y + 10 + n * LABEL_LINE, 'font-size="11"')).join('') : ''
  return way + (before && last ? arrow(before, last) : '') + words
}

function arrow(from: Point, { x, y }: Point): string {
  const [dx, dy] = [Math.sign(x - from.x), Math.sign(y - from.y)]
  const corner = (side: number) => `${x - dx * 8 + dy * side * 4},${y - dy * 8 + dx * side * 4}`
  return `<polygon points="${x},${y} ${corner(1)} ${corner(-1)}" fill="#222"/>`
}

function shape(process: Process, node: DrawnNode): string {
  const { x, y, width, height, kind, label, lines } = node
  const step = stepOf(process, node.step)
  const [mx, my] = [x + width / 2, y + height / 2]
  const ink = 'fill="#fff" stroke="#222"'
  if (node.gateway) return diamond(node) + under(node)
  if (kind !== 'task')
    return `<circle cx="${mx}" cy="${my}" r="${width / 2 - 2}" ${ink} stroke-width="${kind === 'end' ? 3 : 1.2}"/>${under(node)}`
  const corner = isDecision(step) ? `H${x + width - CUT}L${x + width} ${y + CUT}` : `H${x + width}`
  const dash = isLane(step.lane) ? '' : ' stroke-dasharray="5 3"'
  const top = y + (BOX_HEIGHT - lines.length * LABEL_LINE) / 2 + 10
  const words = lines.map((line, n) => text(line, mx, top + n * LABEL_LINE, 'text-anchor="middle"'))
  return `<path d="M${x} ${y}${corner}V${y + height}H${x}z" ${ink} stroke-width="1.2"${dash}/>${label ? '' : words.join('')}`
}

function diamond({ x, y, width, height, gateway }: DrawnNode): string {
  const [mx, my] = [x + width / 2, y + height / 2]
  const signs = {
    parallel: `<path d="M${mx - 8} ${my}H${mx + 8}M${mx} ${my - 8}V${my + 8}" stroke="#222" stroke-width="2"/>`,
    exclusive: `<path d="M${mx - 5} ${my - 5}L${mx + 5} ${my + 5}M${mx + 5} ${my - 5}L${mx - 5} ${my + 5}" stroke="#222" stroke-width="2"/>`,
    inclusive: `<circle cx="${mx}" cy="${my}" r="7.5" fill="none" stroke="#222" stroke-width="2"/>`,
  }
  const body = `<path d="M${mx} ${y}L${x + width} ${my}L${mx} ${y + height}L${x} ${my}z" fill="#fff" stroke="#222" stroke-width="1.2"/>`
  return body + (gateway ? signs[gateway] : '')
}

function under({ label, lines }: DrawnNode): string {
  if (!label) return ''
  return lines
    .map((line, n) => text(line, label.x + label.width / 2, label.y + 10 + n * LABEL_LINE, 'text-anchor="middle" font-size="11"'))
    .join('')
}

function text(words: string, x: number, y: number, more = ''): string {
  const safe = words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return `<text x="${x}" y="${y}" fill="#000" ${more}>${safe}</text>`
}
