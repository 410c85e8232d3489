import { lanes, laneName, type Lane } from '../../../shared/lanes.ts'
import { processFacts } from '../../../shared/process-facts.ts'
import type { JenisPerkara } from '../../../shared/modules/perkara/perkara.contract.ts'
import { addressLane, isWork, type Process } from '../../../shared/workflow/process.ts'
import type { ReadContext } from '../../core/context.ts'
import { whoStarts } from '../../workflow/starting.ts'
import { caseProcesses, isClosed } from './akses.ts'

/** The processes that run as cases, with who opens them and which lanes are told at the opening. */
export function listJenis(ctx: ReadContext): JenisPerkara[] {
  return caseProcesses(ctx).map((process) => {
    const { post, names } = whoStarts(ctx, process)
    return {
      kode: process.code,
      nama: process.name,
      pemicu: processFacts[process.code]?.trigger ?? '',
      pembuka: [...names],
      bolehBuka: post !== undefined,
      tertutup: isClosed(process.code),
      terbagi: dividedLanes(process),
    }
  })
}

/** The lanes that are one of several units or people; several of them take part where each has a task of his own. */
export function dividedLanes(process: Process): JenisPerkara['terbagi'] {
  const work = Object.values(process.steps).filter(isWork)
  return [...new Set(work.map(addressLane))].flatMap((lane) => {
    const macam = boundOf(lane)
    const banyak = work.every((step) => addressLane(step) !== lane || step.each === true)
    return macam ? [{ lane, nama: laneName(lane), macam, banyak, wajib: lane === 'asn' }] : []
  })
}

function boundOf(lane: Lane): 'unit' | 'pegawai' | null {
  const info = lanes[lane]
  return 'bound' in info ? info.bound : null
}
