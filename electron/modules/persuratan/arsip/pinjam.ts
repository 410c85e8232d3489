import { shortDate } from '../../../../shared/dates.ts'
import { DomainError, refuseField } from '../../../../shared/errors.ts'
import type { BerkasArsip } from '../../../../shared/modules/persuratan/arsip/arsip.contract.ts'
import { isSecret } from '../akses.ts'
import type { WriteContext } from '../../../core/context.ts'
import { ownUnits } from '../naskah/akses.ts'
import { assertKeeps } from './akses.ts'
import { assertKept, getFile, readFile } from './berkas.ts'
import { fileNumber } from './daftar.ts'

interface Loan {
  readonly id: number
  readonly peminjam: string
  readonly keperluan: string
  readonly batas: string
}

/** Lends a file. Refuses one that is out or kept no more, a day that is over, and a Rahasia or Terbatas file without its own unit's consent. */
export function lend(ctx: WriteContext, { id, peminjam, keperluan, batas }: Loan): BerkasArsip {
  assertKeeps(ctx, id)
  assertKept(ctx, id)
  const file = getFile(ctx, { id })
  if (file.dipinjam)
    throw new DomainError('FILE_LENT', { nomor: file.nomor, peminjam: file.dipinjam.oleh, batas: shortDate(file.dipinjam.batas) })
  if (batas < ctx.today()) throw refuseField('batas', 'Batas pengembalian sudah lewat. Pilih hari ini atau sesudahnya.')
  const own = file.unitKode === null || ownUnits(ctx).includes(file.unitKode)
  if ((isSecret(file.keamanan) || file.keamanan === 'T') && !own)
    throw new DomainError('NOT_ALLOWED', { tindakan: `Berkas ${file.nomor} dipinjamkan`, oleh: `unit pengolahnya, ${file.unit}` })
  ctx.run(
    'insert into arsip_pinjam (berkas_id, peminjam, keperluan, dipinjam, batas, disetujui_oleh, dicatat_pada) values (?, ?, ?, ?, ?, ?, ?)',
    id,
    peminjam,
    keperluan,
    ctx.today(),
    batas,
    ctx.actor.pegawaiId,
    ctx.now(),
  )
  return getFile(ctx, { id })
}

/** A borrowed file is back. */
export function giveBack(ctx: WriteContext, { id, pinjamId }: { id: number; pinjamId: number }): BerkasArsip {
  assertKeeps(ctx, id)
  const { changes } = ctx.run(
    'update arsip_pinjam set kembali = ? where id = ? and berkas_id = ? and kembali is null',
    ctx.today(),
    pinjamId,
    id,
  )
  if (changes === 0) throw new DomainError('NOT_FOUND', { hal: `Peminjaman berkas ${fileNumber(readFile(ctx, id))}` })
  return getFile(ctx, { id })
}
