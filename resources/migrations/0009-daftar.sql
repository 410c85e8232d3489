-- The agenda as its list reads it: one narrow row a number, with what it is sorted and filtered by. Made from nomor, surat_masuk and
-- pengirim by the triggers below, never written otherwise; the audit leaves it out. nomor: year, number and insertion as one key.
-- hal and jenis_naskah stand only where the letter is not secret, so that no order and no filter tells of them.
create table surat_daftar (
  id integer primary key, nomor integer not null unique, tanggal text not null, surat integer not null default 0,
  pengirim_id integer, pengirim text not null default '', sifat integer not null default 4, keamanan text, jalur text, jenis_naskah text, bentuk text, tanggal_surat text,
  hal text collate nocase) strict;
create index surat_daftar_tanggal on surat_daftar(tanggal, nomor);
create index surat_daftar_pengirim on surat_daftar(pengirim, nomor);
create index surat_daftar_pengirim_id on surat_daftar(pengirim_id, nomor);
create index surat_daftar_hal on surat_daftar(hal, nomor);
create index surat_daftar_sifat on surat_daftar(sifat, nomor);
create index surat_daftar_jalur on surat_daftar(jalur, nomor);
create index surat_daftar_jenis on surat_daftar(jenis_naskah, nomor) where jenis_naskah is not null;
create index surat_daftar_keamanan on surat_daftar(keamanan, nomor) where keamanan <> 'B';
create index surat_daftar_bentuk on surat_daftar(bentuk, nomor) where bentuk <> 'asli';
create index surat_daftar_tanggal_surat on surat_daftar(tanggal_surat) where tanggal_surat is not null;

-- Who may know of a letter by its disposisi: one row for each person (p and his id), unit (u and its code) or lane without a unit
-- (r and its name) to whom a receiver's row in force goes. Kept by triggers, left out of the audit.
create table surat_lihat (
  kunci text not null, nomor integer not null, surat_id integer not null, primary key (kunci, nomor)) strict, without rowid;

insert into surat_daftar (id, nomor, tanggal, surat, pengirim_id, pengirim, sifat, keamanan, jalur, jenis_naskah, bentuk, tanggal_surat, hal)
  select n.id, n.tahun * 1000000000 + n.urut * 1000 + n.sisipan, n.tanggal, s.id is not null, s.pengirim_id, ifnull(p.lipat, ''),
    case s.sifat when 'Sangat Segera' then 0 when 'Segera' then 1 when 'Penting' then 2 when 'Biasa' then 3 else 4 end, s.keamanan, s.jalur,
    case when s.keamanan in ('B', 'T') then s.jenis_naskah end, s.bentuk, s.tanggal_surat, case when s.keamanan in ('B', 'T') then substr(s.hal, 1, 80) end
  from nomor n left join surat_masuk s on s.id = n.id left join pengirim p on p.id = s.pengirim_id
  where n.buku = 'surat-masuk' and n.keadaan <> 'dipesan';
insert or ignore into surat_lihat (kunci, nomor, surat_id)
  select case when d.pegawai_id is not null then 'p' || d.pegawai_id when d.unit is not null then 'u' || d.unit else 'r' || d.role end,
    n.tahun * 1000000000 + n.urut * 1000 + n.sisipan, n.id
  from disposisi d join nomor n on n.id = d.surat_id where d.jenis = 'penerima' and d.ditarik_pada is null;

create trigger surat_daftar_nomor after insert on nomor when new.buku = 'surat-masuk' and new.keadaan = 'dilewati' begin
  insert into surat_daftar (id, nomor, tanggal) values (new.id, new.tahun * 1000000000 + new.urut * 1000 + new.sisipan, new.tanggal);
end;
create trigger surat_daftar_nomor_tanggal after update of tanggal on nomor when new.buku = 'surat-masuk' and new.tanggal <> old.tanggal begin
  update surat_daftar set tanggal = new.tanggal where id = new.id;
end;
create trigger surat_daftar_nomor_hapus after delete on nomor when old.buku = 'surat-masuk' begin
  delete from surat_daftar where id = old.id;
end;
-- a number that was skipped may get its letter by an import, and be skipped again when that is undone
create trigger surat_daftar_nomor_lewati after update of keadaan on nomor when new.buku = 'surat-masuk' and new.keadaan = 'dilewati' begin
  insert or ignore into surat_daftar (id, nomor, tanggal)
    values (new.id, new.tahun * 1000000000 + new.urut * 1000 + new.sisipan, new.tanggal);
end;
create trigger surat_daftar_surat after insert on surat_masuk begin
  insert or replace into surat_daftar (id, nomor, tanggal, surat, pengirim_id, pengirim, sifat, keamanan, jalur, jenis_naskah, bentuk, tanggal_surat, hal)
    select n.id, n.tahun * 1000000000 + n.urut * 1000 + n.sisipan, n.tanggal, 1, new.pengirim_id, p.lipat,
      case new.sifat when 'Sangat Segera' then 0 when 'Segera' then 1 when 'Penting' then 2 else 3 end, new.keamanan, new.jalur,
      case when new.keamanan in ('B', 'T') then new.jenis_naskah end, new.bentuk, new.tanggal_surat, case when new.keamanan in ('B', 'T') then substr(new.hal, 1, 80) end
    from nomor n join pengirim p on p.id = new.pengirim_id where n.id = new.id;
end;
create trigger surat_daftar_surat_ubah after update of pengirim_id, sifat, keamanan, jalur, jenis_naskah, bentuk, tanggal_surat, hal on surat_masuk begin
  update surat_daftar set pengirim_id = new.pengirim_id, pengirim = (select lipat from pengirim where id = new.pengirim_id),
    sifat = case new.sifat when 'Sangat Segera' then 0 when 'Segera' then 1 when 'Penting' then 2 else 3 end, keamanan = new.keamanan,
    jalur = new.jalur, jenis_naskah = case when new.keamanan in ('B', 'T') then new.jenis_naskah end, bentuk = new.bentuk, tanggal_surat = new.tanggal_surat,
    hal = case when new.keamanan in ('B', 'T') then substr(new.hal, 1, 80) end
  where id = new.id;
end;
create trigger surat_daftar_surat_hapus after delete on surat_masuk begin
  delete from surat_daftar where id = old.id;
  insert into surat_daftar (id, nomor, tanggal) select id, tahun * 1000000000 + urut * 1000 + sisipan, tanggal from nomor
    where id = old.id and keadaan = 'dilewati';
end;
create trigger surat_daftar_lipat after update of lipat on pengirim when new.lipat <> old.lipat begin
  update surat_daftar set pengirim = new.lipat where pengirim_id = new.id;
end;

create trigger surat_lihat_tambah after insert on disposisi when new.jenis = 'penerima' and new.ditarik_pada is null begin
  insert or ignore into surat_lihat (kunci, nomor, surat_id)
    select case when new.pegawai_id is not null then 'p' || new.pegawai_id when new.unit is not null then 'u' || new.unit else 'r' || new.role end,
      d.nomor, d.id from surat_daftar d where d.id = new.surat_id;
end;
create trigger surat_lihat_ubah after update of role, unit, pegawai_id, ditarik_pada on disposisi when new.jenis = 'penerima' begin
  delete from surat_lihat where kunci = case when old.pegawai_id is not null then 'p' || old.pegawai_id when old.unit is not null then 'u' || old.unit
      else 'r' || old.role end and nomor = (select nomor from surat_daftar where id = old.surat_id)
    and not exists (select 1 from disposisi d where d.surat_id = old.surat_id and d.jenis = 'penerima' and d.ditarik_pada is null
      and case when d.pegawai_id is not null then 'p' || d.pegawai_id when d.unit is not null then 'u' || d.unit else 'r' || d.role end
        = surat_lihat.kunci);
  insert or ignore into surat_lihat (kunci, nomor, surat_id)
    select case when new.pegawai_id is not null then 'p' || new.pegawai_id when new.unit is not null then 'u' || new.unit else 'r' || new.role end,
      d.nomor, d.id from surat_daftar d where d.id = new.surat_id and new.ditarik_pada is null;
end;

-- Live work, and running records, in the order of their due time.
create index tasks_due on tasks(due_at, instance_id) where closed_at is null and opened_at is not null and shared_from is null and due_at is not null;
create index instances_due on instances(due_at, subject_id) where ended_at is null and due_at is not null;
