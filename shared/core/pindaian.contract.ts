import { z } from 'zod'
import { Id, Saat } from '../fields.ts'
import { rpc } from '../rpc.ts'
import { SubjectRef } from './berkas.contract.ts'

/** The name under which the scanner's folder tells that it changed; no table. */
export const PINDAIAN = 'pindaian'

const Ok = z.object({ ok: z.literal(true) })

export const Pindaian = z.object({
  /** Whether the office has a folder for its scanner, and may be read now. */
  folder: z.enum(['tidak-ada', 'siap', 'hilang', 'dalam-data']),
  /** Mine: the record that gets the next scan. */
  sasaran: SubjectRef.extend({ nomor: z.string() }).nullable(),
  /** Who else waits for the next scan. */
  dipakai: z.string().nullable(),
  /** Finished files that came without a record to go to. */
  menunggu: z.array(z.string()),
  /** What became of my scans, the newest first. */
  kabar: z.array(z.object({ id: Id, pada: Saat, pesan: z.string(), gagal: z.boolean() })),
})
export type Pindaian = z.infer<typeof Pindaian>

export const pindaianContract = {
  keadaan: rpc.output(Pindaian),
  /** The next scan goes to this record; with `menunggu` the oldest of those that wait goes at once. */
  pasang: rpc.input(SubjectRef.extend({ menunggu: z.boolean().default(false) })).output(Ok),
  lepas: rpc.output(Ok),
}
