import { addDays, momentOf } from '../../../shared/dates.ts'
import type { PermintaanLaporan } from '../../../shared/modules/pemantauan/pemantauan.contract.ts'
import { shortName, type Process } from '../../../shared/workflow/process.ts'
import type { ReadContext } from '../../core/context.ts'
import { addressName, UNIT_NAME } from '../../workflow/task-rows.ts'

/** A record of the report. */
export interface Case {
  readonly id: number
  readonly subject: string
  readonly subjectId: number
  readonly proses: string
  readonly mulai: number
  readonly berakhir: number | null
  readonly keadaan: 'berjalan' | 'selesai' | 'batal'
}

/** The processes that a report is of: one, those of a group of the map, or all. */
export function processesOf(ctx: ReadContext, lingkup: string): Process[] {
  const all = Object.values(ctx.registry.processes)
  return all.filter(({ code }) => lingkup === '' || code === lingkup || code.startsWith(`${lingkup}.`))
}

/** The records of these processes that were opened, or ended, in the period. */
export function casesOf(ctx: ReadContext, processes: readonly Process[], { menurut, dari, sampai }: PermintaanLaporan): Case[] {
  const kinds = menurut === 'dibuka' ? "('start')" : "('end', 'cancel')"
  const at = menurut === 'dibuka' ? 'i.started_at' : 'i.ended_at'
  const span = [momentOf(dari), momentOf(addDays(sampai, 1))]
  return ctx.all<Case>(
    `select i.id, i.subject, i.subject_id subjectId, i.process proses, i.started_at mulai, i.ended_at berakhir, ifnull(i.ended_as, 'berjalan') keadaan
     from (select distinct instance_id from history h where h.at >= ? and h.at < ? and h.kind in ${kinds}) e join instances i on i.id = e.instance_id
     where ${at} >= ? and ${at} < ? and i.process in (select value from json_each(?)) order by i.process, i.started_at, i.id`,
    ...span,
    ...span,
    JSON.stringify(processes.map(({ code }) => code)),
  )
}

/** A step of a record that was done, or is open: at whom, by whom, how long. */
export interface StepRow {
  readonly instanceId: number
  readonly proses: string
  readonly step: string
  readonly langkah: string
  readonly putaran: number
  readonly pada: string
  readonly oleh: string | null
  readonly untuk: string | null
  readonly hasil: string
  readonly catatan: string | null
  readonly mulai: number
  readonly selesai: number | null
  readonly batas: number | null
}

type Raw = Omit<StepRow, 'langkah' | 'pada' | 'hasil'> & {
  readonly role: string
  readonly unit: string | null
  readonly pegawaiId: number | null
  readonly unitName: string | null
  readonly personName: string | null
  readonly outcomes: string | null
}

/** The steps of records in their order. */
export function stepsOf(ctx: ReadContext, ids: readonly number[]): StepRow[] {
  const rows = ctx.all<Raw>(
    `select t.instance_id instanceId, t.process proses, t.step, t.round putaran, t.role, t.unit, t.pegawai_id pegawaiId, ${UNIT_NAME} unitName,
      tp.nama personName, g.nama oleh, a.nama untuk, h.outcomes, h.note catatan, t.opened_at mulai, t.closed_at selesai, t.due_at batas
     from json_each(?) j cross join tasks t on t.instance_id = j.value left join history h on h.task_id = t.id and h.kind = 'complete'
     left join unit u on u.kode = t.unit left join pegawai tp on tp.id = t.pegawai_id left join pegawai g on g.id = h.pegawai_id
     left join pegawai a on a.id = json_extract(h.detail, '$.actedBy.pegawaiId')
     where t.shared_from is null and t.opened_at is not null and (t.closed_at is null or t.closed_as = 'done') order by j.key, t.id`,
    JSON.stringify(ids),
  )
  return rows.map((row) => {
    const step = ctx.registry.processes[row.proses]?.steps[row.step]
    return {
      ...row,
      langkah: step ? shortName(step) : row.step,
      pada: addressName(row),
      hasil: row.outcomes === null ? '' : (JSON.parse(row.outcomes) as string[]).join(', '),
    }
  })
}

export interface Named {
  readonly nomor: string
  readonly judul: string
}

/** The number and words of records, as far as the actor may open them. */
export function namesOf(ctx: ReadContext, cases: readonly Case[]): Map<number, Named> {
  const named = new Map<number, Named>()
  for (const [name, some] of Map.groupBy(cases, (one) => one.subject)) {
    const subject = ctx.registry.subjects[name]
    const ids = [...new Set(some.map((one) => one.subjectId))]
    const open = subject?.readable?.(ctx, ids) ?? new Set(ids.filter((id) => subject?.mayRead(ctx, id)))
    const described = subject?.describe(ctx, [...open])
    for (const { id, subjectId } of some) {
      const record = open.has(subjectId) ? described?.get(subjectId) : undefined
      if (record) named.set(id, { nomor: record.nomor, judul: record.judul })
    }
  }
  return named
}
