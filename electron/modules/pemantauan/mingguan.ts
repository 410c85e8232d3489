import { addDays, shortDate, todayOf } from '../../../shared/dates.ts'
import { DomainError } from '../../../shared/errors.ts'
import type { Kop } from '../../../shared/core/sistem.contract.ts'
import { LAINNYA, type Arus, type UnitPantau } from '../../../shared/modules/pemantauan/pemantauan.contract.ts'
import type { Tugas } from '../../../shared/workflow/alur.contract.ts'
import { processKinds, processGroups } from '../../../shared/workflow/groups.ts'
import { penugasanOn, type Holder } from '../../akun/posts.ts'
import type { ReadContext } from '../../core/context.ts'
import { getPengaturan } from '../../core/pengaturan.ts'
import { unitHomes } from '../../workflow/unit-homes.ts'
import { listWaiting } from './menunggu.ts'
import { arusOf, byClosed, homeName, readPantauan } from './pantauan.ts'
import { sumsSince, type Ringkasan } from './ringkasan.ts'

type Row<Facts> = Facts & { readonly nama: string }

/** What the weekly summary says: what went through in the week, and what waits as it is made. */
export interface MingguanFacts {
  readonly kop: Kop
  readonly dari: string
  readonly sampai: string
  readonly hari: string
  readonly perUnit: readonly Row<Arus>[]
  readonly perKelompok: readonly Row<Arus>[]
  readonly semua: Arus
  readonly tertutup: Arus
  readonly menunggu: readonly UnitPantau[]
  readonly jumlah: UnitPantau
  readonly tertua: readonly Tugas[]
  readonly tanpaPetugas: readonly Tugas[]
  readonly tanpaPetugasSemua: number
  readonly sekretaris: Holder | null
}

/** Lines of the list of what nobody can do. */
const STUCK = 15

export function loadMingguan(ctx: ReadContext, dari: string): MingguanFacts {
  const kop = getPengaturan(ctx, 'kop')
  if (!kop) throw new DomainError('OFFICE_MISSING')
  const hari = ctx.today()
  const sunday = addDays(dari, 6)
  const sampai = sunday > hari ? hari : sunday
  const [open, closed] = byClosed(
    ctx,
    sumsSince(ctx, dari).filter(({ tanggal }) => tanggal <= sampai),
  )
  const pantauan = readPantauan(ctx)
  const stuck = listWaiting(ctx, { proses: null, unit: null, hal: 'tanpa-petugas' }, STUCK)
  return {
    kop,
    dari,
    sampai,
    hari,
    perUnit: byUnit(ctx, open),
    perKelompok: byGroup(open),
    semua: arusOf(open),
    tertutup: arusOf(closed),
    menunggu: pantauan.unit,
    jumlah: { unit: '', nama: 'Jumlah', ...pantauan.semua },
    tertua: pantauan.tertua,
    tanpaPetugas: stuck.baris,
    tanpaPetugasSemua: stuck.jumlah,
    sekretaris: penugasanOn(ctx, { role: 'sekretaris', unit: null }, hari)[0] ?? null,
  }
}

function byUnit(ctx: ReadContext, sums: readonly Ringkasan[]): Row<Arus>[] {
  const { homes, homeOf } = unitHomes(ctx)
  const grouped = Map.groupBy(sums, ({ peran, unit }) => homeOf({ role: peran, unit: unit === '' ? null : unit }) ?? LAINNYA)
  return homes.flatMap((home) => {
    const some = grouped.get(home.unit ?? LAINNYA)
    return some ? [{ nama: homeName(home), ...arusOf(some) }] : []
  })
}

function byGroup(sums: readonly Ringkasan[]): Row<Arus>[] {
  return processKinds
    .flatMap(({ roots }) => roots)
    .flatMap((root) => {
      const some = sums.filter(({ proses }) => proses === root || proses.startsWith(`${root}.`))
      const name = processGroups.find(({ code }) => code === root)?.name ?? ''
      return some.length === 0 ? [] : [{ nama: `${root} ${name}`, ...arusOf(some) }]
    })
}

/** Since when, as the paper says it. */
export const sinceText = (moment: number | null) => (moment === null ? '–' : shortDate(todayOf(moment)))
