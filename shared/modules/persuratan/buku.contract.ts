import { z } from 'zod'
import { PermintaanDokumen } from '../../documents/dokumen.contract.ts'
import { Id, Saat, Tanggal } from '../../fields.ts'
import { rpc } from '../../rpc.ts'
import { Keamanan, Sifat } from './surat-masuk.contract.ts'

/** The subject under which the papers of a period are listed; its id is the period (periode.ts). */
export const SUBJEK_BUKU = 'buku_surat_masuk'
/** The subject under which the signed pages of a day's delivery lie; its id is the day. */
export const SUBJEK_ANTAR = 'daftar_antar'

/** One letter for one receiver, as it is handed over. */
export const AntarBaris = z.object({
  disposisiId: Id,
  suratId: Id,
  nomor: z.string(),
  /** The WIB day of its distribution. */
  hari: Tanggal,
  dari: z.string(),
  nomorSurat: z.string().nullable(),
  /** null: Rahasia. */
  hal: z.string().nullable(),
  keamanan: Keamanan,
  kepada: z.string(),
  banyaknya: z.string(),
  keterangan: z.string(),
  /** Not yet handed over: the distribution is still to be done. */
  menunggu: z.boolean(),
  diterimaPada: Saat.nullable(),
  diterimaOleh: z.string().nullable(),
})
export type AntarBaris = z.infer<typeof AntarBaris>

export const Rute = z.object({ kode: z.string(), nama: z.string(), baris: z.array(AntarBaris) })
export type Rute = z.infer<typeof Rute>

export const CalonLembar = z.object({
  id: Id,
  nomor: z.string(),
  dari: z.string(),
  hal: z.string(),
  sifat: Sifat,
  tanggalDiterima: Tanggal,
  /** The Kepala Dinas has not written yet. */
  menunggu: z.boolean(),
})
export type CalonLembar = z.infer<typeof CalonLembar>

export const bukuContract = {
  /** The table of a book as .xlsx, by the same request as its Word file. */
  xlsx: rpc.input(PermintaanDokumen).output(z.instanceof(Blob)),
  /** The delivery of a day by route; a Bidang sees its own. */
  antar: rpc.input(z.object({ tanggal: Tanggal })).output(z.object({ rute: z.array(Rute), bolehLampir: z.boolean() })),
  /** Letters whose Lembar Disposisi may be printed together: received on the day, or all that wait for the disposisi. */
  lembar: rpc.input(z.object({ tanggal: Tanggal, pilih: z.enum(['hari', 'menunggu']) })).output(z.array(CalonLembar)),
}
