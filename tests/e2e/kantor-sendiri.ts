import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Browser, type Page } from '@playwright/test'
import { ask } from './support.ts'

/** An office of its own, begun empty, as `npm start` opens it. */
export interface OwnOffice {
  readonly folder: string
  address: string
  stop(): Promise<void>
  start(): Promise<void>
  /** Stops it and takes its folder away. */
  end(): Promise<void>
}

const node = process.execPath

/** Opens an empty folder on a free port of this machine. */
export async function openOwnOffice(): Promise<OwnOffice> {
  const folder = mkdtempSync(join(tmpdir(), 'sekretariat-baru-'))
  let child: ChildProcess | null = null
  const office: OwnOffice = {
    folder,
    address: '',
    start: async () => {
      // a second start is found where the first one was
      const port = office.address === '' ? '0' : new URL(office.address).port
      const started = spawn(node, ['electron/commands/start.mjs', '--tanpa-jendela', '--port', port, '--data', folder], { stdio: 'pipe' })
      child = started
      office.address = await new Promise((resolve, reject) => {
        let said = ''
        started.stdout.on('data', (part: Buffer) => {
          said += part.toString()
          const ready = /Sekretariat siap di (http:\S+)/.exec(said)?.[1]
          if (ready) resolve(ready)
        })
        started.stderr.on('data', (part: Buffer) => (said += part.toString()))
        started.once('exit', () => reject(new Error(said)))
      })
    },
    stop: () =>
      new Promise((resolve) => {
        if (!child || child.exitCode !== null) return resolve()
        child.once('exit', () => resolve())
        child.kill('SIGTERM')
      }),
    end: async () => {
      await office.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
  await office.start()
  return office
}

/** `npm run <command>` as a person types it, and what it said. */
export function runCommandLine(command: string, ...args: string[]): { code: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', command, '--', ...args], { encoding: 'utf8' })
  return { code: status, said: stdout + stderr }
}

/** A page at the office's address; every person sits at another computer. */
export async function openAt(browser: Browser, office: OwnOffice): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'id-ID' })).newPage()
  await page.goto(office.address)
  return page
}

/** Signs in and waits for Tugas saya. */
export async function signInAt(browser: Browser, office: OwnOffice, name: string, sandi: string): Promise<Page> {
  const page = await openAt(browser, office)
  await fillSignIn(page, name, sandi)
  await expect(page.getByRole('heading', { level: 1, name: 'Tugas saya' })).toBeVisible()
  return page
}

export async function fillSignIn(page: Page, name: string, sandi: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Nama pengguna' }).fill(name)
  await page.getByRole('textbox', { name: 'Kata sandi' }).fill(sandi)
  await page.keyboard.press('Enter')
}

/** Fills the fields of a dialog or page by their labels. */
export async function fill(page: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, value] of Object.entries(fields)) await page.getByLabel(label, { exact: true }).last().fill(value)
}

/** Ctrl+Enter in a dialog, and its end. */
export async function saveDialog(page: Page): Promise<void> {
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

/** Sets the office up through the contract; its Administrator is its clerk too. Gives his page, signed in. */
export async function prepareClerk(browser: Browser, office: OwnOffice, sandi: string): Promise<Page> {
  const page = await openAt(browser, office)
  const kop = {
    pemda: 'PEMERINTAH KOTA CONTOH',
    nama: 'DINAS SOSIAL',
    alamat: '',
    kontak: '',
    kota: 'Contoh',
    kodePos: '',
    kodePerangkat: '',
  }
  await ask(page, 'sistem/siapkan', { kop, klasifikasi: 'bawaan', admin: { nama: 'Tirta Wulandari', namaPengguna: 'admin', sandi } })
  await ask(page, 'akun/masuk', { namaPengguna: 'admin', sandi })
  const [person] = await ask<{ id: number }[]>(page, 'akun/pegawai/list', {})
  const posts = await ask<{ id: number; nama: string }[]>(page, 'akun/jabatan/list', undefined)
  const jabatanId = posts.find(({ nama }) => nama === 'Pengadministrasi Surat')?.id
  const post = { pegawaiId: person?.id, jabatanId, jenis: 'definitif', mulai: '2024-01-01', selesai: null, sk: 'SK 1/2024' }
  await ask(page, 'akun/penugasan/tambah', post)
  await page.goto(office.address)
  await expect(page.getByRole('heading', { level: 1, name: 'Tugas saya' })).toBeVisible()
  return page
}

/** Types into a picker and takes its first offer. */
export async function pick(page: Page, label: string, words: string): Promise<void> {
  await page.getByRole('dialog').getByRole('combobox', { name: label }).fill(words)
  await expect(page.getByRole('listbox').getByRole('option').first()).toContainText(words)
  await page.keyboard.press('Enter')
}

/** A picture of a state, where SHOTS names a folder. */
export async function look(page: Page, name: string): Promise<void> {
  if (process.env.SHOTS) await page.screenshot({ path: join(process.env.SHOTS, `${name}.png`) })
}
