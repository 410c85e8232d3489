import { z } from 'zod'
import { rpc } from '../../rpc.ts'
import { dueGroupKeys } from '../../workflow/due-group.ts'
import { sifatSurat } from './sifat.ts'

/** How far a letter has come, in the words of the morning lists. */
export const tahapNama = {
  'belum-didisposisi': 'Belum didisposisi',
  'belum-didistribusi': 'Belum didistribusi',
  'belum-ditindaklanjuti': 'Belum ditindaklanjuti',
} as const
export type Tahap = keyof typeof tahapNama
export const tahapKeys = Object.keys(tahapNama) as [Tahap, ...Tahap[]]

/** One count of the board: the unit where letters wait (null: none of the office's, missing: all), and what of them is asked. */
export const SelPapan = z.object({
  unit: z.string().max(60).nullable().optional(),
  tahap: z.enum(tahapKeys).optional(),
  batas: z.enum(dueGroupKeys).optional(),
  sifat: z.enum(sifatSurat).optional(),
})
export type SelPapan = z.infer<typeof SelPapan>

const Hitungan = z.record(z.string(), z.number().int())

/** A row of the board: letters that wait at a unit, by how far they are, by due time, by sifat. */
export const BarisPapan = z.object({
  unit: z.string().nullable(),
  nama: z.string(),
  jumlah: z.number().int(),
  tahap: Hitungan,
  batas: Hitungan,
  sifat: Hitungan,
})
export type BarisPapan = z.infer<typeof BarisPapan>

export const papanContract = {
  /** `semua` counts each letter once; a letter that waits at two units stands in both of their rows. */
  isi: rpc.output(z.object({ baris: z.array(BarisPapan), semua: BarisPapan })),
}
