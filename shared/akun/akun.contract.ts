import { z } from 'zod'
import { baris, barisWajib, ById, Id, Saat, Tanggal } from '../fields.ts'
import { rpc } from '../rpc.ts'

const Ok = z.object({ ok: z.literal(true) })
export const Sandi = z.string().min(8, { error: 'paling sedikit 8 huruf' }).max(200, { error: 'paling banyak 200 huruf' })

/** A post as it holds today: jabatan, unit, lanes, and how it is printed (Plt., Plh.). */
export const PosSesi = z.object({
  penugasanId: Id,
  jabatan: z.string(),
  jenis: z.enum(['definitif', 'plt', 'plh']),
  unit: z.string().nullable(),
  unitNama: z.string(),
  lanes: z.array(z.string()),
  sampai: Tanggal.nullable(),
})
export const Sesi = z.object({
  pegawaiId: Id,
  nama: z.string(),
  namaPengguna: z.string(),
  admin: z.boolean(),
  harusGantiSandi: z.boolean(),
  terkunci: z.boolean(),
  pos: z.array(PosSesi),
})
export type Sesi = z.infer<typeof Sesi>

export const Pegawai = z.object({
  id: Id,
  nama: z.string(),
  gelarDepan: z.string(),
  gelarBelakang: z.string(),
  /** Name with degrees, as printed. */
  namaLengkap: z.string(),
  nip: z.string().nullable(),
  jenisAsn: z.enum(['pns', 'pppk', 'non-asn']),
  golongan: z.string().nullable(),
  pangkat: z.string().nullable(),
  jabatan: z.string(),
  unit: z.string().nullable(),
  aktif: z.boolean(),
  namaPengguna: z.string().nullable(),
})
export type Pegawai = z.infer<typeof Pegawai>
export const PegawaiBaru = z.object({
  id: Id.optional(),
  nama: barisWajib(120).meta({ label: 'Nama tanpa gelar' }),
  gelarDepan: baris(40).default('').meta({ label: 'Gelar depan' }),
  gelarBelakang: baris(60).default('').meta({ label: 'Gelar belakang' }),
  nip: baris(30).nullable().default(null).meta({ label: 'NIP' }),
  jenisAsn: Pegawai.shape.jenisAsn.default('pns'),
  golongan: baris(10).nullable().default(null).meta({ label: 'Golongan' }),
  pangkat: baris(40).nullable().default(null).meta({ label: 'Pangkat' }),
  /** Left out: as it is. One who is not active any more cannot sign in or be given a post. */
  aktif: z.boolean().optional().meta({ label: 'Aktif' }),
})

export const Unit = z.object({
  kode: z.string(),
  nama: z.string(),
  namaPendek: z.string(),
  jenis: z.string(),
  induk: z.string().nullable(),
  aktif: z.boolean(),
})
export type Unit = z.infer<typeof Unit>

export const Jabatan = z.object({
  id: Id,
  nama: z.string(),
  namaPendek: z.string(),
  unit: z.string().nullable(),
  jenis: z.enum(['pimpinan', 'struktural', 'pelaksana', 'fungsional', 'pengelola-keuangan']),
  lanes: z.array(z.string()),
  urutan: z.number().int(),
  aktif: z.boolean(),
})
export type Jabatan = z.infer<typeof Jabatan>

export const Penugasan = z.object({
  id: Id,
  pegawaiId: Id,
  pegawai: z.string(),
  jabatanId: Id,
  jabatan: z.string(),
  unit: z.string().nullable(),
  jenis: PosSesi.shape.jenis,
  mulai: Tanggal,
  selesai: Tanggal.nullable(),
  sk: z.string(),
  menggantikan: Id.nullable(),
  alasan: z.string(),
  /** Acts today; a definitif one is silent while a Plh. stands in for it. */
  bertindak: z.boolean(),
})
export type Penugasan = z.infer<typeof Penugasan>
export const PenugasanBaru = z.object({
  pegawaiId: Id.meta({ label: 'Pegawai' }),
  jabatanId: Id.meta({ label: 'Jabatan' }),
  jenis: PosSesi.shape.jenis.meta({ label: 'Sebagai' }),
  mulai: Tanggal.meta({ label: 'Mulai' }),
  selesai: Tanggal.nullable().meta({ label: 'Sampai' }),
  sk: barisWajib(120).meta({ label: 'Nomor SK atau surat perintah' }),
  menggantikan: Id.nullable().default(null),
  /** Needed where two roles in one fiscal year are allowed only with a written reason (keuangan.md 2). */
  alasan: baris(300).default('').meta({ label: 'Alasan' }),
})

/** A post that can receive: who holds it on the day, who stands in, whether it is vacant. */
export const PosPenerima = z.object({
  jabatanId: Id,
  jabatan: z.string(),
  jabatanPendek: z.string(),
  role: z.string(),
  unit: z.string().nullable(),
  unitNama: z.string(),
  pegawaiId: Id.nullable(),
  pemegang: z.string().nullable(),
  jenis: PosSesi.shape.jenis.nullable(),
  /** A sentence where it matters: “cuti s.d. 7 Mar, Plh. Rani Kusuma”, “belum ada pejabat”. */
  keterangan: z.string(),
})
export type PosPenerima = z.infer<typeof PosPenerima>

export const Akun = z.object({
  id: Id,
  pegawaiId: Id,
  pegawai: z.string(),
  namaPengguna: z.string(),
  admin: z.boolean(),
  terakhirMasuk: Saat.nullable(),
  harusGantiSandi: z.boolean(),
  ditutup: z.boolean(),
})
export type Akun = z.infer<typeof Akun>

export const Ketidakhadiran = z.object({
  id: Id,
  pegawaiId: Id,
  pegawai: z.string(),
  mulai: Tanggal,
  selesai: Tanggal,
  sebab: z.string(),
  /** The Plh. penugasan that it made. */
  plh: z.array(z.object({ penugasanId: Id, jabatan: z.string(), pegawai: z.string() })),
})

/** Whether work of a lane finds someone today: how many hold it, and how many of them can sign in. */
export const Kesiapan = z.object({ lane: z.string(), nama: z.string(), pejabat: z.number().int(), berakun: z.number().int() })
export type Kesiapan = z.infer<typeof Kesiapan>

export const akunContract = {
  masuk: rpc.input(z.object({ namaPengguna: z.string().max(100), sandi: z.string().max(500) })).output(Sesi),
  keluar: rpc.output(Ok),
  /** The session of this door, or null. Never counts as activity. */
  sesi: rpc.output(Sesi.nullable()),
  kunci: rpc.output(Ok),
  bukaKunci: rpc.input(z.object({ sandi: z.string().max(500) })).output(Sesi),
  gantiSandi: rpc.input(z.object({ lama: z.string().max(500), baru: Sandi })).output(Sesi),
  pegawai: {
    list: rpc.input(z.object({ cari: z.string().max(200).optional() })).output(z.array(Pegawai)),
    simpan: rpc.input(PegawaiBaru).output(Pegawai),
  },
  unit: {
    list: rpc.output(z.array(Unit)),
    /** Without a code: a new one, whose code is made of its name. */
    simpan: rpc.input(Unit.extend({ kode: z.string().max(60).optional() })).output(Unit),
  },
  jabatan: {
    list: rpc.output(z.array(Jabatan)),
    simpan: rpc.input(Jabatan.omit({ id: true }).extend({ id: Id.optional() })).output(Jabatan),
  },
  penugasan: {
    list: rpc.input(z.object({ pegawaiId: Id.optional(), berlaku: z.boolean().default(false) })).output(z.array(Penugasan)),
    tambah: rpc.input(PenugasanBaru).output(Penugasan),
    akhiri: rpc.input(ById.extend({ selesai: Tanggal, sk: baris(120).default('') })).output(Penugasan),
  },
  akun: {
    list: rpc.output(z.array(Akun)),
    buat: rpc
      .input(z.object({ pegawaiId: Id, namaPengguna: barisWajib(40), admin: z.boolean().default(false) }))
      .output(z.object({ akun: Akun, sandiSementara: z.string() })),
    sandiSementara: rpc.input(ById).output(z.object({ sandiSementara: z.string() })),
    ubah: rpc.input(ById.extend({ admin: z.boolean().optional(), ditutup: z.boolean().optional() })).output(Akun),
  },
  ketidakhadiran: {
    list: rpc.input(z.object({ sejak: Tanggal.optional() })).output(z.array(Ketidakhadiran)),
    /** An absence with who stands in: makes a Plh. penugasan for each post, so that its tasks go on. */
    catat: rpc
      .input(
        z.object({
          pegawaiId: Id,
          mulai: Tanggal,
          selesai: Tanggal,
          sebab: barisWajib(120),
          pengganti: z.array(z.object({ penugasanId: Id, pegawaiId: Id })),
          sk: baris(120).default(''),
        }),
      )
      .output(Ketidakhadiran),
    batal: rpc.input(ById).output(Ok),
  },
  /** What a new office still lacks before its processes can run. */
  kesiapan: rpc.output(z.array(Kesiapan)),
  /** The posts that may receive work, in the order of the organisation, as held on the day. */
  penerima: rpc.input(z.object({ pada: Tanggal.optional() })).output(z.array(PosPenerima)),
  /** People who act today, for handing over and sharing. */
  orang: rpc
    .input(z.object({ cari: z.string().max(200).optional(), unit: z.string().optional() }))
    .output(z.array(z.object({ pegawaiId: Id, nama: z.string(), jabatan: z.string(), unit: z.string().nullable(), unitNama: z.string() }))),
}
