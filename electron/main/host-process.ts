import { MessageChannelMain, utilityProcess, type UtilityProcess, type WebContents } from 'electron'
import { channels } from '../../shared/desktop.ts'
import type { FromHost, ToHost } from '../../shared/shell.ts'

export interface Refused {
  readonly kalimat: string
  readonly alamat: string | null
}

export interface HostProcess {
  /** Resolves when the host is ready, or with the sentence by which it refused to start. */
  readonly started: Promise<Refused | null>
  /** Gives the page a port of its own, as soon as the host is ready. */
  connect(contents: WebContents): Promise<void>
  forget(window: number): void
  /** Lets the host make its copy and close; resolves when it is gone. */
  stop(): Promise<void>
}

const RESTARTS_A_MINUTE = 3
const LONGEST_STOP = 120_000

/** Runs the host in a utility process; started anew when it dies unasked, and given up after three times in a minute. */
export function startHostProcess(
  script: string,
  args: readonly string[],
  on: { news(sentence: string): void; lost(sentence: string): void },
): HostProcess {
  const deaths: number[] = []
  let stopping = false
  let gone = false
  let child: UtilityProcess
  let ready = launch()
  const started = ready

  function launch(): Promise<Refused | null> {
    child = utilityProcess.fork(script, [...args], { serviceName: 'Sekretariat: layanan data', stdio: 'inherit' })
    const mine = child
    return new Promise((resolve) => {
      mine.on('message', (message: FromHost) => {
        if (message.pesan === 'kabar') on.news(message.kalimat)
        if (message.pesan === 'siap') resolve(null)
        if (message.pesan === 'gagal') resolve({ kalimat: message.kalimat, alamat: message.alamat })
      })
      mine.on('exit', (code) => {
        gone = true
        resolve({ kalimat: `Layanan data berhenti saat dibuka (kode ${code}). Jalankan npm run periksa.`, alamat: null })
        if (!stopping) void ready.then((refused) => (refused ? undefined : restart()))
      })
    })
  }

  function restart() {
    const now = Date.now()
    deaths.push(now)
    if (deaths.filter((at) => now - at < 60_000).length > RESTARTS_A_MINUTE) {
      on.lost(
        'Layanan data berhenti berulang kali. Tutup Sekretariat, jalankan npm run periksa, lalu laporkan hasilnya kepada Administrator.',
      )
      return
    }
    gone = false
    ready = launch()
    void ready.then((refused) => refused && on.lost(refused.kalimat))
  }

  const say = (message: ToHost, ports: Electron.MessagePortMain[] = []) => child.postMessage(message, ports)

  return {
    started,
    connect: async (contents) => {
      if ((await ready) !== null || contents.isDestroyed()) return
      const { port1, port2 } = new MessageChannelMain()
      say({ pesan: 'jendela', jendela: contents.id }, [port1])
      contents.postMessage(channels.port, null, [port2])
    },
    forget: (jendela) => {
      if (!gone) say({ pesan: 'jendela-tutup', jendela })
    },
    stop: async () => {
      stopping = true
      if (gone) return
      const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
      say({ pesan: 'tutup' })
      const timer = setTimeout(() => child.kill(), LONGEST_STOP)
      await exited
      clearTimeout(timer)
    },
  }
}
