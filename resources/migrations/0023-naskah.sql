-- A naskah dinas: a paper that this office makes, signs, numbers and files. Where it stands is its tasks, never a column here.
create table naskah (
  id integer primary key, jenis text not null, kepala text not null default '{}' check (json_valid(kepala)), isi text not null default '{}' check (json_valid(isi)),
  hal text not null default '', tujuan text not null default '',
  sifat text not null default 'Biasa' check (sifat in ('Biasa', 'Penting', 'Segera', 'Sangat Segera')),
  keamanan text not null default 'B' check (keamanan in ('B', 'T', 'R', 'SR')),
  unit text references unit(kode), konseptor_id integer not null references pegawai(id), penanda_jabatan_id integer references jabatan(id),
  skema_klasifikasi text, kode_klasifikasi text, balasan_atas integer references surat_masuk(id), balasan_tugas integer,
  induk_id integer references naskah(id), induk_sebagai text check (induk_sebagai in ('ralat', 'susulan', 'spd', 'laporan')),
  revisi integer not null default 1 check (revisi > 0), tanggal text, nomor_id integer unique references nomor(id), nomor text not null default '',
  ditandatangani_pada integer, ditandatangani_tanggal text, ditandatangani_oleh integer references pegawai(id), penugasan_penanda integer,
  batal_pada integer, batal_sebab text, luar integer not null default 0 check (luar in (0, 1)), versi integer not null default 1,
  dibuat_pada integer not null, dibuat_oleh integer not null, diubah_pada integer not null, diubah_oleh integer not null,
  check ((induk_id is null) = (induk_sebagai is null)), check ((ditandatangani_pada is null) = (ditandatangani_tanggal is null)),
  check ((batal_pada is null) = (batal_sebab is null)),
  foreign key (skema_klasifikasi, kode_klasifikasi) references klasifikasi(skema, kode)) strict;
create index naskah_unit on naskah(unit);
create index naskah_konseptor on naskah(konseptor_id);
create index naskah_balasan on naskah(balasan_atas) where balasan_atas is not null;
create index naskah_induk on naskah(induk_id) where induk_id is not null;
create trigger naskah_hapus before delete on naskah begin select raise(abort, 'naskah tidak dihapus'); end;
-- the signature locks everything but number and date, and what is added to the archive
create trigger naskah_terkunci before update on naskah
  when old.ditandatangani_pada is not null and new.ditandatangani_pada is not null
    and (old.jenis, old.kepala, old.isi, old.hal, old.unit, old.konseptor_id, old.penanda_jabatan_id, old.ditandatangani_pada, old.ditandatangani_oleh)
      is not (new.jenis, new.kepala, new.isi, new.hal, new.unit, new.konseptor_id, new.penanda_jabatan_id, new.ditandatangani_pada, new.ditandatangani_oleh)
  begin select raise(abort, 'naskah yang ditandatangani tidak diubah'); end;

-- A number that is booked: for what, by whom, until when. It is used, or becomes batal; it is never given to another.
create table nomor_pesanan (
  nomor_id integer primary key references nomor(id), jenis text not null, keperluan text not null check (keperluan <> ''), unit text references unit(kode),
  skema_klasifikasi text not null, kode_klasifikasi text not null, nomor text not null, sampai text not null,
  dipesan_pada integer not null, dipesan_oleh integer not null) strict;
create index nomor_pesanan_sampai on nomor_pesanan(sampai);
create trigger nomor_pesanan_hapus before delete on nomor_pesanan begin select raise(abort, 'pesanan nomor tidak dihapus'); end;

-- What was handed over each time, whole: one row a revision, the newest is that of the naskah itself.
create table naskah_revisi (
  naskah_id integer not null references naskah(id), revisi integer not null, kepala text not null, isi text not null,
  berkas_id integer references berkas(id), pada integer not null, oleh integer not null, jabatan text not null,
  primary key (naskah_id, revisi)) strict, without rowid;
create trigger naskah_revisi_tetap before update on naskah_revisi begin select raise(abort, 'revisi hanya ditambah'); end;
create trigger naskah_revisi_hapus before delete on naskah_revisi begin select raise(abort, 'revisi hanya ditambah'); end;

-- Paraf, countersignature and consent: what, asked of whom, when; answered with what. A new revision makes them lapse.
create table persetujuan (
  id integer primary key, subject text not null, subject_id integer not null, revisi integer not null,
  macam text not null check (macam in ('paraf', 'paraf-koordinasi', 'persetujuan')),
  jabatan_id integer not null references jabatan(id), diminta_pada integer not null, diminta_oleh integer not null,
  dijawab_pada integer, dijawab_oleh integer, penugasan_id integer, hasil text check (hasil in ('setuju', 'tolak')), catatan text not null default '',
  gugur_pada integer, check ((dijawab_pada is null) = (hasil is null)), check (hasil is not 'tolak' or catatan <> '')) strict;
create index persetujuan_subjek on persetujuan(subject, subject_id);
create index persetujuan_menunggu on persetujuan(jabatan_id) where dijawab_pada is null and gugur_pada is null;
create trigger persetujuan_hapus before delete on persetujuan begin select raise(abort, 'persetujuan tidak dihapus'); end;

-- What was signed, frozen: the facts of the day; the file is built from them and its hash is written once.
create table naskah_beku (
  naskah_id integer not null references naskah(id), revisi integer not null, fakta text not null check (json_valid(fakta)), templat_id integer,
  dibekukan_pada integer not null, sha256 text, dibuat_pada integer, check ((sha256 is null) = (dibuat_pada is null)),
  primary key (naskah_id, revisi)) strict, without rowid;
create index naskah_beku_menunggu on naskah_beku(naskah_id) where sha256 is null;
create trigger naskah_beku_tetap before update on naskah_beku
  when old.sha256 is not null or (old.fakta, old.templat_id, old.dibekukan_pada) is not (new.fakta, new.templat_id, new.dibekukan_pada)
  begin select raise(abort, 'naskah beku tidak diubah'); end;
create trigger naskah_beku_hapus before delete on naskah_beku begin select raise(abort, 'naskah beku tidak dihapus'); end;

-- To whom it went, how, and the proof that came back.
create table naskah_kirim (
  id integer primary key, naskah_id integer not null references naskah(id), tujuan text not null check (tujuan <> ''), cara text not null,
  tanggal text not null, penerima text not null default '', diterima_tanggal text, bukti_id integer references berkas(id),
  dicatat_pada integer not null, dicatat_oleh integer not null) strict;
create index naskah_kirim_naskah on naskah_kirim(naskah_id);
create trigger naskah_kirim_hapus before delete on naskah_kirim begin select raise(abort, 'pengiriman tidak dihapus'); end;
