import type { PaperMaker } from '../../core/registry.ts'
import { pohonKertas } from './pohon-kertas.ts'
import { prosesKertas } from './proses-kertas.ts'

export { petaSubjects } from './subjek.ts'

/** The papers of the process map, by kode. */
export const petaPapers = { [prosesKertas.kode]: prosesKertas, [pohonKertas.kode]: pohonKertas } satisfies Record<string, PaperMaker>
