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
