import { isLane, laneShort } from '../../../shared/lanes.ts'
import {
  BOX_HEIGHT,
  LANE_HEAD,
  type DrawnEdge,
  type DrawnLane,
  type DrawnNode,
  type Drawing,
  type Point,
} from '../../../shared/workflow/drawing.ts'
import { LABEL_LINE, wrapWords } from '../../../shared/workflow/layout-words.ts'
import type { LangkahHidup } from '../../../shared/workflow/peta.contract.ts'
import css from './peta.module.css'
import { daysText } from './words.ts'

const CUT = 10
const TURN = 4
/** Letters of a lane's name on a line. */
const LANE_LETTERS = 18

function pathOf(points: readonly Point[]): string {
  return points
    .map((point, place) => {
      const [before, after] = [points[place - 1], points[place + 1]]
      if (!before) return `M${point.x} ${point.y}`
      if (!after) return `L${point.x} ${point.y}`
      const near = (other: Point) => {
        const [dx, dy] = [Math.sign(other.x - point.x), Math.sign(other.y - point.y)]
        const far = Math.min(TURN, Math.hypot(other.x - point.x, other.y - point.y) / 2)
        return `${point.x + dx * far} ${point.y + dy * far}`
      }
      return `L${near(before)}Q${point.x} ${point.y} ${near(after)}`
    })
    .join('')
}

/** The grounds of the lanes, whole width. */
export function LaneGrounds({ lanes, mine }: { lanes: readonly DrawnLane[]; mine: (lane: string) => boolean }) {
  return lanes.map((lane, place) => (
    <rect
      key={lane.lane}
      className={css.lane}
      data-kind={!isLane(lane.lane) ? 'outside' : mine(lane.lane) ? 'mine' : place % 2 ? 'odd' : 'even'}
      x={lane.x}
      y={lane.y}
      width={lane.width}
      height={lane.height}
    />
  ))
}

/** The names of the lanes, which stay in sight at the left: who works there, and how many records stand there. */
export function LaneHeads({
  drawing,
  mine,
  countOf,
}: {
  drawing: Drawing
  mine: (lane: string) => boolean
  countOf: (lane: string) => string
}) {
  return drawing.lanes.map((lane, place) => {
    const whole = wrapWords(lane.name, LANE_LETTERS)
    const room = Math.floor((lane.height - 12) / 14) - 1
    const lines = whole.length <= room ? whole : wrapWords(laneShort(lane.lane), LANE_LETTERS)
    const under = [
      ...(isLane(lane.lane) ? [] : ['pihak luar']),
      [countOf(lane.lane), mine(lane.lane) ? 'Anda' : ''].filter(Boolean).join(', '),
    ]
    return (
      <g key={lane.lane}>
        <rect
          className={css.lane}
          data-kind={!isLane(lane.lane) ? 'outside' : mine(lane.lane) ? 'mine' : place % 2 ? 'odd' : 'even'}
          x={0}
          y={lane.y}
          width={LANE_HEAD}
          height={lane.height}
        />
        <title>{lane.name}</title>
        {lines.map((line, n) => (
          <text key={line} className={css.laneName} x={10} y={lane.y + 18 + n * 14}>
            {line}
          </text>
        ))}
        {under.filter(Boolean).map((line, n) => (
          <text key={line} className={css.laneMeta} x={10} y={lane.y + 18 + (lines.length + n) * 14}>
            {line}
          </text>
        ))}
      </g>
    )
  })
}

export function Arrows() {
  return (
    <defs>
      {(['forward', 'return'] as const).map((kind) => (
        <marker
          key={kind}
          id={`peta-${kind}`}
          viewBox="0 0 8 8"
          refX="8"
          refY="4"
          markerWidth="8"
          markerHeight="8"
          markerUnits="userSpaceOnUse"
          orient="auto"
        >
          <path d="M0 0L8 4L0 8z" className={css.arrow} data-kind={kind} />
        </marker>
      ))}
    </defs>
  )
}

/** A way with its words; a return says how often it was taken. */
export function Edge({ edge, lit, taken }: { edge: DrawnEdge; lit: boolean; taken: string | null }) {
  const kind = edge.kind === 'return' ? 'return' : 'forward'
  return (
    <g className={css.way} data-kind={kind} data-lit={lit || undefined} data-beyond={edge.beyondMap || undefined}>
      <path d={pathOf(edge.points)} className={css.edge} markerEnd={`url(#peta-${kind})`} />
      {edge.label &&
        edge.lines.map((line, n) => (
          <text key={line} className={css.word} x={edge.label?.x} y={(edge.label?.y ?? 0) + 10 + n * LABEL_LINE}>
            {line}
          </text>
        ))}
      {taken !== null && <title>{taken}</title>}
    </g>
  )
}

/** Gateways: × one of the ways, ○ one or several, + all of them. */
export function Gateway({ node }: { node: DrawnNode }) {
  const { x, y, width, height, gateway } = node
  const [mx, my] = [x + width / 2, y + height / 2]
  const arm = gateway === 'parallel' ? 8 : 5.5
  return (
    <g className={css.gateway}>
      <path d={`M${mx} ${y}L${x + width} ${my}L${mx} ${y + height}L${x} ${my}z`} />
      {gateway === 'parallel' && <path className={css.sign} d={`M${mx - arm} ${my}H${mx + arm}M${mx} ${my - arm}V${my + arm}`} />}
      {gateway === 'exclusive' && (
        <path className={css.sign} d={`M${mx - arm} ${my - arm}L${mx + arm} ${my + arm}M${mx + arm} ${my - arm}L${mx - arm} ${my + arm}`} />
      )}
      {gateway === 'inclusive' && <circle className={css.sign} cx={mx} cy={my} r={7.5} />}
    </g>
  )
}

/** The shape of a step: a box (a decision's corner is cut, an outsider's edge dashed), a gate or a round. */
export function StepShape({ node, decision, outside }: { node: DrawnNode; decision: boolean; outside: boolean }) {
  const { x, y, width, height, kind } = node
  if (kind === 'gate') return <Gateway node={node} />
  if (kind !== 'task') return <circle className={css.round} data-kind={kind} cx={x + width / 2} cy={y + height / 2} r={width / 2 - 2} />
  const corner = decision ? `H${x + width - CUT}L${x + width} ${y + CUT}` : `H${x + width}`
  return <path className={css.body} d={`M${x} ${y}${corner}V${y + height}H${x}z`} data-outside={outside || undefined} />
}

/** What is written at a step: its name, below how many stand there and how long it takes. */
export function StepWords({ node, now }: { node: DrawnNode; now: LangkahHidup | undefined }) {
  const { x, y, width, label, lines } = node
  if (label)
    return lines.map((line, n) => (
      <text key={line} className={css.under} x={label.x + label.width / 2} y={label.y + 10 + n * LABEL_LINE} textAnchor="middle">
        {line}
      </text>
    ))
  const foot = y + BOX_HEIGHT - 8
  const late = (now?.terlambat ?? 0) > 0
  return (
    <>
      {lines.map((line, n) => (
        <text key={line} className={css.name} x={x + 8} y={y + 15 + n * LABEL_LINE}>
          {line}
        </text>
      ))}
      {now && (
        <g data-late={late || undefined} className={css.figures}>
          {late && <path className={css.triangle} d={`M${x + 8} ${foot}l5 -9l5 9z`} />}
          <text className={css.count} x={x + (late ? 22 : 8)} y={foot}>
            {now.jumlah === 0 ? '–' : now.jumlah.toLocaleString('id-ID')}
          </text>
          {now.lama && (
            <text className={css.days} x={x + width - 8} y={foot} textAnchor="end">
              {daysText(now.lama.tengah)}
            </text>
          )}
        </g>
      )}
    </>
  )
}
