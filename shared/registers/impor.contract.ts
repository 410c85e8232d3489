import { z } from 'zod'
import { barisWajib, ById, Id, Saat } from '../fields.ts'
import { rpc } from '../rpc.ts'

/** What an import may be at most; the first step says so. */
export const BATAS_IMPOR = { bita: 30 * 1024 * 1024, baris: 100_000, kolom: 256, detik: 180 } as const

/** From here on others who save notice that rows are being written. */
export const BANYAK_BARIS = 5_000
const ROWS_A_SECOND = 10_000

/** Seconds, about, for which what others save waits while so many rows are written or taken back: it is one act, done or not done. */
export function detikMenulis(baris: number): number {
  return Math.ceil(baris / ROWS_A_SECOND)
}

export const KolomImpor = z.object({
  kunci: z.string(),
  nama: z.string(),
  jenis: z.enum(['teks', 'tanggal', 'angka']),
  wajib: z.boolean(),
  keterangan: z.string(),
})

export const JenisImpor = z.object({
  kunci: z.string(),
  nama: z.string(),
  benda: z.string(),
  alamat: z.string(),
  keterangan: z.string(),
  kolom: z.array(KolomImpor),
  kunciCocok: z.array(z.object({ kunci: z.string(), nama: z.string() })),
})
export type JenisImpor = z.infer<typeof JenisImpor>

export const pemisahCsv = [';', ',', '\t', '|'] as const
/** The ways in which the letters of a text file may be written down. */
export const sandiCsv = ['UTF-8', 'UTF-16', 'Windows-1252', 'Macintosh'] as const

const BacaCsv = z.object({ pemisah: z.enum(pemisahCsv), sandi: z.enum(sandiCsv) })
export type BacaCsv = z.infer<typeof BacaCsv>

/** A file that was opened for import and is not written yet; it lives until it is thrown away, written, or the program is closed. */
export const DrafImpor = z.object({
  id: z.string(),
  jenis: z.string(),
  nama: z.string(),
  ukuran: z.number().int(),
  bentuk: z.enum(['xlsx', 'csv']),
  keterangan: z.string(),
  /** How a text file is read, and how it would be by what its bytes show; null for a workbook. */
  csv: BacaCsv.extend({ dugaan: BacaCsv }).nullable(),
  lembar: z.array(z.object({ nama: z.string(), tersembunyi: z.boolean(), baris: z.number().int() })),
  /** The sheet that looks most like the register. */
  usulLembar: z.number().int(),
})
export type DrafImpor = z.infer<typeof DrafImpor>

const Draf = z.object({ draf: z.string().max(40) })

/** The lines of the head: its first row in the file and how many rows it has. */
const Kepala = z.object({ baris: z.number().int().min(1), banyak: z.number().int().min(1).max(3) })
export type Kepala = z.infer<typeof Kepala>

export const TampakImpor = z.object({
  /** The first rows of the sheet that hold something. */
  baris: z.array(z.object({ nomor: z.number().int(), sel: z.array(z.string()) })),
  kepala: Kepala,
  /** The columns by the head as it is read: several lines of it are put together. */
  kolom: z.array(z.object({ huruf: z.string(), judul: z.string(), contoh: z.array(z.string()) })),
  /** For each column of the file the register's column, or null: not used. */
  padanan: z.array(z.string().nullable()),
  /** Mapped as the last import with this head. */
  diingat: z.boolean(),
  /** Why the file looks as if it belonged elsewhere. */
  asing: z.string().nullable(),
})
export type TampakImpor = z.infer<typeof TampakImpor>

/** How a column's doubtful dates or numbers are read: `hbt` day first, `bht` month first, `serial` Excel's day numbers. */
const bacaan = ['hbt', 'bht', 'serial', 'serial-tukar', 'titik-ribuan', 'titik-desimal'] as const
export const Bacaan = z.enum(bacaan)
export type Bacaan = z.infer<typeof Bacaan>

export const MintaUji = Draf.extend({
  lembar: z.number().int().min(0).max(500),
  kepala: Kepala,
  padanan: z.array(z.string().max(60).nullable()).max(BATAS_IMPOR.kolom),
  cocok: z.string().max(60),
  jikaAda: z.enum(['lewati', 'perbarui']),
  /** Answers about doubtful readings, by column of the register and kind. */
  bacaan: z
    .record(
      z.string().max(60),
      z
        .object({
          urutan: z.enum(['hbt', 'bht']),
          serial: z.enum(['serial', 'serial-tukar']),
          desimal: z.enum(['titik-ribuan', 'titik-desimal']),
        })
        .partial(),
    )
    .default({}),
  /** Cells mended here: the row in the file, the register's column, what is read instead. */
  perbaikan: z
    .array(z.object({ baris: z.number().int(), kolom: z.string().max(60), isi: z.string().max(5_000) }))
    .max(5_000)
    .default([]),
})
export type MintaUji = z.infer<typeof MintaUji>

export const nasibImpor = ['baru', 'diperbarui', 'sama', 'dilewati', 'salah'] as const
export type NasibImpor = (typeof nasibImpor)[number]

/** One way of reading that was used or must be chosen: “03/04/2025” as 3 April 2025. */
export const BacaanKolom = z.object({
  kolom: z.string(),
  nama: z.string(),
  perkara: z.enum(['urutan', 'serial', 'desimal']),
  contoh: z.string(),
  dipakai: Bacaan.nullable(),
  /** How the example reads in each way. */
  pilihan: z.array(z.object({ kode: Bacaan, teks: z.string() })),
  jumlah: z.number().int(),
  /** Nothing in the file says which is right: the person must. */
  ditanya: z.boolean(),
})
export type BacaanKolom = z.infer<typeof BacaanKolom>

export const SalahImpor = z.object({
  baris: z.number().int(),
  kolom: z.string(),
  nama: z.string(),
  isi: z.string(),
  pesan: z.string(),
  usul: z.string().nullable(),
})
export type SalahImpor = z.infer<typeof SalahImpor>

const Hitung = z.object({
  dibaca: z.number().int(),
  baru: z.number().int(),
  diperbarui: z.number().int(),
  sama: z.number().int(),
  dilewati: z.number().int(),
  salah: z.number().int(),
})
export type HitungImpor = z.infer<typeof Hitung>

export const HasilUji = z.object({
  hitung: Hitung,
  lama: z.number().int(),
  bacaan: z.array(BacaanKolom),
  /** The first faults; `salah` of the counts says how many rows have one. */
  salah: z.array(SalahImpor),
  jumlahSalah: z.number().int(),
  catatan: z.array(z.string()),
  /** The first rows as they will be kept. */
  contoh: z.array(z.object({ baris: z.number().int(), nasib: z.enum(nasibImpor), sel: z.array(z.string()), catatan: z.string() })),
  /** What was judged: writing asks for the same. */
  sidik: z.string(),
  /** Why it cannot be written yet; null when it can. */
  tertahan: z.string().nullable(),
})
export type HasilUji = z.infer<typeof HasilUji>

export const Impor = z.object({
  id: Id,
  jenis: z.string(),
  nama: z.string(),
  alamat: z.string(),
  berkas: z.string(),
  pada: Saat,
  oleh: z.string(),
  hitung: Hitung,
  dibatalkan: z.object({ pada: Saat, oleh: z.string(), alasan: z.string() }).nullable(),
  bolehBatal: z.boolean(),
})
export type Impor = z.infer<typeof Impor>

export const imporContract = {
  /** What the actor may import; empty where nothing. With the key of a record's own register (`pihak-perkara:12`) that one only. */
  jenis: rpc.input(z.object({ jenis: z.string().max(60) }).optional()).output(z.array(JenisImpor)),
  unggah: rpc.input(z.object({ jenis: z.string().max(60), nama: barisWajib(300), isi: z.instanceof(Blob) })).output(DrafImpor),
  /** The same text file read with another separator or code page; a draft of its own. */
  bacaUlang: rpc.input(Draf.extend(BacaCsv.shape)).output(DrafImpor),
  /** The draft of the actor for a register, to go on with after a reload. */
  draf: rpc.input(z.object({ jenis: z.string().max(60) })).output(DrafImpor.nullable()),
  lihat: rpc.input(Draf.extend({ lembar: z.number().int().min(0).max(500), kepala: Kepala.optional() })).output(TampakImpor),
  uji: rpc.input(MintaUji).output(HasilUji),
  /** The faults of the trial as .xlsx. */
  salah: rpc.input(Draf).output(z.instanceof(Blob)),
  simpan: rpc.input(Draf.extend({ sidik: z.string().max(80) })).output(Impor),
  buang: rpc.input(Draf).output(z.object({ ok: z.literal(true) })),
  riwayat: rpc.input(z.object({ jenis: z.string().max(60).optional() })).output(z.array(Impor)),
  /** The file's rows with the fate of each, as .xlsx. */
  hasil: rpc.input(ById).output(z.instanceof(Blob)),
  batal: rpc.input(ById.extend({ alasan: barisWajib(500).meta({ label: 'Alasan' }) })).output(Impor),
}
