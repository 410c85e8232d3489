import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import { SimpleCsrfProtectionLinkPlugin } from '@orpc/client/plugins'
import type { ContractRouterClient } from '@orpc/contract'
import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { contract } from '../../shared/contract.ts'
import { bookOfLetters } from './impor-berkas.ts'
import { openBenchOffice } from './kantor.ts'
import { pembandingFolder, type Pembanding } from './pembanding.ts'
import { median } from './replay.ts'
import { ukuran, type Pilihan, type Ukuran } from './ukuran.ts'

type Client = ContractRouterClient<typeof contract>

/** One reading of the file by a process of its own: how long it took, the most memory that the process ever had. */
interface Bacaan {
  readonly ms: number
  readonly mb: number
}

/** Readings by others; each counts its rows, so that nothing is left unread. */
const peers: readonly { readonly paket: Pembanding; readonly nama: string; readonly baca: string }[] = [
  {
    paket: 'exceljs',
    nama: 'exceljs membaca saja',
    baca: `import exceljs from 'exceljs'
      const read = async (file) => { const book = new exceljs.Workbook(); await book.xlsx.readFile(file); return book.worksheets[0].rowCount }`,
  },
  {
    paket: 'hucre',
    nama: 'hucre membaca saja, mengalir',
    baca: `import { streamXlsxRows } from 'hucre'
      const read = async (file) => { let rows = 0; for await (const row of streamXlsxRows(readFileSync(file))) rows += 1; return rows }`,
  },
]

function readByPeer({ paket, baca }: (typeof peers)[number], file: string, rows: number): Bacaan | null {
  const folder = pembandingFolder(paket)
  if (folder === null) return null
  const program = `import { readFileSync } from 'node:fs'
    ${baca}
    const started = performance.now()
    const rows = await read(process.argv[1])
    console.log(JSON.stringify({ rows, ms: performance.now() - started, mb: process.resourceUsage().maxRSS / 1024 }))`
  const said = execFileSync(process.execPath, ['--input-type=module', '-e', program, file], {
    cwd: dirname(dirname(folder)),
    encoding: 'utf8',
  })
  const { rows: read, ...bacaan } = JSON.parse(said.trim().split('\n').at(-1) ?? '') as Bacaan & { rows: number }
  if (read !== rows + 1) throw new Error(`${paket} read ${read} rows of ${rows + 1}`)
  return bacaan
}

/** Tells at its end how much memory the process had at most. */
const WATCH = `data:text/javascript,${encodeURIComponent(
  "import { writeSync } from 'node:fs'; process.on('exit', () => writeSync(1, `\\npuncak ${process.resourceUsage().maxRSS}\\n`))",
)}`

interface Served {
  readonly child: ChildProcess
  readonly address: string
  /** Stops the host; gives the most megabytes that it had. */
  stop(): Promise<number>
}

/** The built host on a folder, as it is shipped. */
function serve(folder: string): Promise<Served> {
  const args = ['--import', WATCH, 'out/host/serve.mjs', '--data', folder, '--port', '0', '--tanpa-jendela']
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  return new Promise((resolve, reject) => {
    child.on('exit', () => reject(new Error(`The host did not start: ${said}`)))
    child.stdout.on('data', (piece: Buffer) => {
      said += piece.toString()
      const address = /siap di (\S+)/.exec(said)?.[1]
      if (address) resolve({ child, address, stop })
    })
    const stop = () =>
      new Promise<number>((ended) => {
        child.stdout.on('close', () => ended(Number(/puncak (\d+)/.exec(said)?.[1] ?? 0) / 1024))
        child.kill('SIGTERM')
      })
  })
}

async function signedIn(address: string): Promise<Client> {
  let cookie = ''
  const link = new RPCLink({
    url: `${address}/rpc`,
    plugins: [new SimpleCsrfProtectionLinkPlugin()],
    headers: () => (cookie === '' ? {} : { cookie }),
    fetch: async (request, init) => {
      const response = await fetch(request, init)
      cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? cookie
      return response
    },
  })
  const client: Client = createORPCClient(link)
  await client.akun.masuk({ namaPengguna: 'surat', sandi: 'sekretariat' })
  return client
}

/** The dry run as the screen asks for it: the file sent, its columns looked at, every row judged. */
async function tryOut(folder: string, file: string, rows: number): Promise<Bacaan> {
  const host = await serve(folder)
  const client = await signedIn(host.address)
  const isi = new Blob([readFileSync(file)])
  const started = performance.now()
  const draf = await client.impor.unggah({ jenis: 'surat-masuk', nama: 'agenda.xlsx', isi })
  const { kepala, padanan } = await client.impor.lihat({ draf: draf.id, lembar: draf.usulLembar })
  const { hitung, tertahan } = await client.impor.uji({
    draf: draf.id,
    lembar: draf.usulLembar,
    kepala,
    padanan,
    cocok: 'nomor',
    jikaAda: 'lewati',
  })
  const ms = performance.now() - started
  if (hitung.dibaca !== rows || hitung.baru !== rows || tertahan !== null)
    throw new Error(`Not all came through: ${JSON.stringify(hitung)}`)
  return { ms, mb: await host.stop() }
}

interface Perbandingan {
  readonly rows: number
  readonly ours: readonly Bacaan[]
  readonly theirs: readonly { readonly paket: Pembanding; readonly nama: string; readonly bacaan: readonly Bacaan[] }[]
}

let measured: Promise<Perbandingan> | null = null

async function measure({ cepat }: Pilihan): Promise<Perbandingan> {
  const rows = cepat ? 5_000 : 50_000
  const bench = openBenchOffice(600)
  const folder = mkdtempSync(join(tmpdir(), 'sekretariat-ukur-'))
  const file = join(folder, 'agenda.xlsx')
  bench.office.store.raw.pragma('wal_checkpoint(TRUNCATE)')
  cpSync(bench.file, join(folder, 'sekretariat.db'))
  bench.close()
  try {
    writeFileSync(file, await bookOfLetters(rows))
    const ours: Bacaan[] = []
    const theirs = peers.map((peer) => ({ ...peer, bacaan: [] as Bacaan[] }))
    for (let round = 0; round < (cepat ? 1 : 3); round++) {
      ours.push(await tryOut(folder, file, rows))
      for (const peer of theirs) {
        const bacaan = readByPeer(peer, file, rows)
        if (bacaan) peer.bacaan.push(bacaan)
      }
    }
    return { rows, ours, theirs: theirs.filter(({ bacaan }) => bacaan.length > 0) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The dry run of an .xlsx with every check, through the built host, against others that only read it: `ms` or `mb`; null without the other. */
export async function ukurBaca(
  id: string,
  { paket, apa, batas }: { readonly paket: Pembanding; readonly apa: keyof Bacaan; readonly batas: number },
  pilihan: Pilihan,
): Promise<Ukuran | null> {
  const { rows, ours, theirs } = await (measured ??= measure(pilihan))
  const peer = theirs.find((one) => one.paket === paket)
  if (!peer) return null
  const of = (list: readonly Bacaan[]) => median(list.map((one) => one[apa]))
  return ukuran({
    id,
    apa: `Uji impor .xlsx ${rows.toLocaleString('id-ID')} × 20 dengan pemeriksaan, ${apa === 'ms' ? 'waktu' : 'memori puncak seluruh host'}`,
    pembanding: peer.nama,
    rasio: of(ours) / of(peer.bacaan),
    batas,
    nilai: Math.round(of(ours)),
    satuan: apa === 'ms' ? 'ms' : 'MB',
  })
}
