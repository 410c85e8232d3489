import type { ContohNaskah } from './contoh.ts'
import { contohSuratDinas } from './surat-dinas.ts'
import { contohSuratTugas } from './surat-tugas.ts'

/** Every sample of every kind of naskah dinas. */
export const naskahContoh: readonly ContohNaskah[] = [...contohSuratDinas, ...contohSuratTugas]
