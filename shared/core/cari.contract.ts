import { z } from 'zod'
import { Id } from '../fields.ts'
import { rpc } from '../rpc.ts'

/** One hit of the search box. `sebab` says why it was found where number and title do not show it. */
export const Temuan = z.object({
  subject: z.string(),
  id: Id,
  nomor: z.string(),
  judul: z.string(),
  asal: z.string(),
  posisi: z.string(),
  sebab: z.string(),
})
export type Temuan = z.infer<typeof Temuan>

export const KelompokTemuan = z.object({
  kunci: z.string(),
  nama: z.string(),
  /** How many there are; where `lebih`, there are more than this. */
  jumlah: z.number().int(),
  lebih: z.boolean(),
  temuan: z.array(Temuan),
})
export type KelompokTemuan = z.infer<typeof KelompokTemuan>

export const CariSemua = z.object({
  teks: z.string().max(20_000).meta({ label: 'Cari' }),
  hanya: z.enum(['nomor', 'orang']).nullable().default(null),
  /** One group only, by its key. */
  kelompok: z.string().max(40).optional(),
  jumlah: z.number().int().min(1).max(50).default(6),
})

export const cariContract = {
  /** What one may open and what was typed finds, by register. Nothing typed: what one opened last, and one's open tasks. */
  semua: rpc.input(CariSemua).output(z.object({ kelompok: z.array(KelompokTemuan) })),
}
