import { z } from 'zod'
import { SubjectRef } from '../core/berkas.contract.ts'
import { baris, barisWajib, Id, Saat, Tanggal } from '../fields.ts'
import { rpc } from '../rpc.ts'
import { aturanContract } from './aturan.contract.ts'

/** One open task as a worklist shows it. */
export const Tugas = z.object({
  taskId: Id,
  instanceId: Id,
  process: z.string(),
  step: z.string(),
  /** The map's own words, and our short name. */
  nama: z.string(),
  namaPendek: z.string(),
  subject: z.string(),
  subjectId: Id,
  nomor: z.string(),
  judul: z.string(),
  asal: z.string(),
  rahasia: z.boolean(),
  /** Who sent it here: the post or person of the step before. */
  dari: z.string(),
  /** At whom it waits: lane and unit, or a person. */
  pada: z.string(),
  role: z.string(),
  unit: z.string().nullable(),
  pegawaiId: Id.nullable(),
  sejak: Saat,
  batas: Saat.nullable(),
  terlambat: z.boolean(),
  /** The way by which it came: null, or the note of a return. */
  kembali: z.string().nullable(),
  diambil: z.object({ pegawaiId: Id, nama: z.string() }).nullable(),
  dibagikan: z.boolean(),
  /** Words for the button when there is a single way on and no decision. */
  tunggal: z.boolean(),
  /** The party outside whose act it is, recorded by us; null where it is ours. */
  luar: z.string().nullable(),
  /** The outside system in which it is done. */
  sistem: z.string().nullable(),
  /** Several records at this step may be completed by one press. */
  bersama: z.boolean(),
})
export type Tugas = z.infer<typeof Tugas>

export const Aksi = z.object({
  /** null: the task's own way; else an outcome of the map, or a way beyond it. */
  hasil: z.string().nullable(),
  nama: z.string(),
  form: z.string().nullable(),
  catatanWajib: z.boolean(),
  tambahan: z.boolean(),
  inklusif: z.boolean(),
})
export type Aksi = z.infer<typeof Aksi>

export const TugasCatatan = Tugas.extend({
  aksi: z.array(Aksi),
  /** The code of the refusal when nothing may be done, with its sentence. */
  tolakan: z.object({ code: z.string(), pesan: z.string() }).nullable(),
  /** Ours is recorded for another: who held the address, to choose from. */
  dicatatUntuk: z.array(z.object({ penugasanId: Id, nama: z.string(), jabatan: z.string() })),
  bolehAmbil: z.boolean(),
  bolehSerahkan: z.boolean(),
  bolehAlamatkan: z.boolean(),
  bolehBagikan: z.boolean(),
  dilihatPada: Saat.nullable(),
})
export type TugasCatatan = z.infer<typeof TugasCatatan>

export const Riwayat = z.object({
  id: Id,
  act: Id,
  instanceId: Id,
  kind: z.string(),
  step: z.string().nullable(),
  nama: z.string(),
  hasil: z.array(z.string()),
  catatan: z.string().nullable(),
  oleh: z.string(),
  jabatan: z.string(),
  /** Whose act it was, when recorded for another. */
  untuk: z.string().nullable(),
  pada: Saat,
  padaTanggal: Tanggal.nullable(),
  /** The last own act that may still be taken back. */
  dapatDitarik: z.boolean(),
  /** The act was taken back since. */
  ditarik: z.boolean(),
})
export type Riwayat = z.infer<typeof Riwayat>

/** A running or ended process of a record: its path, its live tasks, what I may do. */
export const Jalur = z.object({
  instanceId: Id,
  process: z.string(),
  nama: z.string(),
  mulai: Saat,
  batas: Saat.nullable(),
  berakhir: Saat.nullable(),
  berakhirSebagai: z.enum(['selesai', 'batal']).nullable(),
  /** Every token, parked ones too, for the map: step, parked, address. */
  token: z.array(
    z.object({ taskId: Id, step: z.string(), parkir: z.boolean(), dari: z.string().nullable(), pada: z.string(), ronde: z.number().int() }),
  ),
  /** Steps that were done in this instance, newest moment each, and how often returned. */
  selesai: z.array(z.object({ step: z.string(), pada: Saat, kali: z.number().int() })),
  tugas: z.array(TugasCatatan),
  riwayat: z.array(Riwayat),
  bolehBatal: z.boolean(),
  /** Steps to which a correction may send a token back, when the actor may correct. */
  koreksi: z.array(z.object({ taskId: Id, langkah: z.array(z.object({ step: z.string(), nama: z.string() })) })),
})
export type Jalur = z.infer<typeof Jalur>

const Hasil = z.object({
  act: Id,
  /** Tasks that the act opened; `mine` lets the screen offer to go on. */
  dibuka: z.array(z.object({ taskId: Id, step: z.string(), nama: z.string(), namaPendek: z.string(), mine: z.boolean() })),
})
const Alamat = z.object({ role: z.string(), unit: z.string().nullable(), pegawaiId: Id.nullable() })

export const alurContract = {
  /** saya: mine by address; luar: outside parties recorded by me; dicatat: what I may record for another; menunggu: what I sent on and wait for; selesai: what I completed this week. */
  tugas: rpc
    .input(z.object({ bagian: z.enum(['saya', 'luar', 'dicatat', 'menunggu', 'selesai']).default('saya'), subject: z.string().optional() }))
    .output(z.array(Tugas)),
  hitung: rpc.output(z.object({ saya: z.number().int(), terlambat: z.number().int(), perSubject: z.record(z.string(), z.number().int()) })),
  jalur: rpc.input(SubjectRef).output(z.array(Jalur)),
  /** Completes a task: one outcome (several where inclusive), the form's payload, a note. */
  selesaikan: rpc
    .input(
      z.object({
        taskId: Id,
        hasil: z.array(z.string()).default([]),
        catatan: baris(4000).nullable().default(null),
        isi: z.unknown().optional(),
        padaTanggal: Tanggal.nullable().default(null),
        untukPenugasanId: Id.nullable().default(null),
        tahan: z.boolean().default(false),
      }),
    )
    .output(Hasil),
  /** Completes the same step of several records, all or nothing; each under the rules of one. */
  selesaikanBersama: rpc
    .input(z.object({ taskIds: z.array(Id).min(1).max(200), catatan: baris(4000).nullable().default(null) }))
    .output(z.object({ acts: z.array(Id) })),
  /** Of records those whose task at a step may be completed so, and why the rest not; writes nothing. */
  ujiBersama: rpc
    .input(z.object({ subject: z.string().max(60), subjectIds: z.array(Id).min(1).max(200), step: z.string().max(80) }))
    .output(z.object({ tugas: z.array(Id), ditolak: z.array(z.object({ subjectId: Id, nomor: z.string(), pesan: z.string() })) })),
  /** Takes back what was completed together, all or nothing. */
  tarikBersama: rpc.input(z.object({ acts: z.array(Id).min(1).max(200) })).output(z.object({ acts: z.array(Id) })),
  /** Sets seen_at; called when the task's record page opens, never by a pane. */
  lihat: rpc.input(z.object({ taskId: Id })).output(z.object({ ok: z.literal(true) })),
  ambil: rpc.input(z.object({ taskId: Id, catatan: baris(1000).nullable().default(null) })).output(z.object({ ok: z.literal(true) })),
  /** To whom the actor may hand a task over: who else holds its address today. */
  rekan: rpc
    .input(z.object({ taskId: Id, cari: z.string().max(200).default('') }))
    .output(z.array(z.object({ pegawaiId: Id, nama: z.string(), jabatan: z.string() }))),
  serahkan: rpc
    .input(z.object({ taskId: Id, pegawaiId: Id, catatan: baris(1000).nullable().default(null) }))
    .output(z.object({ ok: z.literal(true) })),
  alamatkan: rpc.input(z.object({ taskId: Id, alamat: Alamat, catatan: barisWajib(1000) })).output(z.object({ ok: z.literal(true) })),
  tarik: rpc.input(z.object({ act: Id, catatan: baris(1000).nullable().default(null) })).output(Hasil),
  koreksi: rpc.input(z.object({ taskId: Id, ke: z.string(), catatan: barisWajib(1000) })).output(Hasil),
  batal: rpc.input(z.object({ instanceId: Id, catatan: barisWajib(1000), isi: z.unknown().optional() })).output(z.object({ act: Id })),
  /** Open tasks that no acting penugasan matches; for admin and Kasubbag TU. */
  tanpaPetugas: rpc.output(z.array(Tugas)),
  aturan: aturanContract,
}
