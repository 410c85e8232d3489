import { dueGroups } from '../../workflow/due-group.ts'
import { tahapNama, type SelPapan } from './papan.contract.ts'
import type { Saringan, SuratMasukBaris } from './surat-masuk.contract.ts'

/** The views of the agenda, as its tabs call them. */
export const tampilanNama: Readonly<Record<Saringan['tampilan'], string>> = {
  semua: 'Semua',
  'tugas-saya': 'Tugas saya',
  'belum-didisposisi': 'Belum didisposisi',
  'belum-didistribusi': 'Belum didistribusi',
  'belum-ditindaklanjuti': 'Belum ditindaklanjuti',
  terlambat: 'Terlambat',
}

export const keadaanNama: Readonly<Record<SuratMasukBaris['keadaan'], string>> = {
  terdaftar: 'Tercatat',
  terverifikasi: 'Terverifikasi',
  di_kadis: 'Di Kepala Dinas',
  di_sekretaris: 'Di Sekretaris',
  dipilah: 'Dipilah',
  didistribusi: 'Didistribusi',
  ditindaklanjuti: 'Ditindaklanjuti',
  selesai: 'Selesai',
  batal: 'Batal',
  dilewati: 'Dilewati',
  arsip: 'Arsip (impor)',
}

/** Rahasia and Sangat Rahasia: lists show the word in place of what it is about; opening the record is written down. */
export function isSecret(row: Pick<SuratMasukBaris, 'keamanan'>): boolean {
  return row.keamanan === 'R' || row.keamanan === 'SR'
}

export function isVoid(row: Pick<SuratMasukBaris, 'keadaan'>): boolean {
  return row.keadaan === 'batal' || row.keadaan === 'dilewati'
}

/** belum didisposisi; batas terlambat; sifat Segera: what of a unit's letters one count of the board is about. */
export function selText({ tahap, batas, sifat }: SelPapan): string {
  return [tahap && tahapNama[tahap].toLowerCase(), batas && dueGroups[batas].toLowerCase(), sifat && `sifat ${sifat}`]
    .filter(Boolean)
    .join(', ')
}
