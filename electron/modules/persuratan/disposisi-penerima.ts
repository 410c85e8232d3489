import { DomainError } from '../../../shared/errors.ts'
import type { DisposisiBaris, IsiDisposisi } from '../../../shared/modules/persuratan/surat-masuk.contract.ts'
import type { ReadContext, WriteContext } from '../../core/context.ts'
import type { Address } from '../../core/registry.ts'
import { assertCovered, share } from '../../workflow/desk.ts'
import { getInstance, getTask, sameAddress } from '../../workflow/rows.ts'
import { accessTo, assertOpens, assertSees, holds, isSecret } from './akses.ts'
import { dueOnDate } from '../../workflow/due.ts'
import { insertRow, rowById, rowsOf, type Row } from './disposisi-baris.ts'
import { listDisposisi, namedByRow } from './disposisi-pohon.ts'
import { followUpsOf, matchFollowUps } from './disposisi-tugas.ts'
import { giverOf, nameReceivers } from './penerima.ts'

function receiverRow(ctx: ReadContext, id: number): Row {
  const row = rowById(ctx, id)
  if (!row || row.jenis !== 'penerima' || row.ditarikPada !== null) throw new DomainError('NOT_FOUND', { hal: 'Penerima disposisi' })
  assertSees(ctx, row.suratId)
  return row
}

/** Receipt of the letter by a receiver, with the name of who took it; by the clerk, Kasubbag TU, or the receiving unit itself. */
export function receiveDisposisi(ctx: WriteContext, { disposisiId, nama }: { disposisiId: number; nama: string }): { ok: true } {
  const row = receiverRow(ctx, disposisiId)
  const own =
    namedByRow(ctx, row) ||
    (row.unit !== null && ctx.actor.posts.some((post) => post.role !== 'asn' && post.covers?.includes(row.unit ?? '')))
  if (!own && !holds(ctx, 'pengadministrasi-surat', 'kasubbag-tu')) throw new DomainError('NOT_RECEIVER')
  ctx.run('update disposisi set diterima_pada = ?, diterima_oleh = ? where id = ?', ctx.now(), nama, row.id)
  return { ok: true }
}

/** A receiver for information marks his row read. */
export function readDisposisi(ctx: WriteContext, { disposisiId }: { disposisiId: number }): { ok: true } {
  const row = receiverRow(ctx, disposisiId)
  if (row.untukDiketahui === 0 || !namedByRow(ctx, row)) throw new DomainError('NOT_RECEIVER')
  markRead(ctx, [row])
  return { ok: true }
}

/** What is for the actor's information on a letter that he opens is read. */
export function markInformed(ctx: WriteContext, suratId: number): void {
  markRead(
    ctx,
    rowsOf(ctx, suratId).filter(
      (row) => row.jenis === 'penerima' && row.untukDiketahui === 1 && row.ditarikPada === null && namedByRow(ctx, row),
    ),
  )
}

function markRead(ctx: WriteContext, rows: readonly Row[]) {
  for (const row of rows)
    ctx.run(
      'update disposisi set dibaca_pada = ?, dibaca_oleh = ? where id = ? and dibaca_pada is null',
      ctx.now(),
      ctx.actor.pegawaiId,
      row.id,
    )
}

/** Further disposisi: the holder of a follow-up gives work on to posts or people that he covers; for information without a task. */
export function shareDisposisi(ctx: WriteContext, { taskId, ...isi }: { taskId: number } & IsiDisposisi): DisposisiBaris[] {
  const task = getTask(ctx, taskId)
  const instance = getInstance(ctx, task.instanceId)
  const suratId = instance.subjectId
  if (instance.subject !== 'surat_masuk') throw new DomainError('NOT_FOUND', { hal: 'Surat masuk' })
  assertOpens(ctx, suratId)
  const rows = rowsOf(ctx, suratId)
  const parent = [...matchFollowUps(rows, followUpsOf(ctx, suratId))].find(([, followUp]) => followUp.id === taskId)
  if (!parent) throw new DomainError('NOT_FOUND', { hal: 'Tugas tindak lanjut' })
  const named = nameReceivers(ctx, isi.penerima, ctx.today())
  for (const receiver of named) {
    const there = rows.some(
      (row) => row.parentId === parent[0] && row.ditarikPada === null && row.untukDiketahui === 1 && sameAddress(row, receiver),
    )
    if (there && receiver.untukDiketahui) throw new DomainError('RECEIVER_THERE', { penerima: receiver.jabatan })
    if (receiver.untukDiketahui) assertCovered(ctx, taskId, receiver)
  }
  const working = named.filter((receiver) => !receiver.untukDiketahui)
  const { act } =
    working.length > 0
      ? share(ctx, {
          taskId,
          receivers: working.map(({ role, unit, pegawaiId, batas }) => ({ role, unit, pegawaiId, dueAt: dueOnDate(ctx, batas) })),
        })
      : { act: task.openedBy }
  const post = ctx.actor.posts.find((p) => p.role === task.role && p.unit === task.unit) ?? ctx.actor.posts[0]
  const from = giverOf(ctx, { pegawaiId: ctx.actor.pegawaiId, penugasanId: post?.penugasanId ?? null })
  for (const receiver of named) {
    const { role, unit, pegawaiId, penanggungJawab, untukDiketahui, batas } = receiver
    insertRow(ctx, from, {
      suratId,
      parentId: parent[0],
      jenis: 'penerima',
      act,
      role,
      unit,
      pegawaiId,
      kepadaJabatan: receiver.jabatan,
      kepadaNama: receiver.nama,
      penanggungJawab,
      untukDiketahui,
      instruksi: isi.instruksi,
      catatan: isi.catatan,
      batas,
      padaTanggal: null,
    })
  }
  return listDisposisi(ctx, { id: suratId })
}

/** Before a follow-up gets another address: its row goes with it. A Rahasia letter is given on only by one who may open it. */
export function readdressDisposisi(ctx: WriteContext, move: { subjectId: number; taskId: number; from: Address; to: Address }): void {
  const access = accessTo(ctx, move.subjectId)
  if (access && isSecret(access.keamanan) && !access.buka) throw new DomainError('SECRET_NOT_READDRESSED')
  const rows = rowsOf(ctx, move.subjectId)
  const found = [...matchFollowUps(rows, followUpsOf(ctx, move.subjectId))].find(([, task]) => task.id === move.taskId)
  if (!found) return
  const [named] = nameReceivers(ctx, [{ ...move.to, penanggungJawab: false, untukDiketahui: false, batas: null }], ctx.today())
  if (!named) return
  ctx.run(
    'update disposisi set role = ?, unit = ?, pegawai_id = ?, kepada_jabatan = ?, kepada_nama = ? where id = ?',
    move.to.role,
    move.to.unit,
    move.to.pegawaiId,
    named.jabatan,
    named.nama,
    found[0],
  )
}
