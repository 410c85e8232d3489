import type { ReadContext } from '../../core/context.ts'
import { matchQuery, ofRegister, recordId, runsOf, type SearchColumn, type SearchIndex } from '../../registers/cari.ts'
import type { Syarat } from '../../registers/daftar.ts'
import { nomorStyle, type NomorStyle } from '../../registers/nomor.ts'
import { every, joined, sql, words, type Sql } from '../../registers/sql.ts'
import { letters, mayOpen } from './akses.ts'

/** Columns of the index that a list shows of every letter that one may know of; the others belong to those who may open it. */
const SHOWN: readonly SearchColumn[] = ['nomor', 'nomor_surat', 'pihak']

/**
 * Letters whose columns hold what was typed, of those that the reader may know of: a protected one by number and sender, or by all of
 * its words where he may open it. Null where nothing was typed that could be found.
 */
export function lettersHolding(ctx: ReadContext, typed: string, ...columns: readonly SearchColumn[]): Syarat | null {
  const match = matchQuery(typed, ...columns)
  if (match === null) return null
  const shown = columns.filter((column) => SHOWN.includes(column))
  const openly = matchQuery(typed, ...shown) ?? match
  const open = sql`select s.id from cari_tertutup cross join ${letters(ctx)} s on s.id = ${words(recordId('surat_masuk', 'cari_tertutup'))}
    where cari_tertutup match ${match} and s.buka`
  const all = joined(
    [
      rowsOf('cari_isi', match),
      ...(shown.length > 0 ? [rowsOf('cari_tertutup', openly)] : []),
      ...(shown.length < columns.length ? [open] : []),
    ],
    ' union all ',
  )
  return { ids: all, tiap: rowHolds(ctx, typed, columns) }
}

/** SQL: the row's letter holds what was typed, read as the index holds it; for words that very many hold. */
function rowHolds(ctx: ReadContext, typed: string, columns: readonly SearchColumn[]): Sql {
  const text = columnText(nomorStyle(ctx))
  const holds = (some: readonly SearchColumn[]) => {
    const whole = joined(
      some.map((column) => sql`' ' || lipat(${text[column]})`),
      " || ' ' || ",
    )
    return every(runsOf(typed).map((run) => sql`instr(${whole}, ${` ${run}`}) > 0`))
  }
  const shown = columns.filter((column) => SHOWN.includes(column))
  const holding = sql`case when ${mayOpen(ctx)} then ${holds(columns)} else ${shown.length > 0 ? holds(shown) : words('0')} end`
  return sql`exists (select 1 from surat_masuk s join pengirim p on p.id = s.pengirim_id where s.id = r.id and ${holding})`
}

/** SQL: the words of each column (searchWords), of letter `s`, its sender `p` and its row `r`. */
function columnText({ lebar, sisipan }: NomorStyle): Readonly<Record<SearchColumn, Sql>> {
  const n = 'r.nomor % 1000'
  const inserted = {
    a: `iif(${n} > 26, char(96 + (${n} - 1) / 26), '') || char(97 + (${n} - 1) % 26)`,
    '.1': `'.' || (${n})`,
    '.01': `printf('.%02d', ${n})`,
  }[sisipan]
  return {
    nomor: words(`printf('%0${lebar}d', r.nomor / 1000 % 1000000) || iif(${n} = 0, '', ${inserted})`),
    nomor_surat: words("ifnull(s.nomor_surat, '')"),
    pihak: words("iif(p.nama = p.nama_pendek, p.nama, p.nama || ' ' || p.nama_pendek)"),
    hal: words('s.hal'),
    isi: words('s.ringkasan'),
  }
}

function rowsOf(index: SearchIndex, match: string): Sql {
  return sql`select ${words(recordId('surat_masuk', index))} id from ${words(index)} where ${words(index)} match ${match}
    and ${words(ofRegister('surat_masuk', index))}`
}
