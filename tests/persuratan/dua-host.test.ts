import { spawn } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { momentOf } from '../../shared/dates.ts'
import { runQuery, SISTEM } from '../../electron/core/context.ts'
import { migrate, readMigrations } from '../../electron/core/migrate.ts'
import { makeStore, openDatabase } from '../../electron/core/store.ts'
import { checkNumbers } from '../../electron/registers/buku.ts'

const EACH = 60

/** A second program on the same file: draws numbers and says which. */
function drawing(file: string, folder: string): Promise<number[]> {
  const script = join(folder, `gambar-${Math.random()}.ts`)
  const from = (path: string) => JSON.stringify(resolve('electron', path))
  writeFileSync(
    script,
    `import { runCommand, SISTEM } from ${from('core/context.ts')}
     import { makeStore, openDatabase } from ${from('core/store.ts')}
     import { drawNomor } from ${from('registers/nomor.ts')}
     const store = makeStore(${JSON.stringify(file)}, openDatabase(${JSON.stringify(file)}))
     const office = { store, clock: { now: () => ${momentOf('2025-03-05', '09:00')} }, registry: { processes: {}, effects: {}, subjects: {} } }
     const drawn = []
     for (let i = 0; i < ${EACH}; i++) drawn.push(runCommand(office, SISTEM, 'uji', (ctx) => drawNomor(ctx, 'surat-masuk', '2025-03-05')).result.urut)
     console.log(JSON.stringify(drawn))
     store.close()`,
  )
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] })
    let out = ''
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
    child.on('close', (code) => (code === 0 ? done(JSON.parse(out) as number[]) : fail(new Error(`exit ${code}`))))
  })
}

test('two hosts on one file at once never draw one number', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sekretariat-nomor-'))
  const file = join(folder, 'sekretariat.db')
  const raw = openDatabase(file)
  migrate(raw, readMigrations('resources/migrations'), momentOf('2025-01-01'))
  raw.close()
  const [one, two] = await Promise.all([drawing(file, folder), drawing(file, folder)])
  const all = [...one, ...two].sort((a, b) => a - b)
  expect(all).toEqual(Array.from({ length: 2 * EACH }, (_, i) => i + 1))
  const store = makeStore(file, openDatabase(file))
  const office = { store, clock: { now: () => 0 }, registry: { processes: {}, effects: {}, subjects: {} } }
  expect(runQuery(office, SISTEM, checkNumbers)).toEqual([])
  store.close()
})
