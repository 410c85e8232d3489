-- The incoming letter from which a case was opened: at most one; a letter may open several.
create table perkara_surat (
  perkara_id integer primary key references perkara(id), surat_id integer not null references surat_masuk(id)) strict;
create index perkara_surat_surat on perkara_surat(surat_id);
create trigger perkara_surat_tetap before update on perkara_surat begin select raise(abort, 'surat asal perkara tetap'); end;
create trigger perkara_surat_hapus before delete on perkara_surat begin select raise(abort, 'surat asal perkara tetap'); end;
