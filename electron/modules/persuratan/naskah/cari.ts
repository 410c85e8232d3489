import { jenisOf } from '../../../../shared/modules/persuratan/naskah/jenis.ts'
import { naskahPlace } from '../../../../shared/modules/persuratan/naskah/naskah.daftar.ts'
import { SUBJEK_NASKAH } from '../../../../shared/modules/persuratan/naskah/naskah.contract.ts'
import type { ReadContext } from '../../../core/context.ts'
import { SEARCH_COUNTED, type Hit, type Searcher } from '../../../core/registry.ts'
import { allOf, oneOf, sql } from '../../../registers/sql.ts'
import { papers } from './akses.ts'
import { naskahRows, naskahWords } from './daftar.ts'

/** Naskah by words of their number, subject or addressee, among those that the actor may open; the newest first. */
export const naskahSearcher: Searcher = {
  kunci: 'surat-keluar',
  nama: 'Surat Keluar',
  subject: SUBJEK_NASKAH,
  answers: [null, 'nomor'],
  search(ctx, { teks }, jumlah) {
    const terms = teks.split(/\s+/).filter(Boolean).slice(0, 12)
    if (terms.length === 0) return { jumlah: 0, temuan: [] }
    const from = sql`from ${papers(ctx)} r where r.buka and ${naskahWords(terms)}`
    const counted = oneOf<{ n: number }>(ctx, sql`select count(*) n from (select 1 ${from} limit ${SEARCH_COUNTED + 1})`)?.n ?? 0
    const ids = allOf<{ id: number }>(ctx, sql`select r.id ${from} order by r.id desc limit ${jumlah}`)
    return {
      jumlah: counted,
      temuan: hits(
        ctx,
        ids.map(({ id }) => id),
      ),
    }
  },
  describe: hits,
}

function hits(ctx: ReadContext, ids: readonly number[]): Hit[] {
  return naskahRows(ctx, ids).flatMap((row) =>
    row.buka
      ? [
          {
            subject: SUBJEK_NASKAH,
            id: row.id,
            nomor: row.nomor,
            judul: row.hal || jenisOf(row.jenis).nama,
            asal: row.tujuan || jenisOf(row.jenis).nama,
            posisi: naskahPlace(row),
            sebab: '',
          },
        ]
      : [],
  )
}
