import type { MessageEvent, ParentPort } from 'electron'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { DomainError } from '../../shared/errors.ts'
import { doorOfRefusal } from '../core/lock.ts'
import type { FromHost, ToHost } from '../../shared/shell.ts'
import { openHost } from './host.ts'
import { openPortDoor } from './port.ts'

// Electron gives the process that it forks a port to its parent; nothing else of Electron is used here.
const parent = (process as NodeJS.Process & { parentPort: ParentPort }).parentPort
const say = (message: FromHost) => parent.postMessage(message)

const { values } = parseArgs({ strict: false, options: { data: { type: 'string' }, contoh: { type: 'boolean' } } })

/** The host as the desktop application runs it: its only door is the port of each window. */
async function serve() {
  const opened = await openHost({
    ...(typeof values.data === 'string' ? { data: values.data } : {}),
    demo: values.contoh === true,
    resources: join(dirname(fileURLToPath(import.meta.url)), '..', 'resources'),
    tell: (kalimat) => say({ pesan: 'kabar', kalimat }),
  })
  opened.announce(null)
  const door = openPortDoor(opened.host)
  parent.on('message', ({ data, ports }: MessageEvent) => {
    const message = data as ToHost
    const [port] = ports
    if (message.pesan === 'jendela' && port) door.serve(port, message.jendela)
    if (message.pesan === 'jendela-tutup') door.forget(message.jendela)
    if (message.pesan === 'tutup') void opened.close().finally(() => process.exit(0))
  })
  say({ pesan: 'siap' })
}

await serve().catch((error: unknown) => {
  if (!(error instanceof DomainError)) console.error(error)
  const kalimat =
    error instanceof DomainError
      ? error.message
      : 'Sekretariat tidak dapat dibuka. Jalankan npm run periksa, lalu laporkan pesannya kepada Administrator.'
  say({ pesan: 'gagal', kalimat, alamat: doorOfRefusal(error)?.alamat ?? null })
})
