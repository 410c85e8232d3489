import { laneName } from '../lanes.ts'
import { makersOf, type MapDocument, type MapFacts } from './facts.ts'
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

export interface PrintedFacts {
  readonly pemicu: string
  readonly dokumen: readonly {
    readonly nama: string
    readonly dibuat_oleh_langkah: string | null
    readonly diterima_di_langkah?: string
    readonly asal?: string
    readonly pemaraf?: readonly string[]
    readonly penandatangan?: readonly string[]
    readonly ditandatangani_di_langkah?: readonly string[]
  }[]
  /** What the map does not write and we read so: who does a step, which step follows, outcomes. */
  readonly tersirat: {
    readonly aktor?: readonly string[]
    readonly lanjut?: readonly string[]
    readonly hasil?: Readonly<Record<string, readonly string[] | undefined>>
  }
  readonly catatan: readonly { readonly jenis: string; readonly langkah?: readonly string[]; readonly isi: string }[]
}

/** What the map says of a process besides its steps, in its own words. */
export function printFacts(process: Process, { trigger, documents, implied = {}, notes }: MapFacts): PrintedFacts {
  return {
    pemicu: trigger,
    dokumen: documents.map((document) => printDocument(process, document)),
    tersirat: {
      ...(implied.actor && { aktor: implied.actor }),
      ...(implied.next && { lanjut: implied.next }),
      ...(implied.outcomes && { hasil: implied.outcomes }),
    },
    catatan: notes.map(({ kind, at, text }) => ({ jenis: kind, ...(at && { langkah: at }), isi: text })),
  }
}

function printDocument(process: Process, document: MapDocument<string>): PrintedFacts['dokumen'][number] {
  const { name, comesAt, comesFrom, initials, signers, signedAt } = document
  return {
    nama: name,
    dibuat_oleh_langkah: makersOf(process, document)[0] ?? null,
    ...(comesAt && { diterima_di_langkah: comesAt }),
    ...(comesFrom && { asal: comesFrom }),
    ...(initials && { pemaraf: initials.map(laneName) }),
    ...(signers && { penandatangan: signers.map(laneName) }),
    ...(signedAt && { ditandatangani_di_langkah: signedAt }),
  }
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
