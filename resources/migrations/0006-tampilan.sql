-- Saved views of registers; pegawai_id 0: the office's, for everybody.
create table tampilan_daftar (
  id integer primary key, daftar text not null, pegawai_id integer not null, nama text not null collate nocase,
  isi text not null check (json_valid(isi)), bawaan integer not null default 0 check (bawaan in (0, 1)),
  diubah_pada integer not null, diubah_oleh integer not null, unique (daftar, pegawai_id, nama)) strict;
create unique index tampilan_daftar_bawaan on tampilan_daftar(daftar, pegawai_id) where bawaan = 1;
