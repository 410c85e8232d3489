import type { WriteContext } from '../../core/context.ts'
import { indexRecord } from '../../registers/cari.ts'
import { indexNumber } from '../../registers/cari-nomor.ts'
import { formatNomor, nomorStyle, type NomorStyle } from '../../registers/nomor.ts'

interface Indexed {
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

/** Writes the search rows of letters anew. What is not plain (B) gives only its number and sender to the common index. */
export function indexLetters(ctx: WriteContext, ids: readonly number[]): void {
  const style = nomorStyle(ctx)
  const rows = ctx.all<Indexed>(
    `select s.id, n.tahun, n.urut, n.sisipan, s.nomor_surat nomorSurat, s.hal, s.ringkasan, s.keamanan, p.nama pengirim, p.nama_pendek pengirimPendek
     from surat_masuk s join nomor n on n.id = s.id join pengirim p on p.id = s.pengirim_id where s.id in (select value from json_each(?))`,
    JSON.stringify(ids),
  )
  for (const row of rows) indexLetter(ctx, style, row)
}

/** Writes the search rows of one letter whose words are at hand. */
export function indexLetter(ctx: WriteContext, style: NomorStyle, row: Indexed): void {
  indexRecord(ctx, 'surat_masuk', row.id, {
    nomor: `${formatNomor(row, style)} ${row.nomorSurat ?? ''}`,
    pihak: row.pengirim === row.pengirimPendek ? row.pengirim : `${row.pengirim} ${row.pengirimPendek}`,
    isi: row.keamanan === 'B' ? `${row.hal} ${row.ringkasan}` : '',
  })
  indexNumber(ctx, 'surat_masuk', row.id, { urut: row.urut, tahun: row.tahun, nomor: row.nomorSurat })
}
