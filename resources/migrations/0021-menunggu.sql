-- What waits in the whole office, by step and address, and since when: read from the index alone, in its order (the last two columns are
-- always null; SQLite would look each row up to see that they are).
create index tasks_wait on tasks(process, step, role, unit, pegawai_id, due_at, opened_at, closed_at, shared_from)
  where closed_at is null and opened_at is not null and shared_from is null;
