import type { PaperMaker } from '../../../core/registry.ts'
import { daftarIsiBerkas, daftarUsulArsip } from './arsip.ts'
import { bukuAgenda } from './buku-agenda.ts'
import { bukuKeluar } from './buku-keluar.ts'
import { bukuEkspedisi, daftarAntar } from './buku-ekspedisi.ts'
import { lembarDisposisi } from './lembar-disposisi.ts'
import { rekapHarian } from './rekap-harian.ts'

/** The papers of persuratan, by kode. */
export const persuratanPapers = {
  [lembarDisposisi.kode]: lembarDisposisi,
  [bukuAgenda.kode]: bukuAgenda,
  [bukuKeluar.kode]: bukuKeluar,
  [bukuEkspedisi.kode]: bukuEkspedisi,
  [daftarAntar.kode]: daftarAntar,
  [daftarIsiBerkas.kode]: daftarIsiBerkas,
  [daftarUsulArsip.kode]: daftarUsulArsip,
  [rekapHarian.kode]: rekapHarian,
} satisfies Record<string, PaperMaker>
