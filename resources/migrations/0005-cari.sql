-- Parts of numbers for the search box: agenda number, year and letter's number, letters and digits only. Row ids: registers/cari.ts.
create virtual table cari_nomor using fts5(nomor, content = '', contentless_delete = 1, tokenize = 'trigram');
insert into cari_nomor (rowid, nomor)
  select s.id * 32, printf('%04d %d %s', n.urut, n.tahun, lower(replace(replace(replace(replace(replace(replace(replace(replace(
    s.nomor_normal, '/', ''), '.', ''), '-', ''), ',', ''), '(', ''), ')', ''), ':', ''), '_', '')))
  from surat_masuk s join nomor n on n.id = s.id order by s.id;

-- What each person opened last, for the empty search box; not part of the audit.
create table dibuka (
  pegawai_id integer not null, subject text not null, subject_id integer not null, pada integer not null,
  primary key (pegawai_id, subject, subject_id)) strict, without rowid;
create index dibuka_terakhir on dibuka(pegawai_id, pada);
