import { todayOf } from '../../shared/dates.ts'
import { runQuery, SISTEM, type Office } from '../core/context.ts'
import type { Events } from '../core/events.ts'

/** Stands among the changed tables when only the clock went on: a new day begins, or a task became late. */
export const WAKTU = 'waktu'

const EVERY = 20_000

/** Looks whether, since it looked last, a day began or a task became late: then posts, counts and groups by due time are others. */
export function createTurns(office: Office): () => boolean {
  let last = office.clock.now()
  return () => {
    const [before, now] = [last, office.clock.now()]
    last = now
    if (todayOf(before) !== todayOf(now)) return true
    return runQuery(
      office,
      SISTEM,
      (ctx) =>
        ctx.get(
          'select 1 from tasks where closed_at is null and opened_at is not null and due_at >= ? and due_at < ? limit 1',
          before,
          now,
        ) !== undefined,
    )
  }
}

/** Lets every open window read again when the clock alone has changed what it shows, and tells of a new day; nobody needs to press a key over night. */
export function watchTime(office: Office, events: Pick<Events, 'publish'>, onNewDay: () => void): { stop(): void } {
  const turned = createTurns(office)
  let day = todayOf(office.clock.now())
  const look = () => {
    if (!office.store.raw.open) return
    if (turned()) events.publish([WAKTU])
    const today = todayOf(office.clock.now())
    if (today !== day) onNewDay()
    day = today
  }
  const timer = setInterval(look, EVERY)
  timer.unref()
  return { stop: () => clearInterval(timer) }
}
