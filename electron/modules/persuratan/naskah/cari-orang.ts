import type { ReadContext } from '../../../core/context.ts'
import { fold } from '../../../registers/fold.ts'
import { holderOn } from '../../../akun/posts.ts'
import { personOn } from './kumpul.ts'

/** People of the register by parts of their name or NIP, as a paper of today names them. */
export function searchOrang(ctx: ReadContext, { cari }: { cari: string }) {
  const terms = fold(cari).split(' ').filter(Boolean)
  const rows = ctx.all<{ id: number; nama: string; nip: string | null }>(
    'select id, nama, nip from pegawai where id > 0 and aktif = 1 order by nama',
  )
  return rows
    .filter(({ nama, nip }) => terms.every((term) => fold(nama).includes(term) || (nip ?? '').startsWith(term)))
    .slice(0, 20)
    .flatMap(({ id }) => {
      const person = personOn(ctx, id, ctx.today())
      return person ? [{ ...person, pegawaiId: id }] : []
    })
}

/** The posts that may sign, each with who holds it today; a vacant one with no name. */
export function listSigners(ctx: ReadContext): { jabatanId: number; jabatan: string; nama: string }[] {
  return ctx
    .all<{ jabatanId: number; jabatan: string }>(
      "select id jabatanId, nama jabatan from jabatan where aktif = 1 and jenis in ('pimpinan', 'struktural') order by urutan, id",
    )
    .map((post) => ({ ...post, nama: holderOn(ctx, post.jabatanId, ctx.today())?.nama ?? '' }))
}
