import { z } from 'zod'
import { rpc } from '../rpc.ts'
import { bagianPermintaan, halamanDaftar, Hitungan, JumlahKolom, UjungDaftar } from './daftar.ts'
import { permintaanCetak, permintaanEkspor } from './ekspor.ts'

const sumsAsked = { kolom: z.array(z.string().max(60)).max(20) }

/** The procedures that every register has, by what is asked of it and by its rows. */
export function registerContract<Isi extends z.ZodRawShape, Baris extends z.ZodType>(isi: z.ZodObject<Isi>, baris: Baris) {
  return {
    list: rpc.input(isi.extend(bagianPermintaan)).output(halamanDaftar(baris)),
    /** How many rows the filter has; a call of its own. */
    hitung: rpc.input(isi).output(Hitungan),
    /** The exact end of a long list, for its scroll. */
    ujung: rpc.input(isi).output(UjungDaftar),
    /** Sums of number columns over all rows of the filter. */
    jumlahKolom: rpc.input(isi.extend(sumsAsked)).output(JumlahKolom),
    /** The whole list as it is shown, as a file. */
    ekspor: rpc.input(isi.extend(permintaanEkspor)).output(z.instanceof(Blob)),
    /** The same as a paper. */
    cetak: rpc.input(isi.extend(permintaanCetak)).output(z.instanceof(Blob)),
  }
}
