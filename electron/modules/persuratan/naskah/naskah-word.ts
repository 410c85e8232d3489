import { jenisOf } from '../../../../shared/modules/persuratan/naskah/jenis.ts'
import { SUBJEK_NASKAH } from '../../../../shared/modules/persuratan/naskah/naskah.contract.ts'
import type { PaperMaker } from '../../../core/registry.ts'
import { opensNaskah } from './akses.ts'
import { readNaskah, type NaskahRow } from './baris.ts'
import { faktaOf, frozenBytes, frozenOf } from './beku.ts'
import { renderNaskah } from './rupa.ts'

/** The paper of a naskah: its concept as it stands, or the stored bytes once it is signed and numbered. */
export const naskahPaper: PaperMaker = {
  kode: 'naskah',
  nama: 'Naskah',
  modul: 'persuratan',
  subject: SUBJEK_NASKAH,
  choices: () => [],
  missing: (ctx, id) => (opensNaskah(ctx, id) ? null : 'Naskahnya tertutup.'),
  prepare(ctx, ids) {
    const id = ids[0] ?? 0
    const nama = fileName(readNaskah(ctx, id))
    const frozen = frozenOf(ctx, id)
    const fakta = faktaOf(ctx, id)
    return { nama, word: (progress, host) => (frozen && host ? frozenBytes(host, frozen, nama, progress) : renderNaskah(fakta, progress)) }
  },
  samples: () => [],
}

/** Surat Tugas 800.1.11.1-12-425.106-2025: what a saved file is called. */
export function fileName({ jenis, nomor, hal }: NaskahRow): string {
  const words = nomor === '' ? hal.slice(0, 60) : nomor
  return `${jenisOf(jenis).nama} ${words}`.replace(/[\\/:*?"<>|]+/g, '-').trim()
}
