import { z } from 'zod'
import { baris, barisWajib, ById, Id, Saat, Tanggal } from '../../../fields.ts'
import { registerContract } from '../../../registers/register.contract.ts'
import { rpc } from '../../../rpc.ts'
import { Buku, keamananSurat } from '../surat-masuk.contract.ts'
import { KodeJenis } from './jenis.ts'
import { KepalaNaskah } from './kepala.ts'
import { IsiNaskahDaftar, NaskahBaris } from './naskah.daftar.ts'

/** The process that brings a naskah of the kinds with `alur` from concept to dispatch. */
export const PROSES_SURAT_KELUAR = 'P1.1.2'
/** The name by which tasks and files know a naskah. */
export const SUBJEK_NASKAH = 'naskah'

export const caraKirim = ['antar', 'pos', 'email', 'SRIKANDI', 'WA/lainnya'] as const

export const Persetujuan = z.object({
  id: Id,
  macam: z.enum(['paraf', 'paraf-koordinasi', 'persetujuan']),
  revisi: z.number().int(),
  jabatanId: Id,
  jabatan: z.string(),
  dimintaPada: Saat,
  dimintaOleh: z.string(),
  dijawabPada: Saat.nullable(),
  dijawabOleh: z.string(),
  hasil: z.enum(['setuju', 'tolak']).nullable(),
  catatan: z.string(),
  /** A newer revision made it lapse. */
  gugur: z.boolean(),
  /** The actor may answer it. */
  milikSaya: z.boolean(),
})
export type Persetujuan = z.infer<typeof Persetujuan>

const Kirim = z.object({
  id: Id,
  tujuan: z.string(),
  cara: z.string(),
  tanggal: Tanggal,
  penerima: z.string(),
  diterimaTanggal: Tanggal.nullable(),
  buktiId: Id.nullable(),
})

/** A revision as it was handed over. */
const Revisi = z.object({
  revisi: z.number().int(),
  pada: Saat,
  oleh: z.string(),
  jabatan: z.string(),
  isi: z.unknown(),
  kepala: z.unknown(),
})

export const Naskah = NaskahBaris.extend({
  kepala: KepalaNaskah,
  isi: z.record(z.string(), z.unknown()),
  skemaKlasifikasi: z.string().nullable(),
  unitKode: z.string().nullable(),
  balasanAtas: z.object({ id: Id, nomor: z.string(), hal: z.string() }).nullable(),
  induk: z.object({ id: Id, nomor: z.string(), jenis: KodeJenis, sebagai: z.string() }).nullable(),
  turunan: z.array(z.object({ id: Id, nomor: z.string(), jenis: KodeJenis, sebagai: z.string() })),
  revisi: z.number().int(),
  ditandatanganiTanggal: Tanggal.nullable(),
  /** The paper is frozen: its bytes are served as they were made. */
  beku: z.boolean(),
  versi: z.number().int(),
  bolehUbah: z.boolean(),
  bolehTandaTangan: z.boolean(),
  bolehNomor: z.boolean(),
  /** What must be filled before it can be handed over, by label. */
  kurang: z.array(z.string()),
  persetujuan: z.array(Persetujuan),
  /** Whose paraf the concept needs before it is handed over, and how it stands on the revision at hand; null: none is needed. */
  parafKepala: z
    .object({ jabatanId: Id, jabatan: z.string(), keadaan: z.enum(['belum', 'diminta', 'setuju', 'ditolak', 'sendiri']) })
    .nullable(),
  kirim: z.array(Kirim),
  riwayatRevisi: z.array(Revisi),
})
export type Naskah = z.infer<typeof Naskah>

export const NaskahBaru = z.object({
  jenis: KodeJenis,
  hal: baris(1000).default('').meta({ label: 'Hal' }),
  balasanAtas: Id.nullable().default(null),
  indukId: Id.nullable().default(null),
  indukSebagai: z.enum(['ralat', 'susulan', 'spd', 'laporan']).nullable().default(null),
})

export const NaskahUbah = ById.extend({
  versi: z.number().int(),
  kepala: KepalaNaskah,
  isi: z.record(z.string(), z.unknown()),
  kodeKlasifikasi: z.object({ skema: z.string(), kode: z.string() }).nullable().default(null),
  balasanAtas: Id.nullable().default(null),
})

/** Forms of P1.1.2. */
export const IsiTandaTangan = z.object({ tanggal: Tanggal.nullable().default(null) })
/** `sisipan`: the reason of an inserted number, for a date before that of the last one. */
export const IsiNomor = z.object({
  tanggal: Tanggal.nullable().default(null),
  pesananId: Id.nullable().default(null),
  sisipan: baris(300).default('').meta({ label: 'Alasan nomor sisipan' }),
})
export type IsiNomor = z.infer<typeof IsiNomor>
const KirimBaru = z.object({
  tujuan: barisWajib(300).meta({ label: 'Tujuan' }),
  cara: z.enum(caraKirim),
  tanggal: Tanggal,
  penerima: baris(150).default(''),
})
export const IsiKirim = z.object({ kirim: z.array(KirimBaru).min(1, { error: 'paling sedikit satu tujuan' }).max(500) })

/** A booking holds for so many days unless it says otherwise. */
export const PESANAN_HARI = 7

/** A booked number: for what, by whom, until when. */
export const Pesanan = z.object({
  id: Id,
  jenis: KodeJenis,
  nomor: z.string(),
  tanggal: Tanggal,
  keperluan: z.string(),
  unit: z.string(),
  dipesanOleh: z.string(),
  dipesanPada: Saat,
  sampai: Tanggal,
  keadaan: z.enum(['dipesan', 'terpakai', 'batal']),
  /** Booked, and its last day is over. */
  lewat: z.boolean(),
  /** Booked, and it ends within two days. */
  segera: z.boolean(),
})
export type Pesanan = z.infer<typeof Pesanan>

export const naskahContract = {
  ...registerContract(IsiNaskahDaftar, NaskahBaris),
  get: rpc.input(ById).output(Naskah),
  /** How many pages it will be, and what the drafter should know of them (the signature alone on the last). */
  ukur: rpc.input(ById).output(z.object({ halaman: z.number().int(), peringatan: z.array(z.string()) })),
  /** One letter to many addressees: as one Word file, or one a letter in a zip. */
  gabung: rpc
    .input(
      ById.extend({
        alamat: z
          .array(z.object({ yth: barisWajib(300).meta({ label: 'Yth.' }), di: baris(120).default('') }))
          .min(1, { error: 'paling sedikit satu alamat' })
          .max(2000, { error: 'paling banyak 2.000 alamat sekali gabung' }),
        bentuk: z.enum(['satu', 'banyak']),
      }),
    )
    .output(z.instanceof(Blob)),
  /** Whom of a Surat Tugas something else claims on its days. */
  bentrok: rpc.input(ById).output(z.array(z.object({ pegawaiId: Id, nama: z.string(), sebab: z.string() }))),
  /** An own SPD for each person of a Surat Tugas, or for those named; who has one is passed over. */
  buatSpd: rpc.input(ById.extend({ pegawaiId: z.array(Id).max(500).default([]) })).output(z.object({ id: z.array(Id) })),
  /** Journeys that are over and whose report is still asked for. */
  laporanDitunggu: rpc.output(z.array(z.object({ id: Id, nomor: z.string(), nama: z.string(), tujuan: z.string(), kembali: Tanggal }))),
  /** The naskah that answer an incoming letter, the newest first. */
  balasan: rpc.input(z.object({ suratId: Id })).output(z.array(NaskahBaris)),
  /** Begins a naskah: an empty concept of a kind; kinds with a flow start P1.1.2. */
  buat: rpc.input(NaskahBaru).output(ById),
  simpan: rpc.input(NaskahUbah).output(Naskah),
  /** Who may sign: posts with today's holder. */
  penanda: rpc.output(z.array(z.object({ jabatanId: Id, jabatan: z.string(), nama: z.string() }))),
  /** People of the register as a paper names them, by part of name or NIP. */
  orang: rpc
    .input(z.object({ cari: z.string().max(100) }))
    .output(
      z.array(
        z.object({ pegawaiId: Id, nama: z.string(), nip: z.string(), pangkat: z.string(), golongan: z.string(), jabatan: z.string() }),
      ),
    ),
  persetujuan: {
    /** Paraf and consents that wait for the actor. */
    saya: rpc.output(z.array(Persetujuan.extend({ naskahId: Id, jenis: KodeJenis, hal: z.string(), konseptor: z.string() }))),
    minta: rpc.input(ById.extend({ jabatanId: z.array(Id).min(1).max(20), macam: z.enum(['paraf', 'paraf-koordinasi']) })).output(Naskah),
    jawab: rpc
      .input(ById.extend({ hasil: z.enum(['setuju', 'tolak']), catatan: baris(2000).default('').meta({ label: 'Catatan' }) }))
      .output(Naskah),
  },
  /** Signs a kind without a flow. */
  tandaTangani: rpc.input(ById.extend({ tanggal: Tanggal.nullable().default(null) })).output(Naskah),
  /** Numbers a kind without a flow, or before the signature where the office says so. */
  nomori: rpc.input(ById.extend(IsiNomor.shape)).output(Naskah),
  /** The number that would be drawn, not kept; `sisipan`: it would be an inserted one, for the date is before that of the last number. */
  nomorBerikut: rpc
    .input(ById.extend({ tanggal: Tanggal.nullable().default(null) }))
    .output(z.object({ nomor: z.string(), sisipan: z.boolean() })),
  nomor: {
    /** The books that give numbers, with their years: the last number, what the printed book must explain, whether the year is closed. */
    buku: rpc.output(z.array(z.object({ kode: z.string(), nama: z.string(), tahun: z.array(Buku) }))),
    pesanan: rpc.input(z.object({ semua: z.boolean().default(false) })).output(z.array(Pesanan)),
    /** The number that a booking would get now, not kept; `sisipan`: an inserted one, for the date is before that of the last number. */
    berikut: rpc
      .input(z.object({ jenis: KodeJenis, kode: z.string().max(40), tanggal: Tanggal.nullable().default(null) }))
      .output(z.object({ nomor: z.string(), sisipan: z.boolean() })),
    /** Books the next number of a kind for a letter that is made elsewhere (F9). */
    pesan: rpc
      .input(
        z.object({
          jenis: KodeJenis,
          keperluan: barisWajib(300).meta({ label: 'Keperluan' }),
          kode: z.object({ skema: z.string(), kode: z.string() }),
          tanggal: Tanggal.nullable().default(null),
          sampai: Tanggal.nullable().default(null),
          /** The reason of an inserted number, with a date before that of the last one. */
          sisipan: baris(300).default(''),
        }),
      )
      .output(Pesanan),
    /** The letter made elsewhere: it enters the outgoing book under its booked number. */
    pakai: rpc
      .input(
        ById.extend({
          hal: barisWajib(1000).meta({ label: 'Hal' }),
          tujuan: barisWajib(500).meta({ label: 'Kepada' }),
          tanggal: Tanggal,
          keamanan: z.enum(keamananSurat).default('B'),
        }),
      )
      .output(z.object({ id: Id })),
    lepas: rpc.input(ById.extend({ alasan: barisWajib(300).meta({ label: 'Alasan' }) })).output(z.object({ ok: z.literal(true) })),
    lewati: rpc
      .input(z.object({ buku: z.string(), tahun: z.number().int(), alasan: barisWajib(300).meta({ label: 'Alasan' }) }))
      .output(z.object({ nomor: z.string() })),
    tutup: rpc.input(z.object({ buku: z.string(), tahun: z.number().int() })).output(z.object({ ok: z.literal(true) })),
  },
  batal: rpc.input(ById.extend({ sebab: barisWajib(500).meta({ label: 'Alasan' }) })).output(Naskah),
  /** The receipt of a dispatch that came back. */
  terima: rpc
    .input(
      ById.extend({
        kirimId: Id,
        penerima: barisWajib(150).meta({ label: 'Penerima' }),
        tanggal: Tanggal,
        buktiId: Id.nullable().default(null),
      }),
    )
    .output(Naskah),
}
