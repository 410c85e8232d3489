import { z } from 'zod'

const kolom = z.array(z.string().max(60)).min(1).max(80)

/** A list taken away as a file: the columns that are shown, in their order. */
export const permintaanEkspor = { kolom, bentuk: z.enum(['xlsx', 'csv']) }
export type PermintaanEkspor = z.infer<z.ZodObject<typeof permintaanEkspor>>

/** A list as a paper: the Word bytes of the preview, or their PDF. */
export const permintaanCetak = { kolom, bentuk: z.enum(['word', 'pdf']), kertas: z.enum(['f4', 'a4']).default('f4') }
export type PermintaanCetak = z.infer<z.ZodObject<typeof permintaanCetak>>

/** More rows are no paper that anybody reads; they are exported. */
export const TERCETAK = 2_000
