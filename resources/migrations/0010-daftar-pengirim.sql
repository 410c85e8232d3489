-- The sender book as its list reads it: one row a sender that was not merged into another, with how many letters came of him and when
-- the last one did. Made from pengirim and surat_masuk by the triggers below, never written otherwise; the audit leaves it out.
create table pengirim_daftar (
  id integer primary key, lipat text not null, pendek text not null collate nocase, jenis text not null, jumlah integer not null default 0,
  terakhir text) strict;
create index pengirim_daftar_lipat on pengirim_daftar(lipat);
create index pengirim_daftar_pendek on pengirim_daftar(pendek);
create index pengirim_daftar_jenis on pengirim_daftar(jenis, lipat);
create index pengirim_daftar_jumlah on pengirim_daftar(jumlah);
create index pengirim_daftar_terakhir on pengirim_daftar(terakhir);
insert into pengirim_daftar (id, lipat, pendek, jenis, jumlah, terakhir)
  select p.id, p.lipat, p.nama_pendek, p.jenis, (select count(*) from surat_masuk where pengirim_id = p.id),
    (select max(tanggal_diterima) from surat_masuk where pengirim_id = p.id)
  from pengirim p where p.digabung_ke is null;

-- The version of a sender's card: who saves what another has changed meanwhile is told so.
alter table pengirim add column versi integer not null default 1;

create trigger pengirim_daftar_baru after insert on pengirim when new.digabung_ke is null begin
  insert into pengirim_daftar (id, lipat, pendek, jenis) values (new.id, new.lipat, new.nama_pendek, new.jenis);
end;
create trigger pengirim_daftar_ubah after update of lipat, nama_pendek, jenis on pengirim begin
  update pengirim_daftar set lipat = new.lipat, pendek = new.nama_pendek, jenis = new.jenis where id = new.id;
end;
create trigger pengirim_daftar_gabung after update of digabung_ke on pengirim when new.digabung_ke is not null begin
  delete from pengirim_daftar where id = new.id;
end;
create trigger pengirim_daftar_pisah after update of digabung_ke on pengirim when new.digabung_ke is null and old.digabung_ke is not null begin
  insert into pengirim_daftar (id, lipat, pendek, jenis, jumlah, terakhir)
    values (new.id, new.lipat, new.nama_pendek, new.jenis, (select count(*) from surat_masuk where pengirim_id = new.id),
      (select max(tanggal_diterima) from surat_masuk where pengirim_id = new.id));
end;
create trigger pengirim_daftar_hapus after delete on pengirim begin
  delete from pengirim_daftar where id = old.id;
end;
create trigger pengirim_daftar_surat after insert on surat_masuk begin
  update pengirim_daftar set jumlah = jumlah + 1, terakhir = max(ifnull(terakhir, ''), new.tanggal_diterima) where id = new.pengirim_id;
end;
create trigger pengirim_daftar_surat_hapus after delete on surat_masuk begin
  update pengirim_daftar set jumlah = jumlah - 1,
    terakhir = (select max(tanggal_diterima) from surat_masuk where pengirim_id = old.pengirim_id) where id = old.pengirim_id;
end;
create trigger pengirim_daftar_surat_ubah after update of pengirim_id, tanggal_diterima on surat_masuk
  when new.pengirim_id <> old.pengirim_id or new.tanggal_diterima <> old.tanggal_diterima begin
  update pengirim_daftar set jumlah = jumlah - 1,
    terakhir = (select max(tanggal_diterima) from surat_masuk where pengirim_id = old.pengirim_id) where id = old.pengirim_id;
  update pengirim_daftar set jumlah = jumlah + 1,
    terakhir = (select max(tanggal_diterima) from surat_masuk where pengirim_id = new.pengirim_id) where id = new.pengirim_id;
end;

-- Who took which list out of the house: its columns, filters and order, and how many rows went with it.
create table ekspor_daftar (
  id integer primary key, daftar text not null, bentuk text not null, jumlah integer not null, kolom text not null, isi text not null,
  pada integer not null, oleh integer not null) strict;
