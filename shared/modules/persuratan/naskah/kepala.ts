import { z } from 'zod'
import { baris, Id } from '../../../fields.ts'
import { sifatSurat } from '../sifat.ts'
import { keamananSurat } from '../surat-masuk.contract.ts'

/** A page behind the letter, with its own head: text, and a table where there is one. */
export const Lampiran = z.object({
  judul: baris(300).default(''),
  uraian: baris(20_000).default(''),
  kolom: z.array(baris(100)).max(12).default([]),
  baris: z
    .array(z.array(baris(1000)).max(12))
    .max(2000)
    .default([]),
  mendatar: z.boolean().default(false),
})
export type Lampiran = z.infer<typeof Lampiran>

/**
 * By what right is signed (persuratan.md 3.3). Plt. and Plh. are no choice: they follow from the penugasan of the day.
 * `luar`: somebody outside the office (Wali Kota, Sekretaris Daerah) signs; Subbag TU records it.
 */
export const CaraTandaTangan = z.enum(['sendiri', 'an', 'ub', 'an-wali-kota', 'luar'])
export type CaraTandaTangan = z.infer<typeof CaraTandaTangan>

export const caraTandaTangan: Readonly<Record<CaraTandaTangan, string>> = {
  sendiri: 'Wewenang sendiri',
  an: 'a.n. (atas nama)',
  ub: 'u.b. (untuk beliau)',
  'an-wali-kota': 'a.n. Wali Kota',
  luar: 'Pejabat di luar dinas',
}

/** Who signs: a post of ours (the holder is that of the day of signing), or an official outside, typed. */
export const Penanda = z.object({
  cara: CaraTandaTangan.default('sendiri'),
  jabatanId: Id.nullable().default(null),
  /** Of `ub`: the post between (Sekretaris); of `an-wali-kota`: Sekretaris Daerah, where it goes through him. */
  melalui: baris(200).default(''),
  luar: z
    .object({ jabatan: baris(250), nama: baris(150), pangkat: baris(60), nip: baris(30) })
    .nullable()
    .default(null),
})
export type Penanda = z.infer<typeof Penanda>

/** What every naskah has besides its kind's own parts; a kind says which of it is shown. */
export const KepalaNaskah = z.object({
  hal: baris(1000).default(''),
  sifat: z.enum(sifatSurat).default('Biasa'),
  keamanan: z.enum(keamananSurat).default('B'),
  yth: z.array(baris(300)).max(500).default([]),
  di: baris(120).default('Tempat'),
  lampiranJumlah: z.number().int().min(0).max(999).default(0),
  lampiranSatuan: baris(30).default('berkas'),
  tembusan: z.array(baris(300)).max(40).default([]),
  lampiran: z.array(Lampiran).max(20).default([]),
  penanda: Penanda.prefault({}),
  /** Beside the signature, centred below it. */
  mengetahui: Penanda.nullable().default(null),
})
export type KepalaNaskah = z.infer<typeof KepalaNaskah>
