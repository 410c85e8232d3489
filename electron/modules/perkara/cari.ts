import type { ReadContext } from '../../core/context.ts'
import { SEARCH_COUNTED, type Hit, type Searcher } from '../../core/registry.ts'
import { allOf, oneOf, sql, words, type Sql } from '../../registers/sql.ts'
import { cases } from './akses.ts'
import { CASE, summaryOf, type CaseRow } from './ringkas.ts'
import { caseWords } from './daftar.ts'

/** Plain cases by words of their subject, their number or their people, among those that the actor may see; the newest first. */
export const perkaraSearcher: Searcher = {
  kunci: 'perkara',
  nama: 'Perkara',
  subject: 'perkara',
  answers: [null, 'nomor'],
  search(ctx, { teks }, jumlah) {
    const found = caseWords(teks)
    if (!found) return { jumlah: 0, temuan: [] }
    const from = sql`from ${cases(ctx)} r where ${found}`
    const counted = oneOf<{ n: number }>(ctx, sql`select count(*) n from (select 1 ${from} limit ${SEARCH_COUNTED + 1})`)?.n ?? 0
    return { jumlah: counted, temuan: hits(ctx, sql`select r.id ${from} order by r.id desc limit ${jumlah}`) }
  },
  describe: (ctx, ids) => {
    const known = new Map(hits(ctx, sql`select value from json_each(${JSON.stringify(ids)})`).map((hit) => [hit.id, hit]))
    return ids.flatMap((id) => known.get(id) ?? [])
  },
}

function hits(ctx: ReadContext, ids: Sql): Hit[] {
  const rows = allOf<CaseRow>(ctx, sql`select ${words(CASE)} from ${cases(ctx)} c where c.id in (${ids}) order by c.id desc`)
  return rows.map((row) => {
    const { id, nomor, judul, namaProses, keadaan } = summaryOf(ctx, row)
    return { subject: 'perkara', id, nomor, judul, asal: namaProses, posisi: keadaan, sebab: '' }
  })
}
