import type { Reader } from '../core/context.ts'
import type { Kept } from '../core/kept.ts'
import type { Address, Registry } from '../core/registry.ts'

/** What the office has laid over one process on a day: by step, and by lane who holds it. Without an entry it is as the program says. */
export interface Rules {
  readonly batas: Readonly<Record<string, number>>
  readonly perlu: Readonly<Record<string, readonly string[]>>
  readonly langsung: Readonly<Record<string, boolean>>
  readonly pemegang: Readonly<Record<string, Address>>
}

export type RuleKind = keyof Rules

/** One value that the office set for a time. */
export interface RuleRow {
  readonly id: number
  readonly proses: string
  readonly macam: RuleKind
  /** The step, or the lane whose holder it names. */
  readonly sasaran: string
  readonly mulai: string
  readonly selesai: string | null
  /** JSON; null: as the program says. */
  readonly nilai: string
  readonly keterangan: string
  readonly ditetapkanPada: number
  readonly ditetapkanOleh: number
  readonly dicabutPada: number | null
}

export const RULE = `a.id, a.proses, a.macam, a.sasaran, a.mulai, a.selesai, a.nilai, a.keterangan, a.ditetapkan_pada ditetapkanPada,
  a.ditetapkan_oleh ditetapkanOleh, a.dicabut_pada dicabutPada`

/** Of the values set for one thing the one that holds on a day: an exception of those days, else the latest that began. */
export function ruleOn<R extends Pick<RuleRow, 'mulai' | 'selesai'>>(rows: readonly R[], day: string): R | undefined {
  const begun = rows.filter(({ mulai, selesai }) => mulai <= day && (selesai === null || selesai >= day))
  return begun.toSorted((a, b) => Number(b.selesai !== null) - Number(a.selesai !== null) || (a.mulai < b.mulai ? 1 : -1)).find(() => true)
}

interface DayReader extends Pick<Reader, 'all'> {
  readonly kept: Kept
  readonly registry: Pick<Registry, 'processes'>
}

/** A value set for a step that the program has renamed since rules the step to which its tasks moved. */
export function inPlace<R extends Pick<RuleRow, 'proses' | 'macam' | 'sasaran'>>({ registry }: Pick<DayReader, 'registry'>, row: R): R {
  const process = registry.processes[row.proses]
  const to = row.macam !== 'pemegang' && process && !Object.hasOwn(process.steps, row.sasaran) ? process.moved?.[row.sasaran] : undefined
  return to === undefined ? row : { ...row, sasaran: to }
}

/** What the office has laid over each process on a WIB day, by the process's code. */
export function rulesOn(ctx: DayReader, day: string): ReadonlyMap<string, Rules> {
  return ctx.kept.of(`aturan proses ${day}`, ['aturan_proses'], () => readRules(ctx, day))
}

function readRules(ctx: DayReader, day: string): ReadonlyMap<string, Rules> {
  const rows = ctx
    .all<RuleRow>(
      `select ${RULE} from aturan_proses a where a.dicabut_pada is null and a.mulai <= ? and ifnull(a.selesai, '9999') >= ?`,
      day,
      day,
    )
    .map((row) => inPlace(ctx, row))
  const rulesOf = (some: readonly RuleRow[]): Rules => {
    const rules = { batas: {}, perlu: {}, langsung: {}, pemegang: {} } as Record<RuleKind, Record<string, unknown>>
    for (const [, same] of Map.groupBy(some, ({ macam, sasaran }) => `${macam} ${sasaran}`)) {
      const row = ruleOn(same, day)
      const value: unknown = row ? JSON.parse(row.nilai) : null
      if (row && value !== null) rules[row.macam][row.sasaran] = value
    }
    return rules as unknown as Rules
  }
  return new Map([...Map.groupBy(rows, (row) => row.proses)].map(([code, some]) => [code, rulesOf(some)]))
}

/** To whom the office addresses the tasks of a lane on a day; null: to the lane itself. */
export function heldBy(ctx: DayReader, process: string, lane: string, day: string): Address | null {
  return rulesOn(ctx, day).get(process)?.pemegang[lane] ?? null
}
