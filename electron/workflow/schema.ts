import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** The tables of migration 0003, for simple reads elsewhere; the engine itself uses prepared SQL. */
export const definitions = sqliteTable('definitions', {
  id: integer('id').primaryKey(),
  process: text('process').notNull(),
  hash: text('hash').notNull(),
  json: text('json').notNull(),
  seenAt: integer('seen_at').notNull(),
})

export const instances = sqliteTable('instances', {
  id: integer('id').primaryKey(),
  process: text('process').notNull(),
  definitionId: integer('definition_id').notNull(),
  subject: text('subject').notNull(),
  subjectId: integer('subject_id').notNull(),
  callingTaskId: integer('calling_task_id'),
  startedAt: integer('started_at').notNull(),
  dueAt: integer('due_at'),
  dueIsEvent: integer('due_is_event').notNull().default(0),
  endedAt: integer('ended_at'),
  endedAs: text('ended_as', { enum: ['selesai', 'batal'] }),
})

export const history = sqliteTable('history', {
  id: integer('id').primaryKey(),
  act: integer('act').notNull(),
  instanceId: integer('instance_id').notNull(),
  taskId: integer('task_id'),
  kind: text('kind').notNull(),
  step: text('step'),
  outcomes: text('outcomes'),
  note: text('note'),
  detail: text('detail'),
  pegawaiId: integer('pegawai_id').notNull(),
  penugasanId: integer('penugasan_id'),
  at: integer('at').notNull(),
  happenedOn: text('happened_on'),
})

export const bindings = sqliteTable(
  'bindings',
  {
    instanceId: integer('instance_id').notNull(),
    lane: text('lane').notNull(),
    round: integer('round').notNull(),
    act: integer('act').notNull(),
    role: text('role').notNull(),
    unit: text('unit').notNull().default(''),
    pegawaiId: integer('pegawai_id').notNull().default(0),
    dueAt: integer('due_at'),
  },
  (t) => [primaryKey({ columns: [t.instanceId, t.lane, t.round, t.act, t.role, t.unit, t.pegawaiId] })],
)

export const tasks = sqliteTable('tasks', {
  id: integer('id').primaryKey(),
  instanceId: integer('instance_id').notNull(),
  process: text('process').notNull(),
  step: text('step').notNull(),
  fromStep: text('from_step'),
  round: integer('round').notNull(),
  role: text('role').notNull(),
  unit: text('unit'),
  pegawaiId: integer('pegawai_id'),
  sharedFrom: integer('shared_from'),
  takenBy: integer('taken_by'),
  seenAt: integer('seen_at'),
  arrivedAt: integer('arrived_at').notNull(),
  openedAt: integer('opened_at'),
  dueAt: integer('due_at'),
  promisedAt: integer('promised_at'),
  closedAt: integer('closed_at'),
  openedBy: integer('opened_by').notNull(),
  closedBy: integer('closed_by'),
  closedAs: text('closed_as', { enum: ['done', 'joined', 'withdrawn', 'recalled', 'cancelled', 'moved'] }),
})

export const kalenderLibur = sqliteTable('kalender_libur', {
  tanggal: text('tanggal').primaryKey(),
  nama: text('nama').notNull(),
  jenis: text('jenis', { enum: ['nasional', 'cuti bersama', 'lokal'] }).notNull(),
})
