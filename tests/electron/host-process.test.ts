import type { Page } from '@playwright/test'
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { appFolder, cleanUp, notHere, startShell, temporaryFolder } from './runtime.ts'

/** Stands for the host: an old Electron loads neither its ES module nor its database. */
const fakeHost = `const { appendFileSync } = require('node:fs')
const log = process.argv[process.argv.indexOf('--data') + 1]
process.parentPort.on('message', ({ data, ports }) => {
  appendFileSync(log, data.pesan + '\\n')
  if (data.pesan === 'tutup') process.exit(0)
  const [port] = ports
  if (!port) return
  port.on('message', ({ data: said }) => {
    if (said === 'mati') process.exit(7)
    port.postMessage(said + ' ' + data.jendela)
  })
  port.start()
})
process.parentPort.postMessage({ pesan: 'siap' })`

/** The built shell with an empty page and a stand-in for the host, which writes what it was told into a file. */
function programWithFakeHost(): { folder: string; log: string } {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'out/host'), { recursive: true })
  cpSync(join(appFolder, 'out/electron'), join(folder, 'out/electron'), { recursive: true })
  mkdirSync(join(folder, 'out/web'))
  writeFileSync(join(folder, 'out/web/index.html'), '<!doctype html><html lang="id"><title>Uji</title><h1>Uji</h1></html>')
  const main = join(folder, 'out/electron/main.cjs')
  writeFileSync(main, readFileSync(main, 'utf8').replaceAll('utility.mjs', 'utility.cjs'))
  writeFileSync(join(folder, 'out/host/utility.cjs'), fakeHost)
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'sekretariat', version: '0.1.0', main: 'out/electron/main.cjs' }))
  const log = join(folder, 'kabar.txt')
  writeFileSync(log, '')
  return { folder, log }
}

/** Asks for a port as the page's client does, says one thing and gives the answer. */
function askHost(page: Page, said: string): Promise<string> {
  return page.evaluate(
    (said) =>
      new Promise<string>((answer) => {
        window.addEventListener('message', function take({ data, ports }: MessageEvent) {
          const [port] = ports
          if (data !== 'host-port' || !port) return
          window.removeEventListener('message', take)
          port.onmessage = (event) => answer(String(event.data))
          port.postMessage(said)
        })
        window.desktop?.connect?.()
      }),
    said,
  )
}

describe.skipIf(notHere() !== null)('the shell with a host of its own', () => {
  afterAll(cleanUp)

  test('hands each page its port, again after a reload and after the host died, and lets the host close in peace', async () => {
    const { folder, log } = programWithFakeHost()
    const { app, page } = await startShell(folder, [`--data=${log}`])
    const first = await askHost(page, 'satu')
    expect(first).toMatch(/^satu \d+$/)
    await page.reload()
    expect(await askHost(page, 'satu')).toBe(first) // the same window: the host keeps its session
    void askHost(page, 'mati').catch(() => undefined)
    await expect
      .poll(() => Promise.race([askHost(page, 'lagi'), new Promise((r) => setTimeout(r, 500))]), { timeout: 10_000 })
      .toMatch(/^lagi/)
    const exited = new Promise((done) => app.process().once('exit', done))
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
    await exited
    expect(readFileSync(log, 'utf8').trim().split('\n').slice(-2)).toEqual(['jendela-tutup', 'tutup'])
  })
})
