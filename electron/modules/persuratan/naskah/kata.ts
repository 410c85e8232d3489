import { dayName, longDate } from '../../../../shared/dates.ts'
import { countInWords, dayAndDate } from '../../../../shared/documents/paper.ts'
import type { Orang } from '../../../../shared/modules/persuratan/naskah/bidang.ts'
import type { FaktaNaskah } from './fakta.ts'

/** Room for figures that a hand writes. */
const room = (letters: number) => '\u00a0'.repeat(letters)

/** 24 November 2026, or room for it. */
export function tanggalPanjang(tanggal: string | null): string {
  return tanggal === null ? room(24) : longDate(tanggal)
}

/** Probolinggo, 24 November 2026. */
export function tempatTanggal({ kop, tanggal }: Pick<FaktaNaskah, 'kop' | 'tanggal'>): string {
  return `${kop.kota}, ${tanggalPanjang(tanggal)}`
}

/** Ditetapkan di Probolinggo / pada tanggal …: the two lines over the signature of a paper under a title. */
export function ditetapkan({ kop, tanggal }: Pick<FaktaNaskah, 'kop' | 'tanggal'>, kata: string): string[] {
  return [`${kata} di ${kop.kota}`, `pada tanggal ${tanggalPanjang(tanggal)}`]
}

/** 24 s.d. 26 November 2026: what both ends share stands once. */
export function rentangTanggal(dari: string, sampai: string | null): string {
  if (!sampai || sampai === dari) return longDate(dari)
  const [[d1, m1, y1], end] = [longDate(dari).split(' '), longDate(sampai)]
  const [, m2, y2] = end.split(' ')
  const from = y1 !== y2 ? longDate(dari) : m1 !== m2 ? `${d1} ${m1}` : d1
  return `${from} s.d. ${end}`
}

/** Senin, 24 November 2026; Senin s.d. Rabu, 24 s.d. 26 November 2026. */
export function hariTanggal(dari: string, sampai: string | null = null): string {
  if (!sampai || sampai === dari) return dayAndDate(dari)
  return `${dayName(dari)} s.d. ${dayName(sampai)}, ${rentangTanggal(dari, sampai)}`
}

/** 09.00 WIB s.d. selesai; 09.00 s.d. 12.00 WIB. */
export function pukul(mulai: string, selesai: string | null): string {
  const dot = (jam: string) => jam.replace(':', '.')
  return selesai ? `${dot(mulai)} s.d. ${dot(selesai)} WIB` : `${dot(mulai)} WIB s.d. selesai`
}

/** Days of a journey, both ends counted: return − departure + 1. */
export function lamaHari(dari: string, sampai: string): number {
  return Math.round((Date.parse(sampai) - Date.parse(dari)) / 86_400_000) + 1
}

/** 3 (tiga) hari. */
export function lamaTerbilang(dari: string, sampai: string): string {
  return `${countInWords(lamaHari(dari, sampai))} hari`
}

/** 19680412 199303 2 901: the figures of a NIP in their groups. */
export function nipBerkelompok(nip: string): string {
  const [, ...groups] = /^(\d{8})(\d{6})(\d)(\d{3})$/.exec(nip.replace(/\s/g, '')) ?? []
  return groups.length > 0 ? groups.join(' ') : nip
}

/** NIP, or the office's word for it where its figures say that it is a PPPK's (its month of appointment is 21). */
export function labelNip(nip: string, pppk: string): string {
  return /^\d{12}21/.test(nip.replace(/\s/g, '')) ? pppk : 'NIP'
}

/** Pembina (IV/a); the golongan alone of who has no pangkat. */
export function pangkatGolongan({ pangkat, golongan }: Pick<Orang, 'pangkat' | 'golongan'>): string {
  return pangkat && golongan ? `${pangkat} (${golongan})` : pangkat || golongan
}

/** KEPALA DINAS …: who issues the paper. */
export function penerbit({ kop, penanda }: Pick<FaktaNaskah, 'kop' | 'penanda'>): string {
  return kepalaDaerah(penanda) ? penanda.jabatan.toUpperCase() : `KEPALA ${kop.nama.toUpperCase()}`
}

/** Whether the head of the region signs himself: his papers bear his own kop. */
export function kepalaDaerah({ jabatan, atasNama }: FaktaNaskah['penanda']): boolean {
  return !atasNama && /^(?:wakil )?(?:wali ?kota|bupati|gubernur)\b/i.test(jabatan)
}
