import { processes } from '../../shared/processes.ts'
import type { Registry } from '../core/registry.ts'
import { persuratanPapers } from '../modules/persuratan/documents/index.ts'
import { persuratanEffects, suratMasukSubject } from '../modules/persuratan/index.ts'

/** What the modules give to the rooms below them. */
export const registry: Registry = {
  processes,
  effects: persuratanEffects,
  subjects: { surat_masuk: suratMasukSubject },
  papers: persuratanPapers,
}
