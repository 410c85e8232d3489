import type { Holder } from '../../akun/posts.ts'
import { actingPost, type Penandatangan } from './signature.ts'

/** A holder as he signs; a vacant post leaves a line for the hand. */
export function signerOf(holder: Holder | null, jabatan: string): Penandatangan {
  if (!holder) return { jabatan, nama: '........................................' }
  const { nama, pangkat, nip } = holder
  return { ...actingPost(holder.jabatan), nama, ...(pangkat ? { pangkat } : {}), ...(nip ? { nip } : {}) }
}
