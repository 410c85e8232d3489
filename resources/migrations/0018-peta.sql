-- What stands on the process map now, by process and record: read from the index alone.
create index tasks_map on tasks(process, instance_id, step, due_at)
  where closed_at is null and opened_at is not null and shared_from is null;

-- How long steps took counts the receivers' own tasks, not the work that they gave on: so does its index.
drop index tasks_stats;
create index tasks_stats on tasks(process, step, closed_at, opened_at) where closed_as = 'done' and shared_from is null;

create index instances_done on instances(process, ended_at, started_at) where ended_as = 'selesai';
