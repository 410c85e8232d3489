import type { Tahap } from '../../../shared/modules/persuratan/papan.contract.ts'
import { FOLLOW_UP } from './disposisi-tugas.ts'

/** The steps at which a letter waits, by the list of the morning that shows it (persuratan.md 7). */
export const stepsOfTahap: Readonly<Record<Tahap, readonly string[]>> = {
  'belum-didisposisi': ['register-surat', 'identifikasi-verifikasi', 'teruskan-ke-pimpinan', 'disposisi'],
  'belum-didistribusi': ['teruskan-ke-tu', 'pilah-surat', 'distribusi'],
  'belum-ditindaklanjuti': [FOLLOW_UP],
}
