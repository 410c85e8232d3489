import { z } from 'zod'
import { baris, barisWajib, ById, Id, Tanggal } from '../../../fields.ts'
import { registerContract } from '../../../registers/register.contract.ts'
import { rpc } from '../../../rpc.ts'
import { keamananSurat } from '../surat-masuk.contract.ts'
import { BerkasArsipBaris, IsiArsip } from './arsip.daftar.ts'

export const tingkatArsip = ['asli', 'salinan', 'tembusan', 'pertinggal'] as const
export const jenisUsul = ['pindah', 'musnah', 'serah'] as const
export const usulNama = { pindah: 'Usul pindah', musnah: 'Usul musnah', serah: 'Usul serah' } as const
/** Names of a file and of a proposal, in papers. */
export const SUBJEK_BERKAS = 'arsip_berkas'
export const SUBJEK_USUL = 'arsip_usul'
/** Records of the program that lie in a file. */
export const subjekArsip = ['surat_masuk', 'naskah', 'perkara'] as const

const Isi = z.object({
  id: Id,
  no: z.number().int(),
  subject: z.enum(subjekArsip).nullable(),
  subjectId: Id.nullable(),
  nomor: z.string(),
  uraian: z.string(),
  kode: z.string(),
  tanggal: Tanggal.nullable(),
  tingkat: z.enum(tingkatArsip),
  jumlah: z.number().int(),
  satuan: z.string(),
  keterangan: z.string(),
})

const Pinjam = z.object({
  id: Id,
  peminjam: z.string(),
  keperluan: z.string(),
  dipinjam: Tanggal,
  batas: Tanggal,
  kembali: Tanggal.nullable(),
  disetujuiOleh: z.string(),
})

export const BerkasArsip = BerkasArsipBaris.extend({
  skema: z.string(),
  unitKode: z.string().nullable(),
  dibuka: Tanggal,
  ditutup: Tanggal.nullable(),
  /** The event from which its years count, in words; null: from its closing. */
  peristiwa: z.string().nullable(),
  peristiwaTanggal: Tanggal.nullable(),
  lokasiId: Id.nullable(),
  versi: z.number().int(),
  bolehUbah: z.boolean(),
  isi: z.array(Isi),
  pinjam: z.array(Pinjam),
})
export type BerkasArsip = z.infer<typeof BerkasArsip>

const isian = {
  skema: z.string().default('83/2022'),
  kode: barisWajib(40).meta({ label: 'Kode klasifikasi' }),
  uraian: barisWajib(500).meta({ label: 'Uraian informasi berkas' }),
  unit: z.string().max(60).nullable().default(null).meta({ label: 'Unit pengolah' }),
  keamanan: z.enum(keamananSurat).default('B').meta({ label: 'Keamanan' }),
  vital: z.boolean().default(false).meta({ label: 'Arsip vital' }),
  dibuka: Tanggal.meta({ label: 'Dibuka' }),
  lokasiId: Id.nullable().default(null).meta({ label: 'Lokasi' }),
  keterangan: baris(500).default('').meta({ label: 'Keterangan' }),
}
export const BerkasArsipBaru = z.object(isian)
export type BerkasArsipBaru = z.infer<typeof BerkasArsipBaru>

export const IsiArsipBaru = z.object({
  subject: z.enum(subjekArsip).nullable().default(null),
  subjectId: Id.nullable().default(null),
  uraian: baris(1000).default('').meta({ label: 'Uraian' }),
  tanggal: Tanggal.nullable().default(null).meta({ label: 'Tanggal' }),
  tingkat: z.enum(tingkatArsip).default('asli').meta({ label: 'Tingkat perkembangan' }),
  jumlah: z.number().int().min(1).max(100_000).default(1).meta({ label: 'Jumlah' }),
  satuan: baris(30).default('lembar'),
  keterangan: baris(300).default(''),
})
export type IsiArsipBaru = z.infer<typeof IsiArsipBaru>

export const Lokasi = z.object({
  id: Id,
  indukId: Id.nullable(),
  jenis: z.enum(['ruang', 'rak', 'laci', 'boks']),
  nama: z.string(),
  /** From the room down. */
  jalur: z.string(),
  aktif: z.boolean(),
  berkas: z.number().int(),
})
export type Lokasi = z.infer<typeof Lokasi>

/** A letter that has ended and lies in no file yet. */
export const BelumDiberkaskan = z.object({
  subject: z.enum(subjekArsip),
  subjectId: Id,
  nomor: z.string(),
  hal: z.string(),
  tanggal: Tanggal,
  kode: z.string().nullable(),
  unit: z.string(),
  /** Files of its code that are still open, the newest first. */
  usulan: z.array(z.object({ id: Id, nomor: z.string(), uraian: z.string() })),
})
export type BelumDiberkaskan = z.infer<typeof BelumDiberkaskan>

/** Where a letter lies, and where it may be put. */
export const LetakArsip = z.object({
  /** Where it lies: a file that the reader may not know of has no id. */
  berkas: z.object({ id: Id.nullable(), nomor: z.string() }).nullable(),
  kode: z.string().nullable(),
  usulan: BelumDiberkaskan.shape.usulan,
  bolehBerkaskan: z.boolean(),
})
export type LetakArsip = z.infer<typeof LetakArsip>

export const Usul = z.object({
  id: Id,
  jenis: z.enum(jenisUsul),
  tanggal: Tanggal,
  berkas: z.array(z.object({ id: Id, nomor: z.string(), uraian: z.string() })),
  /** Whose consent a destruction needs, of the strictest of its files. */
  penyetuju: z.string(),
  persetujuan: z.string(),
  persetujuanTanggal: Tanggal.nullable(),
  beritaAcara: z.string(),
  selesaiTanggal: Tanggal.nullable(),
  batal: z.string().nullable(),
})
export type Usul = z.infer<typeof Usul>

export const arsipContract = {
  ...registerContract(IsiArsip, BerkasArsipBaris),
  get: rpc.input(ById).output(BerkasArsip),
  buat: rpc.input(BerkasArsipBaru).output(ById),
  ubah: rpc.input(ById.extend({ versi: z.number().int(), ...isian })).output(BerkasArsip),
  /** Closes a file: from here its years count, unless its code has an event. */
  tutup: rpc.input(ById.extend({ tanggal: Tanggal.meta({ label: 'Tanggal tutup' }) })).output(BerkasArsip),
  bukaKembali: rpc.input(ById).output(BerkasArsip),
  peristiwa: rpc.input(ById.extend({ tanggal: Tanggal.meta({ label: 'Tanggal peristiwa' }) })).output(BerkasArsip),
  /** Puts papers into a file, all or none; one that lies in another file is refused with that file. */
  tambahIsi: rpc.input(ById.extend({ isi: z.array(IsiArsipBaru).min(1).max(500) })).output(BerkasArsip),
  keluarkanIsi: rpc.input(ById.extend({ isiId: Id })).output(BerkasArsip),
  belum: rpc
    .input(z.object({ jumlah: z.number().int().min(1).max(500).default(100) }))
    .output(z.object({ jumlah: z.number().int(), baris: z.array(BelumDiberkaskan) })),
  /** Of one letter or naskah: in which file it lies, else the open files of its code. */
  letak: rpc.input(z.object({ subject: z.enum(subjekArsip), subjectId: Id })).output(LetakArsip),
  lokasi: rpc.output(z.array(Lokasi)),
  simpanLokasi: rpc
    .input(
      z.object({
        id: Id.nullable().default(null),
        indukId: Id.nullable().default(null),
        jenis: Lokasi.shape.jenis,
        nama: barisWajib(80).meta({ label: 'Nama tempat' }),
        aktif: z.boolean().default(true),
      }),
    )
    .output(z.array(Lokasi)),
  pinjam: rpc
    .input(
      ById.extend({
        peminjam: barisWajib(150).meta({ label: 'Peminjam' }),
        keperluan: barisWajib(300).meta({ label: 'Keperluan' }),
        batas: Tanggal.meta({ label: 'Dikembalikan paling lambat' }),
      }),
    )
    .output(BerkasArsip),
  kembali: rpc.input(ById.extend({ pinjamId: Id })).output(BerkasArsip),
  usul: {
    /** Files that may be proposed today. */
    calon: rpc.input(z.object({ jenis: z.enum(jenisUsul) })).output(z.array(BerkasArsipBaris)),
    list: rpc.output(z.array(Usul)),
    buat: rpc.input(z.object({ jenis: z.enum(jenisUsul), berkasId: z.array(Id).min(1).max(1000) })).output(Usul),
    setujui: rpc.input(ById.extend({ persetujuan: barisWajib(200).meta({ label: 'Nomor persetujuan' }), tanggal: Tanggal })).output(Usul),
    selesai: rpc.input(ById.extend({ beritaAcara: barisWajib(200).meta({ label: 'Nomor Berita Acara' }), tanggal: Tanggal })).output(Usul),
    batal: rpc.input(ById.extend({ sebab: barisWajib(300).meta({ label: 'Alasan' }) })).output(Usul),
  },
}
