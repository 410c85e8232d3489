import { customType, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import {
  bentukNaskah,
  jalurSurat,
  jenisNaskahMasuk,
  keamananSurat,
  sifatSurat,
} from '../../../shared/modules/persuratan/surat-masuk.contract.ts'
import { nomor } from '../../registers/schema.ts'

export const pengirim = sqliteTable('pengirim', {
  id: integer().primaryKey(),
  nama: text().notNull(),
  namaPendek: text('nama_pendek').notNull(),
  lipat: text().notNull(),
  jenis: text({ enum: ['instansi', 'orang'] })
    .notNull()
    .default('instansi'),
  alamat: text().notNull().default(''),
  digabungKe: integer('digabung_ke'),
  dibuatPada: integer('dibuat_pada').notNull(),
  versi: integer().notNull().default(1),
})

export const pengirimEjaan = sqliteTable('pengirim_ejaan', {
  lipat: text().primaryKey(),
  ejaan: text().notNull(),
  pengirimId: integer('pengirim_id')
    .notNull()
    .references(() => pengirim.id),
})

export const klasifikasi = sqliteTable(
  'klasifikasi',
  {
    skema: text({ enum: ['83/2022', '78/2012'] }).notNull(),
    kode: text().notNull(),
    nama: text().notNull(),
    lipat: text().notNull(),
    aktif: integer(),
    inaktif: integer(),
    nasib: text(),
    peristiwa: text(),
    mulai: text().notNull().default('0000-01-01'),
    selesai: text(),
  },
  (t) => [primaryKey({ columns: [t.skema, t.kode] })],
)

export const klasifikasiPadanan = sqliteTable(
  'klasifikasi_padanan',
  { lama: text().notNull(), baru: text().notNull(), keterangan: text().notNull().default('') },
  (t) => [primaryKey({ columns: [t.lama, t.baru] })],
)

export const suratMasuk = sqliteTable('surat_masuk', {
  id: integer()
    .primaryKey()
    .references(() => nomor.id),
  tanggalDiterima: text('tanggal_diterima').notNull(),
  jamDiterima: text('jam_diterima').notNull(),
  jalur: text({ enum: jalurSurat }).notNull(),
  pengirimId: integer('pengirim_id')
    .notNull()
    .references(() => pengirim.id),
  nomorSurat: text('nomor_surat'),
  nomorNormal: text('nomor_normal').notNull().default(''),
  tanggalSurat: text('tanggal_surat'),
  hal: text().notNull(),
  ringkasan: text().notNull().default(''),
  skemaKlasifikasi: text('skema_klasifikasi'),
  kodeKlasifikasi: text('kode_klasifikasi'),
  sifat: text({ enum: sifatSurat }).notNull(),
  keamanan: text({ enum: keamananSurat }).notNull(),
  lampiranJumlah: integer('lampiran_jumlah').notNull().default(0),
  lampiranSatuan: text('lampiran_satuan').notNull().default(''),
  jenisNaskah: text('jenis_naskah', { enum: jenisNaskahMasuk }),
  acaraMulai: integer('acara_mulai'),
  acaraSelesai: integer('acara_selesai'),
  tempatAcara: text('tempat_acara').notNull().default(''),
  bentuk: text({ enum: bentukNaskah }).notNull(),
  lokasiFisik: text('lokasi_fisik').notNull().default(''),
  indukId: integer('induk_id'),
  indukSebagai: text('induk_sebagai', { enum: ['ralat', 'susulan', 'balasan'] }),
  alasanKembar: text('alasan_kembar').notNull().default(''),
  arsip: integer().notNull().default(0),
  diverifikasiPada: integer('diverifikasi_pada'),
  diverifikasiOleh: integer('diverifikasi_oleh'),
  versi: integer().notNull().default(1),
  dibuatPada: integer('dibuat_pada').notNull(),
  dibuatOleh: integer('dibuat_oleh').notNull(),
  diubahPada: integer('diubah_pada').notNull(),
  diubahOleh: integer('diubah_oleh').notNull(),
})

export const suratSalinan = sqliteTable('surat_salinan', {
  id: integer().primaryKey(),
  suratId: integer('surat_id')
    .notNull()
    .references(() => suratMasuk.id),
  tanggalDiterima: text('tanggal_diterima').notNull(),
  jamDiterima: text('jam_diterima').notNull(),
  jalur: text({ enum: jalurSurat }).notNull(),
  bentuk: text({ enum: bentukNaskah }).notNull(),
  dibuatPada: integer('dibuat_pada').notNull(),
  dibuatOleh: integer('dibuat_oleh').notNull(),
})

export const disposisi = sqliteTable('disposisi', {
  id: integer().primaryKey(),
  suratId: integer('surat_id')
    .notNull()
    .references(() => suratMasuk.id),
  parentId: integer('parent_id'),
  jenis: text({ enum: ['disposisi', 'catatan', 'pilah', 'penerima'] }).notNull(),
  act: integer().notNull(),
  role: text().notNull(),
  unit: text(),
  pegawaiId: integer('pegawai_id'),
  kepadaJabatan: text('kepada_jabatan').notNull(),
  kepadaNama: text('kepada_nama').notNull(),
  penanggungJawab: integer('penanggung_jawab').notNull().default(0),
  untukDiketahui: integer('untuk_diketahui').notNull().default(0),
  instruksi: text({ mode: 'json' }).notNull().$type<string[]>().default([]),
  catatan: text().notNull().default(''),
  batas: text(),
  dariPegawaiId: integer('dari_pegawai_id').notNull(),
  dariPenugasanId: integer('dari_penugasan_id'),
  dariNama: text('dari_nama').notNull(),
  dariJabatan: text('dari_jabatan').notNull(),
  pada: integer().notNull(),
  padaTanggal: text('pada_tanggal'),
  diterimaPada: integer('diterima_pada'),
  diterimaOleh: text('diterima_oleh'),
  dibacaPada: integer('dibaca_pada'),
  dibacaOleh: integer('dibaca_oleh'),
  laporan: text(),
  ditarikPada: integer('ditarik_pada'),
  ditarikAct: integer('ditarik_act'),
  ditarikSebab: text('ditarik_sebab'),
})

export const pembacaan = sqliteTable('pembacaan', {
  id: integer().primaryKey(),
  suratId: integer('surat_id')
    .notNull()
    .references(() => suratMasuk.id),
  pegawaiId: integer('pegawai_id').notNull(),
  penugasanId: integer('penugasan_id'),
  jabatan: text().notNull(),
  pada: integer().notNull(),
})

export const lembarDicetak = sqliteTable('lembar_dicetak', {
  suratId: integer('surat_id')
    .primaryKey()
    .references(() => suratMasuk.id),
  pada: integer().notNull(),
  oleh: integer().notNull(),
})

export const antarPindaian = sqliteTable('antar_pindaian', {
  berkasId: integer('berkas_id').primaryKey(),
  rute: text().notNull(),
})

export const suratDaftar = sqliteTable('surat_daftar', {
  id: integer().primaryKey(),
  nomor: integer().notNull(),
  tanggal: text().notNull(),
  surat: integer().notNull().default(0),
  pengirimId: integer('pengirim_id'),
  pengirim: text().notNull().default(''),
  sifat: integer().notNull().default(4),
  keamanan: text(),
  jalur: text(),
  jenisNaskah: text('jenis_naskah'),
  bentuk: text(),
  tanggalSurat: text('tanggal_surat'),
  hal: text(),
})

export const pengirimDaftar = sqliteTable('pengirim_daftar', {
  id: integer().primaryKey(),
  lipat: text().notNull(),
  pendek: text().notNull(),
  jenis: text().notNull(),
  jumlah: integer().notNull().default(0),
  terakhir: text(),
})

const anyValue = customType<{ data: string | number }>({ dataType: () => 'any' })

export const suratUrut = sqliteTable(
  'surat_urut',
  {
    kunci: text().notNull(),
    kolom: text().notNull(),
    nilai: anyValue().notNull(),
    nomor: integer().notNull(),
    suratId: integer('surat_id').notNull(),
  },
  (t) => [primaryKey({ columns: [t.kunci, t.kolom, t.nilai, t.nomor] })],
)

export const suratLihat = sqliteTable(
  'surat_lihat',
  { kunci: text().notNull(), nomor: integer().notNull(), suratId: integer('surat_id').notNull() },
  (t) => [primaryKey({ columns: [t.kunci, t.nomor] })],
)
