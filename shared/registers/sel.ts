import { z } from 'zod'
import { Id } from '../fields.ts'

/** What a cell is given: text, an ISO date, the words of a choice, a number, or nothing. */
export const NilaiSel = z.union([z.string().max(10_000), z.number(), z.null()])
export type NilaiSel = z.infer<typeof NilaiSel>

/**
 * Cells of a register that get other values, row by row, all or none. `versi` is that of the row as the screen has read it. `uji`: says
 * only what would be refused, and writes nothing.
 */
export const UbahSel = z.object({
  uji: z.boolean().default(false),
  /** Puts back what was just written: what came only of that goes too. */
  urung: z.boolean().default(false),
  baris: z
    .array(z.object({ id: Id, versi: z.number().int(), sel: z.record(z.string().max(60), NilaiSel) }))
    .min(1)
    .max(10_000, { error: 'paling banyak 10.000 baris sekali tempel; tempel dalam beberapa bagian' })
    .meta({ label: 'Baris yang ditempel' }),
})
export type UbahSel = z.infer<typeof UbahSel>

/** One cell that is refused; `kolom` '' where the whole row is. */
export interface SalahSel {
  readonly id: number
  readonly kolom: string
  readonly pesan: string
}

/** What a trial refuses, or the new versions of what was written. */
export const HasilSel = z.object({
  salah: z.array(z.object({ id: Id, kolom: z.string(), pesan: z.string() })),
  baris: z.array(z.object({ id: Id, versi: z.number().int() })),
})
export type HasilSel = z.infer<typeof HasilSel>
