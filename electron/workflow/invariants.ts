import { graphOf } from '../../shared/workflow/graph.ts'
import { actionsOf, isWork, targetsOf, type Process } from '../../shared/workflow/process.ts'
import type { ReadContext } from '../core/context.ts'
import { dueOf } from './due.ts'
import { definitionOf, processOf } from './in-force.ts'
import { INSTANCE, outcomesOf, RECALLED, TASK, type Instance, type TaskRow } from './rows.ts'

export interface Broken {
  /** The number of the invariant in engine.md 11, and its name. */
  readonly invariant: string
  readonly detail: string
}

type Check = (ctx: ReadContext) => string[]

/** Proves what must hold of the process tables at any moment; every break is named. */
export function checkWorkflow(ctx: ReadContext): Broken[] {
  return checks.flatMap(([invariant, check]) => check(ctx).map((detail) => ({ invariant, detail })))
}

const LIVE = 't.closed_at is null and t.shared_from is null'
const of = (instanceId: number, process: string) => `proses ${instanceId} (${process})`

const endMatchesTokens: Check = (ctx) =>
  ctx
    .all<{ id: number; process: string; ended: number }>(
      `select i.id, i.process, i.ended_at is not null ended from instances i
       where (i.ended_at is null) <> exists (select 1 from tasks t where t.instance_id = i.id and ${LIVE})`,
    )
    .map((row) => `${of(row.id, row.process)} ${row.ended ? 'berakhir tetapi masih mempunyai tugas' : 'berjalan tanpa tugas'}`)

const runningHasOpenTask: Check = (ctx) =>
  ctx
    .all<{ id: number; process: string }>(
      `select i.id, i.process from instances i where i.ended_at is null
       and not exists (select 1 from tasks t where t.instance_id = i.id and ${LIVE} and t.opened_at is not null)`,
    )
    .map((row) => `${of(row.id, row.process)} tidak mempunyai tugas terbuka`)

/** Live tokens by instance, each with its definition in force; an unknown process is a break of its own. */
function running(ctx: ReadContext): { instance: Instance; process: Process | null; tokens: TaskRow[] }[] {
  const tokens = Map.groupBy(ctx.all<TaskRow>(`select ${TASK} from tasks t where ${LIVE}`), (t) => t.instanceId)
  return ctx.all<Instance>(`select ${INSTANCE} from instances i where i.ended_at is null`).map((instance) => {
    const process = ctx.registry.processes[instance.process] ? processOf(ctx, instance.process) : null
    return { instance, process, tokens: tokens.get(instance.id) ?? [] }
  })
}

const tokensStandAtSteps: Check = (ctx) =>
  running(ctx).flatMap(({ instance, process, tokens }) => {
    const name = of(instance.id, instance.process)
    if (!process) return [`${name}: definisinya tidak dikenal`]
    const { joins } = graphOf(process)
    const wrong = tokens.flatMap((t) => {
      const step = process.steps[t.step]
      if (!step) return [`${name}: langkah ${t.step} tidak ada`]
      if (t.openedAt === null) return joins.has(t.step) ? [] : [`${name}: menunggu pada ${t.step} yang bukan penggabungan`]
      return isWork(step) ? [] : [`${name}: tugas pada ${t.step} yang bukan pekerjaan`]
    })
    const asleep = [...joins].filter(
      ([join, above]) => tokens.some((t) => t.step === join && t.openedAt === null) && !tokens.some((t) => above.has(t.step)),
    )
    return [...wrong, ...asleep.map(([join]) => `${name}: penggabungan ${join} tertidur`)]
  })

const completionsMatchTasks: Check = (ctx) => [
  ...ctx
    .all<{ id: number }>(
      `select t.id from tasks t where t.closed_as = 'done'
       and not exists (select 1 from history h where h.task_id = t.id and h.kind = 'complete' and h.act = t.closed_by)`,
    )
    .map((row) => `tugas ${row.id} selesai tanpa catatan riwayat`),
  ...ctx
    .all<{ id: number; taskId: number | null }>(
      `select h.id, h.task_id taskId from history h left join tasks t on t.id = h.task_id
       where h.kind = 'complete' and (t.closed_as is not 'done' or t.closed_by is not h.act)`,
    )
    .map((row) => `riwayat ${row.id} menyelesaikan tugas ${row.taskId ?? '–'} yang tidak selesai`),
]

const actsHaveLines: Check = (ctx) =>
  ['opened_by', 'closed_by'].flatMap((column) =>
    ctx
      .all<{ id: number; act: number }>(
        `select t.id, t.${column} act from tasks t where t.${column} is not null and (
           not exists (select 1 from history h where h.act = t.${column} and h.instance_id = t.instance_id)
           or not exists (select 1 from history h where h.id = t.${column} and h.act = h.id))`,
      )
      .map((row) => `tugas ${row.id}: tindakan ${row.act} tidak tercatat pada prosesnya`),
  )

interface Edge {
  readonly id: number
  readonly instanceId: number
  readonly process: string
  readonly definitionId: number
  readonly fromStep: string | null
  readonly step: string
}

/** An edge is looked for in the instance's definition, then in those from which it was moved. */
const edgesAreOfTheMap: Check = (ctx) => {
  const known = new Map<number, Process>()
  const definition = (id: number) => {
    const process = known.get(id) ?? definitionOf(ctx, id)
    known.set(id, process)
    return process
  }
  const former = (instanceId: number) =>
    ctx
      .all<{ id: number }>(
        "select json_extract(detail, '$.from') id from history where instance_id = ? and kind = 'move' and task_id is null",
        instanceId,
      )
      .map((row) => row.id)
  return ctx
    .all<Edge>(
      `select min(t.id) id, t.instance_id instanceId, t.process, i.definition_id definitionId, t.from_step fromStep, t.step
       from tasks t join instances i on i.id = t.instance_id join history h on h.id = t.opened_by
       where h.kind not in ('recall', 'correct', 'share', 'move')
       group by i.definition_id, t.from_step, t.step, iif(exists (select 1 from history m where m.instance_id = i.id and m.kind = 'move'), i.id, 0)`,
    )
    .filter((edge) => ![edge.definitionId, ...former(edge.instanceId)].some((id) => isEdge(definition(id), edge)))
    .map((edge) => `tugas ${edge.id} (${edge.process}): ${edge.fromStep ?? 'mulai'} ke ${edge.step} bukan jalan pada peta`)
}

function isEdge(process: Process, { fromStep, step }: Edge): boolean {
  if (!process.steps[step]) return false
  if (fromStep === null) return step === process.start || graphOf(process).joins.has(step)
  const from = process.steps[fromStep]
  return from !== undefined && targetsOf(from).includes(step)
}

const callersWait: Check = (ctx) =>
  ctx
    .all<{ id: number; process: string; step: string; caller: string; closed: number }>(
      `select i.id, i.process, t.step, t.process caller, t.closed_at is not null closed from instances i join tasks t on t.id = i.calling_task_id
       where i.ended_at is null`,
    )
    .flatMap((row) => {
      const step = ctx.registry.processes[row.caller]?.steps[row.step]
      const waits = !row.closed && step && 'calls' in step && step.calls === row.process
      return waits ? [] : [`${of(row.id, row.process)} dipanggil ${row.caller}/${row.step} yang tidak menunggunya`]
    })

const duesAreReckoned: Check = (ctx) =>
  running(ctx).flatMap(({ instance, process }) => {
    if (!process) return []
    const open = ctx.all<TaskRow>(
      `select ${TASK} from tasks t where t.instance_id = ? and t.closed_at is null and t.opened_at is not null`,
      instance.id,
    )
    return open
      .filter((t) => process.steps[t.step] && dueOf(ctx, instance, t) !== t.dueAt)
      .map((t) => `tugas ${t.id} (${t.process}/${t.step}): batas waktunya tidak sesuai hitungan`)
  })

const stepsAreKeptApart: Check = (ctx) =>
  Object.values(ctx.registry.processes).flatMap((process) =>
    Object.entries(process.steps).flatMap(([key, step]) =>
      (isWork(step) ? (step.apart ?? []) : []).flatMap((other) => bothDoneByOne(ctx, process.code, key, other)),
    ),
  )

const WHO = (h: string) => `coalesce(json_extract(${h}.detail, '$.actedBy.pegawaiId'), ${h}.pegawai_id)`

function bothDoneByOne(ctx: ReadContext, process: string, step: string, other: string): string[] {
  return ctx
    .all<{ instanceId: number }>(
      `select distinct s.instance_id instanceId
       from tasks t join history s on s.task_id = t.id and s.kind = 'complete'
       join history h on h.instance_id = s.instance_id and h.kind = 'complete' and h.step = ? and h.id < s.id and ${WHO('h')} = ${WHO('s')}
       join tasks o on o.id = h.task_id and o.shared_from is null
       where t.process = ? and t.step = ? and t.closed_as = 'done' and t.shared_from is null
         and not exists (select 1 from history r where r.instance_id = h.instance_id and r.kind = 'recall' and r.id > h.id and r.id < s.id
           and json_extract(r.detail, '$.act') = h.act)`,
      other,
      process,
      step,
    )
    .map((row) => `${of(row.instanceId, process)}: ${step} dan ${other} dikerjakan satu orang`)
}

const noTokenTwice: Check = (ctx) =>
  ctx
    .all<{ instanceId: number; process: string; step: string }>(
      `select t.instance_id instanceId, t.process, t.step from tasks t where ${LIVE} and t.opened_at is not null
       group by t.instance_id, t.step, t.role, t.unit, t.pegawai_id having count(*) > 1`,
    )
    .filter((row) => !keptSiblings(ctx, row.instanceId, row.process))
    .map((row) => `${of(row.instanceId, row.process)}: dua tugas ${row.step} pada satu alamat`)

function keptSiblings(ctx: ReadContext, instanceId: number, code: string): boolean {
  const process = ctx.registry.processes[code]
  return ctx
    .all<{ step: string; outcomes: string | null }>(
      `select h.step, h.outcomes from history h where h.instance_id = ? and h.kind = 'complete' and h.outcomes is not null and not ${RECALLED}`,
      instanceId,
    )
    .some((line) => {
      const step = process?.steps[line.step]
      const taken = outcomesOf(line)
      return step !== undefined && actionsOf(step).some((a) => a.way.siblings === 'keep' && a.outcome !== null && taken.includes(a.outcome))
    })
}

const sharedHangsOnLive: Check = (ctx) =>
  ctx
    .all<{ id: number }>(
      'select t.id from tasks t join tasks p on p.id = t.shared_from where t.closed_at is null and p.closed_at is not null',
    )
    .map((row) => `tugas ${row.id} dibagikan dari tugas yang sudah ditutup`)

/** Two exceptions of one thing over the same days: which of them rules could not be told. */
const exceptionsApart: Check = (ctx) =>
  ctx
    .all<{ proses: string; sasaran: string; satu: number; dua: number }>(
      `select a.proses, a.sasaran, a.id satu, b.id dua from aturan_proses a join aturan_proses b on b.proses = a.proses and b.macam = a.macam
         and b.sasaran = a.sasaran and b.id > a.id and b.mulai <= a.selesai and b.selesai >= a.mulai
       where a.dicabut_pada is null and b.dicabut_pada is null`,
    )
    .map(({ proses, sasaran, satu, dua }) => `aturan ${satu} dan ${dua} (${proses}, ${sasaran}) bertumpuk`)

const checks: readonly (readonly [string, Check])[] = [
  ['1 akhir proses', endMatchesTokens],
  ['2 tugas terbuka', runningHasOpenTask],
  ['3 tempat tugas', tokensStandAtSteps],
  ['4 penyelesaian', completionsMatchTasks],
  ['5 tindakan', actsHaveLines],
  ['6 jalan', edgesAreOfTheMap],
  ['7 pemanggil', callersWait],
  ['8 batas waktu', duesAreReckoned],
  ['9 pemisahan tugas', stepsAreKeptApart],
  ['10 tugas rangkap', noTokenTwice],
  ['11 tugas dibagikan', sharedHangsOnLive],
  ['aturan proses', exceptionsApart],
]
