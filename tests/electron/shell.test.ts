import type { Page } from '@playwright/test'
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type {} from '../../shared/desktop.ts'
import { appFolder, cleanUp, executablePath, notHere, startHost, startShell, temporaryFolder, type Shell } from './runtime.ts'

const reason = notHere()
if (reason) console.log(`Shell: skipped, ${reason}.`)

interface Answered {
  readonly status: number
  readonly body: { readonly json: unknown }
}

/** A procedure of the host, called as the page's own client does. */
function call(page: Page, path: string, input?: unknown): Promise<Answered> {
  return page.evaluate(
    async ([path, input]) => {
      const response = await fetch(`/rpc/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-csrf-token': 'orpc' },
        body: JSON.stringify(input === undefined ? {} : { json: input }),
      })
      return { status: response.status, body: (await response.json()) as { json: unknown } }
    },
    [path, input] as const,
  )
}

describe.skipIf(reason !== null)('the shell as the window of a separate host', () => {
  let shell: Shell
  let hostUrl: string
  beforeAll(async () => {
    hostUrl = await startHost()
    shell = await startShell(appFolder, [`--host-url=${hostUrl}`])
  })
  afterAll(cleanUp)

  test('shows the interface on its own origin', async () => {
    await shell.page.locator('h1').first().waitFor()
    expect(shell.page.url()).toMatch(/^app:\/\/sekretariat\//)
    expect(await shell.page.title()).toContain('Sekretariat')
  })

  test('sets up an office and keeps the session over a reload', async () => {
    const { page } = shell
    expect((await call(page, 'sistem/keadaan')).body.json).toMatchObject({ disiapkan: false })
    const kop = { pemda: 'PEMERINTAH KOTA UJI', nama: 'DINAS UJI', alamat: '', kontak: '', kota: 'Uji', kodePos: '', kodePerangkat: '' }
    const admin = { nama: 'Admin', namaPengguna: 'admin', sandi: 'rahasia-sekali' }
    expect(await call(page, 'sistem/siapkan', { kop, klasifikasi: 'kosong', admin })).toMatchObject({ status: 200 })
    expect(await call(page, 'akun/masuk', { namaPengguna: 'admin', sandi: 'rahasia-sekali' })).toMatchObject({ status: 200 })
    await page.reload()
    await page.locator('h1, main').first().waitFor()
    expect((await call(page, 'akun/sesi')).status).toBe(200)
    expect(JSON.stringify((await call(page, 'akun/sesi')).body.json)).toContain('Admin')
  })

  test('the page has no Node, and of the desktop only what shared/desktop.ts names', async () => {
    const found = await shell.page.evaluate(() => ({
      node: [typeof (globalThis as { require?: unknown }).require, typeof (globalThis as { process?: unknown }).process],
      desktop: Object.keys(window.desktop ?? {}).sort(),
    }))
    expect(found).toEqual({ node: ['undefined', 'undefined'], desktop: ['chooseFolder', 'openFile', 'print', 'saveAs', 'setFrame'] })
  })

  test('nothing leads out: no window, no other page, no other host, no rights, no code from text', async () => {
    const { page, app } = shell
    const out = await page.evaluate(async (host) => {
      const reached = (address: string) =>
        fetch(address, { mode: 'no-cors' }).then(
          () => true,
          () => false,
        )
      const script = document.createElement('script')
      script.textContent = 'window.masuk = true'
      document.head.append(script)
      return {
        window: window.open('https://example.org') === null,
        elsewhere: await reached('https://example.org/'),
        host: await reached(`${host}/rpc/sistem/keadaan`),
        inline: 'masuk' in window,
        notices: await Notification.requestPermission(),
        place: await navigator.permissions.query({ name: 'geolocation' }).then((p) => p.state),
      }
    }, hostUrl)
    expect(out).toEqual({ window: true, elsewhere: false, host: false, inline: false, notices: 'denied', place: 'denied' })
    await page.evaluate(() => void (location.href = 'https://example.org/'))
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(page.url()).toMatch(/^app:\/\/sekretariat\//)
    expect(app.windows()).toHaveLength(1)
  })

  test('its own scheme serves nothing but the interface', async () => {
    const statuses = await shell.page.evaluate(() =>
      Promise.all(
        ['/../package.json', '/%2e%2e/%2e%2e/package.json', '/..%2f..%2fpackage.json', '/tiada.js', '/persuratan/surat-masuk'].map((p) =>
          fetch(p).then((r) => r.status),
        ),
      ),
    )
    expect(statuses.slice(0, 4).every((status) => status >= 400)).toBe(true)
    expect(statuses[4]).toBe(200)
  })

  test('saves where the person says, gives up when he does, and opens papers only', async () => {
    const { app, page } = shell
    const path = join(temporaryFolder(), 'Lembar.docx')
    await app.evaluate(({ dialog }, filePath) => void (dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })), path)
    expect(await page.evaluate(() => window.desktop?.saveAs('Lembar.docx', new Uint8Array([80, 75, 3, 4])))).toBe(path)
    expect([...readFileSync(path)]).toEqual([80, 75, 3, 4])
    await app.evaluate(({ dialog }) => void (dialog.showSaveDialog = () => Promise.resolve({ canceled: true, filePath: '' })))
    expect(await page.evaluate(() => window.desktop?.saveAs('Lembar.docx', new Uint8Array([1])))).toBeNull()
    await app.evaluate(
      ({ dialog }) => void (dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: '/proc/tiada/a.docx' })),
    )
    expect(await page.evaluate(() => window.desktop?.saveAs('a.docx', new Uint8Array([1])).catch((e: Error) => e.message))).toMatch(
      /tidak dapat ditulis/,
    )
    expect(await page.evaluate(() => window.desktop?.openFile('program.exe', new Uint8Array([1])).catch((e: Error) => e.message))).toMatch(
      /bukan jenis dokumen/,
    )
    await app.evaluate(
      ({ shell: os }) => void (os.openPath = (given) => Promise.resolve(((globalThis as { dibuka?: string }).dibuka = given) && '')),
    )
    expect(await page.evaluate(() => window.desktop?.openFile('../../Lembar: a.docx', new Uint8Array([1, 2])))).toBeNull()
    const opened = await app.evaluate(() => (globalThis as { dibuka?: string }).dibuka ?? '')
    expect(opened).toMatch(/sekretariat-[^/]+\/\d+\/Lembar- a\.docx$/)
    expect([...readFileSync(opened)]).toEqual([1, 2])
  })

  test('a second start brings the first window forward and ends', () => {
    const flags = ['--no-sandbox', '--disable-gpu', `--user-data-dir=${shell.userData}`]
    const second = spawnSync(executablePath ?? '', [...flags, `--host-url=${hostUrl}`, appFolder], { timeout: 20_000 })
    expect(second.status).toBe(0)
    expect(shell.app.windows()).toHaveLength(1)
  })

  test('the window comes back in its size and place', async () => {
    const { app, userData } = shell
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 30, width: 900, height: 600 }))
    await app.close()
    expect(existsSync(join(userData, 'jendela.json'))).toBe(true)
    const again = await startShell(appFolder, [`--host-url=${hostUrl}`], userData)
    const bounds = await again.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds())
    expect(bounds).toMatchObject({ width: 900, height: 600 })
    await again.app.close()
  })
})
