import { shortDate } from '../../../shared/dates.ts'
import { DomainError, refuseField } from '../../../shared/errors.ts'
import type { NomorAgenda } from '../../../shared/modules/persuratan/surat-masuk.contract.ts'
import type { ReadContext, WriteContext } from '../../core/context.ts'
import { getPengaturan } from '../../core/pengaturan.ts'
import { closeBook, listBook, type YearOfBook } from '../../registers/buku.ts'
import {
  bookedSisipan,
  bookSisipan,
  formatNomor,
  nomorStyle,
  previewNomor,
  previewSisipan,
  skipNomor,
  type Nomor,
} from '../../registers/nomor.ts'
import { cancel } from '../../workflow/undo.ts'
import { assertHolds, assertSees, keepsAgenda } from './akses.ts'
import { BUKU } from './surat-masuk.ts'

function written(ctx: ReadContext, { tahun, urut, sisipan }: Omit<Nomor, 'id'>): NomorAgenda {
  return { tahun, urut, sisipan, teks: formatNomor({ urut, sisipan }, nomorStyle(ctx)) }
}

/** The number that an entry would get now. */
export function nextNomorAgenda(
  ctx: ReadContext,
  { tanggalDiterima, sisipan }: { tanggalDiterima: string; sisipan: boolean },
): NomorAgenda {
  if (!sisipan) return written(ctx, previewNomor(ctx, BUKU, tanggalDiterima))
  return written(ctx, bookedSisipan(ctx, BUKU, tanggalDiterima) ?? previewSisipan(ctx, BUKU, tanggalDiterima))
}

export function skipNomorAgenda(ctx: WriteContext, { tahun, alasan }: { tahun: number; alasan: string }): NomorAgenda {
  assertHolds(ctx, 'Nomor agenda dilewati', 'Pengadministrasi Surat atau Kasubbag Tata Usaha', 'pengadministrasi-surat', 'kasubbag-tu')
  return written(ctx, skipNomor(ctx, BUKU, tahun, alasan))
}

export function allowSisipan(ctx: WriteContext, { tanggalDiterima, alasan }: { tanggalDiterima: string; alasan: string }): NomorAgenda {
  assertHolds(ctx, 'Nomor sisipan disetujui', 'Kasubbag Tata Usaha', 'kasubbag-tu')
  if (tanggalDiterima > ctx.today())
    throw refuseField('tanggalDiterima', `Diterima ${shortDate(tanggalDiterima)} belum tiba. Isi tanggal sampai hari ini.`)
  return written(ctx, bookSisipan(ctx, BUKU, tanggalDiterima, alasan))
}

/** Makes a running letter void; its process ends as batal, its number stays burnt. */
export function voidSuratMasuk(ctx: WriteContext, { id, alasan }: { id: number; alasan: string }): { ok: true } {
  assertSees(ctx, id)
  const instance = ctx.get<{ id: number }>(
    "select id from instances where subject = 'surat_masuk' and subject_id = ? and ended_at is null",
    id,
  )
  if (!instance) throw new DomainError('INSTANCE_ENDED')
  cancel(ctx, { instanceId: instance.id, note: alasan })
  return { ok: true }
}

export function listBuku(ctx: ReadContext): YearOfBook[] {
  if (!keepsAgenda(ctx) && !ctx.actor.admin)
    throw new DomainError('NOT_ALLOWED', { tindakan: 'Buku agenda dibaca', oleh: 'Subbagian Tata Usaha dan pimpinan' })
  return listBook(ctx, BUKU)
}

export function closeBuku(ctx: WriteContext, { tahun }: { tahun: number }): YearOfBook {
  assertHolds(ctx, 'Buku agenda ditutup', 'Kasubbag Tata Usaha', 'kasubbag-tu')
  return closeBook(ctx, BUKU, tahun)
}

export function listInstruksi(ctx: ReadContext): string[] {
  return getPengaturan(ctx, 'instruksiDisposisi')
}
