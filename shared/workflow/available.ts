import { DomainError } from '../errors.ts'
import { laneShort, isLane, type Lane } from '../lanes.ts'
import { graphOf } from './graph.ts'
import { actionsOf, addressLane, isDecision, isOutside, isWork, shortName, stepOf, workOf, type Action, type Process } from './process.ts'

/** A post of the actor: `covers` are its unit and all below, null every unit. */
export interface ActingPost {
  readonly penugasanId: number
  readonly role: string
  readonly unit: string | null
  readonly covers: readonly string[] | null
}

export interface ActingPerson {
  readonly pegawaiId: number
  readonly posts: readonly ActingPost[]
}

export interface TaskAddress {
  readonly role: string
  readonly unit: string | null
  readonly pegawaiId: number | null
}

/** What decides who may act on a task, with the names that a refusal needs. */
export interface TaskState extends TaskAddress {
  readonly step: string
  readonly shared: boolean
  readonly openedAt: number | null
  readonly closedAt: number | null
  readonly closedBy: { readonly nama: string; readonly waktu: string } | null
  /** The claim that counts: its holder still holds the address. */
  readonly takenBy: { readonly pegawaiId: number; readonly nama: string } | null
  /** The unit's or the person's name, for the refusal. */
  readonly addressee: string
  /** The name of a process that this step called and that still runs. */
  readonly calling: string | null
  /** Who completed each step that this one is kept apart from. */
  readonly doneBy: Readonly<Record<string, readonly number[]>>
}

/** By which office the actor acts; `recorded`: he writes down what another did. */
export interface ActsBy {
  readonly penugasanId: number | null
  readonly unit: string | null
  /** The units that this office covers; null every unit. */
  readonly covers: readonly string[] | null
  readonly recorded: boolean
}

function fitsUnit(post: ActingPost, task: TaskState): boolean {
  if (task.unit === null) return true
  return task.shared ? post.unit === task.unit : post.covers === null || post.covers.includes(task.unit)
}

/** The actor's own posts that the task's address fits, the lane itself before those that only work along. */
export function postsFor(process: Process, task: TaskState, actor: ActingPerson): ActingPost[] {
  const step = workOf(process, task.step)
  const along: readonly string[] = step.withMayAct ? (step.with ?? []) : []
  const fits = (post: ActingPost) => fitsUnit(post, task)
  return [
    ...actor.posts.filter((post) => post.role === task.role && fits(post)),
    ...actor.posts.filter((post) => post.role !== task.role && along.includes(post.role) && fits(post)),
  ]
}

/**
 * The post by which the actor may act on the task, whatever its state: of several that fit, the wanted one, else the first. A task
 * addressed to a person is that person's; at a step of ours also who records it, whatever unit or person.
 */
export function postFor(process: Process, task: TaskState, actor: ActingPerson, wanted?: number | null): ActsBy | null {
  const step = stepOf(process, task.step)
  if (!isWork(step)) return null
  const recorder =
    !task.shared && !isOutside(step) && step.recordedBy ? actor.posts.find((post) => post.role === step.recordedBy) : undefined
  const by = ({ penugasanId, unit, covers }: ActingPost, recorded: boolean): ActsBy => ({ penugasanId, unit, covers, recorded })
  const recording = recorder ? by(recorder, true) : null
  if (task.pegawaiId !== null) {
    if (task.pegawaiId !== actor.pegawaiId) return recording
    const post = actor.posts.find((p) => p.role === task.role) ?? actor.posts[0]
    return post ? by(post, false) : { penugasanId: null, unit: null, covers: [], recorded: false }
  }
  const fitting = postsFor(process, task, actor)
  const chosen = wanted ? fitting.find((post) => post.penugasanId === wanted) : fitting[0]
  if (chosen) return by(chosen, false)
  return recording ?? (fitting[0] ? by(fitting[0], false) : null)
}

/** Why nobody may act on the task now: it is closed, or waits at a join. */
export function idleRefusal(process: Process, task: Pick<TaskState, 'step' | 'openedAt' | 'closedAt' | 'closedBy'>): DomainError | null {
  if (task.closedAt !== null) return new DomainError('TASK_CLOSED', task.closedBy ?? { nama: 'Sistem', waktu: '' })
  if (task.openedAt !== null) return null
  const awaited = graphOf(process).waits.get(task.step) ?? []
  return new DomainError('TASK_WAITING', { langkah: awaited.map((key) => shortName(stepOf(process, key))).join(', ') })
}

/**
 * Why the actor may do nothing with the task now, or null. `actedBy` is whose act would be recorded, where that is known: apart and
 * the claim look at him.
 */
export function refusalFor(
  process: Process,
  task: TaskState,
  actor: ActingPerson,
  wanted?: number | null,
  actedBy?: number,
): DomainError | null {
  const idle = idleRefusal(process, task)
  if (idle) return idle
  const post = postFor(process, task, actor, wanted)
  if (!post) return new DomainError('TASK_NOT_YOURS', { peran: roleShort(task.role), unit: task.addressee })
  const person = post.recorded ? actedBy : actor.pegawaiId
  if (task.takenBy && person !== undefined && task.takenBy.pegawaiId !== person)
    return new DomainError('TASK_TAKEN', { nama: task.takenBy.nama })
  if (!task.shared) {
    for (const key of workOf(process, task.step).apart ?? []) {
      if (person !== undefined && task.doneBy[key]?.includes(person)) {
        return new DomainError('MUST_BE_ANOTHER', { langkah: shortName(stepOf(process, key)) })
      }
    }
  }
  return task.calling === null ? null : new DomainError('CALL_RUNNING', { proses: task.calling })
}

/** What the actor may do with the task now: buttons, inbox filter and guard at once. Shared work has one action, `jawab`. */
export function availableActions(process: Process, task: TaskState, actor: ActingPerson): Action[] {
  if (refusalFor(process, task, actor)) return []
  return waysOf(process, task)
}

/** The ways of a task, whoever asks: those of its step, or the one answer to shared work, which goes nowhere. */
export function waysOf(process: Process, task: Pick<TaskState, 'step' | 'shared'>): Action[] {
  const step = workOf(process, task.step)
  if (!task.shared) return actionsOf(step)
  const form = isDecision(step) ? undefined : step.form
  return [{ outcome: null, name: 'jawab', way: { to: task.step, ...(form && { form }) }, beyondMap: false, inclusive: false }]
}

/** Lanes that may send a token back: Kasubbag TU, in the finance processes the PPK-SKPD. */
export function correctors(process: Process): Lane[] {
  return process.code.startsWith('P3') ? ['ppk-skpd'] : ['kasubbag-tu']
}

/** The lane that starts a process: that of its first step, an outsider's by who records it. */
export function startersOf(process: Process): Lane[] {
  const step = workOf(process, process.start)
  const lane = addressLane(step)
  const own = step.recordedBy && step.recordedBy !== lane ? [lane, step.recordedBy] : [lane]
  return [...own, ...(process.startedBy ?? [])]
}

export function roleShort(role: string): string {
  return isLane(role) ? laneShort(role) : role
}
