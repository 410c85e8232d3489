import { DomainError, refuseField } from '../../shared/errors.ts'
import { IsiTampilan, type Tampilan } from '../../shared/registers/tampilan.contract.ts'
import type { ReadContext, WriteContext } from '../core/context.ts'

/** The owner of what belongs to the office. */
const KANTOR = 0
/** More are no help to find one again. */
const MOST = 50

interface Kept {
  readonly id: number
  readonly daftar: string
  readonly pegawaiId: number
  readonly nama: string
  readonly isi: string
  readonly bawaan: number
}

const COLUMNS = 'select id, daftar, pegawai_id pegawaiId, nama, isi, bawaan from tampilan_daftar'

function mayOffice({ actor }: ReadContext): boolean {
  return actor.admin || actor.posts.some((post) => post.role === 'kasubbag-tu' || post.role === 'sekretaris')
}

function assertMayOffice(ctx: ReadContext): void {
  if (!mayOffice(ctx))
    throw new DomainError('NOT_ALLOWED', {
      tindakan: 'Tampilan kantor disimpan',
      oleh: 'Kasubbag Tata Usaha, Sekretaris, atau Administrator',
    })
}

/** The saved views of a register: one's own first, then the office's. One whose contents this version does not know is left out. */
export function listTampilan(ctx: ReadContext, { daftar }: { daftar: string }): { tampilan: Tampilan[]; bolehKantor: boolean } {
  const rows = ctx.all<Kept>(
    `${COLUMNS} where daftar = ? and pegawai_id in (?, ${KANTOR}) order by pegawai_id = ${KANTOR}, nama`,
    daftar,
    ctx.actor.pegawaiId,
  )
  const tampilan = rows.flatMap(({ id, nama, pegawaiId, bawaan, isi }) => {
    const read = IsiTampilan.safeParse(JSON.parse(isi))
    const kantor = pegawaiId === KANTOR
    return read.success ? [{ id, nama, kantor, bawaan: bawaan === 1, bolehUbah: !kantor || mayOffice(ctx), isi: read.data }] : []
  })
  return { tampilan, bolehKantor: mayOffice(ctx) }
}

/** Keeps a view under a new name. Refuses a name that is there, and the office's to who may not. */
export function saveTampilan(
  ctx: WriteContext,
  { daftar, namaTampilan: nama, kantor, isi }: { daftar: string; namaTampilan: string; kantor: boolean; isi: IsiTampilan },
): { id: number } {
  if (kantor) assertMayOffice(ctx)
  const pegawaiId = kantor ? KANTOR : ctx.actor.pegawaiId
  assertFree(ctx, { daftar, pegawaiId, nama, id: 0 })
  const kept = ctx.get<{ n: number }>('select count(*) n from tampilan_daftar where daftar = ? and pegawai_id = ?', daftar, pegawaiId)
  if ((kept?.n ?? 0) >= MOST) throw refuseField('namaTampilan', `Tampilan tersimpan paling banyak ${MOST}. Hapus yang tidak dipakai.`)
  const { lastInsertRowid: id } = ctx.run(
    'insert into tampilan_daftar (daftar, pegawai_id, nama, isi, diubah_pada, diubah_oleh) values (?, ?, ?, ?, ?, ?)',
    daftar,
    pegawaiId,
    nama,
    JSON.stringify(isi),
    ctx.now(),
    ctx.actor.pegawaiId,
  )
  return { id }
}

/** Gives a view another name or other contents. Refuses one that is not the actor's to change. */
export function updateTampilan(
  ctx: WriteContext,
  { id, namaTampilan: nama, isi }: { id: number; namaTampilan?: string; isi?: IsiTampilan },
): { ok: true } {
  const kept = ownTampilan(ctx, id)
  if (nama !== undefined) assertFree(ctx, { ...kept, nama })
  ctx.run(
    'update tampilan_daftar set nama = ?, isi = ?, diubah_pada = ?, diubah_oleh = ? where id = ?',
    nama ?? kept.nama,
    isi ? JSON.stringify(isi) : kept.isi,
    ctx.now(),
    ctx.actor.pegawaiId,
    id,
  )
  return { ok: true }
}

/** Forgets a view. Refuses one that is not the actor's to change. */
export function deleteTampilan(ctx: WriteContext, { id }: { id: number }): { ok: true } {
  ownTampilan(ctx, id)
  ctx.run('delete from tampilan_daftar where id = ?', id)
  return { ok: true }
}

/** Makes a view the one with which its register opens for its owner, or no longer. */
export function setBawaan(ctx: WriteContext, { id, bawaan }: { id: number; bawaan: boolean }): { ok: true } {
  const { daftar, pegawaiId } = ownTampilan(ctx, id)
  ctx.run('update tampilan_daftar set bawaan = 0 where daftar = ? and pegawai_id = ? and bawaan = 1', daftar, pegawaiId)
  if (bawaan) ctx.run('update tampilan_daftar set bawaan = 1 where id = ?', id)
  return { ok: true }
}

function ownTampilan(ctx: ReadContext, id: number): Kept {
  const kept = ctx.get<Kept>(`${COLUMNS} where id = ? and pegawai_id in (?, ${KANTOR})`, id, ctx.actor.pegawaiId)
  if (!kept) throw new DomainError('NOT_FOUND', { hal: 'Tampilan' })
  if (kept.pegawaiId === KANTOR) assertMayOffice(ctx)
  return kept
}

function assertFree(ctx: ReadContext, { daftar, pegawaiId, nama, id }: Pick<Kept, 'daftar' | 'pegawaiId' | 'nama' | 'id'>): void {
  const other = ctx.get(
    'select 1 from tampilan_daftar where daftar = ? and pegawai_id = ? and nama = ? and id <> ?',
    daftar,
    pegawaiId,
    nama,
    id,
  )
  if (other) throw refuseField('namaTampilan', `Tampilan “${nama}” sudah ada. Pakai nama lain, atau ganti isinya.`)
}
