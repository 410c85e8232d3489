import { isLane, laneName, laneShort } from '../../shared/lanes.ts'
import type { AturanProses, JalurAturan, LangkahAturan, Masa, RiwayatAturan } from '../../shared/workflow/aturan.contract.ts'
import { isDecision, isWork, shortName, type Process, type WorkStep } from '../../shared/workflow/process.ts'
import { addDays } from '../../shared/dates.ts'
import { namaLengkap } from '../../shared/akun/nama.ts'
import { assertAdminOrTu } from '../akun/access.ts'
import { addressLane } from '../akun/penerima.ts'
import type { ReadContext } from '../core/context.ts'
import { DomainError } from '../../shared/errors.ts'
import { handsOf } from './holders.ts'
import { processOf } from './in-force.ts'
import { mayEnd, mayRevoke } from './rule-acts.ts'
import { documentsAt, lanesWithTasks, laneRefusal, throughRefusal } from './rule-refusals.ts'
import { holderWords, ruleTarget, ruleValue } from './rule-words.ts'
import { inPlace, RULE, ruleOn, rulesOn, type RuleKind, type RuleRow } from './rules.ts'

interface Page {
  readonly ctx: ReadContext
  readonly code: Process
  readonly rows: readonly RuleRow[]
}

/** A process as the office has set it: its lanes, its steps, who may hold a lane, and all that was set before. */
export function readRulesPage(ctx: ReadContext, { proses }: { proses: string }): AturanProses {
  assertAdminOrTu(ctx, 'Melihat aturan proses')
  const code = ctx.registry.processes[proses]
  if (!code) throw new DomainError('NOT_FOUND', { hal: `Proses ${proses}` })
  const rows = ctx
    .all<RuleRow>(`select ${RULE} from aturan_proses a where a.proses = ? order by a.mulai desc, a.id desc`, proses)
    .map((row) => inPlace(ctx, row))
  const page = { ctx, code, rows }
  const now = processOf(ctx, proses)
  const langkah = Object.entries(code.steps).flatMap(([key, step]) => {
    const laid = now.steps[key]
    return isWork(step) && laid && isWork(laid) ? [stepOf(page, key, step, laid)] : []
  })
  return {
    proses,
    nama: code.name,
    jalur: lanesWithTasks(code).map((lane) => laneOf(page, lane)),
    langkah,
    jabatan: listPosts(ctx),
    riwayat: rows.map((row) => historyOf(page, row)),
  }
}

/** Since when and until when what holds today was set; null where the office said nothing. */
function termOf({ ctx, rows }: Page, macam: RuleKind, sasaran: string): Masa {
  const row = ruleOn(
    rows.filter((one) => one.macam === macam && one.sasaran === sasaran && one.dicabutPada === null),
    ctx.today(),
  )
  return row && row.nilai !== 'null' ? { sejak: row.mulai, sampai: row.selesai } : null
}

function laneOf(page: Page, lane: string): JalurAturan {
  const { ctx, code } = page
  const pemegang = rulesOn(ctx, ctx.today()).get(code.code)?.pemegang[lane] ?? null
  const holders = lane === 'asn' ? [] : handsOf(ctx, pemegang ?? { role: lane, unit: null, pegawaiId: null }, ctx.today())
  return {
    lane,
    nama: isLane(lane) ? laneName(lane) : lane,
    pemegang,
    pemegangNama: pemegang === null ? '' : holderWords(ctx, pemegang),
    masa: termOf(page, 'pemegang', lane),
    petugas: [...new Map(holders.map((one) => [one.pegawaiId, { nama: one.nama, jabatan: one.jabatan }])).values()],
    pencatat: recordersOf(code, lane),
    tolakan: laneRefusal(code, lane),
  }
}

function recordersOf(code: Process, lane: string): string[] {
  const recorders = Object.values(code.steps).flatMap((step) =>
    isWork(step) && step.lane === lane && step.recordedBy && step.recordedBy !== lane ? [laneShort(step.recordedBy)] : [],
  )
  return [...new Set(recorders)]
}

function stepOf(page: Page, key: string, own: WorkStep, laid: WorkStep): LangkahAturan {
  const { ctx, code } = page
  const bawaan = own.needs ?? []
  return {
    step: key,
    nama: own.name,
    namaPendek: shortName(own),
    jalur: laneShort(own.lane),
    keputusan: isDecision(own),
    batas: { bawaan: own.limit ?? null, berlaku: laid.limit ?? null, masa: termOf(page, 'batas', key) },
    perlu: {
      bawaan: [...bawaan],
      tambahan: (laid.needs ?? []).slice(bawaan.length),
      boleh: documentsAt(ctx, code, key).filter((doc) => !bawaan.some((one) => one === doc)),
      masa: termOf(page, 'perlu', key),
    },
    langsung: {
      bawaan: own.through === true,
      berlaku: laid.through === true,
      masa: termOf(page, 'langsung', key),
      tolakan: throughRefusal(ctx, code, key),
    },
  }
}

interface PostRow {
  readonly nama: string
  readonly unit: string | null
  readonly lanes: string
  readonly gelarDepan: string | null
  readonly gelarBelakang: string | null
  readonly pemegang: string | null
}

/** The posts in use, each with the lane by which work reaches it and the fewest others. */
function listPosts(ctx: ReadContext): AturanProses['jabatan'] {
  const rows = ctx.all<PostRow>(
    `select j.nama, j.unit, (select json_group_array(lane) from jabatan_lane where jabatan_id = j.id) lanes, g.nama pemegang,
       g.gelar_depan gelarDepan, g.gelar_belakang gelarBelakang
     from jabatan j left join penugasan p on p.id = (select q.id from penugasan q where q.jabatan_id = j.id and q.mulai <= ?
       and ifnull(q.selesai, '9999') >= ? order by q.jenis = 'plh' desc, q.id limit 1) left join pegawai g on g.id = p.pegawai_id
     where j.aktif = 1 order by j.urutan, j.id`,
    ctx.today(),
    ctx.today(),
  )
  const carried = new Map<string, number>()
  const own = rows.map((row) => (JSON.parse(row.lanes) as string[]).filter(isLane))
  for (const lane of own.flat()) carried.set(lane, (carried.get(lane) ?? 0) + 1)
  return rows.flatMap((row, index) => {
    const lanes = own[index] ?? []
    const role =
      lanes.filter((lane) => lane !== 'asn').toSorted((a, b) => (carried.get(a) ?? 0) - (carried.get(b) ?? 0))[0] ?? addressLane(lanes)
    if (role === null) return []
    const { pemegang, gelarDepan, gelarBelakang } = row
    const nama = pemegang === null ? '' : namaLengkap({ nama: pemegang, gelarDepan: gelarDepan ?? '', gelarBelakang: gelarBelakang ?? '' })
    return [{ nama: row.nama, pemegang: nama, role, unit: row.unit }]
  })
}

/** The last day of a value: its own, or that before the next without an end began; null while it goes on. */
function lastDay(rows: readonly RuleRow[], row: RuleRow): string | null {
  if (row.selesai !== null || row.dicabutPada !== null) return row.selesai
  const later = rows.filter(
    (other) =>
      other.macam === row.macam &&
      other.sasaran === row.sasaran &&
      other.selesai === null &&
      other.dicabutPada === null &&
      other.mulai > row.mulai,
  )
  return later.length === 0 ? null : addDays(later.map(({ mulai }) => mulai).toSorted()[0] ?? row.mulai, -1)
}

function historyOf({ ctx, code, rows }: Page, row: RuleRow): RiwayatAturan {
  const today = ctx.today()
  const live = row.dicabutPada === null
  const { id, macam, mulai, keterangan } = row
  const selesai = lastDay(rows, row)
  const over = selesai !== null && selesai < today
  return {
    id,
    macam,
    sasaran: ruleTarget(code, row),
    nilai: ruleValue(ctx, code, row),
    mulai,
    selesai,
    keterangan,
    oleh: ctx.get<{ nama: string }>('select nama from pegawai where id = ?', row.ditetapkanOleh)?.nama ?? 'Sistem',
    pada: row.ditetapkanPada,
    keadaan: !live ? 'dicabut' : mulai > today ? 'akan' : over ? 'lewat' : 'berlaku',
    bolehCabut: live && mayRevoke(row, today),
    bolehAkhiri: live && mayEnd(row, today),
  }
}
