-- What came in and went out, by day, process and the address at which it was: a sum of the engine's own rows of days that are over. It can be
-- made again at any time, so the audit leaves it out; periksa proves it. dibuka, selesai, batal and lama (ms from start to end of what was
-- completed) stand at the address where the record began; kembali (work that came back), tuntas and terlambat where the work was done.
create table ringkasan_harian (
  tanggal text not null, proses text not null, peran text not null, unit text not null, dibuka integer not null, selesai integer not null,
  batal integer not null, kembali integer not null, tuntas integer not null, terlambat integer not null, lama integer not null,
  primary key (tanggal, proses, peran, unit)) strict, without rowid;

-- What happened in a span of time.
create index history_at on history(at);
