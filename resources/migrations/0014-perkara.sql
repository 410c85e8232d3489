-- A plain case (berkas perkara kerja): a record of any process that has no register of its own. Where it stands is its tasks.
create table perkara (
  id integer primary key references nomor(id), proses text not null, judul text not null check (judul <> ''), uraian text not null default '',
  tertutup integer not null check (tertutup in (0, 1)), batas text, versi integer not null default 1,
  dibuka_pada integer not null, dibuka_oleh integer not null, diubah_pada integer not null, diubah_oleh integer not null) strict;
create index perkara_proses on perkara(proses);
create trigger perkara_hapus before delete on perkara begin select raise(abort, 'perkara tidak dihapus'); end;

-- The people of a case; taken off with a moment, never deleted.
create table perkara_pihak (
  id integer primary key, perkara_id integer not null references perkara(id), nama text not null check (nama <> ''),
  nik text check (nik is null or (length(nik) = 16 and nik not glob '*[^0-9]*')), alamat text not null default '',
  keterangan text not null default '', dicatat_pada integer not null, dicatat_oleh integer not null, dicoret_pada integer, dicoret_oleh integer,
  check ((dicoret_pada is null) = (dicoret_oleh is null))) strict;
create index perkara_pihak_perkara on perkara_pihak(perkara_id);
create unique index perkara_pihak_nik on perkara_pihak(perkara_id, nik) where nik is not null and dicoret_pada is null;
create trigger perkara_pihak_hapus before delete on perkara_pihak begin select raise(abort, 'pihak hanya dicoret'); end;

-- Words on a case besides those of its steps.
create table perkara_catatan (
  id integer primary key, perkara_id integer not null references perkara(id), isi text not null check (isi <> ''),
  pada integer not null, oleh integer not null, jabatan text not null) strict;
create index perkara_catatan_perkara on perkara_catatan(perkara_id);
create trigger perkara_catatan_tetap before update on perkara_catatan begin select raise(abort, 'catatan hanya ditambah'); end;
create trigger perkara_catatan_hapus before delete on perkara_catatan begin select raise(abort, 'catatan hanya ditambah'); end;

-- A document of a case: its file, or where the original lies. Revoked with a reason, never deleted.
create table perkara_dokumen (
  id integer primary key, perkara_id integer not null references perkara(id), nama text not null check (nama <> ''), nomor text not null default '',
  tanggal text, bertanda_tangan integer not null default 0 check (bertanda_tangan in (0, 1)), berkas_id integer references berkas(id),
  lokasi text not null default '', dicatat_pada integer not null, dicatat_oleh integer not null,
  dicabut_pada integer, dicabut_oleh integer, dicabut_alasan text, check (berkas_id is not null or lokasi <> ''),
  check ((dicabut_pada is null) = (dicabut_oleh is null) and (dicabut_pada is null) = (dicabut_alasan is null))) strict;
create index perkara_dokumen_perkara on perkara_dokumen(perkara_id);
create trigger perkara_dokumen_hapus before delete on perkara_dokumen begin select raise(abort, 'dokumen hanya dicabut'); end;

-- Who opened a closed case, when.
create table perkara_pembacaan (
  id integer primary key, perkara_id integer not null references perkara(id), pegawai_id integer not null, jabatan text not null,
  pada integer not null) strict;
create index perkara_pembacaan_perkara on perkara_pembacaan(perkara_id, pada);
create trigger perkara_pembacaan_tetap before update on perkara_pembacaan begin select raise(abort, 'pembacaan hanya ditambah'); end;
create trigger perkara_pembacaan_hapus before delete on perkara_pembacaan begin select raise(abort, 'pembacaan hanya ditambah'); end;
