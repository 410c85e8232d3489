import { laneName } from '../lanes.ts'
import { actionsOf, isDecision, isWork, stepOf, type Process, type Step } from './process.ts'

export interface PrintedStep {
  readonly id: string
  readonly aktor: string
  readonly jenis: 'tugas' | 'keputusan' | 'paralel' | 'selesai'
  readonly lanjut: readonly { readonly hasil?: string; readonly ke: string; readonly tambahan?: true }[]
  readonly tunggu?: readonly string[]
}

export interface PrintedProcess {
  readonly kode: string
  readonly nama: string
  readonly tambahan?: true
  readonly langkah: readonly PrintedStep[]
}

/** A definition in the words of the process map, so that anyone can hold the two against each other. */
export function printProcess(process: Process): PrintedProcess {
  const langkah = Object.keys(process.steps).map((id) => printStep(id, stepOf(process, id)))
  return { kode: process.code, nama: process.name, ...(process.beyondMap && { tambahan: true as const }), langkah }
}

function printStep(id: string, step: Step<string>): PrintedStep {
  const jenis = 'end' in step ? 'selesai' : 'gate' in step ? 'paralel' : isDecision(step) ? 'keputusan' : 'tugas'
  return { id, aktor: laneName(step.lane), jenis, lanjut: printWays(step), ...(step.waits && { tunggu: step.waits }) }
}

function printWays(step: Step<string>): PrintedStep['lanjut'] {
  if ('gate' in step) return Object.entries(step.gate).map(([hasil, ke]) => ({ hasil, ke }))
  if (!isWork(step)) return []
  return actionsOf(step).map(({ outcome, way, beyondMap }) => ({
    ...(outcome !== null && { hasil: outcome }),
    ke: way.to,
    ...(beyondMap && { tambahan: true as const }),
  }))
}
