-- Imports: one row a file that was written, with what its head was and how it was read; `act` is its line of the audit, from which it is undone.
create table impor (
  id integer primary key, jenis text not null, berkas text not null, sha256 text not null, lembar text not null default '',
  kepala text not null, padanan text not null check (json_valid(padanan)),
  dibaca integer not null, baru integer not null, diperbarui integer not null, sama integer not null, dilewati integer not null, salah integer not null,
  act integer not null, pada integer not null, oleh integer not null,
  keadaan text not null check (keadaan in ('selesai', 'membatalkan', 'dibatalkan')),
  dibatalkan_pada integer, dibatalkan_oleh integer, alasan text not null default '',
  check ((keadaan = 'dibatalkan') = (dibatalkan_pada is not null))) strict;
create index impor_kepala on impor(jenis, kepala);
create trigger impor_hapus before delete on impor begin select raise(abort, 'impor tidak dihapus'); end;

-- The file's rows as they stood in it and what became of each; what they became is in the audit.
create table impor_baris (
  impor_id integer not null references impor(id), baris integer not null,
  nasib text not null check (nasib in ('baru', 'diperbarui', 'sama', 'dilewati', 'salah')),
  catatan text not null default '', isi text not null, primary key (impor_id, baris)) strict, without rowid;

-- A number and a letter go only with the import that brought them. A number that an import skipped may be filled by a later one.
drop trigger nomor_tetap;
create trigger nomor_tetap before update on nomor
  when (old.buku, old.tahun, old.urut, old.sisipan) is not (new.buku, new.tahun, new.urut, new.sisipan)
    or (old.keadaan in ('batal', 'dilewati') and new.keadaan is not old.keadaan
      and not (old.keadaan = 'dilewati' and old.alasan like 'Tidak ada dalam impor %'))
  begin select raise(abort, 'nomor agenda tetap'); end;
drop trigger nomor_hapus;
create trigger nomor_hapus before delete on nomor when not exists (select 1 from impor where keadaan = 'membatalkan')
  begin select raise(abort, 'nomor agenda tidak dihapus'); end;
drop trigger surat_masuk_hapus;
create trigger surat_masuk_hapus before delete on surat_masuk
  when old.arsip = 0 or not exists (select 1 from impor where keadaan = 'membatalkan')
  begin select raise(abort, 'surat tidak dihapus'); end;
