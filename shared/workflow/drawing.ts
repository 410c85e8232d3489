import type { Lane, Outsider } from '../lanes.ts'
import { graphOf } from './graph.ts'
import { actionsOf, isDecision, stepOf, type Process, type Step } from './process.ts'

export interface Point {
  readonly x: number
  readonly y: number
}

export interface Box extends Point {
  readonly width: number
  readonly height: number
}

export type GatewayKind = 'exclusive' | 'inclusive' | 'parallel'

/** What stands in a lane. A decision is its task and a `split` behind it; a step that waits has a `join` before it. */
export interface DrawnNode extends Box {
  readonly id: string
  /** The step that it belongs to. */
  readonly step: string
  readonly kind: 'start' | 'task' | 'gate' | 'end' | 'split' | 'join'
  readonly gateway: GatewayKind | null
  readonly lane: Lane | Outsider
  readonly lines: readonly string[]
  /** Where the words stand when they do not stand in the shape itself. */
  readonly label: Box | null
}

export interface DrawnEdge {
  readonly id: string
  readonly from: string
  readonly to: string
  /** `inner` ties a task to its own split or join. */
  readonly kind: 'forward' | 'return' | 'inner'
  readonly beyondMap: boolean
  /** The words of the outcome. */
  readonly name: string | null
  readonly lines: readonly string[]
  readonly label: Box | null
  readonly points: readonly Point[]
}

export interface DrawnLane extends Box {
  readonly lane: Lane | Outsider
  readonly name: string
}

export interface Drawing extends Pick<Box, 'width' | 'height'> {
  readonly lanes: readonly DrawnLane[]
  readonly nodes: readonly DrawnNode[]
  readonly edges: readonly DrawnEdge[]
}

/** One way of a step to another, before it has a place. */
export interface Flow {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly name: string | null
  readonly beyondMap: boolean
  readonly isReturn: boolean
}

export const START = 'mulai'
export const LANE_HEAD = 136
export const BOX_WIDTH = 128
export const BOX_HEIGHT = 56
/** Gates, splits and joins; starts and ends are rounds. */
export const MARK = 32
export const ROUND = 28

/** Which gateway splits behind a step; null where there is only one way on. */
export function splitOf(step: Step<string>): GatewayKind | null {
  if ('gate' in step) return 'parallel'
  if (actionsOf(step).length < 2) return null
  return isDecision(step) && step.inclusive ? 'inclusive' : 'exclusive'
}

/**
 * Which gateway joins before a step that waits. Parallel only where it closes a gate whose branches have one way each;
 * else inclusive, which is what the engine does: it opens when nobody can still arrive.
 */
export function joinOf(process: Process, key: string): GatewayKind | null {
  const awaited = stepOf(process, key).waits
  if (!awaited) return null
  const { down } = graphOf(process)
  const closes = (branches: readonly string[]) => {
    const ends = branches.map((branch) => awaited.filter((one) => down.get(branch)?.has(one)))
    const between = [...down].flatMap(([one, below]) =>
      branches.some((b) => down.get(b)?.has(one)) && below.has(key) && one !== key ? [one] : [],
    )
    const onlyOneWay = between.every((one) => splitOf(stepOf(process, one)) === null)
    return (
      onlyOneWay &&
      branches.length === awaited.length &&
      ends.every((of) => of.length === 1) &&
      new Set(ends.flat()).size === awaited.length
    )
  }
  return Object.values(process.steps).some((step) => 'gate' in step && closes(Object.values(step.gate))) ? 'parallel' : 'inclusive'
}

/** The place of a step: its three slots (join, box, split) and the line on which all of them stand. */
export interface Cell {
  readonly middle: number
  readonly joinX: number
  readonly boxX: number
  readonly splitX: number
}
