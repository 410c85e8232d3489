import { isOutside, isWork, stepOf } from '../../shared/workflow/process.ts'
import type { ReadContext } from '../core/context.ts'
import type { Address } from '../core/registry.ts'
import { handsOf, holdersOf } from './holders.ts'
import { processOfRow } from './task-rows.ts'

interface Standing extends Address {
  readonly process: string
  readonly step: string
  readonly shared: boolean
}

/** What decides who holds an address: an answer about it is kept until one of them is written. */
const TABLES = ['penugasan', 'jabatan', 'jabatan_lane', 'unit', 'pegawai', 'akun']
const who = { acts: handsOf, holds: holdersOf }

/**
 * Tells of open tasks whether nobody who acts today can do them, by address or by who records them; what one of ours did is recorded
 * only where somebody holds the address.
 */
export function vacancies(ctx: ReadContext): (task: Standing) => boolean {
  const today = ctx.today()
  const ask = (which: keyof typeof who, { role, unit, pegawaiId }: Address, exact: boolean) =>
    ctx.kept.of(
      `petugas ${today} ${JSON.stringify([which, role, unit, pegawaiId, exact])}`,
      TABLES,
      () => who[which](ctx, { role, unit, pegawaiId }, today, exact).length > 0,
    )
  return ({ process: code, step: key, shared, ...address }) => {
    const process = processOfRow(ctx, { process: code, step: key })
    if (!process || ask('acts', address, shared)) return false
    const step = stepOf(process, key)
    const recorder = isWork(step) && !shared ? step.recordedBy : undefined
    if (recorder === undefined || !ask('acts', { role: recorder, unit: null, pegawaiId: null }, false)) return true
    return !isOutside(step) && !ask('holds', address, false)
  }
}
