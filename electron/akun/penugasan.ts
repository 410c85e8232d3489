import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import type { Penugasan, PenugasanBaru } from '../../shared/akun/akun.contract.ts'
import { namaLengkap, printedPost } from '../../shared/akun/nama.ts'
import { isSingleHolder, judgeRangkap, overlaps, type Masa } from '../../shared/akun/rangkap.ts'
import { shortDate } from '../../shared/dates.ts'
import { DomainError, refuseField } from '../../shared/errors.ts'
import type { ReadContext, WriteContext } from '../core/context.ts'
import { getPengaturan } from '../core/pengaturan.ts'
import { assertAdmin, assertAdminOrTu } from './access.ts'
import { ACTS, DAY } from './posts.ts'
import * as t from './schema.ts'

export type NewPenugasan = z.output<typeof PenugasanBaru>

type Row = Omit<Penugasan, 'pegawai' | 'bertindak'> & { nama: string; gelarDepan: string; gelarBelakang: string; bertindak: number }

const SELECT = `${DAY} select p.id, p.pegawai_id pegawaiId, g.nama, g.gelar_depan gelarDepan, g.gelar_belakang gelarBelakang, p.jabatan_id jabatanId,
    j.nama jabatan, j.unit, p.jenis, p.mulai, p.selesai, p.sk, p.menggantikan, p.alasan, ${ACTS} bertindak
  from penugasan p join pegawai g on g.id = p.pegawai_id join jabatan j on j.id = p.jabatan_id`

function toPenugasan({ nama, gelarDepan, gelarBelakang, ...row }: Row): Penugasan {
  return { ...row, pegawai: namaLengkap({ nama, gelarDepan, gelarBelakang }), bertindak: row.bertindak === 1 }
}

/** Penugasan of all or of one, those of today only where asked; one's own may be read by everyone. */
export function listPenugasan(ctx: ReadContext, { pegawaiId, berlaku }: { pegawaiId?: number; berlaku: boolean }): Penugasan[] {
  if (pegawaiId !== ctx.actor.pegawaiId) assertAdminOrTu(ctx, 'Membaca penugasan orang lain')
  return ctx
    .all<Row>(
      `${SELECT} where (? is null or p.pegawai_id = ?) and (? = 0 or (p.mulai <= ? and ifnull(p.selesai, '9999') >= ?))
       order by j.urutan, j.id, p.mulai desc, p.id desc`,
      ctx.today(),
      pegawaiId ?? null,
      pegawaiId ?? null,
      berlaku ? 1 : 0,
      ctx.today(),
      ctx.today(),
    )
    .map(toPenugasan)
}

function getPenugasan(ctx: ReadContext, id: number): Penugasan {
  const row = ctx.get<Row>(`${SELECT} where p.id = ?`, ctx.today(), id)
  if (!row) throw new DomainError('NOT_FOUND', { hal: 'Penugasan' })
  return toPenugasan(row)
}

/** The term in words: 1 Jan 2024 s.d. 31 Des 2024, sejak 1 Jan 2024. */
export function masaOf({ mulai, selesai }: { mulai: string; selesai: string | null }): string {
  return selesai === null ? `sejak ${shortDate(mulai)}` : `${shortDate(mulai)} s.d. ${shortDate(selesai)}`
}

/** Puts a pegawai in a post for a term; see addPenugasan for what is refused. A Plh. needs an absence over the whole time. */
export function registerPenugasan(ctx: WriteContext, input: NewPenugasan): Penugasan {
  assertAdmin(ctx, 'Mengubah penugasan')
  return getPenugasan(ctx, addPenugasan(ctx, input, input.jenis === 'plh' ? absenceFor(ctx, input) : null))
}

/**
 * Writes a penugasan. Refuses a post that is held (definitif and Plt. of single posts), a Plh. outside the term of the one he
 * stands in for, standing in for oneself, and offices that treasury law keeps apart (keuangan.md 2).
 */
export function addPenugasan(ctx: WriteContext, input: NewPenugasan, ketidakhadiranId: number | null = null): number {
  const post = ctx.get<{ nama: string; jenis: string; lanes: string }>(
    `select nama, jenis, (select json_group_array(lane) from jabatan_lane where jabatan_id = jabatan.id) lanes from jabatan where id = ? and aktif = 1`,
    input.jabatanId,
  )
  if (!post) throw refuseField('jabatanId', 'Jabatan tidak ditemukan atau tidak dipakai lagi. Pilih dari daftar.')
  const person = ctx.get<{ nama: string }>('select nama from pegawai where id = ? and aktif = 1', input.pegawaiId)
  if (!person) throw refuseField('pegawaiId', 'Pegawai tidak ditemukan atau tidak aktif lagi. Pilih dari daftar.')
  if (input.selesai !== null && input.selesai < input.mulai)
    throw refuseField('selesai', 'Tanggal akhir lebih awal daripada tanggal mulai. Ubah salah satunya.')
  const lanes = JSON.parse(post.lanes) as string[]
  if (input.jenis === 'plh') assertStandsIn(ctx, input, post.nama)
  else {
    if (input.menggantikan !== null) throw refuseField('menggantikan', 'Hanya Plh. yang menggantikan pejabat lain.')
    assertFree(ctx, input, { ...post, single: input.jenis === 'plt' || isSingleHolder(post.jenis, lanes) })
  }
  assertMayHold(ctx, input, { nama: post.nama, lanes, person: person.nama })
  return ctx.db
    .insert(t.penugasan)
    .values({ ...input, ketidakhadiranId, dibuatPada: ctx.now() })
    .returning({ id: t.penugasan.id })
    .get().id
}

interface Other extends Masa {
  readonly id: number
  readonly pegawaiId: number
  readonly nama: string
  readonly jenis: Penugasan['jenis']
  readonly jabatan: string
}

function others(ctx: ReadContext, where: 'jabatan_id' | 'pegawai_id', id: number): Other[] {
  return ctx
    .all<Omit<Other, 'lanes'> & { lanes: string }>(
      `select p.id, p.pegawai_id pegawaiId, g.nama, p.jenis, j.nama jabatan, p.mulai, p.selesai,
         (select json_group_array(lane) from jabatan_lane where jabatan_id = j.id) lanes
       from penugasan p join pegawai g on g.id = p.pegawai_id join jabatan j on j.id = p.jabatan_id where p.${where} = ? order by p.mulai, p.id`,
      id,
    )
    .map((row) => ({ ...row, lanes: JSON.parse(row.lanes) as string[] }))
}

/** A single post has one definitif or one Plt. at a time; nobody holds the same post twice. */
function assertFree(ctx: ReadContext, input: NewPenugasan, post: { nama: string; single: boolean }): void {
  const held = others(ctx, 'jabatan_id', input.jabatanId).find(
    (o) => o.jenis !== 'plh' && overlaps(o, input) && (post.single || o.jenis === 'plt' || o.pegawaiId === input.pegawaiId),
  )
  if (held)
    throw new DomainError('POST_HELD', {
      jabatan: post.nama,
      nama: `${held.jenis === 'plt' ? 'Plt. ' : ''}${held.nama}`,
      masa: masaOf(held),
    })
}

/** A Plh. stands in for one who is there, within his term, in the same post, not for himself, and alone. */
function assertStandsIn(ctx: ReadContext, input: NewPenugasan, jabatan: string): void {
  const target = others(ctx, 'jabatan_id', input.jabatanId).find((o) => o.id === input.menggantikan)
  if (!target) throw refuseField('menggantikan', `Pilih pejabat ${jabatan} yang digantikan.`)
  if (input.selesai === null) throw refuseField('selesai', 'Plh. mempunyai tanggal akhir. Isi tanggal terakhirnya.')
  if (target.pegawaiId === input.pegawaiId)
    throw refuseField('pegawaiId', `${target.nama} tidak dapat menggantikan dirinya sendiri. Pilih orang lain.`)
  if (input.mulai < target.mulai || (target.selesai !== null && input.selesai > target.selesai)) {
    throw new DomainError('PLH_OUTSIDE_TERM', { nama: target.nama, masa: masaOf(target) })
  }
  const beside = ctx.get<{ nama: string; mulai: string; selesai: string | null }>(
    `select g.nama, p.mulai, p.selesai from penugasan p join pegawai g on g.id = p.pegawai_id where p.menggantikan = ? and p.mulai <= ? and p.selesai >= ?`,
    target.id,
    input.selesai,
    input.mulai,
  )
  if (beside) throw new DomainError('POST_HELD', { jabatan: printedPost('plh', jabatan), nama: beside.nama, masa: masaOf(beside) })
}

/** The absence of the one whom a Plh. entered by hand stands in for; taking it back ends the Plh. */
function absenceFor(ctx: ReadContext, { menggantikan, mulai, selesai }: NewPenugasan): number | null {
  if (menggantikan === null) return null
  const target = ctx.get<{ pegawaiId: number; nama: string }>(
    'select p.pegawai_id pegawaiId, g.nama from penugasan p join pegawai g on g.id = p.pegawai_id where p.id = ?',
    menggantikan,
  )
  if (!target) return null
  const absence = ctx.get<{ id: number }>(
    'select id from ketidakhadiran where pegawai_id = ? and dibatalkan_pada is null and mulai <= ? and selesai >= ?',
    target.pegawaiId,
    mulai,
    selesai ?? mulai,
  )
  if (!absence) throw new DomainError('PLH_WITHOUT_ABSENCE', { nama: target.nama })
  return absence.id
}

/** Offices kept apart: at one time refused, within one fiscal year only with a written reason. */
function assertMayHold(ctx: ReadContext, input: NewPenugasan, post: { nama: string; lanes: string[]; person: string }): void {
  const goods = getPengaturan(ctx, 'pengurusBarangBendahara', input.mulai)
  for (const other of others(ctx, 'pegawai_id', input.pegawaiId)) {
    const verdict = judgeRangkap({ ...input, lanes: post.lanes }, other, goods)
    if (verdict === 'tolak')
      throw new DomainError('ROLE_CONFLICT', { nama: post.person, baru: post.nama, lama: other.jabatan, masa: masaOf(other) })
    if (verdict === 'alasan' && input.alasan.trim() === '') {
      throw refuseField(
        'alasan',
        `${post.person} memegang ${other.jabatan} (${masaOf(other)}). Tulis alasan mengapa ia juga memegang ${post.nama}.`,
      )
    }
  }
}

/** A post whose lanes or kind change must suit those who hold it from today on: none with an office kept apart, one where one may be. */
export function assertHoldersMay(ctx: ReadContext, post: { id: number; nama: string; jenis: string; lanes: string[] }): void {
  const holders = others(ctx, 'jabatan_id', post.id).filter((o) => (o.selesai ?? ctx.today()) >= ctx.today())
  const own = holders.filter((o) => o.jenis === 'definitif')
  const beside = isSingleHolder(post.jenis, post.lanes)
    ? own.find((o, index) => own.slice(0, index).some((before) => overlaps(before, o)))
    : undefined
  if (beside) throw new DomainError('POST_HELD', { jabatan: post.nama, nama: beside.nama, masa: masaOf(beside) })
  for (const holder of holders) {
    const wrong = others(ctx, 'pegawai_id', holder.pegawaiId).find(
      (o) => o.id !== holder.id && judgeRangkap({ ...holder, lanes: post.lanes }, o) === 'tolak',
    )
    if (wrong) throw new DomainError('ROLE_CONFLICT', { nama: holder.nama, baru: post.nama, lama: wrong.jabatan, masa: masaOf(wrong) })
  }
}

/** Sets the last day of a penugasan. Refuses one before its first day, a longer term, and while a Plh. stands in beyond it. */
export function endPenugasan(ctx: WriteContext, { id, selesai, sk }: { id: number; selesai: string; sk: string }): Penugasan {
  assertAdmin(ctx, 'Mengakhiri penugasan')
  const row = getPenugasan(ctx, id)
  if (selesai < row.mulai)
    throw refuseField('selesai', `Hari terakhir tidak dapat lebih awal daripada ${shortDate(row.mulai)}, hari pertamanya.`)
  if (row.selesai !== null && selesai > row.selesai) {
    throw refuseField('selesai', `Penugasan ini sudah berakhir ${shortDate(row.selesai)}. Catat penugasan baru untuk memperpanjang.`)
  }
  const plh = ctx.get<{ nama: string; mulai: string; selesai: string }>(
    'select g.nama, p.mulai, p.selesai from penugasan p join pegawai g on g.id = p.pegawai_id where p.menggantikan = ? and p.selesai > ?',
    id,
    selesai,
  )
  if (plh) throw new DomainError('PLH_STANDS_IN', { nama: plh.nama, masa: masaOf(plh) })
  const alasan = sk === '' ? row.alasan : [row.alasan, `Diakhiri dengan ${sk}`].filter(Boolean).join('. ')
  ctx.db.update(t.penugasan).set({ selesai, alasan }).where(eq(t.penugasan.id, id)).run()
  return getPenugasan(ctx, id)
}
