import { eq } from 'drizzle-orm'
import type { Jabatan, Unit } from '../../shared/akun/akun.contract.ts'
import { contradicts } from '../../shared/akun/rangkap.ts'
import { DomainError, refuseField } from '../../shared/errors.ts'
import { isLane } from '../../shared/lanes.ts'
import type { ReadContext, WriteContext } from '../core/context.ts'
import { assertAdmin } from './access.ts'
import { assertHoldersMay } from './penugasan.ts'
import * as t from './schema.ts'

/** The units, in the order of the organisation. */
export function listUnit(ctx: ReadContext): Unit[] {
  return ctx.db.select().from(t.unit).orderBy(t.unit.urutan, t.unit.kode).all()
}

/** Adds or changes a unit. Refuses a circle, an unknown parent, and closing a unit in which someone still holds a post. */
export function saveUnit(ctx: WriteContext, input: Omit<Unit, 'kode'> & { kode?: string }): Unit {
  assertAdmin(ctx, 'Mengubah unit')
  const { nama, namaPendek, jenis, induk, aktif } = input
  if (nama.trim() === '') throw refuseField('nama', 'Nama unit wajib diisi.')
  const kode = input.kode ?? freshKode(ctx, nama)
  if (!/^[a-z0-9-]{1,60}$/.test(kode)) throw refuseField('kode', 'Kode unit hanya huruf kecil, angka, dan tanda hubung.')
  if (namaPendek.trim() === '') throw refuseField('namaPendek', 'Nama pendek unit wajib diisi.')
  for (let above = induk, steps = 0; above !== null; steps++) {
    if (above === kode || steps > 20) throw refuseField('induk', 'Unit tidak dapat berada di bawah dirinya sendiri. Pilih induk lain.')
    const parent = ctx.get<{ induk: string | null }>('select induk from unit where kode = ?', above)
    if (!parent) throw refuseField('induk', 'Unit induk tidak ditemukan. Pilih dari daftar.')
    above = parent.induk
  }
  if (!aktif) assertUnitEmpty(ctx, kode)
  const urutan = ctx.get<{ n: number }>('select ifnull(max(urutan), 0) + 1 n from unit')?.n ?? 1
  const values = { nama: nama.trim(), namaPendek: namaPendek.trim(), jenis, induk, aktif }
  return ctx.db
    .insert(t.unit)
    .values({ kode, urutan, ...values })
    .onConflictDoUpdate({ target: t.unit.kode, set: values })
    .returning()
    .get()
}

/** The code of a new unit, made of its name. Refuses the name of a unit that is there already. */
function freshKode(ctx: ReadContext, nama: string): string {
  const same = ctx.get<{ nama: string }>('select nama from unit where lower(nama) = lower(?)', nama.trim())
  if (same) throw refuseField('nama', `${same.nama} sudah ada. Ubah unit itu, atau pakai nama lain.`)
  const base =
    nama
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, 50)
      .replace(/^-+|-+$/g, '') || 'unit'
  let kode = base
  for (let n = 2; ctx.get('select 1 from unit where kode = ?', kode); n++) kode = `${base}-${n}`
  return kode
}

function assertUnitEmpty(ctx: ReadContext, kode: string): void {
  const held = ctx.get<{ nama: string }>(
    `select j.nama from penugasan p join jabatan j on j.id = p.jabatan_id where j.unit = ? and ifnull(p.selesai, '9999') >= ? limit 1`,
    kode,
    ctx.today(),
  )
  if (held) throw refuseField('aktif', `Unit ini masih dipakai: ${held.nama} ada pemegangnya. Akhiri penugasannya lebih dahulu.`)
}

/** The posts with their lanes, in the order of the organisation. */
export function listJabatan(ctx: ReadContext): Jabatan[] {
  const lanes = Map.groupBy(
    ctx.db.select().from(t.jabatanLane).orderBy(t.jabatanLane.jabatanId, t.jabatanLane.lane).all(),
    (row) => row.jabatanId,
  )
  return ctx.db
    .select()
    .from(t.jabatan)
    .orderBy(t.jabatan.urutan, t.jabatan.id)
    .all()
    .map((row) => ({ ...row, lanes: (lanes.get(row.id) ?? []).map((lane) => lane.lane) }))
}

/** Adds or changes a post and its lanes. Refuses unknown lanes, closing a post that is held, and lanes that treasury law keeps apart in the post or in a holder's hand. */
export function saveJabatan(ctx: WriteContext, { id, lanes, ...values }: Omit<Jabatan, 'id'> & { id?: number }): Jabatan {
  assertAdmin(ctx, 'Mengubah jabatan')
  if (values.nama.trim() === '') throw refuseField('nama', 'Nama jabatan wajib diisi.')
  const unknown = lanes.find((lane) => !isLane(lane))
  if (unknown !== undefined) throw refuseField('lanes', `Peran ${unknown} tidak ada pada peta proses. Pilih dari daftar.`)
  if (values.namaPendek.trim() === '') throw refuseField('namaPendek', 'Nama pendek jabatan wajib diisi.')
  if (contradicts(lanes)) throw refuseField('lanes', 'Peran yang dipilih tidak boleh berada dalam satu jabatan. Pisahkan ke jabatan lain.')
  if (values.unit !== null && !ctx.get('select 1 from unit where kode = ?', values.unit))
    throw refuseField('unit', 'Unit tidak ditemukan. Pilih dari daftar.')
  if (id !== undefined && !values.aktif) assertVacant(ctx, id)
  if (id !== undefined) assertHoldersMay(ctx, { id, nama: values.nama, jenis: values.jenis, lanes })
  const row =
    id === undefined
      ? ctx.db.insert(t.jabatan).values(values).returning().get()
      : ctx.db.update(t.jabatan).set(values).where(eq(t.jabatan.id, id)).returning().get()
  if (!row) throw new DomainError('NOT_FOUND', { hal: 'Jabatan' })
  ctx.db.delete(t.jabatanLane).where(eq(t.jabatanLane.jabatanId, row.id)).run()
  const unique = [...new Set(lanes)].sort()
  if (unique.length > 0)
    ctx.db
      .insert(t.jabatanLane)
      .values(unique.map((lane) => ({ jabatanId: row.id, lane })))
      .run()
  return { ...row, lanes: unique }
}

function assertVacant(ctx: ReadContext, jabatanId: number): void {
  const held = ctx.get<{ nama: string }>(
    `select g.nama from penugasan p join pegawai g on g.id = p.pegawai_id where p.jabatan_id = ? and ifnull(p.selesai, '9999') >= ? limit 1`,
    jabatanId,
    ctx.today(),
  )
  if (held) throw refuseField('aktif', `Jabatan ini masih dipegang ${held.nama}. Akhiri penugasannya lebih dahulu.`)
}
