import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openAdmin } from '../akun/sign-in.ts'
import { DomainError } from '../../shared/errors.ts'
import { dataFolder, defaultFolder } from '../core/folder.ts'
import { readArguments } from './arguments.ts'
import { outliveClosedStreams } from './guard.ts'
import { openHost } from './host.ts'
import { openHttpDoor } from './http.ts'

const out = join(dirname(fileURLToPath(import.meta.url)), '..')

const values = readArguments({
  data: { type: 'string' },
  port: { type: 'string' },
  contoh: { type: 'boolean' },
  'tanpa-jendela': { type: 'boolean' },
  'hanya-host': { type: 'boolean' },
  'buka-admin': { type: 'boolean' },
})

function show(address: string) {
  const [command, args]: [string, string[]] =
    process.platform === 'win32'
      ? ['cmd', ['/c', 'start', '', address]]
      : process.platform === 'darwin'
        ? ['open', [address]]
        : ['xdg-open', [address]]
  spawn(command, args, { stdio: 'ignore', detached: true })
    .on('error', () => console.log(`Buka alamat ini di peramban: ${address}`))
    .unref()
}

function refuse(error: unknown): never {
  if (error instanceof DomainError && error.code === 'FOLDER_IN_USE' && !values['buka-admin']) {
    const { alamat } = error.data as unknown as { alamat: string | null }
    console.log(error.message)
    if (alamat && !values['tanpa-jendela']) show(alamat)
    process.exit(alamat ? 0 : 1)
  }
  if (error instanceof DomainError) console.error(error.message)
  else if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    console.error(`Pintu ${String(values.port)} sedang dipakai program lain. Pilih nomor lain dengan --port.`)
  } else console.error(error)
  process.exit(1)
}

/** The host by itself, with its HTTP door. */
async function serve() {
  const port = values.port === undefined ? (values.contoh ? 4501 : 4500) : Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    console.error('Nomor pintu (--port) ditulis sebagai angka 0 sampai 65535.')
    process.exit(1)
  }
  const { root, database } = dataFolder(values.data ?? defaultFolder(values.contoh === true))
  if (values['buka-admin'] && !existsSync(database)) throw new DomainError('DATA_MISSING', { folder: root })
  const opened = await openHost({
    ...(values.data === undefined ? {} : { data: values.data }),
    demo: values.contoh === true,
    resources: join(out, 'resources'),
  })
  const closing = async (error: unknown): Promise<never> => {
    await opened.close()
    throw error
  }
  if (values['buka-admin']) {
    await Promise.resolve()
      .then(() => console.log(openAdmin(opened.host)))
      .catch(closing)
    await opened.close()
    return
  }
  const door = await openHttpDoor(opened.host, { port, web: join(out, 'web') }).catch(closing)
  opened.announce(door.address)
  let stopping = false
  const stop = () => {
    if (stopping) return
    stopping = true
    void door
      .close()
      .then(() => opened.close())
      .then(() => process.exit(0))
      .catch(refuse)
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  console.log(`Sekretariat siap di ${door.address}`)
  if (!values['tanpa-jendela'] && !values['hanya-host']) show(door.address)
}

outliveClosedStreams()
await serve().catch(refuse)
