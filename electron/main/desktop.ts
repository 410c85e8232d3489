import { app, BrowserWindow, dialog, ipcMain, shell, type IpcMainInvokeEvent } from 'electron'
import { mkdtempSync, rmSync } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { channels, type Answer, type FrameColors } from '../../shared/desktop.ts'
import { isFromUs } from './guard.ts'

/** What may be handed to another program: papers and pictures, never something that runs. */
const PAPERS = ['.docx', '.xlsx', '.pdf', '.png', '.jpg', '.jpeg', '.tif', '.tiff', '.csv', '.json']

class Refusal extends Error {}

function paperName(nama: string): string {
  const plain = basename(nama.replaceAll('\\', '/'))
    .replace(/[\u0000-\u001f<>:"|?*]/g, '-')
    .replace(/^\.+/, '')
    .slice(0, 120)
  if (!PAPERS.includes(extname(plain).toLowerCase()))
    throw new Refusal(`${plain || 'Berkas ini'} bukan jenis dokumen yang dibuka Sekretariat.`)
  return plain
}

/** Answers the page's calls; what is not from our own page is refused, what fails comes back as a sentence. */
function answer<A extends unknown[], T>(channel: string, run: (window: BrowserWindow, ...values: A) => Promise<T>) {
  ipcMain.handle(channel, async (event: IpcMainInvokeEvent, ...values: unknown[]): Promise<Answer<T>> => {
    const window = BrowserWindow.fromWebContents(event.sender)
    if (!window || !isFromUs(event)) return { kalimat: 'Permintaan ini bukan dari halaman Sekretariat.' }
    try {
      return { hasil: await run(window, ...(values as A)) }
    } catch (error) {
      if (!(error instanceof Refusal)) console.error(error)
      return { kalimat: error instanceof Refusal ? error.message : sentenceOf(error) }
    }
  })
}

function sentenceOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOSPC') return 'Penyimpanan penuh; berkas tidak tersimpan. Kosongkan ruang, lalu ulangi.'
  if (['EACCES', 'EPERM', 'EROFS'].includes(code)) return 'Folder itu tidak dapat ditulis. Pilih folder lain.'
  if (code === 'EBUSY') return 'Berkas itu sedang terbuka di program lain. Tutup dahulu, lalu ulangi.'
  return 'Berkas tidak dapat ditulis. Pilih folder lain, lalu ulangi.'
}

/** Written beside and renamed, so that a torn file never bears the name. */
async function writeWhole(path: string, bytes: Uint8Array) {
  const beside = join(dirname(path), `.${basename(path)}.sedang`)
  try {
    await writeFile(beside, bytes)
    await rename(beside, path)
  } finally {
    await rm(beside, { force: true })
  }
}

/** The desktop's own services: open in Word, save as, print, choose a folder. */
export function serveDesktop(): void {
  const opened = mkdtempSync(join(app.getPath('temp'), 'sekretariat-'))
  let count = 0
  app.on('quit', () => {
    try {
      rmSync(opened, { recursive: true, force: true })
    } catch (error) {
      console.error(error) // still open in Word: the system clears its own temporary folder
    }
  })

  answer(channels.openFile, async (_window, nama: string, bytes: Uint8Array) => {
    const folder = join(opened, String((count += 1)))
    await mkdir(folder, { mode: 0o700 })
    const path = join(folder, paperName(nama))
    await writeFile(path, bytes)
    const failed = await shell.openPath(path)
    if (failed) throw new Refusal(`Tidak ada program untuk membuka ${extname(path)}. Simpan berkasnya, lalu buka dengan program yang ada.`)
    return null
  })

  answer(channels.saveAs, async (window, nama: string, bytes: Uint8Array) => {
    const name = paperName(nama)
    const extension = extname(name).slice(1)
    const { filePath } = await dialog.showSaveDialog(window, {
      defaultPath: join(app.getPath('documents'), name),
      filters: [{ name: extension.toUpperCase(), extensions: [extension] }],
    })
    if (!filePath) return null
    await writeWhole(filePath, bytes)
    return filePath
  })

  answer(
    channels.print,
    (window, { landscape }: { landscape?: boolean }) =>
      new Promise<boolean>((resolve) =>
        window.webContents.print({ silent: false, printBackground: true, landscape: landscape === true }, (done) => resolve(done)),
      ),
  )

  answer(channels.chooseFolder, async (window, title: string) => {
    const { filePaths } = await dialog.showOpenDialog(window, { title, properties: ['openDirectory', 'createDirectory'] })
    return filePaths[0] ?? null
  })

  ipcMain.on(channels.setFrame, (event, { paper, ink }: FrameColors) => {
    const window = BrowserWindow.fromWebContents(event.sender)
    const hasButtons = window && 'setTitleBarOverlay' in window // macOS draws its own
    if (!hasButtons || !isFromUs(event)) return
    window.setTitleBarOverlay({ color: paper, symbolColor: ink })
  })
}
