import { isLane, laneName, lanes } from '../../shared/lanes.ts'
import { roleShort } from '../../shared/workflow/available.ts'
import type { Process } from '../../shared/workflow/process.ts'
import type { Reader } from '../core/context.ts'
import type { Address } from '../core/registry.ts'
import { addresseeName, personName } from './holders.ts'
import type { RuleRow } from './rules.ts'

/** Whom an address names: a person, else the role, with its unit where that is not the role's own. */
export function holderWords(ctx: Reader, { role, unit, pegawaiId }: Address): string {
  if (pegawaiId !== null) return personName(ctx, pegawaiId)
  const elsewhere = unit !== null && !(isLane(role) && lanes[role].unit === unit)
  return [roleShort(role), elsewhere && addresseeName(ctx, { unit, pegawaiId })].filter(Boolean).join(', ')
}

/** What a value says, in words: 3 hari kerja; dokumen wajib: …; ikut langkah sebelumnya; dipegang …. */
export function ruleValue(
  ctx: Reader,
  process: Process | undefined,
  { macam, sasaran, nilai }: Pick<RuleRow, 'macam' | 'sasaran' | 'nilai'>,
): string {
  const value: unknown = JSON.parse(nilai)
  const standard = value === null
  if (macam === 'batas') return standard ? 'batas menurut bawaan program' : `${Number(value)} hari kerja`
  if (macam === 'perlu') return standard ? 'tanpa dokumen tambahan' : (value as string[]).join('; ')
  if (macam === 'pemegang') return standard ? 'menurut peran jabatan' : holderWords(ctx, value as Address)
  const step = process?.steps[sasaran]
  const along = standard ? step !== undefined && 'through' in step && step.through === true : value === true
  const words = along ? 'ikut langkah sebelumnya' : 'menunggu orangnya'
  return standard ? `${words} (bawaan program)` : words
}

/** The step or lane of a value by its name; what the program has no more by its key. */
export function ruleTarget(process: Process | undefined, { macam, sasaran }: Pick<RuleRow, 'macam' | 'sasaran'>): string {
  if (macam === 'pemegang') return isLane(sasaran) ? laneName(sasaran) : sasaran
  return process?.steps[sasaran]?.name ?? sasaran
}
