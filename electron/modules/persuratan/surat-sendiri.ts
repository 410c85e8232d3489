import type { ReadContext } from '../../core/context.ts'
import { bareNumber } from '../../registers/cari-nomor.ts'
import { rowOfId } from '../../registers/cari.ts'
import { fold } from '../../registers/fold.ts'
import { allOf, joined, sql, words, type Sql } from '../../registers/sql.ts'
import { ownLetters } from './akses.ts'

/** Of a reader who does not keep the agenda so many of his letters are looked through one by one. */
export const OWN_LETTERS = 3_000

/**
 * The newest letters that were routed to the actor, his person, posts or units, the newest first; null where he keeps the agenda. Some
 * may be another's in his unit: whether he may open one is the view's to say.
 */
export function newestOwn(ctx: ReadContext, most = OWN_LETTERS): number[] | null {
  if (ownLetters(ctx) === null) return null
  const posts = ctx.actor.posts.filter((post) => post.role !== 'asn')
  const units = new Set(posts.flatMap((post) => [...(post.covers ?? []), ...(post.unit === null ? [] : [post.unit])]))
  const roles = posts.filter((post) => post.unit === null).map((post) => sql`d.unit is null and d.role = ${post.role}`)
  const arms = [sql`d.pegawai_id = ${ctx.actor.pegawaiId}`, ...roles, ...[...units].map((unit) => sql`d.unit = ${unit}`)]
  const newest = arms.map(
    (arm) => sql`select id from (select d.surat_id id from disposisi d where d.jenis = 'penerima' and d.ditarik_pada is null and ${arm}
      order by d.surat_id desc limit ${most})`,
  )
  const rows = allOf<{ id: number }>(ctx, sql`select distinct id from (${joined(newest, ' union all ')}) order by id desc limit ${most}`)
  return rows.map((row) => row.id)
}

/** What was typed, as it is held against one letter. */
export interface Wanted {
  /** Each begins a word (or, of a number, a run of words) of number, sender, subject or summary; none: no words are sought. */
  readonly words: readonly string[]
  /** Of the words, only those of the letter's number. */
  readonly numberOnly: boolean
  /** Ways to take it as parts of the agenda number, the year and the letter's number, beside words. */
  readonly numbers: readonly { readonly parts: readonly string[]; readonly beside: readonly string[] }[]
}

/** Of letters those that hold what was typed by the common index's own words, read one by one. */
export function holding(ctx: ReadContext, ids: readonly number[], { words: begun, numberOnly, numbers }: Wanted): Sql {
  const rows = allOf<{ id: number; nomor: string; pihak: string; isi: string; urut: number; tahun: number; nomorSurat: string | null }>(
    ctx,
    sql`select s.id, cari_isi.nomor, cari_isi.pihak, cari_isi.isi, n.urut, n.tahun, s.nomor_surat nomorSurat
      from json_each(${JSON.stringify(ids)}) j cross join cari_isi on cari_isi.rowid = ${words(rowOfId('surat_masuk', 'j.value'))}
      cross join surat_masuk s on s.id = j.value cross join nomor n on n.id = j.value`,
  )
  const found = rows.filter((row) => {
    const columns = (numberOnly ? [row.nomor] : [row.nomor, row.pihak, row.isi]).map((text) => ` ${fold(text)}`)
    const begins = (word: string) => columns.some((text) => text.includes(` ${word}`))
    if (begun.length > 0 && begun.every(begins)) return true
    const number = `${String(row.urut).padStart(4, '0')} ${row.tahun} ${bareNumber(row.nomorSurat ?? '')}`
    return numbers.some(({ parts, beside }) => parts.every((part) => number.includes(part)) && beside.every(begins))
  })
  return sql`select value id from json_each(${JSON.stringify(found.map((row) => row.id))})`
}
