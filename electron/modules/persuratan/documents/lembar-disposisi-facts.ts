import type { Kop } from '../../../../shared/core/sistem.contract.ts'

/** A line of “Diteruskan kepada Sdr.”: the post as it is printed on the day, Plt. and Plh. included. */
export interface PenerimaLembar {
  readonly nama: string
  readonly dipilih: boolean
  readonly penanggungJawab: boolean
  readonly untukDiketahui: boolean
  readonly batas: string | null
}

/** What one post wrote on the way down; empty fields are left to be filled by hand. */
export interface LanjutanLembar {
  readonly jabatan: string
  readonly nama: string
  readonly tanggal: string | null
  readonly kepada: readonly string[]
  readonly instruksi: readonly string[]
  readonly catatan: string
}

/** One Lembar Disposisi (persuratan.md 2.5). Dates are ISO; an empty text leaves room for the hand. */
export interface LembarDisposisi {
  readonly suratDari: string
  readonly nomorSurat: string
  readonly tanggalSurat: string | null
  readonly diterima: string
  readonly nomorAgenda: string
  readonly sifat: string
  readonly keamanan: 'B' | 'T' | 'R' | 'SR'
  readonly hal: string
  readonly penerima: readonly PenerimaLembar[]
  readonly instruksi: readonly { readonly teks: string; readonly dipilih: boolean }[]
  readonly catatan: string
  /** Who disposes, Plt. or Plh. before the post. */
  readonly pejabat: { readonly jabatan: string; readonly nama: string }
  readonly tanggal: string | null
  readonly lanjutan: readonly LanjutanLembar[]
}

export interface LembarDisposisiFacts {
  readonly kop: Kop
  readonly lembar: readonly LembarDisposisi[]
}
