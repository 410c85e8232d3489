import { DomainError } from '../../../shared/errors.ts'
import {
  IsiDisposisi,
  IsiDistribusi,
  IsiPilah,
  IsiTeruskan,
  IsiTindakLanjut,
  type DisposisiBaris,
} from '../../../shared/modules/persuratan/surat-masuk.contract.ts'
import type { WriteContext } from '../../core/context.ts'
import type { Binding, EffectInput, EffectResult } from '../../core/registry.ts'
import { sameAddress } from '../../workflow/rows.ts'
import { accessTo, isSecret } from './akses.ts'
import { dueOnDate } from '../../workflow/due.ts'
import { insertRow, rowsOf, undoRows, withdrawRows, type Giver, type NewRow, type Row } from './disposisi-baris.ts'
import { followUpsOf, matchFollowUps, type FollowUp } from './disposisi-tugas.ts'
import { parseForm } from './isian.ts'
import { giverOf, nameReceivers, type Named } from './penerima.ts'

export type Keadaan = DisposisiBaris['keadaan']

interface Written {
  readonly input: EffectInput
  readonly from: Giver
  readonly rows: readonly Row[]
  readonly tasks: ReadonlyMap<number, FollowUp>
  readonly secret: boolean
  /** The day on the paper, today without one. */
  readonly day: string
}

function writing(ctx: WriteContext, input: EffectInput): Written {
  const rows = rowsOf(ctx, input.subjectId)
  return {
    input,
    from: giverOf(ctx, input),
    rows,
    tasks: matchFollowUps(rows, followUpsOf(ctx, input.subjectId)),
    secret: isSecret(accessTo(ctx, input.subjectId)?.keamanan ?? 'B'),
    day: input.happenedOn ?? ctx.today(),
  }
}

const inForce = (row: Row) => row.ditarikPada === null

/** A row of the way: the words of Kepala Dinas, Sekretaris or Kasubbag TU, named by the post that wrote them. */
function wordsRow(
  { input, from }: Written,
  jenis: 'disposisi' | 'catatan' | 'pilah',
  role: string,
  parentId: number | null,
  said: { instruksi?: readonly string[]; catatan: string },
): NewRow {
  return {
    suratId: input.subjectId,
    parentId,
    jenis,
    act: input.act,
    role,
    unit: null,
    pegawaiId: null,
    kepadaJabatan: from.jabatan,
    kepadaNama: from.nama,
    penanggungJawab: false,
    untukDiketahui: false,
    instruksi: said.instruksi ?? [],
    catatan: said.catatan,
    batas: null,
    padaTanggal: input.happenedOn,
  }
}

function receiverRow({ input }: Written, parentId: number | null, receiver: Named, instruksi: readonly string[]): NewRow {
  return {
    suratId: input.subjectId,
    parentId,
    jenis: 'penerima',
    act: input.act,
    role: receiver.role,
    unit: receiver.unit,
    pegawaiId: receiver.pegawaiId,
    kepadaJabatan: receiver.jabatan,
    kepadaNama: receiver.nama,
    penanggungJawab: receiver.penanggungJawab,
    untukDiketahui: receiver.untukDiketahui,
    instruksi: receiver.untukDiketahui ? [] : instruksi,
    catatan: '',
    batas: receiver.batas,
    padaTanggal: input.happenedOn,
  }
}

/** P1.1.1/disposisi. A new one after a step back takes the place of the old, save what receivers have already in hand. Of a Rahasia letter he types it himself. */
export function writeDisposisi(ctx: WriteContext, input: EffectInput): void {
  const { penerima, instruksi, catatan } = parseForm(IsiDisposisi, input.payload)
  const act = writing(ctx, input)
  if (act.secret && input.pegawaiId !== ctx.actor.pegawaiId) throw new DomainError('SECRET_TYPED_BY_HEAD')
  if (act.secret && penerima.length === 0) throw new DomainError('SECRET_NEEDS_NAMES')
  const named = nameReceivers(ctx, penerima, act.day)
  const idle = act.rows.filter((row) => inForce(row) && (row.jenis !== 'penerima' || !answers(act.tasks.get(row.id))))
  withdrawRows(
    ctx,
    idle.map((row) => row.id),
    input.act,
    'diganti',
  )
  const root = insertRow(ctx, act.from, wordsRow(act, 'disposisi', 'kepala-dinas', null, { instruksi, catatan }))
  for (const receiver of named) insertRow(ctx, act.from, receiverRow(act, root, receiver, instruksi))
}

/** The receiver has, or has answered, his task; a wrong address is no answer. */
function answers(task: FollowUp | undefined): boolean {
  return task !== undefined && !task.wrongAddress && (task.closedAs === null || task.closedAs === 'done')
}

/** P1.1.1/teruskan-ke-tu: the Sekretaris may add a note. */
export function writeCatatan(ctx: WriteContext, input: EffectInput): void {
  const { catatan } = parseForm(IsiTeruskan, input.payload)
  if (catatan === '') return
  const act = writing(ctx, input)
  insertRow(ctx, act.from, wordsRow(act, 'catatan', 'sekretaris', rootOf(act.rows)?.id ?? null, { catatan }))
}

function rootOf(rows: readonly Row[]): Row | undefined {
  return rows.findLast((row) => row.jenis === 'disposisi' && inForce(row))
}

/**
 * P1.1.1/pilah-surat: who gets the letter, one task each. Rows of the Kepala Dinas that stay as they were are kept; the others are
 * replaced or dropped. Refuses a sort without a task, a receiver who has the letter, and on a Rahasia one who was not named.
 */
export function sortSurat(ctx: WriteContext, input: EffectInput): EffectResult {
  const { penerima, instruksi, catatan } = parseForm(IsiPilah, input.payload)
  const act = writing(ctx, input)
  const named = nameReceivers(ctx, penerima, act.day)
  if (!named.some((receiver) => !receiver.untukDiketahui)) throw new DomainError('SORT_NEEDS_TASK')
  const root = rootOf(act.rows)
  const top = act.rows.filter((row) => row.jenis === 'penerima' && inForce(row) && isTop(row, act.rows))
  const waiting = top.filter((row) => !act.tasks.has(row.id))
  for (const receiver of named) {
    if (top.some((row) => sameAddress(row, receiver) && answers(act.tasks.get(row.id))))
      throw new DomainError('RECEIVER_THERE', { penerima: receiver.jabatan })
    if (act.secret && !top.some((row) => sameAddress(row, receiver)))
      throw new DomainError('SECRET_ONLY_NAMED', { penerima: receiver.jabatan })
  }
  const kept = new Map(named.map((receiver) => [receiver, waiting.find((row) => sameAddress(row, receiver))]))
  const unchanged = (row: Row, to: Named) =>
    (row.penanggungJawab === 1) === to.penanggungJawab &&
    (row.untukDiketahui === 1) === to.untukDiketahui &&
    (to.batas === null || to.batas === row.batas)
  const added = named.filter((receiver) => !kept.get(receiver))
  const parentId =
    catatan !== '' || instruksi.length > 0 || added.length > 0
      ? insertRow(ctx, act.from, wordsRow(act, 'pilah', 'kasubbag-tu', root?.id ?? null, { instruksi, catatan }))
      : (root?.id ?? null)
  const receivers = named.map((receiver): Binding & { task: boolean } => {
    const row = kept.get(receiver)
    const batas = row?.batas ?? receiver.batas
    if (!row) insertRow(ctx, act.from, receiverRow(act, parentId, receiver, instruksi))
    else if (!unchanged(row, { ...receiver, batas })) {
      withdrawRows(ctx, [row.id], input.act, 'diganti')
      insertRow(ctx, act.from, receiverRow(act, row.parentId, { ...receiver, batas }, JSON.parse(row.instruksi) as string[]))
    }
    const { role, unit, pegawaiId } = receiver
    return { role, unit, pegawaiId, dueAt: dueOnDate(ctx, batas), task: !receiver.untukDiketahui }
  })
  const dropped = waiting.filter((row) => !named.some((receiver) => sameAddress(row, receiver)))
  withdrawRows(
    ctx,
    dropped.map((row) => row.id),
    input.act,
    'tidak diteruskan',
  )
  return { bind: { 'bidang-seksi': receivers.filter((receiver) => receiver.task).map(({ task: _, ...binding }) => binding) } }
}

/** The row hangs below words of the way, not below another receiver. */
export function isTop(row: Row, rows: readonly Row[]): boolean {
  return rows.find((other) => other.id === row.parentId)?.jenis !== 'penerima'
}

/** P1.1.1/distribusi: receipts ticked at hand-over; the rest may be ticked later. */
export function writeReceipts(ctx: WriteContext, input: EffectInput): void {
  const { terima } = parseForm(IsiDistribusi, input.payload)
  const rows = rowsOf(ctx, input.subjectId)
  for (const { disposisiId, nama } of terima) {
    if (!rows.some((row) => row.id === disposisiId && row.jenis === 'penerima' && inForce(row)))
      throw new DomainError('NOT_FOUND', { hal: 'Penerima disposisi' })
    ctx.run(
      'update disposisi set diterima_pada = ?, diterima_oleh = ? where id = ? and diterima_pada is null',
      ctx.now(),
      nama,
      disposisiId,
    )
  }
}

/** P1.1.1/tindak-lanjut: what was done, on the row of who answers; for shared work too. */
export function writeTindakLanjut(ctx: WriteContext, input: EffectInput): void {
  const { hasil } = parseForm(IsiTindakLanjut, input.payload)
  setLaporan(ctx, input, hasil)
}

export function undoTindakLanjut(ctx: WriteContext, input: EffectInput): void {
  setLaporan(ctx, input, null)
}

function setLaporan(ctx: WriteContext, { subjectId, taskId }: EffectInput, laporan: string | null) {
  const rows = rowsOf(ctx, subjectId)
  const found = [...matchFollowUps(rows, followUpsOf(ctx, subjectId))].find(([, task]) => task.id === taskId)
  if (!found) throw new Error(`No disposisi row is answered by task ${taskId}`)
  ctx.run('update disposisi set laporan = ? where id = ?', laporan, found[0])
}

export function undoDisposisi(ctx: WriteContext, input: EffectInput): void {
  undoRows(ctx, input.subjectId, input.act)
}
