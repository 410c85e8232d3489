import { clockOf, dayMonth, todayOf } from '../../shared/dates.ts'
import { isLane } from '../../shared/lanes.ts'
import type { Jalur } from '../../shared/workflow/alur.contract.ts'
import { actionsOf, isWork, shortName, stepOf, targetsOf, type Process } from '../../shared/workflow/process.ts'
import { daysBetween, momentShort, officeToday } from '../ui/clock.ts'
import { laneName } from './lane-words.ts'

export type BoxState = 'done' | 'present' | 'parked' | 'ahead' | 'passed-by'

export interface PathBox {
  readonly step: string
  readonly name: string
  readonly whole: string
  /** Column and row in the drawing, from 0. */
  readonly column: number
  readonly row: number
  readonly state: BoxState
  readonly end: boolean
  /** How many stand here, when more than one. */
  readonly count: number
  /** 27 Feb 10.25; 10.40 where the day is that of the box before; hari ke-4 at the present one. */
  readonly time: string
}

export interface PathEdge {
  readonly from: string
  readonly to: string
  readonly kind: 'done' | 'ahead' | 'return'
  /** How often a return was taken. */
  readonly count: number
}

export interface PathRow {
  readonly lane: string
  readonly name: string
  readonly present: boolean
}

export interface PathModel {
  readonly rows: readonly PathRow[]
  readonly boxes: readonly PathBox[]
  readonly edges: readonly PathEdge[]
  /** langkah 8 dari 8. */
  readonly position: string
  /** The whole as a sentence, for those who do not see the drawing. */
  readonly sentence: string
}

function timeOf(moment: number, before: number | undefined): string {
  return before !== undefined && todayOf(before) === todayOf(moment) ? clockOf(moment) : `${dayMonth(todayOf(moment))} ${clockOf(moment)}`
}

/** Which way each completion took, counted: the map's own way, or the outcomes that its line names. */
function waysTaken(process: Process, jalur: Jalur): Map<string, number> {
  const taken = new Map<string, number>()
  for (const line of jalur.riwayat) {
    if (line.kind !== 'complete' || line.ditarik || !line.step || !process.steps[line.step]) continue
    const actions = actionsOf(stepOf(process, line.step))
    const chosen =
      line.hasil.length === 0
        ? actions.slice(0, 1)
        : actions.filter((action) => action.outcome !== null && line.hasil.includes(action.outcome))
    for (const action of chosen) {
      const key = `${line.step} ${action.way.to}`
      taken.set(key, (taken.get(key) ?? 0) + 1)
    }
  }
  return taken
}

/** When gates and ends were passed, which nobody completes; the one end of a process, where it ended. */
function passedBy(steps: readonly string[], process: Process, jalur: Jalur): Map<string, number> {
  const lines = jalur.riwayat.filter((line) => (line.kind === 'gate' || line.kind === 'end') && !line.ditarik)
  const found = new Map(lines.map((line) => [line.step ?? '', line.pada]))
  const ends = steps.filter((key) => 'end' in stepOf(process, key))
  const [only] = ends
  if (jalur.berakhir !== null && only !== undefined && ends.length === 1) found.set(only, jalur.berakhir)
  return found
}

/** What the path of a record shows: lanes as rows, steps in the map's order, where it stands, which ways were taken. */
export function pathModel(process: Process, jalur: Jalur): PathModel {
  const steps = Object.keys(process.steps)
  const done = new Map(jalur.selesai.map(({ step, pada }) => [step, pada]))
  const open = jalur.token.filter((token) => !token.parkir)
  const ended = jalur.berakhir !== null
  const furthest = ended ? steps.length : Math.max(-1, ...open.map((token) => steps.indexOf(token.step)))

  const lanes = [...new Set(steps.map((step) => stepOf(process, step).lane as string))]
  const rows = lanes.map((lane): PathRow => {
    const here = open.filter((token) => stepOf(process, token.step).lane === lane)
    // who is outside keeps his name: the task lies with who of ours writes it down
    const single = here.length === 1 && isLane(lane) ? here[0]?.pada : undefined
    return { lane, name: single ?? laneName(lane), present: here.length > 0 }
  })

  const passedAt = passedBy(steps, process, jalur)
  let before: number | undefined
  const boxes = steps.map((key, column): PathBox => {
    const step = stepOf(process, key)
    const here = open.filter((token) => token.step === key)
    const parked = jalur.token.some((token) => token.parkir && token.step === key)
    const end = 'end' in step
    const moment = done.get(key) ?? passedAt.get(key)
    const passed = moment !== undefined
    const state: BoxState = here.length > 0 ? 'present' : parked ? 'parked' : passed ? 'done' : column < furthest ? 'passed-by' : 'ahead'
    const since = jalur.tugas.find((task) => task.step === key)?.sejak
    const day = since === undefined ? 0 : daysBetween(todayOf(since), officeToday()) + 1
    const time = here.length > 0 ? (day > 1 ? `hari ke-${day}` : 'hari ini') : moment !== undefined ? timeOf(moment, before) : ''
    if (moment !== undefined) before = moment
    return {
      step: key,
      name: shortName(step),
      whole: step.name,
      column,
      row: lanes.indexOf(step.lane),
      state,
      end,
      count: here.length,
      time,
    }
  })

  const stateOf = new Map(boxes.map((box) => [box.step, box.state]))
  const reached = (step: string) => ['done', 'present', 'parked'].includes(stateOf.get(step) ?? '')
  const taken = waysTaken(process, jalur)
  const edges = steps.flatMap((from, index) =>
    [...new Set(targetsOf(stepOf(process, from)))].flatMap((to): PathEdge[] => {
      const count = taken.get(`${from} ${to}`) ?? 0
      const back = steps.indexOf(to) <= index
      if (back) return count > 0 ? [{ from, to, kind: 'return', count }] : []
      const own =
        actionsOf(stepOf(process, from)).some((action) => action.way.to === to && !action.beyondMap) || 'gate' in stepOf(process, from)
      if (count === 0 && !own) return []
      return [{ from, to, kind: stateOf.get(from) === 'done' && reached(to) && (count > 0 || own) ? 'done' : 'ahead', count }]
    }),
  )

  const work = boxes.filter((box) => isWork(stepOf(process, box.step)))
  const at = work.findIndex((box) => box.state === 'present')
  return {
    rows,
    boxes,
    edges,
    position: ended ? `berakhir ${momentShort(jalur.berakhir ?? 0)}` : `langkah ${at + 1} dari ${work.length}`,
    sentence: sentenceOf(process, jalur, boxes),
  }
}

function sentenceOf(process: Process, jalur: Jalur, boxes: readonly PathBox[]): string {
  const done = boxes.filter((box) => box.state === 'done' && !box.end).map((box) => `${box.name} ${box.time}`)
  const present = jalur.token.filter((token) => !token.parkir).map((token) => `${shortName(stepOf(process, token.step))} di ${token.pada}`)
  const ahead = boxes.filter((box) => box.state === 'ahead').map((box) => box.name)
  const parts = [
    done.length > 0 && `Selesai: ${done.join(', ')}`,
    present.length > 0 && `sekarang: ${present.join(', ')}`,
    jalur.berakhir !== null && `${jalur.berakhirSebagai === 'batal' ? 'dibatalkan' : 'berakhir'} ${momentShort(jalur.berakhir)}`,
    ahead.length > 0 && jalur.berakhir === null && `berikutnya: ${ahead.join(', ')}`,
  ]
  return `${jalur.process} ${jalur.nama}. ${parts.filter(Boolean).join('; ')}.`
}
