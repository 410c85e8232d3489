import type {} from '../../shared/desktop.ts'

/** Gives the file to the browser as a download. */
function download(nama: string, file: Blob): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = nama
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

/** Opens the file in the program that the machine has for it; in a browser it is downloaded. Rejects with the refusal's sentence. */
export async function openFile(nama: string, file: Blob): Promise<void> {
  if (!window.desktop) return download(nama, file)
  await window.desktop.openFile(nama, new Uint8Array(await file.arrayBuffer()))
}

/** Asks where and writes the file there; in a browser it is downloaded. The path, or null when unknown or given up. */
export async function saveFile(nama: string, file: Blob): Promise<string | null> {
  if (window.desktop) return window.desktop.saveAs(nama, new Uint8Array(await file.arrayBuffer()))
  download(nama, file)
  return null
}

/** Tells the shell the colours under the window's own buttons, as the theme has them now. */
export function showFrameColors(): void {
  const style = getComputedStyle(document.documentElement)
  window.desktop?.setFrame({ paper: style.getPropertyValue('--sk-paper').trim(), ink: style.getPropertyValue('--sk-ink').trim() })
}
