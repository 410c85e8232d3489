import type { Drawing, DrawnNode } from '../../../shared/workflow/drawing.ts'

/** A step in the drawing, by its body. */
function bodies(drawing: Drawing): DrawnNode[] {
  return drawing.nodes.filter(({ id, step }) => id === step)
}

function stepAt(drawing: Drawing, id: string): string {
  return drawing.nodes.find((node) => node.id === id)?.step ?? id
}

function ways(drawing: Drawing): { from: string; to: string; back: boolean }[] {
  return drawing.edges
    .filter(({ kind }) => kind !== 'inner')
    .map((edge) => ({ from: stepAt(drawing, edge.from), to: stepAt(drawing, edge.to), back: edge.kind === 'return' }))
}

const centre = (node: DrawnNode) => ({ x: node.x + node.width / 2, y: node.y + node.height / 2 })

/** The step above or below that lies nearest, for where no way leads. */
function nearest(drawing: Drawing, from: string, down: boolean): string | null {
  const all = bodies(drawing)
  const here = all.find(({ step }) => step === from)
  if (!here) return null
  const at = centre(here)
  const away = (node: DrawnNode) => Math.abs(centre(node).x - at.x) * 2 + Math.abs(centre(node).y - at.y)
  const [found] = all.filter((node) => (down ? centre(node).y > at.y + 8 : centre(node).y < at.y - 8)).sort((a, b) => away(a) - away(b))
  return found?.step ?? null
}

/**
 * Where an arrow leads: → the first way on, ← back to where it came from, ↓ ↑ the other ways of the step one came from, or the step
 * that lies nearest there. `from` is the step that one came from by →. Null: nowhere.
 */
export function walk(drawing: Drawing, at: string, from: string | null, key: string): string | null {
  const all = ways(drawing)
  if (key === '→') return (all.find((way) => way.from === at && !way.back) ?? all.find((way) => way.from === at))?.to ?? null
  if (key === '←') {
    const led = all.filter((way) => way.to === at && !way.back)
    return (led.find((way) => way.from === from) ?? led[0])?.from ?? null
  }
  const down = key === '↓'
  const sisters = from === null ? [] : [...new Set(all.filter((way) => way.from === from).map(({ to }) => to))]
  const place = sisters.indexOf(at)
  const next = place < 0 ? undefined : sisters[place + (down ? 1 : -1)]
  return next ?? nearest(drawing, at, down)
}
