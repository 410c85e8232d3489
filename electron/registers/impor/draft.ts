import { randomUUID } from 'node:crypto'
import type { Importer, ImportSession } from '../../core/importer.ts'
import { DomainError } from '../../../shared/errors.ts'
import type { Actor } from '../../core/context.ts'
import type { Host } from '../../core/rpc.ts'
import type { DrafImpor, HasilUji, MintaUji, NasibImpor, SalahImpor } from '../../../shared/registers/impor.contract.ts'
import type { Pembaca, Sel } from './cell.ts'
import type { FirstRow } from './head.ts'

/** A row that was judged, as it waits to be written. */
export interface PlannedRow {
  readonly baris: number
  nasib: NasibImpor
  catatan: string
  readonly isi: unknown
  readonly id: number | null
  readonly sel: readonly Sel[]
}

export interface Plan {
  readonly asked: MintaUji
  readonly session: ImportSession
  readonly rows: readonly PlannedRow[]
  readonly faults: readonly SalahImpor[]
  readonly result: HasilUji
  readonly titles: readonly string[]
  /** The last line of the audit that the trial has seen. */
  readonly head: number
}

/** An opened file; its bytes and its trial lie in memory only. */
export interface Draft {
  readonly id: string
  readonly pegawaiId: number
  readonly importer: Importer
  readonly nama: string
  readonly sha256: string
  /** A text file's bytes, to be read in another way; null for a workbook. */
  readonly bytes: Buffer | null
  readonly reader: Pembaca
  readonly shown: Omit<DrafImpor, 'id'>
  /** The first rows of each sheet that was looked at. */
  readonly first: Map<number, readonly FirstRow[]>
  plan: Plan | null
}

const drafts = new WeakMap<object, Map<number, Draft>>()

function of(host: Host): Map<number, Draft> {
  const known = drafts.get(host.store) ?? new Map<number, Draft>()
  drafts.set(host.store, known)
  return known
}

/** Keeps an opened file as the person's one draft; the one before it is gone. */
export function keepDraft(host: Host, draft: Omit<Draft, 'id'>): Draft {
  const kept = { ...draft, id: randomUUID() }
  of(host).set(draft.pegawaiId, kept)
  return kept
}

/** The person's draft by its id. Refuses with IMPORT_GONE one that is no more. */
export function draftOf(host: Host, actor: Actor, id: string): Draft {
  const draft = of(host).get(actor.pegawaiId)
  if (!draft || draft.id !== id) throw new DomainError('IMPORT_GONE')
  return draft
}

export function presentDraft(host: Host, actor: Actor, jenis: string): Draft | null {
  const draft = of(host).get(actor.pegawaiId)
  return draft?.importer.kunci === jenis ? draft : null
}

export function dropDraft(host: Host, actor: Actor, id: string): void {
  if (of(host).get(actor.pegawaiId)?.id === id) of(host).delete(actor.pegawaiId)
}
