-- Letters whose Lembar Disposisi is on paper, and when it was last printed; no row: not printed yet.
create table lembar_dicetak (
  surat_id integer primary key references surat_masuk(id), pada integer not null, oleh integer not null) strict;

-- Which route's signed page a scan of a day's delivery shows; no row: of all routes.
create table antar_pindaian (berkas_id integer primary key references berkas(id), rute text not null) strict;
