-- The map is counted without a look at the rows themselves.
drop index tasks_map;
create index tasks_map on tasks(process, instance_id, step, due_at, opened_at, closed_at, shared_from)
  where closed_at is null and opened_at is not null and shared_from is null;
