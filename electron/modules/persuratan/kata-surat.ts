import type { ReadContext } from '../../core/context.ts'
import { matchQuery, ofRegister, recordId, type SearchColumn, type SearchIndex } from '../../registers/cari.ts'
import type { Syarat } from '../../registers/daftar.ts'
import { joined, sql, words, type Sql } from '../../registers/sql.ts'
import { letters } from './akses.ts'

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
  // asking the index for one row at a time costs more than all rows that match, however many
  return { ids: all, tiap: sql`+r.id in (${all})` }
}

function rowsOf(index: SearchIndex, match: string): Sql {
  return sql`select ${words(recordId('surat_masuk', index))} id from ${words(index)} where ${words(index)} match ${match}
    and ${words(ofRegister('surat_masuk', index))}`
}
