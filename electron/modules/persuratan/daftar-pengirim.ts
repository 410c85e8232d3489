import type { SaringanKolom } from '../../../shared/registers/daftar.ts'
import { pengirimDaftar, pengirimSajian, type IsiPengirim, type PengirimBaris } from '../../../shared/modules/persuratan/pengirim.daftar.ts'
import type { ReadContext } from '../../core/context.ts'
import { termsOf } from '../../registers/cari.ts'
import type { Daftar, KolomDaftar, Syarat } from '../../registers/daftar.ts'
import type { Register } from '../../registers/register.ts'
import { allOf, every, oneOf, sql, words, type Sql } from '../../registers/sql.ts'
import { ownLetters } from './akses.ts'

/** The sender book as a register: of who does not see all letters only the senders of his own, with what he knows of them. */
export const pengirimRegister: Register<IsiPengirim, PengirimBaris> = {
  uraian: pengirimDaftar,
  sajian: pengirimSajian,
  daftar: senders,
  baris: senderRows,
  sempit: (_, { cari }) => (cari !== undefined && cari.trim() !== '' ? [spelledAs(cari)] : []),
  sebut: () => [],
}

const ALL = words('pengirim_daftar r')

/** The senders as rows `r`: with the office's own counts, or counted of the letters that are the actor's to see. */
function book(ctx: ReadContext): Sql {
  const own = ownLetters(ctx)
  if (!own) return ALL
  return sql`(select d.id, d.lipat, d.pendek, d.jenis, g.jumlah, g.terakhir from (
      select pengirim_id, count(*) jumlah, max(tanggal_diterima) terakhir from surat_masuk where id in (${own}) group by pengirim_id) g
    cross join pengirim_daftar d on d.id = g.pengirim_id) r`
}

function senders(ctx: ReadContext): Daftar {
  const tabel = book(ctx)
  return {
    uraian: pengirimDaftar,
    tabel,
    kolom: columns,
    utama: 'nama',
    akses: null,
    besar: oneOf<{ n: number | null }>(ctx, words('select max(id) n from pengirim_daftar'))?.n ?? 0,
  }
}

const CARD = words('left join pengirim p on p.id = r.id')
/** Spellings other than name and short name. */
const OTHERS = `from pengirim_ejaan e join pengirim n on n.id = e.pengirim_id where e.pengirim_id = r.id and e.lipat <> n.lipat
  and e.ejaan <> n.nama_pendek`
const own = (name: string, more: Omit<KolomDaftar, 'nilai'> = {}): KolomDaftar => ({ nilai: words(`r.${name}`), ...more })

const columns: Readonly<Record<string, KolomDaftar>> = {
  nama: { nilai: words('p.nama'), gabung: CARD, urut: [words('r.lipat')] },
  namaPendek: own('pendek', { urut: [words('r.pendek')] }),
  ejaan: { nilai: words(`(select group_concat(e.ejaan, ' ') ${OTHERS})`) },
  jenis: own('jenis', { urut: [words('r.jenis'), words('r.lipat')], berjajar: (nilai) => sql`r.jenis = ${nilai}` }),
  alamat: { nilai: words('p.alamat'), gabung: CARD },
  jumlahSurat: own('jumlah', { urut: [words('r.jumlah')], calon: (_, filter) => between('jumlah', filter) }),
  terakhir: own('terakhir', { urut: [words('r.terakhir')], calon: (_, filter) => between('terakhir', filter) }),
}

/** Senders whose count or last day lies between the ends, by its index; the office's own counts are never below the actor's. */
function between(column: 'jumlah' | 'terakhir', filter: SaringanKolom): Sql | null {
  if ((filter.jenis !== 'angka' && filter.jenis !== 'tanggal') || filter.dari === null) return null
  return sql`select id from pengirim_daftar where ${words(column)} >= ${filter.dari}`
}

/** Each word stands in the short name or in one of the spellings, also within it, as in the sender's field of a letter. */
function spelledAs(cari: string): Syarat {
  const terms = termsOf(cari)
  if (terms.length === 0) return { ids: words('select id from pengirim_daftar where 0'), tiap: words('0') }
  const matches = every(terms.map((term) => sql`(instr(e.lipat, ${term}) > 0 or instr(lipat(p.nama_pendek), ${term}) > 0)`))
  const found = sql`select e.pengirim_id id from pengirim_ejaan e join pengirim p on p.id = e.pengirim_id where ${matches}`
  return { ids: found, tiap: sql`r.id in (${found})` }
}

function senderRows(ctx: ReadContext, ids: readonly number[]): PengirimBaris[] {
  const rows = allOf<Omit<PengirimBaris, 'ejaan'> & { ejaan: string }>(
    ctx,
    sql`select r.id, p.nama, p.nama_pendek namaPendek, p.jenis, p.alamat, p.versi, r.jumlah jumlahSurat, r.terakhir,
        (select json_group_array(e.ejaan) ${words(OTHERS)}) ejaan
      from json_each(${JSON.stringify(ids)}) j cross join ${book(ctx)} on r.id = j.value cross join pengirim p on p.id = r.id order by j.key`,
  )
  return rows.map((row) => ({ ...row, ejaan: JSON.parse(row.ejaan) as string[] }))
}
