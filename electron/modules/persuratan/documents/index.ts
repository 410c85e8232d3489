import type { PaperMaker } from '../../../core/registry.ts'
import { lembarDisposisi } from './lembar-disposisi.ts'

/** The papers of persuratan, by kode. */
export const persuratanPapers = { [lembarDisposisi.kode]: lembarDisposisi } satisfies Record<string, PaperMaker>
