import { addDays } from '../../../dates.ts'

/** The years of a code in the retention schedule, and what becomes of its papers (persuratan.md 5, 6). */
export interface Jadwal {
  readonly aktif: number | null
  readonly inaktif: number | null
  readonly nasib: string | null
  /** Letter of the event from which the years count; null: from the closing of the file. */
  readonly peristiwa: string | null
}

/** In words, the events of persuratan.md 5. */
export const peristiwaNama: Readonly<Record<string, string>> = {
  R: 'setelah pemeriksaan selesai',
  U: 'setelah data diperbarui',
  S: 'setelah proses selesai',
  K: 'setelah keputusan lama tidak berlaku',
  H: 'setelah berkekuatan hukum tetap',
  J: 'setelah perjanjian berakhir',
  B: 'setelah ada kebijakan baru',
  T: 'setelah ditindaklanjuti',
  X: 'setelah hak dan kewajiban habis',
  Q: 'setelah tugas dipertanggungjawabkan',
  A: 'setelah tahun anggaran berakhir',
  P: 'setelah Perda pertanggungjawaban APBD',
  N: 'setelah pensiun ditetapkan',
}

export const nasibNama: Readonly<Record<string, string>> = { M: 'Musnah', P: 'Permanen', 'M*': 'Musnah, SK ke berkas perseorangan' }

export type TahapArsip = 'terbuka' | 'menunggu' | 'tanpa-jadwal' | 'aktif' | 'inaktif' | 'habis'

export const tahapNama: Readonly<Record<TahapArsip, string>> = {
  terbuka: 'Belum ditutup',
  menunggu: 'Menunggu peristiwa',
  'tanpa-jadwal': 'Tanpa jadwal retensi',
  aktif: 'Aktif',
  inaktif: 'Inaktif',
  habis: 'Habis retensi',
}

export interface Retensi {
  readonly tahap: TahapArsip
  /** The day from which the years count; null while it waits. */
  readonly mulai: string | null
  /** Last days, both included. */
  readonly aktifSampai: string | null
  readonly inaktifSampai: string | null
  /** The first day on which its end may be proposed. */
  readonly usulMulai: string | null
}

/** The same day some years later; 29 February becomes the 28th where there is none. */
export function addYears(date: string, years: number): string {
  const [year = '', month = '', day = ''] = date.split('-')
  const moved = `${String(Number(year) + years).padStart(4, '0')}-${month}-${day}`
  return addDays(moved, 0) === moved ? moved : `${moved.slice(0, 8)}28`
}

interface Berkas {
  readonly ditutup: string | null
  readonly peristiwaTanggal: string | null
}

/**
 * How long a file is kept: counted from its closing, or from its event where its code has one, never from a letter's date. A file whose event
 * has not come waits; it never gets a date by default.
 */
export function retensiOf({ ditutup, peristiwaTanggal }: Berkas, jadwal: Jadwal, today: string): Retensi {
  const none = { mulai: null, aktifSampai: null, inaktifSampai: null, usulMulai: null }
  if (ditutup === null) return { tahap: 'terbuka', ...none }
  if (jadwal.aktif === null || jadwal.inaktif === null) return { tahap: 'tanpa-jadwal', ...none }
  if (jadwal.peristiwa !== null && peristiwaTanggal === null) return { tahap: 'menunggu', ...none }
  const mulai = jadwal.peristiwa === null ? ditutup : (peristiwaTanggal ?? ditutup)
  const aktifSampai = addYears(mulai, jadwal.aktif)
  const inaktifSampai = addYears(aktifSampai, jadwal.inaktif)
  const tahap = today <= aktifSampai ? 'aktif' : today <= inaktifSampai ? 'inaktif' : 'habis'
  return { tahap, mulai, aktifSampai, inaktifSampai, usulMulai: addDays(inaktifSampai, 1) }
}

/** Whose consent a destruction needs: ten years and more of retention that of Kepala ANRI, else that of the head of the region. */
export function penyetujuMusnah({ aktif, inaktif }: Jadwal): 'Kepala ANRI' | 'Wali Kota' {
  return (aktif ?? 0) + (inaktif ?? 0) >= 10 ? 'Kepala ANRI' : 'Wali Kota'
}

/** What of a file may be proposed on a day: to the record room, for destruction, for the city archive; null: nothing. */
export function usulanOf(
  retensi: Retensi,
  jadwal: Jadwal,
  { dipindah }: { readonly dipindah: boolean },
): 'pindah' | 'musnah' | 'serah' | null {
  if (retensi.tahap === 'inaktif' && !dipindah) return 'pindah'
  if (retensi.tahap !== 'habis') return null
  return jadwal.nasib === 'P' ? 'serah' : jadwal.nasib?.startsWith('M') ? 'musnah' : null
}
