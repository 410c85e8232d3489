import { z } from 'zod'
import { Berkas } from '../../core/berkas.contract.ts'
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
  /** When its sheet was last printed; null: not printed yet. */
  dicetakPada: Saat.nullable(),
})
export type CalonLembar = z.infer<typeof CalonLembar>

/** Received on the day; waiting for the disposisi; not printed yet and not yet handed out. */
export const PilihLembar = z.enum(['hari', 'menunggu', 'belum'])
export type PilihLembar = z.infer<typeof PilihLembar>

export const bukuContract = {
  /** The table of a book as .xlsx, by the same request as its Word file. */
  xlsx: rpc.input(PermintaanDokumen).output(z.instanceof(Blob)),
  /** The delivery of a day by route; a Bidang sees its own. */
  antar: rpc.input(z.object({ tanggal: Tanggal })).output(z.object({ rute: z.array(Rute), bolehLampir: z.boolean() })),
  /** Letters whose Lembar Disposisi may be printed together. */
  lembar: rpc.input(z.object({ tanggal: Tanggal, pilih: PilihLembar })).output(z.array(CalonLembar)),
  /** Marks sheets as printed, or takes the mark back. */
  tandaiLembar: rpc
    .input(z.object({ id: z.array(Id).min(1).max(500), dicetak: z.boolean() }))
    .output(z.object({ jumlah: z.number().int() })),
  /** The scans of a day's signed pages, each with its route; null: of all routes. */
  pindaian: rpc.input(z.object({ tanggal: Tanggal })).output(z.array(Berkas.extend({ rute: z.string().nullable() }))),
  /** Says of which route a scan is. */
  pindaianRute: rpc.input(z.object({ berkasId: Id, rute: z.string().max(80) })).output(z.object({ ok: z.literal(true) })),
}
