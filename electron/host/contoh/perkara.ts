import { addDays, momentOf, todayOf } from '../../../shared/dates.ts'
import { PerkaraBaru } from '../../../shared/modules/perkara/perkara.contract.ts'
import {
  actionsOf,
  addressLane,
  isOutside,
  stepOf,
  workOf,
  type Doc,
  type Process,
  type WorkStep,
} from '../../../shared/workflow/process.ts'
import { refusalFor, startersOf } from '../../../shared/workflow/available.ts'
import { actorOf } from '../../akun/posts.ts'
import type { ReadContext } from '../../core/context.ts'
import { openPerkara } from '../../modules/perkara/buka.ts'
import { addCatatan, addDokumen } from '../../modules/perkara/perkara.ts'
import { complete } from '../../workflow/engine.ts'
import { holdersOf } from '../../workflow/holders.ts'
import { processOf } from '../../workflow/in-force.ts'
import { TASK, type TaskRow } from '../../workflow/rows.ts'
import { stateOf } from '../../workflow/state.ts'
import { cancel } from '../../workflow/undo.ts'
import { createAcak, type Jadwal } from './acak.ts'
import { perkaraContoh, type PerkaraContoh } from './bank-perkara.ts'
import type { Organisasi } from './organisasi.ts'
import { later, type Panggung } from './panggung.ts'

const JAM: readonly [number, number] = [3, 40]
const LEMARI = ['Lemari 1, map hijau', 'Lemari 2, map biru', 'Lemari 3, ordner perkara', 'Rak arsip bidang, boks 4']
const DARI_LUAR = ['Diterima lewat surat.', 'Disampaikan langsung.', '']

/** Who does the task at hand: the pegawai, and whose act he writes down where it is another's. */
interface Hand {
  readonly pegawaiId: number
  readonly actedBy: number | null
}

/** Plans the plain cases of all processes: opened, passed on, returned, rested or ended along the clock. */
export function planPerkara(panggung: Panggung, jadwal: Jadwal, { orang }: Organisasi): void {
  const acak = createAcak(20250306)
  let urutNik = 0

  for (const contoh of perkaraContoh) {
    const today = contoh.mulai === todayOf(panggung.sekarang)
    const at = momentOf(contoh.mulai, today ? '07:42' : '08:20') + (today ? 0 : acak.between(0, 300) * 60_000)
    jadwal.plan(at, () => open(contoh))
  }

  function open(contoh: PerkaraContoh): void {
    const by = panggung.read((ctx) => starter(ctx, contoh.proses))
    const { id } = panggung.actAs(by, 'perkara.buka', (ctx) => openPerkara(ctx, isian(contoh)))
    goOn(contoh, id, by, { acts: 0, returned: false })
  }

  function isian({ proses, judul, batas, pihak = [], unit = [], asn = [] }: PerkaraContoh): PerkaraBaru {
    return PerkaraBaru.parse({
      proses,
      judul,
      batas: batas ?? null,
      pihak: pihak.map((one) => {
        const [nama = '', alamat = ''] = one.split(', ')
        return { nama, nik: alamat.startsWith('tidak') ? null : nik(), alamat: alamat.startsWith('tidak') ? '' : `Kelurahan ${alamat}` }
      }),
      penerima: [
        ...unit.map((kode) => ({ lane: 'bidang-seksi', unit: kode, pegawaiId: null })),
        ...asn.map((nama) => ({ lane: 'asn', unit: null, pegawaiId: orang[nama] ?? null })),
      ],
    })
  }

  /** A NIK of a region that there is not. */
  function nik(): string {
    const two = (n: number) => String(n).padStart(2, '0')
    return `9974${two(acak.between(1, 5))}${two(acak.between(1, 28))}${two(acak.between(1, 12))}${two(acak.between(45, 99))}${String(++urutNik).padStart(4, '0')}`
  }

  interface Way {
    readonly acts: number
    readonly returned: boolean
  }

  function goOn(contoh: PerkaraContoh, id: number, by: number, way: Way): void {
    const [fewest, most] = contoh.jam ?? JAM
    if (way.acts === 2 && contoh.catatan) note(id, by, contoh.catatan)
    if (way.acts < (contoh.langkah ?? Infinity))
      jadwal.plan(later(panggung, acak, panggung.now(), fewest, most), () => next(contoh, id, way))
    else if (contoh.batal) jadwal.plan(later(panggung, acak, panggung.now(), 20, 40), () => giveUp(id, by, contoh.batal ?? ''))
  }

  function next(contoh: PerkaraContoh, id: number, way: Way): void {
    const found = panggung.read((ctx) => firstDoable(ctx, id))
    if (!found) return
    const { task, hand, process } = found
    const step = workOf(process, task.step)
    const [returning, reason] = contoh.kembali ?? ['', '']
    const outcomes = actionsOf(step).flatMap((a) => (a.outcome === null || a.beyondMap ? [] : [a.outcome]))
    const returns = !way.returned && outcomes.includes(returning)
    const others = outcomes.filter((outcome) => outcome !== returning)
    const wished = others.filter((outcome) => contoh.hasil?.includes(outcome))
    const chosen = returns ? returning : (wished[0] ?? others[0] ?? outcomes[0])
    const needsNote = actionsOf(step).some((a) => a.outcome === (chosen ?? null) && a.way.note === 'required')
    const said = needsNote ? 'Sesuai hasil verifikasi di lapangan.' : isOutside(step) ? acak.pick(DARI_LUAR) : ''
    const note = returns ? reason : said
    for (const doc of panggung.read((ctx) => missingOf(ctx, step, task.instanceId, id))) paper(id, hand.pegawaiId, doc)
    panggung.actAs(hand.pegawaiId, 'alur.selesaikan', (ctx) =>
      complete(ctx, {
        taskId: task.id,
        outcomes: chosen === undefined ? [] : [chosen],
        note,
        actedBy: hand.actedBy,
        happenedOn: isOutside(step) || hand.actedBy !== null ? todayOf(panggung.now()) : null,
      }),
    )
    if (panggung.read((ctx) => stillOpen(ctx, id))) for (const doc of step.makes ?? []) if (acak.chance(0.7)) paper(id, hand.pegawaiId, doc)
    goOn(contoh, id, hand.pegawaiId, { acts: way.acts + 1, returned: way.returned || returns })
  }

  function note(id: number, by: number, isi: string): void {
    if (panggung.read((ctx) => stillOpen(ctx, id))) panggung.actAs(by, 'perkara.catat', (ctx) => addCatatan(ctx, { id, isi }))
  }

  function paper(id: number, by: number, doc: Doc): void {
    const tanggal = addDays(todayOf(panggung.now()), -acak.between(0, 1))
    const nomor = acak.chance(0.6) ? `400.9/${acak.between(11, 480)}/425.106/${tanggal.slice(0, 4)}` : ''
    panggung.actAs(by, 'perkara.tambahDokumen', (ctx) =>
      addDokumen(ctx, {
        id,
        nama: ctx.registry.documents?.[doc]?.nama ?? doc,
        nomor,
        tanggal,
        bertandaTangan: true,
        berkasId: null,
        lokasi: acak.pick(LEMARI),
      }),
    )
  }

  function giveUp(id: number, by: number, alasan: string): void {
    const instanceId = panggung.read((ctx) => instanceOf(ctx, id))
    panggung.actAs(by, 'alur.batal', (ctx) => cancel(ctx, { instanceId, note: alasan }))
  }
}

function instanceOf(ctx: ReadContext, id: number): number {
  return ctx.get<{ id: number }>("select id from instances where subject = 'perkara' and subject_id = ?", id)?.id ?? 0
}

/** What a step needs and the case does not have yet. */
function missingOf(ctx: ReadContext, step: WorkStep, instanceId: number, subjectId: number): Doc[] {
  return (step.needs ?? []).filter((doc) => ctx.registry.documents?.[doc]?.newest(ctx, { instanceId, subjectId }) === null)
}

function stillOpen(ctx: ReadContext, id: number): boolean {
  return ctx.get("select 1 from instances where subject = 'perkara' and subject_id = ? and ended_at is null", id) !== undefined
}

/** The first who may start the process. */
function starter(ctx: ReadContext, code: string): number {
  for (const role of startersOf(processOf(ctx, code))) {
    const [first] = holdersOf(ctx, { role, unit: null, pegawaiId: null }, ctx.today())
    if (first) return first.pegawaiId
  }
  throw new Error(`Nobody starts ${code}`)
}

/** The oldest open task of a case that somebody may do now, and his hand. */
function firstDoable(ctx: ReadContext, id: number): { task: TaskRow; hand: Hand; process: Process } | null {
  const tasks = ctx.all<TaskRow>(
    `select ${TASK} from tasks t join instances i on i.id = t.instance_id
     where i.subject = 'perkara' and i.subject_id = ? and t.closed_at is null and t.opened_at is not null order by t.id`,
    id,
  )
  for (const task of tasks) {
    const process = processOf(ctx, task.process)
    const hand = handOf(ctx, process, task)
    if (hand) return { task, hand, process }
  }
  return null
}

function handOf(ctx: ReadContext, process: Process, task: TaskRow): Hand | null {
  const step = workOf(process, task.step)
  if ('calls' in step && step.calls) return null
  const state = stateOf(ctx, process, task)
  const holders = holdersOf(ctx, task, ctx.today())
  for (const { pegawaiId } of holders) {
    if (!refusalFor(process, state, actorOf(ctx, pegawaiId))) return { pegawaiId, actedBy: null }
  }
  const whose = holders[0]
  if (!whose || !step.recordedBy || isOutside(stepOf(process, task.step)) || addressLane(step) === step.recordedBy) return null
  const [writer] = holdersOf(ctx, { role: step.recordedBy, unit: null, pegawaiId: null }, ctx.today())
  return writer ? { pegawaiId: writer.pegawaiId, actedBy: whose.penugasanId } : null
}
