import { z } from 'zod'
import { barisWajib, ById, Id } from '../fields.ts'
import { rpc } from '../rpc.ts'
import { SaringanKolom, Urut } from './daftar.ts'

const kolom = z.string().max(60)

/** How a person has arranged the columns of a register; a column that is not named stands where the register puts it. */
export const SusunanKolom = z.object({
  urutan: z.array(kolom).max(80).default([]),
  sembunyi: z.array(kolom).max(80).default([]),
  /** Pixels at the usual size of letters. */
  lebar: z.record(kolom, z.number().int().min(40).max(900)).default({}),
  /** So many columns at the left stay when one scrolls sideways. */
  beku: z.number().int().min(0).max(6).default(1),
})
export type SusunanKolom = z.infer<typeof SusunanKolom>

/** What a saved view of a register brings back: its own view (a tab), words, filters, order, columns. */
export const IsiTampilan = z.object({
  tampilan: z.string().max(60).default(''),
  cari: z.string().max(10_000).default(''),
  saringan: z.array(SaringanKolom).max(60),
  urut: Urut,
  susunan: SusunanKolom,
  /** The words of what is chosen by a number (a sender), by column and value. */
  sebutan: z.record(z.string().max(200), z.string().max(200)).default({}),
})
export type IsiTampilan = z.infer<typeof IsiTampilan>

export const Tampilan = z.object({
  id: Id,
  nama: z.string(),
  /** Everybody's; else one's own. */
  kantor: z.boolean(),
  bawaan: z.boolean(),
  bolehUbah: z.boolean(),
  isi: IsiTampilan,
})
export type Tampilan = z.infer<typeof Tampilan>

const daftar = z.string().min(1).max(60)
const namaTampilan = barisWajib(60).meta({ label: 'Nama tampilan' })
const Ok = z.object({ ok: z.literal(true) })

/** Saved views of registers, one's own and the office's. */
export const tampilanContract = {
  list: rpc.input(z.object({ daftar })).output(z.object({ tampilan: z.array(Tampilan), bolehKantor: z.boolean() })),
  simpan: rpc.input(z.object({ daftar, namaTampilan, kantor: z.boolean().default(false), isi: IsiTampilan })).output(ById),
  /** Another name, other contents, or both. */
  ubah: rpc.input(z.object({ id: Id, namaTampilan: namaTampilan.optional(), isi: IsiTampilan.optional() })).output(Ok),
  hapus: rpc.input(ById).output(Ok),
  /** The view with which the register opens; a person's own goes before the office's. */
  bawaan: rpc.input(ById.extend({ bawaan: z.boolean() })).output(Ok),
}
