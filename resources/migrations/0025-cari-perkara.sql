-- The words of the cases that are there, as modules/perkara/indeks.ts writes them: a closed one's in cari_tertutup, the numbers of all in
-- cari_nomor. In place of a letter's number stands the word by which cases are told from the letters around them.
create temp table lebar as select ifnull((select json_extract(nilai, '$.lebar') from pengaturan where kunci = 'nomorAgenda' order by mulai desc limit 1), 4) lebar;
create temp view kata as select p.id * 32 + 1 baris, p.tertutup, n.urut, n.tahun,
    printf('%0' || (select lebar from lebar) || 'd/%d', n.urut, n.tahun) nomor, lipat(p.judul) hal, lipat(p.uraian) isi,
    lipat(ifnull((select group_concat(nama, ' ') from (select h.nama from main.perkara_pihak h where h.perkara_id = p.id and h.dicoret_pada is null order by h.id)), '')) pihak
  from main.perkara p join main.nomor n on n.id = p.id;
insert into cari_isi (rowid, nomor, nomor_surat, pihak, hal, isi) select baris, lipat(nomor), 'perkara', pihak, hal, isi from temp.kata where not tertutup order by baris;
insert into cari_tertutup (rowid, nomor, nomor_surat, pihak, hal, isi) select baris, lipat(nomor), 'perkara', pihak, hal, isi from temp.kata where tertutup order by baris;
insert into cari_nomor (rowid, nomor)
  select baris, printf('%04d %d perkara%s', urut, tahun, replace(nomor, '/', '')) from temp.kata order by baris;
drop view temp.kata;
drop table temp.lebar;
