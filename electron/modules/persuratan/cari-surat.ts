import type { SuratMasukBaris } from '../../../shared/modules/persuratan/surat-masuk.contract.ts'
import type { ReadContext } from '../../core/context.ts'
import { SEARCH_COUNTED, type Hit, type Searcher, type Sought } from '../../core/registry.ts'
import { matchQuery, ofRegister, recordId, rowOf, rowOfId, termsOf, type SearchIndex } from '../../registers/cari.ts'
import { bareNumber, numberQuery } from '../../registers/cari-nomor.ts'
import { fold, normalNomor } from '../../registers/fold.ts'
import { allOf, every, oneOf, sql, words, type Sql } from '../../registers/sql.ts'
import { isSecret, letters, seenIds } from './akses.ts'
import { agendaRows } from './baris.ts'

const MOST = SEARCH_COUNTED + 1
/** So many of the newest letters that hold the words are held against the reader's rights one by one; beyond, his letters are taken as a whole. */
const ONE_BY_ONE = 2_000

/** Letters that the actor may open: by agenda number, by part of a number, by words of number, sender, subject and summary. */
export const suratMasukSearcher: Searcher = {
  kunci: 'surat-masuk',
  nama: 'Surat Masuk',
  subject: 'surat_masuk',
  answers: [null, 'nomor'],
  search(ctx, sought, jumlah) {
    const terms = termsOf(sought.teks)
    if (terms.length === 0) return { jumlah: 0, temuan: [] }
    const exact = opened(ctx, byWholeNumber(sought.teks))
    const ids = new Set(exact.map((row) => row.id))
    for (const look of exact.length > 0 ? [] : ways(ctx, sought)) {
      for (const { id } of look()) ids.add(id)
      if (ids.size >= MOST) break
    }
    const found = [...ids].slice(0, MOST)
    return { jumlah: found.length, temuan: hits(ctx, found.slice(0, jumlah), terms) }
  },
  describe(ctx, ids) {
    const open = opened(ctx, sql`select value id from json_each(${JSON.stringify(ids)})`).map((row) => row.id)
    return hits(ctx, open, [])
  },
}

type Found = readonly { readonly id: number }[]

/** How letters are looked for, the surest way first; each gives ids, the newest first. */
function ways(ctx: ReadContext, { teks, hanya }: Sought): (() => Found)[] {
  const typed = teks.normalize('NFKC').slice(0, 720).trim()
  const parts = typed.split(/\s+/).filter((part) => bareNumber(part) !== '')
  const withDigits = parts.filter((part) => /\d/.test(part))
  const agenda = /^0*(\d{1,7})([a-z]?)$/i.exec(typed)
  const found: (() => Found)[] = []
  if (agenda) found.push(() => opened(ctx, byAgenda(Number(agenda[1]), agenda[2] ?? '')))
  const whole = numberQuery([typed])
  if (whole) found.push(() => matching(ctx, 'cari_nomor', whole))
  const apart = parts.length > 1 ? numberQuery(parts) : null
  if (apart) found.push(() => matching(ctx, 'cari_nomor', apart))
  if (hanya === 'nomor') {
    if (withDigits.length > 0) found.push(() => holdingWords(ctx, matchQuery(typed, 'nomor', 'nomor_surat')))
    return found
  }
  found.push(() => holdingWords(ctx, matchQuery(typed)))
  const partOf = numberQuery(withDigits)
  const beside = matchQuery(parts.filter((part) => !/\d/.test(part)).join(' '))
  if (partOf && beside) found.push(() => holdingWords(ctx, beside, partOf))
  return found
}

/** SQL: the letters with this very number, as it is compared. */
function byWholeNumber(teks: string): Sql {
  const nomor = normalNomor(teks.slice(0, 200))
  return sql`select id from surat_masuk where nomor_normal = ${nomor} and nomor_normal <> '' and length(nomor_normal) > 7 order by id desc`
}

/** The number in every year of the book, the newest year first: 139, 0139, 0138a. */
function byAgenda(urut: number, letter: string): Sql {
  const sisipan = letter === '' ? 0 : letter.toLowerCase().charCodeAt(0) - 96
  return sql`with recursive t(y) as (select max(tahun) from nomor where buku = 'surat-masuk'
      union all select (select max(tahun) from nomor where buku = 'surat-masuk' and tahun < y) from t where y is not null)
    select n.id from t cross join nomor n on n.buku = 'surat-masuk' and n.tahun = y and n.urut = ${urut} and n.sisipan = ${sisipan} order by y desc`
}

/** What of a source the actor may open, up to what is counted. */
function opened(ctx: ReadContext, source: Sql): Found {
  return allOf(ctx, sql`select s.id from (${source}) f cross join ${letters(ctx)} s on s.id = f.id where s.buka limit ${MOST}`)
}

/** Letters by their words, plain and protected ones, the newest first; with a part of the number beside the words. */
function holdingWords(ctx: ReadContext, match: string | null, number?: string): Found {
  if (match === null) return []
  const plain = matching(ctx, 'cari_isi', match, { number })
  const since = plain.length === MOST ? plain.at(-1)?.id : 0
  return [...plain, ...matching(ctx, 'cari_tertutup', match, { number, since })].sort((a, b) => b.id - a.id).slice(0, MOST)
}

interface Beside {
  /** A part of the number that they must have besides. */
  readonly number?: string | undefined
  /** Older ones are not asked for. */
  readonly since?: number | undefined
}

/**
 * The newest letters of an index that the actor may open. Where very many match, first the newest are asked one by one; where these
 * are not enough, all of them are held against the ids of his letters, so that no old one stays behind a common word.
 */
function matching(ctx: ReadContext, index: SearchIndex, match: string, { number, since = 0 }: Beside = {}): Found {
  const numbered = number !== undefined && isCommon(ctx, 'cari_nomor', number)
  const held = sql`${words(index)} match ${match} and ${words(index)}.rowid >= ${rowOf('surat_masuk', since)} and ${words(ofRegister('surat_masuk', index))}`
  const source = sql`select ${words(recordId('surat_masuk', index))} id from ${words(index)} where ${held}`
  if (number === undefined || numbered) {
    const beside =
      number === undefined
        ? words('1')
        : sql`exists (select 1 from cari_nomor where cari_nomor match ${number}
      and cari_nomor.rowid = ${words(rowOfId('surat_masuk', 'id'))})`
    const first = opened(ctx, sql`select id from (${source} order by ${words(index)}.rowid desc limit ${ONE_BY_ONE}) where ${beside}`)
    if (first.length === MOST || !isCommon(ctx, index, match, since)) return first
  }
  const row = words(`+${index}.rowid`)
  const within: Sql[] = number === undefined ? [] : [sql`${row} in (select rowid from cari_nomor where cari_nomor match ${number})`]
  const own = seenIds(ctx)
  if (own) within.push(sql`${row} in (select ${words(rowOfId('surat_masuk', 'id'))} from (${own}))`)
  return allOf(
    ctx,
    sql`select s.id from ${words(index)} cross join ${letters(ctx)} s on s.id = ${words(recordId('surat_masuk', index))}
      where ${held} and ${every(within)} and s.buka
      order by ${words(index)}.rowid desc limit ${MOST}`,
  )
}

/** Whether more rows match than are asked one by one. */
function isCommon(ctx: ReadContext, index: SearchIndex, match: string, since = 0): boolean {
  const rows = sql`select 1 from ${words(index)} where ${words(index)} match ${match} and ${words(index)}.rowid >= ${rowOf('surat_masuk', since)} limit 1 offset ${ONE_BY_ONE}`
  return oneOf(ctx, rows) !== undefined
}

function hits(ctx: ReadContext, ids: readonly number[], terms: readonly string[]): Hit[] {
  const rows = agendaRows(ctx, ids)
  return rows.map((row) => {
    const judul = row.hal === null || isSecret(row.keamanan) ? 'Rahasia' : row.hal
    return {
      subject: 'surat_masuk',
      id: row.id,
      nomor: row.nomorAgenda.teks,
      judul,
      asal: row.pengirimPendek,
      posisi: standing(row),
      sebab: reason(ctx, row, judul, terms),
    }
  })
}

/** Where a letter stands, in a word or two. */
function standing({ keadaan, posisi }: SuratMasukBaris): string {
  if (keadaan === 'batal') return 'Batal'
  if (keadaan === 'selesai') return 'Selesai'
  if (keadaan === 'arsip') return 'Arsip'
  const [first, ...others] = [...new Set(posisi.map((place) => place.nama))]
  return first === undefined ? 'Tercatat' : others.length > 0 ? `${first} +${others.length}` : first
}

/** What of a letter holds the words that its line does not show: its number, its sender's whole name, or its summary. */
function reason(ctx: ReadContext, row: SuratMasukBaris, judul: string, terms: readonly string[]): string {
  const missing = (text: string) => terms.filter((term) => !` ${fold(text)}`.includes(` ${term}`))
  const line = `${row.nomorAgenda.teks} ${row.nomorAgenda.urut} ${judul} ${row.pengirimPendek}`
  const asked = missing(line)
  if (asked.length === 0 || terms.length === 0) return ''
  const bare = bareNumber(row.nomorSurat ?? '')
  if (row.nomorSurat && asked.every((term) => bare.includes(term))) return `nomor ${row.nomorSurat}`
  if (missing(`${line} ${row.pengirim}`).length === 0) return row.pengirim
  if (isSecret(row.keamanan)) return ''
  const ringkasan = ctx.get<{ ringkasan: string }>('select ringkasan from surat_masuk where id = ?', row.id)?.ringkasan ?? ''
  const found = ringkasan.split(/\s+/).findIndex((word) => asked.some((term) => fold(word).includes(term)))
  if (found >= 0)
    return `isi: …${ringkasan
      .split(/\s+/)
      .slice(Math.max(0, found - 2), found + 5)
      .join(' ')}…`
  return row.nomorSurat && asked.some((term) => bare.includes(term)) ? `nomor ${row.nomorSurat}` : ''
}
