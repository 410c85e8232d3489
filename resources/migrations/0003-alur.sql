-- The process engine: where a record stands is the live rows of tasks; what happened is history, which is only added to.
create table definitions (
  id integer primary key, process text not null, hash text not null, json text not null check (json_valid(json)),
  seen_at integer not null, unique (process, hash)) strict;

create table instances (
  id integer primary key, process text not null, definition_id integer not null references definitions(id),
  subject text not null, subject_id integer not null, calling_task_id integer references tasks(id), started_at integer not null,
  due_at integer, due_is_event integer not null default 0, ended_at integer, ended_as text check (ended_as in ('selesai', 'batal')),
  check ((ended_at is null) = (ended_as is null)), unique (id, process)) strict;
create unique index instances_running on instances(process, subject_id) where ended_at is null;
create index instances_subject on instances(subject, subject_id);
create index instances_calling on instances(calling_task_id);

create table history (
  id integer primary key, act integer not null, instance_id integer not null references instances(id),
  task_id integer references tasks(id),
  kind text not null check (kind in ('start', 'complete', 'gate', 'join', 'end', 'call', 'withdraw', 'take', 'hand', 'share', 'address',
    'recall', 'correct', 'cancel', 'move')),
  step text, outcomes text check (outcomes is null or json_valid(outcomes)), note text,
  detail text check (detail is null or json_valid(detail)), pegawai_id integer not null, penugasan_id integer,
  at integer not null, happened_on text) strict;
create unique index history_once on history(task_id) where kind = 'complete';
create index history_instance on history(instance_id, id);
create index history_act on history(act);
create index history_person on history(pegawai_id, at) where kind = 'complete';
create trigger history_u before update on history begin select raise(abort, 'riwayat hanya ditambah'); end;
create trigger history_d before delete on history begin select raise(abort, 'riwayat hanya ditambah'); end;

-- Who gets the steps of a lane. Of several acts that bind one lane in one round the last rules; recall takes away what its act bound.
create table bindings (
  instance_id integer not null references instances(id), lane text not null, round integer not null, act integer not null,
  role text not null, unit text not null default '', pegawai_id integer not null default 0, due_at integer,
  primary key (instance_id, lane, round, act, role, unit, pegawai_id)) strict, without rowid;

-- role, unit, pegawai_id are the address; a parked token has role '' unless of an each branch. shared_from: work given on within one
-- task, no token. promised_at: a date given by a binding or at share. opened_by, closed_by: acts.
create table tasks (
  id integer primary key, instance_id integer not null, process text not null, step text not null, from_step text,
  round integer not null, role text not null, unit text, pegawai_id integer,
  shared_from integer references tasks(id),
  taken_by integer, seen_at integer, arrived_at integer not null, opened_at integer, due_at integer,
  promised_at integer, closed_at integer,
  opened_by integer not null references history(id), closed_by integer references history(id),
  closed_as text check (closed_as in ('done', 'joined', 'withdrawn', 'recalled', 'cancelled', 'moved')),
  foreign key (instance_id, process) references instances(id, process), check (closed_as <> 'done' or opened_at is not null),
  check ((closed_at is null) = (closed_as is null) and (closed_at is null) = (closed_by is null))) strict;
create unique index tasks_once on tasks(instance_id, step, round, role, ifnull(unit, ''), ifnull(pegawai_id, 0))
  where opened_at is not null and shared_from is null;
create unique index tasks_shared on tasks(shared_from, role, ifnull(unit, ''), ifnull(pegawai_id, 0))
  where shared_from is not null and closed_at is null;
create index tasks_instance on tasks(instance_id, round);
create index tasks_live on tasks(instance_id) where closed_at is null;
create index tasks_inbox on tasks(role, unit, due_at) where closed_at is null and opened_at is not null;
create index tasks_stats on tasks(process, step, closed_at, opened_at) where closed_as = 'done';
create index tasks_person on tasks(pegawai_id, due_at) where closed_at is null and opened_at is not null and pegawai_id is not null;
create index tasks_opened on tasks(opened_by);
create index tasks_closed on tasks(closed_by) where closed_by is not null;
create trigger tasks_u before update on tasks when old.closed_at is not null begin select raise(abort, 'tugas sudah ditutup'); end;
create trigger tasks_d before delete on tasks begin select raise(abort, 'tugas tidak dihapus'); end;

create table kalender_libur (
  tanggal text primary key, nama text not null, jenis text not null check (jenis in ('nasional', 'cuti bersama', 'lokal'))) strict;
