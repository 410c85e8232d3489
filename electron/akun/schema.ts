import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

export const unit = sqliteTable('unit', {
  kode: text().primaryKey(),
  nama: text().notNull(),
  namaPendek: text('nama_pendek').notNull(),
  jenis: text().notNull(),
  induk: text(),
  urutan: integer().notNull().default(0),
  aktif: integer({ mode: 'boolean' }).notNull().default(true),
})

export const pegawai = sqliteTable('pegawai', {
  id: integer().primaryKey(),
  nama: text().notNull(),
  gelarDepan: text('gelar_depan').notNull().default(''),
  gelarBelakang: text('gelar_belakang').notNull().default(''),
  nip: text().unique(),
  jenisAsn: text('jenis_asn', { enum: ['pns', 'pppk', 'non-asn'] }).notNull(),
  golongan: text(),
  pangkat: text(),
  aktif: integer({ mode: 'boolean' }).notNull().default(true),
  dibuatPada: integer('dibuat_pada').notNull(),
})

export const jabatan = sqliteTable('jabatan', {
  id: integer().primaryKey(),
  nama: text().notNull(),
  namaPendek: text('nama_pendek').notNull(),
  unit: text().references(() => unit.kode),
  jenis: text({ enum: ['pimpinan', 'struktural', 'pelaksana', 'fungsional', 'pengelola-keuangan'] }).notNull(),
  urutan: integer().notNull().default(0),
  aktif: integer({ mode: 'boolean' }).notNull().default(true),
})

export const jabatanLane = sqliteTable(
  'jabatan_lane',
  {
    jabatanId: integer('jabatan_id')
      .notNull()
      .references(() => jabatan.id),
    lane: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.jabatanId, table.lane] })],
)

export const ketidakhadiran = sqliteTable('ketidakhadiran', {
  id: integer().primaryKey(),
  pegawaiId: integer('pegawai_id')
    .notNull()
    .references(() => pegawai.id),
  mulai: text().notNull(),
  selesai: text().notNull(),
  sebab: text().notNull(),
  sk: text().notNull().default(''),
  dibatalkanPada: integer('dibatalkan_pada'),
})

export const penugasan = sqliteTable('penugasan', {
  id: integer().primaryKey(),
  pegawaiId: integer('pegawai_id')
    .notNull()
    .references(() => pegawai.id),
  jabatanId: integer('jabatan_id')
    .notNull()
    .references(() => jabatan.id),
  jenis: text({ enum: ['definitif', 'plt', 'plh'] }).notNull(),
  mulai: text().notNull(),
  selesai: text(),
  sk: text().notNull().default(''),
  menggantikan: integer(),
  alasan: text().notNull().default(''),
  ketidakhadiranId: integer('ketidakhadiran_id').references(() => ketidakhadiran.id),
  dibuatPada: integer('dibuat_pada').notNull(),
})

export const akun = sqliteTable('akun', {
  id: integer().primaryKey(),
  pegawaiId: integer('pegawai_id')
    .notNull()
    .unique()
    .references(() => pegawai.id),
  namaPengguna: text('nama_pengguna').notNull().unique(),
  sandi: text().notNull(),
  harusGanti: integer('harus_ganti', { mode: 'boolean' }).notNull().default(false),
  admin: integer({ mode: 'boolean' }).notNull().default(false),
  ditutupPada: integer('ditutup_pada'),
  gagal: integer().notNull().default(0),
  gagalPada: integer('gagal_pada'),
  terakhirMasuk: integer('terakhir_masuk'),
})
