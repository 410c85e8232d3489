-- Where papers lie: room, cabinet, drawer, box; a tree.
create table arsip_lokasi (
  id integer primary key, induk_id integer references arsip_lokasi(id), jenis text not null check (jenis in ('ruang', 'rak', 'laci', 'boks')),
  nama text not null check (nama <> ''), aktif integer not null default 1 check (aktif in (0, 1)), dibuat_pada integer not null) strict;
create unique index arsip_lokasi_nama on arsip_lokasi(ifnull(induk_id, 0), nama);

-- A file of one matter. Its years count from its closing or its event, never from a letter's date.
create table arsip_berkas (
  id integer primary key, tahun integer not null, urut integer not null check (urut > 0), unit text references unit(kode),
  skema_klasifikasi text not null, kode_klasifikasi text not null, uraian text not null check (uraian <> ''),
  keamanan text not null default 'B' check (keamanan in ('B', 'T', 'R', 'SR')), vital integer not null default 0 check (vital in (0, 1)),
  dibuka text not null, ditutup text, peristiwa_tanggal text, lokasi_id integer references arsip_lokasi(id),
  dipindah_usul_id integer, akhir_usul_id integer, keterangan text not null default '', versi integer not null default 1,
  dibuat_pada integer not null, dibuat_oleh integer not null, diubah_pada integer not null, diubah_oleh integer not null,
  unique (tahun, urut), check (ditutup is null or ditutup >= dibuka),
  foreign key (skema_klasifikasi, kode_klasifikasi) references klasifikasi(skema, kode)) strict;
create index arsip_berkas_unit on arsip_berkas(unit);
create trigger arsip_berkas_hapus before delete on arsip_berkas begin select raise(abort, 'berkas arsip tidak dihapus'); end;

-- What lies in it: a letter, a naskah or a case of the program, or a paper told in words. Taken out with a moment, never deleted.
create table arsip_isi (
  id integer primary key, berkas_id integer not null references arsip_berkas(id), subject text, subject_id integer,
  uraian text not null default '', tanggal text, kode text not null default '', tingkat text not null check (tingkat in ('asli', 'salinan', 'tembusan', 'pertinggal')),
  jumlah integer not null default 1 check (jumlah > 0), satuan text not null default 'lembar', keterangan text not null default '',
  dicatat_pada integer not null, dicatat_oleh integer not null, keluar_pada integer, keluar_oleh integer,
  check ((subject is null) = (subject_id is null)), check (subject is not null or uraian <> ''), check ((keluar_pada is null) = (keluar_oleh is null))) strict;
create index arsip_isi_berkas on arsip_isi(berkas_id);
create unique index arsip_isi_subjek on arsip_isi(subject, subject_id) where subject is not null and keluar_pada is null;
create trigger arsip_isi_hapus before delete on arsip_isi begin select raise(abort, 'isi berkas hanya dikeluarkan'); end;

-- Lists that are proposed: to the record room, for destruction, for the city archive. The program only proposes.
create table arsip_usul (
  id integer primary key, jenis text not null check (jenis in ('pindah', 'musnah', 'serah')), tanggal text not null,
  persetujuan text not null default '', persetujuan_tanggal text, berita_acara text not null default '', selesai_tanggal text, batal_pada integer, batal_sebab text,
  dibuat_pada integer not null, dibuat_oleh integer not null, check ((batal_pada is null) = (batal_sebab is null)),
  check (selesai_tanggal is null or berita_acara <> '')) strict;
create table arsip_usul_isi (
  usul_id integer not null references arsip_usul(id), berkas_id integer not null references arsip_berkas(id), primary key (usul_id, berkas_id)) strict, without rowid;
create trigger arsip_usul_hapus before delete on arsip_usul begin select raise(abort, 'usul arsip tidak dihapus'); end;

-- Who borrowed a file, for what, until when.
create table arsip_pinjam (
  id integer primary key, berkas_id integer not null references arsip_berkas(id), peminjam text not null check (peminjam <> ''), pegawai_id integer references pegawai(id),
  keperluan text not null, dipinjam text not null, batas text not null, kembali text, disetujui_oleh integer not null, dicatat_pada integer not null,
  check (batas >= dipinjam), check (kembali is null or kembali >= dipinjam)) strict;
create unique index arsip_pinjam_satu on arsip_pinjam(berkas_id) where kembali is null;
create trigger arsip_pinjam_hapus before delete on arsip_pinjam begin select raise(abort, 'peminjaman tidak dihapus'); end;
