import { eq } from 'drizzle-orm'
import type { Akun } from '../../shared/akun/akun.contract.ts'
import { namaLengkap } from '../../shared/akun/nama.ts'
import { DomainError, refuseField } from '../../shared/errors.ts'
import type { ReadContext, WriteContext } from '../core/context.ts'
import { assertAdmin, assertAdminOrTu } from './access.ts'
import { hashSandiSync, temporarySandi } from './sandi.ts'
import * as t from './schema.ts'

interface Row {
  readonly id: number
  readonly pegawaiId: number
  readonly nama: string
  readonly gelarDepan: string
  readonly gelarBelakang: string
  readonly namaPengguna: string
  readonly admin: number
  readonly terakhirMasuk: number | null
  readonly harusGanti: number
  readonly ditutup: number
}

const SELECT = `select a.id, a.pegawai_id pegawaiId, g.nama, g.gelar_depan gelarDepan, g.gelar_belakang gelarBelakang, a.nama_pengguna namaPengguna,
  a.admin, a.terakhir_masuk terakhirMasuk, a.harus_ganti harusGanti, a.ditutup_pada is not null ditutup from akun a join pegawai g on g.id = a.pegawai_id`

function toAkun({ id, pegawaiId, namaPengguna, terakhirMasuk, ...row }: Row): Akun {
  return {
    id,
    pegawaiId,
    namaPengguna,
    terakhirMasuk,
    pegawai: namaLengkap(row),
    admin: row.admin === 1,
    harusGantiSandi: row.harusGanti === 1,
    ditutup: row.ditutup === 1,
  }
}

/** Every account, the open ones first. */
export function listAkun(ctx: ReadContext): Akun[] {
  assertAdminOrTu(ctx, 'Membaca daftar akun')
  return ctx.all<Row>(`${SELECT} order by ditutup, a.nama_pengguna`).map(toAkun)
}

function get(ctx: ReadContext, id: number): Akun {
  const row = ctx.get<Row>(`${SELECT} where a.id = ?`, id)
  if (!row) throw new DomainError('NOT_FOUND', { hal: 'Akun' })
  return toAkun(row)
}

/** Gives a pegawai an account with a temporary password. Refuses a name that is taken or cannot be typed, and a second account. */
export function createAkun(
  ctx: WriteContext,
  input: { pegawaiId: number; namaPengguna: string; admin: boolean },
): { akun: Akun; sandiSementara: string } {
  assertAdmin(ctx, 'Membuat akun')
  assertNamaPengguna(ctx, input.namaPengguna)
  const person = ctx.get<{ nama: string }>('select nama from pegawai where id = ? and aktif = 1', input.pegawaiId)
  if (!person) throw refuseField('pegawaiId', 'Pegawai tidak ditemukan atau tidak aktif lagi. Pilih dari daftar.')
  const own = ctx.get<{ nama: string }>('select nama_pengguna nama from akun where pegawai_id = ?', input.pegawaiId)
  if (own) throw refuseField('pegawaiId', `${person.nama} sudah mempunyai akun ${own.nama}. Buka atau ubah akun itu.`)
  const sandiSementara = temporarySandi()
  const values = { ...input, sandi: hashSandiSync(sandiSementara), harusGanti: true }
  const { id } = ctx.db.insert(t.akun).values(values).returning({ id: t.akun.id }).get()
  return { akun: get(ctx, id), sandiSementara }
}

/** Refuses a user name that is taken or holds more than small letters, digits, dot, hyphen and underscore. */
export function assertNamaPengguna(ctx: ReadContext | WriteContext, namaPengguna: string, medan = 'namaPengguna'): void {
  if (!/^[a-z0-9][a-z0-9._-]{1,39}$/.test(namaPengguna)) {
    throw refuseField(medan, 'Nama pengguna 2 sampai 40 huruf kecil atau angka; boleh memakai titik, tanda hubung, dan garis bawah.')
  }
  if (ctx.get('select 1 from akun where nama_pengguna = ?', namaPengguna)) {
    throw refuseField(medan, `Nama pengguna ${namaPengguna} sudah dipakai. Pilih yang lain.`)
  }
}

/** A forgotten password: a temporary one, changed at first use; the person's open sessions end and his waiting time is over. */
export function resetSandi(ctx: WriteContext, { id }: { id: number }): { sandiSementara: string } {
  assertAdmin(ctx, 'Membuat kata sandi sementara')
  get(ctx, id)
  const sandiSementara = temporarySandi()
  ctx.db
    .update(t.akun)
    .set({ sandi: hashSandiSync(sandiSementara), harusGanti: true, gagal: 0, gagalPada: null })
    .where(eq(t.akun.id, id))
    .run()
  return { sandiSementara }
}

/** Closes, opens again, gives or takes the administrator's right. Refuses to leave the office without an open administrator. */
export function updateAkun(ctx: WriteContext, { id, admin, ditutup }: { id: number; admin?: boolean; ditutup?: boolean }): Akun {
  assertAdmin(ctx, 'Mengubah akun')
  const before = get(ctx, id)
  const loses = before.admin && !before.ditutup && (admin === false || ditutup === true)
  if (loses && !ctx.get('select 1 from akun where admin = 1 and ditutup_pada is null and id <> ?', id)) {
    throw new DomainError('LAST_ADMIN', { nama: before.pegawai })
  }
  const values = {
    ...(admin !== undefined && { admin }),
    ...(ditutup !== undefined && ditutup !== before.ditutup && { ditutupPada: ditutup ? ctx.now() : null }),
  }
  if (Object.keys(values).length > 0) ctx.db.update(t.akun).set(values).where(eq(t.akun.id, id)).run()
  return get(ctx, id)
}
