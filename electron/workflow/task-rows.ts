import { isLane, laneName, lanes, laneShort } from '../../shared/lanes.ts'
import type { Tugas } from '../../shared/workflow/alur.contract.ts'
import { actionsOf, isDecision, isOutside, isWork, shortName, type Process } from '../../shared/workflow/process.ts'
import type { ReadContext } from '../core/context.ts'
import type { Address } from '../core/registry.ts'
import { processOf } from './in-force.ts'
import { TASK, type TaskRow } from './rows.ts'
import { claimOf } from './state.ts'
import { mayTogether } from './together.ts'

/** A task with the names that a list shows of it. */
export interface NamedTask extends TaskRow {
  readonly subject: string
  readonly subjectId: number
  readonly unitName: string | null
  readonly personName: string | null
  readonly openerKind: string
  readonly openerStep: string | null
  readonly openerOutcomes: string | null
  readonly openerNote: string | null
  readonly openerId: number
  readonly openerName: string | null
  readonly openerPost: string | null
}

/** SQL of the name by which a list calls unit `u`. */
export const UNIT_NAME = `case when u.jenis = 'bidang' and u.nama_pendek not like 'Bidang%' then 'Bidang ' || u.nama_pendek else u.nama_pendek end`

/** SQL of a `NamedTask`; `o` is the act that opened it, in the name of whose act it was. */
export const NAMED = `select ${TASK}, i.subject, i.subject_id subjectId, ${UNIT_NAME} unitName, tp.nama personName, o.kind openerKind, o.step openerStep, o.outcomes openerOutcomes, o.note openerNote,
  coalesce(json_extract(o.detail, '$.actedBy.pegawaiId'), o.pegawai_id) openerId, og.nama openerName, oj.nama_pendek openerPost
  from tasks t join instances i on i.id = t.instance_id join history o on o.id = t.opened_by
  left join unit u on u.kode = t.unit left join pegawai tp on tp.id = t.pegawai_id
  left join pegawai og on og.id = coalesce(json_extract(o.detail, '$.actedBy.pegawaiId'), o.pegawai_id)
  left join penugasan op on op.id = coalesce(json_extract(o.detail, '$.actedBy.penugasanId'), o.penugasan_id)
  left join jabatan oj on oj.id = op.jabatan_id`

/** What stands in place of a receiver whom the reader may not know. */
export const HIDDEN = 'Penerima'

/** At whom a task waits: a person, the unit of a lane that is one of several (Bidang PP), else the lane. */
export function addressName(address: Address & { unitName: string | null; personName: string | null }): string {
  const { role, unit, unitName, personName } = address
  if (personName !== null) return personName
  const several = !isLane(role) || 'bound' in lanes[role]
  if (unit !== null && several) return unitName ?? unit
  return isLane(role) ? laneShort(role) : role
}

/** The process of a row, or null when this program does not know it: a list goes on without the row. */
export function processOfRow(ctx: ReadContext, task: Pick<TaskRow, 'process' | 'step'>): Process | null {
  if (!ctx.registry.processes[task.process]) return null
  const process = processOf(ctx, task.process)
  const step = process.steps[task.step]
  return step && isWork(step) ? process : null
}

/**
 * Rows of a worklist in the order given. Records are named by their own register, which may hide their words; the receivers of a
 * protected one are hidden from who may not read it.
 */
export function toTugas(ctx: ReadContext, rows: readonly NamedTask[]): Tugas[] {
  const described = describeAll(ctx, rows)
  const placeOf = places(ctx)
  const now = ctx.now()
  return rows.flatMap((row): Tugas[] => {
    const place = placeOf(row)
    if (!place || row.openedAt === null) return []
    const { process, step } = place
    const record = described.get(row.subject)?.get(row.subjectId)
    const mayRead = () => ctx.registry.subjects[row.subject]?.mayRead(ctx, row.subjectId) ?? false
    const hidden = record?.rahasia === true && step.each === true && !mayRead()
    const note = returnNote(process, row)
    return [
      {
        taskId: row.id,
        instanceId: row.instanceId,
        process: row.process,
        step: row.step,
        nama: step.name,
        namaPendek: place.namaPendek,
        subject: row.subject,
        subjectId: row.subjectId,
        nomor: record?.nomor ?? '',
        judul: record?.judul ?? `${process.name} ${row.subjectId}`,
        asal: record?.asal ?? '',
        rahasia: record?.rahasia ?? false,
        dari: row.openerId === ctx.actor.pegawaiId ? 'Saya sendiri' : (row.openerPost ?? row.openerName ?? 'Sistem'),
        pada: hidden ? HIDDEN : addressName(row),
        role: row.role,
        unit: hidden ? null : row.unit,
        pegawaiId: hidden ? null : row.pegawaiId,
        sejak: row.openedAt,
        batas: row.dueAt,
        terlambat: row.dueAt !== null && row.dueAt < (row.closedAt ?? now),
        kembali: note === null || mayRead() ? note : '',
        diambil: row.closedAt === null ? claimOf(ctx, row) : null,
        dibagikan: row.sharedFrom !== null,
        tunggal: place.tunggal,
        luar: place.luar,
        sistem: step.system ?? null,
        bersama: row.closedAt === null && place.bersama,
      },
    ]
  })
}

/** What all tasks of a step have in common, found once for a list; null: a step that this program does not know. */
function places(ctx: ReadContext) {
  const known = new Map<string, ReturnType<typeof placeOf>>()
  return (row: NamedTask) => {
    const key = `${row.process} ${row.step} ${row.sharedFrom !== null}`
    let place = known.get(key)
    if (place === undefined) known.set(key, (place = placeOf(ctx, row)))
    return place
  }
}

function placeOf(ctx: ReadContext, row: NamedTask) {
  const process = processOfRow(ctx, row)
  const step = process?.steps[row.step]
  if (!process || !step || !isWork(step)) return null
  return {
    process,
    step,
    namaPendek: shortName(step),
    tunggal: row.sharedFrom !== null || (!isDecision(step) && step.beyondMap === undefined && !isOutside(step)),
    luar: isOutside(step) ? laneName(step.lane) : null,
    bersama: mayTogether(ctx, process, row),
  }
}

function describeAll(ctx: ReadContext, rows: readonly NamedTask[]) {
  const bySubject = Map.groupBy(rows, (row) => row.subject)
  return new Map(
    [...bySubject].map(([subject, some]) => {
      const ids = [...new Set(some.map((row) => row.subjectId))]
      return [subject, ctx.registry.subjects[subject]?.describe(ctx, ids)] as const
    }),
  )
}

/** The note with which a task came back: by a way that asks one, or by a correction. */
function returnNote(process: Process, row: NamedTask): string | null {
  if (row.openerKind === 'correct') return row.openerNote ?? ''
  if (row.openerKind !== 'complete' || row.openerStep !== row.fromStep || row.fromStep === null || row.sharedFrom !== null) return null
  // a way that asks a note has one
  if (row.openerOutcomes === null || !row.openerNote) return null
  const from = process.steps[row.fromStep]
  const taken = JSON.parse(row.openerOutcomes) as string[]
  const back =
    from &&
    actionsOf(from).some((a) => a.outcome !== null && taken.includes(a.outcome) && a.way.note === 'required' && a.way.to === row.step)
  return back ? row.openerNote : null
}
