-- People: who they are, which post they hold for which period, and how they sign in.
create table unit (
  kode text primary key, nama text not null, nama_pendek text not null, jenis text not null,
  induk text references unit(kode), urutan integer not null default 0, aktif integer not null default 1 check (aktif in (0, 1))) strict;

create table pegawai (
  id integer primary key, nama text not null, gelar_depan text not null default '', gelar_belakang text not null default '',
  nip text unique, jenis_asn text not null check (jenis_asn in ('pns', 'pppk', 'non-asn')),
  golongan text, pangkat text, aktif integer not null default 1 check (aktif in (0, 1)), dibuat_pada integer not null) strict;

create table jabatan (
  id integer primary key, nama text not null, nama_pendek text not null, unit text references unit(kode),
  jenis text not null check (jenis in ('pimpinan', 'struktural', 'pelaksana', 'fungsional', 'pengelola-keuangan')),
  urutan integer not null default 0, aktif integer not null default 1 check (aktif in (0, 1))) strict;
create table jabatan_lane (
  jabatan_id integer not null references jabatan(id), lane text not null, primary key (jabatan_id, lane)) strict, without rowid;

-- A pegawai in a jabatan for a period of WIB days; selesai is the last day, included. Plh. names whom it stands in for.
create table penugasan (
  id integer primary key, pegawai_id integer not null references pegawai(id), jabatan_id integer not null references jabatan(id),
  jenis text not null check (jenis in ('definitif', 'plt', 'plh')), mulai text not null, selesai text,
  sk text not null default '', menggantikan integer references penugasan(id), alasan text not null default '',
  ketidakhadiran_id integer references ketidakhadiran(id), dibuat_pada integer not null, check (selesai is null or selesai >= mulai), check ((jenis = 'plh') = (menggantikan is not null))) strict;
create index penugasan_pegawai on penugasan(pegawai_id);
create index penugasan_jabatan on penugasan(jabatan_id);
create index penugasan_menggantikan on penugasan(menggantikan) where menggantikan is not null;

create table ketidakhadiran (
  id integer primary key, pegawai_id integer not null references pegawai(id), mulai text not null, selesai text not null,
  sebab text not null, sk text not null default '', dibatalkan_pada integer, check (selesai >= mulai)) strict;
create index ketidakhadiran_pegawai on ketidakhadiran(pegawai_id, mulai);

create table akun (
  id integer primary key, pegawai_id integer not null unique references pegawai(id), nama_pengguna text not null unique collate nocase,
  sandi text not null, harus_ganti integer not null default 0 check (harus_ganti in (0, 1)),
  admin integer not null default 0 check (admin in (0, 1)), ditutup_pada integer,
  gagal integer not null default 0, gagal_pada integer, terakhir_masuk integer) strict;
