import type { WriteContext } from '../../core/context.ts'
import { indexRecord } from '../../registers/cari.ts'
import { indexNumber } from '../../registers/cari-nomor.ts'
import { caseNumber } from './subjek.ts'

/** Stands with every case in the indexes that it shares with very many letters, so that a search leaps from case to case. */
export const MARK = 'perkara'

interface Row {
  readonly judul: string
  readonly uraian: string
  readonly tertutup: number
  readonly tahun: number
  readonly urut: number
  readonly sisipan: number
  readonly pihak: string | null
}

/** Writes the search rows of a case anew: its number, subject, story and the names of its people, never a NIK. A closed one has an index of its own. */
export function indexCase(ctx: WriteContext, id: number): void {
  const row = ctx.get<Row>(
    `select p.judul, p.uraian, p.tertutup, n.tahun, n.urut, n.sisipan, (select group_concat(nama, ' ') from
       (select h.nama from perkara_pihak h where h.perkara_id = p.id and h.dicoret_pada is null order by h.id)) pihak
     from perkara p join nomor n on n.id = p.id where p.id = ?`,
    id,
  )
  if (!row) return
  const { judul, uraian, pihak, tertutup, urut, tahun } = row
  const nomor = caseNumber(ctx, row)
  indexRecord(ctx, 'perkara', id, { nomor, nomorSurat: MARK, pihak: pihak ?? '', hal: judul, isi: uraian, tertutup: tertutup === 1 })
  indexNumber(ctx, 'perkara', id, { urut, tahun, nomor: `${MARK}${nomor}` })
}
