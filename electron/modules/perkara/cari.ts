import type { ReadContext } from '../../core/context.ts'
import { SEARCH_COUNTED, type Hit, type Searcher } from '../../core/registry.ts'
import { fold } from '../../registers/fold.ts'
import { runsOf } from '../../registers/cari.ts'
import { allOf, sql, words } from '../../registers/sql.ts'
import { cases } from './akses.ts'
import { caseWays, seenOf } from './kata-perkara.ts'
import { CASE, summaryOf, type CaseRow } from './ringkas.ts'

const MOST = SEARCH_COUNTED + 1

/** Plain cases by their number or parts of it, and by words of subject, story and people, among those that the actor may see. */
export const perkaraSearcher: Searcher = {
  kunci: 'perkara',
  nama: 'Perkara',
  subject: 'perkara',
  answers: [null, 'nomor'],
  search(ctx, sought, jumlah) {
    const ids = new Set<number>()
    for (const way of caseWays(sought)) {
      for (const id of seenOf(ctx, way, MOST)) ids.add(id)
      if (ids.size >= MOST) break
    }
    const found = [...ids].slice(0, MOST)
    return { jumlah: found.length, temuan: hits(ctx, found.slice(0, jumlah), runsOf(sought.teks)) }
  },
  describe: (ctx, ids) => hits(ctx, ids, []),
}

function hits(ctx: ReadContext, ids: readonly number[], runs: readonly string[]): Hit[] {
  const rows = allOf<CaseRow>(
    ctx,
    sql`select ${words(CASE)} from json_each(${JSON.stringify(ids)}) j cross join ${cases(ctx)} c on c.id = j.value order by j.key`,
  )
  return rows.map((row) => {
    const { id, nomor, judul, namaProses, keadaan } = summaryOf(ctx, row)
    const missing = runs.filter((run) => !holds(`${nomor} ${judul}`, run))
    return { subject: 'perkara', id, nomor, judul, asal: namaProses, posisi: keadaan, sebab: personWith(ctx, id, missing) }
  })
}

/** The first of the people whose name holds all the words that the line does not show; '' for none. */
function personWith(ctx: ReadContext, id: number, runs: readonly string[]): string {
  if (runs.length === 0) return ''
  const people = ctx.all<{ nama: string }>('select nama from perkara_pihak where perkara_id = ? and dicoret_pada is null order by id', id)
  return people.find(({ nama }) => runs.every((run) => holds(nama, run)))?.nama ?? ''
}

const holds = (text: string, run: string) => ` ${fold(text)}`.includes(` ${run}`)
