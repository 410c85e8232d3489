import { momentOf } from '../../../shared/dates.ts'
import type { SuratMasukBaru } from '../../../shared/modules/persuratan/surat-masuk.contract.ts'
import { addWorkingDays } from '../../../shared/workflow/calendar.ts'
import type { ReadContext } from '../../core/context.ts'
import { getPengaturan } from '../../core/pengaturan.ts'
import { officeHours } from '../../workflow/due.ts'

export interface Due {
  readonly at: number
  /** The date is an event's: it rules every step, and no limit shortens it. */
  readonly isEvent: boolean
}

export type Timed = Pick<SuratMasukBaru, 'tanggalDiterima' | 'jamDiterima' | 'sifat' | 'acaraMulai'>

/** When a letter must be with its receivers: the event of an undangan, else working days by sifat from the moment of receipt (persuratan.md 2.7). */
export function dueOfLetter(ctx: ReadContext, { tanggalDiterima, jamDiterima, sifat, acaraMulai }: Timed): Due {
  if (acaraMulai !== null) return { at: acaraMulai, isEvent: true }
  const days = getPengaturan(ctx, 'slaSifat', tanggalDiterima)[sifat]
  return { at: addWorkingDays(momentOf(tanggalDiterima, jamDiterima), days, officeHours(ctx, tanggalDiterima)), isEvent: false }
}
