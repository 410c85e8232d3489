import { z } from 'zod'
import { baris, ById, Id, Saat, Tanggal } from '../fields.ts'
import { rpc } from '../rpc.ts'

/** To whom the tasks of a lane are addressed: a role (of a unit), or a person. */
const Pemegang = z.object({ role: z.string().max(80), unit: z.string().max(80).nullable(), pegawaiId: Id.nullable() })
export type Pemegang = z.infer<typeof Pemegang>

/** What the office set that holds today; null: as the program says. */
const Masa = z.object({ sejak: Tanggal, sampai: Tanggal.nullable() }).nullable()
export type Masa = z.infer<typeof Masa>

/** Why the office may not set it here, as a sentence; null where it may. */
const Tolakan = z.string().nullable()

const JalurAturan = z.object({
  lane: z.string(),
  nama: z.string(),
  pemegang: Pemegang.nullable(),
  /** The post or person that the office named; '' where the lane itself holds it. */
  pemegangNama: z.string(),
  masa: Masa,
  /** Who would get a task of the lane today; none: it would wait without petugas. */
  petugas: z.array(z.object({ nama: z.string(), jabatan: z.string() })),
  /** The lanes that write down what this one did on paper. */
  pencatat: z.array(z.string()),
  tolakan: Tolakan,
})
export type JalurAturan = z.infer<typeof JalurAturan>

const LangkahAturan = z.object({
  step: z.string(),
  nama: z.string(),
  namaPendek: z.string(),
  jalur: z.string(),
  keputusan: z.boolean(),
  batas: z.object({ bawaan: z.number().int().nullable(), berlaku: z.number().int().nullable(), masa: Masa }),
  /** `boleh`: the documents that may be asked for here. */
  perlu: z.object({ bawaan: z.array(z.string()), tambahan: z.array(z.string()), boleh: z.array(z.string()), masa: Masa }),
  langsung: z.object({ bawaan: z.boolean(), berlaku: z.boolean(), masa: Masa, tolakan: Tolakan }),
})
export type LangkahAturan = z.infer<typeof LangkahAturan>

/** One value that the office set, and whether it may still be changed. */
const RiwayatAturan = z.object({
  id: Id,
  macam: z.enum(['batas', 'perlu', 'langsung', 'pemegang']),
  /** The step or lane by its name. */
  sasaran: z.string(),
  nilai: z.string(),
  mulai: Tanggal,
  selesai: Tanggal.nullable(),
  keterangan: z.string(),
  oleh: z.string(),
  pada: Saat,
  keadaan: z.enum(['akan', 'berlaku', 'lewat', 'dicabut']),
  bolehCabut: z.boolean(),
  bolehAkhiri: z.boolean(),
})
export type RiwayatAturan = z.infer<typeof RiwayatAturan>

export const AturanProses = z.object({
  proses: z.string(),
  nama: z.string(),
  jalur: z.array(JalurAturan),
  langkah: z.array(LangkahAturan),
  /** The posts that may hold a lane, with the role by which work reaches each. */
  jabatan: z.array(z.object({ nama: z.string(), pemegang: z.string(), role: z.string(), unit: z.string().nullable() })),
  riwayat: z.array(RiwayatAturan),
})
export type AturanProses = z.infer<typeof AturanProses>

/** What is set from a day on. A value that is left out stays; null: as the program says. */
export const AturanBaru = z.object({
  proses: z.string().max(20),
  mulai: Tanggal.meta({ label: 'Berlaku mulai' }),
  selesai: Tanggal.nullable().default(null).meta({ label: 'Sampai' }),
  keterangan: baris(300).default('').meta({ label: 'Keterangan' }),
  langkah: z
    .object({
      step: z.string().max(80),
      batas: z.number().int().nullable().optional(),
      perlu: z.array(z.string().max(300)).max(40).nullable().optional(),
      langsung: z.boolean().nullable().optional(),
    })
    .nullable()
    .default(null),
  jalur: z
    .object({ lane: z.string().max(80), pemegang: Pemegang.nullable() })
    .nullable()
    .default(null),
})
export type AturanBaru = z.infer<typeof AturanBaru>

const Berubah = z.object({ jumlah: z.number().int() })

/** What the office lays over the definitions: for the administrator and Kasubbag TU. */
export const aturanContract = {
  proses: rpc.input(z.object({ proses: z.string().max(20) })).output(AturanProses),
  /** Sets values from a day on; gives how many. */
  tetapkan: rpc.input(AturanBaru).output(Berubah),
  /** Takes back what does not hold yet or holds only since today. */
  cabut: rpc.input(ById).output(Berubah),
  /** Ends an exception earlier than it was set. */
  akhiri: rpc.input(ById.extend({ selesai: Tanggal.meta({ label: 'Hari terakhir' }) })).output(Berubah),
}
