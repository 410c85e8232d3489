import type { ReadContext } from '../../core/context.ts'
import { SEARCH_COUNTED, type Hit, type Searcher, type Sought } from '../../core/registry.ts'
import { termsOf } from '../../registers/cari.ts'
import { allOf, every, sql, type Sql } from '../../registers/sql.ts'
import { ownLetters, seenIds } from './akses.ts'

const LETTERS_COUNTED = 50

/** Senders of letters that the actor may see, by words of their names: each word begins one, the last may be cut short. */
export const pengirimSearcher: Searcher = {
  kunci: 'pengirim',
  nama: 'Pengirim',
  subject: 'pengirim',
  answers: [null],
  search(ctx, { teks }: Sought, jumlah) {
    const terms = termsOf(teks)
    if (terms.length === 0) return { jumlah: 0, temuan: [] }
    const found = matching(ctx, terms)
    return { jumlah: found.length, temuan: found.slice(0, jumlah).map((sender) => toHit(ctx, sender)) }
  },
}

interface Sender {
  readonly id: number
  readonly nama: string
  readonly namaPendek: string
}

function matching(ctx: ReadContext, terms: readonly string[]): Sender[] {
  const begins = terms.map((term) => sql`instr(' ' || e.lipat, ${` ${term}`}) > 0`)
  const own = seenIds(ctx)
  const found = allOf<Sender>(
    ctx,
    sql`select p.id, p.nama, p.nama_pendek namaPendek from pengirim p where p.id in (select e.pengirim_id from pengirim_ejaan e where ${every(begins)})
      and p.digabung_ke is null order by p.nama limit ${own ? -1 : SEARCH_COUNTED + 1}`,
  )
  if (!own || found.length === 0) return found
  const mine = sendersOf(ctx, own)
  return found.filter(({ id }) => mine.has(id)).slice(0, SEARCH_COUNTED + 1)
}

/** The senders of these letters, kept until a letter or who receives it changes. */
function sendersOf(ctx: ReadContext, ids: Sql): ReadonlySet<number> {
  return ctx.kept.of(`pengirim dari ${ids.text} ${JSON.stringify(ids.values)}`, ['disposisi', 'surat_masuk'], () => {
    const rows = allOf<{ id: number }>(ctx, sql`select distinct r.pengirim_id id from (${ids}) o cross join surat_daftar r on r.id = o.id`)
    return new Set(rows.map((row) => row.id))
  })
}

/** How many letters came of a sender, for those who see the whole book. */
function toHit(ctx: ReadContext, { id, nama, namaPendek }: Sender): Hit {
  const count = ownLetters(ctx)
    ? null
    : ctx.get<{ n: number }>('select count(*) n from (select 1 from surat_masuk where pengirim_id = ? limit ?)', id, LETTERS_COUNTED + 1)?.n
  const posisi = !count ? '' : count > LETTERS_COUNTED ? `lebih dari ${LETTERS_COUNTED} surat` : `${count} surat`
  return { subject: 'pengirim', id, nomor: '', judul: nama, asal: namaPendek === nama ? '' : namaPendek, posisi, sebab: '' }
}
