import { BAND, BOX_HEIGHT, BOX_WIDTH, boxX, boxY, LABEL, PITCH } from './path-geometry.ts'
import type { PathBox, PathModel } from './path-model.ts'
import css from './path.module.css'

const TURN = 8

function middle(box: PathBox): number {
  return boxY(box.row) + BOX_HEIGHT / 2
}

/** From the right side of one box, down or up between the columns, to the left side of the next. */
function forward(from: PathBox, to: PathBox): string {
  const start = LABEL + boxX(from.column) + BOX_WIDTH
  const end = LABEL + boxX(to.column) - 2
  if (from.row === to.row && to.column === from.column + 1) return `M${start} ${middle(from)}H${end}`
  const turn = to.column === from.column + 1 ? start + TURN : LABEL + boxX(to.column) - PITCH + BOX_WIDTH + TURN
  const lane = boxY(from.row) + BOX_HEIGHT + (BAND - BOX_HEIGHT) / 2
  const far = to.column > from.column + 1
  return far
    ? `M${start} ${middle(from)}h${TURN / 2}V${lane}H${turn}V${middle(to)}H${end}`
    : `M${start} ${middle(from)}H${turn}V${middle(to)}H${end}`
}

/** A return: from under the box it left, back along the border of its lane, up into the step it went to. */
function backward(from: PathBox, to: PathBox): string {
  const start = LABEL + boxX(from.column) + BOX_WIDTH / 3
  const end = LABEL + boxX(to.column) + (BOX_WIDTH * 2) / 3
  const lane = Math.min(boxY(from.row), boxY(to.row)) - (BAND - BOX_HEIGHT) / 2 + 1
  const up = from.row > to.row ? boxY(to.row) + BOX_HEIGHT : boxY(to.row)
  const turn = from.row > to.row ? boxY(from.row) - (BAND - BOX_HEIGHT) / 2 : lane
  return `M${start} ${boxY(from.row)}V${turn}H${end}V${up + (from.row > to.row ? 2 : -2)}`
}

/** The ways between the boxes; dashed where the record has not gone yet, in the return's colour with a count where it came back. */
export function PathEdges({ model, height }: { model: PathModel; height: number }) {
  const at = new Map(model.boxes.map((box) => [box.step, box]))
  return (
    <svg className={css.edges} height={height} width="100%" aria-hidden>
      <defs>
        {(['done', 'ahead', 'return'] as const).map((kind) => (
          <marker key={kind} id={`panah-${kind}`} viewBox="0 0 6 6" refX="5" refY="3" markerWidth="6" markerHeight="6" orient="auto">
            <path d="M0 0L6 3L0 6z" className={css.arrow} data-kind={kind} />
          </marker>
        ))}
      </defs>
      {model.edges.map(({ from, to, kind, count }) => {
        const a = at.get(from)
        const b = at.get(to)
        if (!a || !b) return null
        const back = kind === 'return'
        return (
          <g key={`${from} ${to}`}>
            <path d={back ? backward(a, b) : forward(a, b)} className={css.edge} data-kind={kind} markerEnd={`url(#panah-${kind})`} />
            {back && (
              <text x={LABEL + boxX(b.column) + BOX_WIDTH + 4} y={Math.max(10, boxY(Math.max(a.row, b.row)) - 6)} className={css.backCount}>
                {count}×
              </text>
            )}
          </g>
        )
      })}
    </svg>
  )
}
