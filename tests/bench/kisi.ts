import react from '@vitejs/plugin-react'
import { chromium, type Browser, type Page } from '@playwright/test'
import { createReadStream, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { build } from 'vite'
import { findBrowser } from '../../electron/commands/browser.ts'
import type { Kisi } from './kisi/halaman.tsx'
import { pembandingFolder } from './pembanding.ts'
import { ukuran, type Pilihan, type Ukuran } from './ukuran.ts'

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }

/** The page of the grids, built and served on the loopback address; AG Grid beside it where it can be had. */
export async function servePage(ag: string | null) {
  const folder = mkdtempSync(join(tmpdir(), 'sekretariat-kisi-'))
  await build({
    configFile: false,
    root: 'tests/bench/kisi',
    logLevel: 'error',
    plugins: [react()],
    build: { outDir: folder, emptyOutDir: true, target: 'es2023', chunkSizeWarningLimit: 5_000 },
  })
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://kisi').pathname
    const file = path === '/ag-grid.js' ? ag : join(folder, path === '/' ? 'index.html' : path)
    if (file === null || !existsSync(file)) return void response.writeHead(path === '/ag-grid.js' ? 200 : 404).end()
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' })
    createReadStream(file).pipe(response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const close = () => {
    server.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { address: `http://127.0.0.1:${port}/`, close }
}

/** Runs a measurement in the page of the grids; null, with a sentence, where there is no browser or no AG Grid. */
async function inPage<T>(id: string, withAg: boolean, work: (page: Page) => Promise<T>): Promise<T | null> {
  const executablePath = await findBrowser()
  if (executablePath === null) {
    console.log(`Tidak ada peramban Chromium; ukuran ${id} dilewati.`)
    return null
  }
  const folder = withAg ? pembandingFolder('ag-grid-community') : null
  if (withAg && folder === null) return null
  const served = await servePage(folder && join(folder, 'dist', 'ag-grid-community.min.js'))
  let browser: Browser | null = null
  try {
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'] })
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
    await page.goto(served.address)
    return await work(page)
  } finally {
    await browser?.close()
    served.close()
  }
}

async function mount(page: Page, apa: Kisi, rows: number): Promise<number> {
  const took = await page.evaluate(([what, many]) => window.pasang(what, many), [apa, rows] as const)
  await page.evaluate(() => window.lepas())
  return took
}

const middle = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

/** How long the register's grid takes to stand with `rows` rows, against a grid that does the least (TanStack Virtual alone) or the most (AG Grid). */
export async function ukurKisi(
  rows: number,
  id: string,
  { dengan, batas }: { dengan: 'telanjang' | 'ag'; batas: number },
  { cepat }: Pilihan,
): Promise<Ukuran | null> {
  const rounds = cepat ? 9 : 31
  const times = await inPage(id, dengan === 'ag', async (page) => {
    const ours: number[] = []
    const theirs: number[] = []
    // by turns, so that a busy machine is busy for both; the first rounds warm both up
    for (let round = -5; round < rounds; round++) {
      const [a, b] = [await mount(page, 'kami', rows), await mount(page, dengan, rows)]
      if (round >= 0) {
        ours.push(a)
        theirs.push(b)
      }
    }
    return { ours: middle(ours), theirs: middle(theirs) }
  })
  return (
    times &&
    ukuran({
      id,
      apa: `Kisi ${rows.toLocaleString('id-ID')} baris berdiri di Chromium`,
      pembanding: `${dengan === 'ag' ? 'AG Grid' : 'TanStack Virtual telanjang'} (${times.theirs.toFixed(1)} ms)`,
      rasio: times.ours / times.theirs,
      batas,
      nilai: Math.round(times.ours * 10) / 10,
      satuan: 'ms',
    })
  )
}

const FRAME_MS = 200

/** The longest frame while the grid is scrolled by wheel, by page and by its thumb, against 200 ms. */
export async function ukurBingkai(rows: number, id: string, { cepat }: Pilihan): Promise<Ukuran | null> {
  const longest = await inPage(id, false, async (page) => {
    await page.evaluate((many) => window.pasang('kami', many), rows)
    await page.getByRole('grid').getByRole('row').nth(1).click()
    await page.evaluate(() => {
      let last = performance.now()
      const count = (now: number) => {
        document.body.dataset.longest = String(Math.max(Number(document.body.dataset.longest ?? 0), now - last))
        last = now
        requestAnimationFrame(count)
      }
      requestAnimationFrame(count)
    })
    const turns = cepat ? 20 : 100
    for (let turn = 0; turn < turns; turn++) await page.mouse.wheel(0, 600)
    for (let turn = 0; turn < turns / 2; turn++) await page.keyboard.press('PageDown')
    for (let turn = 0; turn < turns / 4; turn++) {
      await page.getByRole('grid').evaluate(
        (grid, part) => {
          grid.scrollTop = grid.scrollHeight * part
        },
        (turn * 0.37) % 1,
      )
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)))
    }
    return Number(await page.evaluate(() => document.body.dataset.longest))
  })
  return longest === null
    ? null
    : ukuran({
        id,
        apa: `Bingkai terlama menggulir ${rows.toLocaleString('id-ID')} baris`,
        pembanding: `${FRAME_MS} ms`,
        rasio: longest / FRAME_MS,
        batas: 1,
        nilai: Math.round(longest),
        satuan: 'ms',
      })
}
