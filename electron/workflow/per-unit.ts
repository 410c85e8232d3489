import { isLane, lanes } from '../../shared/lanes.ts'
import type { ReadContext } from '../core/context.ts'

export interface Home {
  readonly unit: string | null
  readonly nama: string
  readonly bidang: boolean
}

/** The bidang and sekretariat of the office in their order, and in which of them an address lies; null: in none of them. */
export function unitHomes(ctx: Pick<ReadContext, 'all'>) {
  const units = ctx.all<{ kode: string; nama: string; induk: string | null; jenis: string }>(
    'select kode, nama_pendek nama, induk, jenis from unit order by urutan, kode',
  )
  const byCode = new Map(units.map((unit) => [unit.kode, unit]))
  const root = units.find((unit) => unit.induk === null)?.kode
  const top = (kode: string): string => {
    const induk = byCode.get(kode)?.induk
    return induk && induk !== root ? top(induk) : kode
  }
  const homes: Home[] = [
    ...units.map(({ kode, nama, jenis }) => ({ unit: kode, nama, bidang: jenis === 'bidang' })),
    { unit: null, nama: 'Lainnya', bidang: false },
  ]
  const homeOf = ({ role, unit }: { role: string; unit: string | null }) => {
    const kode = unit ?? (isLane(role) ? lanes[role].unit : null)
    return kode !== null && byCode.has(kode) ? top(kode) : null
  }
  return { homes, homeOf }
}

export interface UnitCount extends Omit<Home, 'bidang'> {
  readonly jumlah: number
  readonly terlambat: number
}

/** Running records of a register by the bidang or sekretariat where they now wait; a record at two counts in both. */
export function countPerUnit(ctx: ReadContext, { subject }: { subject: string }): UnitCount[] {
  const { homes, homeOf } = unitHomes(ctx)
  const rows = ctx.all<{ instanceId: number; role: string; unit: string | null; late: number }>(
    `select t.instance_id instanceId, t.role, t.unit, t.due_at is not null and t.due_at < ? late
     from tasks t cross join instances i on i.id = t.instance_id
     where t.closed_at is null and t.opened_at is not null and t.shared_from is null and i.subject = ?`,
    ctx.now(),
    subject,
  )
  const grouped = Map.groupBy(rows, homeOf)
  return homes.flatMap(({ unit, nama }): UnitCount[] => {
    const some = grouped.get(unit)
    if (!some) return []
    const records = new Set(some.map((row) => row.instanceId))
    return [{ unit, nama, jumlah: records.size, terlambat: new Set(some.filter((row) => row.late).map((row) => row.instanceId)).size }]
  })
}
