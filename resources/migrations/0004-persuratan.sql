-- Numbers of every book; a number once drawn keeps its place for ever.
create table nomor (
  id integer primary key, buku text not null, tahun integer not null, urut integer not null check (urut > 0),
  sisipan integer not null default 0 check (sisipan >= 0), tanggal text not null,
  keadaan text not null check (keadaan in ('terpakai', 'dilewati', 'batal', 'dipesan')),
  susulan integer not null default 0 check (susulan in (0, 1)), alasan text not null default '', disetujui_oleh integer,
  dibuat_pada integer not null, dibuat_oleh integer not null,
  unique (buku, tahun, urut, sisipan), check (keadaan = 'terpakai' or alasan <> ''), check (sisipan = 0 or alasan <> '')) strict;
create index nomor_tanggal on nomor(buku, tanggal, urut, sisipan);
create trigger nomor_tetap before update on nomor
  when (old.buku, old.tahun, old.urut, old.sisipan) is not (new.buku, new.tahun, new.urut, new.sisipan)
    or (old.keadaan in ('batal', 'dilewati') and new.keadaan is not old.keadaan)
  begin select raise(abort, 'nomor agenda tetap'); end;
create trigger nomor_hapus before delete on nomor begin select raise(abort, 'nomor agenda tidak dihapus'); end;

-- A book that is closed: only an inserted number with consent enters it afterwards.
create table buku (
  kode text not null, tahun integer not null, ditutup_pada integer not null, ditutup_oleh integer not null, nomor_terakhir integer not null,
  primary key (kode, tahun)) strict, without rowid;

-- Senders, and every spelling by which one is known; a merged one points to the one that stays.
create table pengirim (
  id integer primary key, nama text not null, nama_pendek text not null, lipat text not null,
  jenis text not null default 'instansi' check (jenis in ('instansi', 'orang')), alamat text not null default '',
  digabung_ke integer references pengirim(id), dibuat_pada integer not null) strict;
create index pengirim_lipat on pengirim(lipat);
create table pengirim_ejaan (
  lipat text primary key, ejaan text not null, pengirim_id integer not null references pengirim(id)) strict, without rowid;
create index pengirim_ejaan_pengirim on pengirim_ejaan(pengirim_id);

-- Codes by scheme; old letters keep the code of their day.
create table klasifikasi (
  skema text not null check (skema in ('83/2022', '78/2012')), kode text not null, nama text not null, lipat text not null,
  aktif integer, inaktif integer, nasib text, peristiwa text, mulai text not null default '0000-01-01', selesai text,
  primary key (skema, kode)) strict, without rowid;
create table klasifikasi_padanan (
  lama text not null, baru text not null, keterangan text not null default '', primary key (lama, baru)) strict, without rowid;

-- A letter; its id is that of its number. Where it stands is its tasks, never a column here.
create table surat_masuk (
  id integer primary key references nomor(id), tanggal_diterima text not null, jam_diterima text not null, jalur text not null,
  pengirim_id integer not null references pengirim(id), nomor_surat text, nomor_normal text not null default '', tanggal_surat text,
  hal text not null, ringkasan text not null default '', skema_klasifikasi text, kode_klasifikasi text,
  sifat text not null check (sifat in ('Biasa', 'Penting', 'Segera', 'Sangat Segera')),
  keamanan text not null check (keamanan in ('B', 'T', 'R', 'SR')),
  lampiran_jumlah integer not null default 0, lampiran_satuan text not null default '', jenis_naskah text,
  acara_mulai integer, acara_selesai integer, tempat_acara text not null default '',
  bentuk text not null check (bentuk in ('asli', 'tembusan', 'salinan')), lokasi_fisik text not null default '',
  induk_id integer references surat_masuk(id), induk_sebagai text check (induk_sebagai in ('ralat', 'susulan', 'balasan')),
  alasan_kembar text not null default '', arsip integer not null default 0 check (arsip in (0, 1)),
  diverifikasi_pada integer, diverifikasi_oleh integer, versi integer not null default 1,
  dibuat_pada integer not null, dibuat_oleh integer not null, diubah_pada integer not null, diubah_oleh integer not null,
  check ((induk_id is null) = (induk_sebagai is null)), check (hal <> '' or keamanan in ('R', 'SR')),
  check (acara_selesai is null or acara_selesai >= acara_mulai), foreign key (skema_klasifikasi, kode_klasifikasi) references klasifikasi(skema, kode)) strict;
create index surat_masuk_pengirim on surat_masuk(pengirim_id, tanggal_diterima, kode_klasifikasi);
create index surat_masuk_nomor on surat_masuk(nomor_normal, pengirim_id) where nomor_normal <> '';
create index surat_masuk_tertutup on surat_masuk(id) where keamanan <> 'B';
create index surat_masuk_acara on surat_masuk(acara_mulai) where acara_mulai is not null;
create index surat_masuk_induk on surat_masuk(induk_id) where induk_id is not null;
create index surat_masuk_kode on surat_masuk(skema_klasifikasi, kode_klasifikasi) where kode_klasifikasi is not null;
create trigger surat_masuk_hapus before delete on surat_masuk begin select raise(abort, 'surat tidak dihapus'); end;

-- The same letter come again by another way: no number of its own.
create table surat_salinan (
  id integer primary key, surat_id integer not null references surat_masuk(id), tanggal_diterima text not null, jam_diterima text not null,
  jalur text not null, bentuk text not null, dibuat_pada integer not null, dibuat_oleh integer not null) strict;
create index surat_salinan_surat on surat_salinan(surat_id);

-- Who routed the letter to whom, in which words; a tree by parent_id. Its task is the one of the same address (disposisi-tugas.ts).
create table disposisi (
  id integer primary key, surat_id integer not null references surat_masuk(id), parent_id integer references disposisi(id),
  jenis text not null check (jenis in ('disposisi', 'catatan', 'pilah', 'penerima')), act integer not null,
  role text not null, unit text, pegawai_id integer references pegawai(id), kepada_jabatan text not null, kepada_nama text not null,
  penanggung_jawab integer not null default 0 check (penanggung_jawab in (0, 1)),
  untuk_diketahui integer not null default 0 check (untuk_diketahui in (0, 1)),
  instruksi text not null default '[]' check (json_valid(instruksi)), catatan text not null default '', batas text,
  dari_pegawai_id integer not null, dari_penugasan_id integer, dari_nama text not null, dari_jabatan text not null,
  pada integer not null, pada_tanggal text, diterima_pada integer, diterima_oleh text, dibaca_pada integer, dibaca_oleh integer,
  laporan text, ditarik_pada integer, ditarik_act integer, ditarik_sebab text,
  check ((ditarik_pada is null) = (ditarik_sebab is null)), check ((diterima_pada is null) = (diterima_oleh is null)),
  check (not (penanggung_jawab and untuk_diketahui))) strict;
create index disposisi_surat on disposisi(surat_id);
create index disposisi_unit on disposisi(unit, surat_id) where jenis = 'penerima';
create index disposisi_pegawai on disposisi(pegawai_id) where pegawai_id is not null;
create trigger disposisi_hapus before delete on disposisi begin select raise(abort, 'disposisi tidak dihapus'); end;

-- Who opened a protected letter, when.
create table pembacaan (
  id integer primary key, surat_id integer not null references surat_masuk(id), pegawai_id integer not null, penugasan_id integer,
  jabatan text not null, pada integer not null) strict;
create index pembacaan_surat on pembacaan(surat_id, pada);
create trigger pembacaan_tetap before update on pembacaan begin select raise(abort, 'pembacaan hanya ditambah'); end;
create trigger pembacaan_hapus before delete on pembacaan begin select raise(abort, 'pembacaan hanya ditambah'); end;

-- Words of all registers for one search box; what is protected never enters. Row ids: registers/cari.ts.
create virtual table cari_isi using fts5(nomor, pihak, isi, tokenize = "unicode61 remove_diacritics 2");
