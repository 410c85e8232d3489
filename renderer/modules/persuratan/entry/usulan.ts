import type { Usulan } from '../../../../shared/modules/persuratan/surat-masuk.contract.ts'
import { jalurNama } from '../words.ts'
import type { Draft } from './draft.ts'

export interface Proposal {
  readonly cell: 'jalur' | 'kode' | 'sifat'
  readonly words: string
  readonly change: Partial<Draft>
}

/** What is usual for the sender and does not stand in the strip yet; a cell that somebody typed in keeps what is typed. */
export function proposalsFor(draft: Draft, usulan: Usulan | null): Proposal[] {
  if (!usulan || draft.pengirimId === null) return []
  const { jalur, sifat, kode } = usulan
  return [
    ...(jalur !== null && jalur !== draft.jalur ? [{ cell: 'jalur' as const, words: `jalur ${jalurNama[jalur]}`, change: { jalur } }] : []),
    ...(kode !== null && draft.kode.trim() === ''
      ? [{ cell: 'kode' as const, words: `kode ${kode.kode} ${kode.nama}`, change: { kode: kode.kode } }]
      : []),
    ...(sifat !== null && draft.sifat === 'Biasa' && sifat !== 'Biasa'
      ? [{ cell: 'sifat' as const, words: `sifat ${sifat}`, change: { sifat } }]
      : []),
  ]
}

/** Takes all that is proposed into the strip, where it can be seen and changed. */
export function takeProposals(draft: Draft, proposals: readonly Proposal[]): Draft {
  return proposals.reduce((taken, { change }) => ({ ...taken, ...change }), draft)
}

const FEWEST_LETTERS = 2

/** The rest of a subject that the sender wrote before and that begins as what is typed; '' where there is none. */
export function halGhost(typed: string, usulan: Usulan | null): string {
  if (!usulan || typed.trim().length < FEWEST_LETTERS) return ''
  const begun = typed.toLowerCase()
  const found = usulan.hal.find((hal) => hal.length > typed.length && hal.toLowerCase().startsWith(begun))
  return found ? found.slice(typed.length) : ''
}
