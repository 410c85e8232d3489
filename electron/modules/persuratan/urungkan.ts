import { momentOf, shortMoment, todayOf } from '../../../shared/dates.ts'
import { DomainError } from '../../../shared/errors.ts'
import type { SuratMasuk } from '../../../shared/modules/persuratan/surat-masuk.contract.ts'
import type { WriteContext } from '../../core/context.ts'
import { RECALLED } from '../../workflow/rows.ts'
import { recall } from '../../workflow/undo.ts'
import { assertSees } from './akses.ts'
import { getSuratMasuk } from './catatan.ts'
import { SUBJECT } from './surat-masuk.ts'

interface Last {
  readonly id: number
  readonly act: number
  readonly at: number
  readonly oleh: number
  readonly diubahPada: number
  readonly diubahOleh: number
  readonly nama: string | null
}

const REGISTERED = `select s.id, h.act, h.at, h.pegawai_id oleh, s.diubah_pada diubahPada, s.diubah_oleh diubahOleh, g.nama
  from surat_masuk s join instances i on i.subject = '${SUBJECT}' and i.subject_id = s.id and i.ended_at is null
  join history h on h.instance_id = i.id and h.kind = 'complete' and h.step = 'register-surat' and not ${RECALLED}
  left join pegawai g on g.id = s.diubah_oleh`

/**
 * Undoes a save: the letter goes back to the entry strip under its number, by whom registered it, on the same day, while nobody has
 * opened or changed it (persuratan.md 2.8). Without an id it is the actor's last. Saved again it keeps its number; thrown away its
 * number becomes batal.
 */
export function takeBackEntry(ctx: WriteContext, { id }: { id: number | null }): { surat: SuratMasuk; taskId: number } {
  const mine = ctx.actor.pegawaiId
  const last =
    id === null
      ? ctx.get<Last>(
          `${REGISTERED} where s.dibuat_oleh = ? and s.dibuat_pada >= ? and s.id > (select max(id) - 1000 from nomor) and h.pegawai_id = ?
           order by h.id desc limit 1`,
          mine,
          momentOf(ctx.today()),
          mine,
        )
      : ctx.get<Last>(`${REGISTERED} where s.id = ? order by h.id desc limit 1`, id)
  if (!last) throw new DomainError('NOTHING_TO_UNDO')
  assertSees(ctx, last.id)
  if (todayOf(last.at) !== ctx.today()) throw new DomainError('UNDO_ONLY_TODAY', { pada: shortMoment(last.at) })
  if (last.diubahOleh !== last.oleh)
    throw new DomainError('CHANGED_ELSEWHERE', { hal: 'Surat ini', oleh: last.nama ?? 'Sistem', pada: shortMoment(last.diubahPada) })
  const { opened } = recall(ctx, { act: last.act })
  const taskId = opened[0]?.id
  if (taskId === undefined) throw new Error('The entry came back without a task')
  return { surat: getSuratMasuk(ctx, { id: last.id }), taskId }
}
