import { DomainError } from '../../../shared/errors.ts'
import { SuratMasukUbah, VerifikasiSurat } from '../../../shared/modules/persuratan/surat-masuk.contract.ts'
import type { WriteContext } from '../../core/context.ts'
import type { Effect, EffectInput } from '../../core/registry.ts'
import { voidNomor } from '../../registers/nomor.ts'
import { assertSees, holds } from './akses.ts'
import { sortSurat, undoDisposisi, undoTindakLanjut, writeCatatan, writeDisposisi, writeReceipts, writeTindakLanjut } from './disposisi.ts'
import { parseForm, verificationFaults } from './isian.ts'
import { saveLetter } from './surat-masuk.ts'

/** P1.1.1/register-surat: the first time the row is written already; an entry that was taken back is saved again under its number. */
function register(ctx: WriteContext, { subjectId, payload }: EffectInput): void {
  if (typeof payload !== 'object' || payload === null) return
  const { versi, id: _, ...isian } = parseForm(SuratMasukUbah, { ...payload, id: subjectId })
  saveLetter(ctx, { id: subjectId, versi, isian, access: assertSees(ctx, subjectId) })
}

/** P1.1.1/identifikasi-verifikasi: the rest of the fields, all that verification must have. */
function verify(ctx: WriteContext, { subjectId, payload }: EffectInput): void {
  const { versi, ...isian } = parseForm(VerifikasiSurat, payload)
  saveLetter(ctx, { id: subjectId, versi, isian, access: assertSees(ctx, subjectId), faults: verificationFaults })
  ctx.run('update surat_masuk set diverifikasi_pada = ?, diverifikasi_oleh = ? where id = ?', ctx.now(), ctx.actor.pegawaiId, subjectId)
}

function unverify(ctx: WriteContext, { subjectId }: EffectInput): void {
  ctx.run('update surat_masuk set diverifikasi_pada = null, diverifikasi_oleh = null where id = ?', subjectId)
}

/** A letter made void: its number stays in the book, struck, with the reason. The clerk throws away only an entry that he took back. */
function makeVoid(ctx: WriteContext, { subjectId, instanceId, act, note }: EffectInput): void {
  const sentOn = ctx.get("select 1 from tasks where instance_id = ? and closed_by = ? and step <> 'register-surat'", instanceId, act)
  if (sentOn && !ctx.actor.admin && !holds(ctx, 'kasubbag-tu')) {
    throw new DomainError('NOT_ALLOWED', { tindakan: 'Surat yang sudah dikirim dibatalkan', oleh: 'Kasubbag Tata Usaha' })
  }
  voidNomor(ctx, subjectId, note ?? '')
}

const nothing = () => undefined

/** What surat masuk does when a way with its form is taken, by form. */
export const persuratanEffects: Readonly<Record<string, Effect>> = {
  registerSurat: { run: register, undo: nothing },
  verifikasiSurat: { run: verify, undo: unverify },
  disposisi: { run: writeDisposisi, undo: undoDisposisi },
  catatanSekretaris: { blank: { catatan: '' }, run: writeCatatan, undo: undoDisposisi },
  pilahSurat: { run: sortSurat, undo: undoDisposisi },
  distribusi: { blank: { terima: [] }, run: writeReceipts, undo: nothing },
  tindakLanjut: { run: writeTindakLanjut, undo: undoTindakLanjut },
  batalSurat: { run: makeVoid },
}
