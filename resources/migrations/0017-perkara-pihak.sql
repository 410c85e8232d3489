-- People of a case are corrected in their list, and taken back with the import that brought them.
alter table perkara_pihak add column versi integer not null default 1;
alter table perkara_pihak add column diubah_pada integer;
alter table perkara_pihak add column diubah_oleh integer;
drop trigger perkara_pihak_hapus;
create trigger perkara_pihak_hapus before delete on perkara_pihak when not exists (select 1 from impor where keadaan = 'membatalkan')
  begin select raise(abort, 'pihak hanya dicoret'); end;
