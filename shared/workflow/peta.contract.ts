import { z } from 'zod'
import { rpc } from '../rpc.ts'
import { Tugas } from './alur.contract.ts'

/** The processes of the map as records of papers, by their place on it from 1; and its tree, which is one. */
export const PETA = 'peta_proses'
export const POHON = 'peta_pohon'
/** Their papers. */
export const PETA_KERTAS = 'peta-proses'
export const POHON_KERTAS = 'peta-pohon'

/** How many running records, and how many of them are late. */
const hitungan = { jumlah: z.number().int(), terlambat: z.number().int() }

/** How long something took in the period, in working days: of how many, the middle one, and what nine of ten stayed within. */
const Lama = z.object({ banyak: z.number().int(), tengah: z.number(), p90: z.number() })
export type Lama = z.infer<typeof Lama>

/** A step of the map: records that stand at it now, what it took lately, its limit in working days. */
const LangkahHidup = z.object({ step: z.string(), ...hitungan, lama: Lama.nullable(), batas: z.number().nullable() })
export type LangkahHidup = z.infer<typeof LangkahHidup>

/** A way back: how often it was taken, and of how many times. `hasil` null: the step only leads back. */
const Pengembalian = z.object({
  step: z.string(),
  hasil: z.string().nullable(),
  ke: z.string(),
  kali: z.number().int(),
  dari: z.number().int(),
})

export const PetaProses = z.object({
  proses: z.string(),
  ...hitungan,
  langkah: z.array(LangkahHidup),
  pengembalian: z.array(Pengembalian),
  /** The process from its start to its end. */
  lama: Lama.nullable(),
  /** The days that `lama` and `pengembalian` are of. */
  masa: z.object({ mulai: z.string(), sampai: z.string() }),
  /** Its records are closed to all but those named on them: how it went is kept from the actor. */
  tertutup: z.boolean(),
})
export type PetaProses = z.infer<typeof PetaProses>

const Proses = z.object({ proses: z.string().max(20) })

export const petaContract = {
  /** Every process in the order of the map with what of it runs now. All counts are of what the actor may open. */
  pohon: rpc.output(z.array(z.object({ proses: z.string(), ...hitungan }))),
  /** One process: what stands at each step now, and how it went in the last 90 days. */
  proses: rpc.input(Proses).output(PetaProses),
  /** The open tasks behind a count of the map, the first due first; `jumlah` is of all of them, where the list is cut. */
  berkas: rpc
    .input(Proses.extend({ step: z.string().max(80).nullable().default(null) }))
    .output(z.object({ jumlah: z.number().int(), baris: z.array(Tugas) })),
}
