import { DomainError, refuseField } from '../../../../shared/errors.ts'
import { jenisOf } from '../../../../shared/modules/persuratan/naskah/jenis.ts'
import { IsiKirim, IsiNomor } from '../../../../shared/modules/persuratan/naskah/naskah.contract.ts'
import { spokenPost } from '../../../akun/posts.ts'
import type { WriteContext } from '../../../core/context.ts'
import { getPengaturan } from '../../../core/pengaturan.ts'
import type { Effect, EffectInput, EffectResult } from '../../../core/registry.ts'
import { parseForm } from '../isian.ts'
import { readNaskah, type NaskahRow } from './baris.ts'
import { closeReply } from './balasan.ts'
import { freezeIfWhole } from './beku.ts'
import { assertWhole, markVoid, openRevision } from './naskah.ts'
import { giveNomor } from './nomor.ts'
import { signerOn, signingAddress } from './penanda.ts'
import { assertHeadParaf, writeParaf } from './persetujuan.ts'

/**
 * P1.1.2/susun-konsep and sesuaikan-konsep: the concept is handed over, whole and with the paraf of the unit's head; the revision is kept, and
 * the signing is bound to the signer's post. Refuses PAPER_INCOMPLETE, PARAF_MISSING, PARAF_REFUSED.
 */
function handOver(ctx: WriteContext, { subjectId }: EffectInput): EffectResult {
  const naskah = openRevision(ctx, readNaskah(ctx, subjectId))
  assertWhole(naskah)
  if (getPengaturan(ctx, 'parafKabid')) assertHeadParaf(ctx, naskah)
  ctx.run(
    'insert into naskah_revisi (naskah_id, revisi, kepala, isi, pada, oleh, jabatan) values (?, ?, ?, ?, ?, ?, ?)',
    naskah.id,
    naskah.revisi,
    JSON.stringify(naskah.kepala),
    JSON.stringify(naskah.isi),
    ctx.now(),
    ctx.actor.pegawaiId,
    spokenPost(ctx).jabatan,
  )
  return { bind: { 'kepala-dinas': [signingAddress(ctx, naskah.kepala.penanda)] } }
}

/** P1.1.2/paraf-tu and paraf-sekretaris: the paraf of the post that acts, on the revision at hand. */
function initial(ctx: WriteContext, { subjectId, pegawaiId, penugasanId, note }: EffectInput): void {
  const { id, revisi } = readNaskah(ctx, subjectId)
  writeParaf(ctx, { naskahId: id, revisi }, { penugasanId, pegawaiId, catatan: note ?? '' })
}

/** P1.1.2/tanda-tangan: whose name it is on the day of signing is kept; from here on only number and date may come. */
function sign(ctx: WriteContext, { subjectId, happenedOn, penugasanId, pegawaiId }: EffectInput): void {
  signNaskah(ctx, readNaskah(ctx, subjectId), { tanggal: happenedOn ?? ctx.today(), penugasanId, pegawaiId })
}

interface Signed {
  readonly tanggal: string
  readonly penugasanId: number | null
  readonly pegawaiId: number
}

/** Writes a signature. Refuses what is not whole, a day to come, and a post that nobody held on the day. */
export function signNaskah(ctx: WriteContext, naskah: NaskahRow, { tanggal, penugasanId, pegawaiId }: Signed): void {
  assertWhole(naskah)
  if (naskah.ditandatanganiPada !== null) throw new DomainError('PAPER_SIGNED', { naskah: jenisOf(naskah.jenis).nama })
  if (tanggal > ctx.today()) throw refuseField('tanggal', 'Tanggal tanda tangan sesudah hari ini. Tulis tanggal pada naskahnya.')
  const { jabatanId } = naskah.kepala.penanda
  const own = ctx.get<{ jabatanId: number }>('select jabatan_id jabatanId from penugasan where id = ?', penugasanId)
  const holder = jabatanId === null ? null : own?.jabatanId === jabatanId ? { penugasanId, pegawaiId } : signerOn(ctx, jabatanId, tanggal)
  ctx.run(
    'update naskah set ditandatangani_pada = ?, ditandatangani_tanggal = ?, ditandatangani_oleh = ?, penugasan_penanda = ? where id = ?',
    ctx.now(),
    tanggal,
    holder?.pegawaiId ?? null,
    holder?.penugasanId ?? null,
    naskah.id,
  )
  freezeIfWhole(ctx, naskah.id)
}

/** P1.1.2/periksa-akhir: number and date, unless it has them; then the paper is frozen. */
function number(ctx: WriteContext, { subjectId, payload }: EffectInput): void {
  const asked = parseForm(IsiNomor, payload)
  const naskah = readNaskah(ctx, subjectId)
  if (naskah.nomorId === null) giveNomor(ctx, naskah, asked)
  freezeIfWhole(ctx, subjectId)
}

/** P1.1.2/distribusikan: to whom it went and how; a reply closes its drafter's follow-up of the letter that it answers. */
function dispatch(ctx: WriteContext, { subjectId, payload }: EffectInput): void {
  const { kirim } = parseForm(IsiKirim, payload)
  const naskah = readNaskah(ctx, subjectId)
  for (const { tujuan, cara, tanggal, penerima } of kirim) {
    if (tanggal > ctx.today()) throw refuseField('kirim', `Tanggal kirim ke ${tujuan} sesudah hari ini. Tulis tanggal sebenarnya.`)
    ctx.run(
      'insert into naskah_kirim (naskah_id, tujuan, cara, tanggal, penerima, diterima_tanggal, dicatat_pada, dicatat_oleh) values (?, ?, ?, ?, ?, ?, ?, ?)',
      subjectId,
      tujuan,
      cara,
      tanggal,
      penerima,
      penerima === '' ? null : tanggal,
      ctx.now(),
      ctx.actor.pegawaiId,
    )
  }
  closeReply(ctx, naskah)
}

function makeVoid(ctx: WriteContext, { subjectId, note }: EffectInput): void {
  markVoid(ctx, readNaskah(ctx, subjectId), note ?? '')
}

/** What a naskah does when a way with its form is taken, by form. */
export const naskahEffects: Readonly<Record<string, Effect>> = {
  konsepSurat: { run: handOver },
  paraf: { blank: {}, run: initial },
  tandaTangan: { blank: {}, run: sign },
  nomorSurat: { run: number },
  kirimSurat: { run: dispatch },
  batalKonsep: { run: makeVoid },
}
