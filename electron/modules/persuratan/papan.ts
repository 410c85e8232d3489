import { agendaLanes } from '../../../shared/modules/persuratan/pembaca.ts'
import { tahapKeys, type BarisPapan, type SelPapan, type Tahap } from '../../../shared/modules/persuratan/papan.contract.ts'
import { dueGroupOf, type DueGroup } from '../../../shared/workflow/due-group.ts'
import type { ReadContext } from '../../core/context.ts'
import { allOf, sql, words } from '../../registers/sql.ts'
import { unitHomes } from '../../workflow/unit-homes.ts'
import { assertHolds, letters } from './akses.ts'
import { stepsOfTahap } from './tahap.ts'

/** A letter at one place where it waits. */
interface Waiting {
  readonly id: number
  readonly unit: string | null
  readonly tahap: Tahap | undefined
  readonly batas: DueGroup
  readonly sifat: string
}

/** Where open letters wait now, those only whose body the actor may open: a board counts nothing else. */
function waitingLetters(ctx: ReadContext, homeOf: ReturnType<typeof unitHomes>['homeOf']): Waiting[] {
  const open = allOf<{ id: number; role: string; unit: string | null; step: string; dueAt: number | null }>(
    ctx,
    words(`select i.subject_id id, t.role, t.unit, t.step, t.due_at dueAt from tasks t indexed by tasks_live cross join instances i on i.id = t.instance_id
      where t.closed_at is null and t.opened_at is not null and t.shared_from is null and i.subject = 'surat_masuk'`),
  )
  const ids = JSON.stringify([...new Set(open.map((row) => row.id))])
  const seen = allOf<{ id: number; sifat: string }>(
    ctx,
    sql`select s.id, s.sifat from json_each(${ids}) j cross join ${letters(ctx)} s on s.id = j.value where s.buka`,
  )
  const sifat = new Map(seen.map((row) => [row.id, row.sifat]))
  return open.flatMap(({ id, step, dueAt, ...at }) => {
    const own = sifat.get(id)
    if (own === undefined) return []
    const tahap = tahapKeys.find((key) => stepsOfTahap[key].includes(step))
    return [{ id, unit: homeOf(at), tahap, batas: dueGroupOf(dueAt, ctx.now()), sifat: own }]
  })
}

/** The letters of one count of the board, for the register that it opens. */
export function papanIds(ctx: ReadContext, { unit, tahap, batas, sifat }: SelPapan): Set<number> {
  assertBoard(ctx)
  const here = waitingLetters(ctx, unitHomes(ctx).homeOf).filter(
    (letter) =>
      (unit === undefined || letter.unit === unit) &&
      (tahap === undefined || letter.tahap === tahap) &&
      (batas === undefined || letter.batas === batas) &&
      (sifat === undefined || letter.sifat === sifat),
  )
  return new Set(here.map((letter) => letter.id))
}

function assertBoard(ctx: ReadContext): void {
  assertHolds(ctx, 'Papan tindak lanjut dibaca', 'Subbagian Tata Usaha, Sekretaris, dan Kepala Dinas', ...agendaLanes)
}

/** Open letters by the unit where they wait: how far, until when, how urgent (persuratan.md 7, rank 6). */
export function readPapan(ctx: ReadContext): { baris: BarisPapan[]; semua: BarisPapan } {
  assertBoard(ctx)
  const { homes, homeOf } = unitHomes(ctx)
  const waiting = waitingLetters(ctx, homeOf)
  const grouped = Map.groupBy(waiting, (letter) => letter.unit)
  return {
    baris: homes.flatMap(({ unit, nama, bidang }) => {
      const some = grouped.get(unit)
      return some ? [{ unit, nama: bidang ? `Bidang ${nama}` : nama, ...countsOf(some) }] : []
    }),
    semua: { unit: null, nama: 'Semua', ...countsOf(waiting) },
  }
}

function countsOf(some: readonly Waiting[]) {
  const by = (key: (letter: Waiting) => string | undefined) =>
    Object.fromEntries(
      [...Map.groupBy(some, key)].flatMap(([name, letters]) => (name === undefined ? [] : [[name, distinct(letters)] as const])),
    )
  return {
    jumlah: distinct(some),
    tahap: by((letter) => letter.tahap),
    batas: by((letter) => letter.batas),
    sifat: by((letter) => letter.sifat),
  }
}

function distinct(letters: readonly Waiting[]): number {
  return new Set(letters.map((letter) => letter.id)).size
}
