import { suratMasukProcess } from '../../shared/modules/persuratan/surat-masuk.process.ts'
import { DomainError } from '../../shared/errors.ts'
import { actorOf } from '../../electron/akun/posts.ts'
import { runCommand, runQuery, SISTEM } from '../../electron/core/context.ts'
import type { Registry } from '../../electron/core/registry.ts'
import { makeStore, openDatabase } from '../../electron/core/store.ts'
import { complete } from '../../electron/workflow/engine.ts'

/** A second program on the same file: completes every open task of Kasubbag TU that it sees, and says how it went. */
const [, , file, pegawai, mode] = process.argv
if (!file) throw new Error('No file')
const store = makeStore(file, openDatabase(file))
const effects: Registry['effects'] = new Proxy(
  {},
  {
    get: () => ({
      run: () => {
        if (mode === 'mati') process.kill(process.pid, 'SIGKILL')
      },
    }),
  },
)
const registry: Registry = { processes: { 'P1.1.1': suratMasukProcess }, effects, subjects: {} }
const office = { store, clock: { now: () => Date.now() }, registry }
const actor = runQuery(office, SISTEM, (ctx) => actorOf(ctx, Number(pegawai)))
const ids = runQuery(office, SISTEM, (ctx) =>
  ctx.all<{ id: number }>("select id from tasks where step = 'identifikasi-verifikasi' and closed_at is null order by id"),
).map((row) => row.id)
process.stdout.write('siap\n')
process.stdin.once('data', () => {
  const told = { won: 0, lost: 0 }
  for (const taskId of ids) {
    try {
      runCommand(office, actor, 'uji', (ctx) => complete(ctx, { taskId }))
      told.won++
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'TASK_CLOSED') throw error
      told.lost++
    }
  }
  process.stdout.write(`${JSON.stringify(told)}\n`)
  store.close()
  process.exit(0)
})
