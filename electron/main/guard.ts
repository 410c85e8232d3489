import { app, type IpcMainEvent, type IpcMainInvokeEvent, type Session } from 'electron'
import { parseAddress } from './options.ts'
import { isOurs } from './page.ts'

/** Nothing from elsewhere, and no rights for a page but to copy text. */
export function closeSession(session: Session, hostUrl: string | null): void {
  session.setPermissionRequestHandler((contents, permission, answer) =>
    answer(permission === 'clipboard-sanitized-write' && isOurs(contents.getURL())),
  )
  session.setPermissionCheckHandler((_contents, permission, origin) => permission === 'clipboard-sanitized-write' && isOurs(origin))
  session.setDevicePermissionHandler(() => false)
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !mayLoad(url, hostUrl) }))
  session.on('will-download', (event) => event.preventDefault()) // files leave through saveAs alone
}

function mayLoad(address: string, hostUrl: string | null): boolean {
  if (/^(app|blob|data|devtools|file):/.test(address)) return true
  return hostUrl !== null && parseAddress(address)?.origin === hostUrl
}

/** No page of ours leads elsewhere, opens a window or holds a foreign view. */
export function closeContents(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event, url) => {
      if (!isOurs(url)) event.preventDefault()
    })
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  })
}

/** Whether a message comes from the top frame of a page of ours. */
export function isFromUs({ senderFrame, sender }: IpcMainEvent | IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && isOurs(senderFrame.url)
}
