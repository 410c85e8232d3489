import type { ReadContext } from '../../core/context.ts'
import type { Address } from '../../core/registry.ts'
import { sameAddress } from '../../workflow/rows.ts'
import type { Row } from './disposisi-baris.ts'

export const FOLLOW_UP = 'tindak-lanjut'

/** A follow-up task of a letter, shared ones with the address of the task that they were given from. */
export interface FollowUp extends Address {
  readonly id: number
  readonly openedBy: number
  readonly dueAt: number | null
  readonly seenAt: number | null
  readonly takenBy: number | null
  readonly closedAt: number | null
  readonly closedAs: string | null
  readonly sharedFrom: number | null
  readonly parent: Address | null
  /** Answered by “salah alamat”. */
  readonly wrongAddress: boolean
}

type TaskRow = Omit<FollowUp, 'parent' | 'wrongAddress'> & {
  pRole: string | null
  pUnit: string | null
  pPegawaiId: number | null
  salah: number
}

export function followUpsOf(ctx: ReadContext, suratId: number): FollowUp[] {
  return ctx
    .all<TaskRow>(
      `select t.id, t.role, t.unit, t.pegawai_id pegawaiId, t.opened_by openedBy, t.due_at dueAt, t.seen_at seenAt, t.taken_by takenBy, t.closed_at closedAt,
         t.closed_as closedAs, t.shared_from sharedFrom, p.role pRole, p.unit pUnit, p.pegawai_id pPegawaiId,
         exists (select 1 from history h where h.task_id = t.id and h.kind = 'complete' and h.outcomes like '%"salah alamat"%') salah
       from instances i join tasks t on t.instance_id = i.id left join tasks p on p.id = t.shared_from
       where i.subject = 'surat_masuk' and i.subject_id = ? and t.step = ? order by t.id`,
      suratId,
      FOLLOW_UP,
    )
    .map(({ pRole, pUnit, pPegawaiId, salah, ...task }) => ({
      ...task,
      parent: pRole === null ? null : { role: pRole, unit: pUnit, pegawaiId: pPegawaiId },
      wrongAddress: salah === 1 && task.closedAs === 'done',
    }))
}

/**
 * Which task each receiver's row is answered by: the newest of its address that was opened since the row was written and before the
 * next row of that address; for work given on, below the same giver.
 */
export function matchFollowUps(rows: readonly Row[], tasks: readonly FollowUp[]): Map<number, FollowUp> {
  const byId = new Map(rows.map((row) => [row.id, row]))
  const giver = (row: Row): Address | null => {
    const parent = row.parentId === null ? undefined : byId.get(row.parentId)
    return parent?.jenis === 'penerima' ? parent : null
  }
  const receivers = rows.filter((row) => row.jenis === 'penerima' && row.untukDiketahui === 0)
  const found = new Map<number, FollowUp>()
  for (const row of receivers) {
    const from = giver(row)
    const later = receivers.filter((other) => other.act > row.act && sameAddress(other, row) && same(giver(other), from))
    const until = Math.min(Infinity, ...later.map((other) => other.act))
    const own = tasks.filter(
      (task) => sameAddress(task, row) && same(task.parent, from) && task.openedBy >= row.act && task.openedBy < until,
    )
    const newest = own.at(-1)
    if (newest) found.set(row.id, newest)
  }
  return found
}

function same(a: Address | null, b: Address | null): boolean {
  return a === null || b === null ? a === b : sameAddress(a, b)
}
