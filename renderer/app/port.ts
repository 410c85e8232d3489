import { HOST_PORT } from '../../shared/desktop.ts'

/** Asks the desktop shell for a port to the host and waits for it; `onClose` says when it is gone. */
export function nextPort(connect: () => void, onClose: () => void): Promise<MessagePort> {
  return new Promise((resolve) => {
    const take = (event: MessageEvent) => {
      const port = event.ports[0]
      if (event.source !== window || event.data !== HOST_PORT || !port) return
      window.removeEventListener('message', take)
      port.addEventListener('close', onClose)
      port.start()
      resolve(port)
    }
    window.addEventListener('message', take)
    connect()
  })
}
