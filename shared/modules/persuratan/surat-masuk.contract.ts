import { z } from 'zod'
import { baris, barisWajib, ById, Id, Jam, Saat, Tanggal } from '../../fields.ts'
import { bagianPermintaan, Hitungan, isiPermintaan, Urut } from '../../registers/daftar.ts'
import { registerContract } from '../../registers/register.contract.ts'
import { HasilSel, UbahSel } from '../../registers/sel.ts'
import { rpc } from '../../rpc.ts'
import { IsiPengirim, PengirimBaris } from './pengirim.daftar.ts'
import { SelPapan } from './papan.contract.ts'
import { sifatSurat } from './sifat.ts'

export const jalurSurat = ['SRIKANDI', 'SIMAYA', 'antar', 'pos', 'email', 'WA/lainnya'] as const
export { sifatSurat }
export const keamananSurat = ['B', 'T', 'R', 'SR'] as const
export const keamananNama = { B: 'Biasa', T: 'Terbatas', R: 'Rahasia', SR: 'Sangat Rahasia' } as const
export const jenisNaskahMasuk = ['surat dinas', 'undangan', 'edaran', 'keputusan', 'permohonan warga', 'laporan', 'lainnya'] as const
export const bentukNaskah = ['asli', 'tembusan', 'salinan'] as const

export const Jalur = z.enum(jalurSurat).meta({ label: 'Jalur' })
export const Sifat = z.enum(sifatSurat).meta({ label: 'Sifat' })
export const Keamanan = z.enum(keamananSurat).meta({ label: 'Keamanan' })

/** An agenda number: 0138a is urut 138, sisipan 1; `teks` is how the office's setting writes it. */
export const NomorAgenda = z.object({ tahun: z.number().int(), urut: z.number().int(), sisipan: z.number().int(), teks: z.string() })
export type NomorAgenda = z.infer<typeof NomorAgenda>

const isianSurat = {
  tanggalDiterima: Tanggal.meta({ label: 'Diterima' }),
  jamDiterima: Jam.meta({ label: 'Pukul' }),
  jalur: Jalur,
  /** A known sender, or the text of a new one. */
  pengirimId: Id.nullable().default(null).meta({ label: 'Dari' }),
  pengirimBaru: baris(200).nullable().default(null).meta({ label: 'Dari' }),
  nomorSurat: baris(100).nullable().default(null).meta({ label: 'Nomor surat' }),
  tanggalSurat: Tanggal.nullable().default(null).meta({ label: 'Tanggal surat' }),
  /** May be empty for a sealed one (R, SR) only. */
  hal: baris(500).default('').meta({ label: 'Hal' }),
  ringkasan: baris(4000).default('').meta({ label: 'Isi ringkas' }),
  kodeKlasifikasi: baris(40).nullable().default(null).meta({ label: 'Kode klasifikasi' }),
  sifat: Sifat.default('Biasa'),
  keamanan: Keamanan.default('B'),
  lampiranJumlah: z.number().int().min(0).max(10_000).default(0).meta({ label: 'Lampiran' }),
  lampiranSatuan: baris(40).default('berkas').meta({ label: 'Satuan lampiran' }),
  jenisNaskah: z.enum(jenisNaskahMasuk).nullable().default(null).meta({ label: 'Jenis naskah' }),
  acaraMulai: Saat.nullable().default(null).meta({ label: 'Acara mulai' }),
  acaraSelesai: Saat.nullable().default(null).meta({ label: 'Acara selesai' }),
  tempatAcara: baris(300).default('').meta({ label: 'Tempat acara' }),
  bentuk: z.enum(bentukNaskah).default('asli').meta({ label: 'Bentuk' }),
  lokasiFisik: baris(120).default('').meta({ label: 'Simpan' }),
  /** The first entry of which this is a copy, ralat, susulan. */
  indukId: Id.nullable().default(null),
  indukSebagai: z.enum(['salinan', 'ralat', 'susulan', 'balasan']).nullable().default(null),
}

/** Registration: few fields; the rest waits for verification. */
export const SuratMasukBaru = z.object({
  ...isianSurat,
  /** Given where the duplicate check stopped the entry and the clerk goes on: the reason of “tetap catat”. */
  alasanTetapCatat: baris(300).nullable().default(null),
  /** sisipan: inserted after the last number of the day, with reason and consent. */
  sisipan: z
    .object({ alasan: barisWajib(300) })
    .nullable()
    .default(null),
  /** Said by the clerk where the letter was received more than a week ago: it is entered late. */
  entriSusulan: z.boolean().default(false).meta({ label: 'Entri susulan' }),
})
export type SuratMasukBaru = z.infer<typeof SuratMasukBaru>

export const SuratMasukUbah = z.object({ id: Id, versi: z.number().int(), ...isianSurat })
export type SuratMasukUbah = z.infer<typeof SuratMasukUbah>

/** What verification must have besides (V fields of the field dictionary); the form of identifikasi-verifikasi. */
export const VerifikasiSurat = z.object({ versi: z.number().int(), ...isianSurat })

/** Where a letter stands, in the words of the office; made from its tasks, never stored. */
export const Posisi = z.object({
  nama: z.string(),
  langkah: z.string(),
  sejak: Saat,
  batas: Saat.nullable(),
  terlambat: z.boolean(),
  saya: z.boolean(),
})

export const SuratMasukBaris = z.object({
  id: Id,
  nomorAgenda: NomorAgenda,
  tanggalDiterima: Tanggal,
  jamDiterima: Jam,
  jalur: Jalur,
  pengirim: z.string(),
  pengirimPendek: z.string(),
  nomorSurat: z.string().nullable(),
  tanggalSurat: Tanggal.nullable(),
  /** null: hidden from this reader; the screen shows the word Rahasia. */
  hal: z.string().nullable(),
  sifat: Sifat,
  keamanan: Keamanan,
  kodeKlasifikasi: z.string().nullable(),
  lampiranJumlah: z.number().int().nullable(),
  keadaan: z.enum([
    'terdaftar',
    'terverifikasi',
    'di_kadis',
    'di_sekretaris',
    'dipilah',
    'didistribusi',
    'ditindaklanjuti',
    'selesai',
    'batal',
    'dilewati',
    'arsip',
  ]),
  posisi: z.array(Posisi),
  batas: Saat.nullable(),
  /** The date is earlier than that of the number before: registered late. */
  susulan: z.boolean(),
  alasanNomor: z.string(),
  /** 0 for a skipped number. */
  versi: z.number().int(),
})
export type SuratMasukBaris = z.infer<typeof SuratMasukBaris>

/** Who decides what stands in a disposisi; one row a receiver, a tree by parentId. */
export const DisposisiBaris = z.object({
  id: Id,
  parentId: Id.nullable(),
  taskId: Id.nullable(),
  /** disposisi, catatan, pilah: the words of Kepala Dinas, Sekretaris and Kasubbag TU; the receivers hang below them. */
  jenis: z.enum(['disposisi', 'catatan', 'pilah', 'penerima']),
  dariNama: z.string(),
  dariJabatan: z.string(),
  /** Plt. or Plh. printed before the post. */
  kepadaJabatan: z.string(),
  kepadaNama: z.string(),
  role: z.string(),
  unit: z.string().nullable(),
  pegawaiId: Id.nullable(),
  penanggungJawab: z.boolean(),
  untukDiketahui: z.boolean(),
  instruksi: z.array(z.string()),
  catatan: z.string(),
  batas: Tanggal.nullable(),
  pada: Saat,
  keadaan: z.enum(['belum dibaca', 'dibaca', 'diproses', 'selesai', 'ditarik']),
  diterimaPada: Saat.nullable(),
  diterimaOleh: z.string().nullable(),
  dibacaPada: Saat.nullable(),
  selesaiPada: Saat.nullable(),
  laporan: z.string().nullable(),
  lewat: z.boolean(),
  /** My own row, to answer. */
  saya: z.boolean(),
})
export type DisposisiBaris = z.infer<typeof DisposisiBaris>

export const SuratMasuk = SuratMasukBaris.extend({
  ...isianSurat,
  pengirimId: Id.nullable(),
  versi: z.number().int(),
  /** false: only number, dates, sender and the word Rahasia are filled. */
  terbuka: z.boolean(),
  klasifikasiNama: z.string().nullable(),
  dicatatOleh: z.string(),
  dicatatPada: Saat,
  /** The files whose rows made or changed the letter, the first one first. */
  imporDari: z.array(
    z.object({ id: Id, berkas: z.string(), baris: z.number().int(), pada: Saat, baru: z.boolean(), bolehBuka: z.boolean() }),
  ),
  terverifikasi: z.boolean(),
  bolehUbah: z.boolean(),
  bolehBatal: z.boolean(),
  induk: z.object({ id: Id, nomor: z.string(), sebagai: z.string() }).nullable(),
  turunan: z.array(z.object({ id: Id, nomor: z.string(), sebagai: z.string() })),
  /** The same letter come again by another way, without a number of its own. */
  salinan: z.array(
    z.object({ tanggalDiterima: Tanggal, jamDiterima: Jam, jalur: Jalur, bentuk: z.enum(bentukNaskah), dicatatOleh: z.string() }),
  ),
  bentrok: z.array(z.object({ id: Id, nomor: z.string(), hal: z.string(), mulai: Saat, selesai: Saat.nullable() })),
})
export type SuratMasuk = z.infer<typeof SuratMasuk>

/** One receiver of a disposisi or of sorting. */
export const Penerima = z.object({
  role: z.string(),
  unit: z.string().nullable(),
  pegawaiId: Id.nullable().default(null),
  penanggungJawab: z.boolean().default(false),
  untukDiketahui: z.boolean().default(false),
  batas: Tanggal.nullable().default(null),
})
/** Form `disposisi` (Kepala Dinas, or typed from his handwriting). Receivers may be empty: TU sorts. */
export const IsiDisposisi = z.object({
  penerima: z.array(Penerima).max(60).default([]),
  instruksi: z.array(baris(120)).max(30).default([]),
  catatan: baris(4000).default(''),
})
export type IsiDisposisi = z.infer<typeof IsiDisposisi>
/** Form `catatanSekretaris` of teruskan-ke-tu: he may add notes. */
export const IsiTeruskan = z.object({ catatan: baris(4000).default('') })
/** Form `pilahSurat`: at least one receiver with a task. */
export const IsiPilah = z.object({
  penerima: z.array(Penerima).max(60),
  instruksi: z.array(baris(120)).max(30).default([]),
  catatan: baris(4000).default(''),
})
export type IsiPilah = z.infer<typeof IsiPilah>
/** Form `distribusi`: receipts ticked at hand-over; may be ticked later. */
export const IsiDistribusi = z.object({ terima: z.array(z.object({ disposisiId: Id, nama: barisWajib(120) })).default([]) })
/** Form `tindakLanjut`: what was done; the end of this receiver's part. */
export const IsiTindakLanjut = z.object({ hasil: barisWajib(4000) })

/** The four kinds of duplicate, while typing. */
export const Kembar = z.object({
  jenis: z.enum(['sama', 'nomor-sama', 'hal-mirip', 'pindaian-sama']),
  /** null: the same file lies at a letter that the reader may not open; no more is said of it. */
  id: Id.nullable(),
  nomor: z.string(),
  tanggalDiterima: Tanggal.nullable(),
  /** null when the reader may not see it. */
  hal: z.string().nullable(),
})
export type Kembar = z.infer<typeof Kembar>

export const Pengirim = z.object({
  id: Id,
  nama: z.string(),
  namaPendek: z.string(),
  jenis: z.enum(['instansi', 'orang']),
  alamat: z.string(),
  jumlahSurat: z.number().int(),
  terakhir: Tanggal.nullable(),
  versi: z.number().int(),
  /** The code last used for this sender, to offer. */
  kodeTerakhir: z.string().nullable(),
})
export type Pengirim = z.infer<typeof Pengirim>

/** What is usual for a sender, to be offered at entry; null where nothing is. */
export const Usulan = z.object({
  pengirimId: Id,
  jalur: Jalur.nullable(),
  sifat: Sifat.nullable(),
  kode: z.object({ kode: z.string(), nama: z.string() }).nullable(),
  /** His last subjects, the newest first, to complete what is typed. */
  hal: z.array(z.string()),
})
export type Usulan = z.infer<typeof Usulan>

export const Klasifikasi = z.object({
  kode: z.string(),
  nama: z.string(),
  skema: z.enum(['83/2022', '78/2012']),
  judul: z.boolean(), // heading: allowed with a warning
  /** Found by this old code. */
  lewat: z.string().nullable(),
})
export type Klasifikasi = z.infer<typeof Klasifikasi>

export const Acara = z.object({
  id: Id,
  nomor: z.string(),
  hal: z.string().nullable(),
  pengirim: z.string(),
  mulai: Saat,
  selesai: Saat.nullable(),
  tempat: z.string(),
  kepada: z.array(z.string()),
  /** Other events at the same time that ask for one of the same people. */
  bentrok: z.array(z.object({ id: Id, nomor: z.string() })),
})
export type Acara = z.infer<typeof Acara>

const isiSaringan = {
  ...isiPermintaan,
  tampilan: z
    .enum(['semua', 'tugas-saya', 'belum-didisposisi', 'belum-didistribusi', 'belum-ditindaklanjuti', 'terlambat'])
    .default('semua'),
  /** One count of the board: the letters that it counts. */
  papan: SelPapan.optional(),
  urut: Urut.default({ kolom: 'nomorAgenda', arah: 'turun' }),
}
/** What a list of letters shows; columns and their kinds: surat-masuk.daftar.ts. */
export const IsiSaringan = z.object(isiSaringan)
export type IsiSaringan = z.infer<typeof IsiSaringan>
export const Saringan = z.object({ ...isiSaringan, ...bagianPermintaan })
export type Saringan = z.infer<typeof Saringan>

export const HitunganSurat = Hitungan.extend({
  /** Rows of each view under the same filter; 10.001 where there are more than are counted. */
  tampilan: z.record(z.string(), z.number().int()),
  /** Rows of the filter that are due on the office's day; 10.001 as above. */
  jatuhTempo: z.number().int(),
})
export type HitunganSurat = z.infer<typeof HitunganSurat>

export const Buku = z.object({
  tahun: z.number().int(),
  nomorTerakhir: z.string().nullable(),
  ditutupPada: Saat.nullable(),
  ditutupOleh: z.string().nullable(),
  celah: z.array(z.string()),
})

const Ok = z.object({ ok: z.literal(true) })

export const suratMasukContract = {
  ...registerContract(IsiSaringan, SuratMasukBaris),
  /** How many rows the filter has, and each view; a call of its own. */
  hitung: rpc.input(IsiSaringan).output(HitunganSurat),
  get: rpc.input(ById).output(SuratMasuk),
  /** Opening: writes the reading and gives the protected body; called when the page opens, never by the pane. */
  buka: rpc.input(ById).output(SuratMasuk),
  nomorBerikut: rpc.input(z.object({ tanggalDiterima: Tanggal, sisipan: z.boolean().default(false) })).output(NomorAgenda),
  kembar: rpc
    .input(
      z.object({
        pengirimId: Id.nullable(),
        nomorSurat: z.string().max(200).nullable(),
        tanggalSurat: Tanggal.nullable(),
        hal: z.string().max(500).nullable(),
        sha256: z.array(z.string()).default([]),
        kecuali: Id.nullable().default(null),
      }),
    )
    .output(z.array(Kembar)),
  usulan: rpc.input(z.object({ pengirimId: Id, hal: z.string().max(500).default('') })).output(Usulan),
  /** Undoes a save of today: the letter stands in the entry strip again under its number (null: the last one of mine). */
  urungkanCatat: rpc.input(z.object({ id: Id.nullable().default(null) })).output(z.object({ surat: SuratMasuk, taskId: Id })),
  register: rpc.input(SuratMasukBaru).output(SuratMasuk),
  ubah: rpc.input(SuratMasukUbah).output(SuratMasuk),
  /** Cells of the list, all or none, by the rules of `ubah`. */
  ubahSel: rpc.input(UbahSel).output(HasilSel),
  batal: rpc.input(ById.extend({ alasan: barisWajib(500) })).output(Ok),
  lewati: rpc.input(z.object({ tahun: z.number().int(), alasan: barisWajib(300) })).output(NomorAgenda),
  disposisi: rpc.input(ById).output(z.array(DisposisiBaris)),
  /** Further disposisi: the holder of a follow-up gives work on to posts or people that he covers (share). */
  disposisiLanjut: rpc
    .input(
      z.object({
        taskId: Id,
        penerima: z.array(Penerima).min(1).max(40),
        instruksi: z.array(baris(120)).max(30).default([]),
        catatan: baris(4000).default(''),
      }),
    )
    .output(z.array(DisposisiBaris)),
  /** Receipt by a bidang: ticked at hand-over or later. */
  terima: rpc.input(z.object({ disposisiId: Id, nama: barisWajib(120) })).output(Ok),
  /** A receiver for information marks it read. */
  dibaca: rpc.input(z.object({ disposisiId: Id })).output(Ok),
  /** What a letter's rows were before each change, oldest first. */
  perubahan: rpc.input(ById).output(
    z.array(
      z.object({
        pada: Saat,
        oleh: z.string(),
        prosedur: z.string(),
        medan: z.array(z.object({ nama: z.string(), lama: z.string(), baru: z.string() })),
      }),
    ),
  ),
  pembacaan: rpc.input(ById).output(z.array(z.object({ pada: Saat, oleh: z.string(), jabatan: z.string() }))),
  acara: rpc.input(z.object({ dari: Tanggal, sampai: Tanggal })).output(z.array(Acara)),
  instruksi: rpc.output(z.array(z.string())),
  buku: {
    list: rpc.output(z.array(Buku)),
    tutup: rpc.input(z.object({ tahun: z.number().int() })).output(Buku),
    /** Kasubbag TU's consent: books an inserted number, which the clerk's `register` with `sisipan` then takes. */
    izinkanSisipan: rpc.input(z.object({ tanggalDiterima: Tanggal, alasan: barisWajib(300) })).output(NomorAgenda),
  },
  pengirim: {
    ...registerContract(IsiPengirim, PengirimBaris),
    cari: rpc.input(z.object({ cari: z.string().max(200), jumlah: z.number().int().max(200).default(10) })).output(z.array(Pengirim)),
    simpan: rpc
      .input(
        z.object({
          id: Id,
          nama: barisWajib(200),
          namaPendek: barisWajib(60),
          jenis: Pengirim.shape.jenis,
          alamat: baris(300).default(''),
          versi: z.number().int(),
        }),
      )
      .output(Pengirim),
    /** Cells of the list, all or none, by the rules of `simpan`. */
    ubahSel: rpc.input(UbahSel).output(HasilSel),
    /** Merges doubles into one: their letters follow, their names stay as other spellings. */
    gabung: rpc.input(z.object({ ke: Id, dari: z.array(Id).min(1).max(100) })).output(Pengirim),
  },
  klasifikasi: {
    cari: rpc
      .input(z.object({ cari: z.string().max(200), pengirimId: Id.nullable().default(null), hal: z.string().max(500).default('') }))
      .output(z.array(Klasifikasi)),
    /** The office's own full list of Permendagri 83/2022: kode;nama;aktif;inaktif;nasib;peristiwa. */
    impor: rpc.input(z.object({ csv: z.string().max(2_000_000) })).output(z.object({ baru: z.number().int(), diubah: z.number().int() })),
  },
}
