import { z } from 'zod'
import { isDate } from './dates.ts'

/** A day that exists, ISO. */
export const Tanggal = z.string().refine(isDate, { error: 'tanggal tidak ada dalam kalender' })
/** A time of day, 09:12. */
export const Jam = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'jam ditulis 00:00 sampai 23:59' })
/** A moment in milliseconds. */
export const Saat = z.number().int()
export const Id = z.number().int().positive()
/** A line of text that people type: trimmed, without control characters, at most `max` letters. */
export const baris = (max: number) =>
  z
    .string()
    .transform((s) =>
      s
        .normalize('NFC')
        .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')
        .trim(),
    )
    .pipe(z.string().max(max, { error: () => `paling banyak ${max.toLocaleString('id-ID')} huruf` }))
/** As `baris`, and not empty. */
export const barisWajib = (max: number) => baris(max).pipe(z.string().min(1, { error: 'wajib diisi' }))
export const ById = z.object({ id: Id })
