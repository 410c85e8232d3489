-- What a letter is sorted and chosen by, as the list reads it (0009-daftar.sql): one row a column. A column that may be empty stands
-- under a name of its own where it is; what nearly every letter has (keamanan B, bentuk asli) is left out.
create view surat_nilai as
  select id, nomor, 'tanggal' kolom, tanggal nilai from surat_daftar
  union all select id, nomor, 'pengirim', pengirim from surat_daftar
  union all select id, nomor, 'pengirim_id', pengirim_id from surat_daftar where pengirim_id is not null
  union all select id, nomor, 'sifat', sifat from surat_daftar
  union all select id, nomor, 'hal', hal from surat_daftar where hal is not null
  union all select id, nomor, 'hal kosong', '' from surat_daftar where hal is null
  union all select id, nomor, 'jalur', jalur from surat_daftar where jalur is not null
  union all select id, nomor, 'jenis_naskah', jenis_naskah from surat_daftar where jenis_naskah is not null
  union all select id, nomor, 'keamanan', keamanan from surat_daftar where keamanan <> 'B'
  union all select id, nomor, 'bentuk', bentuk from surat_daftar where bentuk <> 'asli'
  union all select id, nomor, 'tanggal_surat kosong', '' from surat_daftar where tanggal_surat is null;

-- The keys under which a letter stands in surat_lihat.
create view surat_kunci as
  select surat_id, case when pegawai_id is not null then 'p' || pegawai_id when unit is not null then 'u' || unit else 'r' || role end kunci
  from disposisi where jenis = 'penerima' and ditarik_pada is null;

-- The letters of each key of surat_lihat in the order of each of these columns, so that who sees a part of the agenda reads his part
-- sorted and chosen as quickly as who sees all of it. Kept by triggers, left out of the audit.
create table surat_urut (
  kunci text not null, kolom text not null, nilai any not null collate nocase, nomor integer not null, surat_id integer not null,
  primary key (kunci, kolom, nilai, nomor)) strict, without rowid;
insert into surat_urut (kunci, kolom, nilai, nomor, surat_id)
  select l.kunci, n.kolom, n.nilai, n.nomor, n.id from surat_lihat l cross join surat_nilai n on n.id = l.surat_id order by 1, 2, 3, 4;

create trigger surat_urut_tambah after insert on surat_lihat begin
  insert into surat_urut (kunci, kolom, nilai, nomor, surat_id)
    select new.kunci, kolom, nilai, nomor, id from surat_nilai where id = new.surat_id;
end;
create trigger surat_urut_hapus after delete on surat_lihat begin
  delete from surat_urut where kunci = old.kunci and (kolom, nilai) in (select kolom, nilai from surat_nilai where id = old.surat_id)
    and nomor = old.nomor;
end;
-- a letter that is corrected: its rows go before and come anew after; a sender who is spelled otherwise changes one row of each letter
create trigger surat_urut_sebelum before update of tanggal, pengirim_id, sifat, keamanan, jalur, jenis_naskah, bentuk, tanggal_surat, hal on surat_daftar
  when exists (select 1 from surat_kunci where surat_id = old.id) begin
  delete from surat_urut where kunci in (select kunci from surat_kunci where surat_id = old.id)
    and (kolom, nilai) in (select kolom, nilai from surat_nilai where id = old.id) and nomor = old.nomor;
end;
create trigger surat_urut_sesudah after update of tanggal, pengirim_id, sifat, keamanan, jalur, jenis_naskah, bentuk, tanggal_surat, hal on surat_daftar
  when exists (select 1 from surat_kunci where surat_id = new.id) begin
  insert into surat_urut (kunci, kolom, nilai, nomor, surat_id)
    select distinct k.kunci, n.kolom, n.nilai, n.nomor, n.id from surat_nilai n cross join surat_kunci k on k.surat_id = n.id where n.id = new.id;
end;
create trigger surat_urut_lipat after update on surat_daftar when new.pengirim <> old.pengirim and new.pengirim_id is old.pengirim_id begin
  update surat_urut set nilai = new.pengirim where kunci in (select kunci from surat_kunci where surat_id = new.id)
    and kolom = 'pengirim' and nilai = old.pengirim and nomor = new.nomor;
end;
