import { shortDate } from '../../shared/dates.ts'
import { DomainError, refuseField } from '../../shared/errors.ts'
import type { AturanBaru } from '../../shared/workflow/aturan.contract.ts'
import { isWork, type Process } from '../../shared/workflow/process.ts'
import { assertAdminOrTu } from '../akun/access.ts'
import type { ReadContext, WriteContext } from '../core/context.ts'
import { recomputeDue } from './definitions.ts'
import {
  assertNoLoop,
  documentRefusal,
  holderRefusal,
  lanesWithTasks,
  laneRefusal,
  limitRefusal,
  termWords,
  throughRefusal,
} from './rule-refusals.ts'
import { ruleValue } from './rule-words.ts'
import { inPlace, RULE, type RuleKind, type RuleRow } from './rules.ts'

const WHO = 'Mengatur proses'

interface NewRule {
  readonly macam: RuleKind
  readonly sasaran: string
  readonly nilai: unknown
}

/**
 * Sets values of a process from a day on: of a step its limit, its needed documents, whether it goes along; of a lane its holder. Without
 * an end they hold until the next begin; with one they are an exception, and two exceptions may not overlap.
 */
export function setRules(ctx: WriteContext, input: AturanBaru): { jumlah: number } {
  assertAdminOrTu(ctx, WHO)
  const process = processNamed(ctx, input.proses)
  const { mulai, selesai, keterangan } = input
  if (selesai !== null && selesai < mulai)
    throw refuseField(
      'selesai',
      `Sampai ${shortDate(selesai)} sebelum berlaku mulai ${shortDate(mulai)}. Pilih tanggal sesudahnya, atau kosongkan.`,
    )
  const rules = [...stepRules(ctx, process, input), ...laneRules(ctx, process, input)]
  if (rules.length === 0) throw refuseField('', 'Tidak ada yang diubah. Isi nilainya, lalu simpan.')
  if (mulai < ctx.today() && rules.some(({ macam }) => macam !== 'batas'))
    throw refuseField(
      'mulai',
      `Hanya batas waktu yang dapat berlaku sejak tanggal yang sudah lewat. Pilih hari ini, ${shortDate(ctx.today())}, atau sesudahnya.`,
    )
  ctx.kept.clear()
  for (const rule of rules) insertRule(ctx, process, rule, { mulai, selesai, keterangan })
  afterChange(ctx, process, rules, mulai)
  return { jumlah: rules.length }
}

function processNamed(ctx: ReadContext, code: string): Process {
  const process = ctx.registry.processes[code]
  if (!process) throw refuseField('proses', `Proses ${code} tidak ada pada peta. Pilih dari daftar proses.`)
  return process
}

function stepRules(ctx: ReadContext, process: Process, { langkah }: AturanBaru): NewRule[] {
  if (langkah === null) return []
  const { step: sasaran, batas, perlu, langsung } = langkah
  const step = Object.hasOwn(process.steps, sasaran) ? process.steps[sasaran] : undefined
  if (!step || !isWork(step)) throw refuseField('step', `Langkah ${sasaran} tidak ada pada ${process.name}. Pilih dari daftar langkah.`)
  const along = langsung ? throughRefusal(ctx, process, sasaran) : null
  const refusal =
    (batas !== null && batas !== undefined ? limitRefusal(process, sasaran, batas) : null) ??
    (perlu ? documentRefusal(ctx, process, sasaran, perlu) : null) ??
    (along === null ? null : refuseField('langsung', along))
  if (refusal) throw refusal
  const values: [RuleKind, unknown][] = [
    ['batas', batas],
    ['perlu', perlu?.length === 0 ? null : perlu && [...new Set(perlu)]],
    ['langsung', langsung],
  ]
  return values.flatMap(([macam, nilai]) => (nilai === undefined ? [] : [{ macam, sasaran, nilai }]))
}

function laneRules(ctx: ReadContext, process: Process, { jalur, mulai }: AturanBaru): NewRule[] {
  if (jalur === null) return []
  const { lane, pemegang } = jalur
  if (!lanesWithTasks(process).includes(lane))
    throw refuseField('lane', `Jalur ${lane} tidak mempunyai tugas pada ${process.name}. Pilih dari daftar jalur.`)
  const closed = laneRefusal(process, lane)
  if (closed !== null) throw refuseField('pemegang', closed)
  const refusal = pemegang && holderRefusal(ctx, pemegang, mulai)
  if (refusal) throw refusal
  return [{ macam: 'pemegang', sasaran: lane, nilai: pemegang }]
}

type Term = Pick<AturanBaru, 'mulai' | 'selesai' | 'keterangan'>

function insertRule(ctx: WriteContext, process: Process, { macam, sasaran, nilai }: NewRule, { mulai, selesai, keterangan }: Term): void {
  const same = ctx
    .all<RuleRow>(`select ${RULE} from aturan_proses a where a.proses = ? and a.macam = ? and a.dicabut_pada is null`, process.code, macam)
    .filter((row) => inPlace(ctx, row).sasaran === sasaran)
  const crossing = selesai === null ? undefined : same.find((row) => row.selesai !== null && row.mulai <= selesai && row.selesai >= mulai)
  if (crossing)
    throw refuseField(
      'mulai',
      `Masa ${termWords({ mulai, selesai })} bertumpuk dengan ${ruleValue(ctx, process, crossing)}, ${termWords(crossing)}. Pilih masa lain, atau akhiri yang itu dahulu.`,
    )
  const replaced = selesai === null ? same.find((row) => row.selesai === null && row.mulai === mulai) : undefined
  if (replaced) revoke(ctx, replaced.id)
  ctx.run(
    'insert into aturan_proses (proses, macam, sasaran, mulai, selesai, nilai, keterangan, ditetapkan_pada, ditetapkan_oleh) values (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    process.code,
    macam,
    sasaran,
    mulai,
    selesai,
    JSON.stringify(nilai),
    keterangan,
    ctx.now(),
    ctx.actor.pegawaiId,
  )
}

function revoke(ctx: WriteContext, id: number): void {
  ctx.run('update aturan_proses set dicabut_pada = ?, dicabut_oleh = ? where id = ?', ctx.now(), ctx.actor.pegawaiId, id)
}

/** Due times follow changed limits; a loop that would never stop is refused. */
function afterChange(ctx: WriteContext, process: Process, changed: readonly Pick<NewRule, 'macam'>[], from: string): void {
  ctx.kept.clear()
  if (changed.some(({ macam }) => macam === 'langsung')) {
    const rows = ctx.all<RuleRow>(
      `select ${RULE} from aturan_proses a where a.proses = ? and a.macam = 'langsung' and a.dicabut_pada is null`,
      process.code,
    )
    assertNoLoop(ctx, process, rows, from)
  }
  if (changed.some(({ macam }) => macam === 'batas')) recomputeDue(ctx, process.code)
}

function ruleById(ctx: WriteContext, id: number): RuleRow {
  assertAdminOrTu(ctx, WHO)
  const row = ctx.get<RuleRow>(`select ${RULE} from aturan_proses a where a.id = ? and a.dicabut_pada is null`, id)
  if (!row) throw new DomainError('NOT_FOUND', { hal: 'Aturan itu' })
  return row
}

/** Whether a value may still be taken back: it has not ruled a day before today. */
export function mayRevoke({ mulai }: Pick<RuleRow, 'mulai'>, today: string): boolean {
  return mulai >= today
}

/** Whether the end of a value may be set earlier: it is an exception that has begun and goes on. */
export function mayEnd({ mulai, selesai }: Pick<RuleRow, 'mulai' | 'selesai'>, today: string): boolean {
  return selesai !== null && mulai < today && selesai > today
}

/** Takes back what does not hold yet, or only since today; the row stays with who did it and when. */
export function revokeRule(ctx: WriteContext, { id }: { id: number }): { jumlah: number } {
  const row = ruleById(ctx, id)
  if (!mayRevoke(row, ctx.today()))
    throw refuseField(
      'id',
      `Aturan ini sudah berlaku sejak ${shortDate(row.mulai)} dan tidak dapat dicabut. Tetapkan nilai lain mulai hari ini${row.selesai === null ? '' : ', atau akhiri masanya'}.`,
    )
  ctx.kept.clear()
  revoke(ctx, id)
  afterChange(ctx, processNamed(ctx, row.proses), [row], row.mulai)
  return { jumlah: 1 }
}

/** Ends an exception earlier, today at the earliest: what was in force so far stays true. */
export function endRule(ctx: WriteContext, { id, selesai }: { id: number; selesai: string }): { jumlah: number } {
  const row = ruleById(ctx, id)
  if (row.selesai === null)
    throw refuseField('selesai', 'Aturan ini berlaku sampai diubah. Tetapkan nilai lain mulai tanggal yang diinginkan.')
  if (selesai < row.mulai || selesai < ctx.today() || selesai >= row.selesai)
    throw refuseField(
      'selesai',
      `Hari terakhir harus dari ${shortDate(row.mulai > ctx.today() ? row.mulai : ctx.today())} sampai sebelum ${shortDate(row.selesai)}. Pilih tanggal di antaranya.`,
    )
  ctx.kept.clear()
  ctx.run('update aturan_proses set selesai = ? where id = ?', selesai, id)
  afterChange(ctx, processNamed(ctx, row.proses), [row], selesai)
  return { jumlah: 1 }
}
