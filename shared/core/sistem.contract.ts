import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { baris, barisWajib, Id, Saat, Tanggal } from '../fields.ts'
import { rpc } from '../rpc.ts'

export const Kop = z.object({
  pemda: barisWajib(200).meta({ label: 'Pemerintah daerah' }), // PEMERINTAH KOTA PROBOLINGGO
  nama: barisWajib(300).meta({ label: 'Nama perangkat daerah' }),
  alamat: baris(300).meta({ label: 'Alamat' }),
  kontak: baris(300).meta({ label: 'Telepon, pos-el, laman' }),
  kota: barisWajib(100).meta({ label: 'Kota' }),
  kodePos: baris(10).meta({ label: 'Kode pos' }),
  kodePerangkat: baris(40).meta({ label: 'Kode perangkat daerah pada nomor surat' }),
})
export type Kop = z.infer<typeof Kop>

export const KantorBaru = z.object({
  kop: Kop,
  klasifikasi: z.enum(['bawaan', 'kosong']).meta({ label: 'Kode klasifikasi' }),
  admin: z.object({
    nama: barisWajib(150).meta({ label: 'Nama Administrator' }),
    namaPengguna: barisWajib(40).meta({ label: 'Nama pengguna' }),
    sandi: z.string().min(8, { error: 'paling sedikit 8 huruf' }).max(200).meta({ label: 'Kata sandi' }),
  }),
})
export type KantorBaru = z.infer<typeof KantorBaru>

export const Keadaan = z.object({
  disiapkan: z.boolean(),
  contoh: z.boolean(),
  /** For the sign-in of a demonstration office; empty in a real one. */
  akunContoh: z.array(z.object({ bagian: z.string(), namaPengguna: z.string(), jabatan: z.string() })),
  kop: Kop.nullable(),
  folder: z.string(),
  cadanganTerakhir: Saat.nullable(),
  versi: z.string(),
  sekarang: Saat,
  /** Whether LibreOffice is on the host's machine: PDF can be made. */
  pdf: z.boolean(),
})
export type Keadaan = z.infer<typeof Keadaan>

export const HariLibur = z.object({
  tanggal: Tanggal,
  nama: barisWajib(120).meta({ label: 'Nama hari libur' }),
  jenis: z.enum(['nasional', 'cuti bersama', 'lokal']),
})
export type HariLibur = z.infer<typeof HariLibur>

/** The name under which the stream of changes says that a long work has moved on; it is no table. */
export const PEKERJAAN = 'pekerjaan'

/** A long work of one's own in hand: what it is, how far it is (of `dari`, where that is known), and for how many milliseconds. */
export const Pekerjaan = z.object({
  id: Id,
  apa: z.string(),
  langkah: z.number().int(),
  dari: z.number().int().nullable(),
  lama: z.number().int(),
  bisaDihentikan: z.boolean(),
})
export type Pekerjaan = z.infer<typeof Pekerjaan>

/** Office settings: JSON by key and period. `shared/core/pengaturan.ts` names the keys and their shapes. */
export const Pengaturan = z.object({ kunci: z.string().max(80), mulai: Tanggal, nilai: z.unknown() })

export const sistemContract = {
  keadaan: rpc.output(Keadaan),
  siapkan: rpc.input(KantorBaru).output(z.object({ ok: z.literal(true) })),
  perubahan: rpc.output(eventIterator(z.object({ tabel: z.array(z.string()) }))),
  /** Long works of one's own; `perubahan` names *pekerjaan* whenever one of somebody's has moved on. */
  pekerjaan: {
    list: rpc.output(z.array(Pekerjaan)),
    hentikan: rpc.input(z.object({ id: Id })).output(z.object({ ok: z.literal(true) })),
  },
  pengaturan: {
    list: rpc.output(z.array(Pengaturan.extend({ id: Id }))),
    simpan: rpc.input(Pengaturan).output(z.object({ id: Id })),
    kop: rpc.input(Kop).output(Kop),
  },
  kalender: {
    list: rpc.input(z.object({ tahun: z.number().int().min(1990).max(2100) })).output(z.array(HariLibur)),
    simpan: rpc.input(HariLibur).output(HariLibur),
    hapus: rpc.input(z.object({ tanggal: Tanggal })).output(z.object({ ok: z.literal(true) })),
  },
  cadangan: {
    list: rpc.output(z.array(z.object({ nama: z.string(), pada: Saat, ukuran: z.number(), berkas: z.number().int() }))),
    buat: rpc.output(z.object({ nama: z.string(), pada: Saat })),
  },
  /** Drafts of forms, one a person and form; no activity, not in the audit. */
  konsep: {
    get: rpc.input(z.object({ formulir: z.string().max(200) })).output(z.object({ isi: z.unknown(), disimpanPada: Saat }).nullable()),
    simpan: rpc.input(z.object({ formulir: z.string().max(200), isi: z.unknown() })).output(z.object({ disimpanPada: Saat })),
    buang: rpc.input(z.object({ formulir: z.string().max(200) })).output(z.object({ ok: z.literal(true) })),
  },
}
