-- Which record a row of a file became or changed, so that the record can name the file and the row that it came from.
alter table impor_baris add column rekaman integer;
create index impor_baris_rekaman on impor_baris(rekaman) where rekaman is not null;
