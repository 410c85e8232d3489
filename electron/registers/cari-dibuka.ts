import type { ReadContext, WriteContext } from '../core/context.ts'

const KEPT = 30

/** Remembers that the actor opened a record; the last thirty are kept, outside the audit. */
export function rememberOpened(ctx: WriteContext, subject: string, id: number): void {
  const { pegawaiId } = ctx.actor
  ctx.run(
    `insert into dibuka (pegawai_id, subject, subject_id, pada) values (?, ?, ?, ?) on conflict do update set pada = excluded.pada`,
    pegawaiId,
    subject,
    id,
    ctx.now(),
  )
  ctx.run(
    `delete from dibuka where pegawai_id = ? and pada < (select pada from dibuka where pegawai_id = ? order by pada desc limit 1 offset ?)`,
    pegawaiId,
    pegawaiId,
    KEPT - 1,
  )
}

/** What the actor opened, the newest first; whether he may still read it is the register's to say. */
export function openedLast(ctx: ReadContext): { subject: string; id: number }[] {
  return ctx.all(
    'select subject, subject_id id from dibuka where pegawai_id = ? order by pada desc, subject_id desc limit ?',
    ctx.actor.pegawaiId,
    KEPT,
  )
}
