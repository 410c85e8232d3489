import { contextBridge, ipcRenderer } from 'electron'
import { channels, HOST_PORT, REMOTE_FLAG, type Answer, type Desktop } from '../../shared/desktop.ts'

/** Asks main, and turns its refusal into a rejection that bears nothing but the sentence. */
async function ask<T>(channel: string, ...values: unknown[]): Promise<T> {
  const answer = (await ipcRenderer.invoke(channel, ...values)) as Answer<T>
  if ('kalimat' in answer) throw new Error(answer.kalimat)
  return answer.hasil
}

const remote = process.argv.includes(REMOTE_FLAG)

const desktop: Desktop = {
  ...(remote ? {} : { connect: () => ipcRenderer.send(channels.connect) }),
  openFile: (nama, bytes) => ask(channels.openFile, nama, bytes),
  saveAs: (nama, bytes) => ask(channels.saveAs, nama, bytes),
  print: (options) => ask(channels.print, options ?? {}),
  chooseFolder: (judul) => ask(channels.chooseFolder, judul),
  setFrame: (colors) => ipcRenderer.send(channels.setFrame, colors),
}

contextBridge.exposeInMainWorld('desktop', desktop)

// a port cannot pass through the bridge: the window's own message carries it
ipcRenderer.on(channels.port, (event) => window.postMessage(HOST_PORT, location.origin, [...event.ports]))
