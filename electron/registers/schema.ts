import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

export const nomor = sqliteTable(
  'nomor',
  {
    id: integer().primaryKey(),
    buku: text().notNull(),
    tahun: integer().notNull(),
    urut: integer().notNull(),
    sisipan: integer().notNull().default(0),
    tanggal: text().notNull(),
    keadaan: text({ enum: ['terpakai', 'dilewati', 'batal', 'dipesan'] }).notNull(),
    susulan: integer().notNull().default(0),
    alasan: text().notNull().default(''),
    disetujuiOleh: integer('disetujui_oleh'),
    dibuatPada: integer('dibuat_pada').notNull(),
    dibuatOleh: integer('dibuat_oleh').notNull(),
  },
  (t) => [
    uniqueIndex('nomor_satu').on(t.buku, t.tahun, t.urut, t.sisipan),
    index('nomor_tanggal').on(t.buku, t.tanggal, t.urut, t.sisipan),
  ],
)

export const buku = sqliteTable(
  'buku',
  {
    kode: text().notNull(),
    tahun: integer().notNull(),
    ditutupPada: integer('ditutup_pada').notNull(),
    ditutupOleh: integer('ditutup_oleh').notNull(),
    nomorTerakhir: integer('nomor_terakhir').notNull(),
  },
  (t) => [primaryKey({ columns: [t.kode, t.tahun] })],
)

export const dibuka = sqliteTable(
  'dibuka',
  {
    pegawaiId: integer('pegawai_id').notNull(),
    subject: text().notNull(),
    subjectId: integer('subject_id').notNull(),
    pada: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.pegawaiId, t.subject, t.subjectId] }), index('dibuka_terakhir').on(t.pegawaiId, t.pada)],
)

export const tampilanDaftar = sqliteTable(
  'tampilan_daftar',
  {
    id: integer().primaryKey(),
    daftar: text().notNull(),
    pegawaiId: integer('pegawai_id').notNull(),
    nama: text().notNull(),
    isi: text().notNull(),
    bawaan: integer({ mode: 'boolean' }).notNull().default(false),
    diubahPada: integer('diubah_pada').notNull(),
    diubahOleh: integer('diubah_oleh').notNull(),
  },
  (t) => [uniqueIndex('tampilan_daftar_bawaan').on(t.daftar, t.pegawaiId)],
)

export const impor = sqliteTable(
  'impor',
  {
    id: integer().primaryKey(),
    jenis: text().notNull(),
    berkas: text().notNull(),
    sha256: text().notNull(),
    lembar: text().notNull().default(''),
    kepala: text().notNull(),
    padanan: text().notNull(),
    dibaca: integer().notNull(),
    baru: integer().notNull(),
    diperbarui: integer().notNull(),
    sama: integer().notNull(),
    dilewati: integer().notNull(),
    salah: integer().notNull(),
    act: integer().notNull(),
    pada: integer().notNull(),
    oleh: integer().notNull(),
    keadaan: text({ enum: ['selesai', 'membatalkan', 'dibatalkan'] }).notNull(),
    dibatalkanPada: integer('dibatalkan_pada'),
    dibatalkanOleh: integer('dibatalkan_oleh'),
    alasan: text().notNull().default(''),
  },
  (t) => [index('impor_kepala').on(t.jenis, t.kepala)],
)

export const imporBaris = sqliteTable(
  'impor_baris',
  {
    imporId: integer('impor_id').notNull(),
    baris: integer().notNull(),
    nasib: text({ enum: ['baru', 'diperbarui', 'sama', 'dilewati', 'salah'] }).notNull(),
    catatan: text().notNull().default(''),
    isi: text().notNull(),
    rekaman: integer(),
  },
  (t) => [primaryKey({ columns: [t.imporId, t.baris] }), index('impor_baris_rekaman').on(t.rekaman)],
)

export const eksporDaftar = sqliteTable('ekspor_daftar', {
  id: integer().primaryKey(),
  daftar: text().notNull(),
  bentuk: text().notNull(),
  jumlah: integer().notNull(),
  kolom: text().notNull(),
  isi: text().notNull(),
  pada: integer().notNull(),
  oleh: integer().notNull(),
})
