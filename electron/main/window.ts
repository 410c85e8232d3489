import { app, BrowserWindow, screen, type Rectangle } from 'electron'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { REMOTE_FLAG } from '../../shared/desktop.ts'
import { ORIGIN } from './page.ts'

interface WindowState {
  readonly bounds: Rectangle
  readonly maximized: boolean
}

const stateFile = () => join(app.getPath('userData'), 'jendela.json')
const FIRST: Rectangle = { x: 0, y: 0, width: 1366, height: 768 }
/** The height of the page's own bar, less its line. */
const BAR = 39

/** Size and place of last time, if that place is still on a screen. */
function readState(): WindowState | null {
  try {
    const state = JSON.parse(readFileSync(stateFile(), 'utf8')) as WindowState
    const { workArea } = screen.getDisplayMatching(state.bounds)
    const { x, y, width, height } = state.bounds
    const seen =
      x < workArea.x + workArea.width - 100 &&
      x + width > workArea.x + 100 &&
      y >= workArea.y - 20 &&
      y < workArea.y + workArea.height - 100
    return seen && width > 0 && height > 0 ? state : null
  } catch {
    return null // none yet, or unreadable: the window opens as the first time
  }
}

/** The one window; its top is the page's own bar under the system's buttons. */
export function openWindow(remote: boolean): BrowserWindow {
  const state = readState()
  const { width, height } = state?.bounds ?? FIRST
  const window = new BrowserWindow({
    ...(state ? state.bounds : { width, height, center: true }),
    minWidth: 640,
    minHeight: 480,
    show: false,
    title: 'Sekretariat',
    backgroundColor: '#ffffff',
    titleBarStyle: 'hidden',
    titleBarOverlay: { height: BAR },
    webPreferences: {
      preload: join(__dirname, 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false, // its word lists would come from elsewhere
      additionalArguments: remote ? [REMOTE_FLAG] : [],
    },
  })
  if (state?.maximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('close', () => {
    const now: WindowState = { bounds: window.getNormalBounds(), maximized: window.isMaximized() }
    try {
      writeFileSync(stateFile(), JSON.stringify(now))
    } catch (error) {
      console.error(error) // the place of a window is not worth a refusal
    }
  })
  void window.loadURL(`${ORIGIN}/`)
  return window
}

/** What is shown while a long start goes on: a copy before a migration, the demonstration. */
export function openSplash(): { say: (sentence: string) => void; close: () => void } {
  let window: BrowserWindow | null = null
  let sentence = 'Membuka data…'
  const show = () => {
    window ??= new BrowserWindow({
      width: 380,
      height: 110,
      frame: false,
      resizable: false,
      center: true,
      title: 'Sekretariat',
      webPreferences: { sandbox: true, javascript: false },
    })
    const page = `<body style="font:13px system-ui;margin:0;height:100vh;display:grid;place-content:center;background:#fff;color:#1c1b18"><p lang="id"></p></body>`
    void window.loadURL(`data:text/html;charset=utf-8,${encodeURIComponent(page.replace('<p lang="id">', `<p lang="id">${sentence}`))}`)
  }
  const timer = setTimeout(show, 800)
  return {
    say: (next) => {
      sentence = next
      if (window) show()
    },
    close: () => {
      clearTimeout(timer)
      window?.destroy()
    },
  }
}
