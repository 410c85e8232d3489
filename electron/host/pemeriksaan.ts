import type { ModuleCheck } from '../core/verify.ts'
import { checkNumbers } from '../registers/buku.ts'
import { checkWorkflow } from '../workflow/invariants.ts'

/** What `periksa` asks of each room, after the file, the audit and the attachments. */
export const moduleChecks: readonly ModuleCheck[] = [
  { nama: 'Alur kerja', periksa: checkWorkflow },
  { nama: 'Nomor dan buku', periksa: checkNumbers },
]
