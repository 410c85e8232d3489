-- The search indexes anew, of folded words (shared/fold.ts), beginnings of up to four letters at hand, without a copy of the text.
-- cari_isi: what is plain. cari_tertutup: protected records (T, R, SR), asked only together with the right to open them, and by number
-- and sender where the reader may know of them. A record stands in one of the two. Row ids: registers/cari.ts.
drop table cari_isi;
create virtual table cari_isi using fts5(nomor, nomor_surat, pihak, hal, isi, content = '', contentless_delete = 1, prefix = '1 2 3 4',
  tokenize = "unicode61 remove_diacritics 0");
create virtual table cari_tertutup using fts5(nomor, nomor_surat, pihak, hal, isi, content = '', contentless_delete = 1, prefix = '1 2 3 4',
  tokenize = "unicode61 remove_diacritics 0");

-- numbers as the office's setting of the day writes them
create temp table gaya as select ifnull((select json_extract(nilai, '$.lebar') from pengaturan where kunci = 'nomorAgenda' order by mulai desc limit 1), 4) lebar,
  ifnull((select json_extract(nilai, '$.sisipan') from pengaturan where kunci = 'nomorAgenda' order by mulai desc limit 1), 'a') sisipan;
create temp view kata as select s.id * 32 baris, s.keamanan <> 'B' tertutup,
    lipat(printf('%0' || (select lebar from gaya) || 'd', n.urut) || case when n.sisipan = 0 then ''
      when (select sisipan from gaya) = 'a' then iif(n.sisipan > 26, char(96 + (n.sisipan - 1) / 26), '') || char(97 + (n.sisipan - 1) % 26)
      when (select sisipan from gaya) = '.01' then printf('.%02d', n.sisipan) else '.' || n.sisipan end) nomor,
    lipat(ifnull(s.nomor_surat, '')) nomor_surat, lipat(iif(p.nama = p.nama_pendek, p.nama, p.nama || ' ' || p.nama_pendek)) pihak,
    lipat(s.hal) hal, lipat(s.ringkasan) isi
  from main.surat_masuk s join main.nomor n on n.id = s.id join main.pengirim p on p.id = s.pengirim_id;
insert into cari_isi (rowid, nomor, nomor_surat, pihak, hal, isi) select baris, nomor, nomor_surat, pihak, hal, isi from temp.kata where not tertutup order by baris;
insert into cari_tertutup (rowid, nomor, nomor_surat, pihak, hal, isi) select baris, nomor, nomor_surat, pihak, hal, isi from temp.kata where tertutup order by baris;
drop view temp.kata;
drop table temp.gaya;

create index surat_masuk_lampiran on surat_masuk(lampiran_jumlah);
