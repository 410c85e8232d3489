import type { ModuleCheck } from '../core/verify.ts'
import { checkRingkasan } from '../modules/pemantauan/index.ts'
import { checkPerkara } from '../modules/perkara/index.ts'
import { checkArsip } from '../modules/persuratan/arsip/periksa.ts'
import { checkNaskah } from '../modules/persuratan/naskah/index.ts'
import { checkPersuratan } from '../modules/persuratan/periksa.ts'
import { checkWorkflow } from '../workflow/invariants.ts'

/** What `periksa` asks of each room, after the file, the audit and the attachments. */
export const moduleChecks: readonly ModuleCheck[] = [
  { nama: 'Alur kerja', periksa: checkWorkflow },
  { nama: 'Persuratan', periksa: checkPersuratan },
  { nama: 'Naskah dinas', periksa: checkNaskah },
  { nama: 'Arsip', periksa: checkArsip },
  { nama: 'Perkara', periksa: checkPerkara },
  { nama: 'Ringkasan harian', periksa: checkRingkasan },
]
