import { z } from 'zod'
import { todayOf } from '../../dates.ts'
import { Id, Saat } from '../../fields.ts'
import { isiPermintaan, Urut, type UraianDaftar } from '../../registers/daftar.ts'
import type { SajianDaftar } from '../../registers/sajian.ts'

export const PihakBaris = z.object({
  id: Id,
  nama: z.string(),
  /** The last four digits; the whole never leaves the host. */
  nikAkhir: z.string().nullable(),
  alamat: z.string(),
  keterangan: z.string(),
  dicatatPada: Saat,
  dicatatOleh: z.string(),
  versi: z.number().int(),
})
export type PihakBaris = z.infer<typeof PihakBaris>

export const IsiPihak = z.object({
  ...isiPermintaan,
  urut: Urut.default({ kolom: 'dicatat', arah: 'naik' }),
  /** Of this case. */
  perkara: Id,
})
export type IsiPihak = z.infer<typeof IsiPihak>

const text = { jenis: 'teks', saring: true, urut: true } as const

/** The people of one case as a register: its columns, what may be filtered and sorted. */
export const pihakDaftar: UraianDaftar = {
  nama: 'Pihak perkara',
  kolom: [
    { kunci: 'nama', nama: 'Nama', ...text, kosong: false },
    { kunci: 'nik', nama: 'NIK', ...text, urut: false, saring: false, kosong: true },
    { kunci: 'alamat', nama: 'Alamat', ...text, kosong: true },
    { kunci: 'keterangan', nama: 'Keterangan', ...text, kosong: true },
    { kunci: 'dicatat', nama: 'Dicatat', jenis: 'tanggal', saring: true, urut: true, kosong: false },
    { kunci: 'dicatatOleh', nama: 'Dicatat oleh', ...text, urut: false, kosong: false },
  ],
}

/** …0001: a NIK as it is shown everywhere. */
export function shownNik(nikAkhir: string | null): string | null {
  return nikAkhir === null ? null : `…${nikAkhir}`
}

/** The columns of the people as their rows fill them. */
export const pihakSajian = {
  nama: { jenis: 'teks', lebar: 34, nilai: (row) => row.nama },
  nik: { jenis: 'teks', lebar: 9, nilai: (row) => shownNik(row.nikAkhir) },
  alamat: { jenis: 'teks', lebar: 40, nilai: (row) => row.alamat || null },
  keterangan: { jenis: 'teks', lebar: 30, nilai: (row) => row.keterangan || null },
  dicatat: { jenis: 'tanggal', lebar: 14, nilai: (row) => todayOf(row.dicatatPada) },
  dicatatOleh: { jenis: 'teks', lebar: 26, nilai: (row) => row.dicatatOleh },
} satisfies SajianDaftar<PihakBaris>
