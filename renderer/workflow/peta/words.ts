import { isLane } from '../../../shared/lanes.ts'
import type { DrawnNode } from '../../../shared/workflow/drawing.ts'
import type { LangkahHidup, Lama, PetaProses } from '../../../shared/workflow/peta.contract.ts'
import { waysWords } from '../../../shared/workflow/map-words.ts'
import { shortName, stepOf, type Process } from '../../../shared/workflow/process.ts'
import { laneName } from '../lane-words.ts'

/** 1,9 hari; under a tenth of a day it says so. */
export function daysText(days: number): string {
  return days > 0 && days < 0.05 ? '<0,1 hari' : `${days.toLocaleString('id-ID', { maximumFractionDigits: 1 })} hari`
}

/** 24 berkas, 4 lewat batas. */
export function countWords({ jumlah, terlambat }: Pick<LangkahHidup, 'jumlah' | 'terlambat'>): string {
  if (jumlah === 0) return 'tidak ada berkas'
  return `${jumlah.toLocaleString('id-ID')} berkas${terlambat > 0 ? `, ${terlambat.toLocaleString('id-ID')} lewat batas` : ''}`
}

/** median 1,9 hari, 90% dalam 4,2 hari (47 kali). */
export function lamaWords({ tengah, p90, banyak }: Lama): string {
  return `median ${daysText(tengah)}, 90% dalam ${daysText(p90)} (${banyak.toLocaleString('id-ID')} kali)`
}

/** tidak sesuai: 9 dari 47; of a step that only leads back its own name. */
export function returnWords(process: Process, { step, hasil, kali, dari }: PetaProses['pengembalian'][number]): string {
  return `${hasil ?? shortName(stepOf(process, step))}: ${kali.toLocaleString('id-ID')} dari ${dari.toLocaleString('id-ID')}`
}

/** All that the drawing shows of a step, as a sentence. */
export function stepLabel(process: Process, node: DrawnNode, live: PetaProses | undefined): string {
  const at = stepOf(process, node.step)
  const now = live?.langkah.find(({ step }) => step === node.step)
  const outside = isLane(at.lane) ? '' : ', pihak luar'
  const waits = at.waits ? `menunggu ${at.waits.map((key) => shortName(stepOf(process, key))).join(', ')}` : ''
  const parts = [
    `${shortName(at)}, ${laneName(at.lane)}${outside}`,
    waits,
    now ? countWords(now) : '',
    now?.lama ? `median ${daysText(now.lama.tengah)}` : '',
    'end' in at ? 'akhir proses' : `lanjut ${waysWords(process, node.step)}`,
  ]
  return parts.filter(Boolean).join('. ')
}
