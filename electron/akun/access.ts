import { DomainError } from '../../shared/errors.ts'
import type { Actor } from '../core/context.ts'

function isKasubbagTu(actor: Actor): boolean {
  return actor.posts.some((post) => post.role === 'kasubbag-tu')
}

/** Refuses all but the administrator; `tindakan` begins the sentence: “Mengubah pegawai”. */
export function assertAdmin({ actor }: { actor: Actor }, tindakan: string): void {
  if (!actor.admin) throw new DomainError('NOT_ALLOWED', { tindakan, oleh: 'Administrator' })
}

/** As assertAdmin, and Kasubbag Tata Usaha may. */
export function assertAdminOrTu({ actor }: { actor: Actor }, tindakan: string): void {
  if (!actor.admin && !isKasubbagTu(actor))
    throw new DomainError('NOT_ALLOWED', { tindakan, oleh: 'Administrator atau Kasubbag Tata Usaha' })
}
