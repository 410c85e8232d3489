import { z } from 'zod'
import { Id } from '../fields.ts'
import { rpc } from '../rpc.ts'

/** A paper that the program can make: its name, the records it is of, and its choices (paper, size). */
export const PermintaanDokumen = z.object({
  dokumen: z.string().max(80),
  id: z.array(Id).min(1).max(500),
  pilihan: z.record(z.string(), z.string()).default({}),
})

/** A choice that a paper leaves open, with what may be chosen. */
const PilihanDokumen = z.object({ kunci: z.string(), nama: z.string(), nilai: z.array(z.object({ kode: z.string(), nama: z.string() })) })
export type PilihanDokumen = z.infer<typeof PilihanDokumen>

export const dokumenContract = {
  /** What can be made of a record, with the choices of each. */
  list: rpc.input(z.object({ subject: z.string().max(60), subjectId: Id })).output(
    z.array(
      z.object({
        dokumen: z.string(),
        nama: z.string(),
        pilihan: z.array(PilihanDokumen),
        kurang: z.string().nullable(),
      }),
    ),
  ),
  /** Of which of several records the paper cannot be made, and why. */
  uji: rpc
    .input(z.object({ dokumen: z.string().max(80), id: z.array(Id).min(1).max(500) }))
    .output(z.array(z.object({ id: Id, pesan: z.string() }))),
  /** The Word file: preview, opening and printing all show these bytes. */
  word: rpc.input(PermintaanDokumen).output(z.instanceof(Blob)),
  /** The same as PDF, where LibreOffice is present on the host's machine. */
  pdf: rpc.input(PermintaanDokumen).output(z.instanceof(Blob)),
}
