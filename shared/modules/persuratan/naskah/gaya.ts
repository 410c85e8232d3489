import { z } from 'zod'

/**
 * How the papers of a kind are laid out: data, not code, for local rules win over national ones. `54/2009`: F4, addressee at right under
 * “Kepada”; `1/2023`: A4, addressee at left (persuratan.md 1, 3.4).
 */
export const GayaNaskah = z.object({
  keluarga: z.enum(['1/2023', '54/2009']),
  kertas: z.enum(['a4', 'f4']),
  huruf: z.enum(['Arial', 'Bookman Old Style']),
  ukuran: z.number().min(10).max(14),
  /** Line spacing of the body, in lines. */
  spasi: z.number().min(1).max(2),
  /** Whether the name over the signature is in capitals, and underlined. */
  namaKapital: z.boolean(),
  namaGaris: z.boolean(),
  /** NIP, or NI PPPK, before the number of a PPPK. */
  labelPppk: z.enum(['NIP', 'NI PPPK']),
  /** Lines under u.b. in capitals (1/2023 has them as in a title). */
  ubKapital: z.boolean(),
  /** Room for a hand (four lines), or a box of 2.2 cm for the QR of an electronic signature. */
  ruangTandaTangan: z.enum(['tangan', 'qr']),
})
export type GayaNaskah = z.infer<typeof GayaNaskah>

const common = {
  ukuran: 12,
  spasi: 1.15,
  namaKapital: false,
  namaGaris: false,
  labelPppk: 'NIP',
  ubKapital: false,
  ruangTandaTangan: 'tangan',
} as const

/** What the two families prescribe, until the office sets otherwise for a kind; a penetapan is set in Bookman Old Style. */
export function gayaBawaan(keluarga: GayaNaskah['keluarga'], golongan: string): GayaNaskah {
  return {
    ...common,
    keluarga,
    kertas: keluarga === '1/2023' ? 'a4' : 'f4',
    // an assignment is read like a table and should stand on one page
    spasi: golongan === 'penugasan' ? 1 : common.spasi,
    huruf: golongan === 'penetapan' ? 'Bookman Old Style' : 'Arial',
  }
}
