import type { SuratMasukBaris } from '../../../shared/modules/persuratan/surat-masuk.contract.ts'
import type { ReadContext } from '../../core/context.ts'
import { SEARCH_COUNTED, type Hit, type Searcher, type Sought } from '../../core/registry.ts'
import { matchQuery, ofRegister, recordId, termsOf } from '../../registers/cari.ts'
import { bareNumber, numberQuery } from '../../registers/cari-nomor.ts'
import { fold } from '../../registers/fold.ts'
import { allOf, every, sql, words, type Sql } from '../../registers/sql.ts'
import { isSecret, letters, ownLetters } from './akses.ts'
import { agendaRows } from './baris.ts'

const MOST = SEARCH_COUNTED + 1
/** Of a word that stands in very many letters the newest are looked at; the count then says 100+ or what these have. */
const EXAMINED = 50_000

/** Letters that the actor may open: by agenda number, by part of a number, by words of number, sender, subject and summary. */
export const suratMasukSearcher: Searcher = {
  kunci: 'surat-masuk',
  nama: 'Surat Masuk',
  subject: 'surat_masuk',
  answers: [null, 'nomor'],
  search(ctx, sought, jumlah) {
    const terms = termsOf(sought.teks)
    if (terms.length === 0) return { jumlah: 0, temuan: [] }
    const ids = new Set<number>()
    for (const source of sources(sought)) {
      for (const { id } of opened(ctx, source)) ids.add(id)
      if (ids.size >= MOST) break
    }
    if (sought.hanya === null && ids.size < MOST) for (const { id } of protectedOnes(ctx, terms)) ids.add(id)
    const found = [...ids].slice(0, MOST)
    return { jumlah: found.length, temuan: hits(ctx, found.slice(0, jumlah), terms) }
  },
  describe(ctx, ids) {
    const open = opened(ctx, sql`select value id from json_each(${JSON.stringify(ids)})`).map((row) => row.id)
    return hits(ctx, open, [])
  },
}

/** SQL: where letters are looked for, the surest first; each gives ids, the newest first. */
function sources({ teks, hanya }: Sought): Sql[] {
  const typed = teks.normalize('NFKC').slice(0, 720).trim()
  const parts = typed.split(/\s+/).filter((part) => bareNumber(part) !== '')
  const numbers = parts.filter((part) => /\d/.test(part))
  const rest = parts.filter((part) => !/\d/.test(part))
  const found: Sql[] = []
  const agenda = /^0*(\d{1,7})([a-z]?)$/i.exec(typed)
  if (agenda) found.push(byAgenda(Number(agenda[1]), agenda[2] ?? ''))
  const whole = numberQuery([typed])
  if (whole) found.push(inNumbers(whole))
  const apart = numberQuery(parts)
  if (apart && parts.length > 1) found.push(inNumbers(apart))
  if (hanya === 'nomor') {
    const match = matchQuery(typed)
    return match && /\d/.test(typed) ? [...found, inWords(`{nomor} : (${match})`)] : found
  }
  const all = matchQuery(typed)
  if (all) found.push(inWords(all))
  const partOf = numberQuery(numbers)
  const beside = matchQuery(rest.join(' '))
  if (partOf && beside) {
    found.push(sql`select ${ID_OF_NUMBER} id from cari_nomor where cari_nomor match ${partOf} and ${words(IN_NUMBERS)}
      and rowid in (select rowid from cari_isi where cari_isi match ${beside} order by rowid desc limit ${EXAMINED}) order by rowid desc`)
  }
  return found
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

/** The number in every year of the book, the newest year first: 139, 0139, 0138a. */
function byAgenda(urut: number, letter: string): Sql {
  const sisipan = letter === '' ? 0 : letter.toLowerCase().charCodeAt(0) - 96
  return sql`with recursive t(y) as (select max(tahun) from nomor where buku = 'surat-masuk'
      union all select (select max(tahun) from nomor where buku = 'surat-masuk' and tahun < y) from t where y is not null)
    select n.id from t cross join nomor n on n.buku = 'surat-masuk' and n.tahun = y and n.urut = ${urut} and n.sisipan = ${sisipan} order by y desc`
}

/** What of a source the actor may open, up to what is counted; a person's own letters are few beside a common word. */
function opened(ctx: ReadContext, source: Sql): { id: number }[] {
  const own = ownLetters(ctx)
  const mine = own ? sql`f.id in (${own})` : words('1')
  return allOf<{ id: number }>(
    ctx,
    sql`select s.id from (${source}) f cross join ${letters(ctx)} s on s.id = f.id where ${mine} and s.buka limit ${MOST}`,
  )
}

/** Letters of a security class, whose words no index holds: looked through one by one, only those that the actor may open. */
function protectedOnes(ctx: ReadContext, terms: readonly string[]): { id: number }[] {
  const text = words(
    "' ' || lower(replace(replace(replace(ifnull(s.hal, '') || ' ' || p.lipat || ' ' || p.nama_pendek, '-', ' '), '/', ' '), '.', ' '))",
  )
  const begins = terms.map((term) => sql`instr(${text}, ${` ${term}`}) > 0`)
  return allOf<{ id: number }>(
    ctx,
    sql`select s.id from ${letters(ctx, words("s.keamanan <> 'B'"))} s join pengirim p on p.id = s.pengirim_id where s.buka and ${every(begins)}
      order by s.id desc limit ${MOST}`,
  )
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
