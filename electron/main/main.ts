import { app, BrowserWindow, dialog, ipcMain, session } from 'electron'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { channels } from '../../shared/desktop.ts'
import { serveDesktop } from './desktop.ts'
import { closeContents, closeSession, isFromUs } from './guard.ts'
import { startHostProcess, type HostProcess } from './host-process.ts'
import { setMenu } from './menu.ts'
import { localAddress, readOptions, type ShellOptions } from './options.ts'
import { claimScheme, servePage } from './page.ts'
import { openSplash, openWindow } from './window.ts'

/** Says it where a person sees it, and ends. */
function refuse(sentence: string): never {
  console.error(sentence)
  dialog.showErrorBox('Sekretariat', sentence)
  app.exit(1)
  throw new Error(sentence)
}

/** The windows of different data folders keep their own place and their own lock; never inside a data folder. */
function separate({ name }: ShellOptions) {
  if (app.commandLine.hasSwitch('user-data-dir')) return
  const mark = name === '' ? '' : `-${createHash('sha256').update(name).digest('hex').slice(0, 8)}`
  app.setPath('userData', join(app.getPath('appData'), `sekretariat-jendela${mark}`))
}

/** Starts the host beside the shell; gives its address instead when another host has the folder already. */
async function startHost(options: ShellOptions): Promise<{ host: HostProcess | null; hostUrl: string | null }> {
  if (options.hostUrl !== null) return { host: null, hostUrl: options.hostUrl }
  const splash = openSplash()
  const host = startHostProcess(join(__dirname, '..', 'host', 'utility.mjs'), options.hostArgs, { news: splash.say, lost: refuse })
  const refused = await host.started
  splash.close()
  if (refused === null) return { host, hostUrl: null }
  await host.stop()
  if (refused.alamat === null) return refuse(refused.kalimat)
  return { host: null, hostUrl: localAddress(refused.alamat) }
}

let opened = false

function show(host: HostProcess | null) {
  opened = true
  const window = openWindow(host === null)
  const { id } = window.webContents
  window.on('closed', () => host?.forget(id))
}

async function run(options: ShellOptions) {
  await app.whenReady()
  setMenu()
  closeContents()
  const { host, hostUrl } = await startHost(options)
  closeSession(session.defaultSession, hostUrl)
  servePage(join(__dirname, '..', 'web'), hostUrl)
  serveDesktop()
  ipcMain.on(channels.connect, (event) => {
    if (isFromUs(event)) void host?.connect(event.sender)
  })
  let stopped = false
  app.on('will-quit', (event) => {
    if (stopped || !host) return
    event.preventDefault() // the host makes its copy first
    void host.stop().finally(() => {
      stopped = true
      app.quit()
    })
  })
  show(host)
}

async function start() {
  claimScheme()
  const options = readOptions(process.argv.slice(1))
  separate(options)
  if (!app.requestSingleInstanceLock()) return app.quit()
  app.on('second-instance', () => {
    const [window] = BrowserWindow.getAllWindows()
    if (window?.isMinimized()) window.restore()
    window?.focus()
  })
  app.on('window-all-closed', () => {
    if (opened) app.quit() // the splash that closes before the window opens is not the last one
  })
  await run(options)
}

// a defect of the shell is logged; Electron's own dialog would hold up the windows, in English
process.on('uncaughtException', (error) => console.error(error))

void start().catch((error: unknown) => refuse(error instanceof Error ? error.message : String(error)))
