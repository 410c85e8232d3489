import { z } from 'zod'
import { Id, Saat, Tanggal } from '../../fields.ts'
import { rpc } from '../../rpc.ts'
import { Tugas } from '../../workflow/alur.contract.ts'

/** Who overlooks the whole office. */
export const pemantauLanes = ['kepala-dinas', 'sekretaris'] as const

const jumlah = z.number().int()

/** Work that waits now: open tasks, late ones of them, those that nobody can do; since when the oldest waits. */
const Menunggu = z.object({ menunggu: jumlah, terlambat: jumlah, tanpaPetugas: jumlah, tertua: Saat.nullable() })
export type Menunggu = z.infer<typeof Menunggu>

/** The unit under which work of no unit of the office is counted. */
export const LAINNYA = 'lainnya'

const UnitPantau = Menunggu.extend({ unit: z.string(), nama: z.string() })
export type UnitPantau = z.infer<typeof UnitPantau>

const ProsesPantau = Menunggu.extend({ proses: z.string(), nama: z.string(), perUnit: z.record(z.string(), jumlah) })
export type ProsesPantau = z.infer<typeof ProsesPantau>

/** What happened in a span: records opened, completed and cancelled, work that came back, steps done and done late. */
const Arus = z.object({ dibuka: jumlah, selesai: jumlah, batal: jumlah, kembali: jumlah, tuntas: jumlah, terlambat: jumlah })
export type Arus = z.infer<typeof Arus>

/** `rataHari`: mean calendar days from opening to completion of what was completed; null where nothing was. */
const BulanPantau = Arus.extend({ bulan: z.string(), rataHari: z.number().nullable() })
export type BulanPantau = z.infer<typeof BulanPantau>

export const Pantauan = z.object({
  semua: Menunggu,
  unit: z.array(UnitPantau),
  proses: z.array(ProsesPantau),
  /** The ten that wait longest. */
  tertua: z.array(Tugas),
  /** The last twelve months, this one too. */
  bulan: z.array(BulanPantau),
  /** Cases closed to all but those named on them, of these months together: counted, not named. */
  tertutup: Arus.pick({ dibuka: true, selesai: true }),
})
export type Pantauan = z.infer<typeof Pantauan>

export const halTugas = ['semua', 'terlambat', 'tanpa-petugas'] as const
export const halBerkas = ['dibuka', 'selesai', 'batal', 'kembali'] as const

/** Which waiting tasks: of a process, at a unit, which of them. */
export const SaringTugas = z.object({
  proses: z.string().max(20).nullable().default(null),
  unit: z.string().max(60).nullable().default(null),
  hal: z.enum(halTugas).default('semua'),
})
export type SaringTugas = z.infer<typeof SaringTugas>

/** Which records of a month (2025-02): what happened to them in it. */
export const SaringBerkas = z.object({ bulan: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/), hal: z.enum(halBerkas) })
export type SaringBerkas = z.infer<typeof SaringBerkas>

const BerkasPantau = z.object({
  instanceId: Id,
  subject: z.string(),
  subjectId: Id,
  nomor: z.string(),
  judul: z.string(),
  rahasia: z.boolean(),
  proses: z.string(),
  namaProses: z.string(),
  mulai: Saat,
  berakhir: Saat.nullable(),
  keadaan: z.enum(['berjalan', 'selesai', 'batal']),
  putaran: jumlah,
})
export type BerkasPantau = z.infer<typeof BerkasPantau>

export const menurutLaporan = ['dibuka', 'berakhir'] as const

/** A report: of a process, a group of the map (P4) or all; of what was opened, or what ended, in the period. */
export const PermintaanLaporan = z.object({
  lingkup: z.string().max(20).default(''),
  menurut: z.enum(menurutLaporan).default('dibuka'),
  dari: Tanggal.meta({ label: 'Dari tanggal' }),
  sampai: Tanggal.meta({ label: 'Sampai tanggal' }),
})
export type PermintaanLaporan = z.infer<typeof PermintaanLaporan>

export const SUBJEK_PEMANTAUAN = 'pemantauan'

export const pemantauanContract = {
  /** What waits in the whole office, and what came in and went out by month. */
  isi: rpc.output(Pantauan),
  /** The waiting tasks behind a count, the oldest first; `jumlah` is of all of them, where the list is cut. */
  tugas: rpc.input(SaringTugas).output(z.object({ jumlah, baris: z.array(Tugas) })),
  /** The records behind a count of a month, the newest last. */
  berkas: rpc.input(SaringBerkas).output(z.object({ jumlah, baris: z.array(BerkasPantau) })),
  /** A workbook: summary by process, each case, each step with how long it took and who did it. */
  laporan: rpc.input(PermintaanLaporan).output(z.instanceof(Blob)),
}
