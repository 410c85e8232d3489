import { z } from 'zod'
import { baris, barisWajib, ById, Id, Saat, Tanggal } from '../../fields.ts'
import { registerContract } from '../../registers/register.contract.ts'
import { rpc } from '../../rpc.ts'
import { UbahSel, HasilSel } from '../../registers/sel.ts'
import { IsiPihak, PihakBaris } from './pihak.daftar.ts'
import { IsiPerkara, PerkaraBaris, PerkaraRingkas } from './perkara.daftar.ts'

/** A lane that is one of several: who of them takes part is said when the case is opened. */
const LaneTerbagi = z.object({
  lane: z.string(),
  nama: z.string(),
  macam: z.enum(['unit', 'pegawai']),
  /** Several may take part, each with a task of his own. */
  banyak: z.boolean(),
  /** Everyone is ASN: whose case it is must be said. */
  wajib: z.boolean(),
})

/** A process that runs as a case, and whether the asker may open one. */
export const JenisPerkara = z.object({
  kode: z.string(),
  nama: z.string(),
  pemicu: z.string(),
  pembuka: z.array(z.string()),
  bolehBuka: z.boolean(),
  tertutup: z.boolean(),
  terbagi: z.array(LaneTerbagi),
})
export type JenisPerkara = z.infer<typeof JenisPerkara>

export const PihakBaru = z.object({
  nama: barisWajib(200).meta({ label: 'Nama' }),
  nik: z
    .string()
    .regex(/^\d{16}$/, { error: 'NIK terdiri atas 16 angka' })
    .nullable()
    .default(null)
    .meta({ label: 'NIK' }),
  alamat: baris(300).default('').meta({ label: 'Alamat' }),
  keterangan: baris(300).default('').meta({ label: 'Keterangan' }),
})
export type PihakBaru = z.infer<typeof PihakBaru>

/** What a letter gives to a case that is opened from it. */
export const DariSurat = z.object({
  nomor: z.string(),
  judul: z.string(),
  uraian: z.string(),
  /** Its sender, as the first of the people. */
  pihak: PihakBaru.nullable(),
  /** The letter is not Biasa: its words are not copied into a case. */
  tertutup: z.boolean(),
  /** The processes that the asker may open from it: the map's trigger is a letter (`named`), or leaves open how it comes (`read`). */
  proses: z.array(z.object({ kode: z.string(), sebagai: z.enum(['named', 'read']) })),
  /** The cases opened from it that the asker may see. */
  perkara: z.array(PerkaraRingkas),
})
export type DariSurat = z.infer<typeof DariSurat>

const Pihak = z.object({
  id: Id,
  nama: z.string(),
  /** The last four digits; the whole never leaves the host. */
  nikAkhir: z.string().nullable(),
  alamat: z.string(),
  keterangan: z.string(),
})

const Dokumen = z.object({
  id: Id,
  nama: z.string(),
  nomor: z.string(),
  tanggal: Tanggal.nullable(),
  bertandaTangan: z.boolean(),
  berkasId: Id.nullable(),
  lokasi: z.string(),
  /** The bytes of its file are no longer in the data folder. */
  hilang: z.boolean(),
  dicatatOleh: z.string(),
  dicatatPada: Saat,
})

/** A document as the map names it, and whether the case has it. */
const DokumenPeta = z.object({
  nama: z.string(),
  /** Steps that make it, by their short names; where it comes in else. */
  langkah: z.array(z.string()),
  asal: z.string(),
  penandatangan: z.array(z.string()),
  ada: z.boolean(),
})

/** What the map says of a step, and where it is our reading. */
const LangkahPeta = z.object({
  step: z.string(),
  aktor: z.string(),
  bersama: z.array(z.string()),
  sistem: z.string().nullable(),
  /** Documents that it makes, and that it must have, by the map's names. */
  membuat: z.array(z.string()),
  memerlukan: z.array(z.string()),
  tersirat: z.array(z.string()),
  catatan: z.array(z.string()),
})

export const Perkara = PerkaraRingkas.extend({
  uraian: z.string(),
  versi: z.number().int(),
  bolehUbah: z.boolean(),
  /** The letter that it was opened from; `hal` null: it is read on its own page only, or not by the reader. */
  surat: z.object({ id: Id, nomor: z.string(), pengirim: z.string(), hal: z.string().nullable() }).nullable(),
  /** The first of the people, and how many there are: the list has them all. */
  pihak: z.array(Pihak),
  jumlahPihak: z.number().int(),
  catatan: z.array(z.object({ id: Id, isi: z.string(), oleh: z.string(), jabatan: z.string(), pada: Saat })),
  dokumen: z.array(Dokumen),
  dokumenPeta: z.array(DokumenPeta),
  langkahPeta: z.array(LangkahPeta),
})
export type Perkara = z.infer<typeof Perkara>

const isian = {
  judul: barisWajib(300).meta({ label: 'Perihal' }),
  uraian: baris(8000).default('').meta({ label: 'Uraian' }),
  batas: Tanggal.nullable().default(null).meta({ label: 'Batas perkara' }),
}

export const PerkaraBaru = z.object({
  proses: barisWajib(20).meta({ label: 'Proses' }),
  ...isian,
  pihak: z.array(PihakBaru).max(5000).default([]),
  penerima: z
    .array(z.object({ lane: z.string(), unit: z.string().nullable(), pegawaiId: Id.nullable() }))
    .max(200)
    .default([]),
  /** The letter that it is opened from. */
  suratId: Id.nullable().default(null),
})
export type PerkaraBaru = z.infer<typeof PerkaraBaru>

export const DokumenBaru = z.object({
  id: Id,
  nama: barisWajib(200).meta({ label: 'Dokumen' }),
  nomor: baris(100).default('').meta({ label: 'Nomor dokumen' }),
  tanggal: Tanggal.nullable().default(null).meta({ label: 'Tanggal dokumen' }),
  bertandaTangan: z.boolean().default(false),
  berkasId: Id.nullable().default(null),
  lokasi: baris(200).default('').meta({ label: 'Tempat naskah asli' }),
})

const PihakTerpilih = ById.extend({ pihakId: z.array(Id).min(1).max(10_000) })
const Jumlah = z.object({ jumlah: z.number().int() })

/** What one act changed of a case; `lebih`: so many lines more. */
const PerubahanPerkara = z.object({
  act: z.number().int(),
  pada: Saat,
  oleh: z.string(),
  rincian: z.array(z.object({ hal: z.string(), lama: z.string(), baru: z.string() })),
  lebih: z.number().int(),
})
export type PerubahanPerkara = z.infer<typeof PerubahanPerkara>

export const perkaraContract = {
  /** Every process that runs as a case. */
  jenis: rpc.output(z.array(JenisPerkara)),
  ...registerContract(IsiPerkara, PerkaraBaris),
  /** The case again for who has it open; a closed one only after `baca`. */
  get: rpc.input(ById).output(Perkara),
  /** As `get`, and writes down who opened it where the case is closed to others. */
  baca: rpc.input(ById).output(Perkara),
  /** What a letter gives to a case opened from it, and those that it opened. */
  dariSurat: rpc.input(z.object({ suratId: Id })).output(DariSurat),
  /** Opens a case: its process starts, the first task lies with who opens it. */
  buka: rpc.input(PerkaraBaru).output(ById),
  ubah: rpc.input(ById.extend({ versi: z.number().int(), ...isian })).output(Perkara),
  /** Puts people on the case, all or none. */
  tambahPihak: rpc.input(ById.extend({ pihak: z.array(PihakBaru).min(1).max(5000) })).output(Perkara),
  pihak: {
    ...registerContract(IsiPihak, PihakBaris),
    /** Corrects one person; a NIK left out stays as it is. */
    ubah: rpc
      .input(ById.extend({ versi: z.number().int(), tanpaNik: z.boolean().default(false), ...PihakBaru.shape }))
      .output(z.object({ id: Id, versi: z.number().int() })),
    /** Cells of the list, all or none, by the rules of `ubah`. */
    ubahSel: rpc.input(UbahSel).output(HasilSel),
    /** Takes people off the case, and puts them back; all or none. */
    coret: rpc.input(PihakTerpilih).output(Jumlah),
    pulihkan: rpc.input(PihakTerpilih).output(Jumlah),
  },
  catat: rpc.input(ById.extend({ isi: barisWajib(4000).meta({ label: 'Isi catatan' }) })).output(Perkara),
  /** A document by its file among the attachments, or by where its original lies. */
  tambahDokumen: rpc.input(DokumenBaru).output(Perkara),
  cabutDokumen: rpc.input(ById.extend({ dokumenId: Id, alasan: barisWajib(500) })).output(Perkara),
  /** What was changed of the case, oldest first: facts, people, notes, documents, imports. */
  perubahan: rpc.input(ById).output(z.array(PerubahanPerkara)),
  pembacaan: rpc.input(ById).output(z.array(z.object({ pada: Saat, oleh: z.string(), jabatan: z.string() }))),
}
