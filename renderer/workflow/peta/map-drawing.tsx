import { useEffect, useMemo, useRef, type KeyboardEvent, type PointerEvent } from 'react'
import { isLane } from '../../../shared/lanes.ts'
import { LANE_HEAD, START } from '../../../shared/workflow/drawing.ts'
import { layoutOf } from '../../../shared/workflow/layout.ts'
import type { PetaProses } from '../../../shared/workflow/peta.contract.ts'
import { isDecision, stepOf, type Process } from '../../../shared/workflow/process.ts'
import { keyName } from '../../ui/keys.ts'
import { Arrows, Edge, Gateway, LaneGrounds, LaneHeads, StepShape, StepWords } from './drawing-parts.tsx'
import css from './peta.module.css'
import { walk } from './walk.ts'
import { stepLabel } from './words.ts'

interface MapDrawingProps {
  readonly process: Process
  readonly live: PetaProses | undefined
  readonly zoom: number
  /** The step under the cursor; null: the whole process. */
  readonly at: string | null
  readonly onAt: (step: string) => void
  /** Enter on a step: to its records. */
  readonly onOpen: (step: string) => void
  readonly mine: (lane: string) => boolean
}

/** A process as lanes, drawn from its definition, with what stands at each step. Arrows walk along its ways; every step is a button. */
export function MapDrawing({ process, live, zoom, at, onAt, onOpen, mine }: MapDrawingProps) {
  const drawing = useMemo(() => layoutOf(process), [process])
  const scroller = useRef<HTMLDivElement>(null)
  const from = useRef<string | null>(null)
  const pan = usePan(scroller)
  const steps = drawing.nodes.filter(({ id, step }) => id === step)
  const now = new Map(live?.langkah.map((one) => [one.step, one]))
  const stepAt = new Map(drawing.nodes.map((node) => [node.id, node.step]))
  const counts = Map.groupBy(live?.langkah ?? [], ({ step }) => stepOf(process, step).lane as string)
  const countOf = (lane: string) => {
    const sum = counts.get(lane)?.reduce((all, one) => all + one.jumlah, 0) ?? 0
    return sum === 0 ? '' : `${sum.toLocaleString('id-ID')} berkas`
  }
  const first = Object.keys(process.steps)[0]
  const tabbed = at ?? first
  const focusOn = (step: string) => scroller.current?.querySelector<SVGGElement>(`[data-step="${step}"]`)?.focus({ preventScroll: true })

  useEffect(() => {
    const view = scroller.current
    const node = drawing.nodes.find(({ id }) => id === at)
    if (!view || !node) return
    keepInSight(view, { x: node.x * zoom, y: node.y * zoom, width: node.width * zoom, height: node.height * zoom }, LANE_HEAD * zoom)
  }, [at, drawing, zoom])

  const onKeyDown = (event: KeyboardEvent) => {
    const step = (event.target as Element).closest('[data-step]')?.getAttribute('data-step')
    if (!step || event.altKey || event.ctrlKey || event.metaKey) return
    const key = keyName(event.nativeEvent)
    if (key === 'Enter' || key === 'Space') {
      event.preventDefault()
      onAt(step)
      return onOpen(step)
    }
    const ends = { Home: first, End: Object.keys(process.steps).at(-1) }[key]
    const to = ends ?? (['→', '←', '↑', '↓'].includes(key) ? walk(drawing, step, from.current, key) : undefined)
    if (to === undefined) return
    event.preventDefault()
    if (to === null) return
    if (key === '→') from.current = step
    else if (key === '←' || ends) from.current = null
    onAt(to)
    focusOn(to)
  }

  const size = { width: drawing.width * zoom, height: drawing.height * zoom }
  return (
    <div
      ref={scroller}
      className={css.scroll}
      data-part="table"
      {...pan}
      onKeyDown={onKeyDown}
      role="group"
      aria-label={`Gambar alur ${process.code} ${process.name}`}
    >
      <div className={css.canvas} style={size}>
        <svg {...size} viewBox={`0 0 ${drawing.width} ${drawing.height}`} className={css.drawing}>
          <Arrows />
          <g aria-hidden>
            <LaneGrounds lanes={drawing.lanes} mine={mine} />
            {drawing.edges.map((edge) => (
              <Edge
                key={edge.id}
                edge={edge}
                lit={at !== null && (stepAt.get(edge.from) === at || stepAt.get(edge.to) === at)}
                taken={takenWords(live, stepAt.get(edge.from), edge.name)}
              />
            ))}
            {drawing.nodes
              .filter(({ kind }) => kind === 'split' || kind === 'join')
              .map((node) => (
                <Gateway key={node.id} node={node} />
              ))}
            {drawing.nodes
              .filter(({ id }) => id === START)
              .map((node) => (
                <StepShape key={node.id} node={node} decision={false} outside={false} />
              ))}
          </g>
          {steps.map((node) => {
            const step = stepOf(process, node.step)
            return (
              <g
                key={node.id}
                className={css.step}
                role="button"
                data-step={node.step}
                data-here={node.step === at || undefined}
                aria-pressed={node.step === at}
                aria-label={stepLabel(process, node, live)}
                tabIndex={node.step === tabbed ? 0 : -1}
                onClick={() => {
                  from.current = null
                  onAt(node.step)
                  focusOn(node.step)
                }}
                onDoubleClick={() => onOpen(node.step)}
              >
                <title>{step.name}</title>
                <StepShape node={node} decision={isDecision(step)} outside={!isLane(step.lane)} />
                <rect className={css.ring} x={node.x - 4} y={node.y - 4} width={node.width + 8} height={node.height + 8} rx={5} />
              </g>
            )
          })}
          <g aria-hidden className={css.words}>
            {steps.map((node) => (
              <StepWords key={node.id} node={node} now={now.get(node.step)} />
            ))}
          </g>
        </svg>
        <svg className={css.heads} width={LANE_HEAD * zoom} height={size.height} viewBox={`0 0 ${LANE_HEAD} ${drawing.height}`} aria-hidden>
          <LaneHeads drawing={drawing} mine={mine} countOf={countOf} />
        </svg>
      </div>
    </div>
  )
}

function takenWords(live: PetaProses | undefined, step: string | undefined, hasil: string | null): string | null {
  const found = live?.pengembalian.find((one) => one.step === step && one.hasil === hasil)
  return found ? `Dikembalikan ${found.kali} dari ${found.dari} dalam 90 hari` : null
}

const EDGE = 24

/** Scrolls only as far as it takes to see the box, clear of the lane names at the left. */
function keepInSight(view: HTMLElement, box: { x: number; y: number; width: number; height: number }, left: number): void {
  if (box.x < view.scrollLeft + left + EDGE) view.scrollLeft = box.x - left - EDGE
  else if (box.x + box.width > view.scrollLeft + view.clientWidth - EDGE) view.scrollLeft = box.x + box.width - view.clientWidth + EDGE
  if (box.y < view.scrollTop + EDGE) view.scrollTop = box.y - EDGE
  else if (box.y + box.height > view.scrollTop + view.clientHeight - EDGE) view.scrollTop = box.y + box.height - view.clientHeight + EDGE
}

/** Pans by dragging the empty ground with the mouse; keys and scroll bars do the same. */
function usePan(scroller: React.RefObject<HTMLDivElement | null>) {
  const grip = useRef<{ x: number; y: number; left: number; top: number } | null>(null)
  const end = () => (grip.current = null)
  return {
    onPointerDown(event: PointerEvent) {
      const view = scroller.current
      if (!view || event.button !== 0 || event.pointerType !== 'mouse' || (event.target as Element).closest('[data-step]')) return
      if (event.nativeEvent.offsetX > view.clientWidth && event.target === view) return
      grip.current = { x: event.clientX, y: event.clientY, left: view.scrollLeft, top: view.scrollTop }
    },
    onPointerMove(event: PointerEvent) {
      const view = scroller.current
      if (!view || !grip.current) return
      view.scrollLeft = grip.current.left - (event.clientX - grip.current.x)
      view.scrollTop = grip.current.top - (event.clientY - grip.current.y)
    },
    onPointerUp: end,
    onPointerLeave: end,
  }
}
