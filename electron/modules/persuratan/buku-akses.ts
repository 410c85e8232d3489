import { DomainError, refuseField } from '../../../shared/errors.ts'
import { periodeOf, type Periode } from '../../../shared/modules/persuratan/periode.ts'
import { penugasanOn, type Holder } from '../../akun/posts.ts'
import type { ReadContext } from '../../core/context.ts'
import { keepsAgenda } from './akses.ts'

export interface Unit {
  readonly kode: string
  readonly nama: string
}

export const SEMUA = 'semua'
export const READERS = 'Pengadministrasi Surat, Kasubbag Tata Usaha, Sekretaris, dan Kepala Dinas'

/** Who reads every book: those who keep the agenda, and the program for its samples. */
export function readsAllBooks(ctx: ReadContext): boolean {
  return keepsAgenda(ctx) || ctx.actor.pegawaiId === 0
}

/** Refuses who is none of those. */
export function assertReadsAllBooks(ctx: ReadContext, buku: string): void {
  if (!readsAllBooks(ctx)) throw new DomainError('NOT_ALLOWED', { tindakan: `${buku} dibuka`, oleh: READERS })
}

/** The Bidang whose book the actor may open: all, or those that his posts cover. Refuses who has none. */
export function ownBidang(ctx: ReadContext): Unit[] {
  const bidang = ctx.all<Unit>("select kode, nama from unit where jenis = 'bidang' order by urutan, kode")
  if (readsAllBooks(ctx)) return bidang
  const covered = new Set(ctx.actor.posts.flatMap((post) => (post.role === 'asn' ? [] : (post.covers ?? []))))
  const own = bidang.filter(({ kode }) => covered.has(kode))
  if (own.length === 0)
    throw new DomainError('NOT_ALLOWED', { tindakan: 'Buku persuratan dibuka', oleh: `${READERS}; bukunya sendiri oleh Bidang` })
  return own
}

/** The choice of a Bidang; “semua” only for who reads every book. */
export function bidangChoice(ctx: ReadContext, kunci: string, nama: string) {
  const own = ownBidang(ctx).map((unit) => ({ ...unit }))
  return { kunci, nama, nilai: readsAllBooks(ctx) ? [{ kode: SEMUA, nama: 'Semua' }, ...own] : own }
}

/** The period of a book; refuses another kind of period than the book has. */
export function periodeFor(id: number, ...jenis: readonly Periode['jenis'][]): Periode {
  const periode = periodeOf(id)
  if (!periode || !jenis.includes(periode.jenis)) throw refuseField('id', `Periode buku: pilih ${jenis.join(' atau ')}.`)
  return periode
}

/** By unit: the Bidang in which it lies, else itself; every other receiver is reached by way of the Sekretariat. */
export function routesOf(ctx: ReadContext): (unit: string | null) => Unit {
  const units = ctx.all<Unit & { jenis: string; induk: string | null }>('select kode, nama, jenis, induk from unit')
  const byKode = new Map(units.map((unit) => [unit.kode, unit]))
  return (kode) => {
    for (let unit = byKode.get(kode ?? ''); unit; unit = byKode.get(unit.induk ?? ''))
      if (unit.jenis === 'bidang' || unit.jenis === 'upt') return { kode: unit.kode, nama: unit.nama }
    return { kode: 'sekretariat', nama: 'Pimpinan, Sekretariat, dan lainnya' }
  }
}

/** Kasubbag Tata Usaha and the clerk as they stood on the day; null where the post was vacant. */
export function signersOn(ctx: ReadContext, hari: string): { kasubbag: Holder | null; petugas: Holder | null } {
  const first = (role: 'kasubbag-tu' | 'pengadministrasi-surat') => penugasanOn(ctx, { role, unit: null }, hari)[0] ?? null
  return { kasubbag: first('kasubbag-tu'), petugas: first('pengadministrasi-surat') }
}

export type Signers = ReturnType<typeof signersOn>
