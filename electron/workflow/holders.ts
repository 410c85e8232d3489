import { ACTS, DAY } from '../akun/posts.ts'
import type { Reader } from '../core/context.ts'
import type { Address } from '../core/registry.ts'

/** A penugasan that acts on the day, by which its pegawai holds an address. */
export interface Holder {
  readonly penugasanId: number
  readonly pegawaiId: number
  readonly nama: string
  readonly jabatan: string
  readonly jenis: 'definitif' | 'plt' | 'plh'
  readonly unit: string | null
}

const HOLDER = `select p.id penugasanId, p.pegawai_id pegawaiId, g.nama, j.nama jabatan, p.jenis, j.unit
  from penugasan p join jabatan j on j.id = p.jabatan_id join pegawai g on g.id = p.pegawai_id`

/**
 * Who holds an address on a WIB day: everyone whose post has the role and covers the unit (its unit and all below). `exact`, for
 * shared work: exactly the unit. For a person's address his penugasan with the role, else any.
 */
export function holdersOf(ctx: Reader, { role, unit, pegawaiId }: Address, date: string, exact = false): Holder[] {
  if (pegawaiId !== null) {
    const withRole = 'exists (select 1 from jabatan_lane l where l.jabatan_id = j.id and l.lane = ?)'
    return ctx.all<Holder>(
      `${DAY} ${HOLDER} where p.pegawai_id = ? and ${ACTS} order by ${withRole} desc, p.id limit 1`,
      date,
      pegawaiId,
      role,
    )
  }
  if (role === 'asn') return ctx.all<Holder>(`${DAY} ${HOLDER} where ${ACTS} order by p.id`, date)
  const all = `join jabatan_lane l on l.jabatan_id = j.id and l.lane = ? where ${ACTS}`
  if (unit === null) return ctx.all<Holder>(`${DAY} ${HOLDER} ${all} order by j.urutan, p.id`, date, role)
  if (exact) return ctx.all<Holder>(`${DAY} ${HOLDER} ${all} and j.unit = ? order by j.urutan, p.id`, date, role, unit)
  return ctx.all<Holder>(
    `${DAY}, atas(kode) as (select ? union select u.induk from unit u join atas on u.kode = atas.kode where u.induk is not null)
     ${HOLDER} ${all} and (j.unit is null or j.unit in (select kode from atas)) order by j.urutan, p.id`,
    date,
    unit,
    role,
  )
}

/** Of those who hold an address the ones who can still do its work: whose account was closed has gone, whatever his penugasan says. */
export function handsOf(ctx: Reader, address: Address, date: string, exact = false): Holder[] {
  return holdersOf(ctx, address, date, exact).filter(({ pegawaiId }) => {
    const akun = ctx.get<{ terbuka: number | null }>('select max(ditutup_pada is null) terbuka from akun where pegawai_id = ?', pegawaiId)
    return akun?.terbuka !== 0
  })
}

/** Whether a pegawai holds an address on the day; a claim counts only while he does. */
export function holds(ctx: Reader, pegawaiId: number, address: Address, date: string, exact = false): boolean {
  if (address.pegawaiId !== null) return address.pegawaiId === pegawaiId
  return holdersOf(ctx, address, date, exact).some((holder) => holder.pegawaiId === pegawaiId)
}

/** The name of a unit or person to which a task is addressed; '' for a role alone. */
export function addresseeName(ctx: Reader, { unit, pegawaiId }: Pick<Address, 'unit' | 'pegawaiId'>): string {
  if (pegawaiId !== null) return personName(ctx, pegawaiId)
  if (unit === null) return ''
  return ctx.get<{ nama: string }>('select nama_pendek nama from unit where kode = ?', unit)?.nama ?? unit
}

export function personName(ctx: Reader, pegawaiId: number): string {
  if (pegawaiId === 0) return 'Sistem'
  return ctx.get<{ nama: string }>('select nama from pegawai where id = ?', pegawaiId)?.nama ?? `Pegawai ${pegawaiId}`
}
