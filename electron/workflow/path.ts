import { DomainError } from '../../shared/errors.ts'
import type { Jalur, Riwayat, TugasCatatan } from '../../shared/workflow/alur.contract.ts'
import { postFor, refusalFor, waysOf } from '../../shared/workflow/available.ts'
import { isEach } from '../../shared/workflow/graph.ts'
import { isWork, shortName, stepOf, type Process } from '../../shared/workflow/process.ts'
import type { ReadContext } from '../core/context.ts'
import { addressingPost, mayShare } from './desk.ts'
import { holdersOf } from './holders.ts'
import { definitionOf, processOf } from './in-force.ts'
import { INSTANCE, LINE, liveTokens, outcomesOf, type Instance, type Line } from './rows.ts'
import { stateOf } from './state.ts'
import { addressName, HIDDEN, NAMED, toTugas, type NamedTask } from './task-rows.ts'
import { mayRecall } from './recallable.ts'
import { cancelRefusal, correctionTargets, mayCorrect } from './undo.ts'

const OWN_ACTS_TRIED = 10

/**
 * Every process of a record, the newest first: where it stands, what was done, what the actor may do. Of a record whose body he may
 * not read he gets no notes and no receivers. Refuses NOT_FOUND for a record that he may not know of.
 */
export function listJalur(ctx: ReadContext, { subject, subjectId }: { subject: string; subjectId: number }): Jalur[] {
  const register = ctx.registry.subjects[subject]
  if (!register?.describe(ctx, [subjectId]).has(subjectId)) throw new DomainError('NOT_FOUND', { hal: 'Catatan' })
  const open = register.mayRead(ctx, subjectId)
  return ctx
    .all<Instance>(`select ${INSTANCE} from instances i where i.subject = ? and i.subject_id = ? order by i.id desc`, subject, subjectId)
    .map((instance) => jalurOf(ctx, instance, open))
}

function jalurOf(ctx: ReadContext, instance: Instance, open: boolean): Jalur {
  const process = instance.endedAt === null ? processOf(ctx, instance.process) : definitionOf(ctx, instance.definitionId)
  const riwayat = historyOf(ctx, instance, process, open)
  const live = ctx.all<NamedTask>(`${NAMED} where t.instance_id = ? and t.closed_at is null order by t.id`, instance.id)
  const tokens = live.filter((t) => t.sharedFrom === null)
  return {
    instanceId: instance.id,
    process: instance.process,
    nama: process.name,
    mulai: instance.startedAt,
    batas: instance.dueAt,
    berakhir: instance.endedAt,
    berakhirSebagai: instance.endedAs,
    token: tokens.map((t) => ({
      taskId: t.id,
      step: t.step,
      parkir: t.openedAt === null,
      dari: t.fromStep,
      pada: t.openedAt === null ? '' : !open && isEach(process, t.step) ? HIDDEN : addressName(t),
      ronde: t.round,
    })),
    selesai: doneSteps(riwayat),
    tugas: tasksOf(ctx, process, live, open),
    riwayat,
    bolehBatal: cancelRefusal(ctx, instance, process) === null,
    koreksi: correctionsOf(ctx, instance, process),
  }
}

function doneSteps(riwayat: readonly Riwayat[]): Jalur['selesai'] {
  const done = Map.groupBy(
    riwayat.filter((line) => line.kind === 'complete' && line.step !== null && !line.ditarik),
    (line) => line.step ?? '',
  )
  return [...done].map(([step, lines]) => ({ step, pada: Math.max(...lines.map((l) => l.pada)), kali: lines.length - 1 }))
}

function tasksOf(ctx: ReadContext, process: Process, live: readonly NamedTask[], open: boolean): TugasCatatan[] {
  const rows = new Map(live.map((row) => [row.id, row]))
  return toTugas(ctx, live).flatMap((tugas): TugasCatatan[] => {
    const row = rows.get(tugas.taskId)
    if (!row) return []
    const state = stateOf(ctx, process, row)
    const by = postFor(process, state, ctx.actor)
    const holds = by !== null && !by.recorded
    if (!open && !holds && (row.sharedFrom !== null || isEach(process, row.step))) return []
    const refusal = refusalFor(process, state, ctx.actor)
    const claimedByOther = state.takenBy !== null && state.takenBy.pegawaiId !== ctx.actor.pegawaiId
    const colleagues = () => holdersOf(ctx, row, ctx.today(), state.shared).some((h) => h.pegawaiId !== ctx.actor.pegawaiId)
    return [
      {
        ...tugas,
        kembali: open ? tugas.kembali : tugas.kembali === null ? null : '',
        aksi: refusal ? [] : waysOf(process, state).map(toAksi),
        tolakan: refusal && { code: refusal.code, pesan: refusal.message },
        dicatatUntuk: by?.recorded
          ? holdersOf(ctx, row, ctx.today()).map(({ penugasanId, nama, jabatan }) => ({ penugasanId, nama, jabatan }))
          : [],
        bolehAmbil: holds && state.takenBy?.pegawaiId !== ctx.actor.pegawaiId,
        bolehSerahkan: holds && !claimedByOther && row.pegawaiId === null && colleagues(),
        bolehAlamatkan: addressingPost(ctx, row, null) !== undefined,
        bolehBagikan: holds && !claimedByOther && mayShare(process, row),
        dilihatPada: row.seenAt,
      },
    ]
  })
}

function toAksi({ outcome, name, way, beyondMap, inclusive }: ReturnType<typeof waysOf>[number]): TugasCatatan['aksi'][number] {
  return {
    hasil: outcome,
    nama: name,
    form: way.form ?? null,
    catatanWajib: way.note === 'required',
    tambahan: beyondMap,
    inklusif: inclusive,
  }
}

function correctionsOf(ctx: ReadContext, instance: Instance, process: Process): Jalur['koreksi'] {
  if (instance.endedAt !== null || !mayCorrect(ctx, process)) return []
  return liveTokens(ctx, instance.id).flatMap((task) => {
    const langkah = correctionTargets(ctx, process, task).map((step) => ({ step, nama: stepOf(process, step).name }))
    return langkah.length > 0 ? [{ taskId: task.id, langkah }] : []
  })
}

interface NamedLine extends Line {
  readonly personName: string | null
  readonly postName: string | null
  readonly forName: string | null
  readonly forPost: string | null
  readonly recalled: number
}

function historyOf(ctx: ReadContext, instance: Instance, process: Process, open: boolean): Riwayat[] {
  const lines = ctx.all<NamedLine>(
    `select ${LINE}, g.nama personName, j.nama_pendek postName, fg.nama forName, fj.nama_pendek forPost,
       exists (select 1 from history r where r.instance_id = h.instance_id and r.kind = 'recall' and r.id > h.id and json_extract(r.detail, '$.act') = h.act) recalled
     from history h left join pegawai g on g.id = h.pegawai_id left join penugasan p on p.id = h.penugasan_id left join jabatan j on j.id = p.jabatan_id
     left join pegawai fg on fg.id = json_extract(h.detail, '$.actedBy.pegawaiId')
     left join penugasan fp on fp.id = json_extract(h.detail, '$.actedBy.penugasanId') left join jabatan fj on fj.id = fp.jabatan_id
     where h.instance_id = ? order by h.id`,
    instance.id,
  )
  const recallable = recallableActs(ctx, lines)
  return lines.map((l) => {
    const step = l.step === null ? undefined : process.steps[l.step]
    const hidden = !open && step !== undefined && isWork(step) && step.each === true
    return {
      id: l.id,
      act: l.act,
      instanceId: l.instanceId,
      kind: l.kind,
      step: l.step,
      nama: step ? shortName(step) : (l.step ?? ''),
      hasil: outcomesOf(l),
      catatan: open ? l.note : null,
      oleh: hidden ? HIDDEN : (l.personName ?? 'Sistem'),
      jabatan: hidden ? '' : (l.postName ?? ''),
      untuk: hidden || l.forName === null ? null : [l.forName, l.forPost].filter(Boolean).join(', '),
      pada: l.at,
      padaTanggal: l.happenedOn,
      dapatDitarik: l.id === l.act && recallable.has(l.act),
      ditarik: l.recalled === 1,
    }
  })
}

/** The actor's own latest acts that may still be taken back. */
function recallableActs(ctx: ReadContext, lines: readonly NamedLine[]): Set<number> {
  const own = lines.filter((l) => l.id === l.act && l.pegawaiId === ctx.actor.pegawaiId && l.recalled === 0).slice(-OWN_ACTS_TRIED)
  return new Set(own.filter((l) => mayRecall(ctx, l.act)).map((l) => l.act))
}
