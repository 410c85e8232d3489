import type { SuratMasukBaris } from '../../../shared/modules/persuratan/surat-masuk.contract.ts'
import type { ReadContext } from '../../core/context.ts'
import { SEARCH_COUNTED, type Hit, type Searcher, type Sought } from '../../core/registry.ts'
import { matchQuery, ofRegister, recordId, runsOf, termsOf } from '../../registers/cari.ts'
import { bareNumber, numberParts, numberQuery } from '../../registers/cari-nomor.ts'
import { fold, normalNomor } from '../../registers/fold.ts'
import { allOf, every, sql, words, type Sql } from '../../registers/sql.ts'
import { isSecret, letters } from './akses.ts'
import { agendaRows } from './baris.ts'
import { holding, newestOwn, OWN_LETTERS, type Wanted } from './surat-sendiri.ts'

const MOST = SEARCH_COUNTED + 1
/** Of a word that stands in very many letters, and of a common part of numbers, the newest are looked at. */
const EXAMINED = 10_000
const PROTECTED_EXAMINED = 2_000
/** The newest letters are looked through before the index is asked: a word that is everywhere ends there. */
const NEWEST = 3_000

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
    for (const look of exact.length > 0 ? [] : ways(ctx, sought, terms)) {
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
function ways(ctx: ReadContext, { teks, hanya }: Sought, terms: readonly string[]): (() => Found)[] {
  const typed = teks.normalize('NFKC').slice(0, 720).trim()
  const parts = typed.split(/\s+/).filter((part) => bareNumber(part) !== '')
  const found: (() => Found)[] = []
  const own = newestOwn(ctx, OWN_LETTERS + 1)
  const agenda = /^0*(\d{1,7})([a-z]?)$/i.exec(typed)
  if (agenda) found.push(() => opened(ctx, byAgenda(Number(agenda[1]), agenda[2] ?? '')))
  if (own && own.length <= OWN_LETTERS) {
    found.push(() => opened(ctx, holding(ctx, own, wanted(typed, hanya))))
    if (hanya === null) found.push(() => protectedHolding(ctx, sql`s.id in (select value from json_each(${JSON.stringify(own)}))`, terms))
    return found
  }
  const whole = numberQuery([typed])
  if (whole) found.push(() => opened(ctx, inNumbers(whole)))
  const apart = numberQuery(parts)
  if (apart && parts.length > 1) found.push(() => opened(ctx, inNumbers(apart)))
  const match = matchQuery(typed)
  if (hanya === 'nomor') {
    if (match && /\d/.test(typed)) found.push(() => opened(ctx, inWords(`{nomor} : (${match})`)))
    return found
  }
  const newest = words(`s.id > (select max(id) from surat_masuk) - ${NEWEST}`)
  found.push(() => lookedThrough(ctx, every([newest, words("s.keamanan = 'B'")]), terms))
  if (match) found.push(() => opened(ctx, inWords(match)))
  const partOf = numberQuery(parts.filter((part) => /\d/.test(part)))
  const beside = termsOf(parts.filter((part) => !/\d/.test(part)).join(' '))
  if (partOf && beside.length > 0) found.push(() => lookedThrough(ctx, sql`s.keamanan = 'B' and s.id in (${inNumbers(partOf)})`, beside))
  found.push(() => protectedHolding(ctx, PROTECTED, terms))
  // behind a common word the reader's own letters may be older than all that was examined
  if (own && match && isCommon(ctx, match)) found.push(() => opened(ctx, holding(ctx, own, wanted(typed, hanya))))
  return found
}

/** Letters whose words no index holds, the newest: in an office of very many letters the older are found by their numbers. */
const PROTECTED = sql`s.id in (select id from surat_masuk where keamanan <> 'B' order by id desc limit ${PROTECTED_EXAMINED})`

/** What was typed, for letters that are read one by one: the same ways as those by the indexes. */
function wanted(typed: string, hanya: Sought['hanya']): Wanted {
  const parts = typed.split(/\s+/).filter((part) => bareNumber(part) !== '')
  const withDigits = parts.filter((part) => /\d/.test(part))
  const beside = parts.filter((part) => !/\d/.test(part)).map(fold)
  const numbers = [
    { parts: numberParts([typed]), beside: [] },
    { parts: numberParts(parts), beside: [] },
    { parts: hanya === null ? numberParts(withDigits) : [], beside },
  ].filter((way) => way.parts.length > 0)
  const numberOnly = hanya === 'nomor'
  return { words: numberOnly && withDigits.length === 0 ? [] : runsOf(typed).map(fold), numberOnly, numbers }
}

/** SQL: the letters with this very number, as it is compared. */
function byWholeNumber(teks: string): Sql {
  const nomor = normalNomor(teks.slice(0, 200))
  return sql`select id from surat_masuk where nomor_normal = ${nomor} and nomor_normal <> '' and length(nomor_normal) > 7 order by id desc`
}

const ID_OF_NUMBER = words(recordId('surat_masuk').replaceAll('cari_isi', 'cari_nomor'))
const IN_NUMBERS = ofRegister('surat_masuk').replaceAll('cari_isi', 'cari_nomor')

function inNumbers(match: string): Sql {
  return sql`select ${ID_OF_NUMBER} id from cari_nomor where cari_nomor match ${match} and ${words(IN_NUMBERS)} order by rowid desc limit ${EXAMINED}`
}

function inWords(match: string): Sql {
  return sql`select ${words(recordId('surat_masuk'))} id from cari_isi where cari_isi match ${match} and ${words(ofRegister('surat_masuk'))}
    order by rowid desc limit ${EXAMINED}`
}

/** Whether more letters hold the words than are examined. */
function isCommon(ctx: ReadContext, match: string): boolean {
  return ctx.get('select 1 from cari_isi where cari_isi match ? limit 1 offset ?', match, EXAMINED) !== undefined
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

const TEXT = words(`' ' || lower(replace(replace(replace(s.hal, '-', ' '), '/', ' '), '.', ' ')) || ' ' ||
  (select lipat || ' ' || lower(replace(nama_pendek, '.', ' ')) from pengirim where id = s.pengirim_id)`)

/** Letters looked through one by one, by words of subject and sender; of the protected no index holds the words. */
function lookedThrough(ctx: ReadContext, only: Sql, terms: readonly string[]): Found {
  const begins = terms.map((term) => sql`instr(${TEXT}, ${` ${term}`}) > 0`)
  const some = sql`select s.id from surat_masuk s where ${every([only, ...begins])}`
  return allOf(ctx, sql`select s.id from ${letters(ctx, sql`s.id in (${some})`)} s where s.buka order by s.id desc limit ${MOST}`)
}

/** Protected letters, which no index holds, read one by one by the folded words of subject and sender; the newest first. */
function protectedHolding(ctx: ReadContext, only: Sql, terms: readonly string[]): Found {
  const rows = allOf<{ id: number; kata: string }>(
    ctx,
    sql`select s.id, s.hal || ' ' || p.nama || ' ' || p.nama_pendek kata from ${letters(ctx, sql`s.keamanan <> 'B' and ${only}`)} s
      join pengirim p on p.id = s.pengirim_id where s.buka order by s.id desc`,
  )
  return rows.filter(({ kata }) => terms.every((term) => ` ${fold(kata)}`.includes(` ${term}`))).slice(0, MOST)
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
