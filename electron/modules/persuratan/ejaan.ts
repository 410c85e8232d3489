import type { WriteContext } from '../../core/context.ts'
import { changesOf, fillJejak } from '../../core/jejak.ts'
import { fold } from '../../registers/fold.ts'
import { keptPengirim } from './pengirim.ts'

/** Forgets those spellings of a sender that came with the act that made his card what it was (`versi`); all others stay known. */
export function forgetSpellings(ctx: WriteContext, { id, versi }: { id: number; versi: number }, spellings: readonly string[]): void {
  fillJejak(ctx)
  const act = changesOf(ctx, 'pengirim', String(id)).findLast((change) => change.sesudah?.versi === versi)
  const now = keptPengirim(ctx, id)
  const used = [now.nama, now.namaPendek].map(fold)
  for (const lipat of new Set(spellings.map(fold))) {
    const came = changesOf(ctx, 'pengirim_ejaan', JSON.stringify(lipat)).at(-1)
    const cameThen = came?.sebelum === null && came.act === act?.act
    if (cameThen && !used.includes(lipat)) ctx.run('delete from pengirim_ejaan where lipat = ? and pengirim_id = ?', lipat, id)
  }
}
