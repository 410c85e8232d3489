import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { suratMasukProcess } from '../../shared/modules/persuratan/surat-masuk.process.ts'
import { begin } from '../../electron/workflow/engine.ts'
import { openEngine } from './engine-office.ts'

const folder = mkdtempSync(join(tmpdir(), 'sekretariat-uji-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A second program at the same file; it begins when it is told to. */
function program(file: string, pegawaiId: number, mode = 'selesai') {
  const child = spawn(process.execPath, ['tests/workflow/engine-worker.ts', file, String(pegawaiId), mode], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  let out = ''
  const ready = new Promise<void>((resolve) => {
    child.stdout.on('data', (data: Buffer) => {
      out += data.toString()
      if (out.includes('siap')) resolve()
    })
  })
  const ended = new Promise<{ signal: string | null; out: string }>((resolve) =>
    child.once('exit', (_, signal) => resolve({ signal, out: out.replace('siap\n', '') })),
  )
  return { ready, go: () => child.stdin.write('mulai\n'), ended }
}

const LETTERS = 40

test('two programs complete the same tasks: each is done once, the other is told so', async () => {
  const file = join(folder, 'dua.db')
  const office = openEngine({ processes: [suratMasukProcess], file })
  for (let n = 1; n <= LETTERS; n++) office.as('surat', (ctx) => begin(ctx, 'P1.1.1', n))
  const both = [program(file, office.id('tu')), program(file, office.id('tu'))]
  await Promise.all(both.map((one) => one.ready))
  for (const one of both) one.go()
  const told = (await Promise.all(both.map((one) => one.ended))).map(({ out }) => JSON.parse(out) as { won: number; lost: number })
  expect(told.reduce((sum, { won }) => sum + won, 0)).toBe(LETTERS)
  expect(told.reduce((sum, { lost }) => sum + lost, 0)).toBe(LETTERS)
  expect(office.rows("select count(*) n from tasks where step = 'disposisi' and closed_at is null")).toEqual([{ n: LETTERS }])
  expect(office.broken()).toEqual([])
  office.close()
}, 60_000)

test('a program killed within an act leaves nothing of it, and the next one goes on', async () => {
  const file = join(folder, 'mati.db')
  const office = openEngine({ processes: [suratMasukProcess], file })
  const { instanceId } = office.as('surat', (ctx) => begin(ctx, 'P1.1.1', 1))
  const all = () => JSON.stringify(['history', 'tasks', 'bindings', 'audit'].map((table) => office.rows(`select * from ${table}`)))
  const before = all()
  const one = program(file, office.id('tu'), 'mati')
  await one.ready
  one.go()
  expect(await one.ended).toEqual({ signal: 'SIGKILL', out: '' })
  expect(all()).toBe(before)
  office.press('tu', instanceId, 'identifikasi-verifikasi')
  expect(office.stands(instanceId)).toEqual(['disposisi'])
  office.close()
}, 60_000)
