import type { PaperMaker } from '../../../core/registry.ts'
import { naskahPerkara } from './naskah.ts'

/** The papers of plain cases, by kode. */
export const perkaraPapers = { [naskahPerkara.kode]: naskahPerkara } satisfies Record<string, PaperMaker>
