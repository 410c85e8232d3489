import type { Kesiapan } from '../../shared/akun/akun.contract.ts'
import { isLane, laneName, type Lane } from '../../shared/lanes.ts'
import { isWork, PLAIN_CASE } from '../../shared/workflow/process.ts'
import type { ReadContext } from '../core/context.ts'
import { assertAdminOrTu } from './access.ts'
import { ACTS, DAY } from './posts.ts'

/**
 * The lanes at which the processes of the registers have work, in the order of their steps. Plain cases are left out: an office takes
 * them up one by one, and who is missing there is shown with the case.
 */
function workingLanes(ctx: ReadContext): Lane[] {
  const lanes = Object.values(ctx.registry.processes)
    .filter((process) => process.subject !== PLAIN_CASE)
    .flatMap((process) => Object.values(process.steps))
    .filter(isWork)
    .map((step) => step.lane)
  return [...new Set(lanes)].filter(isLane)
}

/** Which lanes of the running processes have someone today who can sign in; for the administrator and Kasubbag Tata Usaha. */
export function readKesiapan(ctx: ReadContext): Kesiapan[] {
  assertAdminOrTu(ctx, 'Kesiapan kantor')
  return workingLanes(ctx).map((lane) => {
    const found = ctx.get<Pick<Kesiapan, 'pejabat' | 'berakun'>>(
      `${DAY} select count(distinct p.pegawai_id) pejabat, count(distinct a.pegawai_id) berakun
       from penugasan p join jabatan j on j.id = p.jabatan_id join jabatan_lane l on l.jabatan_id = j.id and l.lane = ?
       left join akun a on a.pegawai_id = p.pegawai_id and a.ditutup_pada is null where ${ACTS}`,
      ctx.today(),
      lane,
    )
    return { lane, nama: laneName(lane), pejabat: found?.pejabat ?? 0, berakun: found?.berakun ?? 0 }
  })
}
