import { DomainError } from '../../../../shared/errors.ts'
import { jenisOf, type KodeJenis } from '../../../../shared/modules/persuratan/naskah/jenis.ts'
import type { Described, Subject } from '../../../core/registry.ts'
import { allOf, sql } from '../../../registers/sql.ts'
import { holds } from '../akses.ts'
import { assertOpens, opensNaskah, papers } from './akses.ts'
import { readNaskah } from './baris.ts'
import { worksFor } from './naskah.ts'

/** What naskah dinas tell the rooms below them. */
export const naskahSubject: Subject = {
  name: 'Naskah dinas',
  describe(ctx, ids): ReadonlyMap<number, Described> {
    const rows = allOf<{ id: number; jenis: KodeJenis; nomor: string; hal: string | null; tujuan: string; keamanan: string }>(
      ctx,
      sql`select p.id, p.jenis, p.nomor, p.hal_terbuka hal, p.tujuan_terbuka tujuan, p.keamanan from ${papers(ctx)} p
        where p.id in (select value from json_each(${JSON.stringify(ids)}))`,
    )
    return new Map(
      rows.map(({ id, jenis, nomor, hal, tujuan, keamanan }) => [
        id,
        {
          nomor,
          judul: hal === null ? 'Rahasia' : hal || jenisOf(jenis).nama,
          asal: tujuan || jenisOf(jenis).nama,
          rahasia: keamanan === 'R' || keamanan === 'SR',
        },
      ]),
    )
  },
  mayRead: opensNaskah,
  /** Scans of the signed paper and proofs come from the writer's unit and Subbag TU; a void one takes none. */
  assertMayAttach(ctx, id) {
    assertOpens(ctx, id)
    const naskah = readNaskah(ctx, id)
    if (naskah.batalPada !== null) throw new DomainError('PAPER_VOID', { naskah: jenisOf(naskah.jenis).nama })
    if (!worksFor(ctx, naskah) && !holds(ctx, 'kasubbag-tu', 'pengadministrasi-surat', 'sekretaris', 'kepala-dinas'))
      throw new DomainError('NOT_ALLOWED', { tindakan: 'Berkas naskah dilampirkan', oleh: 'unit penyusun atau Subbagian Tata Usaha' })
  },
}
