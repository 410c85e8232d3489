-- What every room stands on: the audit, settings by period, files, drafts.
create table audit (
  id integer primary key autoincrement, pada integer not null, pegawai_id integer, penugasan_id integer,
  prosedur text not null, isi text not null, hash blob not null check (length(hash) = 32)) strict;
create trigger audit_u before update on audit begin select raise(abort, 'audit hanya ditambah'); end;
create trigger audit_d before delete on audit begin select raise(abort, 'audit hanya ditambah'); end;

-- Which audit lines touch a record; filled after the commit, can be rebuilt.
create table audit_jejak (
  tabel text not null, baris text not null, audit_id integer not null, primary key (tabel, baris, audit_id)) strict, without rowid;

-- A setting by period of validity: the row with the latest mulai not after the day holds. nilai is JSON.
create table pengaturan (
  id integer primary key, kunci text not null, mulai text not null default '0000-01-01', nilai text not null check (json_valid(nilai)),
  unique (kunci, mulai)) strict;

create table berkas (
  id integer primary key, sha256 text not null, nama text not null, mime text not null, ukuran integer not null check (ukuran > 0),
  halaman integer, subject text not null, subject_id integer not null, jenis text not null, urutan integer not null default 0,
  dibuat_pada integer not null, dibuat_oleh integer not null, dicabut_pada integer, dicabut_oleh integer, dicabut_alasan text,
  check ((dicabut_pada is null) = (dicabut_oleh is null))) strict;
create index berkas_subject on berkas(subject, subject_id);
create index berkas_sha on berkas(sha256);

-- Drafts of forms, one a person and form.
create table konsep_isian (
  pegawai_id integer not null, formulir text not null, isi text not null check (json_valid(isi)), disimpan_pada integer not null,
  primary key (pegawai_id, formulir)) strict, without rowid;
