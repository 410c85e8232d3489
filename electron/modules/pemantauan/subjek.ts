import { DomainError } from '../../../shared/errors.ts'
import { pemantauLanes, SUBJEK_PEMANTAUAN } from '../../../shared/modules/pemantauan/pemantauan.contract.ts'
import { isDate } from '../../../shared/dates.ts'
import type { Subject } from '../../core/registry.ts'

/** The first day of a week by its number (20250303); null for any other number. */
export function weekById(id: number): string | null {
  const text = String(id)
  const date = `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}`
  return text.length === 8 && isDate(date) && new Date(date).getUTCDay() === 1 ? date : null
}

/** Weeks as records: their summary is a paper of those who answer for the whole office. */
const minggu: Subject = {
  name: 'Pemantauan',
  describe: () => new Map(),
  mayRead(ctx, id) {
    const lanes: readonly string[] = pemantauLanes
    return weekById(id) !== null && (ctx.actor.pegawaiId === 0 || ctx.actor.posts.some(({ role }) => lanes.includes(role)))
  },
  assertMayAttach() {
    throw new DomainError('NOT_ALLOWED', { tindakan: 'Berkas dilampirkan pada ringkasan mingguan', oleh: 'tidak seorang pun' })
  },
}

export const pemantauanSubjects = { [SUBJEK_PEMANTAUAN]: minggu }
