import { z } from 'zod'
import { barisWajib, ById, Id, Saat } from '../fields.ts'
import { rpc } from '../rpc.ts'

export const SubjectRef = z.object({ subject: z.string().max(60), subjectId: Id })

/** An attachment: its bytes lie beside the database under their SHA-256. */
export const Berkas = z.object({
  id: Id,
  nama: z.string(),
  mime: z.string(),
  ukuran: z.number().int(),
  halaman: z.number().int().nullable(),
  jenis: z.enum(['naskah', 'lampiran', 'bukti', 'lainnya']),
  sha256: z.string(),
  dibuatPada: Saat,
  dibuatOleh: z.string(),
  /** Taken from the record with a reason; the row and the bytes stay. */
  dicabut: z.object({ pada: Saat, oleh: z.string(), alasan: z.string() }).nullable(),
  /** Another record that holds the same bytes, when the actor may see it. */
  kembar: z.object({ subject: z.string(), subjectId: Id, nomor: z.string() }).nullable(),
})
export type Berkas = z.infer<typeof Berkas>

export const berkasContract = {
  list: rpc.input(SubjectRef.extend({ denganDicabut: z.boolean().optional() })).output(z.array(Berkas)),
  /** PDF, JPG, PNG or TIFF up to 50 MB, .docx and .xlsx; read and checked before anything is written. */
  unggah: rpc.input(SubjectRef.extend({ jenis: Berkas.shape.jenis, nama: barisWajib(200), isi: z.instanceof(Blob) })).output(Berkas),
  isi: rpc.input(ById).output(z.instanceof(Blob)),
  cabut: rpc.input(ById.extend({ alasan: barisWajib(500) })).output(z.object({ ok: z.literal(true) })),
}
