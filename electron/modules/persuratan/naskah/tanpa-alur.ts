import { DomainError } from '../../../../shared/errors.ts'
import { jenisOf } from '../../../../shared/modules/persuratan/naskah/jenis.ts'
import type { IsiNomor } from '../../../../shared/modules/persuratan/naskah/naskah.contract.ts'
import { holderOn } from '../../../akun/posts.ts'
import type { ReadContext, WriteContext } from '../../../core/context.ts'
import { getPengaturan } from '../../../core/pengaturan.ts'
import { holds } from '../akses.ts'
import { assertOpens } from './akses.ts'
import { readNaskah, type NaskahRow } from './baris.ts'
import { freezeIfWhole } from './beku.ts'
import { signNaskah } from './efek.ts'
import { worksFor } from './naskah.ts'
import { giveNomor, nextNomor } from './nomor.ts'

interface Asked {
  readonly id: number
  readonly tanggal: string | null
}

function freeOf(ctx: ReadContext, id: number): NaskahRow {
  assertOpens(ctx, id)
  const naskah = readNaskah(ctx, id)
  if (naskah.batalPada !== null) throw new DomainError('PAPER_VOID', { naskah: jenisOf(naskah.jenis).nama })
  return naskah
}

/** Records the signature of a kind without a flow, by its signer, its writer's unit or Kasubbag TU. */
export function signFree(ctx: WriteContext, { id, tanggal }: Asked): void {
  const naskah = freeOf(ctx, id)
  const { jabatanId } = naskah.kepala.penanda
  const mine = ctx.actor.posts.some((post) => post.jabatanId === jabatanId)
  if (jenisOf(naskah.jenis).alur || !(mine || worksFor(ctx, naskah) || holds(ctx, 'kasubbag-tu')))
    throw new DomainError('NOT_ALLOWED', {
      tindakan: 'Tanda tangan dicatat',
      oleh: 'penanda tangan, unit penyusun, atau Kasubbag Tata Usaha',
    })
  const day = tanggal ?? ctx.today()
  const holder = jabatanId === null ? null : holderOn(ctx, jabatanId, day)
  signNaskah(ctx, naskah, { tanggal: day, penugasanId: holder?.penugasanId ?? null, pegawaiId: holder?.pegawaiId ?? ctx.actor.pegawaiId })
}

/** Numbers a kind without a flow; any kind before its signature, by Kasubbag TU, where the office numbers first. */
export function numberFree(ctx: WriteContext, { id, ...asked }: { readonly id: number } & IsiNomor): void {
  const naskah = freeOf(ctx, id)
  const early = getPengaturan(ctx, 'nomorNaskah').saat === 'sebelum'
  const may = jenisOf(naskah.jenis).alur ? early && holds(ctx, 'kasubbag-tu') : worksFor(ctx, naskah) || holds(ctx, 'kasubbag-tu')
  if (!may) throw new DomainError('NOT_ALLOWED', { tindakan: 'Nomor diberikan', oleh: 'Kasubbag Tata Usaha' })
  giveNomor(ctx, naskah, asked)
  freezeIfWhole(ctx, id)
}

/** The number that would be drawn now; shown, not kept. */
export function previewNumber(ctx: ReadContext, { id, tanggal }: Asked): { nomor: string; sisipan: boolean } {
  assertOpens(ctx, id)
  return nextNomor(ctx, readNaskah(ctx, id), tanggal ?? ctx.today())
}
