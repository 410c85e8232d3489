import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import type { Ketidakhadiran } from '../../shared/akun/akun.contract.ts'
import { namaLengkap, printedPost } from '../../shared/akun/nama.ts'
import { addDays } from '../../shared/dates.ts'
import { DomainError, refuseField } from '../../shared/errors.ts'
import type { ReadContext, WriteContext } from '../core/context.ts'
import { assertAdminOrTu } from './access.ts'
import { addPenugasan, masaOf } from './penugasan.ts'
import * as t from './schema.ts'

type KetidakhadiranRow = z.infer<typeof Ketidakhadiran>

export interface NewKetidakhadiran {
  readonly pegawaiId: number
  readonly mulai: string
  readonly selesai: string
  readonly sebab: string
  readonly pengganti: readonly { readonly penugasanId: number; readonly pegawaiId: number }[]
  readonly sk: string
}

interface Row {
  readonly id: number
  readonly pegawaiId: number
  readonly nama: string
  readonly gelarDepan: string
  readonly gelarBelakang: string
  readonly mulai: string
  readonly selesai: string
  readonly sebab: string
}

const SELECT = `select k.id, k.pegawai_id pegawaiId, g.nama, g.gelar_depan gelarDepan, g.gelar_belakang gelarBelakang, k.mulai, k.selesai, k.sebab
  from ketidakhadiran k join pegawai g on g.id = k.pegawai_id where k.dibatalkan_pada is null`

function toKetidakhadiran(ctx: ReadContext, { nama, gelarDepan, gelarBelakang, ...row }: Row): KetidakhadiranRow {
  const plh = ctx.all<{ penugasanId: number; jabatan: string; nama: string; gelarDepan: string; gelarBelakang: string }>(
    `select p.id penugasanId, j.nama jabatan, g.nama, g.gelar_depan gelarDepan, g.gelar_belakang gelarBelakang from penugasan p
     join jabatan j on j.id = p.jabatan_id join pegawai g on g.id = p.pegawai_id where p.ketidakhadiran_id = ? order by j.urutan, p.id`,
    row.id,
  )
  return {
    ...row,
    pegawai: namaLengkap({ nama, gelarDepan, gelarBelakang }),
    plh: plh.map(({ penugasanId, jabatan, ...name }) => ({
      penugasanId,
      jabatan: printedPost('plh', jabatan),
      pegawai: namaLengkap(name),
    })),
  }
}

/** Absences that end on the day or later (today without one), those that were taken back left out. */
export function listKetidakhadiran(ctx: ReadContext, { sejak }: { sejak?: string }): KetidakhadiranRow[] {
  assertAdminOrTu(ctx, 'Membaca ketidakhadiran')
  return ctx.all<Row>(`${SELECT} and k.selesai >= ? order by k.mulai, k.id`, sejak ?? ctx.today()).map((row) => toKetidakhadiran(ctx, row))
}

/** Notes an absence and who stands in; see addKetidakhadiran for what is refused. */
export function registerKetidakhadiran(ctx: WriteContext, input: NewKetidakhadiran): KetidakhadiranRow {
  assertAdminOrTu(ctx, 'Mencatat ketidakhadiran')
  return get(ctx, addKetidakhadiran(ctx, input))
}

/** An absence, and a Plh. for each post named, so that its tasks go on. Refuses a second absence of the same days and a stand-in who is away. */
export function addKetidakhadiran(ctx: WriteContext, { pengganti, ...input }: NewKetidakhadiran): number {
  if (input.selesai < input.mulai) throw refuseField('selesai', 'Hari terakhir lebih awal daripada hari pertama. Ubah salah satunya.')
  const person = ctx.get<{ nama: string }>('select nama from pegawai where id = ? and aktif = 1', input.pegawaiId)
  if (!person) throw refuseField('pegawaiId', 'Pegawai tidak ditemukan atau tidak aktif lagi. Pilih dari daftar.')
  const beside = ctx.get<Row>(
    `${SELECT} and k.pegawai_id = ? and k.mulai <= ? and k.selesai >= ?`,
    input.pegawaiId,
    input.selesai,
    input.mulai,
  )
  if (beside) throw new DomainError('ABSENCE_OVERLAPS', { nama: person.nama, masa: masaOf(beside) })
  const { id } = ctx.db.insert(t.ketidakhadiran).values(input).returning({ id: t.ketidakhadiran.id }).get()
  pengganti.forEach(({ penugasanId, pegawaiId }, index) => {
    const post = ctx.get<{ jabatanId: number; jabatan: string }>(
      'select p.jabatan_id jabatanId, j.nama jabatan from penugasan p join jabatan j on j.id = p.jabatan_id where p.id = ? and p.pegawai_id = ?',
      penugasanId,
      input.pegawaiId,
    )
    if (!post) throw refuseField(`pengganti.${index}.penugasanId`, `Jabatan ini tidak dipegang ${person.nama}. Pilih dari jabatannya.`)
    if (input.sk === '') throw refuseField('sk', `Isi nomor surat perintah untuk Plh. ${post.jabatan}.`)
    assertPresent(ctx, pegawaiId, input, `pengganti.${index}.pegawaiId`)
    const { mulai, selesai, sk } = input
    addPenugasan(
      ctx,
      { pegawaiId, jabatanId: post.jabatanId, jenis: 'plh', mulai, selesai, sk, menggantikan: penugasanId, alasan: input.sebab },
      id,
    )
  })
  return id
}

function assertPresent(ctx: ReadContext, pegawaiId: number, { mulai, selesai }: { mulai: string; selesai: string }, medan: string): void {
  const away = ctx.get<Row>(`${SELECT} and k.pegawai_id = ? and k.mulai <= ? and k.selesai >= ?`, pegawaiId, selesai, mulai)
  if (away) throw refuseField(medan, `${away.nama} sendiri ${away.sebab} ${masaOf(away)}. Pilih pengganti lain.`)
}

function get(ctx: ReadContext, id: number): KetidakhadiranRow {
  const row = ctx.get<Row>(`${SELECT} and k.id = ?`, id)
  if (!row) throw new DomainError('NOT_FOUND', { hal: 'Ketidakhadiran' })
  return toKetidakhadiran(ctx, row)
}

/**
 * Takes an absence back: one that has not begun goes, one that runs ended yesterday, and the holder acts again. A Plh. who has acted
 * keeps his penugasan up to then (to today, if it began today). Refuses an absence that is over.
 */
export function cancelKetidakhadiran(ctx: WriteContext, { id }: { id: number }): { ok: true } {
  assertAdminOrTu(ctx, 'Membatalkan ketidakhadiran')
  const absence = get(ctx, id)
  const today = ctx.today()
  const yesterday = addDays(today, -1)
  if (absence.selesai < today) throw new DomainError('ABSENCE_OVER', { nama: absence.pegawai, masa: masaOf(absence) })
  for (const plh of ctx.all<{ id: number; mulai: string; selesai: string }>(
    'select id, mulai, selesai from penugasan where ketidakhadiran_id = ?',
    id,
  )) {
    const acted = plh.mulai <= today && ctx.get('select 1 from audit where penugasan_id = ? limit 1', plh.id) !== undefined
    if (!acted && plh.mulai >= today) ctx.run('delete from penugasan where id = ?', plh.id)
    else if (plh.selesai >= today)
      ctx.run('update penugasan set selesai = ? where id = ?', plh.mulai > yesterday ? plh.mulai : yesterday, plh.id)
  }
  const values = absence.mulai < today ? { selesai: yesterday } : { dibatalkanPada: ctx.now() }
  ctx.db.update(t.ketidakhadiran).set(values).where(eq(t.ketidakhadiran.id, id)).run()
  return { ok: true }
}
