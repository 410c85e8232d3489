import type { Searcher } from '../../core/registry.ts'
import { pengirimSearcher } from './cari-pengirim.ts'
import { suratMasukSearcher } from './cari-surat.ts'

/** What persuratan answers to the search box. */
export const persuratanSearchers: readonly Searcher[] = [suratMasukSearcher, pengirimSearcher]
