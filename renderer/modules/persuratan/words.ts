import { dayMonth, shortDate, todayOf } from '../../../shared/dates.ts'
import type { SuratMasukBaris } from '../../../shared/modules/persuratan/surat-masuk.contract.ts'
import { isVoid } from '../../../shared/modules/persuratan/surat-masuk.kata.ts'
import { officeNow, officeToday } from '../../ui/clock.ts'

export { isSecret, isVoid, keadaanNama } from '../../../shared/modules/persuratan/surat-masuk.kata.ts'

/** The letter's name in processes, attachments and documents. */
export const SUBJECT = 'surat_masuk'

/** Words of a column; papers carry the whole. */
export const sifatPendek = { Biasa: 'Biasa', Penting: 'Penting', Segera: 'Segera', 'Sangat Segera': 'Sgt segera' } as const

export const jalurNama = {
  SRIKANDI: 'SRIKANDI',
  SIMAYA: 'SIMAYA',
  antar: 'Antar',
  pos: 'Pos',
  email: 'Pos-el',
  'WA/lainnya': 'WA/lainnya',
} as const

/** 5 Mar in the year of the office's day, else 5 Mar 2024. */
export function listDate(date: string): string {
  return date.slice(0, 4) === officeToday().slice(0, 4) ? dayMonth(date) : shortDate(date)
}

/** A count as the host gives it: exact up to 10.000. */
export function countText(count: number): string {
  return count > MOST_COUNTED ? '10.000+' : count.toLocaleString('id-ID')
}
export const MOST_COUNTED = 10_000

/** Whether a due moment is past, or falls on today. */
export function dueKind(batas: number | null): 'late' | 'today' | 'later' | null {
  if (batas === null) return null
  if (batas < officeNow()) return 'late'
  return todayOf(batas) === officeToday() ? 'today' : 'later'
}

/** Where a letter stands, for the column: one place, and how many more. */
export function posisiText(row: Pick<SuratMasukBaris, 'posisi'>): { text: string; mine: boolean } {
  const mine = row.posisi.some((p) => p.saya)
  const first = row.posisi[0]
  if (mine) return { text: row.posisi.length > 1 ? `Saya +${row.posisi.length - 1}` : 'Saya', mine }
  if (!first) return { text: '–', mine }
  return { text: row.posisi.length > 1 ? `${first.nama} +${row.posisi.length - 1}` : first.nama, mine }
}

/** Why a letter is not corrected in the list, as far as the row tells; the host has the last word. */
export function editRefused(row: Pick<SuratMasukBaris, 'keadaan' | 'nomorAgenda'>, sorter: boolean): string | null {
  const { teks } = row.nomorAgenda
  if (row.keadaan === 'dilewati') return `Nomor ${teks} dilewati; tidak ada suratnya.`
  if (isVoid(row)) return `Surat ${teks} sudah dibatalkan; catatannya hanya dapat dibaca.`
  if (row.keadaan !== 'terdaftar' && !sorter) return `Surat ${teks} sudah diverifikasi. Pembetulan hanya oleh Kasubbag Tata Usaha.`
  return null
}
