-- What the office lays over a process from a day on: a step's limit, its needed documents, whether it goes along, and who holds a lane. Each
-- row is one value; without `selesai` it holds until the next begins, with it it is an exception for those days. 'null': as the program says.
create table aturan_proses (
  id integer primary key, proses text not null, macam text not null check (macam in ('batas', 'perlu', 'langsung', 'pemegang')),
  sasaran text not null, mulai text not null, selesai text check (selesai is null or selesai >= mulai), nilai text not null check (json_valid(nilai)),
  keterangan text not null default '', ditetapkan_pada integer not null, ditetapkan_oleh integer not null,
  dicabut_pada integer, dicabut_oleh integer, check ((dicabut_pada is null) = (dicabut_oleh is null))) strict;
create index aturan_proses_sasaran on aturan_proses(proses, macam, sasaran, mulai);
create unique index aturan_proses_mulai on aturan_proses(proses, macam, sasaran, mulai) where dicabut_pada is null and selesai is null;
create trigger aturan_proses_hapus before delete on aturan_proses begin select raise(abort, 'aturan hanya dicabut'); end;

-- The rules that were one setting for all processes together, value by value; where a later period said nothing more, it is as the program says.
with masa(urut, mulai, nilai) as (
  select row_number() over (order by mulai), mulai, nilai from pengaturan where kunci = 'aturanProses'),
isi(urut, mulai, proses, macam, sasaran, nilai) as (
  select m.urut, m.mulai, p.key, k.key, s.key,
    case s.type when 'true' then 'true' when 'false' then 'false' when 'array' then s.value else json_quote(s.value) end
  from masa m, json_each(m.nilai) p, json_each(p.value) k, json_each(k.value) s where k.key in ('batas', 'perlu', 'langsung')),
semua(urut, mulai, proses, macam, sasaran, nilai) as (
  select * from isi
  union all
  select m.urut, m.mulai, i.proses, i.macam, i.sasaran, 'null' from isi i join masa m on m.urut = i.urut + 1
  where not exists (select 1 from isi n where n.urut = m.urut and n.proses = i.proses and n.macam = i.macam and n.sasaran = i.sasaran))
insert into aturan_proses (proses, macam, sasaran, mulai, nilai, keterangan, ditetapkan_pada, ditetapkan_oleh)
  select proses, macam, sasaran, mulai, nilai, 'Dari pengaturan sebelumnya', ifnull(unixepoch(mulai), 0) * 1000, 0 from semua s
  where nilai is not (select l.nilai from semua l where l.urut < s.urut and l.proses = s.proses and l.macam = s.macam and l.sasaran = s.sasaran
    order by l.urut desc limit 1) order by urut, proses, macam, sasaran;
delete from pengaturan where kunci = 'aturanProses';
