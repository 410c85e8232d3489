-- Letters without a date of their own, in the order of the agenda.
create index surat_daftar_tanpa_tanggal on surat_daftar(nomor) where tanggal_surat is null;
