import type { Parts, WriteContext } from '../../core/context.ts'
import { indexRecord, type SearchWords } from '../../registers/cari.ts'
import { indexNumber } from '../../registers/cari-nomor.ts'
import { formatNomor, nomorStyle, type NomorStyle } from '../../registers/nomor.ts'

/** What of a letter is indexed. */
export interface Indexed {
  readonly id: number
  readonly tahun: number
  readonly urut: number
  readonly sisipan: number
  readonly nomorSurat: string | null
  readonly hal: string
  readonly ringkasan: string
  readonly keamanan: string
  readonly pengirim: string
  readonly pengirimPendek: string
}

/** Writes the search rows of letters anew. What is not plain (B) has an index of its own. */
export function indexLetters(ctx: WriteContext, ids: readonly number[]): void {
  const style = nomorStyle(ctx)
  const rows = ctx.all<Indexed>(
    `select s.id, n.tahun, n.urut, n.sisipan, s.nomor_surat nomorSurat, s.hal, s.ringkasan, s.keamanan, p.nama pengirim, p.nama_pendek pengirimPendek
     from surat_masuk s join nomor n on n.id = s.id join pengirim p on p.id = s.pengirim_id where s.id in (select value from json_each(?))`,
    JSON.stringify(ids),
  )
  for (const row of rows) indexLetter(ctx, style, row)
}

const PART = 50

/** The same of very many letters, part by part. */
export function* indexInParts(ctx: WriteContext, ids: readonly number[]): Parts<void> {
  for (let at = 0; at < ids.length; at += PART) {
    yield at / ids.length
    indexLetters(ctx, ids.slice(at, at + PART))
  }
}

/** Writes the search rows of one letter whose words are at hand. */
export function indexLetter(ctx: WriteContext, style: NomorStyle, row: Indexed): void {
  indexRecord(ctx, 'surat_masuk', row.id, { ...searchWords(style, row), tertutup: row.keamanan !== 'B' })
  indexNumber(ctx, 'surat_masuk', row.id, { urut: row.urut, tahun: row.tahun, nomor: row.nomorSurat })
}

/** The words by which a letter is found. */
export function searchWords(style: NomorStyle, row: Indexed): Omit<SearchWords, 'tertutup'> {
  const { pengirim, pengirimPendek, hal, ringkasan } = row
  const pihak = pengirim === pengirimPendek ? pengirim : `${pengirim} ${pengirimPendek}`
  return { nomor: formatNomor(row, style), nomorSurat: row.nomorSurat ?? '', pihak, hal, isi: ringkasan }
}
