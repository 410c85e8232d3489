import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const executablePath = process.env.ELECTRON_EXEC_PATH
/** The folder of the built program. */
export const appFolder = process.env.APLIKASI_UJI ?? process.cwd()

/** Why the shell cannot be tried here; null when it can. */
export function notHere(): string | null {
  if (!executablePath) return 'ELECTRON_EXEC_PATH is not set: the shell is not tried'
  if (process.platform === 'linux' && !process.env.DISPLAY) return 'no display: run it under xvfb-run -a'
  if (!existsSync(join(appFolder, 'out/electron/main.cjs'))) return 'the program is not built: npm run build'
  return null
}

const cleaning: (() => void | Promise<void>)[] = []

export async function cleanUp(): Promise<void> {
  for (const clean of cleaning.splice(0).reverse()) await clean()
}

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sekretariat-cangkang-'))
  cleaning.push(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
  return folder
}

export interface Shell {
  readonly app: ElectronApplication
  readonly page: Page
  readonly userData: string
}

/** The window of the interface, not the one that is shown while a host takes long to start. */
async function mainWindow(app: ElectronApplication): Promise<Page> {
  for (const deadline = Date.now() + 20_000; Date.now() < deadline; await new Promise((resolve) => setTimeout(resolve, 50))) {
    const page = app.windows().find((window) => window.url().startsWith('app://'))
    if (page) return page
  }
  throw new Error('The window did not open')
}

/** Starts the shell of a built program and waits for its window. */
export async function startShell(folder: string, args: readonly string[], userData = temporaryFolder()): Promise<Shell> {
  const flags = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', `--user-data-dir=${userData}`]
  const app = await _electron.launch({ executablePath: executablePath ?? '', args: [...flags, ...args, folder] })
  cleaning.push(() => app.close().catch(() => undefined)) // closed by the test itself already
  return { app, page: await mainWindow(app), userData }
}

/** Starts a separate host of the built program; gives its address. */
export async function startHost(): Promise<string> {
  const data = temporaryFolder()
  const child = spawn(process.execPath, [join(appFolder, 'out/host/serve.mjs'), '--data', data, '--port', '0', '--tanpa-jendela'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  cleaning.push(async () => {
    child.kill('SIGTERM')
    await gone
  })
  return new Promise((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      const address = /siap di (\S+)/.exec(chunk.toString())?.[1]
      if (address) resolve(address)
    })
    child.once('exit', () => reject(new Error('The host did not start')))
  })
}
