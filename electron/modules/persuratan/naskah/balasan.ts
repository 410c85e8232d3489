import { longDate } from '../../../../shared/dates.ts'
import { DomainError } from '../../../../shared/errors.ts'
import type { ReadContext, WriteContext } from '../../../core/context.ts'
import { complete } from '../../../workflow/engine.ts'
import { inbox } from '../../../workflow/tasks.ts'
import { allOf, oneOf, sql } from '../../../registers/sql.ts'
import { letters } from '../akses.ts'
import { FOLLOW_UP } from '../disposisi-tugas.ts'
import type { NaskahBaris } from '../../../../shared/modules/persuratan/naskah/naskah.daftar.ts'
import { papers } from './akses.ts'
import type { NaskahRow } from './baris.ts'
import { naskahRows } from './daftar.ts'

export interface AnsweredLetter {
  readonly id: number
  readonly hal: string
  readonly pengirim: string
  readonly sifat: 'Biasa' | 'Penting' | 'Segera' | 'Sangat Segera'
  readonly keamanan: 'B' | 'T' | 'R' | 'SR'
  readonly nomorSurat: string | null
}

/** The incoming letter that is answered. Refuses one that the actor may not open. */
export function answeredLetter(ctx: ReadContext, id: number): AnsweredLetter {
  const row = oneOf<AnsweredLetter & { buka: number }>(
    ctx,
    sql`select s.id, s.hal, p.nama pengirim, s.sifat, s.keamanan, s.nomor_surat nomorSurat, s.buka from ${letters(ctx)} s
      join pengirim p on p.id = s.pengirim_id where s.id = ${id}`,
  )
  if (!row) throw new DomainError('NOT_FOUND', { hal: 'Surat masuk' })
  if (row.buka !== 1) throw new DomainError('LETTER_SECRET')
  return row
}

/** The naskah that answer a letter, as far as the actor sees them; the newest first. */
export function answersOf(ctx: ReadContext, { suratId }: { suratId: number }): NaskahBaris[] {
  const rows = allOf<{ id: number }>(
    ctx,
    sql`select p.id from ${papers(ctx)} p where p.balasan_atas = ${suratId} and p.batal_pada is null order by p.id desc limit 50`,
  )
  return naskahRows(
    ctx,
    rows.map((row) => row.id),
  )
}

/** The actor's own follow-up of the letter that a naskah answers is done by its dispatch; others' stay open. */
export function closeReply(ctx: WriteContext, { balasanAtas, nomor, tanggal }: NaskahRow): void {
  if (balasanAtas === null) return
  const own = inbox(ctx, 'surat_masuk').find((task) => task.subjectId === balasanAtas && task.step === FOLLOW_UP)
  if (!own) return
  const hasil = `Dijawab dengan surat nomor ${nomor} tanggal ${longDate(tanggal ?? ctx.today())}.`
  complete(ctx, { taskId: own.id, payload: { hasil } })
}
